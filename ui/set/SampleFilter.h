// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/set/SampleIndex.h"

#include <QSet>

namespace s2s {

/// Which samples are wanted: of each facet one of the chosen values (none chosen: any), and every word of the search
/// in id, text or text_cn.
struct SampleFilter {
  QString search;
  PerFacet<QSet<QString>> chosen;  ///< codes

  bool isEmpty() const;
  bool operator==(const SampleFilter&) const = default;
};

/// How many rows have each value of a facet, whatever the filters.
std::vector<int> totals(const SampleIndex& index, Facet facet);

/// @p filter without the chosen values that no sample has any more: nobody could see them, or take them back.
SampleFilter withoutGoneValues(const SampleIndex& index, SampleFilter filter);

/// For each row, which parts of a filter it fails: bit n for facet n, bit 7 for the search. 0: the row is wanted.
using Failures = std::vector<std::uint8_t>;
Failures failures(const SampleIndex& index, const SampleFilter& filter);

/// How many rows each value has under the filters of all other facets: what choosing that value would show.
PerFacet<std::vector<int>> facetCounts(const SampleIndex& index, const Failures& failed);

/// The wanted rows, sorted.
std::vector<int> wantedRows(const SampleIndex& index, const Failures& failed, SampleColumn by, Qt::SortOrder order);

}  // namespace s2s
