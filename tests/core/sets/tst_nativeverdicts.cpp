// SPDX-License-Identifier: GPL-3.0-or-later
#include "CpuTime.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/NativeVerdicts.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestNativeVerdicts : public QObject {
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
  void anEmptyStudyTakesARevealedFileAndGivesItBackByteForByte();
  void aStudyOfTheSetNeedsNoProvenance();
  void whatABlindFileIsAboutIsListed();
  void whatDoesNotFitItsIdsIsNotBelieved();
  void theStudyOfAnEventIsKept();
  void manyVerdictsAreReadQuickly();

 private:
  VerdictFiles m_files;
};

void TestNativeVerdicts::keysStandInTheOrderOfTheFormat() {
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

void TestNativeVerdicts::whatIsAbsentIsLeftOut() {
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

void TestNativeVerdicts::systemNamesAreWrittenOnlyWhenRevealed() {
  const Contents contents = judgedStudy();
  for (const QByteArray& blind : {nativeVerdicts(contents, Reveal::No), csvVerdicts(contents, Reveal::No)})
    for (const System& system : contents.systems)
      QVERIFY2(!blind.contains(system.name.toUtf8()), blind.constData());
  for (const QByteArray& open : {nativeVerdicts(contents, Reveal::Yes), csvVerdicts(contents, Reveal::Yes)})
    for (const System& system : contents.systems)
      QVERIFY(open.contains(system.name.toUtf8()));
}

void TestNativeVerdicts::exportImportExportIsByteIdentical_data() {
  QTest::addColumn<Reveal>("reveal");
  QTest::newRow("blind") << Reveal::No;
  QTest::newRow("revealed") << Reveal::Yes;
}

void TestNativeVerdicts::exportImportExportIsByteIdentical() {
  QFETCH(Reveal, reveal);
  const Contents contents = judgedStudy();
  const QByteArray first = nativeVerdicts(contents, reveal);
  QCOMPARE(first.count('\n'), 5);
  const ReadVerdicts read = m_files.native(first);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.read, 5);
  QCOMPARE(read.alreadyThere, 0);
  QCOMPARE(read.raters.size(), 3);
  QCOMPARE(read.battles.size(), 2);
  for (const Verdict& verdict : contents.verdicts)
    QVERIFY(read.verdicts.contains(verdict));
  QCOMPARE(nativeVerdicts(with(study(), read), reveal), first);
}

void TestNativeVerdicts::seatsOfALineMayStandTheOtherWay() {
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
  const ReadVerdicts read = m_files.native(toBytes(line));
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

void TestNativeVerdicts::aSecondImportFindsEverythingThere() {
  const Contents contents = judgedStudy();
  const QByteArray lines = nativeVerdicts(contents, Reveal::No);
  const ReadVerdicts again = m_files.native(lines, contents);
  QCOMPARE(told(again), QStringList());
  QCOMPARE(again.alreadyThere, 5);
  QCOMPARE(again.verdicts.size(), 5);
  QCOMPARE(again.battles.size(), 0);
  const ReadVerdicts twice = m_files.native(lines + lines);
  QCOMPARE(twice.read, 10);
  QCOMPARE(twice.alreadyThere, 5);
}

void TestNativeVerdicts::linesThatCannotBeTakenAreReported_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<QString>("problem");
  const auto row = [](const char* name, const char* key, const char* value, const char* problem) {
    QTest::newRow(name) << QString::fromLatin1(key) << QByteArray(value) << QString::fromUtf8(problem);
  };
  row("no event", "event_id", "null", "missing-field! 2 event_id");
  row("no rater", "rater", "\"\"", "missing-field! 2 rater");
  row("no response", "response_b", "null", "missing-field! 2 response_b");
  row("unknown response", "response_a", "\"gone\"", "unknown-set! 2 s1: gone");
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

void TestNativeVerdicts::linesThatCannotBeTakenAreReported() {
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
  const ReadVerdicts read = m_files.native("{broken\n" + toBytes(bad) + "\n\n" + good + "\r\n", contents);
  QCOMPARE(read.read, 3);
  QCOMPARE(read.verdicts.size(), 1);
  QCOMPARE(read.verdicts.first().event.text(), QStringLiteral("good"));
  QCOMPARE(read.problems.size(), 2);
  QCOMPARE(read.problems.first().kind, ProblemKind::BadJson);
  QCOMPARE(told(read).last(), problem);
  QCOMPARE(read.problems.last().file, QStringLiteral("判断 1.txt"));
}

void TestNativeVerdicts::demoVerdictsStayAmongThemselves() {
  Contents plain = study();
  const Battle one = battle(plain);
  addBattle(plain, one);
  Contents demo = plain;
  demo.info.demo = true;
  Verdict invented = verdict(one, "invented"), real = verdict(one, "real");
  invented.demo = true;
  const QByteArray lines =
      toBytes(nativeJson(invented, plain, Reveal::No)) + '\n' + toBytes(nativeJson(real, plain, Reveal::No)) + '\n';
  QCOMPARE(told(m_files.native(lines, plain)), QStringList(QStringLiteral("mixed-demo! 1 invented")));
  QCOMPARE(told(m_files.native(lines, demo)), QStringList(QStringLiteral("mixed-demo! 2 real")));
  const QByteArray row = "sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\n";
  QCOMPARE(m_files.csv(row, plain).verdicts.size(), 1);
  QCOMPARE(m_files.csv(row, demo).problems.first().kind, ProblemKind::MixedDemo);
}

void TestNativeVerdicts::aRaterIsEitherAPersonOrAJudge() {
  Contents contents = study();
  const Battle one = battle(contents);
  addBattle(contents, one);
  const QByteArray human = toBytes(nativeJson(verdict(one, "human"), contents, Reveal::No)) + '\n';
  QByteArray judge = toBytes(nativeJson(verdict(one, "judge"), contents, Reveal::No)) + '\n';
  judge.replace("\"human\"", "\"judge\"");
  const ReadVerdicts read = m_files.native(human + judge, contents);
  QCOMPARE(told(read), QStringList(QStringLiteral("bad-field! 2 rater_kind (ann)")));
  QCOMPARE(read.raters.size(), 1);
}

void TestNativeVerdicts::anEmptyStudyTakesARevealedFileAndGivesItBackByteForByte() {
  Contents empty = emptyStudy();
  empty.info.id = StudyId(QStringLiteral("another"));
  const Contents before = richStudy();
  const QByteArray exported = m_files.written(before, "native", Reveal::Yes);
  const auto found = readVerdicts(m_files.path(QStringLiteral("out")), VerdictFormat::Native, empty, {});
  QVERIFY(found);
  QCOMPARE(told(*found), QStringList());
  QCOMPARE(found->verdicts.size(), before.verdicts.size());
  QCOMPARE(found->described.samples.size(), 3);
  const Contents after = grown(empty, *found);
  QCOMPARE(nativeVerdicts(after, Reveal::Yes), exported);
  const Sample* sample = after.findSample(before.samples.first().id);
  QVERIFY(sample);
  QCOMPARE(sample->level, Level::L2);
  QCOMPARE(sample->domain, Domain::Social);
  QCOMPARE(sample->sound.state, SoundState::Missing);
  QCOMPARE(sample->sound.sha256, QString(64, QLatin1Char('a')));
  QCOMPARE(after.sets.first().licence, QStringLiteral("CC-BY-4.0"));
  const auto again = readVerdicts(m_files.path(QStringLiteral("out")), VerdictFormat::Native, after, {});
  QCOMPARE(again->alreadyThere, again->read);
  QVERIFY(again->described.isEmpty());
}

void TestNativeVerdicts::aStudyOfTheSetNeedsNoProvenance() {
  const Contents before = judgedStudy();
  Contents bare = emptyStudy();
  bare.sets = before.sets;
  const ReadVerdicts found = m_files.native(nativeVerdicts(before, Reveal::Yes), bare);
  QCOMPARE(told(found), QStringList());
  QCOMPARE(found.described.sets.size(), 0);
  QCOMPARE(found.described.samples.size(), 2);
  QCOMPARE(found.described.systems.size(), 3);
  QCOMPARE(nativeVerdicts(grown(bare, found), Reveal::Yes), nativeVerdicts(before, Reveal::Yes));
}

void TestNativeVerdicts::whatABlindFileIsAboutIsListed() {
  const Contents before = judgedStudy();
  const ReadVerdicts found = m_files.native(nativeVerdicts(before, Reveal::No), emptyStudy());
  QCOMPARE(found.read, 5);
  QCOMPARE(found.verdicts.size(), 0);
  QCOMPARE(found.problems.size(), 5);
  for (const Problem& problem : found.problems)
    QCOMPARE(problem.kind, ProblemKind::UnknownSet);
  QVERIFY2(told(found).first().startsWith(QStringLiteral("unknown-set! 1 s1: ")), qPrintable(told(found).first()));
  QCOMPARE(found.missing, (QStringList{QStringLiteral("s1"), QStringLiteral("s2")}));
  QVERIFY(found.described.isEmpty());
}

void TestNativeVerdicts::whatDoesNotFitItsIdsIsNotBelieved() {
  QByteArray lines = m_files.written(judgedStudy(), "native", Reveal::Yes);
  const auto read = [&](const QByteArray& text, const QByteArray& from, const QByteArray& to) {
    m_files.file(QByteArray(text).replace(from, to), QStringLiteral("f.jsonl"));
    const QByteArray provenance = bytesOf(m_files.path(QStringLiteral("out.provenance.json")));
    m_files.file(QByteArray(provenance).replace(from, to), QStringLiteral("f.jsonl.provenance.json"));
    return *readVerdicts(m_files.path(QStringLiteral("f.jsonl")), VerdictFormat::Native, emptyStudy(), {});
  };
  QCOMPARE(read(lines, "", "").verdicts.size(), 5);
  const ReadVerdicts renamed = read(lines, "Mini-Omni", "Maxi-Omni");
  QCOMPARE(renamed.verdicts.size(), 0);  // both battles are with it
  QVERIFY(renamed.described.isEmpty());
  m_files.file("{\"clips\": 7", QStringLiteral("f.jsonl.provenance.json"));
  const auto broken = readVerdicts(m_files.path(QStringLiteral("f.jsonl")), VerdictFormat::Native, emptyStudy(), {});
  QCOMPARE(broken->verdicts.size(), 0);
  QVERIFY2(told(*broken).first().startsWith(QStringLiteral("bad-text? 0 ")), qPrintable(told(*broken).first()));
  QCOMPARE(broken->problems.first().file, QStringLiteral("f.jsonl.provenance.json"));
}

void TestNativeVerdicts::theStudyOfAnEventIsKept() {
  const Contents before = judgedStudy();
  const QByteArray lines = nativeVerdicts(before, Reveal::No);
  Contents other = study();
  other.info.id = StudyId(QStringLiteral("other"));
  const Contents after = with(other, m_files.native(lines, other));
  QCOMPARE(after.verdicts.first().study.text(), QStringLiteral("study"));
  QCOMPARE(nativeVerdicts(after, Reveal::No), lines);
  const ReadVerdicts home = m_files.native(lines, before);
  QCOMPARE(home.alreadyThere, 5);
  Contents older = after;  // what came before the origin was kept
  for (Verdict& verdict : older.verdicts)
    verdict.study = {};
  QCOMPARE(m_files.native(lines, older).alreadyThere, 5);
}

void TestNativeVerdicts::manyVerdictsAreReadQuickly() {
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
  const ReadVerdicts read = m_files.native(lines);
  const qint64 ms = timer.ms() - written;
  QCOMPARE(read.verdicts.size(), 10'000);
  qInfo("10,000 events written in %lld ms, read in %lld ms", written, ms);
  QVERIFY2((ms < 1500 && written < 800) || !kTimesCount, "some five times what it takes");
}

QTEST_GUILESS_MAIN(TestNativeVerdicts)
#include "tst_nativeverdicts.moc"
