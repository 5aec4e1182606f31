// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/GamesFile.h"

#include "core/sets/CsvTable.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace s2s {
namespace {

constexpr qsizetype kMostProblems = 1000;
constexpr int kMostSystems = std::numeric_limits<std::uint16_t>::max();

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
    const quint64 mixed = (head ^ (tail * 0x9E3779B97F4A7C15ULL) ^ word.size()) * 0xBF58476D1CE4E5B9ULL;
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

/// The first @p c in [from, to), or @p to.
const char* findByte(const char* from, const char* to, char c) {
  const void* found = from < to ? std::memchr(from, c, static_cast<size_t>(to - from)) : nullptr;
  return found ? static_cast<const char*>(found) : to;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
    text.remove_suffix(1);
  return text;
}

std::optional<GameResult> resultOf(std::string_view winner) {
  if (winner == "model_a")
    return GameResult::FirstWon;
  if (winner == "model_b")
    return GameResult::SecondWon;
  if (winner == "tie" || winner == "tie (bothbad)")
    return GameResult::Tie;
  return std::nullopt;
}

QString shown(std::string_view cell) {
  return QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min<size_t>(cell.size(), 80)));
}

/// The columns that are read; the value is the place in GameRows' cells.
enum Column { kModelA, kModelB, kWinner, kDomain, kLevel, kColumns };

class GameRows {
 public:
  explicit GameRows(QByteArrayView text) : m_at(text.data()), m_end(text.data() + text.size()) { m_cells.fill(""); }

  std::optional<Error> readHeader();
  void readRows();
  ReadGames take();

 private:
  bool readRow();
  const char* readCell(const char* lineEnd, std::string_view& cell);
  const char* readQuoted(std::string_view& cell, bool& whole);
  void takeRow();
  int systemNumber(std::string_view name);
  void refuse(ProblemKind kind, const QString& detail);
  void applyLevels();

  const char* m_at;
  const char* m_end;
  char m_separator = ',';
  int m_line = 1;  ///< where the row begins
  int m_nextLine = 1;
  std::vector<int> m_wanted;  ///< for each column of the file, the Column or -1
  std::array<std::string_view, kColumns> m_cells;
  std::array<std::string, kColumns> m_unquoted;  ///< what cells with doubled quotes stand for
  int m_columnsSeen = 0;
  int m_column = -1;       ///< the Column being read
  bool m_broken = false;   ///< a quote is not closed, or text stands behind it
  std::string_view m_row;  ///< the row as written, if broken
  Dictionary m_systems, m_domains, m_levels;
  std::vector<Domain> m_domainOf;
  std::vector<std::uint32_t> m_levelOfGame;  ///< spelling of each game: what L1 means is known only at the end
  ReadGames m_result;
};

/// The header is short: the general reader takes it, so that both agree on quoting and separators.
std::optional<Error> GameRows::readHeader() {
  if (QByteArrayView(m_at, m_end - m_at).startsWith("\xEF\xBB\xBF"))
    m_at += 3;
  while (m_at < m_end && (*m_at == '\n' || *m_at == '\r'))
    m_nextLine += *m_at++ == '\n';
  const char* headerEnd = std::min(findByte(m_at, m_end, '\n') + 1, m_end);
  const QByteArrayView header(m_at, headerEnd - m_at);
  const Result<CsvTable> table = parseCsv(header);
  if (!table)
    return table.error();
  m_separator = table->separator;
  const std::array<const char*, kColumns> names = {"model_a", "model_b", "winner", "domain", "level"};
  m_wanted.assign(static_cast<size_t>(table->header.size()), -1);
  for (size_t i = 0; i < names.size(); ++i) {
    const int column = table->column(QLatin1String(names[i]));
    if (column >= 0)
      m_wanted[static_cast<size_t>(column)] = static_cast<int>(i);
    else if (i <= kWinner)
      return Error{
          Fault::BadTable, {}, QStringLiteral("there is no column %1").arg(QLatin1String(names[i])), m_nextLine};
  }
  m_at = headerEnd;
  ++m_nextLine;
  return std::nullopt;
}

