// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/sets/CsvTable.h"
#include "core/sets/CsvVerdicts.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestCsvVerdicts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aCsvFromASpreadsheetIsRead_data();
  void aCsvFromASpreadsheetIsRead();
  void modelAIsTheFirstPresentedAndSystemAIsNot();
  void rowsThatDoNotMatchAreReported_data();
  void rowsThatDoNotMatchAreReported();
  void whatTheStudyLacksIsDescribed();
  void csvEventsAreTheSameAtEachImport();
  void repeatsBecomeTrials();
  void onlyCurrentVerdictsAreInACsv();
  void ourOwnCsvComesBackWhole_data();
  void ourOwnCsvComesBackWhole();
  void ourOwnCsvAddsNothingToItsStudy();
  void aSampleOfTwoSetsNeedsItsSet();
  void aRaterMustBeNamed();
  void rowsThatCannotBeReadAreToldAndTheOthersKept_data();
  void rowsThatCannotBeReadAreToldAndTheOthersKept();

 private:
  VerdictFiles m_files;
};

void TestCsvVerdicts::aCsvFromASpreadsheetIsRead_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("plain") << QByteArray(
      "sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\ns2,Mini-Omni,豆包,tie,bob\n");
  QTest::newRow("Excel: BOM, semicolons, CRLF, another order") << QByteArray(
      "\xEF\xBB\xBFRater;Winner;Sample;System_A;System_B;Comment\r\nann;A;s1;ChatGPT-4o;Mini-Omni;\r\n"
      "bob;tie;s2;miniomni;豆包;\"x;y\"\r\n;;;;;\r\n");
  QTest::newRow("winner by name") << QByteArray(
      "item,system_a,system_b,winner,rater\ns1,Mini-Omni,4o,ChatGPT-4o,ann\ns2,豆包,miniomni,tie (bothbad),bob\n");
  QTest::newRow("winner by column") << QByteArray(
      "item,system_a,system_b,winner,rater\ns1,miniomni,4o,model_b,ann\ns2,豆包,miniomni,Tie,bob\n");
}

void TestCsvVerdicts::aCsvFromASpreadsheetIsRead() {
  QFETCH(QByteArray, text);
  const Contents contents = study();
  const ReadVerdicts read = m_files.csv(text, contents);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.read, 2);
  const Verdict& won = read.verdicts.at(0);
  QCOMPARE(won.battle.text(), battle(contents).id.text());
  QCOMPARE(won.winner.text(), contents.responses.at(0).id.text());
  QCOMPARE(won.rater.text(), QStringLiteral("ann"));
  QCOMPARE(won.trial, QStringLiteral("1"));
  QCOMPARE(won.sequence, 2);
  QVERIFY(won.presentedFirst.isEmpty());
  const Verdict& tie = read.verdicts.at(1);
  QCOMPARE(tie.outcome, Outcome::Tie);
  QCOMPARE(tie.battle.text(), battle(contents, 1, 1, 2).id.text());
  QCOMPARE(read.battles.size(), 2);
  QCOMPARE(read.raters.size(), 2);
}

void TestCsvVerdicts::modelAIsTheFirstPresentedAndSystemAIsNot() {
  const QByteArray row = "\ns1,miniomni,4o,a,ann\n";
  const QString miniOmni = study().responses.at(1).id.text();
  QCOMPARE(m_files.csv("sample,model_a,model_b,winner,rater" + row).verdicts.first().presentedFirst.text(), miniOmni);
  QCOMPARE(m_files.csv("sample,system_a,system_b,winner,rater" + row).verdicts.first().presentedFirst.text(),
           QString());
  const ReadVerdicts judged =
      m_files.csv("sample,model_a,model_b,winner,rater,rater_kind\ns1,miniomni,4o,a,gemini,judge\n");
  const Verdict& verdict = judged.verdicts.first();
  QVERIFY(verdict.judge);
  QCOMPARE(verdict.trial, battle(study()).a.text() == miniOmni ? QStringLiteral("ab") : QStringLiteral("ba"));
}

void TestCsvVerdicts::rowsThatDoNotMatchAreReported_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char* text, const char* problem) {
    QTest::newRow(problem) << QByteArray(text) << QString::fromUtf8(problem);
  };
  row(",4o,miniomni,a,ann,,,", "missing-field! 2 item");
  row("s1,4o,,a,ann,,,", "unknown-response! 2 ");
  row("s1,4o,0123456789abcdef0123456789abcdef,a,ann,,,", "unknown-response! 2 0123456789abcdef0123456789abcdef");
  row("s1,4o,ChatGPT-4o,a,ann,,,", "bad-field! 2 ");
  row("s1,4o,miniomni,1,ann,,,", "unknown-winner! 2 1");
  row("s1,4o,miniomni,,ann,,,", "unknown-winner! 2 ");
  row("s1,4o,miniomni,豆包,ann,,,", "unknown-winner! 2 豆包");
  row("s1,4o,miniomni,a,,,,", "unknown-rater! 2 rater");
  row("s1,4o,miniomni,a,ann,yesterday,,", "bad-field? 2 time = yesterday");
  row("s1,4o,miniomni,a,ann,-5,,", "bad-field? 2 time = -5");
  row("s1,4o,miniomni,a,ann,,robot,", "bad-field! 2 rater_kind = robot");
  row("s1,4o,miniomni,a,ann,,,gold shiny", "bad-field! 2 flags = shiny");
  row("s1,4o,miniomni,a,ann", "bad-row! 2 5/8");
  row("s1,4o,miniomni,a,ann,,,,9", "bad-row! 2 9/8");
}

