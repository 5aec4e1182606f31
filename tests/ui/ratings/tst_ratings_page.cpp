// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementReport.h"
#include "core/stats/SampleSize.h"
#include "tests/support/StatsStudy.h"
#include "tests/ui/ratings/ShownRatingsPage.h"
#include "ui/charts/BarChartView.h"
#include "ui/common/TableExport.h"
#include "ui/ratings/RatingTables.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFile>

using namespace s2s;

namespace {

using Page = ShownRatingsPage;

const QString kAnn = QStringLiteral("ann"), kGemini = QStringLiteral("gemini");

}  // namespace

class TestRatingsPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void allPeopleAreRatedAtFirst();
  void anotherRaterChangesTheFigures();
  void theStartValueMovesAllRatings();
  void thePaperStandsBesideOnDemand();
  void bothPartsHaveChartAndTable();
  void noControlHasOnlyOneChoice();
  void theFitIsThatOfTheReport();
  void whatTakesLongerFollows();
  void theSwitchReordersAndRedraws();
  void theSettingsAreOneClickAway();
  void whereNobodyLostAPriorIsOffered();
  void theTableIsExported();
  void anotherLanguageKeepsTheChoices();
  void theOrderOfJudgesIsAskedForJudgesOnly();
  void withoutPeopleTheFirstJudgeIsRated();
  void systemsThatNeverMetAreWarnedOf();
  void whatCountsIsAlwaysPrinted();
  void anEmptyStudySaysWhatItWouldShow();
};

void TestRatingsPage::allPeopleAreRatedAtFirst() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QCOMPARE(page.find<RaterBox>("rater")->chosen(), kHumans);
  QCOMPARE(page.table("leaderboard").rows.size(), 4);
  QVERIFY(std::abs(page.sumOfElo() - 4000) < 1e-9);               // Elo keeps the sum
  QCOMPARE(page.page->findings()->report.strata.first().n, 864);  // two people on 432 battles
}

void TestRatingsPage::anotherRaterChangesTheFigures() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  const Table people = page.table("leaderboard");
  page.pickRater(kGemini);
  QCOMPARE(page.page->findings()->report.strata.first().n, 432);
  QVERIFY(page.table("leaderboard").rows != people.rows);
  page.pickRater(kAnn);
  QCOMPARE(page.page->findings()->report.strata.first().n, 432);
}

void TestRatingsPage::theStartValueMovesAllRatings() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  const QString system = page.table("leaderboard").rows.first().key;
  const double first = page.eloOf(system);
  page.find<QDoubleSpinBox>("start")->setValue(1500);
  QVERIFY(std::abs(page.sumOfElo() - 6000) < 1e-9);
  QVERIFY(std::abs(page.eloOf(system) - first - 500) < 1e-9);
  page.find<QDoubleSpinBox>("k")->setValue(4);
  QVERIFY(std::abs(page.eloOf(system) - 1500) < std::abs(first - 1000));
}

void TestRatingsPage::theFitIsThatOfTheReport() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  RatingsQuery query;
  query.method = RatingMethod::BradleyTerry;
  const RatingsReport report = ratingsReport(page.study.study().contents(), query);
  const Table& table = page.table("leaderboard");
  QCOMPARE(table.rows.size(), report.strata.first().standings.size());
  for (qsizetype place = 0; place < table.rows.size(); ++place) {
    const Standing& standing = report.strata.first().standings.at(place);
    QCOMPARE(table.rows.at(place).key, report.systems.at(standing.system));
    QCOMPARE(table.rows.at(place).cells.at(kFitColumn).sort.toDouble(), standing.rating);
  }
  const QString more = page.text("howManyMore");
  QVERIFY2(more.contains(QString::number(gamesForWidth(*report.strata.first().bt, 100))), qPrintable(more));
}

