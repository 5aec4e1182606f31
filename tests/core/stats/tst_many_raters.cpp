// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Fleiss.h"
#include "core/stats/Krippendorff.h"
#include "core/stats/Light.h"
#include "core/stats/ManyRaters.h"
#include "core/stats/TwoRaters.h"
#include "tests/support/GenRatings.h"
#include "tests/support/Golden.h"
#include "tests/support/RaterTables.h"

#include <QTest>

using namespace s2s;

namespace {

using Coefficients = Coefficient (*)(const LabelCounts&, const AgreementWeights&);

constexpr double k10 = 5.1e-11, k5 = 5.1e-6;  // half of the tenth and the fifth digit
constexpr double kPrinted = 1e-9;             // the source rounds on its way, so that its tenth digit is not exact

Coefficient nominal(Coefficients coefficient, const LabelCounts& counts) {
  return coefficient(counts, AgreementWeights::identity(counts.categories));
}

LabelCounts countsOf(const RatingTable& table) { return labelCounts(patternsOf(table)); }

LabelCounts countsOf(int categories, const QList<std::vector<double>>& rows) {
  LabelCounts counts;
  counts.categories = categories;
  for (const std::vector<double>& row : rows)
    counts.add(row);
  return counts;
}

/// A table of two raters as ratings.
RatingTable ratingsOf(const CountRows& rows) {
  RatingTable table{static_cast<int>(rows.size()), {{}, {}}};
  for (int i = 0; i < rows.size(); ++i)
    for (int j = 0; j < rows.size(); ++j)
      for (int item = 0; item < rows.at(i).at(j); ++item) {
        table.columns[0].push_back(static_cast<std::uint8_t>(i));
        table.columns[1].push_back(static_cast<std::uint8_t>(j));
      }
  return table;
}

}  // namespace

