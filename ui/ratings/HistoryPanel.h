// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/EloHistory.h"

#include <QWidget>

namespace s2s {

class Label;
class LineChartView;

/// Elo over time, a line for each system.
class HistoryPanel : public QWidget {
  Q_OBJECT
 public:
  explicit HistoryPanel(QWidget* parent = nullptr);
  /// @p systems: places in Games::systems, in the order of the leaderboard.
  void showHistory(const EloHistory& history, const QList<int>& systems);

 private:
  LineChartView* m_chart;
  Label* m_note;
};

}  // namespace s2s
