// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RaterTables.h"

#include "core/base/Json.h"
#include "tests/support/Places.h"

#include <QFile>

namespace s2s {
namespace {

Json rowsAt(const char* table, const char* name) {
  QFile file(sourceFile("tests/data/rater_tables.json"));
  if (!file.open(QIODevice::ReadOnly))
    qFatal("tests/data/rater_tables.json is not there");
  return (*parseJson(file.readAll()))[table][name];
}

std::uint8_t labelOf(const Json& cell) {
  return cell.is_null() ? kNoLabel : static_cast<std::uint8_t>(cell.get<int>() - 1);
}

RatingTable byUnits(const Json& rows, int categories) {
  RatingTable table{categories, std::vector(rows[0].size(), std::vector<std::uint8_t>())};
  for (const Json& row : rows)
    for (size_t rater = 0; rater < row.size(); ++rater)
      table.columns[rater].push_back(labelOf(row[rater]));
  return table;
}

LabelCounts counted(const Json& rows) {
  LabelCounts counts;
  counts.categories = static_cast<int>(rows[0].size());
  for (const Json& row : rows)
    counts.add(row.get<std::vector<double>>());
  return counts;
}

}  // namespace

ConfusionTable tableOf(const CountRows& rows) {
  QStringList labels;
  for (qsizetype i = 0; i < rows.size(); ++i)
    labels.append(QString::number(i));
  ConfusionTable table(labels);
  for (int i = 0; i < rows.size(); ++i)
    for (int j = 0; j < rows.size(); ++j)
      table.add(i, j, rows.at(i).at(j));
  return table;
}

RatingTable diagnosesOfFleiss() { return byUnits(rowsAt("fleiss_1971_diagnoses", "units_by_raters"), 5); }

RatingTable anxietyOfIrr() { return byUnits(rowsAt("anxiety", "units_by_raters"), 6); }

RatingTable krippendorff2011() {
  RatingTable table{5, {}};
  for (const Json& observer : rowsAt("krippendorff_2011", "observers_by_units")) {
    table.columns.emplace_back();
    for (const Json& cell : observer)
      table.columns.back().push_back(labelOf(cell));
  }
  return table;
}

LabelCounts wikipediaFleiss() { return counted(rowsAt("wikipedia_fleiss", "subjects_by_category_counts")); }

LabelCounts distribOf6Raters() { return counted(rowsAt("irrCAC_distrib_6raters", "rows")); }

}  // namespace s2s