void TestCsvVerdicts::rowsThatDoNotMatchAreReported() {
  QFETCH(QByteArray, row);
  QFETCH(QString, problem);
  const ReadVerdicts read = m_files.csv("sample,system_a,system_b,winner,rater,time,rater_kind,flags\n" + row +
                                        "\ns2,4o,miniomni,b,ann,,,,\n");
  QVERIFY(read.described.isEmpty());
  QCOMPARE(read.read, 2);
  QCOMPARE(read.problems.size(), 1);
  QVERIFY2(told(read).first().startsWith(problem), qPrintable(told(read).first()));
  QCOMPARE(read.verdicts.size(), read.problems.first().severity == Severity::Warning ? 2 : 1);
}

void TestCsvVerdicts::whatTheStudyLacksIsDescribed() {
  Contents contents = study();
  contents.systems.append({QStringLiteral("Pipeline(4o)")});  // it answered nothing
  const QByteArray text =
      "sample,system_a,system_b,winner,rater,level,task\ns9,4o,miniomni,a,ann,L3,sing\ns1,4o,Gemini,gemini,ann,,\n"
      "s1,4o,cascade,tie,ann,,\n";
  const ReadVerdicts read = m_files.csv(text, contents);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.described.samples.size(), 1);
  const Sample& sample = read.described.samples.constFirst();
  QCOMPARE(sample.key, QStringLiteral("s9"));
  QCOMPARE(sample.level, Level::L3);
  QCOMPARE(sample.domain, Domain::Entertainment);
  QCOMPARE(read.described.systems.size(), 1);
  QCOMPARE(read.described.responses.size(), 4);
  const Contents after = grown(contents, read);
  QCOMPARE(after.findResponse(read.verdicts.at(1).winner)->system, QStringLiteral("Gemini"));
  QCOMPARE(m_files.csv(text, after).alreadyThere, 3);
}

void TestCsvVerdicts::csvEventsAreTheSameAtEachImport() {
  const QByteArray header = "sample,system_a,system_b,winner,rater,time\n";
  const QByteArray rows = "s1,4o,miniomni,a,ann,2025-03-01 10:00:00\ns2,4o,miniomni,b,ann,1740823200000\n";
  const Contents contents = study();
  const ReadVerdicts first = m_files.csv(header + rows, contents);
  QCOMPARE(first.alreadyThere, 0);
  QCOMPARE(first.verdicts.at(0).committedAt, 1'740'823'200'000);  // date -u -d '2025-03-01 10:00' +%s
  QCOMPARE(first.verdicts.at(1).committedAt, 1'740'823'200'000);
  const Contents filled = with(contents, first);
  // Another row above and the columns renamed: what was there is still found.
  const ReadVerdicts again =
      m_files.csv("sample,system_a,system_b,winner,rater,time\n样本 3,4o,豆包,a,ann,\n" + rows, filled);
  QCOMPARE(told(again), QStringList());
  QCOMPARE(again.read, 3);
  QCOMPARE(again.alreadyThere, 2);
  QCOMPARE(again.verdicts.size(), 3);
}

void TestCsvVerdicts::repeatsBecomeTrials() {
  const ReadVerdicts read = m_files.csv(
      "sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\ns1,4o,miniomni,a,ann\n"
      "s1,miniomni,4o,a,ann\ns1,4o,miniomni,a,bob\n");
  QCOMPARE(told(read), QStringList());
  const QList<const Verdict*> current = currentVerdicts(read.verdicts);
  const Trials held(current);
  QStringList trials, events;
  for (const Verdict* verdict : current) {
    trials.append(held.of(*verdict));
    events.append(verdict->event.text());
  }
  QCOMPARE(trials.join(QLatin1Char(' ')), QStringLiteral("1 2 3 1"));
  QCOMPARE(events.removeDuplicates(), 0);
}

void TestCsvVerdicts::onlyCurrentVerdictsAreInACsv() {
  Contents contents = study();
  const Battle one = battle(contents), two = battle(contents, 1), three = battle(contents, 2);
  for (const Battle& drawn : {one, two, three})
    addBattle(contents, drawn);
  Verdict revision = verdict(one, "e2"), withdrawal = verdict(two, "e4"), fork = verdict(three, "e6");
  revision.revisionOf = EventId(QStringLiteral("e1"));
  withdrawal.revisionOf = EventId(QStringLiteral("e3"));
  withdrawal.withdrawn = true;
  Verdict late = verdict(three, "e5");
  late.committedAt = 9;  // no clock decides a fork
  contents.verdicts = {verdict(one, "e1"), revision, verdict(two, "e3"), withdrawal, late, fork};
  QStringList events;
  const auto table = parseCsv(csvVerdicts(contents, Reveal::No));
  QVERIFY(table);
  for (const QStringList& cells : table->rows)
    events.append(cells.last());
  QCOMPARE(events, QStringList({QStringLiteral("e2"), QStringLiteral("e6")}));
}

