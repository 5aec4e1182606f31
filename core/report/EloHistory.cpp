// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/EloHistory.h"

#include "core/base/Json.h"

#include <algorithm>

namespace s2s {
namespace {

const char* resultText(GameResult result) {
  return result == GameResult::FirstWon ? "first" : result == GameResult::SecondWon ? "second" : "tie";
}

QByteArray quoted(const QString& name) {
  QByteArray text = name.toUtf8();
  if (text.contains(',') || text.contains('"') || text.contains('\n'))
    text = '"' + text.replace("\"", "\"\"") + '"';
  return text;
}

QByteArray csvOf(const Games& games, const std::vector<EloAfter>& way) {
  QList<QByteArray> names;
  for (const QString& system : games.systems)
    names.append(quoted(system));
  QByteArray text = "game,domain,level,first,second,result,first_rating,second_rating\n";
  for (size_t i = 0; i < way.size(); ++i) {
    const Game& game = games.log[i];
    text += QByteArray::number(static_cast<qlonglong>(i) + 1) + ',' + code(game.domain).toUtf8() + ',' +
            code(game.level).toUtf8() + ',' + names.at(game.first) + ',' + names.at(game.second) + ',' +
            resultText(game.result) + ',' + QByteArray::number(way[i].first, 'g', 17) + ',' +
            QByteArray::number(way[i].second, 'g', 17) + '\n';
  }
  return text;
}

QByteArray jsonOf(const Games& games, const EloSettings& settings, const std::vector<EloAfter>& way) {
  Json systems = Json::array(), list = Json::array();
  for (const QString& system : games.systems)
    systems.push_back(utf8(system));
  for (size_t i = 0; i < way.size(); ++i) {
    const Game& game = games.log[i];
    list.push_back({{"domain", utf8(code(game.domain))},
                    {"level", utf8(code(game.level))},
                    {"first", systems[game.first]},
                    {"second", systems[game.second]},
                    {"result", resultText(game.result)},
                    {"first_rating", way[i].first},
                    {"second_rating", way[i].second}});
  }
  return toBytes({{"k", settings.k}, {"start", settings.start}, {"systems", systems}, {"games", std::move(list)}}) +
         '\n';
}

}  // namespace

EloHistory eloHistory(const Games& games, const EloSettings& settings, int mostPoints) {
  const auto systems = games.systems.size();
  EloHistory history{games.systems, static_cast<qint64>(games.log.size()), settings.start, {}};
  history.lines.resize(systems);
  const std::vector<EloAfter> way = eloTrajectory(games, settings);
  const qint64 perLine = std::max<qint64>(2, mostPoints / std::max<qsizetype>(1, systems) - 2);
  const qint64 step = std::max<qint64>(1, (history.games + perLine - 1) / perLine);
  std::vector<double> now(systems, settings.start);
  const auto keep = [&](int system, qint64 after) { history.lines[system].append({after, now[system]}); };
  for (qint64 i = 0; i < history.games; ++i) {
    const Game& game = games.log[i];
    for (const int system : {static_cast<int>(game.first), static_cast<int>(game.second)})
      if (history.lines.at(system).isEmpty())
        keep(system, i);
    now[game.first] = way[i].first;
    now[game.second] = way[i].second;
    if ((i + 1) % step == 0 || i + 1 == history.games)
      for (int system = 0; system < systems; ++system)
        if (!history.lines.at(system).isEmpty())
          keep(system, i + 1);
  }
  return history;
}

QByteArray eloTrajectoryFile(const Games& games, const EloSettings& settings, TrajectoryFormat format) {
  const std::vector<EloAfter> way = eloTrajectory(games, settings);
  return format == TrajectoryFormat::CsvFile ? csvOf(games, way) : jsonOf(games, settings, way);
}

}  // namespace s2s
