// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace s2s {

/// What stands in one place of a table.
struct Cell {
  QString text;
  QVariant sort;  ///< what the column is sorted by; empty: the text. Cells without a value come last.
  QString tip;
  bool thin = false;           ///< rests on few games or battles: shown muted
  std::optional<double> heat;  ///< -1 .. 1: tints the cell from one side's colour to the other's

  bool operator==(const Cell&) const = default;
};

struct Column {
  QString title;
  QString tip;
  bool number = true;  ///< right-aligned, figures of equal width

  bool operator==(const Column&) const = default;
};

struct Row {
  QList<Cell> cells;
  QString key;  ///< what the row is about, as a code

  bool operator==(const Row&) const = default;
};

/// A whole table as values; pure functions make them from reports.
struct Table {
  QList<Column> columns;
  QList<Row> rows;

  bool operator==(const Table&) const = default;
};

/// A cell that shows a number and is sorted by it.
Cell numberCell(double value, int decimals);
Cell countCell(qint64 value);
Cell textCell(const QString& text);

/// Shows a Table. Sorting reorders the rows in place and is kept when a new table of the same columns comes.
class TableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role { SortRole = Qt::UserRole, KeyRole };

  using QAbstractTableModel::QAbstractTableModel;

  void setTable(Table table);
  const Table& table() const { return m_table; }
  QString keyAt(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  void sortRows();

  Table m_table;
  Table m_asGiven;
  int m_sortColumn = -1;
  Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace s2s
