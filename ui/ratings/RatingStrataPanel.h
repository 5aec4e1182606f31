// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"

#include <QWidget>

class QComboBox;

namespace s2s {

class BarChartView;
class FigureTable;
class Label;
class TableModel;

/// Ratings by domain or by level: grouped bars above the table.
class RatingStrataPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RatingStrataPanel(RatingStrata kind, QWidget* parent = nullptr);
  void showReport(const RatingsReport& report, RatingMethod method, bool besidePaper);

 private:
  void showBars();
  QString ratingNote() const;
  QString insteadNote() const;

  RatingStrata m_kind;
  RatingsReport m_report;
  RatingMethod m_method = RatingMethod::Elo;
  bool m_isInstead = false;  ///< Elo, as no stratum has Bradley-Terry ratings: an empty chart would say nothing
  QComboBox* m_figure;       ///< rating or win rate
  BarChartView* m_chart;
  FigureTable* m_table;
  TableModel* m_model;
  Label* m_note;
};

}  // namespace s2s