void TestRatingsPage::whatTakesLongerFollows() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QVERIFY(!page.hasBands());
  QTRY_VERIFY(page.hasBands());
  QVERIFY(page.table("leaderboard").rows.first().cells.at(kEloColumn).text.contains(QLatin1Char('(')));
  QCOMPARE(page.whole().shuffled.rounds, 1000);
  page.find<QDoubleSpinBox>("k")->setValue(4);
  QVERIFY(!page.hasBands());  // those of the other K are dropped
  QTRY_VERIFY(page.hasBands());
  QCOMPARE(page.page->findings()->question.elo.k, 4.0);
}

void TestRatingsPage::theSwitchReordersAndRedraws() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  const auto bars = [&page] {
    return page.find<QWidget>("byDomain")->findChild<BarChartView*>(QStringLiteral("bars"))->groups();
  };
  QVERIFY(bars().title.contains(QStringLiteral("Bradley-Terry")));
  QVERIFY(bars().series.first().points.first().interval.has_value());
  auto* method = page.find<QComboBox>("method");
  method->setCurrentIndex(method->findData(static_cast<int>(RatingMethod::Elo)));
  QCOMPARE(bars().title, QStringLiteral("Elo by domain"));
  const RatingsReport& report = page.page->findings()->report;
  const Table& table = page.table("leaderboard");
  for (qsizetype place = 0; place < table.rows.size(); ++place)
    QCOMPARE(table.rows.at(place).key, report.systems.at(page.whole().standings.at(place).system));
}

void TestRatingsPage::theSettingsAreOneClickAway() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QVERIFY(!page.find<QWidget>("methodPanel")->isVisible());
  page.find<QAbstractButton>("showSettings")->click();
  QVERIFY(page.find<QWidget>("methodPanel")->isVisible());
  auto* ties = page.find<QComboBox>("ties");
  ties->setCurrentIndex(ties->findData(static_cast<int>(TieRule::Half)));
  QVERIFY(page.page->findings()->report.bt.ties == TieRule::Half);
  page.find<QCheckBox>("seatTerm")->click();
  QVERIFY(page.page->findings()->report.bt.seatTerm);
}

void TestRatingsPage::whereNobodyLostAPriorIsOffered() {
  StatsStudy study;
  study.human(kAnn);
  for (int i = 0; i < 3; ++i)
    study.says(kAnn, study.battle(), Preference::A);
  Page page;
  QVERIFY(page.open(study.contents()));
  QVERIFY(page.text("ratingWarning").contains(describe(NoRatings::OnlyWins)));
  QCOMPARE(page.table("leaderboard").rows.first().cells.at(kFitColumn).text, QStringLiteral("–"));
  QVERIFY(page.find<QWidget>("byLevel")
              ->findChild<QLabel*>(QStringLiteral("strataNote"))
              ->text()
              .contains(describe(NoRatings::OnlyWins)));
  page.find<QAbstractButton>("usePrior")->click();
  QVERIFY(!page.whole().bt->missing);
  QVERIFY(page.text("ratingNote").contains(QStringLiteral("prior of 0.1 wins")));
  QVERIFY(!page.find<QAbstractButton>("usePrior")->isVisible());
}

void TestRatingsPage::theTableIsExported() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.find<QAbstractButton>("export")->click();
  QFile file(page.ask.folder.filePath(QStringLiteral("ratings.csv")));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll(), commaSeparated(ratingsForExport(page.page->findings()->report)));
  QCOMPARE(page.notices.told.size(), 1);
  QVERIFY(page.notices.warned.isEmpty());
}

void TestRatingsPage::anotherLanguageKeepsTheChoices() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  auto* method = page.find<QComboBox>("method");
  method->setCurrentIndex(1);
  page.find<QComboBox>("ties")->setCurrentIndex(2);
  QEvent change(QEvent::LanguageChange);
  QApplication::sendEvent(page.page.get(), &change);
  for (QWidget* child : page.page->findChildren<QWidget*>())
    QApplication::sendEvent(child, &change);
  QCOMPARE(method->currentIndex(), 1);
  QCOMPARE(page.find<QComboBox>("ties")->currentIndex(), 2);
  QCOMPARE(page.table("leaderboard").rows.size(), 4);
}

