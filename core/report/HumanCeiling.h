// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/stats/Counting.h"

#include <optional>

namespace s2s {

/// How well people agree among themselves: what a judge can at most be asked for.
struct HumanCeiling {
  double kappa = 0;  ///< plain mean over the pairs of people whose kappa is defined
  int pairs = 0;
  qint64 battles = 0;  ///< shared by a pair, summed over the pairs

  bool operator==(const HumanCeiling&) const = default;
};
/// In canonical seats. Nothing when no two people share battles.
std::optional<HumanCeiling> humanCeiling(const Contents& contents, const CountingRule& rule, Criterion criterion);

}  // namespace s2s
