// SPDX-License-Identifier: GPL-3.0-or-later
#include "CpuTime.h"

#include "core/sets/CsvTable.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/NativeVerdicts.h"
#include "tests/core/sets/VerdictStudy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace s2s;
using namespace s2s::test;

class TestVerdictFiles : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void keysStandInTheOrderOfTheFormat();
  void whatIsAbsentIsLeftOut();
  void systemNamesAreWrittenOnlyWhenRevealed();
  void exportImportExportIsByteIdentical_data();
  void exportImportExportIsByteIdentical();
  void seatsOfALineMayStandTheOtherWay();
  void aSecondImportFindsEverythingThere();
  void linesThatCannotBeTakenAreReported_data();
  void linesThatCannotBeTakenAreReported();
  void demoVerdictsStayAmongThemselves();
  void aRaterIsEitherAPersonOrAJudge();

  void aCsvFromASpreadsheetIsRead_data();
  void aCsvFromASpreadsheetIsRead();
  void modelAIsTheFirstPresentedAndSystemAIsNot();
  void rowsThatDoNotMatchAreReported_data();
  void rowsThatDoNotMatchAreReported();
  void csvEventsAreTheSameAtEachImport();
  void repeatsBecomeTrials();
  void onlyCurrentVerdictsAreInACsv();
  void ourOwnCsvComesBackWhole_data();
  void ourOwnCsvComesBackWhole();
  void ourOwnCsvAddsNothingToItsStudy();
  void aSampleOfTwoSetsNeedsItsSet();
  void aRaterMustBeNamed();

  void theFormatIsFoundByNameAndContent_data();
  void theFormatIsFoundByNameAndContent();
  void filesAreWrittenWholeOrNotAtAll();
  void manyVerdictsAreReadQuickly();

 private:
  QString file(const QByteArray& text, const QString& name = QStringLiteral("判断 1.txt")) const {
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return {};
    return file.fileName();
  }
  ReadVerdicts csv(const QByteArray& text, const Contents& contents = study(), const QString& rater = {}) const {
    const auto read = readCsvVerdicts(file(text), contents, rater);
    return read ? *read : ReadVerdicts{-1};
  }
  ReadVerdicts native(const QByteArray& text, const Contents& contents = study()) const {
    const auto read = readNativeVerdicts(file(text), contents);
    return read ? *read : ReadVerdicts{-1};
  }

  QTemporaryDir m_dir;
};

void TestVerdictFiles::keysStandInTheOrderOfTheFormat() {
  Contents contents = judgedStudy();
  Verdict all = fullVerdict(contents.battles.first().battle);
  all.judge = judgeVerdict(contents.battles.first().battle).judge;
  all.trial = QStringLiteral("ab");
  all.skip = SkipReason::Other;
  all.withdrawn = all.demo = true;
  QByteArrayList keys;
  const Json json = nativeJson(all, contents, Reveal::Yes);
  for (const auto& item : json.items())
    keys.append(QByteArray::fromStdString(item.key()));
  // The order of the format's own description, section 3.
  QCOMPARE(
      keys.join(' '),
      QByteArray("event_id study_id battle_id sample_id response_a response_b system_a system_b presented_first rater "
                 "rater_kind trial session_id seq winner skip_reason withdrawn criteria acceptable broken gate "
                 "loser_reason note gold trap training demo blind revision_of started_at committed_at active_ms plays "
                 "heard gain_db policy device app_version judge model_version prompt_version order status latency_ms "
                 "cost raw"));
  QCOMPARE(toBytes(json["criteria"]), QByteArray(R"({"alignment":"a","expressiveness":"same"})"));
  QCOMPARE(toBytes(json["broken"]), QByteArray(R"({"b":"wrong-language"})"));
  QCOMPARE(toBytes(json["heard"]), QByteArray(R"({"instruction":1.0,"a":0.98125,"b":0.1})"));
}

