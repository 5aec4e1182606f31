// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Light.h"

namespace s2s {

ConfusionTable tableOfPair(const RatingPatterns& patterns, int first, int second) {
  QStringList labels;
  for (int label = 0; label < patterns.categories; ++label)
    labels.append(QString::number(label));
  ConfusionTable table(labels);
  for (size_t row = 0; row < patterns.units.size(); ++row) {
    const std::uint8_t one = patterns.row(row)[first], two = patterns.row(row)[second];
    if (one != kNoLabel && two != kNoLabel)
      table.add(one, two, static_cast<qint64>(patterns.units[row]));
  }
  return table;
}

LightKappa lightKappa(const RatingPatterns& patterns) {
  LightKappa result;
  double sum = 0;
  for (int first = 0; first < patterns.raters; ++first)
    for (int second = first + 1; second < patterns.raters; ++second)
      if (const auto kappa = agreement(tableOfPair(patterns, first, second)).kappa) {
        sum += kappa->value;
        ++result.pairs;
      } else {
        ++result.without;
      }
  if (result.pairs > 0)
    result.value = sum / result.pairs;
  return result;
}

}  // namespace s2s