void TestRatingsPage::thePaperStandsBesideOnDemand() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QCOMPARE(page.table("leaderboard").columns.size(), 7);
  page.find<QCheckBox>("besidePaper")->click();
  const Table& table = page.table("leaderboard");
  QCOMPARE(table.columns.size(), 9);
  for (const Row& row : table.rows) {
    const bool published = row.key != QLatin1String("Homemade");
    QCOMPARE(!row.cells.at(7).text.isEmpty(), published);
  }
}

void TestRatingsPage::bothPartsHaveChartAndTable() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  for (const char* part : {"byDomain", "byLevel"}) {
    auto* panel = page.find<QWidget>(part);
    const BarGroups& bars = panel->findChild<BarChartView*>(QStringLiteral("bars"))->groups();
    QCOMPARE(bars.series.size(), 4);
    QCOMPARE(bars.groups.size(), 4);
    auto* figure = panel->findChild<QComboBox*>(QStringLiteral("figure"));
    figure->setCurrentIndex(1);
    const BarGroups& rates = panel->findChild<BarChartView*>(QStringLiteral("bars"))->groups();
    QCOMPARE(rates.unit, BarGroups::Unit::Share);
    QVERIFY(rates.series.first().points.first().interval.has_value());
  }
  QCOMPARE(page.table("headToHead").rows.size(), 4);
}

void TestRatingsPage::noControlHasOnlyOneChoice() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  for (const QComboBox* box : page.page->findChildren<QComboBox*>())
    if (box->isVisible())
      QVERIFY(box->count() > 1);
}

void TestRatingsPage::theOrderOfJudgesIsAskedForJudgesOnly() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QVERIFY(!page.find<QComboBox>("judgeOrder")->isVisible());
  page.pickRater(kGemini);
  QVERIFY(page.find<QComboBox>("judgeOrder")->isVisible());
}

void TestRatingsPage::withoutPeopleTheFirstJudgeIsRated() {
  StatsStudy study;
  study.judge(kGemini);
  study.says(kGemini, study.battle(), Preference::A);
  Page page;
  QVERIFY(page.open(study.contents()));
  QCOMPARE(page.find<RaterBox>("rater")->chosen(), kGemini);
  QCOMPARE(page.table("leaderboard").rows.size(), 2);
  QVERIFY(page.text("ratingWarning").contains(QStringLiteral("60")));
}

void TestRatingsPage::systemsThatNeverMetAreWarnedOf() {
  StatsStudy study;
  study.human(kAnn);
  study.says(kAnn, study.battle({.x = QStringLiteral("one"), .y = QStringLiteral("two")}), Preference::A);
  study.says(kAnn, study.battle({.x = QStringLiteral("three"), .y = QStringLiteral("four")}), Preference::A);
  Page page;
  QVERIFY(page.open(study.contents()));
  QVERIFY(page.text("ratingWarning").contains(QStringLiteral("never met")));
}

void TestRatingsPage::whatCountsIsAlwaysPrinted() {
  Contents contents = paperJudge();
  contents.verdicts[0].outcome = Outcome::Tie;
  contents.verdicts[0].winner = {};
  Page page;
  QVERIFY(page.open(contents));
  const QString text = page.text("whatCounts");
  QVERIFY2(text.contains(QStringLiteral("What counts:")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("1 ties")) || text.contains(QStringLiteral("1 tie")), qPrintable(text));
}

void TestRatingsPage::anEmptyStudySaysWhatItWouldShow() {
  Page page;
  QVERIFY(page.open(StatsStudy().human(kAnn).contents()));
  QVERIFY(page.find<QLabel>("emptyText")->isVisible());
  QVERIFY(!page.find<QWidget>("leaderboard")->isVisible());
}

QTEST_MAIN(TestRatingsPage)
#include "tst_ratings_page.moc"