void TestVerdictFiles::whatIsAbsentIsLeftOut() {
  Contents contents = study();
  const Battle one = battle(contents);
  addBattle(contents, one);
  contents.raters = {{RaterId(QStringLiteral("ann"))}};
  Verdict plain = verdict(one, "e");
  plain.outcome = Outcome::Undecided;
  plain.winner = {};
  const QByteArray expected = R"({"event_id":"e","study_id":"study","battle_id":")" + one.id.text().toLatin1() +
                              R"(","sample_id":"s1","response_a":")" + one.a.text().toLatin1() + R"(","response_b":")" +
                              one.b.text().toLatin1() + R"(","rater":"ann","rater_kind":"human","trial":"1",)" +
                              R"("winner":null,"gate":"heard","blind":true})";
  QCOMPARE(toBytes(nativeJson(plain, contents, Reveal::No)), expected);
}

void TestVerdictFiles::systemNamesAreWrittenOnlyWhenRevealed() {
  const Contents contents = judgedStudy();
  for (const QByteArray& blind : {nativeVerdicts(contents, Reveal::No), csvVerdicts(contents, Reveal::No)})
    for (const System& system : contents.systems)
      QVERIFY2(!blind.contains(system.name.toUtf8()), blind.constData());
  for (const QByteArray& open : {nativeVerdicts(contents, Reveal::Yes), csvVerdicts(contents, Reveal::Yes)})
    for (const System& system : contents.systems)
      QVERIFY(open.contains(system.name.toUtf8()));
}

void TestVerdictFiles::exportImportExportIsByteIdentical_data() {
  QTest::addColumn<Reveal>("reveal");
  QTest::newRow("blind") << Reveal::No;
  QTest::newRow("revealed") << Reveal::Yes;
}

void TestVerdictFiles::exportImportExportIsByteIdentical() {
  QFETCH(Reveal, reveal);
  const Contents contents = judgedStudy();
  const QByteArray first = nativeVerdicts(contents, reveal);
  QCOMPARE(first.count('\n'), 5);
  const ReadVerdicts read = native(first);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.read, 5);
  QCOMPARE(read.alreadyThere, 0);
  QCOMPARE(read.raters.size(), 3);
  QCOMPARE(read.battles.size(), 2);
  for (const Verdict& verdict : contents.verdicts)
    QVERIFY(read.verdicts.contains(verdict));
  QCOMPARE(nativeVerdicts(with(study(), read), reveal), first);
}

void TestVerdictFiles::seatsOfALineMayStandTheOtherWay() {
  const Contents contents = study();
  const Battle one = battle(contents);
  Json line{{"event_id", "e"},
            {"response_a", utf8(one.b.text())},
            {"response_b", utf8(one.a.text())},
            {"rater", "gemini"},
            {"rater_kind", "judge"},
            {"order", "ab"},
            {"winner", "a"},
            {"presented_first", "a"}};
  line["criteria"] = {{"alignment", "a"}, {"quality", "same"}};
  line["broken"] = {{"b", "silent"}};
  line["plays"] = {{"instruction", 1}, {"a", 2}, {"b", 3}};
  const ReadVerdicts read = native(toBytes(line));
  QCOMPARE(told(read), QStringList());
  const Verdict& verdict = read.verdicts.first();
  QCOMPARE(verdict.battle.text(), one.id.text());
  QCOMPARE(verdict.winner.text(), one.b.text());
  QCOMPARE(verdict.presentedFirst.text(), one.b.text());
  QCOMPARE(verdict.trial, QStringLiteral("ba"));
  QCOMPARE(verdict.criteria.alignment, Preference::B);
  QCOMPARE(verdict.criteria.quality, Preference::Same);
  QCOMPARE(verdict.broken.a, Broken::Silent);
  QCOMPARE(verdict.listening.plays.a, 3);
}

void TestVerdictFiles::aSecondImportFindsEverythingThere() {
  const Contents contents = judgedStudy();
  const QByteArray lines = nativeVerdicts(contents, Reveal::No);
  const ReadVerdicts again = native(lines, contents);
  QCOMPARE(told(again), QStringList());
  QCOMPARE(again.alreadyThere, 5);
  QCOMPARE(again.verdicts.size(), 5);
  QCOMPARE(again.battles.size(), 0);
  const ReadVerdicts twice = native(lines + lines);
  QCOMPARE(twice.read, 10);
  QCOMPARE(twice.alreadyThere, 5);
}

