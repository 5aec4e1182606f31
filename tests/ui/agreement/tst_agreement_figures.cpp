// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SoundMemory.h"
#include "tests/support/StatsStudy.h"
#include "tests/ui/agreement/ShownAgreementPage.h"
#include "ui/agreement/CoefficientTable.h"
#include "ui/charts/DotIntervalView.h"

#include <QFile>
#include <QStandardPaths>
#include <QTabWidget>

using namespace s2s;

namespace {

using Page = ShownAgreementPage;

const QString kAnn = QStringLiteral("ann"), kBob = QStringLiteral("bob"), kGemini = QStringLiteral("gemini");
const QString kQwen = QStringLiteral("qwen");

/// Two people who agree, a judge who is right on nine of ten and one who is right on seven of ten.
Contents twoJudges() {
  StatsStudy study;
  study.human(kAnn).human(kBob).judge(kGemini).judge(kQwen);
  for (int i = 0; i < 200; ++i) {
    const Battle battle = study.battle();
    const Preference right = i % 2 == 0 ? Preference::A : Preference::B;
    const Preference wrong = i % 2 == 0 ? Preference::B : Preference::A;
    study.says(kAnn, battle, right).presentedFirst = battle.a;
    study.says(kBob, battle, right).presentedFirst = battle.b;
    study.says(kGemini, battle, i / 2 % 10 == 0 ? wrong : right);
    study.says(kQwen, battle, i / 2 % 10 < 3 ? wrong : right);
  }
  return study.contents();
}

}  // namespace

/// The figures of the agreement page beyond the first one.
class TestAgreementFigures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void theUsualCoefficientsStandOnThePage();
  void theRestIsOneClickAway();
  void whatTakesLongerFollowsWithoutMovingTheChoice();
  void aJudgeIsComparedAsALeaderboardToo();
  void theCoefficientsAreThoseOfTheChosenPart();
  void theOrderOfPlayingIsLookedAt();
  void everyPartHasItsCeiling();
  void everyRaterHasARow();
  void lengthAndLoudnessAreMeasuredOnDemand();
  void soundsThatCannotBeReadAreSaid();
  void aJudgeStandsBesideTheOthersAndWithoutEachPerson();
  void withoutAJudgeThereIsNoTabOfJudges();
};

void TestAgreementFigures::theUsualCoefficientsStandOnThePage() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  const PairFigures& figures = page.page->findings()->report->strata.first().figures;
  const QString text = page.text("kappaCounts");
  QVERIFY2(text.contains(QStringLiteral("AC1 ") + coefficientText(figures.ac1)), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("α ") + coefficientText(figures.alpha)), qPrintable(text));
}

void TestAgreementFigures::theRestIsOneClickAway() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  page.find<QTabWidget>("lower")->setCurrentIndex(1);
  QVERIFY(page.find<QTableView>("coefficients")->isVisible());
  QTRY_VERIFY(page.isResampled());
  AgreementQuery query;
  query.b = kGemini;
  query.bootstrap = Resampling();
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

