// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Kappa.h"

#include "core/stats/Distributions.h"
#include "core/stats/Normal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace s2s {

/// Only the translation context of the texts in this file.
struct KappaText {
  Q_DECLARE_TR_FUNCTIONS(s2s::KappaText)
};

namespace {

/// A table as shares, with the shares of each rater's labels and their mean weights against the other's.
struct Shares {
  Shares(const ConfusionTable& table, const AgreementWeights& weights)
      : size(table.size()),
        n(static_cast<double>(table.total())),
        first(size),
        second(size),
        cells(static_cast<size_t>(size) * size),
        rowWeight(size),
        columnWeight(size) {
    double agreed = 0;
    for (int i = 0; i < size; ++i)
      for (int j = 0; j < size; ++j) {
        const double share = static_cast<double>(table.at(i, j)) / n;
        cells[i * size + j] = share;
        first[i] += share;
        second[j] += share;
        agreed += weights.at(i, j) * static_cast<double>(table.at(i, j));
      }
    observed = agreed / n;
    for (int i = 0; i < size; ++i)
      for (int j = 0; j < size; ++j) {
        rowWeight[i] += weights.at(i, j) * second[j];
        columnWeight[j] += weights.at(i, j) * first[i];
      }
    chance = std::inner_product(first.cbegin(), first.cend(), rowWeight.cbegin(), 0.0);
  }

  int size;
  double n, observed = 0, chance = 0;
  std::vector<double> first, second, cells, rowWeight, columnWeight;
};

/// The number of labels that each of the raters, and that both together, used.
struct Used {
  explicit Used(const ConfusionTable& table) {
    for (int i = 0; i < table.size(); ++i) {
      qint64 row = 0, column = 0;
      for (int j = 0; j < table.size(); ++j) {
        row += table.at(i, j);
        column += table.at(j, i);
      }
      byFirst += row > 0 ? 1 : 0;
      bySecond += column > 0 ? 1 : 0;
      byAny += row + column > 0 ? 1 : 0;
    }
  }

  int byFirst = 0, bySecond = 0, byAny = 0;
};

/// Fleiss, Cohen & Everitt 1969.
double largeSampleVariance(const Shares& shares, const AgreementWeights& weights, double kappa) {
  double sum = 0;
  for (int i = 0; i < shares.size; ++i)
    for (int j = 0; j < shares.size; ++j) {
      const double term = weights.at(i, j) - (shares.rowWeight[i] + shares.columnWeight[j]) * (1 - kappa);
      sum += shares.cells[i * shares.size + j] * term * term;
    }
  const double centre = kappa - shares.chance * (1 - kappa);
  return std::max(0.0, sum - centre * centre) / (shares.n * (1 - shares.chance) * (1 - shares.chance));
}

/// The same under H0: kappa = 0.
double nullVariance(const Shares& shares, const AgreementWeights& weights) {
  double sum = 0;
  for (int i = 0; i < shares.size; ++i)
    for (int j = 0; j < shares.size; ++j) {
      const double term = weights.at(i, j) - (shares.rowWeight[i] + shares.columnWeight[j]);
      sum += shares.first[i] * shares.second[j] * term * term;
    }
  const double beyond = 1 - shares.chance;
  return std::max(0.0, sum - shares.chance * shares.chance) / (shares.n * beyond * beyond);
}

KappaValue kappaOf(const Shares& shares, const AgreementWeights& weights) {
  KappaValue kappa;
  kappa.value = (shares.observed - shares.chance) / (1 - shares.chance);
  // Of full agreement the variance is 0, and rounding must not say otherwise.
  kappa.se = shares.observed == 1.0 ? 0 : std::sqrt(largeSampleVariance(shares, weights, kappa.value));
  kappa.low = std::max(-1.0, kappa.value - kZ95 * kappa.se);
  kappa.high = std::min(1.0, kappa.value + kZ95 * kappa.se);
  kappa.se0 = std::sqrt(nullVariance(shares, weights));
  kappa.hasError = kappa.se0 > 0;
  if (!kappa.hasError)
    return kappa;
  kappa.z = kappa.value / kappa.se0;
  kappa.p = normalTwoSided(kappa.z);
  return kappa;
}

KappaValue kappaWithoutError() {
  KappaValue kappa;
  kappa.hasError = false;
  return kappa;
}

}  // namespace

ConfusionTable::ConfusionTable(QStringList labels)
    : m_labels(std::move(labels)), m_counts(m_labels.size() * m_labels.size(), 0) {}

qint64 ConfusionTable::total() const { return std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64{0}); }

