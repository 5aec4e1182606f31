// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HeadToHead.h"

#include <QTest>

using namespace s2s;

class TestHeadToHead : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decidedGamesAreCounted_data() {
    QTest::addColumn<int>("system");
    QTest::addColumn<int>("against");
    QTest::addColumn<qint64>("wins");
    QTest::addColumn<qint64>("games");
    QTest::newRow("the winner of most") << 0 << 1 << qint64(2) << qint64(3);
    QTest::newRow("the loser of most") << 1 << 0 << qint64(1) << qint64(3);
    QTest::newRow("named second") << 2 << 0 << qint64(1) << qint64(1);
    QTest::newRow("ties only") << 1 << 2 << qint64(0) << qint64(0);
  }
  void decidedGamesAreCounted() {
    QFETCH(int, system);
    QFETCH(int, against);
    Games games;
    games.systems = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    games.log = {{0, 1, GameResult::FirstWon}, {1, 0, GameResult::SecondWon}, {0, 1, GameResult::SecondWon},
                 {0, 1, GameResult::Tie},      {0, 2, GameResult::SecondWon}, {1, 2, GameResult::Tie}};
    const HeadToHead counts(games);
    QCOMPARE(counts.systems(), games.systems);
    QTEST(counts.wins(system, against), "wins");
    QTEST(counts.games(system, against), "games");
  }
};

QTEST_GUILESS_MAIN(TestHeadToHead)
#include "tst_head_to_head.moc"
