// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/AgreementSeries.h"
#include "ui/charts/LinePlot.h"
#include "ui/charts/RatingSeries.h"
#include "ui/ratings/HeadToHeadTable.h"

#include <QTest>

using namespace s2s;

namespace {

Agreement agreementOf(qint64 aa, qint64 ab, qint64 ba, qint64 bb) {
  ConfusionTable table({QStringLiteral("a"), QStringLiteral("b")});
  table.add(0, 0, aa);
  table.add(0, 1, ab);
  table.add(1, 0, ba);
  table.add(1, 1, bb);
  return agreement(table);
}

AgreementStratum stratum(Stratifier by, const char* value, const Agreement& figures) {
  return {by, QString::fromLatin1(value), figures, {}};
}

AgreementReport reportOfThree() {
  AgreementReport report;
  report.strata << stratum(Stratifier::None, "", agreementOf(162, 37, 37, 196))
                << stratum(Stratifier::Level, "L1", agreementOf(4, 1, 1, 4))
                << stratum(Stratifier::Level, "L3", agreementOf(40, 10, 10, 40))
                << stratum(Stratifier::Domain, "medical", agreementOf(7, 0, 0, 0));
  return report;
}

/// Three systems: "low" loses all 70 games of L1 against "top"; "mid" beats "top" in 8 of 10 games of L2.
Games smallLog() {
  Games games;
  const int low = games.systemIndex(QStringLiteral("low")), top = games.systemIndex(QStringLiteral("top"));
  const int mid = games.systemIndex(QStringLiteral("mid"));
  const auto play = [&games](int first, int second, GameResult result, Level level) {
    games.log.push_back(
        {static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(second), result, Domain::Education, level});
  };
  for (int i = 0; i < 70; ++i)
    play(low, top, GameResult::SecondWon, Level::L1);
  for (int i = 0; i < 10; ++i)
    play(mid, top, i < 8 ? GameResult::FirstWon : GameResult::SecondWon, Level::L2);
  return games;
}

RatingsReport smallReport() {
  RatingsQuery query;
  query.by = {RatingStrata::Level, RatingStrata::Domain};
  return ratingsReport(smallLog(), query);
}

}  // namespace

class TestSeries : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void linesEndWhereTheRatingsAre();
  void namesDoNotCoverEachOther();
  void aRowStandsForEachLevelAndDomain();
  void theReferenceIsTheValueOfTheWhole();
  void fewBattlesAreThin();
  void whatIsUndefinedHasNoValue();
  void aSingleLabelGivesNoInterval();
  void groupsStandInTheOrderOfTheLeaderboard();
  void barsGrowFromTheStartValue();
  void aSystemThatDidNotPlayHasNoBar();
  void aThinStratumIsThinInAllItsBars();
  void winRatesCarryTheWilsonInterval();
  void ticksAreRound_data();
  void ticksAreRound();
  void theAxisHoldsAllThatIsDrawn();
  void wordsNameEveryFigure();
  void aPairShowsItsShareAndItsGames();
};

void TestSeries::aRowStandsForEachLevelAndDomain() {
  const DotPlot plot = kappaDots(reportOfThree());
  QCOMPARE(plot.rows.size(), 3);
  QCOMPARE(plot.rows.at(0).color, (ChartColor{ChartColor::Kind::Level, 0}));
  QCOMPARE(plot.rows.at(1).color, (ChartColor{ChartColor::Kind::Level, 2}));
  QCOMPARE(plot.rows.at(2).color, (ChartColor{ChartColor::Kind::Domain, 2}));
  QVERIFY(!plot.rows.at(1).startsGroup);
  QVERIFY(plot.rows.at(2).startsGroup);
  QCOMPARE(plot.rows.at(1).point.n, 100);
}

void TestSeries::theReferenceIsTheValueOfTheWhole() {
  const DotPlot plot = kappaDots(reportOfThree());
  QVERIFY(plot.reference.has_value());
  QVERIFY(std::abs(*plot.reference - 0.65527) < 5e-6);  // statistics: golden value 29, scikit-learn
}

void TestSeries::fewBattlesAreThin() {
  const DotPlot plot = kappaDots(reportOfThree());
  QVERIFY(plot.rows.at(0).point.thin);
  QVERIFY(!plot.rows.at(1).point.thin);
}

void TestSeries::whatIsUndefinedHasNoValue() {
  const DotRow row = kappaDots(reportOfThree()).rows.at(2);
  QVERIFY(!row.point.value.has_value());
  QVERIFY(!row.point.interval.has_value());
  QCOMPARE(row.point.n, 7);
}

void TestSeries::aSingleLabelGivesNoInterval() {
  AgreementReport report;
  report.strata << stratum(Stratifier::None, "", {}) << stratum(Stratifier::Level, "L2", agreementOf(20, 20, 0, 0));
  const ChartPoint point = kappaDots(report).rows.first().point;
  QCOMPARE(point.value, std::optional(0.0));
  QVERIFY(!point.interval.has_value());
}

void TestSeries::groupsStandInTheOrderOfTheLeaderboard() {
  const RatingsReport report = smallReport();
  QStringList expected;
  for (const Standing& standing : report.strata.first().standings)
    expected << report.systems.at(standing.system);
  QCOMPARE(ratingBars(report, RatingStrata::Level).groups, expected);
  QCOMPARE(expected.last(), QStringLiteral("low"));
}

