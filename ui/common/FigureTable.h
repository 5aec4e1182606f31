// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace s2s {

/// Rows of @p model as tab-separated text with a header line: only @p rows, or all if that is empty.
QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows = {});

/// The table of the researchers' pages: whole rows, dense, sortable by header; Ctrl+C copies the selected rows (all
/// without a selection) as tab-separated text; Return acts like a double click.
class FigureTable : public QTableView {
  Q_OBJECT
 public:
  explicit FigureTable(QWidget* parent = nullptr);

  /// Widths that fit headers and the first rows.
  void fitColumns();
  void copy() const;
  void setModel(QAbstractItemModel* model) override;
  QSize sizeHint() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void takeRowHeight();
};

}  // namespace s2s
