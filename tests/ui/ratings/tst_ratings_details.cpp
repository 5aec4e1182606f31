// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SoundMemory.h"
#include "tests/ui/ratings/ShownRatingsPage.h"
#include "ui/charts/LineChartView.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QStandardPaths>

using namespace s2s;

namespace {

using Page = ShownRatingsPage;

}  // namespace

/// What the ratings page shows beside the leaderboard.
class TestRatingsDetails : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void styleIsControlledForWhatWasMeasured();
  void eloIsDrawnOverTime();
  void groupsOfSystemsAreCompared();
  void theRankingWithoutEachRaterFollows();
  void turningKQuicklyResamplesOnce();
};

void TestRatingsDetails::styleIsControlledForWhatWasMeasured() {
  QFile::remove(soundMemoryFile());
  Contents contents = paperJudge();
  int place = 0;
  for (Response& response : contents.responses) {
    response.sound.sha256 = response.id.text().repeated(2).left(64);
    rememberSound(soundMemoryFile(), response.sound.sha256, {2.0 + ++place % 7, -20.0 - place % 5, 2.0});
  }
  Page page;
  QVERIFY(page.open(contents));
  page.find<QAbstractButton>("showSettings")->click();
  page.find<QCheckBox>("style-duration")->click();
  page.find<QCheckBox>("style-loudness")->click();
  QTRY_VERIFY(page.page->findings()->report.style.has_value());
  const RatingsReport& report = page.page->findings()->report;
  QCOMPARE(report.style->measured, 864);
  QCOMPARE(report.strata.first().bt->terms.size(), 2);
  QVERIFY2(page.text("ratingNote").contains(QStringLiteral("864 games whose sounds were measured")),
           qPrintable(page.text("ratingNote")));
  QVERIFY(page.text("measuring").isEmpty());
  page.find<QCheckBox>("style-rate")->click();  // there are no transcripts
  QTRY_COMPARE(page.page->findings()->report.style->measured, 0);
}

void TestRatingsDetails::eloIsDrawnOverTime() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  const LinePlot& plot = page.find<LineChartView>("eloOverTime")->plot();
  QCOMPARE(plot.lines.size(), 4);
  for (const PlotLine& line : plot.lines) {
    QCOMPARE(line.points.last().x(), 864.0);
    QVERIFY(std::abs(line.points.last().y() - page.eloOf(line.label)) < 1e-9);
  }
}

void TestRatingsDetails::groupsOfSystemsAreCompared() {
  Page page;
  QVERIFY(page.study.openDemo());
  page.page = std::make_unique<RatingsPage>(page.study.study(), page.ask, page.notices);
  page.page->show();
  QTRY_VERIFY(page.page->findings() != nullptr);
  const Table& groups = page.table("groups");
  QCOMPARE(groups.rows.size(), 9);  // all, four domains, four levels
  QCOMPARE(groups.columns.size(), 6);
  QVERIFY(groups.rows.first().cells.at(3).sort.toDouble() > 0);  // industry is the better one there
  QVERIFY(page.text("howManyMore").contains(QStringLiteral("industry stands above academia")));
}

void TestRatingsDetails::theRankingWithoutEachRaterFollows() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QVERIFY(page.table("stability").columns.isEmpty());
  QTRY_VERIFY(page.hasBands());
  QCOMPARE(page.table("stability").rows.size(), 2);  // both people always say the same
  for (const Row& row : page.table("stability").rows) {
    QCOMPARE(row.cells.at(1).text, QStringLiteral("432"));
    QCOMPARE(row.cells.at(2).text, QStringLiteral("1.000"));
    QCOMPARE(row.cells.at(4).text, QStringLiteral("stays"));
  }
}

void TestRatingsDetails::turningKQuicklyResamplesOnce() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QTRY_VERIFY(page.hasBands());
  page.find<QAbstractButton>("showSettings")->click();
  auto* k = page.find<QDoubleSpinBox>("k");
  for (int i = 0; i < 20; ++i) {
    k->stepUp();
    QVERIFY(!page.hasBands());  // the figures are there at once, the bands are due later
  }
  QCOMPARE(page.page->findings()->question.elo.k, 52.0);
  QTRY_VERIFY(page.hasBands());
  QCOMPARE(page.page->findings()->question.elo.k, 52.0);
}

QTEST_MAIN(TestRatingsDetails)
#include "tst_ratings_details.moc"
