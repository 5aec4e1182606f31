// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ratings/RatingsFindings.h"

#include <QWidget>

namespace s2s {

class FigureTable;
class Label;
class TableModel;

/// The ranking of all systems, with what must be known to read it.
class Leaderboard : public QWidget {
  Q_OBJECT
 public:
  explicit Leaderboard(QWidget* parent = nullptr);
  void showReport(const RatingsReport& report, bool besidePaper);

 private:
  Label* m_title;
  FigureTable* m_table;
  TableModel* m_model;
  Label* m_warning;
  Label* m_note;
};

}  // namespace s2s
