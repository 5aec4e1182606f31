// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Kappa.h"
#include "tests/support/IsNear.h"
#include "tests/support/RaterTables.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace s2s;

namespace {

using Rows = CountRows;

constexpr double kNotGiven = std::numeric_limits<double>::quiet_NaN();

/// What a source gives for a table; only what is named is compared.
struct Golden {
  Rows rows;
  double kappa = kNotGiven, se = kNotGiven, low = kNotGiven, high = kNotGiven;
  double se0 = kNotGiven, z = kNotGiven;
  double observed = kNotGiven, chance = kNotGiven;
  double tolerance = 5e-10;
};

Rows transposed(const Rows& rows) {
  Rows result = rows;
  for (qsizetype i = 0; i < rows.size(); ++i)
    for (qsizetype j = 0; j < rows.size(); ++j)
      result[j][i] = rows.at(i).at(j);
  return result;
}

/// What the source does not give is as it should be.
bool isGolden(double one, double expected, double tolerance) {
  return std::isnan(expected) || isNear(one, expected, tolerance);
}

}  // namespace

Q_DECLARE_METATYPE(Golden)

class TestKappa : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Recomputed with scikit-learn (value), statsmodels (value, errors), R vcd and irrCAC.
  void kappaEqualsTheReferences_data() {
    QTest::addColumn<Golden>("golden");
    QTest::newRow("Cohen 1960, table 2") << Golden{.rows = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}},
                                                   .kappa = 0.4915254237,
                                                   .se = 0.0510018156,
                                                   .se0 = 0.0519789364,
                                                   .observed = 0.70,
                                                   .chance = 0.41};
    QTest::newRow("Cohen 1960, its interval") << Golden{
        .rows = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, .low = 0.391564, .high = 0.591487, .tolerance = 5e-7};
    QTest::newRow("Fleiss, Cohen & Everitt 1969") << Golden{.rows = {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}},
                                                            .kappa = 0.4285714286,
                                                            .se = std::sqrt(0.0028848720),
                                                            .se0 = std::sqrt(0.0030816327),
                                                            .tolerance = 1e-9};
    QTest::newRow("SAS example, an empty column") << Golden{.rows = {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}},
                                                            .kappa = 0.4842,
                                                            .se = 0.1380,
                                                            .low = 0.2137,
                                                            .high = 0.7547,
                                                            .se0 = 0.1484,
                                                            .z = 3.2626,
                                                            .tolerance = 6e-5};
    QTest::newRow("Wikipedia, grants") << Golden{.rows = {{20, 5}, {10, 15}}, .kappa = 0.40, .se = 0.1269960629};
    QTest::newRow("Wikipedia, 60 %, even") << Golden{.rows = {{45, 15}, {25, 15}}, .kappa = 0.1304347826};
    QTest::newRow("Wikipedia, 60 %, uneven") << Golden{.rows = {{25, 35}, {5, 35}}, .kappa = 0.2592592593};
    QTest::newRow("Feinstein & Cicchetti 1990, balanced")
        << Golden{.rows = {{40, 9}, {6, 45}}, .kappa = 0.6995192308, .observed = 0.85};
    QTest::newRow("Feinstein & Cicchetti 1990, unbalanced")
        << Golden{.rows = {{80, 10}, {5, 5}}, .kappa = 0.3181818182, .observed = 0.85};
    QTest::newRow("Gwet 2008, below zero at 94 %")
        << Golden{.rows = {{118, 5}, {2, 0}}, .kappa = -0.0233918129, .se = 0.0122867567, .observed = 0.944};
    QTest::newRow("Stuart 1953, 7,477 women's eyes")
        << Golden{.rows = {{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}},
                  .kappa = 0.5953888281,
                  .se = 0.0072868511};
    QTest::newRow("irrCAC, three abstractors") << Golden{
        .rows = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}, .kappa = 0.7964094022, .se = 0.0589107183, .observed = 0.89};
    QTest::newRow("irrCAC, three abstractors, their interval")
        << Golden{.rows = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}, .low = 0.680946, .high = 0.911872, .tolerance = 6e-7};
    QTest::newRow("irrCAC, four diagnoses")
        << Golden{.rows = {{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}},
                  .kappa = 0.4315007759,
                  .se = 0.0459691816};
    QTest::newRow("358 of 432: the paper's first judge")
        << Golden{.rows = {{162, 37}, {37, 196}}, .kappa = 0.65527, .observed = 358 / 432.0, .tolerance = 5e-6};
    QTest::newRow("316 of 432: the paper's second judge")
        << Golden{.rows = {{158, 40}, {76, 158}}, .kappa = 0.466667, .observed = 316 / 432.0, .tolerance = 5e-7};
  }
  void kappaEqualsTheReferences() {
    QFETCH(Golden, golden);
    const Agreement result = agreement(tableOf(golden.rows));
    QVERIFY(result.kappa && !result.undefined);
    QVERIFY(result.kappa->hasError);
    QVERIFY(isGolden(result.kappa->value, golden.kappa, golden.tolerance));
    QVERIFY(isGolden(result.kappa->se, golden.se, golden.tolerance));
    QVERIFY(isGolden(result.kappa->low, golden.low, golden.tolerance));
    QVERIFY(isGolden(result.kappa->high, golden.high, golden.tolerance));
    QVERIFY(isGolden(result.kappa->se0, golden.se0, golden.tolerance));
    QVERIFY(isGolden(result.kappa->z, golden.z, golden.tolerance));
    QVERIFY(isGolden(*result.observed, golden.observed, golden.tolerance));
    QVERIFY(isGolden(*result.chance, golden.chance, golden.tolerance));
  }
  void pIsTwoSided() {  // the normal tables: 1.959964 -> .05; here z = 3.2626 -> .001104
    const Agreement result = agreement(tableOf({{0, 4, 1}, {0, 8, 0}, {0, 1, 5}}));
    QVERIFY(isNear(result.kappa->p, 0.001104, 5e-7));
  }
  void exchangingTheRatersChangesNothing() {
    const Rows rows{{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};
    const KappaValue one = *agreement(tableOf(rows)).kappa, other = *agreement(tableOf(transposed(rows))).kappa;
    QVERIFY(isNear(one.value, other.value, 1e-14));
    QVERIFY(isNear(one.se, other.se, 1e-14));
    QVERIFY(isNear(one.se0, other.se0, 1e-14));
  }
  void tenTimesTheItemsGiveTheSameKappaAndSmallerErrors() {
    const KappaValue one = *agreement(tableOf({{20, 5}, {10, 15}})).kappa;
    const KappaValue ten = *agreement(tableOf({{200, 50}, {100, 150}})).kappa;
    QVERIFY(isNear(ten.value, one.value, 1e-14));
    QVERIFY(isNear(ten.se * std::sqrt(10.0), one.se, 1e-14));
  }

  void fullAgreementIsOneWithoutError() {
    const KappaValue kappa = *agreement(tableOf({{7, 0, 0}, {0, 5, 0}, {0, 0, 3}})).kappa;
    QCOMPARE(kappa.value, 1.0);
    QCOMPARE(kappa.se, 0.0);
    QCOMPARE(kappa.low, 1.0);
    QCOMPARE(kappa.high, 1.0);
    QVERIFY(kappa.z > 3);
  }
  void theIntervalStaysWithinMinusOneAndOne() {
    const KappaValue high = *agreement(tableOf({{4, 0}, {1, 4}})).kappa;
    QVERIFY(high.value + 1.96 * high.se > 1);
    QCOMPARE(high.high, 1.0);
    const KappaValue low = *agreement(tableOf({{0, 4}, {4, 1}})).kappa;
    QVERIFY(low.value - 1.96 * low.se < -1);
    QCOMPARE(low.low, -1.0);
  }
  void withoutItemsNothingIsDefined() {
    for (const ConfusionTable& table : {ConfusionTable(), tableOf({{0, 0}, {0, 0}})}) {
      const Agreement result = agreement(table);
      QVERIFY(!result.kappa && !result.observed && !result.chance);
      QVERIFY(result.undefined == Undefined::NoItems);
    }
  }
  void oneCategoryLeavesKappaUndefined() {
    const Agreement result = agreement(tableOf({{0, 0, 0}, {0, 9, 0}, {0, 0, 0}}));
    QVERIFY(!result.kappa);
    QVERIFY(result.undefined == Undefined::OneCategory);
    QCOMPARE(*result.observed, 1.0);
    QCOMPARE(*result.chance, 1.0);
    QCOMPARE(result.n, 9);
  }
  void oneRaterWithoutVarietyMakesKappaZeroWithoutError_data() {
    QTest::addColumn<Rows>("rows");
    QTest::newRow("the first said one thing only") << Rows{{5, 3}, {0, 0}};
    QTest::newRow("the second said one thing only") << Rows{{5, 0}, {3, 0}};
    QTest::newRow("each said one thing only, never the same") << Rows{{0, 6}, {0, 0}};
  }
  void oneRaterWithoutVarietyMakesKappaZeroWithoutError() {
    QFETCH(Rows, rows);
    const Agreement result = agreement(tableOf(rows));
    QVERIFY(result.kappa);
    QCOMPARE(result.kappa->value, 0.0);
    QVERIFY(!result.kappa->hasError);
    QVERIFY(!std::isnan(result.kappa->z) && !std::isnan(result.kappa->p));
  }
  void anUnusedLabelChangesNothing() {
    const Agreement two = agreement(tableOf({{20, 5}, {10, 15}}));
    const Agreement three = agreement(tableOf({{20, 0, 5}, {0, 0, 0}, {10, 0, 15}}));
    QCOMPARE(*three.kappa, *two.kappa);
  }
  void aTableCountsItsItems() {
    ConfusionTable table({QStringLiteral("a"), QStringLiteral("b")});
    table.add(0, 1);
    table.add(1, 1, 4);
    QCOMPARE(table.total(), 5);
    QCOMPARE(table.agreed(), 4);
    QCOMPARE(table.at(0, 1), 1);
    QCOMPARE(table.at(1, 0), 0);
  }

  void bandsAreThoseOfLandisAndKochWithoutGaps_data() {
    QTest::addColumn<double>("kappa");
    QTest::addColumn<QString>("expected");
    QTest::newRow("below zero") << -0.01 << QStringLiteral("poor");
    QTest::newRow("zero") << 0.0 << QStringLiteral("slight");
    QTest::newRow(".20") << 0.20 << QStringLiteral("slight");
    QTest::newRow(".205, a gap in the paper") << 0.205 << QStringLiteral("fair");
    QTest::newRow(".40") << 0.40 << QStringLiteral("fair");
    QTest::newRow(".41") << 0.41 << QStringLiteral("moderate");
    QTest::newRow(".60") << 0.60 << QStringLiteral("moderate");
    QTest::newRow(".65527, the paper's first judge") << 0.65527 << QStringLiteral("substantial");
    QTest::newRow(".80") << 0.80 << QStringLiteral("substantial");
    QTest::newRow(".81") << 0.81 << QStringLiteral("almost perfect");
    QTest::newRow("one") << 1.0 << QStringLiteral("almost perfect");
  }
  void bandsAreThoseOfLandisAndKochWithoutGaps() {
    QFETCH(double, kappa);
    QFETCH(QString, expected);
    QCOMPARE(words(kappaBand(kappa)), expected);
  }
  void reasonsHaveACodeAndWords() {
    QCOMPARE(code(Undefined::NoItems), QStringLiteral("no-items"));
    QCOMPARE(code(Undefined::OneCategory), QStringLiteral("one-category"));
    QVERIFY(!describe(Undefined::NoItems).isEmpty());
    QVERIFY(describe(Undefined::NoItems) != describe(Undefined::OneCategory));
  }
};

QTEST_GUILESS_MAIN(TestKappa)
#include "tst_kappa.moc"
