// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AnalysisStudy.h"
#include "tests/support/PageSeams.h"
#include "tests/support/StatsStudy.h"
#include "ui/agreement/AgreementPage.h"
#include "ui/agreement/AgreementTable.h"
#include "ui/agreement/BattleTableModel.h"
#include "ui/agreement/CoefficientTable.h"
#include "ui/agreement/ConfusionMatrix.h"
#include "ui/charts/DotIntervalView.h"
#include "ui/common/RaterNames.h"
#include "ui/common/TableExport.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace s2s;

namespace {

/// The page on a study, shown.
struct Page {
  AnalysisStudy study;
  FolderAsk ask;
  NoticeList notices;
  std::unique_ptr<AgreementPage> page;

  bool show() {
    page = std::make_unique<AgreementPage>(study.study(), study.player(), ask, notices);
    page->resize(1280, 800);
    page->show();
    page->activateWindow();
    return QTest::qWaitForWindowActive(page.get()) && QTest::qWaitFor([this] { return page->findings() != nullptr; });
  }
  bool open(const Contents& contents) { return study.open(contents) && show(); }

  template <class Widget>
  Widget* find(const char* name) const {
    return page->findChild<Widget*>(QString::fromLatin1(name));
  }
  QString text(const char* label) const { return find<QLabel>(label)->text(); }
  BattleTableModel& battles() const { return *qobject_cast<BattleTableModel*>(find<QTableView>("battles")->model()); }
  void click(const char* button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
  void pick(const char* box, const QString& value) const {
    auto* combo = find<QComboBox>(box);
    combo->setCurrentIndex(combo->findData(value));
  }
  const Table& coefficients() const {
    return qobject_cast<TableModel*>(find<QTableView>("coefficients")->model())->table();
  }
  /// Value and interval of a row of all coefficients, or nothing.
  QStringList coefficient(const QString& name) const {
    for (const Row& row : coefficients().rows)
      if (row.key == name)
        return {row.cells.at(1).text, row.cells.at(2).text};
    return {};
  }
  bool isResampled() const { return page->findings()->report->strata.first().bootstrap.has_value(); }
  QString pickedIn(const char* box) const { return find<RaterBox>(box)->chosen(); }
};

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
  void theUsualCoefficientsStandOnThePage();
  void theRestIsOneClickAway();
  void whatTakesLongerFollowsWithoutMovingTheChoice();
  void aJudgeIsComparedAsALeaderboardToo();
  void theCoefficientsAreThoseOfTheChosenPart();
  void theOrderOfPlayingIsLookedAt();
  void everyPartHasItsCeiling();
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

void TestAgreementPage::theUsualCoefficientsStandOnThePage() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  const PairFigures& figures = page.page->findings()->report->strata.first().figures;
  const QString text = page.text("kappaCounts");
  QVERIFY2(text.contains(QStringLiteral("AC1 ") + coefficientText(figures.ac1)), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("α ") + coefficientText(figures.alpha)), qPrintable(text));
}

void TestAgreementPage::theRestIsOneClickAway() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.find<QTabWidget>("lower")->setCurrentIndex(1);
  QVERIFY(page.find<QTableView>("coefficients")->isVisible());
  QTRY_VERIFY(page.isResampled());
  AgreementQuery query;
  query.b = kGemini;
  query.bootstrap = BootstrapSettings();
  const Result<AgreementReport> report = agreementReport(page.study.study().contents(), query);
  QVERIFY(static_cast<bool>(report));
  const AgreementStratum& whole = report->strata.first();
  const auto text = [](double value) { return QString::number(value, 'f', 3); };
  const auto spread = [&](double low, double high) { return text(low) + QStringLiteral(" to ") + text(high); };
  const KappaValue& kappa = *whole.agreement.kappa;
  QCOMPARE(page.coefficient(QStringLiteral("Cohen's κ")),
           QStringList({text(kappa.value), spread(kappa.low, kappa.high)}));
  QCOMPARE(page.coefficient(QStringLiteral("Cohen's κ, bootstrap")).at(1),
           spread(*whole.bootstrap->kappa.low, *whole.bootstrap->kappa.high));
  QCOMPARE(page.coefficient(QStringLiteral("PABAK")).at(0), text(*whole.figures.pabak.value));
  QCOMPARE(page.coefficient(QStringLiteral("Scott's π")).at(0), text(*whole.figures.pi.value));
  QCOMPARE(page.coefficient(QStringLiteral("McNemar, exact")),
           QStringList({QStringLiteral("37 : 37"), QStringLiteral("p = 1.000")}));
  QCOMPARE(page.coefficient(QStringLiteral("Test of κ = 0")).at(1), QStringLiteral("p < 0.001"));
}