void TestAgreementFigures::whatTakesLongerFollowsWithoutMovingTheChoice() {
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

void TestAgreementFigures::aJudgeIsComparedAsALeaderboardToo() {
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

void TestAgreementFigures::theCoefficientsAreThoseOfTheChosenPart() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  Q_EMIT page.find<DotIntervalView>("kappaPlot")->rowChosen(2);
  const AgreementStratum& third = page.page->findings()->report->strata.at(3);
  QCOMPARE(page.coefficient(QStringLiteral("Cohen's κ")).at(0), QString::number(third.agreement.kappa->value, 'f', 3));
  QVERIFY(page.find<QTabWidget>("lower")->tabText(1).contains(QStringLiteral("L3")));
}

void TestAgreementFigures::theOrderOfPlayingIsLookedAt() {
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

void TestAgreementFigures::everyPartHasItsCeiling() {
  Page page;
  QVERIFY(page.open(paperJudge()));
  for (const DotRow& row : page.find<DotIntervalView>("kappaPlot")->plot().rows)
    QCOMPARE(row.ceiling, std::optional(1.0));  // both people always say the same
  page.pick("raterB", kBob);
  for (const DotRow& row : page.find<DotIntervalView>("kappaPlot")->plot().rows)
    QVERIFY(!row.ceiling);
  QVERIFY(!page.find<QLabel>("humanCeiling")->isVisible());
}

void TestAgreementFigures::everyRaterHasARow() {
  Page page;
  QVERIFY(page.open(twoJudges()));
  QTRY_VERIFY(page.isResampled());
  const Table& raters = page.table("raters");
  QCOMPARE(raters.rows.size(), 4);
  const Row& ann = raters.rows.at(0);
  QCOMPARE(ann.key, kAnn);
  QCOMPARE(ann.cells.at(1).text, QStringLiteral("200"));
  QCOMPARE(ann.cells.at(2).text, QStringLiteral("50 %"));  // A came first, and was right on every second
  QVERIFY(ann.cells.at(2).tip.contains(QStringLiteral("100 of 200")));
  QCOMPARE(ann.cells.at(5).text, QStringLiteral("–"));                 // not measured
  QCOMPARE(ann.cells.at(10).text, QStringLiteral("100 % → 100 %"));    // always with the other
  QCOMPARE(raters.rows.at(2).cells.at(10).text, QStringLiteral("–"));  // of a judge there is none
}

void TestAgreementFigures::lengthAndLoudnessAreMeasuredOnDemand() {
  QFile::remove(soundMemoryFile());
  Contents contents = twoJudges();
  for (Response& response : contents.responses) {  // X is longer than Y; what was measured before is remembered
    response.sound.sha256 = response.id.text().repeated(2).left(64);
    rememberSound(soundMemoryFile(), response.sound.sha256,
                  {response.system == QStringLiteral("X") ? 4.0 : 3.0, -20.0, 2.0});
  }
  Page page;
  QVERIFY(page.open(contents));
  QTRY_VERIFY(page.isResampled());
  page.find<QTabWidget>("lower")->setCurrentIndex(2);
  QVERIFY(page.find<QAbstractButton>("measureSounds")->isVisible());
  page.click("measureSounds");
  QTRY_VERIFY(page.table("raters").rows.at(0).cells.at(5).text != QStringLiteral("–"));
  QVERIFY(page.table("raters").rows.at(0).cells.at(5).tip.contains(QStringLiteral("of 200")));
  QVERIFY(!page.find<QAbstractButton>("measureSounds")->isVisible());
}

void TestAgreementFigures::soundsThatCannotBeReadAreSaid() {
  QFile::remove(soundMemoryFile());
  Page page;
  QVERIFY(page.open(twoJudges()));
  QTRY_VERIFY(page.isResampled());
  page.find<QTabWidget>("lower")->setCurrentIndex(2);
  page.click("measureSounds");
  QTRY_VERIFY(page.text("ratersNote").contains(QStringLiteral("could not be measured")));
}

void TestAgreementFigures::aJudgeStandsBesideTheOthersAndWithoutEachPerson() {
  Page page;
  QVERIFY(page.open(twoJudges()));
  QTRY_VERIFY(page.isResampled());
  const Table& others = page.table("otherJudges");
  QCOMPARE(others.rows.size(), 2);  // kappa and agreement
  QCOMPARE(others.rows.first().key, kQwen);
  const QList<Cell>& kappa = others.rows.first().cells;
  QCOMPARE(kappa.at(2).text, QStringLiteral("0.400"));
  QVERIFY(kappa.at(3).text.contains(QStringLiteral(" to ")));
  QCOMPARE(kappa.at(5).text, QStringLiteral("0.800"));
  QCOMPARE(kappa.at(6).text, QStringLiteral("0.400"));
  QCOMPARE(page.table("withoutPerson").rows.size(), 2);
  QCOMPARE(page.table("withoutPerson").rows.first().cells.at(3).text, QStringLiteral("0.000"));
  QVERIFY(!page.table("bySystem").rows.isEmpty());
}

void TestAgreementFigures::withoutAJudgeThereIsNoTabOfJudges() {
  Page page;
  QVERIFY(page.open(twoJudges()));
  QTRY_VERIFY(page.isResampled());
  auto* lower = page.find<QTabWidget>("lower");
  QVERIFY(lower->isTabVisible(3));
  page.pick("raterA", kAnn);
  page.pick("raterB", kBob);
  QTRY_VERIFY(page.isResampled());
  QVERIFY(!lower->isTabVisible(3));
}

QTEST_MAIN(TestAgreementFigures)
#include "tst_agreement_figures.moc"