void TestSeries::barsGrowFromTheStartValue() {
  const BarGroups bars = ratingBars(smallReport(), RatingStrata::Domain);
  QCOMPARE(bars.baseline, 1000.0);
  QCOMPARE(bars.series.size(), 1);
  double sum = 0;
  for (const ChartPoint& point : bars.series.first().points)
    sum += point.value.value_or(0);
  QVERIFY(std::abs(sum - 3000) < 1e-9);  // Elo: the sum of all ratings stays start * systems
}

void TestSeries::aSystemThatDidNotPlayHasNoBar() {
  const BarGroups bars = ratingBars(smallReport(), RatingStrata::Level);
  const qsizetype mid = bars.groups.indexOf(QStringLiteral("mid"));
  QVERIFY(!bars.series.at(0).points.at(mid).value.has_value());
  QVERIFY(bars.series.at(1).points.at(mid).value.has_value());
}

void TestSeries::aThinStratumIsThinInAllItsBars() {
  const BarGroups bars = ratingBars(smallReport(), RatingStrata::Level);
  for (const ChartPoint& point : bars.series.at(0).points)
    QVERIFY(!point.thin);  // 70 games
  for (const ChartPoint& point : bars.series.at(1).points)
    QVERIFY(point.thin);  // 10 games
}

void TestSeries::winRatesCarryTheWilsonInterval() {
  const BarGroups bars = winRateBars(smallReport(), RatingStrata::Level);
  const ChartPoint mid = bars.series.at(1).points.at(bars.groups.indexOf(QStringLiteral("mid")));
  QCOMPARE(mid.value, std::optional(0.8));
  // R: binom::binom.wilson(8, 10) gives 0.4901625, 0.9433178
  QVERIFY(std::abs(mid.interval->low - 0.4901625) < 1e-6);
  QVERIFY(std::abs(mid.interval->high - 0.9433178) < 1e-6);
}

void TestSeries::ticksAreRound_data() {
  QTest::addColumn<double>("low");
  QTest::addColumn<double>("high");
  QTest::addColumn<QList<double>>("ticks");
  QTest::newRow("kappa") << 0.0 << 1.0 << QList<double>{0, 0.2, 0.4, 0.6, 0.8, 1.0};
  QTest::newRow("below zero") << -0.3 << 1.0 << QList<double>{0, 0.5, 1.0};
  QTest::newRow("ratings") << 660.0 << 1330.0 << QList<double>{800, 1000, 1200};
  QTest::newRow("nothing between") << 5.0 << 5.0 << QList<double>{5};
}

void TestSeries::ticksAreRound() {
  QFETCH(double, low);
  QFETCH(double, high);
  QFETCH(QList<double>, ticks);
  const QList<double> found = axisTicks({low, high}, 5);
  QCOMPARE(found.size(), ticks.size());
  for (qsizetype i = 0; i < ticks.size(); ++i)
    QVERIFY(std::abs(found.at(i) - ticks.at(i)) < 1e-9);
}

void TestSeries::theAxisHoldsAllThatIsDrawn() {
  BarGroups bars{.groups = {QStringLiteral("x")}, .baseline = 1000};
  bars.series << Series{.points = {ChartPoint{.value = 700.0, .interval = Spread{500, 900}}}};
  const Spread range = axisRange(bars);
  QVERIFY(range.low < 500);
  QVERIFY(range.high > 1000);
  QCOMPARE(axisRange(BarGroups{.unit = BarGroups::Unit::Share}), (Spread{0, 1}));
  DotPlot plot;
  plot.rows << DotRow{.point = {.value = 0.1, .interval = Spread{-0.33, 0.5}}};
  QCOMPARE(axisRange(plot), (Spread{-0.4, 1}));
}

void TestSeries::wordsNameEveryFigure() {
  const QString text = spoken(kappaDots(reportOfThree()));
  QVERIFY2(text.contains(QStringLiteral("0.60 (")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("n 100")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("undefined, n 7")), qPrintable(text));
}

void TestSeries::aPairShowsItsShareAndItsGames() {
  const Table table = headToHeadTable(HeadToHead(smallLog()), {2, 1});
  QCOMPARE(table.rows.at(0).cells.at(2).text, QStringLiteral("80 % · 10"));
  QVERIFY(table.rows.at(0).cells.at(1).text.isEmpty());
}

void TestSeries::linesEndWhereTheRatingsAre() {
  const LinePlot plot = eloPlot(eloHistory(smallLog()), {2, 1, 0});
  QCOMPARE(plot.lines.size(), 3);
  QCOMPARE(plot.lines.first().label, QStringLiteral("mid"));
  QCOMPARE(xRange(plot).high, 80.0);
  const Spread range = yRange(plot);
  for (const PlotLine& line : plot.lines)
    for (const QPointF& point : line.points)
      QVERIFY(range.low < point.y() && point.y() < range.high);
  QVERIFY(spoken(plot).contains(QStringLiteral("low ends at ")));
  QVERIFY(eloPlot(EloHistory(), {}).isEmpty());
}

void TestSeries::namesDoNotCoverEachOther() {
  const QList<double> middles = spreadOut({50, 52, 51, 10, 99}, 10, 0, 100);
  QList<double> sorted = middles;
  std::sort(sorted.begin(), sorted.end());
  for (qsizetype i = 1; i < sorted.size(); ++i)
    QVERIFY(sorted.at(i) - sorted.at(i - 1) >= 10 - 1e-9);
  QVERIFY(sorted.first() >= 5 && sorted.last() <= 95);
  QVERIFY(middles.at(3) < middles.at(0) && middles.at(0) < middles.at(2) && middles.at(2) < middles.at(1));
}

QTEST_MAIN(TestSeries)
#include "tst_series.moc"
