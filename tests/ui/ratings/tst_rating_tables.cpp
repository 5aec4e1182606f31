// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/PaperTables.h"
#include "ui/ratings/RatingTables.h"

#include <QTest>

#include <algorithm>

using namespace s2s;

namespace {

/// "Doubao" beats "Homemade" in every level and domain: 20 games in each pair of them.
RatingsReport everywhere() {
  Games games;
  games.systems = {QStringLiteral("Doubao"), QStringLiteral("Homemade")};
  for (int i = 0; i < 20; ++i)
    for (const Domain domain : kDomains)
      for (const Level level : kLevels)
        games.log.push_back({0, 1, GameResult::FirstWon, domain, level});
  RatingsQuery query;
  query.by = {RatingStrata::Domain, RatingStrata::Level};
  return ratingsReport(games, query);
}

QStringList titles(const Table& table) {
  QStringList list;
  for (const Column& column : table.columns)
    list << column.title;
  return list;
}

}  // namespace

class TestRatingTables : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thePublishedTablesAreThere_data();
  void thePublishedTablesAreThere();
  void everyPublishedColumnSumsToTenThousand();
  void theLeaderboardCountsWinsAndLosses();
  void thePaperStandsBesideSystemsOfTheSameName();
  void theAverageIsThePlainMean();
  void thinStrataAreMutedWithTheirCount();
  void anEmptyReportMakesAnEmptyTable();
};

void TestRatingTables::thePublishedTablesAreThere_data() {
  QTest::addColumn<QString>("system");
  QTest::addColumn<double>("elo");
  QTest::addColumn<int>("rank");
  QTest::addColumn<double>("education");
  QTest::addColumn<double>("level4");
  // S2S-Arena, arXiv 2503.05085v2, tables 3 to 5
  QTest::newRow("first") << QStringLiteral("Qwen2.5-Omni") << 1246.1 << 1 << 1096.7 << 1123.0;
  QTest::newRow("last") << QStringLiteral("Mini-Omni") << 676.4 << 10 << 784.4 << 835.7;
}

void TestRatingTables::thePublishedTablesAreThere() {
  QFETCH(QString, system);
  const PaperTables& paper = paperTables();
  QTEST(paper.rating(system).value_or(0), "elo");
  QTEST(paper.rank(system).value_or(0), "rank");
  QTEST(paper.rating(system, RatingStrata::Domain, QStringLiteral("education")).value_or(0), "education");
  QTEST(paper.rating(system, RatingStrata::Level, QStringLiteral("L4")).value_or(0), "level4");
  QVERIFY(!paper.source.isEmpty());
}

void TestRatingTables::everyPublishedColumnSumsToTenThousand() {
  const PaperTables& paper = paperTables();
  QCOMPARE(paper.overall.size(), 10);
  for (const auto& columns : {paper.byDomain, paper.byLevel})
    for (const QHash<QString, double>& column : columns) {
      double sum = 0;
      for (const double rating : column)
        sum += rating;
      QVERIFY(std::abs(sum - 10000) < 0.7);  // rounded to one decimal in print
    }
}

void TestRatingTables::theLeaderboardCountsWinsAndLosses() {
  const Table table = leaderboardTable(everywhere());
  QCOMPARE(table.rows.size(), 2);
  QStringList texts;
  for (const Cell& cell : table.rows.first().cells)
    texts << cell.text;
  QCOMPARE(texts.at(0), QStringLiteral("1"));
  QCOMPARE(texts.at(1), QStringLiteral("Doubao"));
  QCOMPARE(texts.mid(3),
           QStringList({QStringLiteral("320"), QStringLiteral("0"), QStringLiteral("100.0 %"), QStringLiteral("320")}));
}

void TestRatingTables::thePaperStandsBesideSystemsOfTheSameName() {
  const Table table = leaderboardTable(everywhere(), &paperTables());
  QCOMPARE(table.columns.size(), 9);
  QCOMPARE(table.rows.at(0).cells.at(7).text, QStringLiteral("1231.9"));
  QCOMPARE(table.rows.at(0).cells.at(8).text, QStringLiteral("3"));
  QVERIFY(table.rows.at(1).cells.at(7).text.isEmpty());
  const Table strata = strataTable(everywhere(), RatingStrata::Level, &paperTables());
  QCOMPARE(strata.columns.size(), 11);
  QCOMPARE(strata.rows.at(0).cells.at(6).text, QStringLiteral("1029.5"));   // L1
  QCOMPARE(strata.rows.at(0).cells.at(10).text, QStringLiteral("1136.8"));  // average
}

void TestRatingTables::theAverageIsThePlainMean() {
  const RatingsReport report = everywhere();
  const Table table = strataTable(report, RatingStrata::Domain);
  QCOMPARE(table.columns.size(), 6);
  // Every domain is the same run of 80 wins, so the mean of the columns is each column; the overall Elo is higher.
  const Row& top = table.rows.first();
  QCOMPARE(top.cells.at(5).text, top.cells.at(1).text);
  QVERIFY(report.strata.first().standings.first().rating > top.cells.at(5).sort.toDouble() + 50);
}

void TestRatingTables::thinStrataAreMutedWithTheirCount() {
  Games games;
  games.systems = {QStringLiteral("Doubao"), QStringLiteral("Homemade")};
  for (int i = 0; i < 70; ++i)
    games.log.push_back({0, 1, GameResult::FirstWon, Domain::Medical, i < 7 ? Level::L1 : Level::L2});
  RatingsQuery query;
  query.by = {RatingStrata::Level};
  const Table table = strataTable(ratingsReport(games, query), RatingStrata::Level);
  QCOMPARE(titles(table).mid(1, 2), QStringList({QStringLiteral("L1\nn 7"), QStringLiteral("L2\nn 63")}));
  QVERIFY(table.rows.first().cells.at(1).thin);
  QVERIFY(!table.rows.first().cells.at(2).thin);
  QVERIFY(table.rows.first().cells.at(3).text.isEmpty());  // it did not play in all four levels
}

void TestRatingTables::anEmptyReportMakesAnEmptyTable() {
  QVERIFY(leaderboardTable({}).rows.isEmpty());
  QVERIFY(strataTable({}, RatingStrata::Domain).rows.isEmpty());
}

QTEST_MAIN(TestRatingTables)
#include "tst_rating_tables.moc"