void TestVerdictFiles::linesThatCannotBeTakenAreReported_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char* name, const char* key, const char* value, const char* problem) {
    QTest::newRow(name) << QString::fromLatin1(key) << QByteArray(value) << QString::fromUtf8(problem);
  };
  row("no event", "event_id", "null", "missing-field! 2 event_id");
  row("no rater", "rater", "\"\"", "missing-field! 2 rater");
  row("no response", "response_b", "null", "missing-field! 2 response_b");
  row("unknown response", "response_a", "\"gone\"", "unknown-response! 2 gone");
  row("another battle's id", "battle_id", "\"other\"", "bad-field! 2 battle_id = \"other\"");
  row("winner is a name", "winner", "\"Mini-Omni\"", "unknown-winner! 2 Mini-Omni");
  row("winner is a list", "winner", "[]", "bad-field! 2 winner = []");
  row("unknown kind of rater", "rater_kind", "\"cat\"", "bad-field! 2 rater_kind = \"cat\"");
  row("unknown skip reason", "skip_reason", "\"bored\"", "bad-field! 2 skip_reason = \"bored\"");
  row("unknown criterion value", "criteria", R"({"quality":"left"})", R"(bad-field! 2 criteria = {"quality":"left"})");
  row("criteria are no object", "criteria", "true", "bad-field! 2 criteria = true");
  row("plays below zero", "plays", R"({"a":-1})", R"(bad-field! 2 plays = {"a":-1})");
  row("heard is a text", "heard", R"({"a":"all"})", R"(bad-field! 2 heard = {"a":"all"})");
  row("acceptable is a text", "acceptable", R"({"a":"yes"})", R"(bad-field! 2 acceptable = {"a":"yes"})");
  row("withdrawn is a number", "withdrawn", "1", "bad-field! 2 withdrawn = 1");
  row("time is a text", "committed_at", "\"noon\"", "bad-field! 2 committed_at = \"noon\"");
  row("presented first is neither", "presented_first", "\"left\"", "bad-field! 2 presented_first = \"left\"");
  row("status is unknown", "status", "\"fine\"", "bad-field! 2 status = \"fine\"");
  row("other content under a known event", "note", "\"changed\"", "conflicting-event! 2 known");
}

void TestVerdictFiles::linesThatCannotBeTakenAreReported() {
  QFETCH(QString, key);
  QFETCH(QByteArray, value);
  QFETCH(QString, problem);
  Contents contents = study();
  const Battle one = battle(contents);
  addBattle(contents, one);
  contents.verdicts = {verdict(one, "known")};
  Json bad = nativeJson(contents.verdicts.first(), contents, Reveal::No);
  bad[utf8(key)] = *parseJson(value);
  const QByteArray good = toBytes(nativeJson(verdict(one, "good"), contents, Reveal::No));
  const ReadVerdicts read = native("{broken\n" + toBytes(bad) + "\n\n" + good + "\r\n", contents);
  QCOMPARE(read.read, 3);
  QCOMPARE(read.verdicts.size(), 1);
  QCOMPARE(read.verdicts.first().event.text(), QStringLiteral("good"));
  QCOMPARE(read.problems.size(), 2);
  QCOMPARE(read.problems.first().kind, ProblemKind::BadJson);
  QCOMPARE(told(read).last(), problem);
  QCOMPARE(read.problems.last().file, QStringLiteral("判断 1.txt"));
}