void TestAgreementPage::whatTakesLongerFollowsWithoutMovingTheChoice() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.click("cell01");
  QVERIFY(!page.isResampled());
  QTRY_VERIFY(page.isResampled());
  QCOMPARE(page.battles().rowCount(), 37);
  page.pick("raterB", kBob);
  QVERIFY(!page.isResampled());  // what was computed for the other pair is dropped
  QTRY_VERIFY(page.isResampled());
  QCOMPARE(page.page->findings()->report->query.b, kBob);
}

void TestAgreementPage::aJudgeIsComparedAsALeaderboardToo() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  QVERIFY(page.coefficient(QStringLiteral("Leaderboards: Spearman's ρ")).isEmpty());
  QTRY_VERIFY(page.isResampled());
  const RankStratum ranks = judgeRanks(page.study.study().contents(), {.judge = kGemini}).first();
  QCOMPARE(page.coefficient(QStringLiteral("Leaderboards: Spearman's ρ")).at(0),
           QString::number(*ranks.spearman, 'f', 3));
  QVERIFY(!page.coefficient(QStringLiteral("Alternative annotator: winning rate")).isEmpty());
  page.pick("raterB", kBob);
  QTRY_VERIFY(page.isResampled());
  QVERIFY(page.coefficient(QStringLiteral("Leaderboards: Spearman's ρ")).isEmpty());
}

void TestAgreementPage::theCoefficientsAreThoseOfTheChosenPart() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  Q_EMIT page.find<DotIntervalView>("kappaPlot")->rowChosen(2);
  const AgreementStratum& third = page.page->findings()->report->strata.at(3);
  QCOMPARE(page.coefficient(QStringLiteral("Cohen's κ")).at(0), QString::number(third.agreement.kappa->value, 'f', 3));
  QVERIFY(page.find<QTabWidget>("lower")->tabText(1).contains(QStringLiteral("L3")));
}

void TestAgreementPage::theOrderOfPlayingIsLookedAt() {
  StatsStudy study;
  study.human(kAnn).judge(kGemini);
  for (int i = 0; i < 40; ++i) {
    const Battle battle = study.battle();
    study.says(kAnn, battle, i % 2 == 0 ? Preference::A : Preference::B).presentedFirst = battle.a;
    study.says(kGemini, battle, i % 4 == 0 ? Preference::B : Preference::A).presentedFirst = battle.a;
  }
  Page page;
  QVERIFY(page.open(study.contents()));
  QTRY_VERIFY(page.isResampled());
  const QString text = page.text("biasText");
  QVERIFY2(text.contains(QStringLiteral("Human majority\nchose what was played first: 50.0 %")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("gemini\nchose what was played first: 75.0 %")), qPrintable(text));
  const Interval interval = wilson(30, 40);
  QVERIFY2(text.contains(QString::number(100 * interval.low, 'f', 1)), qPrintable(text));
}

void TestAgreementPage::everyPartHasItsCeiling() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  for (const DotRow& row : page.find<DotIntervalView>("kappaPlot")->plot().rows)
    QCOMPARE(row.ceiling, std::optional(1.0));  // both people always say the same
  page.pick("raterB", kBob);
  for (const DotRow& row : page.find<DotIntervalView>("kappaPlot")->plot().rows)
    QVERIFY(!row.ceiling);
  QVERIFY(!page.find<QLabel>("humanCeiling")->isVisible());
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
