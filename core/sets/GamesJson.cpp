// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/GamesJson.h"

#include "core/base/Json.h"

#include <QFileInfo>

#include <algorithm>

namespace s2s {
namespace {

constexpr qsizetype kMostProblems = 1000;

std::optional<GameResult> resultOf(const QString& winner) {
  if (winner == QLatin1String("model_a"))
    return GameResult::FirstWon;
  if (winner == QLatin1String("model_b"))
    return GameResult::SecondWon;
  if (winner == QLatin1String("tie") || winner == QLatin1String("tie (bothbad)"))
    return GameResult::Tie;
  return std::nullopt;
}

class Entries {
 public:
  Entries(const Json& list, QString file) : m_list(list), m_file(std::move(file)) {}

  ReadGames read() {
    const bool fromZero = std::any_of(m_list.cbegin(), m_list.cend(), [](const Json& entry) {
      return entry.is_object() && levelFrom(stringAt(entry, "level"), 0) == Level::L1;
    });
    m_result.levelBase = fromZero ? 0 : 1;
    for (const Json& entry : m_list) {
      ++m_result.read;
      take(entry);
    }
    return std::move(m_result);
  }

 private:
  void take(const Json& entry) {
    if (!entry.is_object())
      return refuse(ProblemKind::BadRow, {});
    const QString first = stringAt(entry, "model_a").trimmed(), second = stringAt(entry, "model_b").trimmed();
    if (first.isEmpty() || second.isEmpty())
      return refuse(ProblemKind::MissingField, first.isEmpty() ? QStringLiteral("model_a") : QStringLiteral("model_b"));
    const QString winner = stringAt(entry, "winner");
    const std::optional<GameResult> result = resultOf(winner);
    if (!result)
      return refuse(ProblemKind::UnknownWinner, winner);
    if (first == second)
      return refuse(ProblemKind::BadField, QStringLiteral("model_a = model_b = ") + first);
    const int one = m_result.games.systemIndex(first), two = m_result.games.systemIndex(second);
    m_result.ties += *result == GameResult::Tie;
    m_result.games.log.push_back({static_cast<std::uint16_t>(one), static_cast<std::uint16_t>(two), *result,
                                  domainFrom(stringAt(entry, "domain")),
                                  levelFrom(stringAt(entry, "level"), m_result.levelBase)});
  }
  void refuse(ProblemKind kind, const QString& detail) {
    if (m_result.problems.size() < kMostProblems)
      m_result.problems.append({kind, Severity::Refused, m_file, m_result.read, detail.left(80)});
  }

  const Json& m_list;
  QString m_file;
  ReadGames m_result;
};

}  // namespace

Result<ReadGames> gamesFromJson(QByteArrayView text, const QString& path) {
  Result<Json> parsed = parseJson(text);
  if (!parsed) {
    Error error = parsed.error();
    error.subject = path;
    return error;
  }
  if (!parsed->is_array())
    return Error{Fault::BadTable, path, QStringLiteral("it is no list of battles")};
  return Entries(*parsed, QFileInfo(path).fileName()).read();
}

}  // namespace s2s