void TestVerdictFiles::demoVerdictsStayAmongThemselves() {
  Contents plain = study();
  const Battle one = battle(plain);
  addBattle(plain, one);
  Contents demo = plain;
  demo.info.demo = true;
  Verdict invented = verdict(one, "invented"), real = verdict(one, "real");
  invented.demo = true;
  const QByteArray lines =
      toBytes(nativeJson(invented, plain, Reveal::No)) + '\n' + toBytes(nativeJson(real, plain, Reveal::No)) + '\n';
  QCOMPARE(told(native(lines, plain)), QStringList(QStringLiteral("mixed-demo! 1 invented")));
  QCOMPARE(told(native(lines, demo)), QStringList(QStringLiteral("mixed-demo! 2 real")));
  const QByteArray row = "sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\n";
  QCOMPARE(csv(row, plain).verdicts.size(), 1);
  QCOMPARE(csv(row, demo).problems.first().kind, ProblemKind::MixedDemo);
}

void TestVerdictFiles::aRaterIsEitherAPersonOrAJudge() {
  Contents contents = study();
  const Battle one = battle(contents);
  addBattle(contents, one);
  const QByteArray human = toBytes(nativeJson(verdict(one, "human"), contents, Reveal::No)) + '\n';
  QByteArray judge = toBytes(nativeJson(verdict(one, "judge"), contents, Reveal::No)) + '\n';
  judge.replace("\"human\"", "\"judge\"");
  const ReadVerdicts read = native(human + judge, contents);
  QCOMPARE(told(read), QStringList(QStringLiteral("bad-field! 2 rater_kind (ann)")));
  QCOMPARE(read.raters.size(), 1);
}

void TestVerdictFiles::aCsvFromASpreadsheetIsRead_data() {
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

void TestVerdictFiles::aCsvFromASpreadsheetIsRead() {
  QFETCH(QByteArray, text);
  const Contents contents = study();
  const ReadVerdicts read = csv(text, contents);
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

void TestVerdictFiles::modelAIsTheFirstPresentedAndSystemAIsNot() {
  const QByteArray row = "\ns1,miniomni,4o,a,ann\n";
  const QString miniOmni = study().responses.at(1).id.text();
  QCOMPARE(csv("sample,model_a,model_b,winner,rater" + row).verdicts.first().presentedFirst.text(), miniOmni);
  QCOMPARE(csv("sample,system_a,system_b,winner,rater" + row).verdicts.first().presentedFirst.text(), QString());
  const ReadVerdicts judged = csv("sample,model_a,model_b,winner,rater,rater_kind\ns1,miniomni,4o,a,gemini,judge\n");
  const Verdict& verdict = judged.verdicts.first();
  QVERIFY(verdict.judge);
  QCOMPARE(verdict.trial, battle(study()).a.text() == miniOmni ? QStringLiteral("ab") : QStringLiteral("ba"));
}

void TestVerdictFiles::rowsThatDoNotMatchAreReported_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char* text, const char* problem) {
    QTest::newRow(problem) << QByteArray(text) << QString::fromUtf8(problem);
  };
  row("s9,4o,miniomni,a,ann,,,", "unknown-sample! 2 s9");
  row("s1,4o,Gemini,a,ann,,,", "unknown-system! 2 Gemini");
  row("s1,4o,cascade,a,ann,,,", "unknown-response! 2 s1, Pipeline(4o)");
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

void TestVerdictFiles::rowsThatDoNotMatchAreReported() {
  QFETCH(QByteArray, row);
  QFETCH(QString, problem);
  Contents contents = study();
  contents.systems.append({QStringLiteral("Pipeline(4o)")});  // it answered nothing
  const ReadVerdicts read = csv(
      "sample,system_a,system_b,winner,rater,time,rater_kind,flags\n" + row + "\ns2,4o,miniomni,b,ann,,,,\n", contents);
  QCOMPARE(read.read, 2);
  QCOMPARE(read.problems.size(), 1);
  QVERIFY2(told(read).first().startsWith(problem), qPrintable(told(read).first()));
  QCOMPARE(read.verdicts.size(), read.problems.first().severity == Severity::Warning ? 2 : 1);
}

void TestVerdictFiles::csvEventsAreTheSameAtEachImport() {
  const QByteArray header = "sample,system_a,system_b,winner,rater,time\n";
  const QByteArray rows = "s1,4o,miniomni,a,ann,2025-03-01 10:00:00\ns2,4o,miniomni,b,ann,1740823200000\n";
  const Contents contents = study();
  const ReadVerdicts first = csv(header + rows, contents);
  QCOMPARE(first.alreadyThere, 0);
  QCOMPARE(first.verdicts.at(0).committedAt, 1'740'823'200'000);  // date -u -d '2025-03-01 10:00' +%s
  QCOMPARE(first.verdicts.at(1).committedAt, 1'740'823'200'000);
  const Contents filled = with(contents, first);
  // Another row above and the columns renamed: what was there is still found.
  const ReadVerdicts again = csv("sample,system_a,system_b,winner,rater,time\n样本 3,4o,豆包,a,ann,\n" + rows, filled);
  QCOMPARE(told(again), QStringList());
  QCOMPARE(again.read, 3);
  QCOMPARE(again.alreadyThere, 2);
  QCOMPARE(again.verdicts.size(), 3);
}

void TestVerdictFiles::repeatsBecomeTrials() {
  const ReadVerdicts read =
      csv("sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\ns1,4o,miniomni,a,ann\n"
          "s1,miniomni,4o,a,ann\ns1,4o,miniomni,a,bob\n");
  QCOMPARE(told(read), QStringList());
  QStringList trials, events;
  for (const Verdict& verdict : read.verdicts) {
    trials.append(verdict.trial);
    events.append(verdict.event.text());
  }
  QCOMPARE(trials.join(QLatin1Char(' ')), QStringLiteral("1 2 3 1"));
  QCOMPARE(events.removeDuplicates(), 0);
}

void TestVerdictFiles::onlyCurrentVerdictsAreInACsv() {
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

void TestVerdictFiles::ourOwnCsvComesBackWhole_data() { exportImportExportIsByteIdentical_data(); }

void TestVerdictFiles::ourOwnCsvComesBackWhole() {
  QFETCH(Reveal, reveal);
  const QByteArray first = csvVerdicts(judgedStudy(), reveal);
  const ReadVerdicts read = csv(first);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.read, 4);  // the withdrawn one is not current
  QCOMPARE(rowsWithoutEvents(csvVerdicts(with(study(), read), reveal)), rowsWithoutEvents(first));
}

void TestVerdictFiles::ourOwnCsvAddsNothingToItsStudy() {
  const Contents contents = judgedStudy();
  QByteArray text = csvVerdicts(contents, Reveal::Yes);
  const ReadVerdicts read = csv(text, contents);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.alreadyThere, 4);
  text.replace(",tie,", ",a,");
  const ReadVerdicts changed = csv(text, contents);
  QCOMPARE(changed.alreadyThere, 3);
  QVERIFY2(told(changed).join(QString()).startsWith(QStringLiteral("conflicting-event!")),
           qPrintable(told(changed).join(QString())));
}