void GameRows::readRows() {
  const char* sampleEnd = m_at + std::min<qptrdiff>(m_end - m_at, 65536);
  const auto lines = std::count(m_at, sampleEnd, '\n');
  if (lines > 0)
    m_result.games.log.reserve(static_cast<size_t>((m_end - m_at) / ((sampleEnd - m_at) / lines) + 16));
  while (m_at < m_end)
    if (readRow())
      takeRow();
  applyLevels();
}

/// Splits the next row into m_cells; false for a blank line.
bool GameRows::readRow() {
  m_line = m_nextLine++;
  m_columnsSeen = 0;
  m_broken = false;
  const char* rowBegin = m_at;
  const char* lineEnd = findByte(m_at, m_end, '\n');
  const char* firstLineEnd = lineEnd;
  if (lineEnd == m_at || (lineEnd == m_at + 1 && *m_at == '\r')) {
    m_at = std::min(lineEnd + 1, m_end);
    return false;
  }
  while (true) {
    std::string_view cell;
    const size_t index = static_cast<size_t>(m_columnsSeen++);
    m_column = index < m_wanted.size() ? m_wanted[index] : -1;
    const char* next = readCell(lineEnd, cell);
    if (next > lineEnd)  // a quoted cell ran over the end of the line
      lineEnd = findByte(next, m_end, '\n');
    if (m_column >= 0)
      m_cells[static_cast<size_t>(m_column)] = trimmed(cell);
    if (next >= lineEnd || *next != m_separator)
      break;
    m_at = next + 1;
  }
  if (m_broken) {  // a stray quote must not swallow the rows that follow
    lineEnd = firstLineEnd;
    m_nextLine = m_line + 1;
    m_row = std::string_view(rowBegin, static_cast<size_t>(lineEnd - rowBegin));
  }
  m_at = std::min(lineEnd + 1, m_end);
  return true;
}

/// One cell from m_at; returns where it ends: at a separator or the line's end.
const char* GameRows::readCell(const char* lineEnd, std::string_view& cell) {
  if (m_at < lineEnd && *m_at == '"') {
    bool whole = false;
    const char* next = readQuoted(cell, whole);
    if (next < m_end && *next == '\r')
      ++next;
    m_broken = m_broken || !whole || (next < m_end && *next != m_separator && *next != '\n');
    return next;
  }
  const char* next = findByte(m_at, lineEnd, m_separator);
  const bool hasReturn = next == lineEnd && next > m_at && next[-1] == '\r';
  cell = std::string_view(m_at, static_cast<size_t>(next - m_at - (hasReturn ? 1 : 0)));
  return next;
}

/// Returns the place behind the closing quote, or the end of the text when there is none.
const char* GameRows::readQuoted(std::string_view& cell, bool& whole) {
  const char* begin = m_at + 1;
  bool doubled = false;
  const char* at = begin;
  for (; at < m_end; ++at) {
    m_nextLine += *at == '\n';
    if (*at != '"')
      continue;
    if (at + 1 == m_end || at[1] != '"')
      break;
    doubled = true;
    ++at;
  }
  whole = at < m_end;
  cell = std::string_view(begin, static_cast<size_t>(at - begin));
  if (doubled && m_column >= 0) {
    std::string& plain = m_unquoted[static_cast<size_t>(m_column)];
    plain.assign(cell);
    for (size_t i = plain.find("\"\""); i != std::string::npos; i = plain.find("\"\"", i + 1))
      plain.erase(i, 1);
    cell = plain;
  }
  return whole ? at + 1 : m_end;
}

