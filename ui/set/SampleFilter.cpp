// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SampleFilter.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr std::uint8_t kSearchBit = 0x80;

std::uint8_t bitOf(Facet facet) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(facet)); }

void failByFacet(const SampleIndex& index, Facet facet, const QSet<QString>& chosen, Failures& failed) {
  const QStringList& codes = index.codes[facet];
  std::vector<std::uint8_t> failure(static_cast<size_t>(codes.size()), bitOf(facet));
  for (qsizetype i = 0; i < codes.size(); ++i)
    if (chosen.contains(codes.at(i)))
      failure[static_cast<size_t>(i)] = 0;
  const std::vector<std::uint32_t>& values = index.values[facet];
  for (size_t row = 0; row < failed.size(); ++row)
    failed[row] = static_cast<std::uint8_t>(failed[row] | failure[values[row]]);
}

/// Finds a word by its rarest letter: looking for one letter is what the processor does quickest.
class WordSearch {
 public:
  WordSearch(const SampleIndex& index, const QString& word) : m_text(index.haystack), m_word(word) {
    for (qsizetype i = 1; i < word.size(); ++i)
      if (index.frequency[word.at(i).unicode()] < index.frequency[word.at(m_rarest).unicode()])
        m_rarest = i;
  }

  /// -1 where there is none.
  qsizetype next(qsizetype from) const {
    while (true) {
      const qsizetype letter = m_text.indexOf(m_word.at(m_rarest), from + m_rarest);
      if (letter < 0)
        return -1;
      from = letter - m_rarest;
      if (m_text.mid(from, m_word.size()) == m_word)
        return from;
      ++from;
    }
  }

 private:
  QStringView m_text, m_word;
  qsizetype m_rarest = 0;
};

/// One pass over the text of all rows; after a hit it goes on at the next row.
void failByWord(const SampleIndex& index, const QString& word, Failures& failed) {
  const WordSearch search(index, word);
  auto line = index.lines.cbegin();
  const auto fail = [&](auto until) {
    for (; line != until; ++line)
      failed[static_cast<size_t>(line - index.lines.cbegin())] |= kSearchBit;
  };
  while (line != index.lines.cend()) {
    const qsizetype hit = search.next(*line);
    if (hit < 0)
      break;
    fail(std::upper_bound(line, index.lines.cend(), hit) - 1);
    ++line;
  }
  fail(index.lines.cend());
}

}  // namespace

bool SampleFilter::isEmpty() const {
  return search.trimmed().isEmpty() &&
         std::all_of(chosen.cbegin(), chosen.cend(), [](const QSet<QString>& codes) { return codes.isEmpty(); });
}

Failures failures(const SampleIndex& index, const SampleFilter& filter) {
  Failures failed(static_cast<size_t>(index.size()), 0);
  for (const Facet facet : kFacets)
    if (!filter.chosen[facet].isEmpty())
      failByFacet(index, facet, filter.chosen[facet], failed);
  for (const QString& word : folded(filter.search).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
    failByWord(index, word, failed);
  return failed;
}

PerFacet<std::vector<int>> facetCounts(const SampleIndex& index, const Failures& failed) {
  PerFacet<std::vector<int>> counts;
  for (const Facet facet : kFacets) {
    std::vector<int>& count = counts[facet];
    count.assign(static_cast<size_t>(index.codes[facet].size()), 0);
    const std::vector<std::uint32_t>& values = index.values[facet];
    const std::uint8_t others = static_cast<std::uint8_t>(~bitOf(facet));
    for (size_t row = 0; row < failed.size(); ++row)
      count[values[row]] += (failed[row] & others) == 0;
  }
  return counts;
}

std::vector<int> wantedRows(const SampleIndex& index, const Failures& failed, SampleColumn by, Qt::SortOrder order) {
  const std::vector<int>& sorted = index.order[static_cast<size_t>(by)];
  const auto wanted = [&](int row) { return failed[static_cast<size_t>(row)] == 0; };
  std::vector<int> rows;
  rows.reserve(static_cast<size_t>(std::count(failed.cbegin(), failed.cend(), 0)));
  if (order == Qt::AscendingOrder)
    std::copy_if(sorted.cbegin(), sorted.cend(), std::back_inserter(rows), wanted);
  else
    std::copy_if(sorted.crbegin(), sorted.crend(), std::back_inserter(rows), wanted);
  return rows;
}

}  // namespace s2s
