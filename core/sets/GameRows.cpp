// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/GameRows.h"

#include "core/sets/CsvTable.h"
#include "core/sets/GameSamples.h"

#include <iterator>
#include <limits>

namespace s2s {
namespace {

constexpr qsizetype kMostProblems = 1000;
constexpr int kMostSystems = std::numeric_limits<std::uint16_t>::max();

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

/// Behind the byte that was found; the end where none was.
const char* behind(const char* found, const char* end) { return found < end ? found + 1 : end; }

}  // namespace

/// The header is short: the general reader takes it, so that both agree on quoting and separators.
std::optional<Error> GameRows::readHeader() {
  if (QByteArrayView(m_at, m_end - m_at).startsWith("\xEF\xBB\xBF"))
    m_at += 3;
  while (m_at < m_end && (*m_at == '\n' || *m_at == '\r'))
    m_nextLine += *m_at++ == '\n';
  const char* headerEnd = behind(findByte(m_at, m_end, '\n'), m_end);
  const QByteArrayView header(m_at, headerEnd - m_at);
  const Result<CsvTable> table = parseCsv(header);
  if (!table)
    return table.error();
  m_separator = table->separator;
  const std::array<const char*, kSample> names = {"model_a", "model_b", "winner", "domain", "level"};
  m_wanted.assign(static_cast<size_t>(table->header.size()), -1);
  for (size_t i = 0; i < names.size(); ++i) {
    const int column = table->column(QLatin1String(names[i]));
    if (column >= 0)
      m_wanted[static_cast<size_t>(column)] = static_cast<int>(i);
    else if (i <= kWinner)
      return Error{
          Fault::BadTable, {}, QStringLiteral("there is no column %1").arg(QLatin1String(names[i])), m_nextLine};
  }
  if (const int column = m_cluster.isEmpty() ? -1 : table->column(m_cluster); column >= 0) {
    int& wanted = m_wanted[static_cast<size_t>(column)];
    wanted = wanted < 0 ? kSample : wanted;
    m_sampleCell = wanted;
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
    m_at = behind(lineEnd, m_end);
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
  m_at = behind(lineEnd, m_end);
  return true;
}

/// One cell from m_at; returns where it ends: at a separator or the line's end.
const char* GameRows::readCell(const char* lineEnd, std::string_view& cell) {
  if (m_at < lineEnd && *m_at == '"') {
    bool whole = false;
    m_hasQuotes = true;
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
  if (m_sampleCell >= 0)
    takeSample();
}

void GameRows::takeSample() {
  const std::string_view name = m_cells[static_cast<size_t>(m_sampleCell)];
  const int known = name.empty() ? kOwnSample : m_samples.find(name);
  m_sampleOfGame.push_back(name.empty() || known >= 0 ? known : m_samples.add(name));
}

/// -1 after refusing the row.
int GameRows::systemNumber(std::string_view name) {
  const int known = m_systems.find(name);
  if (known >= 0)
    return known;
  const QByteArrayView bytes(name.data(), static_cast<qsizetype>(name.size()));
  const bool tooMany = m_result.games.systems.size() >= kMostSystems;
  if (tooMany || !bytes.isValidUtf8()) {
    refuse(ProblemKind::BadField, tooMany ? QStringLiteral("more than %1 systems").arg(kMostSystems) : shown(name));
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

std::vector<GameRows> GameRows::split(int parts) const {
  std::vector<GameRows> result;
  const char* begin = m_at;
  for (int part = 1; part <= parts && begin < m_end; ++part) {
    const char* about = std::max(begin, m_at + (m_end - m_at) / parts * part);
    const char* end = part == parts ? m_end : behind(findByte(about, m_end, '\n'), m_end);
    GameRows rows = *this;
    rows.m_at = begin;
    rows.m_end = end;
    if (!result.empty())
      rows.m_line = rows.m_nextLine = 1;
    result.push_back(std::move(rows));
    begin = end;
  }
  return result;
}

/// For each system of another part its number here.
std::vector<std::uint16_t> GameRows::takeOver(const Dictionary& systems) {
  std::vector<std::uint16_t> numbers;
  for (const std::string& name : systems.words()) {
    int number = m_systems.find(name);
    if (number < 0) {
      number = m_systems.add(name);
      m_result.games.systems.append(QString::fromStdString(name));
    }
    numbers.push_back(static_cast<std::uint16_t>(number));
  }
  return numbers;
}

bool GameRows::append(GameRows& next) {
  if (m_result.games.systems.size() + next.m_result.games.systems.size() > kMostSystems)
    return false;
  const std::vector<std::uint16_t> systems = takeOver(next.m_systems);
  std::vector<std::uint32_t> levels;
  for (const std::string& word : next.m_levels.words()) {
    const int known = m_levels.find(word);
    levels.push_back(static_cast<std::uint32_t>(known >= 0 ? known : m_levels.add(word)));
  }
  for (Game& game : next.m_result.games.log) {
    game.first = systems[game.first];
    game.second = systems[game.second];
  }
  for (std::uint32_t& level : next.m_levelOfGame)
    level = levels[level];
  std::vector<int> samples;
  for (const std::string& word : next.m_samples.words()) {
    const int known = m_samples.find(word);
    samples.push_back(known >= 0 ? known : m_samples.add(word));
  }
  for (const int sample : next.m_sampleOfGame)
    m_sampleOfGame.push_back(sample == kOwnSample ? sample : samples[static_cast<size_t>(sample)]);
  m_result.games.log.insert(m_result.games.log.end(), next.m_result.games.log.cbegin(), next.m_result.games.log.cend());
  m_levelOfGame.insert(m_levelOfGame.end(), next.m_levelOfGame.cbegin(), next.m_levelOfGame.cend());
  for (Problem& problem : next.m_result.problems) {
    problem.line += m_nextLine - 1;
    if (m_result.problems.size() < kMostProblems)
      m_result.problems.append(problem);
  }
  m_result.ties += next.m_result.ties;
  m_result.read += next.m_result.read;
  m_nextLine += next.m_nextLine - 1;
  return true;
}

ReadGames GameRows::take() {
  applyLevels();
  addSamples(m_result, m_sampleOfGame, static_cast<int>(m_samples.words().size()));
  return std::move(m_result);
}

}  // namespace s2s
