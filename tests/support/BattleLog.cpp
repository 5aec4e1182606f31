// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BattleLog.h"

#include "tests/support/GenBattles.h"

namespace s2s {

QByteArray battleLog(int n) {
  const Games games = genBattles(n);
  QList<QByteArray> names;
  for (const QString& system : games.systems)
    names.append(system.toUtf8());
  QByteArray csv = "id,model_a,model_b,winner,domain,level\n";
  for (size_t i = 0; i < games.log.size(); ++i) {
    const Game& game = games.log[i];
    csv += QByteArray::number(static_cast<qlonglong>(i)) + ',' + names.at(game.first) + ',' + names.at(game.second) +
           ',' + (game.result == GameResult::FirstWon ? "model_a," : "model_b,") + code(game.domain).toUtf8() + ',' +
           code(game.level).toUtf8() + '\n';
  }
  return csv;
}

QByteArray tableOf(const std::array<std::array<int, 2>, 2>& counts) {
  QByteArray csv = "people,judge\n";
  const QByteArray labels[] = {"a", "b"};
  for (size_t i = 0; i < 2; ++i)
    for (size_t j = 0; j < 2; ++j)
      csv += (labels[i] + ',' + labels[j] + '\n').repeated(counts[i][j]);
  return csv;
}

}  // namespace s2s
