// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SetsSamples.h"
#include "ui/set/CoverageModel.h"

#include <QtTest>

#include <algorithm>

using namespace s2s;

namespace {

QList<CoverageRow> coverageOf(const QList<Sample>& samples, const SampleFilter& filter = {}) {
  const SampleIndexPtr index = sampleIndex(samples, {});
  return coverage(*index, failures(*index, filter));
}

CoverageRow rowOf(const QList<CoverageRow>& rows, std::optional<Domain> domain, std::optional<QString> task) {
  const auto it = std::find_if(rows.cbegin(), rows.cend(),
                               [&](const CoverageRow& row) { return row.domain == domain && row.task == task; });
  return it == rows.cend() ? CoverageRow() : *it;
}

const QString kTwisters = QStringLiteral("tongue_twisters");

}  // namespace

class TestCoverage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thePaperSideIsThePapersTable_data();
  void thePaperSideIsThePapersTable();
  void countsSamplesByTaskAndLevel();
  void aTaskThatThePaperDoesNotHaveStandsInItsDomain();
  void filtersOfTheGridItselfDoNotCount();
  void aCellBecomesAFilterAndBack_data();
  void aCellBecomesAFilterAndBack();
  void anotherFilterIsNoCell();
  void samplesWithoutALevelGetAColumn();
  void cellsSayWhatTheyAre();
};

/// Sums of the paper's Seed (arXiv 2503.05085 v2): L1 32, L2 81, L3 80, L4 100; 293 in all.
void TestCoverage::thePaperSideIsThePapersTable_data() {
  QTest::addColumn<int>("domain");
  QTest::addColumn<int>("total");
  QTest::newRow("all") << -1 << 293;
  QTest::newRow("education") << static_cast<int>(Domain::Education) << 9 + 6 + 12 + 12 + 6 + 18 + 32;
  QTest::newRow("social") << static_cast<int>(Domain::Social) << 10 + 8 + 20 + 35;
  QTest::newRow("entertainment") << static_cast<int>(Domain::Entertainment) << 10 + 25 + 19 + 8 + 13 + 13 + 18;
  QTest::newRow("medical") << static_cast<int>(Domain::Medical) << 19;
}

void TestCoverage::thePaperSideIsThePapersTable() {
  QFETCH(int, domain);
  QFETCH(int, total);
  const QList<CoverageRow> rows = coverageOf({});
  const auto wanted = domain < 0 ? std::nullopt : std::optional(static_cast<Domain>(domain));
  const CoverageRow row = rowOf(rows, wanted, std::nullopt);
  QCOMPARE(row.counts.paperTotal(), total);
  QCOMPARE(row.counts.total(), 0);
  if (domain < 0)
    QCOMPARE(row.counts.paper, (std::array{32, 81, 80, 100}));
  QCOMPARE(rows.size(), 19 + 4 + 1);
}

void TestCoverage::countsSamplesByTaskAndLevel() {
  const QList<CoverageRow> rows = coverageOf({sampleOf({.key = QStringLiteral("1"), .level = Level::L3}),
                                              sampleOf({.key = QStringLiteral("2"), .level = Level::L3}),
                                              sampleOf({.key = QStringLiteral("3"), .level = Level::L4})});
  const CoverageRow twisters = rowOf(rows, Domain::Entertainment, kTwisters);
  QCOMPARE(twisters.counts.here, (std::array{0, 0, 2, 1, 0}));
  QCOMPARE(twisters.counts.paper, (std::array{0, 3, 3, 7}));
  QVERIFY(twisters.inPaper);
  QCOMPARE(rowOf(rows, Domain::Entertainment, std::nullopt).counts.here, (std::array{0, 0, 2, 1, 0}));
  QCOMPARE(rows.last().counts.total(), 3);
}

