// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Kappa.h"

#include "core/stats/Normal.h"

#include <QCoreApplication>

#include <algorithm>
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

/// A table as shares, with the shares of each rater's labels.
struct Shares {
  explicit Shares(const ConfusionTable& table)
      : size(table.size()), n(static_cast<double>(table.total())), first(size), second(size), cells(size * size) {
    for (int i = 0; i < size; ++i)
      for (int j = 0; j < size; ++j) {
        const double share = static_cast<double>(table.at(i, j)) / n;
        cells[i * size + j] = share;
        first[i] += share;
        second[j] += share;
      }
  }

  double observed() const {
    double sum = 0;
    for (int i = 0; i < size; ++i)
      sum += cells[i * size + i];
    return sum;
  }
  double chance() const { return std::inner_product(first.cbegin(), first.cend(), second.cbegin(), 0.0); }

  int size;
  double n;
  std::vector<double> first, second, cells;
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

/// Fleiss, Cohen & Everitt 1969, for the weights 1 on and 0 off the diagonal.
double largeSampleVariance(const Shares& shares, double kappa, double chance) {
  double sum = 0;
  for (int i = 0; i < shares.size; ++i)
    for (int j = 0; j < shares.size; ++j) {
      const double term = (i == j ? 1 : 0) - (shares.second[i] + shares.first[j]) * (1 - kappa);
      sum += shares.cells[i * shares.size + j] * term * term;
    }
  const double centre = kappa - chance * (1 - kappa);
  return std::max(0.0, sum - centre * centre) / (shares.n * (1 - chance) * (1 - chance));
}

/// The same under H0: kappa = 0.
double nullVariance(const Shares& shares, double chance) {
  double sum = 0;
  for (int i = 0; i < shares.size; ++i)
    for (int j = 0; j < shares.size; ++j) {
      const double term = (i == j ? 1 : 0) - (shares.second[i] + shares.first[j]);
      sum += shares.first[i] * shares.second[j] * term * term;
    }
  return std::max(0.0, sum - chance * chance) / (shares.n * (1 - chance) * (1 - chance));
}

KappaValue kappaOf(const Shares& shares, double observed, double chance) {
  KappaValue kappa;
  kappa.value = (observed - chance) / (1 - chance);
  // Of full agreement the variance is 0, and rounding must not say otherwise.
  kappa.se = observed == 1.0 ? 0 : std::sqrt(largeSampleVariance(shares, kappa.value, chance));
  kappa.low = std::max(-1.0, kappa.value - kZ95 * kappa.se);
  kappa.high = std::min(1.0, kappa.value + kZ95 * kappa.se);
  kappa.se0 = std::sqrt(nullVariance(shares, chance));
  kappa.z = kappa.value / kappa.se0;
  kappa.p = std::erfc(std::abs(kappa.z) / std::sqrt(2.0));
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

QString describe(Undefined reason) {
  switch (reason) {
    case Undefined::NoItems: return KappaText::tr("There is nothing that both have judged.");
    case Undefined::OneCategory:
      return KappaText::tr("Both used one and the same category only, so agreement beyond chance is not defined.");
  }
  return {};
}

QString code(Undefined reason) {
  return reason == Undefined::NoItems ? QStringLiteral("no-items") : QStringLiteral("one-category");
}

Agreement agreement(const ConfusionTable& table) {
  Agreement result;
  result.table = table;
  result.n = table.total();
  if (result.n == 0) {
    result.undefined = Undefined::NoItems;
    return result;
  }
  const Shares shares(table);
  const Used used(table);
  result.observed = static_cast<double>(table.agreed()) / shares.n;
  result.chance = used.byAny == 1 ? 1.0 : shares.chance();
  if (used.byAny == 1)
    result.undefined = Undefined::OneCategory;
  else if (used.byFirst == 1 || used.bySecond == 1)
    result.kappa = kappaWithoutError();
  else
    result.kappa = kappaOf(shares, *result.observed, *result.chance);
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
