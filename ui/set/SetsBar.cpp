// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SetsBar.h"

#include "ui/common/LiveTexts.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace s2s {

SetsBar::SetsBar(QWidget* parent)
    : QWidget(parent), m_addSet(new QPushButton), m_import(new QPushButton), m_export(new QPushButton) {
  m_addSet->setObjectName(QStringLiteral("addSetToStudy"));
  m_import->setObjectName(QStringLiteral("importVerdicts"));
  m_export->setObjectName(QStringLiteral("exportStudy"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  row->addWidget(m_addSet);
  row->addWidget(m_import);
  row->addWidget(m_export);
  row->addStretch(1);
  connect(m_addSet, &QPushButton::clicked, this, &SetsBar::addSetAsked);
  connect(m_import, &QPushButton::clicked, this, &SetsBar::importAsked);
  connect(m_export, &QPushButton::clicked, this, &SetsBar::exportAsked);
  (new LiveTexts(this))->add([this] { retranslate(); });
}

void SetsBar::setTakesFiles(bool takesFiles) {
  m_takesFiles = takesFiles;
  m_addSet->setEnabled(takesFiles);
  m_import->setEnabled(takesFiles);
  retranslate();
}

void SetsBar::retranslate() {
  m_addSet->setText(tr("Add a set …"));
  m_addSet->setToolTip(
      tr("A folder or an archive with samples and answers, or a table that lists them; or drop one on "
         "this page. A set that is here already is read again: you see what is new before it is "
         "written."));
  m_import->setText(tr("Import verdicts …"));
  m_import->setToolTip(
      tr("Files of verdicts or quality marks of many formats, also any table; or drop them on this "
         "page."));
  if (!m_takesFiles)
    for (QPushButton* button : {m_addSet, m_import})
      button->setToolTip(tr("Nothing can come into this study: it is a demo, or can only be read."));
  m_export->setText(tr("Export …"));
  m_export->setToolTip(tr("Verdicts, quality marks, samples with their sound, or the kept set, for other programs."));
}

}  // namespace s2s
