// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"
#include "core/stats/Percentiles.h"
#include "core/stats/Resampling.h"

namespace s2s {

/// Percentiles of the ratings over resamples of the games.
struct BtBootstrap {
  int rounds = 0;
  int degenerate = 0;  ///< rounds without a maximum; the bands are of the others
  bool clustered = false;
  QList<Band> bands;  ///< in the order of BtFit::ratings; empty when fewer than two rounds had a maximum

  bool operator==(const BtBootstrap&) const = default;
};

/// Resamples games with replacement. Only how often each result of each pair was drawn matters, so that a round is some
/// binomials, one after another, whatever the length of the log. Each round has a generator of its own.
BtBootstrap bootstrap(const WinCounts& counts, const BtFit& fit, const Resampling& settings = {});

/// Resamples whole clusters (samples) with replacement, for verdicts that share them.
BtBootstrap clusteredBootstrap(const Games& games, const std::vector<std::uint32_t>& clusterOf, const BtFit& fit,
                               const Resampling& settings = {});

}  // namespace s2s
