// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StatsStudy.h"
#include "tests/ui/agreement/ShownAgreementPage.h"
#include "ui/agreement/AgreementTable.h"
#include "ui/agreement/ConfusionMatrix.h"
#include "ui/charts/DotIntervalView.h"
#include "ui/common/TableExport.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QSignalSpy>

using namespace s2s;

namespace {

using Page = ShownAgreementPage;

const QString kAnn = QStringLiteral("ann"), kBob = QStringLiteral("bob"), kGemini = QStringLiteral("gemini");

}  // namespace

class TestAgreementPage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void peopleAndTheFirstJudgeAreComparedAtFirst();
  void aCellListsExactlyItsBattles();
  void theSameCellAgainShowsAll();
  void cellsAreReachedByKeyboard();
  void aStratumShowsItsOwnMatrix();
  void anotherPairChangesTheFigures();
  void nobodyIsComparedWithHimself();
  void whatCountsIsAlwaysPrinted();
  void anUndefinedKappaSaysWhy();
  void anEmptyStudySaysWhatItWouldShow();
  void theImportIsOfferedWhereTheStudyTakesVerdicts();
  void newVerdictsChangeTheFigures();
  void verdictsThatComeWhileHiddenAreShownLater();
  void aClosedStudyEmptiesThePage();
  void aChosenBattleIsHeard();
  void theFiguresAreExported();
  void anotherLanguageKeepsTheFigures();
};

void TestAgreementPage::peopleAndTheFirstJudgeAreComparedAtFirst() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QCOMPARE(page.pickedIn("raterA"), kHumans);
  QCOMPARE(page.pickedIn("raterB"), kGemini);
  QCOMPARE(page.text("kappaValue"), QStringLiteral("0.655"));  // golden value 29: 0.65527
  QVERIFY(page.text("kappaCounts").contains(QStringLiteral("432 ")));
  QVERIFY(page.text("kappaCounts").contains(QStringLiteral("82.9 %")));  // 358 of 432
  QVERIFY(page.text("humanCeiling").contains(QStringLiteral("1.000")));  // both people say the same
  QCOMPARE(page.battles().rowCount(), 432);
}

void TestAgreementPage::aCellListsExactlyItsBattles() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.click("cell01");
  QCOMPARE(page.battles().rowCount(), 37);
  for (const ComparedBattle& battle : page.battles().battles()) {
    QCOMPARE(battle.labelA, 0);
    QCOMPARE(battle.labelB, 1);
  }
  QCOMPARE(page.battles().index(0, BattleTableModel::FirstSaidField).data().toString(), QStringLiteral("A"));
  QCOMPARE(page.battles().index(0, BattleTableModel::SecondSaidField).data().toString(), QStringLiteral("B"));
  page.click("cell11");
  QCOMPARE(page.battles().rowCount(), 196);
}

void TestAgreementPage::theSameCellAgainShowsAll() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.click("cell00");
  QCOMPARE(page.battles().rowCount(), 162);
  page.click("cell00");
  QCOMPARE(page.battles().rowCount(), 432);
  page.click("cell00");
  page.click("showAll");
  QCOMPARE(page.battles().rowCount(), 432);
}

void TestAgreementPage::cellsAreReachedByKeyboard() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  // New figures make new cells, so they are looked up each time; arrows go by their places.
  const auto cell = [&page](const char* name) { return page.find<QAbstractButton>(name); };
  const auto inPlace = [&cell] { return cell("cell00")->isVisible() && cell("cell01")->x() > cell("cell00")->x(); };
  QVERIFY(cell("cell00")->focusPolicy() & Qt::TabFocus);
  QVERIFY(cell("cell00")->accessibleName().contains(QStringLiteral("162")));
  QTRY_VERIFY(inPlace());
  cell("cell00")->setFocus();
  QTest::keyClick(cell("cell00"), Qt::Key_Space);
  QCOMPARE(page.battles().rowCount(), 162);
  QTRY_VERIFY(inPlace());
  QTest::keyClick(cell("cell00"), Qt::Key_Right);
  QCOMPARE(QApplication::focusWidget(), page.find<QAbstractButton>("cell01"));
  // New figures, as after a verdict, leave the focus where it is.
  page.pick("raterA", kAnn);
  QCOMPARE(QApplication::focusWidget(), page.find<QAbstractButton>("cell01"));
}

