// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Elo.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace s2s {

/// The way of the ratings of one run, thin enough to be painted.
struct EloHistory {
  struct Point {
    qint64 game = 0;  ///< so many games were played
    double rating = 0;

    bool operator==(const Point&) const = default;
  };

  QStringList systems;
  qint64 games = 0;
  double start = 1000;
  QList<QList<Point>> lines;  ///< by system, from before its first game to the end; empty without a game of its own

  bool isEmpty() const { return games == 0; }
};

/// @p mostPoints: of all lines together; where there are more games, every so manieth is kept, and the last.
EloHistory eloHistory(const Games& games, const EloSettings& settings = {}, int mostPoints = 4000);

enum class TrajectoryFormat { CsvFile, JsonFile };

/// Every game with the ratings of its two systems after it, in the order of the log. CSV: game, domain, level, first,
/// second, result (first, second, tie), first_rating, second_rating. JSON: {"k","start","systems","games":[{...}]} with
/// the same keys, ratings not rounded in either.
QByteArray eloTrajectoryFile(const Games& games, const EloSettings& settings, TrajectoryFormat format);

}  // namespace s2s
