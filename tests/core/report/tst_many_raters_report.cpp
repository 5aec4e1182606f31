// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/FiguresJson.h"
#include "core/report/ManyRatersReport.h"
#include "tests/support/RaterTables.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

/// A rating table as cells of a file, labels from 1.
QList<QStringList> cellsOf(const RatingTable& table) {
  QList<QStringList> columns;
  for (const auto& column : table.columns) {
    QStringList cells;
    for (const std::uint8_t label : column)
      cells.append(label == kNoLabel ? QString() : QString::number(label + 1));
    columns.append(cells);
  }
  return columns;
}

ManyRatersReport reportOf(const QList<QStringList>& columns, const TableLabels& labels) {
  return manyRatersReport(*namedRatings(columns, labels), AgreementWeights::identity(labels.size()));
}

ManyRatersReport reportOf(const QList<QStringList>& columns) {
  return reportOf(columns, TableLabels::occurringIn(columns));
}

void isNear(const std::optional<double>& ours, double expected, double tolerance) {
  QVERIFY2(ours && std::abs(*ours - expected) <= tolerance, qPrintable(QString::number(ours.value_or(NAN), 'g', 15)));
}

}  // namespace

class TestManyRatersReport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void krippendorff2011FromCellsWithGaps() {  // irr, krippendorff, irrCAC
    const ManyRatersReport report = reportOf(cellsOf(krippendorff2011()));
    QCOMPARE(report.units, 11);  // the last has one rating only
    isNear(report.nominal.value, 0.743421052632, 5.1e-13);
    isNear(report.ordinal->value, 0.815387503755, 5.1e-13);
    isNear(report.interval->value, 0.849107142857, 5.1e-13);
    isNear(report.ratio->value, 0.797402774712, 5.1e-13);
    QVERIFY(!report.tests);
  }
  void diagnosesOfFleiss1971() {
    const ManyRatersReport report = reportOf(cellsOf(diagnosesOfFleiss()));
    QCOMPARE(report.units, 30);
    isNear(report.fleiss.value, 0.4302445201, 5.1e-11);
    isNear(report.observed.value, 0.5555555556, 5.1e-11);
    isNear(report.conger.value, 0.44180854, 5.1e-9);
    isNear(report.light.value, 0.459412144, 5.1e-10);
    isNear(report.freeMarginal.value, 0.4444444444, 5.1e-11);
    QCOMPARE(report.tests->byCategory.size(), size_t{5});
    const Json json = toJson(report);
    QCOMPARE(json["fleiss_by_category"].size(), 5U);
    isNear(json["fleiss_test"]["z"].get<double>(), 17.65183, 5.1e-6);
    QVERIFY(json["alpha"]["ratio"].is_object() && json["note"].is_null());
  }
  void labelsThatAreTextHaveTheNominalAlphaOnly() {
    const ManyRatersReport report = reportOf({{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("a")},
                                              {QStringLiteral("a"), QStringLiteral("b"), QString()}});
    QCOMPARE(report.units, 2);
    QVERIFY(report.nominal.value && !report.ordinal && !report.interval && !report.ratio);
    QVERIFY(toJson(report)["alpha"]["ordinal"].is_null());
  }
  void numbersBelowZeroAreNoRatio() {
    const ManyRatersReport report =
        reportOf({{QStringLiteral("10"), QStringLiteral("9")}, {QStringLiteral("-1"), QStringLiteral("10")}});
    QVERIFY(report.interval && !report.ratio);
  }
  void wordsWhoseOrderIsNamedHaveTheOrdinalAlpha() {  // Krippendorff 2011, its values as words
    const QStringList words{QStringLiteral("none"), QStringLiteral("little"), QStringLiteral("some"),
                            QStringLiteral("much"), QStringLiteral("all")};
    QList<QStringList> columns = cellsOf(krippendorff2011());
    for (QStringList& column : columns)
      for (QString& cell : column)
        cell = words.value(cell.toInt() - 1);
    const ManyRatersReport report = reportOf(columns, *TableLabels::from(words, columns));
    isNear(report.ordinal->value, 0.815387503755, 5.1e-13);
    QVERIFY(!report.interval && !report.ratio);
  }
  void labelsThatNobodyUsedCount() {
    const QList<QStringList> columns = cellsOf(krippendorff2011());
    const ManyRatersReport wider =
        reportOf(columns, *TableLabels::from({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"),
                                              QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5")},
                                             columns));
    isNear(wider.freeMarginal.value, (6 * 9 / 11.0 - 1) / 5, 1e-12);  // 9 of 11 agree by pairs, irrCAC
    isNear(wider.nominal.value, 0.743421052632, 5.1e-13);
  }
  void whatIsNotDefinedIsNullWithANote() {
    const QString a = QStringLiteral("a");
    const Json constant = toJson(reportOf({{a, a}, {a, a}}));
    QVERIFY(constant["fleiss"].is_null());
    QVERIFY(QString::fromStdString(constant["note"]).startsWith(QStringLiteral("one-category")));
    const Json apart = toJson(reportOf({{a, QString()}, {QString(), QStringLiteral("b")}}));
    QCOMPARE(apart["units"].get<int>(), 0);
    QVERIFY(apart["alpha"]["nominal"].is_null() && apart["light"]["value"].is_null());
    const Json nothing = toJson(reportOf({{QString()}, {QString()}}));
    QVERIFY(nothing["agreement"].is_null() && !nothing["note"].is_null());
  }
  void tooManyLabelsAreRefused() {
    QStringList cells;
    for (int i = 0; i < 255; ++i)
      cells.append(QString::number(i));
    QVERIFY(!namedRatings({cells, cells}, TableLabels::occurringIn({cells, cells})));
  }
};

QTEST_GUILESS_MAIN(TestManyRatersReport)
#include "tst_many_raters_report.moc"
