// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/BiasReport.h"

#include <QWidget>

class QPushButton;

namespace s2s {

class FigureTable;
class Label;
class TableModel;

/// What sways each rater and how steady each is.
class RatersPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RatersPanel(QWidget* parent = nullptr);
  /// @p measuring: what is being done about the sounds; empty: nothing.
  void showRaters(const std::optional<BiasReport>& report, const QString& measuring);
  void showMeasuring(const QString& text);

 Q_SIGNALS:
  /// Length and loudness need the sounds measured.
  void measuresWanted();

 private:
  FigureTable* m_table;
  TableModel* m_model;
  Label* m_note;
  QPushButton* m_measure;
};

}  // namespace s2s
