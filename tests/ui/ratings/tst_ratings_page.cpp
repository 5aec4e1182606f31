// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementReport.h"
#include "tests/support/AnalysisStudy.h"
#include "tests/support/StatsStudy.h"
#include "ui/charts/BarChartView.h"
#include "ui/common/RaterNames.h"
#include "ui/common/TableModel.h"
#include "ui/ratings/RatingsPage.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace s2s;

namespace {

struct Page {
  AnalysisStudy study;
  std::unique_ptr<RatingsPage> page;

  bool open(const Contents& contents) {
    if (!study.open(contents))
      return false;
    page = std::make_unique<RatingsPage>(study.study());
    page->resize(1280, 800);
    page->show();
    return QTest::qWaitFor([this] { return page->findings() != nullptr; });
  }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  const Table& table(const char* name) const {
    return qobject_cast<TableModel*>(find<QTableView>(name)->model())->table();
  }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }
  void pickRater(const QString& name) const {
    auto* box = find<RaterBox>("rater");
    box->setCurrentIndex(box->findData(name));
  }
  double sumOfRatings() const {
    double sum = 0;
    for (const Row& row : table("leaderboard").rows)
      sum += row.cells.at(2).sort.toDouble();
    return sum;
  }
};

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
  void theMethodIsNoControlWhileThereIsOne();
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
  QVERIFY(std::abs(page.sumOfRatings() - 4000) < 1e-9);           // Elo keeps the sum
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
  const double first = page.table("leaderboard").rows.first().cells.at(2).sort.toDouble();
  page.find<QDoubleSpinBox>("start")->setValue(1500);
  QVERIFY(std::abs(page.sumOfRatings() - 6000) < 1e-9);
  QVERIFY(std::abs(page.table("leaderboard").rows.first().cells.at(2).sort.toDouble() - first - 500) < 1e-9);
  page.find<QDoubleSpinBox>("k")->setValue(4);
  QVERIFY(page.table("leaderboard").rows.first().cells.at(2).sort.toDouble() < first + 500);
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

void TestRatingsPage::theMethodIsNoControlWhileThereIsOne() {
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
