// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Wilson.h"

#include <optional>

namespace s2s {

/// So many of so many.
struct Share {
  qint64 count = 0, n = 0;

  void add(bool counts) {
    ++n;
    count += counts ? 1 : 0;
  }
  /// Nothing of nothing.
  std::optional<double> value() const {
    return n > 0 ? std::optional(static_cast<double>(count) / static_cast<double>(n)) : std::nullopt;
  }
  Interval interval() const { return wilson(count, n); }
  /// Exact two-sided p against one half.
  double pAgainstHalf() const;

  bool operator==(const Share&) const = default;
};

}  // namespace s2s
