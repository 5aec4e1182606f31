// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/GamesJson.h"

#include "core/sets/FastChatFile.h"
#include "core/sets/GameSamples.h"

#include <QFileInfo>

#include <limits>
#include <unordered_map>

namespace s2s {
namespace {

constexpr qsizetype kMostProblems = 1000;
constexpr size_t kMostSystems = std::numeric_limits<std::uint16_t>::max();

std::optional<GameResult> resultOf(const std::string& winner) {
  if (winner == "model_a")
    return GameResult::FirstWon;
  if (winner == "model_b")
    return GameResult::SecondWon;
  return winner == "tie" || winner == "tie (bothbad)" ? std::optional(GameResult::Tie) : std::nullopt;
}

/// Numbers texts in the order in which they first appear.
class Numbers {
 public:
  std::uint32_t of(const std::string& text) {
    const auto [place, isNew] = m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_texts.size()));
    if (isNew)
      m_texts.append(QString::fromStdString(text));
    return place->second;
  }
  size_t size() const { return m_numbers.size(); }
  const QStringList& texts() const { return m_texts; }

 private:
  std::unordered_map<std::string, std::uint32_t> m_numbers;
  QStringList m_texts;
};

class GamesReading {
 public:
  GamesReading(const QString& path, bool withSamples)
      : m_file(QFileInfo(path).fileName()), m_withSamples(withSamples) {}

  void take(const FastChatBattle& battle) {
    m_hasBattles = true;
    const std::optional<GameResult> result = resultOf(battle.winner);
    if (!result)
      return refuse(ProblemKind::UnknownWinner, battle.line, QString::fromStdString(battle.winner));
    if (battle.modelA == battle.modelB)
      return refuse(ProblemKind::BadField, battle.line,
                    QStringLiteral("model_a = model_b = ") + QString::fromStdString(battle.modelA));
    const std::uint32_t first = m_systems.of(battle.modelA), second = m_systems.of(battle.modelB);
    if (m_systems.size() > kMostSystems)
      return refuse(ProblemKind::BadField, battle.line, QStringLiteral("more than %1 systems").arg(kMostSystems));
    m_result.ties += *result == GameResult::Tie;
    m_levels.push_back(m_spellings.of(battle.level));
    m_result.games.log.push_back({static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(second), *result,
                                  domainOf(battle.domain), Level::Unknown});
    if (m_withSamples)
      m_sampleOf.push_back(battle.questionId.empty() ? kOwnSample : static_cast<int>(m_samples.of(battle.questionId)));
  }

  bool hasBattles() const { return m_hasBattles; }
  /// What a level means is known only at the end: an L0 anywhere means that all count from it.
  ReadGames taken(const FastChatCount& count) && {
    for (const QString& level : m_spellings.texts())
      if (levelFrom(level, 0) == Level::L1)
        m_result.levelBase = 0;
    std::vector<Level> meant;
    for (const QString& level : m_spellings.texts())
      meant.push_back(levelFrom(level, m_result.levelBase));
    for (size_t i = 0; i < m_levels.size(); ++i)
      m_result.games.log[i].level = meant[m_levels[i]];
    m_result.games.systems = m_systems.texts().mid(0, static_cast<qsizetype>(kMostSystems));
    m_result.read = count.read;
    addSamples(m_result, m_sampleOf, static_cast<int>(m_samples.size()));
    m_result.problems = (m_result.problems + count.problems).mid(0, kMostProblems);
    return std::move(m_result);
  }

 private:
  Domain domainOf(const std::string& written) {
    const auto [place, isNew] = m_domains.try_emplace(written, Domain::Unknown);
    if (isNew)
      place->second = domainFrom(QString::fromStdString(written));
    return place->second;
  }
  void refuse(ProblemKind kind, int line, const QString& detail) {
    if (m_result.problems.size() < kMostProblems)
      m_result.problems.append({kind, Severity::Refused, m_file, line, detail.left(80)});
  }

  QString m_file;
  bool m_withSamples;
  Numbers m_systems, m_spellings, m_samples;
  std::unordered_map<std::string, Domain> m_domains;
  std::vector<std::uint32_t> m_levels;  ///< the spelling of each game
  std::vector<int> m_sampleOf;          ///< what each game belongs to
  ReadGames m_result;
  bool m_hasBattles = false;
};

}  // namespace

Result<ReadGames> gamesFromJson(const QString& path, const QString& cluster) {
  GamesReading reading(path, cluster == QLatin1String("question_id"));
  const Result<FastChatCount> count =
      readFastChat(path, [&reading](const FastChatBattle& battle) { reading.take(battle); });
  if (!count)
    return count.error();
  if (!reading.hasBattles() && count->read > 0)
    return Error{Fault::BadTable, path, QStringLiteral("it is no list of battles")};
  return std::move(reading).taken(*count);
}

}  // namespace s2s
