// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/set/SampleFilter.h"

#include <optional>

namespace s2s {

/// How many samples stand at L1 ... L4 and without a level, and how many the paper's Seed has there.
struct CoverageCounts {
  std::array<int, 5> here{};
  std::array<int, 4> paper{};

  int total() const;
  int paperTotal() const;
  void add(const CoverageCounts& other);
  bool operator==(const CoverageCounts&) const = default;
};

/// A task of a domain, a whole domain (no task), or everything (neither).
struct CoverageRow {
  std::optional<Domain> domain;
  std::optional<QString> task;
  bool inPaper = false;  ///< the paper has a figure to compare with
  CoverageCounts counts;

  bool operator==(const CoverageRow&) const = default;
};

/// Task by level: each domain with its sum, then its tasks in the order of the paper, then tasks of somebody's own;
/// last the sum of all. Filters of domain, task and level do not count, so that the grid stands still while it is used.
QList<CoverageRow> coverage(const SampleIndex& index, const Failures& failed);

}  // namespace s2s
