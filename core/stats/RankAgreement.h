// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace s2s {

/// Spearman 1904: Pearson's correlation of the ranks, equal values sharing their mean rank. Nothing for fewer than two
/// values or when one list is all equal.
std::optional<double> spearman(const std::vector<double>& one, const std::vector<double>& two);

/// Kendall's tau-b, corrected for ties (Kendall 1945). Nothing in the same cases.
std::optional<double> kendallTauB(const std::vector<double>& one, const std::vector<double>& two);

/// How many pairs of values both lists put in the same order.
struct PairOrder {
  qint64 same = 0, reversed = 0;
  qint64 tied = 0;  ///< equal in one of the two, left out of the share

  std::optional<double> share() const {
    return same + reversed > 0 ? std::optional(static_cast<double>(same) / static_cast<double>(same + reversed))
                               : std::nullopt;
  }
  bool operator==(const PairOrder&) const = default;
};
PairOrder pairOrder(const std::vector<double>& one, const std::vector<double>& two);

}  // namespace s2s