qint64 ConfusionTable::agreed() const {
  qint64 sum = 0;
  for (int i = 0; i < size(); ++i)
    sum += at(i, i);
  return sum;
}

/// Four histograms side by side, so that two equal items in a row do not wait for each other.
void ConfusionTable::addColumns(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second) {
  Q_ASSERT(first.size() == second.size());
  constexpr size_t kLanes = 4;
  const size_t labels = m_labels.size();
  std::vector<qint64> counts(kLanes * labels * labels, 0);
  std::array<qint64*, kLanes> lanes{};
  for (size_t lane = 0; lane < kLanes; ++lane)
    lanes[lane] = counts.data() + lane * labels * labels;
  size_t i = 0;
  for (; i + kLanes <= first.size(); i += kLanes)
    for (size_t lane = 0; lane < kLanes; ++lane)
      ++lanes[lane][first[i + lane] * labels + second[i + lane]];
  for (; i < first.size(); ++i)
    ++lanes[0][first[i] * labels + second[i]];
  for (size_t cell = 0; cell < labels * labels; ++cell)
    for (const qint64* lane : lanes)
      m_counts[static_cast<qsizetype>(cell)] += lane[cell];
}

QString describe(Undefined reason) {
  switch (reason) {
    case Undefined::NoItems: return KappaText::tr("There is nothing that both have judged.");
    case Undefined::OneCategory:
      return KappaText::tr("Both used one and the same category only, so agreement beyond chance is not defined.");
    case Undefined::NoPairs: return KappaText::tr("Nothing has been judged by two raters.");
    case Undefined::NoDiscordance: return KappaText::tr("They never differ, so there is no difference to test.");
    case Undefined::Singular: return KappaText::tr("The data does not determine this figure.");
    case Undefined::TooFew: return KappaText::tr("There are too few items for this figure.");
  }
  return {};
}

QString code(Undefined reason) {
  switch (reason) {
    case Undefined::NoItems: return QStringLiteral("no-items");
    case Undefined::OneCategory: return QStringLiteral("one-category");
    case Undefined::NoPairs: return QStringLiteral("no-pairs");
    case Undefined::NoDiscordance: return QStringLiteral("no-discordance");
    case Undefined::Singular: return QStringLiteral("singular");
    case Undefined::TooFew: return QStringLiteral("too-few");
  }
  return {};
}

Agreement agreement(const ConfusionTable& table) { return agreement(table, AgreementWeights::identity(table.size())); }

Agreement agreement(const ConfusionTable& table, const AgreementWeights& weights) {
  Q_ASSERT(weights.size() == table.size());
  Agreement result;
  result.table = table;
  result.n = table.total();
  if (result.n == 0) {
    result.undefined = Undefined::NoItems;
    return result;
  }
  const Shares shares(table, weights);
  const Used used(table);
  result.observed = shares.observed;
  result.chance = used.byAny == 1 ? 1.0 : shares.chance;
  if (used.byAny == 1)
    result.undefined = Undefined::OneCategory;
  else if (used.byFirst == 1 || used.bySecond == 1)
    result.kappa = kappaWithoutError();
  else if (shares.chance >= 1)  // weights that call all that was said the same
    result.undefined = Undefined::OneCategory;
  else
    result.kappa = kappaOf(shares, weights);
  return result;
}

KappaBand kappaBand(double kappa) {
  if (kappa < 0)
    return KappaBand::Poor;
  if (kappa <= 0.20)
    return KappaBand::Slight;
  if (kappa <= 0.40)
    return KappaBand::Fair;
  if (kappa <= 0.60)
    return KappaBand::Moderate;
  return kappa <= 0.80 ? KappaBand::Substantial : KappaBand::AlmostPerfect;
}

QString code(KappaBand band) {
  switch (band) {
    case KappaBand::Poor: return QStringLiteral("poor");
    case KappaBand::Slight: return QStringLiteral("slight");
    case KappaBand::Fair: return QStringLiteral("fair");
    case KappaBand::Moderate: return QStringLiteral("moderate");
    case KappaBand::Substantial: return QStringLiteral("substantial");
    case KappaBand::AlmostPerfect: return QStringLiteral("almost-perfect");
  }
  return {};
}

QString words(KappaBand band) {
  switch (band) {
    case KappaBand::Poor: return KappaText::tr("poor");
    case KappaBand::Slight: return KappaText::tr("slight");
    case KappaBand::Fair: return KappaText::tr("fair");
    case KappaBand::Moderate: return KappaText::tr("moderate");
    case KappaBand::Substantial: return KappaText::tr("substantial");
    case KappaBand::AlmostPerfect: return KappaText::tr("almost perfect");
  }
  return {};
}

}  // namespace s2s