void TestVerdictFiles::aSampleOfTwoSetsNeedsItsSet() {
  Contents contents = study();
  Sample twin = contents.samples.first();
  twin.set = SetId(QStringLiteral("other"));
  twin.id = sampleId(twin.set, twin.key);
  contents.sets.append(SetInfo{twin.set});
  contents.samples.append(twin);
  contents.index();
  const ReadVerdicts read =
      csv("set,sample,system_a,system_b,winner,rater\n,s1,4o,miniomni,a,ann\n"
          "set,s1,4o,miniomni,a,ann\n",
          contents);
  QCOMPARE(told(read), QStringList(QStringLiteral("unknown-sample! 2 s1 (set, other)")));
  QCOMPARE(read.verdicts.size(), 1);
}

void TestVerdictFiles::aRaterMustBeNamed() {
  const QString path = file("sample,system_a,system_b,winner\ns1,4o,miniomni,a\n");
  const auto nobody = readCsvVerdicts(path, study(), {});
  QVERIFY(!nobody);
  QCOMPARE(nobody.error().fault, Fault::BadTable);
  QVERIFY(nobody.error().detail.contains(QStringLiteral("rater")));
  const auto named = readCsvVerdicts(path, study(), QStringLiteral("专家 14"));
  QVERIFY(named);
  QCOMPARE(named->verdicts.first().rater.text(), QStringLiteral("专家 14"));
}

