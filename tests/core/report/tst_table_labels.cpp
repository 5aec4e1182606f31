// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/TableLabels.h"

#include <QTest>

using namespace s2s;

namespace {

QStringList list(const char* words) { return QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

}  // namespace

class TestTableLabels : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void labelsComeInTheirOrder_data() {
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<QStringList>("second");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("ordered");
    QTest::newRow("words") << list("yes no yes") << list("no maybe no") << list("maybe no yes") << false;
    QTest::newRow("numbers") << list("10 2 1") << list("2 2 3") << list("1 2 3 10") << true;
    QTest::newRow("numbers below 0 and in parts") << list("0.5 -1 1e1") << list("2") << list("-1 0.5 2 1e1") << true;
    QTest::newRow("one is no number") << list("10 2 x") << list("1") << list("1 10 2 x") << false;
    QTest::newRow("one is not finite") << list("10 2 nan") << list("1") << list("1 10 2 nan") << false;
    QTest::newRow("none") << QStringList() << QStringList(QString()) << QStringList() << false;
  }
  void labelsComeInTheirOrder() {
    QFETCH(QStringList, first);
    QFETCH(QStringList, second);
    QFETCH(bool, ordered);
    const TableLabels labels = TableLabels::occurringIn({first, second});
    QTEST(labels.names(), "names");
    QCOMPARE(labels.areOrdered(), ordered);
    QCOMPARE(labels.numbers().size(), ordered ? static_cast<size_t>(labels.size()) : 0);
    for (int i = 0; i < labels.size(); ++i)
      QCOMPARE(labels.place(labels.names().at(i)), i);
    QCOMPARE(labels.place(QString()), -1);
  }
  void whatIsListedStaysAsItIsListed() {
    const Result<TableLabels> labels = TableLabels::from(list("low middle high"), {list("high low"), {QString()}});
    QVERIFY(labels && labels->areOrdered() && !labels->areNumbers());
    QCOMPARE(labels->names(), list("low middle high"));
    QCOMPARE(TableLabels::from({}, {list("b a")})->names(), list("a b"));
  }
  void whatCannotBeMeantIsRefused() {
    const Result<TableLabels> unknown = TableLabels::from(list("low high"), {list("high middle")});
    QVERIFY(unknown.error().fault == Fault::UnknownName && unknown.error().subject == QStringLiteral("middle"));
    QVERIFY(TableLabels::from(list("low high low"), {}).error().fault == Fault::BadUsage);
    QVERIFY(TableLabels::from({QStringLiteral("low"), QString()}, {}).error().fault == Fault::BadUsage);
  }
};

QTEST_GUILESS_MAIN(TestTableLabels)
#include "tst_table_labels.moc"
