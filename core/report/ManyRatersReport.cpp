// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ManyRatersReport.h"

#include "core/stats/Krippendorff.h"
#include "core/stats/ManyRaters.h"

#include <QHash>

#include <algorithm>

namespace s2s {
namespace {

/// What occurs, once each.
QStringList occurring(const QList<QStringList>& columns) {
  QHash<QString, bool> seen;
  for (const QStringList& column : columns)
    for (const QString& cell : column)
      if (!cell.isEmpty())
        seen.insert(cell, true);
  QStringList labels = seen.keys();
  labels.sort();
  return labels;
}

bool areNumbers(const QStringList& labels) {
  return std::all_of(labels.cbegin(), labels.cend(), [](const QString& label) {
    bool ok = false;
    const double number = label.toDouble(&ok);
    return ok && qIsFinite(number);
  });
}

qint64 pairedUnits(const LabelCounts& counts) {
  double units = 0;
  for (size_t row = 0; row < counts.rows(); ++row)
    units += counts.ratings(row) >= 2 ? counts.units[row] : 0;
  return static_cast<qint64>(units);
}

}  // namespace

std::optional<NamedRatings> namedRatings(const QList<QStringList>& columns) {
  NamedRatings ratings;
  ratings.labels = occurring(columns);
  if (ratings.labels.size() >= kNoLabel)
    return std::nullopt;
  ratings.numeric = !ratings.labels.isEmpty() && areNumbers(ratings.labels);
  if (ratings.numeric)
    std::stable_sort(ratings.labels.begin(), ratings.labels.end(),
                     [](const QString& one, const QString& two) { return one.toDouble() < two.toDouble(); });
  QHash<QString, std::uint8_t> places;
  for (const QString& label : ratings.labels) {
    places.insert(label, static_cast<std::uint8_t>(places.size()));
    if (ratings.numeric)
      ratings.values.push_back(label.toDouble());
  }
  ratings.table.categories = static_cast<int>(ratings.labels.size());
  for (const QStringList& column : columns) {
    std::vector<std::uint8_t>& numbers = ratings.table.columns.emplace_back();
    numbers.reserve(column.size());
    for (const QString& cell : column)
      numbers.push_back(cell.isEmpty() ? kNoLabel : places.value(cell));
  }
  return ratings;
}

ManyRatersReport manyRatersReport(const NamedRatings& ratings, const AgreementWeights& weights) {
  const RatingPatterns patterns = patternsOf(ratings.table);
  const LabelCounts counts = labelCounts(patterns);
  ManyRatersReport report;
  report.units = pairedUnits(counts);
  report.observed = percentAgreement(counts, weights);
  report.fleiss = fleissKappa(counts, weights);
  report.ac = gwetAc(counts, weights);
  report.freeMarginal = freeMarginalKappa(counts, weights);
  report.conger = congerKappa(patterns, weights);
  report.light = lightKappa(patterns);
  report.tests = fleissTests(counts);
  report.nominal = krippendorffAlpha(counts);
  if (!ratings.numeric)
    return report;
  report.ordinal = krippendorffAlpha(counts, Metric::Ordinal);
  report.interval = krippendorffAlpha(counts, Metric::Interval, ratings.values);
  if (ratings.values.front() >= 0)
    report.ratio = krippendorffAlpha(counts, Metric::Ratio, ratings.values);
  return report;
}

}  // namespace s2s
