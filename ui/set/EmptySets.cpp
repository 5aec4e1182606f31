// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/EmptySets.h"

#include "ui/common/Label.h"
#include "ui/common/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace s2s {

EmptySets::EmptySets(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(theme::Step::Title, theme::Color::Text, this)),
      m_text(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_newStudy(new QPushButton(this)),
      m_addSet(new QPushButton(this)) {
  setObjectName(QStringLiteral("emptySets"));
  m_text->setObjectName(QStringLiteral("emptySetsText"));
  m_text->setFit(Label::Fit::Wrap);
  m_title->setAlignment(Qt::AlignHCenter);
  m_newStudy->setObjectName(QStringLiteral("newStudyFromSets"));
  m_addSet->setObjectName(QStringLiteral("addFirstSet"));
  auto* column = new QVBoxLayout;
  column->setSpacing(2 * theme::kGrid);
  column->addStretch(1);
  column->addWidget(m_title);
  column->addWidget(m_text);
  column->addWidget(m_newStudy, 0, Qt::AlignHCenter);
  column->addWidget(m_addSet, 0, Qt::AlignHCenter);
  column->addStretch(2);
  auto* layout = new QHBoxLayout(this);
  layout->addStretch(1);
  layout->addLayout(column, 2);
  layout->addStretch(1);
  connect(m_newStudy, &QPushButton::clicked, this, &EmptySets::newStudyAsked);
  connect(m_addSet, &QPushButton::clicked, this, &EmptySets::addSetAsked);
  retranslate();
}

void EmptySets::show(Why why) {
  m_why = why;
  retranslate();
}

void EmptySets::retranslate() {
  m_newStudy->setText(tr("&New study…"));
  m_newStudy->setVisible(m_why == Why::NoStudy);
  m_addSet->setText(tr("&Add a set …"));
  m_addSet->setVisible(m_why == Why::NoSamples);
  if (m_why == Why::Reading) {
    m_title->setText(tr("Reading the samples …"));
    m_text->setText(tr("The table is there in a moment."));
    return;
  }
  m_title->setText(m_why == Why::NoStudy ? tr("No study is open") : tr("This study has no samples"));
  const QString what =
      tr("Here you would see every sample of the study's sets with its texts, its sounds and its "
         "responses, and how well the tasks and levels are covered.");
  const QString how =
      m_why == Why::NoStudy
          ? tr("A set comes in when a study is made: on the start page choose New study and point at its folder.")
          : tr("Drop the folder or the archive of a set here, or choose Add a set. A file of verdicts does as well: "
               "the samples that it describes appear here, and their sound can be linked later.");
  m_text->setText(what + QLatin1Char(' ') + how);
}

void EmptySets::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange)
    retranslate();
  QWidget::changeEvent(event);
}

}  // namespace s2s