void GameRows::takeRow() {
  ++m_result.read;
  if (m_broken)
    return refuse(ProblemKind::BadField, shown(m_row));
  if (static_cast<size_t>(m_columnsSeen) != m_wanted.size())
    return refuse(ProblemKind::BadRow, QStringLiteral("%1/%2").arg(m_columnsSeen).arg(m_wanted.size()));
  const std::optional<GameResult> result = resultOf(m_cells[kWinner]);
  if (!result)
    return refuse(ProblemKind::UnknownWinner, shown(m_cells[kWinner]));
  if (m_cells[kModelA].empty() || m_cells[kModelB].empty())
    return refuse(ProblemKind::MissingField, QLatin1String(m_cells[kModelA].empty() ? "model_a" : "model_b"));
  const int first = systemNumber(m_cells[kModelA]);
  const int second = systemNumber(m_cells[kModelB]);
  if (first < 0 || second < 0)
    return;
  if (first == second)
    return refuse(ProblemKind::BadField, QStringLiteral("model_a = model_b = ") + shown(m_cells[kModelA]));
  int domain = m_domains.find(m_cells[kDomain]);
  if (domain < 0) {
    domain = m_domains.add(m_cells[kDomain]);
    m_domainOf.push_back(domainFrom(shown(m_cells[kDomain])));
  }
  int level = m_levels.find(m_cells[kLevel]);
  if (level < 0)
    level = m_levels.add(m_cells[kLevel]);
  m_levelOfGame.push_back(static_cast<std::uint32_t>(level));
  m_result.ties += *result == GameResult::Tie;
  m_result.games.log.push_back({static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(second), *result,
                                m_domainOf[static_cast<size_t>(domain)], Level::Unknown});
}

/// -1 after refusing the row.
int GameRows::systemNumber(std::string_view name) {
  const int known = m_systems.find(name);
  if (known >= 0)
    return known;
  const QByteArrayView bytes(name.data(), static_cast<qsizetype>(name.size()));
  if (!bytes.isValidUtf8() || m_result.games.systems.size() >= kMostSystems) {
    refuse(ProblemKind::UnknownSystem, shown(name));
    return -1;
  }
  m_result.games.systems.append(QString::fromUtf8(bytes));
  return m_systems.add(name);
}

void GameRows::refuse(ProblemKind kind, const QString& detail) {
  if (m_result.problems.size() < kMostProblems)
    m_result.problems.append({kind, Severity::Refused, {}, m_line, detail});
}

/// Files that count levels from L0 say L1 for what others call L2: an L0 anywhere tells.
void GameRows::applyLevels() {
  std::vector<QString> spellings;
  for (const std::string& word : m_levels.words())
    spellings.push_back(shown(word));
  const bool fromZero = std::any_of(spellings.cbegin(), spellings.cend(),
                                    [](const QString& text) { return levelFrom(text, 0) == Level::L1; });
  std::vector<Level> levels;
  levels.reserve(spellings.size());
  for (const QString& text : spellings)
    levels.push_back(levelFrom(text, fromZero ? 0 : 1));
  m_result.levelBase = fromZero ? 0 : 1;
  for (size_t i = 0; i < m_levelOfGame.size(); ++i)
    m_result.games.log[i].level = levels[m_levelOfGame[i]];
}

ReadGames GameRows::take() { return std::move(m_result); }

Result<ReadGames> gamesFrom(QByteArrayView text, const QString& path) {
  GameRows rows(text);
  if (std::optional<Error> error = rows.readHeader()) {
    error->subject = path;
    return *error;
  }
  rows.readRows();
  ReadGames games = rows.take();
  for (Problem& problem : games.problems)
    problem.file = QFileInfo(path).fileName();
  return games;
}

}  // namespace

Result<ReadGames> readGames(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  const qint64 size = file.size();
  if (uchar* mapped = size > 0 ? file.map(0, size) : nullptr)
    return gamesFrom(QByteArrayView(mapped, static_cast<qsizetype>(size)), path);
  return gamesFrom(file.readAll(), path);
}

}  // namespace s2s
