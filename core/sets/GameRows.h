// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/GamesFile.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace s2s {

/// Numbers the different spellings of a column by their raw bytes: open addressing, as two lookups a row decide the
/// speed of the whole.
class Dictionary {
 public:
  /// The number of a spelling, or -1 when it is new: then add() it.
  int find(std::string_view word) const {
    for (size_t slot = place(word);; slot = (slot + 1) & (m_slots.size() - 1)) {
      const int index = m_slots[slot];
      if (index < 0 || m_words[static_cast<size_t>(index)] == word)
        return index;
    }
  }
  int add(std::string_view word) {
    m_words.emplace_back(word);
    if (m_words.size() * 2 > m_slots.size())
      m_slots.assign(m_slots.size() * 4, -1);
    else
      return insert(static_cast<int>(m_words.size()) - 1);
    for (int i = 0; i < static_cast<int>(m_words.size()); ++i)
      insert(i);
    return static_cast<int>(m_words.size()) - 1;
  }
  const std::vector<std::string>& words() const { return m_words; }

 private:
  size_t place(std::string_view word) const {
    quint64 head = 0, tail = 0;
    const size_t n = std::min<size_t>(word.size(), 8);
    std::memcpy(&head, word.data(), n);
    std::memcpy(&tail, word.data() + word.size() - n, n);
    quint64 mixed = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ word.size()) * 0xBF58476D1CE4E5B9ULL;
    for (size_t at = 8; at + 8 < word.size(); at += 8) {  // whole prompts begin and end alike
      quint64 middle = 0;
      std::memcpy(&middle, word.data() + at, 8);
      mixed = (mixed ^ middle ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9ULL;
    }
    return static_cast<size_t>(mixed >> 32) & (m_slots.size() - 1);
  }
  int insert(int index) {
    size_t slot = place(m_words[static_cast<size_t>(index)]);
    while (m_slots[slot] >= 0)
      slot = (slot + 1) & (m_slots.size() - 1);
    m_slots[slot] = index;
    return index;
  }

  std::vector<std::string> m_words;
  std::vector<int> m_slots = std::vector<int>(256, -1);
};

/// Reads the rows of a battle log from raw bytes. Own parse: the general reader of tables is ten times slower.
class GameRows {
 public:
  /// @p cluster: as in readGames().
  GameRows(QByteArrayView text, QString cluster)
      : m_at(text.data()), m_end(text.data() + text.size()), m_cluster(std::move(cluster)) {
    m_cells.fill("");
  }

  std::optional<Error> readHeader();
  void readRows();
  /// The rest of the text in up to @p parts parts that end at line ends. A quoted cell may hold one of those: where any
  /// part has one, the parts mean nothing.
  std::vector<GameRows> split(int parts) const;
  bool hasQuotes() const { return m_hasQuotes; }
  /// Takes over what another part read, which follows this one. False when there are too many systems.
  bool append(GameRows& next);
  /// To be called once, after everything was read.
  ReadGames take();

 private:
  bool readRow();
  const char* readCell(const char* lineEnd, std::string_view& cell);
  const char* readQuoted(std::string_view& cell, bool& whole);
  void takeRow();
  int systemNumber(std::string_view name);
  void takeSample();
  void refuse(ProblemKind kind, const QString& detail);
  void applyLevels();
  std::vector<std::uint16_t> takeOver(const Dictionary& systems);

  /// The columns that are read; the value is the place in m_cells.
  enum Column { kModelA, kModelB, kWinner, kDomain, kLevel, kSample, kColumns };

  const char* m_at;
  const char* m_end;
  QString m_cluster;
  int m_sampleCell = -1;  ///< the cell that says what a game belongs to
  char m_separator = ',';
  int m_line = 1;  ///< where the row begins
  int m_nextLine = 1;
  std::vector<int> m_wanted;  ///< for each column of the file, the Column or -1
  std::array<std::string_view, kColumns> m_cells;
  std::array<std::string, kColumns> m_unquoted;  ///< what cells with doubled quotes stand for
  int m_columnsSeen = 0;
  int m_column = -1;  ///< the Column being read
  bool m_hasQuotes = false;
  bool m_broken = false;   ///< a quote is not closed, or text stands behind it
  std::string_view m_row;  ///< the row as written, if broken
  Dictionary m_systems, m_domains, m_levels, m_samples;
  std::vector<Domain> m_domainOf;
  std::vector<std::uint32_t> m_levelOfGame;  ///< spelling of each game: what L1 means is known only at the end
  std::vector<int> m_sampleOfGame;           ///< where there is a cell for it
  ReadGames m_result;
};

}  // namespace s2s
