// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/BradleyTerry.h"

#include <span>

namespace s2s {

struct BootstrapSettings {
  int rounds = 1000;
  quint64 seed = 1;
  int threads = 0;  ///< 0: as many as there are; the result is the same bit for bit
};

/// Percentiles of the ratings over resamples of the games.
struct BtBootstrap {
  struct Band {
    double low = 0, median = 0, high = 0;  ///< 2.5, 50 and 97.5 %
    bool operator==(const Band&) const = default;
  };
  int rounds = 0;
  int degenerate = 0;  ///< rounds without a maximum; the bands are of the others
  bool clustered = false;
  QList<Band> bands;  ///< in the order of BtFit::ratings; empty when fewer than two rounds had a maximum

  bool operator==(const BtBootstrap&) const = default;
};

/// Resamples games with replacement. Only how often each result of each pair was drawn matters, so that a round is some
/// binomials, one after another, whatever the length of the log. Each round has a generator of its own.
BtBootstrap bootstrap(const WinCounts& counts, const BtFit& fit, const BootstrapSettings& settings = {});

/// Resamples whole clusters (samples) with replacement, for verdicts that share them.
BtBootstrap clusteredBootstrap(const Games& games, const std::vector<std::uint32_t>& clusterOf, const BtFit& fit,
                               const BootstrapSettings& settings = {});

/// The quantile of sorted numbers with linear interpolation (type 7 of Hyndman & Fan 1996).
double quantile(std::span<const double> sorted, double share);

}  // namespace s2s
