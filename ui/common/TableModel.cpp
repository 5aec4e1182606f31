// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TableModel.h"

#include "ui/common/Figures.h"
#include "ui/common/Theme.h"

#include <QBrush>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kStrongestTint = 0.55;

QVariant sortValue(const Cell& cell) { return cell.sort.isValid() ? cell.sort : QVariant(cell.text); }

bool hasNoValue(const Cell& cell) { return !cell.sort.isValid() && cell.text.isEmpty(); }

bool lessThan(const Cell& one, const Cell& two, Qt::SortOrder order) {
  if (hasNoValue(one) || hasNoValue(two))
    return !hasNoValue(one) && hasNoValue(two);
  const QPartialOrdering compared = QVariant::compare(sortValue(one), sortValue(two));
  return order == Qt::AscendingOrder ? compared == QPartialOrdering::Less : compared == QPartialOrdering::Greater;
}

QColor tint(double heat) {
  const QColor side = theme::color(heat < 0 ? theme::Color::SideB : theme::Color::SideA);
  return theme::mixed(side, theme::color(theme::Color::Surface), kStrongestTint * std::min(1.0, std::abs(heat)));
}

}  // namespace

Cell numberCell(double value, int decimals) { return {.text = figure(value, decimals), .sort = value}; }

Cell countCell(qint64 value) { return {.text = QString::number(value), .sort = value}; }

Cell textCell(const QString& text) { return {.text = text}; }

void TableModel::setTable(Table table) {
  beginResetModel();
  if (table.columns.size() != m_table.columns.size())
    m_sortColumn = -1;
  m_table = table;
  m_asGiven = std::move(table);
  sortRows();
  endResetModel();
}

QString TableModel::keyAt(int row) const {
  return row >= 0 && row < m_table.rows.size() ? m_table.rows.at(row).key : QString();
}

int TableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const Row& row = m_table.rows.at(index.row());
  const Cell& cell = row.cells.at(index.column());
  const bool number = m_table.columns.at(index.column()).number;
  switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::TextAlignmentRole:
      return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: return number ? theme::tableFont() : QVariant();
    case Qt::ForegroundRole: return cell.thin ? QBrush(theme::color(theme::Color::TextMuted)) : QVariant();
    case Qt::BackgroundRole: return cell.heat ? QBrush(tint(*cell.heat)) : QVariant();
    case SortRole: return sortValue(cell);
    case KeyRole: return row.key;
    default: return {};
  }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
    return {};
  const Column& column = m_table.columns.at(section);
  switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.tip.isEmpty() ? QVariant() : column.tip;
    case Qt::TextAlignmentRole:
      return QVariant::fromValue((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
  }
}

void TableModel::sort(int column, Qt::SortOrder order) {
  m_sortColumn = column;
  m_sortOrder = order;
  beginResetModel();
  m_table = m_asGiven;
  sortRows();
  endResetModel();
}

void TableModel::sortRows() {
  if (m_sortColumn < 0 || m_sortColumn >= m_table.columns.size())
    return;
  const int column = m_sortColumn;
  const Qt::SortOrder order = m_sortOrder;
  std::stable_sort(m_table.rows.begin(), m_table.rows.end(), [column, order](const Row& one, const Row& two) {
    return lessThan(one.cells.at(column), two.cells.at(column), order);
  });
}

}  // namespace s2s
