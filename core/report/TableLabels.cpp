// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/TableLabels.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

/// Nothing unless all of them are finite numbers.
std::vector<double> numbersOf(const QStringList& names) {
  std::vector<double> numbers;
  for (const QString& name : names) {
    bool ok = false;
    numbers.push_back(name.toDouble(&ok));
    if (!ok || !qIsFinite(numbers.back()))
      return {};
  }
  return numbers;
}

}  // namespace

TableLabels::TableLabels(QStringList names, bool listed)
    : m_names(std::move(names)), m_numbers(numbersOf(m_names)), m_listed(listed) {
  for (const QString& name : std::as_const(m_names))
    m_places.insert(name, static_cast<int>(m_places.size()));
}

TableLabels TableLabels::occurringIn(const QList<QStringList>& columns) {
  QSet<QString> seen;
  for (const QStringList& column : columns)
    for (const QString& cell : column)
      if (!cell.isEmpty())
        seen.insert(cell);
  QStringList names(seen.cbegin(), seen.cend());
  names.sort();
  if (!numbersOf(names).empty())
    std::stable_sort(names.begin(), names.end(),
                     [](const QString& one, const QString& two) { return one.toDouble() < two.toDouble(); });
  return {names, false};
}

Result<TableLabels> TableLabels::from(const QStringList& listed, const QList<QStringList>& columns) {
  if (listed.isEmpty())
    return occurringIn(columns);
  TableLabels labels(listed, true);
  for (qsizetype i = 0; i < listed.size(); ++i)
    if (listed.at(i).isEmpty() || listed.indexOf(listed.at(i)) < i)
      return Error{Fault::BadUsage, listed.join(QLatin1Char(',')),
                   QStringLiteral("every label needs a name, and each stands once")};
  for (const QStringList& column : columns)
    for (const QString& cell : column)
      if (!cell.isEmpty() && labels.place(cell) < 0)
        return Error{Fault::UnknownName, cell, listed.join(QStringLiteral(", "))};
  return labels;
}

}  // namespace s2s