class TestManyRaters : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void figuresEqualTheReferences_data() {
    QTest::addColumn<GoldenFigure>("figure");
    diagnoses();
    tablesOfCounts();
    krippendorff();
    withGaps();
    anxiety();
  }
  void figuresEqualTheReferences() {
    QFETCH(GoldenFigure, figure);
    const QString complaint = figure.complaint();
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
  }

  // gen_ratings.py; recomputed with scikit-learn, statsmodels, krippendorff and irrCAC
  void aMillionItemsEqualTheReferences() {
    const RatingTable two = genRatings(1000000, 2);
    ConfusionTable table(QStringList(2));
    table.addColumns(two.columns[0], two.columns[1]);
    const Agreement cohen = agreement(table);
    isNear(cohen.kappa->value, 0.6125470215029, 5.1e-14);
    isNear(cohen.kappa->se, 0.0008219916, 5.1e-11);
    isNear(*cohen.observed, 0.820168, 5.1e-7);
    isNear(*gwetAc(table, AgreementWeights::identity(2)).value, 0.6644056, 5.1e-8);
    isNear(*nominal(&fleissKappa, countsOf(two)).value, 0.6121033007887, 5.1e-14);
    isNear(*krippendorffAlpha(countsOf(two)).value, 0.6121033783681, 5.1e-14);

    const RatingTable five = genRatings(1000000, 5);
    ConfusionTable larger(QStringList(5));
    larger.addColumns(five.columns[0], five.columns[1]);
    isNear(agreement(larger).kappa->value, 0.627004461118, 5.1e-13);
    isNear(agreement(larger).kappa->se, 0.00057955312, 5.1e-12);
    isNear(agreement(larger, AgreementWeights::quadratic(5)).kappa->value, 0.5806601788389, 5.1e-14);
    isNear(*nominal(&fleissKappa, countsOf(five)).value, 0.6266029234705, 5.1e-14);
    isNear(*krippendorffAlpha(countsOf(five)).value, 0.6266029981499, 5.1e-14);
  }

  void patternsAreTheSameNumberedAndSorted() {
    const RatingTable five = genRatings(3000, 5);
    RatingTable many = five;  // too many possible rows to be numbered
    for (int more = 0; more < 4; ++more)
      many.columns.emplace_back(five.units(), kNoLabel);
    const LabelCounts numbered = countsOf(five), sorted = countsOf(many);
    QCOMPARE(sorted.rows(), numbered.rows());
    QCOMPARE(*nominal(&fleissKappa, sorted).value, *nominal(&fleissKappa, numbered).value);
    QVERIFY(patternsOf(many).raters == 9);
  }
  void rowsThatStandForManyUnitsAreThoseUnits() {
    const LabelCounts single = countsOf(2, {{3, 0}, {3, 0}, {1, 2}, {0, 3}, {0, 3}, {0, 3}});
    LabelCounts together;
    together.categories = 2;
    together.add(std::vector<double>{3, 0}, 2);
    together.add(std::vector<double>{1, 2}, 1);
    together.add(std::vector<double>{0, 3}, 3);
    for (const Coefficients coefficient : kAll) {
      isNear(*nominal(coefficient, together).value, *nominal(coefficient, single).value, 1e-15);
      isNear(*nominal(coefficient, together).se, *nominal(coefficient, single).se, 1e-15);
    }
    isNear(*krippendorffAlpha(together).se, *krippendorffAlpha(single).se, 1e-15);
    isNear(fleissTests(together)->overall.z, fleissTests(single)->overall.z, 1e-12);
  }
  void ofTwoRatersFleissIsScottAndCongerIsCohen() {
    const CountRows rows{{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}};
    const RatingPatterns patterns = patternsOf(ratingsOf(rows));
    const double kappa = agreement(tableOf(rows)).kappa->value;
    isNear(*congerKappa(patterns, AgreementWeights::identity(4)).value, kappa, 1e-14);
    isNear(*lightKappa(patterns).value, kappa, 1e-14);
    QCOMPARE(tableOfPair(patterns, 0, 1), tableOf(rows));
  }

  void withoutRatingsNothingIsDefined() {
    for (const Coefficients coefficient : kAll) {
      QVERIFY(nominal(coefficient, countsOf(2, {})).undefined == Undefined::NoItems);
      QVERIFY(nominal(coefficient, countsOf(2, {{0, 0}})).undefined == Undefined::NoItems);
      QVERIFY(nominal(coefficient, countsOf(2, {{1, 0}, {0, 1}})).undefined == Undefined::NoPairs);
    }
    QVERIFY(krippendorffAlpha(countsOf(2, {})).undefined == Undefined::NoItems);
    QVERIFY(krippendorffAlpha(countsOf(2, {{1, 0}, {0, 1}})).undefined == Undefined::NoPairs);
    QVERIFY(congerKappa(patternsOf({2, {}}), AgreementWeights::identity(2)).undefined == Undefined::NoItems);
    QVERIFY(!lightKappa(patternsOf({2, {}})).value);
    QVERIFY(!fleissTests(countsOf(2, {})));
  }
  void ratersWhoNeverMeetHaveNoAgreement() {
    const RatingPatterns apart = patternsOf({2, {{0, kNoLabel}, {kNoLabel, 1}}});
    QVERIFY(congerKappa(apart, AgreementWeights::identity(2)).undefined == Undefined::NoPairs);
    QVERIFY(!lightKappa(apart).value);
    QCOMPARE(lightKappa(apart).without, 1);
  }
  void oneCategoryIsDefinedOnlyWhereChanceIsNotOne() {
    const LabelCounts constant = countsOf(2, {{3, 0}, {3, 0}});
    QVERIFY(nominal(&fleissKappa, constant).undefined == Undefined::OneCategory);
    QVERIFY(krippendorffAlpha(constant).undefined == Undefined::OneCategory);
    QVERIFY(!fleissTests(constant));
    QCOMPARE(nominal(&gwetAc, constant).value, std::optional(1.0));
    QCOMPARE(nominal(&freeMarginalKappa, constant).value, std::optional(1.0));
    const RatingPatterns patterns = patternsOf({2, {{0, 0}, {0, 0}}});
    QVERIFY(congerKappa(patterns, AgreementWeights::identity(2)).undefined == Undefined::OneCategory);
  }
  void oneUnitHasAValueAndNoError() {
    for (const Coefficients coefficient : kAll) {
      QVERIFY(nominal(coefficient, countsOf(2, {{2, 1}})).value);
      QVERIFY(!nominal(coefficient, countsOf(2, {{2, 1}})).se);
    }
    QVERIFY(!krippendorffAlpha(countsOf(2, {{2, 1}})).se);
  }
  void aRaterWithoutRatingsIsNone() {
    RatingTable table = ratingsOf({{20, 5}, {10, 15}});
    const Coefficient two = congerKappa(patternsOf(table), AgreementWeights::identity(2));
    table.columns.emplace_back(table.units(), kNoLabel);
    QCOMPARE(congerKappa(patternsOf(table), AgreementWeights::identity(2)), two);
  }
  void theNumberOfRatingsMustBeEqualForTheTestsOfFleiss() { QVERIFY(!fleissTests(countsOf(krippendorff2011()))); }

 private:
  static constexpr Coefficients kAll[] = {&fleissKappa, &gwetAc, &freeMarginalKappa};

  static void isNear(double one, double expected, double tolerance) {
    const QString complaint = GoldenFigure{[one] { return one; }, expected, tolerance}.complaint();
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
  }
  static void row(const char* source, std::optional<double> ours, double expected, double tolerance = k10) {
    QTest::newRow(source) << GoldenFigure{[ours] { return ours; }, expected, tolerance};
  }

  static void diagnoses() {
    const RatingPatterns patterns = patternsOf(diagnosesOfFleiss());
    const LabelCounts counts = labelCounts(patterns);
    const FleissTests tests = *fleissTests(counts);
    row("Fleiss 1971: kappa", nominal(&fleissKappa, counts).value, 0.4302445201);
    row("Fleiss 1971: kappa of the test", tests.overall.value, 0.4302445201);
    row("Fleiss 1971: observed", nominal(&fleissKappa, counts).observed, 0.5555555556);
    row("Fleiss 1971: chance", nominal(&fleissKappa, counts).chance, 0.2199382716);
    row("Fleiss 1971: z", tests.overall.z, 17.65183, 5.1e-6);
    row("Fleiss 1971: SE0", tests.overall.se0, 0.0243739321);
    row("Fleiss 1971: depression", tests.byCategory[0]->value, 0.245, 5.1e-4);
    row("Fleiss 1971: personality disorder", tests.byCategory[1]->value, 0.245, 5.1e-4);
    row("Fleiss 1971: schizophrenia", tests.byCategory[2]->value, 0.520, 5.1e-4);
    row("Fleiss 1971: neurosis", tests.byCategory[3]->value, 0.471, 5.1e-4);
    row("Fleiss 1971: other", tests.byCategory[4]->value, 0.566, 5.1e-4);
    row("Fleiss 1971: SE of a category", tests.byCategory[3]->se0, 0.0471404521);
    row("Fleiss 1971: Conger", congerKappa(patterns, AgreementWeights::identity(5)).value, 0.44180854, 5.1e-9);
    row("Fleiss 1971: Light", lightKappa(patterns).value, 0.459412144, 5.1e-10);
    row("Fleiss 1971: Randolph", nominal(&freeMarginalKappa, counts).value, 0.4444444444);
    row("Fleiss 1971: raters 2 and 3", agreement(tableOfPair(patterns, 1, 2)).kappa->value, 0.631147541, 5.1e-10);
    row("Fleiss 1971: raters 2 and 3, z", agreement(tableOfPair(patterns, 1, 2)).kappa->z, 7.5597651, 5.1e-8);
    row("Fleiss 1971: all agree", tests.fullAgreement, 0.166667, 5.1e-7);
  }

  static void tablesOfCounts() {
    const LabelCounts wikipedia = wikipediaFleiss(), six = distribOf6Raters();
    row("Wikipedia, Fleiss: kappa", nominal(&fleissKappa, wikipedia).value, 0.2099307035, kPrinted);
    row("Wikipedia, Fleiss: SE", nominal(&fleissKappa, wikipedia).se, 0.0923711116);
    row("Wikipedia, Fleiss: AC1", nominal(&gwetAc, wikipedia).value, 0.2256141510, kPrinted);
    row("Wikipedia, Fleiss: alpha", krippendorffAlpha(wikipedia).value, 0.2155740570, kPrinted);
    const LabelCounts first = countsOf(2, {{7, 1}, {3, 5}}), second = countsOf(3, {{6, 1, 0}, {0, 7, 0}}),
                      third = countsOf(2, {{6.99, 0.01}, {6.99, 0.01}});
    row("statsmodels, 2 x 8: Fleiss", nominal(&fleissKappa, first).value, 0.161905, 5.1e-7);
    row("statsmodels, 2 x 8: Randolph", nominal(&freeMarginalKappa, first).value, 0.214286, 5.1e-7);
    row("statsmodels, 2 x 7: Fleiss", nominal(&fleissKappa, second).value, 0.708333, 5.1e-7);
    row("statsmodels, 2 x 7: Randolph", nominal(&freeMarginalKappa, second).value, 0.785714, 5.1e-7);
    row("statsmodels, broken: Fleiss", nominal(&fleissKappa, third).value, -0.166667, 5.1e-7);
    row("statsmodels, broken: Randolph", nominal(&freeMarginalKappa, third).value, 0.993343, 5.1e-7);
    row("irrCAC distrib.6raters: observed", nominal(&fleissKappa, six).observed, 0.5511111111);
    row("irrCAC distrib.6raters: AC1", nominal(&gwetAc, six).value, 0.4448007330, kPrinted);
    row("irrCAC distrib.6raters: AC1, SE", nominal(&gwetAc, six).se, 0.0841875668);
    row("irrCAC distrib.6raters: Fleiss", nominal(&fleissKappa, six).value, 0.4139264990);
    row("irrCAC distrib.6raters: Fleiss, SE", nominal(&fleissKappa, six).se, 0.0811929092);
    row("irrCAC distrib.6raters: alpha", krippendorffAlpha(six).value, 0.4204384270, kPrinted);
    row("irrCAC distrib.6raters: BP", nominal(&freeMarginalKappa, six).value, 0.4388888889);
    row("irrCAC abstractors: alpha", krippendorffAlpha(countsOf(ratingsOf({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}))).value,
        0.797258498, 5.1e-10);
    row("irrCAC diagnoses: alpha",
        krippendorffAlpha(countsOf(ratingsOf({{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}}))).value,
        0.4316178213, kPrinted);
  }

  static void krippendorff() {
    const LabelCounts counts = countsOf(krippendorff2011());
    const std::vector<double> values{1, 2, 3, 4, 5};
    row("Krippendorff 2011: nominal", krippendorffAlpha(counts).value, 0.743421052632, 5.1e-13);
    row("Krippendorff 2011: nominal, SE", krippendorffAlpha(counts).se, 0.14557, k5);
    row("Krippendorff 2011: ordinal", krippendorffAlpha(counts, Metric::Ordinal).value, 0.815387503755, 5.1e-13);
    row("Krippendorff 2011: interval", krippendorffAlpha(counts, Metric::Interval, values).value, 0.849107142857,
        5.1e-13);
    row("Krippendorff 2011: ratio", krippendorffAlpha(counts, Metric::Ratio, values).value, 0.797402774712, 5.1e-13);
  }

  /// Krippendorff's data, but in irrCAC the lone rating of the last unit is that of the third rater.
  static void withGaps() {
    RatingTable table = krippendorff2011();
    std::swap(table.columns[1].back(), table.columns[2].back());
    const RatingPatterns patterns = patternsOf(table);
    const LabelCounts counts = labelCounts(patterns);
    const Coefficient ac1 = nominal(&gwetAc, counts), conger = congerKappa(patterns, AgreementWeights::identity(5));
    row("irrCAC cac.raw4raters: observed", ac1.observed, 0.8181818182);
    row("irrCAC cac.raw4raters: observed, SE", nominal(&percentAgreement, counts).se, 0.12561, k5);
    row("irrCAC cac.raw4raters: AC1", ac1.value, 0.77544, k5);
    row("irrCAC cac.raw4raters: AC1, SE", ac1.se, 0.14295, k5);
    row("irrCAC cac.raw4raters: AC1, low", ac1.low, 0.461, 5.1e-4);
    row("irrCAC cac.raw4raters: AC1, high", ac1.high, 1, 0);
    row("irrCAC cac.raw4raters: Fleiss", nominal(&fleissKappa, counts).value, 0.76117, k5);
    row("irrCAC cac.raw4raters: Fleiss, SE", nominal(&fleissKappa, counts).se, 0.15302, k5);
    row("irrCAC cac.raw4raters: alpha", krippendorffAlpha(counts).value, 0.74342, k5);
    row("irrCAC cac.raw4raters: alpha, SE", krippendorffAlpha(counts).se, 0.14557, k5);
    row("irrCAC cac.raw4raters: Conger", conger.value, 0.76282, k5);
    row("irrCAC cac.raw4raters: Conger, SE", conger.se, 0.14917, k5);
    row("irrCAC cac.raw4raters: BP", nominal(&freeMarginalKappa, counts).value, 0.77273, k5);
    row("irrCAC cac.raw4raters: BP, SE", nominal(&freeMarginalKappa, counts).se, 0.14472, k5);
  }

  static void anxiety() {
    const LabelCounts counts = countsOf(anxietyOfIrr());
    row("irr::anxiety: Fleiss", fleissTests(counts)->overall.value, -0.0410764873);
    row("irr::anxiety: Fleiss, z", fleissTests(counts)->overall.z, -0.6341519, 5.1e-8);
    RatingTable two = anxietyOfIrr();
    two.columns.pop_back();
    row("irr::anxiety: raters 1 and 2 agree", fleissTests(countsOf(two))->fullAgreement, 0.30, 1e-12);
  }
};

QTEST_GUILESS_MAIN(TestManyRaters)
#include "tst_many_raters.moc"
