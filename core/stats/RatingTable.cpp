// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/RatingTable.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <numeric>

namespace s2s {
namespace {

constexpr size_t kMostNumbered = 65536;
constexpr size_t kBlock = 4096;

/// The number of possible rows, or nothing that can be numbered in a histogram.
size_t possibleRows(const RatingTable& table) {
  size_t rows = 1;
  for (int i = 0; i < table.raters() && rows <= kMostNumbered; ++i)
    rows *= static_cast<size_t>(table.categories) + 1;
  return rows;
}

/// Rows as numbers to the base categories + 1 (the last digit value is kNoLabel), counted in a histogram.
RatingPatterns numbered(const RatingTable& table, size_t possible) {
  const auto base = static_cast<std::uint32_t>(table.categories) + 1;
  std::vector<std::uint32_t> seen(possible * 2, 0);
  std::array<std::uint32_t, kBlock> numbers{};
  for (size_t from = 0; from < table.units(); from += kBlock) {
    const size_t here = std::min(kBlock, table.units() - from);
    numbers.fill(0);
    for (const auto& column : table.columns) {
      const std::uint8_t* labels = column.data() + from;
      for (size_t i = 0; i < here; ++i)
        numbers[i] = numbers[i] * base + (labels[i] < base ? labels[i] : base - 1);
    }
    for (size_t i = 0; i < here; ++i)
      ++seen[numbers[i] * 2 + i % 2];
  }
  RatingPatterns patterns{table.categories, table.raters(), {}, {}};
  for (size_t number = 0; number < possible; ++number) {
    const double units = static_cast<double>(seen[number * 2]) + seen[number * 2 + 1];
    if (units == 0)
      continue;
    patterns.units.push_back(units);
    patterns.labels.resize(patterns.labels.size() + table.raters());
    auto digit = patterns.labels.rbegin();
    for (size_t rest = number, rater = table.columns.size(); rater > 0; --rater, rest /= base, ++digit)
      *digit = rest % base == base - 1 ? kNoLabel : static_cast<std::uint8_t>(rest % base);
  }
  return patterns;
}

/// Too many rows are possible to number them: sort.
RatingPatterns sorted(const RatingTable& table) {
  std::vector<size_t> order(table.units());
  std::iota(order.begin(), order.end(), size_t{0});
  const auto compare = [&](size_t one, size_t two) {
    for (const auto& column : table.columns)
      if (column[one] != column[two])
        return column[one] < column[two] ? -1 : 1;
    return 0;
  };
  std::sort(order.begin(), order.end(), [&](size_t one, size_t two) { return compare(one, two) < 0; });
  RatingPatterns patterns{table.categories, table.raters(), {}, {}};
  for (size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && compare(order[i - 1], order[i]) == 0) {
      ++patterns.units.back();
      continue;
    }
    patterns.units.push_back(1);
    for (const auto& column : table.columns)
      patterns.labels.push_back(column[order[i]]);
  }
  return patterns;
}

}  // namespace

RatingPatterns patternsOf(const RatingTable& table) {
  Q_ASSERT(table.categories < kNoLabel);
  const size_t possible = possibleRows(table);
  return possible <= kMostNumbered ? numbered(table, possible) : sorted(table);
}

double LabelCounts::ratings(size_t row) const {
  const auto first = counts.cbegin() + static_cast<std::ptrdiff_t>(row * categories);
  return std::accumulate(first, first + categories, 0.0);
}

void LabelCounts::add(std::span<const double> row, double howMany) {
  Q_ASSERT(row.size() == static_cast<size_t>(categories));
  counts.insert(counts.end(), row.begin(), row.end());
  units.push_back(howMany);
}

LabelCounts labelCounts(const RatingPatterns& patterns) {
  LabelCounts counts{patterns.categories, {}, patterns.units};
  counts.counts.resize(patterns.units.size() * patterns.categories, 0.0);
  for (size_t row = 0; row < patterns.units.size(); ++row)
    for (const std::uint8_t label : patterns.row(row))
      if (label != kNoLabel)
        ++counts.counts[row * patterns.categories + label];
  return counts;
}

}  // namespace s2s
