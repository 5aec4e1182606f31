// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/AgreementWeights.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>

namespace s2s {

/// Two raters' labels on the same items: counts(i, j) items got label i from the first and j from the second rater.
class ConfusionTable {
 public:
  ConfusionTable() = default;
  explicit ConfusionTable(QStringList labels);

  void add(int first, int second, qint64 items = 1) { m_counts[first * size() + second] += items; }
  /// Adds the items of two columns of equal length, for tables of millions. Every label is below size().
  void addColumns(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second);
  qint64 at(int first, int second) const { return m_counts.at(first * size() + second); }
  int size() const { return static_cast<int>(m_labels.size()); }
  const QStringList& labels() const { return m_labels; }
  qint64 total() const;
  qint64 agreed() const;

  bool operator==(const ConfusionTable&) const = default;

 private:
  QStringList m_labels;
  QList<qint64> m_counts;
};

/// Why a coefficient has no value; words are made by describe().
enum class Undefined {
  NoItems,
  OneCategory,
  NoPairs,        ///< no item has two ratings
  NoDiscordance,  ///< a test of differences, and nothing differs
  Singular,       ///< the data does not determine what is asked
  TooFew,         ///< fewer items than the method asks for
};
QString describe(Undefined reason);
QString code(Undefined reason);

struct KappaValue {
  double value = 0;
  double se = 0;              ///< large-sample standard error (not under H0)
  double low = -1, high = 1;  ///< value -+ 1.96 se, clipped to [-1, 1]
  double se0 = 0;             ///< standard error under H0: kappa = 0
  double z = 0, p = 1;        ///< value / se0, two-sided
  /// False when one rater used a single category: kappa is then 0 whatever the other said, and the fields above other
  /// than value mean nothing.
  bool hasError = true;

  bool operator==(const KappaValue&) const = default;
};

struct Agreement {
  ConfusionTable table;
  qint64 n = 0;
  std::optional<double> observed, chance;  ///< shares (weighted ones, where there are weights); nothing when n is 0
  std::optional<KappaValue> kappa;
  std::optional<Undefined> undefined;  ///< why kappa is absent

  bool operator==(const Agreement&) const = default;
};

/// Percent agreement, chance agreement and Cohen's kappa (Cohen 1960) with the standard errors of Fleiss, Cohen &
/// Everitt 1969. Undefined when there are no items or when both raters used one and the same category only.
Agreement agreement(const ConfusionTable& table);
/// The same with weights of partial agreement (Cohen 1968), whose size is the table's.
Agreement agreement(const ConfusionTable& table, const AgreementWeights& weights);

/// The band of Landis & Koch 1977 (a convention, not a test), with the gaps between their bands closed.
enum class KappaBand { Poor, Slight, Fair, Moderate, Substantial, AlmostPerfect };
KappaBand kappaBand(double kappa);
QString code(KappaBand band);
QString words(KappaBand band);

}  // namespace s2s
