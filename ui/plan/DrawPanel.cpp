// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/DrawPanel.h"

#include "ui/common/FigureTable.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"
#include "ui/plan/PlanTables.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace s2s {

DrawPanel::DrawPanel(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(theme::Step::Large)),
      m_sentence(new Label(theme::Step::Body)),
      m_table(new FigureTable),
      m_model(new TableModel(this)),
      m_apply(new QPushButton) {
  m_title->setWeight(QFont::DemiBold);
  m_sentence->setObjectName(QStringLiteral("drawSentence"));
  m_sentence->setFit(Label::Fit::Wrap);
  m_table->setObjectName(QStringLiteral("drawTable"));
  m_table->setModel(m_model);
  m_table->setSortingEnabled(false);
  m_apply->setObjectName(QStringLiteral("applyPlan"));
  m_apply->setEnabled(false);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(theme::kGrid);
  rows->addWidget(m_title);
  rows->addWidget(m_sentence);
  rows->addWidget(m_table);
  rows->addWidget(m_apply, 0, Qt::AlignLeft);
  connect(m_apply, &QPushButton::clicked, this, &DrawPanel::applyWanted);
  (new LiveTexts(this))->add([this] { retranslate(); });
}

void DrawPanel::showPreview(const DrawPreview& preview, bool fromOwnPace) {
  m_preview = preview;
  m_fromOwnPace = fromOwnPace;
  retranslate();
}

void DrawPanel::setMayApply(bool may) { m_apply->setEnabled(may); }

void DrawPanel::retranslate() {
  m_title->setText(tr("What a draw gives"));
  const QString hours = QLocale().toString(m_preview.hours, 'f', 1);
  QStringList sentences{tr("%n battle(s) are drawn.", nullptr, m_preview.there)};
  if (m_preview.added > 0)
    sentences << tr("%n would be added.", nullptr, m_preview.added);
  const int items = m_preview.newcomer;
  sentences << (m_fromOwnPace
                    ? tr("Somebody who begins then gets %n item(s): about %1 hours at the pace of this study.", nullptr,
                         items)
                    : tr("Somebody who begins then gets %n item(s): about %1 hours at a minute each.", nullptr, items))
                   .arg(hours);
  m_sentence->setText(sentences.join(QLatin1Char(' ')));
  m_model->setTable(coverageTable(m_preview));
  m_table->fitColumns();
  m_table->setFixedHeight(m_table->sizeHint().height() + 2);
  m_table->setAccessibleName(tr("Battles by level and domain"));
  m_apply->setText(m_preview.added > 0 ? tr("Draw %n battle(s)", nullptr, m_preview.added) : tr("Keep these settings"));
}

}  // namespace s2s
