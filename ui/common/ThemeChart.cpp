// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QLegend>

namespace s2s::theme {

void apply(QChart* chart) {
  chart->setBackgroundBrush(color(Color::Surface));
  chart->setBackgroundPen(Qt::NoPen);
  chart->setBackgroundRoundness(0);
  chart->setPlotAreaBackgroundVisible(false);
  chart->setTitleBrush(color(Color::Text));
  chart->setTitleFont(font(Step::Body, QFont::DemiBold));
  chart->legend()->setLabelColor(color(Color::Text));
  chart->legend()->setFont(font(Step::Small));
  const QList<QAbstractAxis*> axes = chart->axes();
  for (QAbstractAxis* axis : axes) {
    axis->setLabelsColor(color(Color::TextMuted));
    axis->setLabelsFont(font(Step::Small));
    axis->setTitleBrush(color(Color::TextMuted));
    axis->setTitleFont(font(Step::Small));
    axis->setGridLineColor(mixed(color(Color::Border), color(Color::Surface), 0.6));
    axis->setLinePenColor(color(Color::Border));
  }
}

}  // namespace s2s::theme
