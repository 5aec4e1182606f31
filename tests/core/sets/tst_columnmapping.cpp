// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/MappedVerdicts.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestColumnMapping : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void columnsAreMapped_data();
  void columnsAreMapped();
  void mappingsAreGuessedSavedAndRead();

 private:
  VerdictFiles m_files;
};

void TestColumnMapping::columnsAreMapped_data() {
  QTest::addColumn<QByteArray>("mapping");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<VerdictTally>("tally");
  QTest::addColumn<QStringList>("problems");
  const QByteArray judge =
      R"({"columns":{"item":"index","system_a":"model_a","system_b":"model_b","winner":"prediction"},
    "values":{"winner":{"1":"a","2":"b","tie":"tie","bad":"both_bad"}},"seat":"presented",
    "constants":{"rater":"gemini","rater_kind":"judge"}})";
  const QByteArray header = "index,ground_truth,prediction,model_a,model_b\n";
  QTest::newRow("a published judge study") << judge << header + "s1,1,2,4o,miniomni\ns2,1,tie,4o,miniomni\n"
                                           << VerdictTally{.won = 1, .second = 1, .ties = 1} << QStringList();
  QTest::newRow("a value without a meaning")
      << judge << header + "s1,1,2,4o,miniomni\ns2,1,3,4o,miniomni\n"
      << VerdictTally{.won = 1, .second = 1} << QStringList(QStringLiteral("bad-field! 3 prediction = 3"));
  QTest::newRow("both bad") << judge << header + "s1,1,bad,4o,miniomni\n"
                            << VerdictTally{.bothBad = 1} << QStringList();
  QTest::newRow("JSON lines") << judge
                              << QByteArray(
                                     "{\"index\":\"s1\",\"prediction\":1,\"model_a\":\"4o\",\"model_b\":\"x\"}\n"
                                     "{\"index\":\"s1\",\"prediction\":1}\n")
                              << VerdictTally{.won = 1, .first = 1}
                              << QStringList(QStringLiteral("missing-field! 2 system_a"));
  QTest::newRow("the seat is not known")
      << QByteArray(R"({"columns":{"item":"i","system_a":"a","system_b":"b","winner":"w"},"seat":"unknown"})")
      << QByteArray("i;a;b;w\ns1;4o;miniomni;b\n") << VerdictTally{.won = 1} << QStringList();
}

void TestColumnMapping::columnsAreMapped() {
  QFETCH(const QByteArray, mapping);
  QFETCH(const QByteArray, text);
  QFETCH(const VerdictTally, tally);
  QFETCH(const QStringList, problems);
  const auto chosen = readMapping(m_files.file(mapping, QStringLiteral("mapping.json")));
  QVERIFY(chosen);
  const auto read = readMappedVerdicts(m_files.file(text), study(), *chosen, QStringLiteral("ann"));
  QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
  QCOMPARE(told(*read), problems);
  QVERIFY(tallyOf(read->verdicts) == tally);
}

void TestColumnMapping::mappingsAreGuessedSavedAndRead() {
  const ColumnMapping guess = guessedMapping(
      {QStringLiteral("index"), QStringLiteral("Prediction"), QStringLiteral("model_a"), QStringLiteral("model_b")});
  QCOMPARE(guess.columns.value(MappedField::Winner), QStringLiteral("Prediction"));
  QCOMPARE(guess.columns.value(MappedField::Item), QStringLiteral("index"));
  QCOMPARE(guess.seat, MappedSeat::Presented);
  QCOMPARE(missingIn(guess, guess.columns.values()), QStringList());
  QCOMPARE(missingIn({}, {}), (QStringList{QStringLiteral("item"), QStringLiteral("system_a"),
                                           QStringLiteral("system_b"), QStringLiteral("winner")}));
  const auto again = mappingFrom(mappingJson(guess));
  QVERIFY(again && *again == guess);
  QCOMPARE(mappingFrom(*parseJson(R"({"values":{"winner":{"1":"left"}}})")).error().detail,
           QStringLiteral("values.winner.1"));
  QCOMPARE(mappingFrom(*parseJson(R"({"columns":{"who":"x"}})")).error().detail, QStringLiteral("columns.who"));
}

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
