// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ratings/RatingsFindings.h"

#include <QWidget>

class QPushButton;

namespace s2s {

class FigureTable;
class Label;
class TableModel;

/// The ranking of all systems, with what must be known to read it.
class Leaderboard : public QWidget {
  Q_OBJECT
 public:
  explicit Leaderboard(QWidget* parent = nullptr);
  void showReport(const RatingsReport& report, RatingMethod method, bool besidePaper);

 Q_SIGNALS:
  /// The ratings do not exist; with a prior they would.
  void priorWanted();

 private:
  void showWarnings(const RatingStratum& whole);

  Label* m_title;
  FigureTable* m_table;
  TableModel* m_model;
  Label* m_warning;
  QPushButton* m_prior;
  Label* m_more;
  Label* m_note;
};

}  // namespace s2s
