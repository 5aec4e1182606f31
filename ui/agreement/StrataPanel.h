// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"

#include <QTabWidget>

namespace s2s {

class DotIntervalView;
class FigureTable;
class Label;
class TableModel;

/// Kappa by level and by domain, as a plot and as a table. A row that is chosen is a stratum of the report.
class StrataPanel : public QTabWidget {
  Q_OBJECT
 public:
  explicit StrataPanel(QWidget* parent = nullptr);
  void showReport(const AgreementReport& report);

 Q_SIGNALS:
  void stratumChosen(int place);

 private:
  DotIntervalView* m_plot;
  Label* m_legend;
  FigureTable* m_table;
  TableModel* m_model;
  QList<int> m_places;  ///< of the rows of the plot, in the report
};

}  // namespace s2s