void TestCsvVerdicts::ourOwnCsvComesBackWhole_data() {
  QTest::addColumn<Reveal>("reveal");
  QTest::newRow("blind") << Reveal::No;
  QTest::newRow("revealed") << Reveal::Yes;
}

void TestCsvVerdicts::ourOwnCsvComesBackWhole() {
  QFETCH(Reveal, reveal);
  const QByteArray first = csvVerdicts(judgedStudy(), reveal);
  const ReadVerdicts read = m_files.csv(first);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.read, 4);  // the withdrawn one is not current
  QCOMPARE(rowsWithoutEvents(csvVerdicts(with(study(), read), reveal)), rowsWithoutEvents(first));
}

void TestCsvVerdicts::ourOwnCsvAddsNothingToItsStudy() {
  const Contents contents = judgedStudy();
  QByteArray text = csvVerdicts(contents, Reveal::Yes);
  const ReadVerdicts read = m_files.csv(text, contents);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.alreadyThere, 4);
  text.replace(",tie,", ",a,");
  const ReadVerdicts changed = m_files.csv(text, contents);
  QCOMPARE(changed.alreadyThere, 3);
  QVERIFY2(told(changed).join(QString()).startsWith(QStringLiteral("conflicting-event!")),
           qPrintable(told(changed).join(QString())));
}

void TestCsvVerdicts::aSampleOfTwoSetsNeedsItsSet() {
  Contents contents = study();
  Sample twin = contents.samples.first();
  twin.set = SetId(QStringLiteral("other"));
  twin.id = sampleId(twin.set, twin.key);
  contents.sets.append(SetInfo{twin.set});
  contents.samples.append(twin);
  contents.index();
  const ReadVerdicts read = m_files.csv(
      "set,sample,system_a,system_b,winner,rater\n,s1,4o,miniomni,a,ann\n"
      "set,s1,4o,miniomni,a,ann\n",
      contents);
  QCOMPARE(told(read), QStringList(QStringLiteral("unknown-sample! 2 s1 (set, other)")));
  QCOMPARE(read.verdicts.size(), 1);
}

void TestCsvVerdicts::aRaterMustBeNamed() {
  const QString path = m_files.file("sample,system_a,system_b,winner\ns1,4o,miniomni,a\n");
  const auto nobody = readCsvVerdicts(path, study(), {});
  QVERIFY(!nobody);
  QCOMPARE(nobody.error().fault, Fault::BadTable);
  QVERIFY(nobody.error().detail.contains(QStringLiteral("rater")));
  const auto named = readCsvVerdicts(path, study(), QStringLiteral("专家 14"));
  QVERIFY(named);
  QCOMPARE(named->verdicts.first().rater.text(), QStringLiteral("专家 14"));
}

void TestCsvVerdicts::rowsThatCannotBeReadAreToldAndTheOthersKept_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char* name, const QByteArray& text, const char* problem) {
    QTest::newRow(name) << text << QString::fromUtf8(problem);
  };
  row("a quote that is not closed", "s1,4o,\"miniomni,a,ann", "bad-text! 3 a quote is not closed");
  row("text behind a quote", "s1,\"4o\"x,miniomni,a,ann", "bad-text! 3 text stands behind a closing quote");
  row("bad UTF-8", "s1,4o,\xC3(,a,ann", "bad-text! 3 the text is not UTF-8");
  row("a cell of 17 MB", "s1,4o," + QByteArray(17 * 1024 * 1024, 'x') + ",a,ann", "bad-text! 3 longer than 16 MB");
  row("a quoted cell of 17 MB", "s1,4o,\"" + QByteArray(17 * 1024 * 1024, 'x') + "\",a,ann",
      "bad-text! 3 longer than 16 MB");
}

void TestCsvVerdicts::rowsThatCannotBeReadAreToldAndTheOthersKept() {
  QFETCH(const QByteArray, row);
  QFETCH(const QString, problem);
  for (const QByteArray& end : {QByteArray("\n"), QByteArray("\r\n")}) {
    const ReadVerdicts read = m_files.csv("sample,system_a,system_b,winner,rater" + end + "s1,4o,miniomni,a,ann" + end +
                                          row + end + "s2,4o,miniomni,b,ann" + end);
    QCOMPARE(told(read), QStringList(problem));
    QCOMPARE(read.read, 3);
    QCOMPARE(read.verdicts.size(), 2);
  }
}

QTEST_GUILESS_MAIN(TestCsvVerdicts)
#include "tst_csvverdicts.moc"
