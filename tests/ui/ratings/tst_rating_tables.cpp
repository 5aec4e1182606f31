// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/SampleSize.h"
#include "ui/common/TableExport.h"
#include "ui/ratings/PaperTables.h"
#include "ui/ratings/RatingSentences.h"
#include "ui/ratings/RatingStrataPanel.h"
#include "ui/ratings/RatingTables.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <utility>

using namespace s2s;

namespace {

constexpr RatingMethod kElo = RatingMethod::Elo, kFit = RatingMethod::BradleyTerry;

/// Of 100 games "one" beats "two" in 60 and "two" beats "three" in 60; each pair of neighbours played 100.
RatingsReport chain(BtSettings settings = {}) {
  Games games;
  games.systems = {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")};
  for (int i = 0; i < 100; ++i)
    for (const auto& [better, other] : {std::pair<std::uint16_t, std::uint16_t>(0, 1), {1, 2}}) {
      const bool seatsSwapped = i % 2 == 1, betterWon = i % 5 < 3;
      games.log.push_back({seatsSwapped ? other : better, seatsSwapped ? better : other,
                           betterWon != seatsSwapped ? GameResult::FirstWon : GameResult::SecondWon, Domain::Medical,
                           Level::L1});
    }
  RatingsQuery query;
  query.besideElo = true;
  query.bt = settings;
  query.shuffles = query.bootstrap = 50;
  query.fragility = true;
  query.targetWidth = 20;
  query.by = {RatingStrata::Level};
  return ratingsReport(games, query);
}

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
  query.besideElo = true;
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
  void theFitStandsWithItsIntervalAndRankSet();
  void eloStandsWithWhatOtherOrdersGive();
  void withoutAMaximumASentenceSaysWhy();
  void whereNoStratumIsFittedEloIsShownAndSaid();
  void aPriorIsNamed();
  void whatIsStillNeededIsSaid();
  void theExportHasARowForEachSystemOfEachPart();
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
  const Table table = leaderboardTable(everywhere(), kElo);
  QCOMPARE(table.rows.size(), 2);
  QStringList texts;
  for (const Cell& cell : table.rows.first().cells)
    texts << cell.text;
  QCOMPARE(texts.at(0), QStringLiteral("1"));
  QCOMPARE(texts.at(1), QStringLiteral("Doubao"));
  QCOMPARE(texts.mid(4), QStringList({QStringLiteral("320 / 0"), QStringLiteral("100.0 %"), QStringLiteral("320")}));
}

void TestRatingTables::thePaperStandsBesideSystemsOfTheSameName() {
  const Table table = leaderboardTable(everywhere(), kElo, &paperTables());
  QCOMPARE(table.columns.size(), 9);
  QCOMPARE(table.rows.at(0).cells.at(7).text, QStringLiteral("1231.9"));
  QCOMPARE(table.rows.at(0).cells.at(8).text, QStringLiteral("3"));
  QVERIFY(table.rows.at(1).cells.at(7).text.isEmpty());
  const Table strata = strataTable(everywhere(), RatingStrata::Level, kElo, &paperTables());
  QCOMPARE(strata.columns.size(), 11);
  QCOMPARE(strata.rows.at(0).cells.at(6).text, QStringLiteral("1029.5"));   // L1
  QCOMPARE(strata.rows.at(0).cells.at(10).text, QStringLiteral("1136.8"));  // average
}

void TestRatingTables::theAverageIsThePlainMean() {
  const RatingsReport report = everywhere();
  const Table table = strataTable(report, RatingStrata::Domain, kElo);
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
  const Table table = strataTable(ratingsReport(games, query), RatingStrata::Level, kElo);
  QCOMPARE(titles(table).mid(1, 2), QStringList({QStringLiteral("L1\nn 7"), QStringLiteral("L2\nn 63")}));
  QVERIFY(table.rows.first().cells.at(1).thin);
  QVERIFY(!table.rows.first().cells.at(2).thin);
  QVERIFY(table.rows.first().cells.at(3).text.isEmpty());  // it did not play in all four levels
}

void TestRatingTables::anEmptyReportMakesAnEmptyTable() {
  QVERIFY(leaderboardTable({}, kFit).rows.isEmpty());
  QVERIFY(strataTable({}, RatingStrata::Domain, kFit).rows.isEmpty());
}

void TestRatingTables::theFitStandsWithItsIntervalAndRankSet() {
  const RatingsReport report = chain();
  const BtFit& fit = *report.strata.first().bt;
  const Table table = leaderboardTable(report, kFit);
  QCOMPARE(table.rows.size(), 3);
  for (int place = 0; place < 3; ++place) {
    const BtRating& rating = fit.ratings.at(place);
    const Row& row = table.rows.at(place);
    QCOMPARE(row.key, report.systems.at(rating.system));
    QCOMPARE(row.cells.at(2).sort.toDouble(), rating.rating);
    const QString half = QString::number((rating.high - rating.low) / 2, 'f', 0);
    QVERIFY2(row.cells.at(2).text.endsWith(QStringLiteral("± ") + half), qPrintable(row.cells.at(2).text));
    QVERIFY(row.cells.at(2).tip.contains(QStringLiteral("50 resamples")));
  }
  // 60 of 100 against the next: neighbours overlap at 95 % or not as the fit's rank sets say.
  const BtRating& first = fit.ratings.first();
  QCOMPARE(table.rows.first().cells.at(0).text,
           first.bestRank == first.worstRank ? QString::number(first.bestRank)
                                             : QStringLiteral("%1 to %2").arg(first.bestRank).arg(first.worstRank));
  const Table strata = strataTable(report, RatingStrata::Level, kFit);
  QCOMPARE(strata.rows.first().cells.at(1).sort.toDouble(), report.strata.at(1).bt->ratings.first().rating);
}

void TestRatingTables::eloStandsWithWhatOtherOrdersGive() {
  const RatingsReport report = chain();
  const RatingStratum& whole = report.strata.first();
  const Table table = leaderboardTable(report, kElo);
  QCOMPARE(table.rows.first().cells.at(0).text, QStringLiteral("1"));
  const Standing& first = whole.standings.first();
  const Band& band = whole.shuffled.bands.at(first.system);
  const QString text = QStringLiteral("%1 (%2–%3)")
                           .arg(QString::number(first.rating, 'f', 1), QString::number(band.low, 'f', 0),
                                QString::number(band.high, 'f', 0));
  QCOMPARE(table.rows.first().cells.at(3).text, text);
}

void TestRatingTables::withoutAMaximumASentenceSaysWhy() {
  const RatingsReport report = everywhere();  // one system won all
  const Table table = leaderboardTable(report, kFit);
  QCOMPARE(table.rows.size(), 2);
  QCOMPARE(table.rows.first().cells.at(2).text, QStringLiteral("–"));
  QCOMPARE(table.rows.first().cells.at(2).tip, describe(NoRatings::OnlyWins));
  QCOMPARE(missingWords(report.strata.first()), describe(NoRatings::OnlyWins));
  QCOMPARE(missingWords(report, RatingStrata::Level).count(describe(NoRatings::OnlyWins)), 4);
  QVERIFY(howManyMore(report).isEmpty());
  QVERIFY(fragilityWords(report).isEmpty());
}

void TestRatingTables::whereNoStratumIsFittedEloIsShownAndSaid() {
  RatingStrataPanel panel(RatingStrata::Level);
  panel.showReport(everywhere(), RatingMethod::BradleyTerry, false);
  const auto* figure = panel.findChild<QComboBox*>(QStringLiteral("figure"));
  const auto* note = panel.findChild<QLabel*>(QStringLiteral("strataNote"));
  QVERIFY(figure->currentText().startsWith(QStringLiteral("Elo")));
  QVERIFY2(note->text().contains(describe(NoRatings::OnlyWins)), qPrintable(note->text()));
  QCOMPARE(note->text().count(describe(NoRatings::OnlyWins)), 1);
  panel.showReport(chain(), RatingMethod::BradleyTerry, false);
  QVERIFY(figure->currentText().startsWith(QStringLiteral("Bradley-Terry")));
}

void TestRatingTables::aPriorIsNamed() {
  const RatingsReport report = chain({.prior = kOfferedPrior});
  QVERIFY(titles(leaderboardTable(report, kFit)).at(2).contains(QStringLiteral("prior")));
  QVERIFY(methodWords(report).contains(QStringLiteral("prior of 0.1 wins")));
  QVERIFY(!methodWords(chain()).contains(QStringLiteral("prior")));
  const QString seat = methodWords(chain({.seatTerm = true}));
  QVERIFY2(seat.contains(QStringLiteral("played first gains")), qPrintable(seat));
}

void TestRatingTables::whatIsStillNeededIsSaid() {
  const RatingsReport report = chain();
  const BtFit& fit = *report.strata.first().bt;
  const qint64 games = gamesForWidth(fit, 20);
  const QString text = howManyMore(report);
  QVERIFY2(text.contains(QStringLiteral("about %1 games in all, %2 more").arg(games).arg(games - 200)),
           qPrintable(text));
  QVERIFY(report.strata.first().fragility.has_value());
  const QString shaken = fragilityWords(report);
  QVERIFY2(shaken.contains(QStringLiteral("two would come first")), qPrintable(shaken));
}

void TestRatingTables::theExportHasARowForEachSystemOfEachPart() {
  const Table table = ratingsForExport(chain());
  QCOMPARE(table.rows.size(), 6);
  for (const Row& row : table.rows)
    QCOMPARE(row.cells.size(), table.columns.size());
  QCOMPARE(table.rows.last().cells.at(1).text, QStringLiteral("L1"));
  const QByteArray csv = commaSeparated(table);
  QVERIFY(csv.startsWith("domain,level,system,bt,"));
  QCOMPARE(csv.count("\r\n"), 7);
  Table odd;
  odd.columns << Column{.title = QStringLiteral("a, \"b\"")};
  QCOMPARE(commaSeparated(odd), QByteArray("\"a, \"\"b\"\"\"\r\n"));
}

QTEST_MAIN(TestRatingTables)
#include "tst_rating_tables.moc"
