// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace s2s {

/// What samples can be filtered by.
enum class Facet { Level, Domain, Language, Split, State, Set, Task };
inline constexpr std::array kFacets = {Facet::Level, Facet::Domain, Facet::Language, Facet::Split,
                                       Facet::State, Facet::Set,    Facet::Task};

/// What the table of samples can be sorted by, in the order of its columns.
enum class SampleColumn { Key, Text, Level, Task, Domain, Language, Split, Responses, State };
inline constexpr int kSampleColumns = 9;

/// Whether all sounds of a sample, its own and those of its responses, can be used. Missing wins over Changed.
enum class SampleState { Complete, Missing, Changed };
QString code(SampleState state);

/// One value for each facet or column.
template <class T>
class PerFacet : public std::array<T, kFacets.size()> {
 public:
  T& operator[](Facet facet) { return this->at(static_cast<size_t>(facet)); }
  const T& operator[](Facet facet) const { return this->at(static_cast<size_t>(facet)); }
};

/// The samples of a study, column by column, so that a hundred thousand of them are filtered, counted and sorted
/// between two frames. A row is a place in `samples`. Immutable once made; shared by pointer between threads.
struct SampleIndex {
  QList<Sample> samples;
  PerFacet<QStringList> codes;                         ///< the values that occur, in the order in which they are shown
  PerFacet<std::vector<std::uint32_t>> values;         ///< for each row a place in `codes`
  std::vector<std::uint32_t> responses;                ///< for each row the number of its responses
  QString haystack;                                    ///< id, text and text_cn of each row, folded, one row a line
  std::vector<qsizetype> lines;                        ///< where each row's line begins
  std::vector<std::uint32_t> frequency;                ///< of each UTF-16 unit in the haystack
  std::array<std::vector<int>, kSampleColumns> order;  ///< for each column all rows in rising order

  int size() const { return static_cast<int>(samples.size()); }
  SampleState state(int row) const;
  /// -1 where there is none.
  int rowOf(const SampleId& id) const;
};
using SampleIndexPtr = std::shared_ptr<const SampleIndex>;

/// Pure; takes about a second for 100,000 samples, so: pool thread.
SampleIndexPtr sampleIndex(const QList<Sample>& samples, const QList<Response>& responses);

/// Text as it is searched: case, full and half width do not matter.
QString folded(const QString& text);
/// Digits count as numbers: "edu-2" comes before "edu-10".
bool naturallyLess(QStringView one, QStringView two);

}  // namespace s2s