void TestCoverage::aTaskThatThePaperDoesNotHaveStandsInItsDomain() {
  const QString own = QStringLiteral("my_own_task");
  const QList<CoverageRow> rows =
      coverageOf({sampleOf({.key = QStringLiteral("1"), .task = own, .domain = Domain::Medical}),
                  sampleOf({.key = QStringLiteral("2"), .task = own, .domain = Domain::Unknown}),
                  sampleOf({.key = QStringLiteral("3"), .task = kTwisters, .domain = Domain::Medical})});
  QVERIFY(!rowOf(rows, Domain::Medical, own).inPaper);
  QCOMPARE(rowOf(rows, Domain::Medical, own).counts.total(), 1);
  QCOMPARE(rowOf(rows, Domain::Unknown, own).counts.total(), 1);
  QVERIFY(!rowOf(rows, Domain::Medical, kTwisters).inPaper);
  QCOMPARE(rowOf(rows, Domain::Medical, std::nullopt).counts.total(), 2);
  QCOMPARE(rows.last().counts.total(), 3);
}

void TestCoverage::filtersOfTheGridItselfDoNotCount() {
  const QList<Sample> samples = {sampleOf({.key = QStringLiteral("1")}),
                                 sampleOf({.key = QStringLiteral("2"), .language = QStringLiteral("zh")})};
  SampleFilter filter = withCell({}, {Domain::Medical, std::nullopt, Level::L1});
  QCOMPARE(coverageOf(samples, filter).last().counts.total(), 2);
  filter.chosen[Facet::Language] = {QStringLiteral("zh")};
  QCOMPARE(coverageOf(samples, filter).last().counts.total(), 1);
}

void TestCoverage::aCellBecomesAFilterAndBack_data() {
  QTest::addColumn<CoverageCell>("cell");
  QTest::newRow("a task at a level") << CoverageCell{Domain::Entertainment, kTwisters, Level::L4};
  QTest::newRow("a task") << CoverageCell{Domain::Entertainment, kTwisters, std::nullopt};
  QTest::newRow("a domain at a level") << CoverageCell{Domain::Social, std::nullopt, Level::L1};
  QTest::newRow("a level") << CoverageCell{std::nullopt, std::nullopt, Level::L2};
  QTest::newRow("everything") << CoverageCell();
  QTest::newRow("no domain") << CoverageCell{Domain::Unknown, std::nullopt, std::nullopt};
}

void TestCoverage::aCellBecomesAFilterAndBack() {
  QFETCH(CoverageCell, cell);
  SampleFilter filter;
  filter.search = QStringLiteral("kept");
  filter.chosen[Facet::Task] = {QStringLiteral("another"), QStringLiteral("gone")};
  const SampleFilter made = withCell(filter, cell);
  QCOMPARE(made.search, QStringLiteral("kept"));
  QCOMPARE(cellOf(made), std::optional(cell));
}

void TestCoverage::anotherFilterIsNoCell() {
  SampleFilter filter;
  filter.chosen[Facet::Level] = {QStringLiteral("L1"), QStringLiteral("L2")};
  QCOMPARE(cellOf(filter), std::optional<CoverageCell>());
}

void TestCoverage::samplesWithoutALevelGetAColumn() {
  CoverageModel model;
  model.show(coverageOf({sampleOf({.key = QStringLiteral("1")})}));
  QCOMPARE(model.columnCount(), 6);
  model.show(coverageOf({sampleOf({.key = QStringLiteral("1"), .level = Level::Unknown})}));
  QCOMPARE(model.columnCount(), 7);
  const QModelIndex none = model.index(model.rowCount() - 1, 5);
  QCOMPARE(none.data(CoverageModel::HereRole).toInt(), 1);
  QCOMPARE(model.cellAt(none), (CoverageCell{std::nullopt, std::nullopt, Level::Unknown}));
}

void TestCoverage::cellsSayWhatTheyAre() {
  CoverageModel model;
  model.show(coverageOf({sampleOf({.key = QStringLiteral("1"), .level = Level::L4})}));
  const QModelIndex cell = model.indexOf({Domain::Entertainment, kTwisters, Level::L4});
  const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
  QVERIFY2(spoken.contains(QStringLiteral("Tongue twisters")), qPrintable(spoken));
  QVERIFY2(spoken.contains(QStringLiteral("L4")), qPrintable(spoken));
  QVERIFY2(spoken.contains(QStringLiteral("7")), qPrintable(spoken));
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
