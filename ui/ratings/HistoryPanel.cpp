// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/HistoryPanel.h"

#include "ui/charts/LineChartView.h"
#include "ui/common/Label.h"

#include <QVBoxLayout>

namespace s2s {

HistoryPanel::HistoryPanel(QWidget* parent)
    : QWidget(parent),
      m_chart(new LineChartView(this)),
      m_note(new Label(theme::Step::Small, theme::Color::TextMuted, this)) {
  m_chart->setObjectName(QStringLiteral("eloOverTime"));
  m_note->setFit(Label::Fit::Wrap);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, 0);
  layout->addWidget(m_chart, 1);
  layout->addWidget(m_note);
}

void HistoryPanel::showHistory(const EloHistory& history, const QList<int>& systems) {
  m_chart->setPlot(eloPlot(history, systems));
  m_note->setText(
      tr("Each game moves two ratings by up to K. How the lines still move towards the end is mostly chance: another "
         "order of the same games gives other lines. Every game as a table: s2sarena-cli rate --trajectory."));
}

}  // namespace s2s