void TestVerdictFiles::theFormatIsFoundByNameAndContent_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("read");  // -1: UnknownFormat
  const QByteArray table = "sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\n";
  const Contents contents = judgedStudy();
  const QByteArray lines = nativeVerdicts(contents, Reveal::No);
  QTest::newRow("csv") << QStringLiteral("v.CSV") << table << 1;
  QTest::newRow("jsonl") << QStringLiteral("v.jsonl") << lines << 5;
  QTest::newRow("jsonl whose first line is broken") << QStringLiteral("v.jsonl") << "oops\n" + lines << 6;
  QTest::newRow("an empty jsonl") << QStringLiteral("v.jsonl") << QByteArray() << 0;
  QTest::newRow("native lines by content") << QStringLiteral("v.txt") << "\xEF\xBB\xBF" + lines << 5;
  QTest::newRow("a table by content") << QStringLiteral("v") << table << 1;
  QTest::newRow("an array") << QStringLiteral("v.json") << QByteArray("[{\"winner\":\"model_a\"}]") << -1;
  QTest::newRow("prose") << QStringLiteral("v.txt") << QByteArray("Dear all,\n") << -1;
  QTest::newRow("nothing") << QStringLiteral("v.txt") << QByteArray() << -1;
}

void TestVerdictFiles::theFormatIsFoundByNameAndContent() {
  QFETCH(QString, name);
  QFETCH(QByteArray, text);
  QFETCH(int, read);
  const auto verdicts = readVerdicts(file(text, name), VerdictFormat::Auto, study(), {});
  if (read < 0)
    QCOMPARE(verdicts.error().fault, Fault::UnknownFormat);
  else
    QCOMPARE(verdicts ? verdicts->read : -1, read);
}

void TestVerdictFiles::filesAreWrittenWholeOrNotAtAll() {
  const Contents contents = judgedStudy();
  const QString path = m_dir.filePath(QStringLiteral("导出 out.csv"));
  QVERIFY(writeVerdicts(path, VerdictFormat::Auto, contents, Reveal::No));
  QFile written(path);
  QVERIFY(written.open(QIODevice::ReadOnly));
  QCOMPARE(written.readAll(), csvVerdicts(contents, Reveal::No));
  const auto failed =
      writeVerdicts(m_dir.filePath(QStringLiteral("gone/out.jsonl")), VerdictFormat::Native, contents, Reveal::No);
  QVERIFY(!failed);
  QCOMPARE(failed.error().fault, Fault::FileUnwritable);
  QCOMPARE(verdictFormatFrom(QStringLiteral("native")), std::optional(VerdictFormat::Native));
  QCOMPARE(verdictFormatFrom(QStringLiteral("xml")), std::optional<VerdictFormat>());
  QCOMPARE(readVerdicts(m_dir.filePath(QStringLiteral("gone.jsonl")), VerdictFormat::Auto, contents, {}).error().fault,
           Fault::FileMissing);
}

void TestVerdictFiles::manyVerdictsAreReadQuickly() {
  Contents contents = judgedStudy();
  const Verdict one = fullVerdict(contents.battles.first().battle);
  contents.verdicts.clear();
  for (int i = 0; i < 10'000; ++i) {
    contents.verdicts.append(one);
    contents.verdicts.last().event = EventId(QStringLiteral("event-%1").arg(i));
  }
  const CpuTime timer;
  const QByteArray lines = nativeVerdicts(contents, Reveal::No);
  const qint64 written = timer.ms();
  const ReadVerdicts read = native(lines);
  const qint64 ms = timer.ms() - written;
  QCOMPARE(read.verdicts.size(), 10'000);
  qInfo("10,000 events written in %lld ms, read in %lld ms", written, ms);
  QVERIFY2((ms < 1500 && written < 800) || !kTimesCount, "some five times what it takes");
}

QTEST_GUILESS_MAIN(TestVerdictFiles)
#include "tst_verdictfiles.moc"
