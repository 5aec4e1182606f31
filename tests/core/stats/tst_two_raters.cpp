// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Distributions.h"
#include "core/stats/MarginalTests.h"
#include "core/stats/TwoRaters.h"
#include "tests/support/Golden.h"
#include "tests/support/RaterTables.h"

#include <QTest>

using namespace s2s;

namespace {

const CountRows kCohen1960{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
const CountRows kFleiss1969{{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};
const CountRows kEven{{40, 9}, {6, 45}}, kUneven{{80, 10}, {5, 5}};
const CountRows kGwet{{118, 5}, {2, 0}};
const CountRows kVision{{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}};
const CountRows kAbstractors{{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};
const CountRows kDiagnosis{{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}};
const CountRows kFirstJudge{{162, 37}, {37, 196}}, kSecondJudge{{158, 40}, {76, 158}};

constexpr double kPrinted = 1e-9;  // the source rounds on its way, so that its tenth digit is not exact

using Weighting = AgreementWeights (*)(int);
using Coefficients = Coefficient (*)(const ConfusionTable&, const AgreementWeights&);

Coefficient of(Coefficients coefficient, const CountRows& rows, Weighting weighting = &AgreementWeights::identity) {
  return coefficient(tableOf(rows), weighting(static_cast<int>(rows.size())));
}

Agreement cohen(const CountRows& rows, Weighting weighting) {
  return agreement(tableOf(rows), weighting(static_cast<int>(rows.size())));
}

Agreement cohen1968() {
  return agreement(tableOf(kCohen1960), *AgreementWeights::fromDisagreement({{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}));
}

/// The weights of the paper are given as 4/9 and 6/9 or to four decimals.
Agreement fleiss1969(double far, double near) {
  return agreement(tableOf(kFleiss1969), *AgreementWeights::fromAgreement({{1, 0, far}, {0, 1, near}, {far, near, 1}}));
}

/// Raters 1 and 2 of irr::anxiety.
Agreement anxiety(Weighting weighting) {
  const RatingTable table = anxietyOfIrr();
  ConfusionTable counts(QStringList(6));
  counts.addColumns(table.columns[0], table.columns[1]);
  return agreement(counts, weighting(6));
}

}  // namespace

class TestTwoRaters : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void figuresEqualTheReferences_data() {
    QTest::addColumn<GoldenFigure>("figure");
    weightedKappas();
    othersThanKappa();
    testsOfMarginals();
  }
  void figuresEqualTheReferences() {
    QFETCH(GoldenFigure, figure);
    const QString complaint = figure.complaint();
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
  }

  void weightsThatAreNoneAreRefused() {
    QVERIFY(!AgreementWeights::fromAgreement({{1, 0}, {0}}));
    QVERIFY(!AgreementWeights::fromAgreement({{1, 0}, {0, 0.5}}));
    QVERIFY(!AgreementWeights::fromAgreement({{1, 2}, {0, 1}}));
    QVERIFY(!AgreementWeights::fromDisagreement({{0, 0}, {0, 0}}));
    QVERIFY(!AgreementWeights::fromDisagreement({{1, 2}, {2, 0}}));
  }
  void weightsOfIdentityAreNoWeights() {
    QCOMPARE(cohen(kDiagnosis, &AgreementWeights::identity), agreement(tableOf(kDiagnosis)));
  }
  void ofTwoCategoriesAllWeightsAreTheSame() {
    QCOMPARE(cohen(kUneven, &AgreementWeights::quadratic), agreement(tableOf(kUneven)));
    QCOMPARE(cohen(kUneven, &AgreementWeights::linear), agreement(tableOf(kUneven)));
  }
  void columnsCountAsItemsOneByOne() {
    const std::vector<std::uint8_t> first{0, 1, 2, 2, 1, 0, 0}, second{0, 1, 1, 2, 2, 0, 1};
    ConfusionTable whole(QStringList(3)), single(QStringList(3));
    whole.addColumns(first, second);
    for (size_t i = 0; i < first.size(); ++i)
      single.add(first[i], second[i]);
    QCOMPARE(whole, single);
  }

  void withoutItemsNothingIsDefined() {
    for (const Coefficients coefficient : kAll) {
      QVERIFY(of(coefficient, {{0, 0}, {0, 0}}).undefined == Undefined::NoItems);
      QVERIFY(!of(coefficient, {{0, 0}, {0, 0}}).value);
      QVERIFY(of(coefficient, {{7}}).undefined == Undefined::OneCategory);
    }
  }
  void oneLabelAloneIsFullAgreementOnlyWhereChanceIsNotOne() {
    const CountRows constant{{0, 0, 0}, {0, 9, 0}, {0, 0, 0}};
    QCOMPARE(of(&gwetAc, constant).value, std::optional(1.0));
    QCOMPARE(of(&gwetAc, constant).se, std::optional(0.0));
    QCOMPARE(of(&brennanPrediger, constant).value, std::optional(1.0));
    QVERIFY(of(&scottPi, constant).undefined == Undefined::OneCategory);
  }
  void theCategoriesThatAreDeclaredCountUsedOrNot() {
    QVERIFY(*of(&brennanPrediger, {{20, 5, 0}, {10, 15, 0}, {0, 0, 0}}).value >
            *of(&brennanPrediger, {{20, 5}, {10, 15}}).value);
    QVERIFY(*of(&gwetAc, {{20, 5, 0}, {10, 15, 0}, {0, 0, 0}}).value > *of(&gwetAc, {{20, 5}, {10, 15}}).value);
  }
  void fullAgreementIsOneWithoutError() {
    for (const Coefficients coefficient : kAll) {
      const Coefficient result = of(coefficient, {{7, 0}, {0, 3}});
      QCOMPARE(result.value, std::optional(1.0));
      QCOMPARE(result.se, std::optional(0.0));
      QCOMPARE(result.high, std::optional(1.0));
    }
  }

  void ourIntervalIsNormalAndThatOfIrrCacIsStudents() {  // abstractors: .680946 to .911872 above, irrCAC .68 to .913
    const KappaValue kappa = *cohen(kAbstractors, &AgreementWeights::identity).kappa;
    QVERIFY(std::abs(kappa.value - student95(99) * kappa.se - 0.68) < 5.1e-4);
    QVERIFY(std::abs(kappa.value + student95(99) * kappa.se - 0.913) < 5.1e-4);
  }
  void whereNothingDiffersThereIsNoTest() {
    QVERIFY(!mcNemar(0, 0));
    QVERIFY(stuartMaxwell(tableOf({{4, 0}, {0, 5}})).undefined == Undefined::NoDiscordance);
    QVERIFY(stuartMaxwell(tableOf({{0, 0}, {0, 0}})).undefined == Undefined::NoItems);
    QVERIFY(bhapkar(tableOf({{0, 3}, {0, 0}})).undefined == Undefined::Singular);
  }
  void groupsOfCategoriesThatDoNotMixCannotBeTestedTogether() {
    const CountRows apart{{5, 2, 0, 0}, {1, 5, 0, 0}, {0, 0, 5, 3}, {0, 0, 1, 5}};
    QVERIFY(stuartMaxwell(tableOf(apart)).undefined == Undefined::Singular);
    QVERIFY(!bhapkar(tableOf(apart)).p);
  }
  void ofTwoCategoriesStuartMaxwellIsMcNemar() {
    const ChiSquare test = stuartMaxwell(tableOf({{10, 7}, {2, 11}}));
    QVERIFY(std::abs(*test.value - mcNemar(7, 2)->chi2) < 1e-12);
    QCOMPARE(test.degrees, 1);
  }
  void evenDiscordanceHasAPOfOne() {
    QCOMPARE(mcNemar(4, 4)->exactP, 1.0);
    QCOMPARE(mcNemar(4, 4)->correctedP, 1.0);
    QCOMPARE(mcNemar(1, 0)->exactP, 1.0);
  }

 private:
  static constexpr Coefficients kAll[] = {&gwetAc, &brennanPrediger, &scottPi};

  static void row(const char* source, std::optional<double> ours, double expected, double tolerance = 5.1e-11) {
    QTest::newRow(source) << GoldenFigure{[ours] { return ours; }, expected, tolerance};
  }

  static void weightedKappas() {
    constexpr auto kLinear = &AgreementWeights::linear, kQuadratic = &AgreementWeights::quadratic;
    row("Cohen 1960: linear", cohen(kCohen1960, kLinear).kappa->value, 0.4736842105);
    row("Cohen 1960: quadratic", cohen(kCohen1960, kQuadratic).kappa->value, 0.4545454545);
    row("Cohen 1968: kappa", cohen1968().kappa->value, 0.3478260870);
    row("Cohen 1968: ASE", cohen1968().kappa->se, 0.0755040153);
    const KappaValue ninths = *fleiss1969(4 / 9.0, 6 / 9.0).kappa;
    row("Fleiss, Cohen & Everitt 1969: weights in ninths", ninths.value, 0.5070603338);
    const KappaValue decimals = *fleiss1969(0.4444, 0.6667).kappa;
    row("Fleiss, Cohen & Everitt 1969: decimal weights", decimals.value, 0.5070699649);
    row("Fleiss, Cohen & Everitt 1969: variance", ninths.se * ninths.se, 0.0032483332);
    row("Fleiss, Cohen & Everitt 1969: ASE", ninths.se, 0.0569941502);
    row("Fleiss, Cohen & Everitt 1969: null variance", ninths.se0 * ninths.se0, 0.0042687541);
    row("irr::anxiety: kappa", anxiety(&AgreementWeights::identity).kappa->value, 0.119496855, 5.1e-10);
    row("irr::anxiety: z", anxiety(&AgreementWeights::identity).kappa->z, 1.1637622, 5.1e-8);
    row("irr::anxiety: equal weights", anxiety(kLinear).kappa->value, 0.189189189, 5.1e-10);
    row("irr::anxiety: equal weights, z", anxiety(kLinear).kappa->z, 1.4156589, 5.1e-8);
    row("irr::anxiety: squared weights", anxiety(kQuadratic).kappa->value, 0.296765120, 5.1e-10);
    row("irr::anxiety: squared weights, z", anxiety(kQuadratic).kappa->z, 1.3404988, 5.1e-8);
    row("Stuart 1953: z", cohen(kVision, &AgreementWeights::identity).kappa->z, 84.580981, 5.1e-7);
    row("Stuart 1953: linear", cohen(kVision, kLinear).kappa->value, 0.6523804295);
    row("Stuart 1953: quadratic", cohen(kVision, kQuadratic).kappa->value, 0.7023342525);
    row("irrCAC diagnoses: quadratic kappa", cohen(kDiagnosis, kQuadratic).kappa->value, 0.3831859441);
    row("irrCAC diagnoses: quadratic kappa, SE", cohen(kDiagnosis, kQuadratic).kappa->se, 0.0657946958);
  }

  static void othersThanKappa() {
    row("Feinstein & Cicchetti 1990, balanced: PABAK", of(&brennanPrediger, kEven).value, 0.70);
    row("Feinstein & Cicchetti 1990, unbalanced: PABAK", of(&brennanPrediger, kUneven).value, 0.70);
    row("Feinstein & Cicchetti 1990, balanced: AC1", of(&gwetAc, kEven).value, 0.7007481297);
    row("Feinstein & Cicchetti 1990, unbalanced: AC1", of(&gwetAc, kUneven).value, 0.808, 5e-4);
    row("Gwet 2008: AC1", of(&gwetAc, kGwet).value, 0.9407763377, kPrinted);
    row("Gwet 2008: AC1 as a fraction", of(&gwetAc, kGwet).value, (0.944 - 0.054432) / (1 - 0.054432), 1e-15);
    row("Gwet 2008: AC1, SE", of(&gwetAc, kGwet).se, 0.0229645512);
    row("Gwet 2008: PABAK", of(&brennanPrediger, kGwet).value, 0.888);
    row("irrCAC abstractors: observed", of(&percentAgreement, kAbstractors).value, 0.89);
    row("irrCAC abstractors: observed, SE", of(&percentAgreement, kAbstractors).se, 0.0312889757);
    row("irrCAC abstractors: pi", of(&scottPi, kAbstractors).value, 0.7962396956, kPrinted);
    row("irrCAC abstractors: pi, SE", of(&scottPi, kAbstractors).se, 0.0590547333);
    row("irrCAC abstractors: AC1", of(&gwetAc, kAbstractors).value, 0.8493305477, kPrinted);
    row("irrCAC abstractors: AC1, SE", of(&gwetAc, kAbstractors).se, 0.0432174675);
    row("irrCAC abstractors: BP", of(&brennanPrediger, kAbstractors).value, 0.835);
    row("irrCAC abstractors: BP, SE", of(&brennanPrediger, kAbstractors).se, 0.0469334635);
    row("irrCAC diagnoses: AC1", of(&gwetAc, kDiagnosis).value, 0.4561576348, kPrinted);
    row("irrCAC diagnoses: AC1, SE", of(&gwetAc, kDiagnosis).se, 0.0434498744);
    row("irrCAC diagnoses: BP", of(&brennanPrediger, kDiagnosis).value, 0.4499252616);
    const Coefficient ac2 = of(&gwetAc, kDiagnosis, &AgreementWeights::quadratic);
    row("irrCAC diagnoses: quadratic AC2", ac2.value, 0.298572997, 5.1e-10);
    row("irrCAC diagnoses: quadratic AC2, SE", ac2.se, 0.0751794777);
    row("358 of 432: PABAK", of(&brennanPrediger, kFirstJudge).value, 2 * 358 / 432.0 - 1, 1e-14);
    row("316 of 432: PABAK", of(&brennanPrediger, kSecondJudge).value, 2 * 316 / 432.0 - 1, 1e-14);
  }

  static void testsOfMarginals() {
    row("Stuart 1953: Stuart-Maxwell", stuartMaxwell(tableOf(kVision)).value, 11.9565696, 5.1e-8);
    row("Stuart 1953: Bhapkar", bhapkar(tableOf(kVision)).value, 11.9757202, 5.1e-8);
    row("Agresti, approval: McNemar", mcNemar(150, 86)->chi2, 17.3559322, 5.1e-8);
    row("Agresti, approval: p", mcNemar(150, 86)->p, 3.0993e-5, 5.1e-10);
    row("Agresti, approval: corrected", mcNemar(150, 86)->correctedChi2, 16.8177966, 5.1e-8);
    row("Agresti, approval: corrected p", mcNemar(150, 86)->correctedP, 4.1146e-5, 5.1e-10);
    row("Agresti, approval: exact p", mcNemar(150, 86)->exactP, 3.7159e-5, 5.1e-10);
    row("Wikipedia, McNemar", mcNemar(121, 59)->chi2, 21.3556, 5.1e-5);
    row("Wikipedia, McNemar: corrected", mcNemar(121, 59)->correctedChi2, 20.6722, 5.1e-5);
    row("Wikipedia, McNemar: exact p", mcNemar(121, 59)->exactP, 4.434e-6, 5.1e-10);
    row("Wikipedia, McNemar few", mcNemar(6, 16)->chi2, 4.5455, 5.1e-5);
    row("Wikipedia, McNemar few: p", mcNemar(6, 16)->p, 0.0330, 5.1e-5);
    row("Wikipedia, McNemar few: corrected", mcNemar(6, 16)->correctedChi2, 3.6818, 5.1e-5);
    row("Wikipedia, McNemar few: corrected p", mcNemar(6, 16)->correctedP, 0.0550, 5.1e-5);
    row("Wikipedia, McNemar few: exact p", mcNemar(6, 16)->exactP, 0.0525, 5.1e-5);
  }
};

QTEST_GUILESS_MAIN(TestTwoRaters)
#include "tst_two_raters.moc"
