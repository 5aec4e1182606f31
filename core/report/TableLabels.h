// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <vector>

namespace s2s {

/// The labels that the cells of a table may hold, once for the whole table, so that every part of it has the same
/// categories. Their order is what weights and ordinal figures take.
class TableLabels {
 public:
  /// What occurs in @p columns, empty cells aside: by number where all are numbers, else as text.
  static TableLabels occurringIn(const QList<QStringList>& columns);
  /// As somebody lists them, used or not; nothing listed: what occurs. Errors: BadUsage (one stands twice), UnknownName
  /// (a cell holds another one).
  static Result<TableLabels> from(const QStringList& listed, const QList<QStringList>& columns);

  const QStringList& names() const { return m_names; }
  int size() const { return static_cast<int>(m_names.size()); }
  /// The place of what a cell holds; -1 for an empty cell and for what is no label.
  int place(const QString& cell) const { return m_places.value(cell, -1); }
  bool areNumbers() const { return !m_numbers.empty(); }
  /// Their order means something: they are numbers, or somebody listed them.
  bool areOrdered() const { return m_listed || areNumbers(); }
  const std::vector<double>& numbers() const { return m_numbers; }  ///< of the names, where all are numbers; else none

 private:
  TableLabels(QStringList names, bool listed);

  QStringList m_names;
  QHash<QString, int> m_places;
  std::vector<double> m_numbers;
  bool m_listed = false;
};

}  // namespace s2s
