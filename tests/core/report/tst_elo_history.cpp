// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/report/EloHistory.h"
#include "tests/support/GenBattles.h"

#include <QTest>

using namespace s2s;

class TestEloHistory : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void linesBeginAtTheStartAndEndAtTheRatings() {
    const Games games = genBattles(1001);
    const EloHistory history = eloHistory(games, {.k = 16});
    const QList<Standing> end = elo(games, {.k = 16});
    QCOMPARE(history.games, 1001);
    for (const Standing& standing : end) {
      const QList<EloHistory::Point>& line = history.lines.at(standing.system);
      QCOMPARE(line.first().rating, 1000.0);
      QCOMPARE(line.last(), (EloHistory::Point{1001, standing.rating}));
    }
  }
  void longLogsAreThinned_data() {
    QTest::addColumn<int>("n");
    for (const int n : {30, 1001, 100003})
      QTest::addRow("%d games", n) << n;
  }
  void longLogsAreThinned() {
    QFETCH(int, n);
    const EloHistory history = eloHistory(genBattles(n), {}, 2000);
    qsizetype points = 0;
    for (const auto& line : history.lines)
      points += line.size();
    QVERIFY2(points <= 2000, qPrintable(QString::number(points)));
    QCOMPARE(history.lines.first().last().game, n);
  }
  void whoNeverPlayedHasNoLine() {
    Games games = genBattles(20);
    games.systemIndex(QStringLiteral("late"));
    QVERIFY(eloHistory(games).lines.last().isEmpty());
    QVERIFY(eloHistory(Games()).isEmpty());
  }
  void theFilesHaveEveryGame() {
    Games games = genBattles(50);
    games.systems[games.log[0].first] = QStringLiteral("one, \"two\"");
    const std::vector<EloAfter> way = eloTrajectory(games);
    const QList<QByteArray> lines = eloTrajectoryFile(games, {}, TrajectoryFormat::CsvFile).split('\n');
    QCOMPARE(lines.size(), 52);  // header, games, the end of the last line
    QVERIFY(lines.at(1).startsWith("1,") && lines.at(1).contains(",\"one, \"\"two\"\"\","));
    QCOMPARE(lines.at(50).split(',').last().toDouble(), way.back().second);
    const Json json = *parseJson(eloTrajectoryFile(games, {}, TrajectoryFormat::JsonFile));
    QCOMPARE(json["games"].size(), 50U);
    QCOMPARE(json["games"][49]["second_rating"].get<double>(), way.back().second);
    QCOMPARE(json["k"].get<double>(), 32.0);
  }
};

QTEST_GUILESS_MAIN(TestEloHistory)
#include "tst_elo_history.moc"
