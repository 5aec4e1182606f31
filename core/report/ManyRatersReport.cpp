// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ManyRatersReport.h"

#include "core/stats/Krippendorff.h"
#include "core/stats/ManyRaters.h"

#include <algorithm>

namespace s2s {
namespace {

qint64 pairedUnits(const LabelCounts& counts) {
  double units = 0;
  for (size_t row = 0; row < counts.rows(); ++row)
    units += counts.ratings(row) >= 2 ? counts.units[row] : 0;
  return static_cast<qint64>(units);
}

}  // namespace

std::optional<NamedRatings> namedRatings(const QList<QStringList>& columns, const TableLabels& labels) {
  if (labels.size() >= kNoLabel)
    return std::nullopt;
  NamedRatings ratings{labels, {labels.size(), {}}};
  for (const QStringList& column : columns) {
    std::vector<std::uint8_t>& numbers = ratings.table.columns.emplace_back();
    numbers.reserve(column.size());
    for (const QString& cell : column) {
      const int place = labels.place(cell);
      numbers.push_back(place < 0 ? kNoLabel : static_cast<std::uint8_t>(place));
    }
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
  const std::vector<double>& numbers = ratings.labels.numbers();
  if (ratings.labels.areOrdered())
    report.ordinal = krippendorffAlpha(counts, Metric::Ordinal);
  if (ratings.labels.areNumbers()) {
    report.interval = krippendorffAlpha(counts, Metric::Interval, numbers);
    if (*std::min_element(numbers.cbegin(), numbers.cend()) >= 0)
      report.ratio = krippendorffAlpha(counts, Metric::Ratio, numbers);
  }
  return report;
}

}  // namespace s2s