void TestAgreementPage::aStratumShowsItsOwnMatrix() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  auto* plot = page.find<DotIntervalView>("kappaPlot");
  QCOMPARE(plot->plot().rows.size(), 8);
  Q_EMIT plot->rowChosen(2);
  QCOMPARE(page.battles().rowCount(), 108);  // every fourth of 432 is L3
  for (int row = 0; row < page.battles().rowCount(); ++row)
    QVERIFY(page.battles().index(row, BattleTableModel::LevelField).data().toString().startsWith(QStringLiteral("L3")));
  page.click("cell00");
  const AgreementStratum& third = page.page->findings()->report->strata.at(3);
  QCOMPARE(page.battles().rowCount(), static_cast<int>(third.agreement.table.at(0, 0)));
}

void TestAgreementPage::anotherPairChangesTheFigures() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.pick("raterA", kAnn);
  QCOMPARE(page.text("kappaValue"), QStringLiteral("0.655"));
  page.pick("raterB", kBob);
  QCOMPARE(page.text("kappaValue"), QStringLiteral("1.000"));
  QCOMPARE(page.page->findings()->report->query.b, kBob);
  page.pick("judgeOrder", QStringLiteral("ba"));
  page.pick("raterB", kGemini);
  // The judge was never asked in the order ba, so there is nobody left to compare Ann with but Bob.
  QCOMPARE(page.pickedIn("raterB"), kBob);
}

void TestAgreementPage::nobodyIsComparedWithHimself() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.pick("raterA", kGemini);
  QCOMPARE(page.pickedIn("raterA"), kGemini);
  QCOMPARE(page.pickedIn("raterB"), kHumans);
  QCOMPARE(page.text("kappaValue"), QStringLiteral("0.655"));
}

void TestAgreementPage::whatCountsIsAlwaysPrinted() {
  Contents contents = paperJudge();
  contents.verdicts[0].skip = SkipReason::Offensive;
  contents.verdicts[1].outcome = Outcome::Undecided;
  contents.verdicts[1].winner = {};
  Page page;
  QVERIFY(page.open(contents));
  const QString text = page.text("whatCounts");
  QVERIFY2(text.contains(QStringLiteral("What counts:")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("1 judged by gemini only")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("1 skipped")), qPrintable(text));
}

void TestAgreementPage::anUndefinedKappaSaysWhy() {
  StatsStudy study;
  study.human(kAnn).judge(kGemini);
  for (int i = 0; i < 3; ++i) {
    const Battle battle = study.battle();
    study.says(kAnn, battle, Preference::A);
    study.says(kGemini, battle, Preference::A);
  }
  Page page;
  QVERIFY(page.open(study.contents()));
  QCOMPARE(page.text("kappaValue"), QStringLiteral("undefined"));
  QCOMPARE(page.text("kappaInterval"), describe(Undefined::OneCategory));
  QVERIFY(page.find<QWidget>("kappaScale")->accessibleDescription().contains(QStringLiteral("undefined")));
}

void TestAgreementPage::anEmptyStudySaysWhatItWouldShow() {
  StatsStudy study;
  study.human(kAnn).human(kBob);
  study.says(kAnn, study.battle(), Preference::A);
  Page page;
  QVERIFY(page.open(study.contents()));
  QVERIFY(page.find<QLabel>("emptyText")->isVisible());
  QVERIFY(!page.find<QWidget>("confusionMatrix")->isVisible());
}

