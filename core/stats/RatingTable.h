// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace s2s {

/// A rater gave this unit no label.
inline constexpr std::uint8_t kNoLabel = std::numeric_limits<std::uint8_t>::max();

/// What several raters said about the same units: one column for each rater, labels 0 ... categories - 1 or kNoLabel.
struct RatingTable {
  int categories = 0;  ///< declared, used or not; below 255
  std::vector<std::vector<std::uint8_t>> columns;

  int raters() const { return static_cast<int>(columns.size()); }
  size_t units() const { return columns.empty() ? 0 : columns.front().size(); }
};

/// The rows of a rating table that differ, and how many units have each. All coefficients are functions of this, so
/// that a million units cost no more than reading them.
struct RatingPatterns {
  int categories = 0, raters = 0;
  std::vector<std::uint8_t> labels;  ///< a row of raters labels for each pattern
  std::vector<double> units;         ///< by pattern

  std::span<const std::uint8_t> row(size_t pattern) const {
    return std::span(labels).subspan(pattern * raters, raters);
  }
};
RatingPatterns patternsOf(const RatingTable& table);

/// How often each unit got each label, by whomever; units that are alike may stand together.
struct LabelCounts {
  int categories = 0;
  std::vector<double> counts;  ///< a row of categories for each
  std::vector<double> units;   ///< how many units a row stands for

  size_t rows() const { return units.size(); }
  double at(size_t row, int label) const { return counts[row * categories + label]; }
  double ratings(size_t row) const;  ///< of one unit of that row
  void add(std::span<const double> row, double howMany = 1);
};
LabelCounts labelCounts(const RatingPatterns& patterns);

}  // namespace s2s
