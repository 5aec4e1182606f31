// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/model/Games.h"
#include "tests/support/IsNear.h"
#include "tests/support/Places.h"

#include <QFile>
#include <QString>

namespace s2s {

inline QByteArray ratingFile(const char* name) {
  QFile file(sourceFile("tests/data/ratings/") + QLatin1String(name));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void addGames(Games& games, const QString& first, const QString& second, int firstWon, int secondWon) {
  Game game;
  game.first = static_cast<std::uint16_t>(games.systemIndex(first));
  game.second = static_cast<std::uint16_t>(games.systemIndex(second));
  game.result = GameResult::FirstWon;
  games.log.insert(games.log.end(), firstWon, game);
  game.result = GameResult::SecondWon;
  games.log.insert(games.log.end(), secondWon, game);
}

/// Wikipedia, "Bradley-Terry model", worked example.
inline Games wikipediaFour() {
  Games games;
  const QString a = QStringLiteral("A"), b = QStringLiteral("B"), c = QStringLiteral("C"), d = QStringLiteral("D");
  addGames(games, a, b, 2, 3);
  addGames(games, a, d, 1, 4);
  addGames(games, b, c, 5, 3);
  addGames(games, c, d, 1, 3);
  return games;
}

/// Home team first.
inline Games baseball1987() {
  Games games;
  const QList<QByteArray> lines = ratingFile("baseball_1987.csv").split('\n');
  for (qsizetype i = 1; i < lines.size(); ++i) {
    const QList<QByteArray> cells = QByteArray(lines.at(i)).replace('"', "").split(',');
    if (cells.size() == 4)
      addGames(games, QString::fromUtf8(cells.at(0)), QString::fromUtf8(cells.at(1)), cells.at(2).toInt(),
               cells.at(3).trimmed().toInt());
  }
  return games;
}

/// Who is cited wins against who cites.
inline Games citations() {
  Games games;
  const Json all = *parseJson(ratingFile("fixtures.json"));
  const Json& fixture = all["citations"];
  const auto name = [&](size_t i) { return QString::fromStdString(fixture["cited"][i].get<std::string>()); };
  const Json& counts = fixture["counts_cited_by_citing"];
  for (size_t i = 0; i < 4; ++i)
    for (size_t j = i + 1; j < 4; ++j)
      addGames(games, name(i), name(j), counts[i][j].get<int>(), counts[j][i].get<int>());
  return games;
}

/// 16 battles with ties.
inline Games evalicaSimple() {
  Games games;
  for (int item = 0; item < 5; ++item)
    games.systemIndex(QString::number(item));
  const Json all = *parseJson(ratingFile("fixtures.json"));
  for (const Json& row : all["evalica_simple"]["rows"]) {
    Game game;
    game.first = static_cast<std::uint16_t>(std::stoi(row[0].get<std::string>()));
    game.second = static_cast<std::uint16_t>(std::stoi(row[1].get<std::string>()));
    const std::string winner = row[2].get<std::string>();
    game.result = winner == "left" ? GameResult::FirstWon : winner == "right" ? GameResult::SecondWon : GameResult::Tie;
    games.log.push_back(game);
  }
  return games;
}

}  // namespace s2s
