// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/PaperTables.h"

#include "core/base/Json.h"

#include <QFile>

#include <algorithm>

namespace s2s {
namespace {

using Columns = QHash<QString, QHash<QString, double>>;

/// Every number of a row but those that are not ratings, by the name of its column.
Columns columnsOf(const Json& tables, const char* name) {
  Columns columns;
  if (!tables.contains(name))
    return columns;
  for (const Json& row : tables.at(name))
    for (auto it = row.begin(); it != row.end(); ++it)
      if (it.value().is_number())
        columns[QString::fromStdString(it.key())].insert(systemNameFrom(stringAt(row, "system")),
                                                         it.value().get<double>());
  return columns;
}

PaperTables readTables() {
  QFile file(QStringLiteral(":/s2s/paper_tables.json"));
  PaperTables tables;
  if (!file.open(QIODevice::ReadOnly))
    return tables;
  const Result<Json> json = parseJson(file.readAll());
  if (!json)
    return tables;
  tables.source = stringAt(*json, "source");
  tables.overall = columnsOf(*json, "overall").value(QStringLiteral("elo"));
  tables.byDomain = columnsOf(*json, "by_domain");
  tables.byLevel = columnsOf(*json, "by_level");
  return tables;
}

std::optional<double> valueOf(const QHash<QString, double>& ratings, const QString& system) {
  const auto it = ratings.constFind(systemNameFrom(system));
  return it == ratings.cend() ? std::nullopt : std::optional(it.value());
}

}  // namespace

std::optional<double> PaperTables::rating(const QString& system) const { return valueOf(overall, system); }

std::optional<int> PaperTables::rank(const QString& system) const {
  const std::optional<double> own = rating(system);
  if (!own)
    return std::nullopt;
  const auto above = std::count_if(overall.cbegin(), overall.cend(), [&](double other) { return other > *own; });
  return static_cast<int>(above) + 1;
}

std::optional<double> PaperTables::rating(const QString& system, RatingStrata kind, const QString& column) const {
  return valueOf((kind == RatingStrata::Level ? byLevel : byDomain).value(column), system);
}

const PaperTables& paperTables() {
  static const PaperTables tables = readTables();
  return tables;
}

}  // namespace s2s
