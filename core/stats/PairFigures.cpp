// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/PairFigures.h"

#include "core/stats/Krippendorff.h"

namespace s2s {

LabelCounts labelCounts(const ConfusionTable& table) {
  LabelCounts counts;
  counts.categories = table.size();
  for (int i = 0; i < table.size(); ++i)
    for (int j = 0; j < table.size(); ++j) {
      if (table.at(i, j) == 0)
        continue;
      std::vector<double> row(table.size(), 0.0);
      ++row[i];
      ++row[j];
      counts.add(row, static_cast<double>(table.at(i, j)));
    }
  return counts;
}

PairFigures pairFigures(const ConfusionTable& table, const AgreementWeights& weights) {
  PairFigures figures;
  figures.pabak = brennanPrediger(table, weights);
  figures.ac1 = gwetAc(table, weights);
  figures.pi = scottPi(table, weights);
  figures.alpha = krippendorffAlpha(labelCounts(table));
  if (table.size() == 2) {
    figures.mcNemar = mcNemar(table.at(0, 1), table.at(1, 0));
  } else if (table.size() > 2) {
    figures.ordinalAlpha = krippendorffAlpha(labelCounts(table), Metric::Ordinal);
    figures.linear = agreement(table, AgreementWeights::linear(table.size()));
    figures.quadratic = agreement(table, AgreementWeights::quadratic(table.size()));
  }
  figures.stuartMaxwell = stuartMaxwell(table);
  figures.bhapkar = bhapkar(table);
  return figures;
}

}  // namespace s2s