void TestAgreementPage::theImportIsOfferedWhereTheStudyTakesVerdicts() {
  Contents contents = StatsStudy().human(kAnn).contents();
  Page page;
  QVERIFY(page.open(contents));
  QSignalSpy wanted(page.page.get(), &AgreementPage::importWanted);
  page.click("import");
  QCOMPARE(wanted.size(), 1);
  contents.info.demo = true;
  Page demo;
  QVERIFY(demo.open(contents));
  QVERIFY(demo.find<QLabel>("emptyText")->isVisible());
  QVERIFY(!demo.find<QAbstractButton>("import")->isVisible());
  page.study.study().close();
  QTRY_VERIFY(!page.find<QAbstractButton>("import")->isVisible());
}

void TestAgreementPage::newVerdictsChangeTheFigures() {
  const Contents contents = paperJudge();
  Page page;
  QVERIFY(page.open(contents));
  QCOMPARE(page.page->findings()->report->strata.first().agreement.n, 432);
  Verdict withdrawn = withdrawalOf(contents.verdicts.last(), page.study.study().clock());
  bool saved = false;
  page.study.study().apply(Edit{.verdicts = {withdrawn}},
                           [&saved](const Result<void>& done) { saved = static_cast<bool>(done); });
  QTRY_VERIFY(saved);
  QTRY_COMPARE(page.page->findings()->report->strata.first().agreement.n, 431);
}

void TestAgreementPage::verdictsThatComeWhileHiddenAreShownLater() {
  const Contents contents = paperJudge();
  Page page;
  QVERIFY(page.open(contents));
  page.page->hide();
  Verdict withdrawn = withdrawalOf(contents.verdicts.last(), page.study.study().clock());
  bool saved = false;
  page.study.study().apply(Edit{.verdicts = {withdrawn}},
                           [&saved](const Result<void>& done) { saved = static_cast<bool>(done); });
  QTRY_VERIFY(saved);
  QCOMPARE(page.page->findings()->report->strata.first().agreement.n, 432);
  page.page->show();
  QTRY_COMPARE(page.page->findings()->report->strata.first().agreement.n, 431);
}

void TestAgreementPage::aClosedStudyEmptiesThePage() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.study.study().close();
  QTRY_VERIFY(page.find<QLabel>("emptyText")->isVisible());
}

void TestAgreementPage::aChosenBattleIsHeard() {
  Page page;
  QVERIFY(page.study.openDemo());
  QVERIFY(page.show());
  QTRY_VERIFY(page.page->findings()->report.has_value());
  auto* table = page.find<QTableView>("battles");
  QVERIFY(table->model()->rowCount() > 0);
  table->selectRow(0);
  table->setFocus();
  page.click("playB");
  Player& player = page.study.player();
  QTRY_VERIFY_WITH_TIMEOUT(player.isPlaying(), 30000);
  QCOMPARE(player.current(), Deck::Second);
  const Battle& battle = *page.battles().battleAt(0);
  const Response& answer = *page.study.study().contents().findResponse(battle.b);
  QCOMPARE(player.clip(Deck::Second)->sha256, answer.sound.sha256);
  QTest::keyClick(table, Qt::Key_Space);
  QTRY_VERIFY(!player.isPlaying());
  page.page->hide();
  QVERIFY(!player.clip(Deck::Second));
}

void TestAgreementPage::theFiguresAreExported() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.click("export");
  QFile file(page.ask.folder.filePath(QStringLiteral("agreement.csv")));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArray csv = file.readAll();
  QCOMPARE(csv, commaSeparated(agreementForExport(*page.page->findings()->report)));
  QCOMPARE(csv.count("\r\n"), 10);  // the whole, four levels, four domains
  QVERIFY(csv.contains(",,432,0.828704,0.65527"));
}

void TestAgreementPage::anotherLanguageKeepsTheFigures() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  Q_EMIT page.find<DotIntervalView>("kappaPlot")->rowChosen(2);
  QEvent change(QEvent::LanguageChange);
  QApplication::sendEvent(page.page.get(), &change);
  QCOMPARE(page.battles().rowCount(), 108);
  QCOMPARE(page.text("kappaValue"), QStringLiteral("0.655"));
}

QTEST_MAIN(TestAgreementPage)
#include "tst_agreement_page.moc"
