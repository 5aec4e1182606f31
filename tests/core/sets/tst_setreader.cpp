// SPDX-License-Identifier: GPL-3.0-or-later
#include "CpuTime.h"
#include "SetFolder.h"

#include "core/base/Sha256.h"
#include "core/sets/SetFiles.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace s2s;

namespace {

QList<Problem> ofKind(const ReadSet& set, ProblemKind kind) {
  QList<Problem> list;
  for (const Problem& problem : set.problems)
    if (problem.kind == kind)
      list.append(problem);
  return list;
}

QStringList keys(const ReadSet& set) {
  QStringList list;
  for (const Sample& sample : set.samples)
    list.append(sample.key);
  return list;
}

}  // namespace

class TestSetReader : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aWholeSetIsReadWithEveryField();
  void badLinesAreReportedAndTheGoodOnesStillLoad();
  void anyLineMayBeWrongInItsOwnWay_data();
  void anyLineMayBeWrongInItsOwnWay();
  void pathsThatLeadOutAreRefused_data();
  void pathsThatLeadOutAreRefused();
  void linksMayPointInsideTheSetOnly();
  void pipesAndFoldersAreNoSounds();
  void chineseNamesWithBlanksAreFound();
  void namesFromAMacAreFoundInTheOtherNormalForm();
  void theLevelBaseIsStatedOrGuessed_data();
  void theLevelBaseIsStatedOrGuessed();
  void theDescriptionOfTheSetIsOptional();
  void aBrokenDescriptionIsReportedAndTheSetStillLoads_data();
  void aBrokenDescriptionIsReportedAndTheSetStillLoads();
  void anAudioFolderIsReadAsSamples_data();
  void anAudioFolderIsReadAsSamples();
  void systemsAreThoseListedAndThoseThatAnswered();
  void theSameSystemUnderTwoNamesAnswersOnce();
  void foldersWithoutSamplesAreErrors();
  void readingStopsWhenCancelled();
  void hashesAreFilledInAndChangedSoundsAreFound();
  void everyProblemHasACodeAndWords();
  void theSizeOfThePaperIsReadQuickly();
};

void TestSetReader::aWholeSetIsReadWithEveryField() {
  const QByteArray sha(64, 'A');
  SetFolder whole;
  whole.file(QStringLiteral("set.json"), R"({"id":"seed","name":"Seed","version":"2","licence":"CC-BY-4.0",
    "level_base":1,"loudness_policy":"raw","synthetic":true})");
  whole.sample(QStringLiteral("s1"),
               R"("split":"augment","domain":"Social Companionship","task":"sarcasm","level":"L4",)"
               R"("language":"zh","text":"你好","text_cn":"你好吗","task_description":"听出讽刺",)"
               R"("cues_in":{ "emotion": "angry" },"cues_out":{"style":"calm"},"condition":"Typing","source":"tts:X",)"
               R"("licence":"CC0","sha256":")" +
                   sha + R"(","conversation_id":"c1","turn":2,"task_description_cn":"x","mine":[1, 2.5])");
  whole.response(QStringLiteral("s1"), QStringLiteral("miniomni"), R"("transcript":"hi","latency_ms":120,"run":7)");
  whole.response(QStringLiteral("s1"), QStringLiteral("cascade"));
  const auto set = whole.read();
  QVERIFY(set);
  QCOMPARE(told(set->problems), QStringList());
  QCOMPARE(set->set.id.text(), QStringLiteral("seed"));
  QCOMPARE(set->set.version, QStringLiteral("2"));
  QCOMPARE(set->set.policy, LoudnessPolicy::Raw);
  QVERIFY(set->set.synthetic);
  QCOMPARE(set->set.root, QDir(whole.path()).canonicalPath());
  Sample sample;
  sample.set = SetId(QStringLiteral("seed"));
  sample.key = QStringLiteral("s1");
  sample.id = sampleId(sample.set, sample.key);
  sample.split = Split::Augment;
  sample.domain = Domain::Social;
  sample.task = QStringLiteral("sarcasm_detection");
  sample.level = Level::L4;
  sample.language = QStringLiteral("zh");
  sample.text = QStringLiteral("你好");
  sample.textCn = QStringLiteral("你好吗");
  sample.taskDescription = QStringLiteral("听出讽刺");
  sample.cuesIn = QStringLiteral(R"({"emotion":"angry"})");
  sample.cuesOut = QStringLiteral(R"({"style":"calm"})");
  sample.condition = QStringLiteral("Typing");
  sample.source = QStringLiteral("tts:X");
  sample.licence = QStringLiteral("CC0");
  sample.conversation = QStringLiteral("c1");
  sample.turn = 2;
  sample.sound = {QStringLiteral("s1.wav"), QString(64, QLatin1Char('a')), SoundState::Present};
  sample.extra = QStringLiteral(R"({"task_description_cn":"x","mine":[1,2.5]})");
  QVERIFY(set->samples.first() == sample);
  Response response;
  response.sample = sample.id;
  response.system = QStringLiteral("Mini-Omni");
  response.id = responseId(sample.id, response.system);
  response.transcript = QStringLiteral("hi");
  response.latencyMs = 120;
  response.sound = {QStringLiteral("out/miniomni/s1.wav"), {}, SoundState::Present};
  response.extra = QStringLiteral(R"({"run":7})");
  QVERIFY(set->responses.first() == response);
}

void TestSetReader::badLinesAreReportedAndTheGoodOnesStillLoad() {
  SetFolder folder;
  folder.sample(QStringLiteral("good")).sampleLine("{\"file_name\":").sampleLine("").sampleLine("[1]");
  folder.sampleLine(R"({"id":"no file"})").sampleLine("{\"id\":\"\xff\"}").sample(QStringLiteral("good"));
  folder.sample(QStringLiteral("last"), R"("level":"L9","domain":"sports")");
  for (const char* id : {"good", "last"})
    folder.response(QLatin1String(id), QStringLiteral("A")).response(QLatin1String(id), QStringLiteral("B"));
  folder.response(QStringLiteral("good"), QStringLiteral("A")).response(QStringLiteral("nobody"), QStringLiteral("A"));
  folder.responseLine(R"({"file_name":"out/gone.wav","sample_id":"good","system":"C"})");
  folder.file(QStringLiteral("out/empty.wav"), {});
  folder.responseLine(R"({"file_name":"out/empty.wav","sample_id":"good","system":"D"})");
  const auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(keys(*set), QStringList({QStringLiteral("good"), QStringLiteral("last")}));
  QCOMPARE(set->responses.size(), 6);
  const QStringList problems = told(set->problems);
  QCOMPARE(problems.size(), 11);
  QVERIFY2(problems.at(0).startsWith(QStringLiteral("bad-json! samples.jsonl:2 ")), qPrintable(problems.at(0)));
  QCOMPARE(problems.at(1), QStringLiteral("bad-json! samples.jsonl:4 no object"));
  QCOMPARE(problems.at(2), QStringLiteral("missing-field! samples.jsonl:5 file_name"));
  QVERIFY2(problems.at(3).startsWith(QStringLiteral("bad-json! samples.jsonl:6 ")), qPrintable(problems.at(3)));
  QCOMPARE(problems.mid(4), QStringList({QStringLiteral("duplicate-id! samples.jsonl:7 good"),
                                         QStringLiteral("unknown-domain? samples.jsonl:8 sports"),
                                         QStringLiteral("unknown-level? samples.jsonl:8 L9"),
                                         QStringLiteral("duplicate-response! responses.jsonl:5 good, A"),
                                         QStringLiteral("unknown-sample! responses.jsonl:6 nobody"),
                                         QStringLiteral("sound-missing? responses.jsonl:7 out/gone.wav"),
                                         QStringLiteral("sound-empty? responses.jsonl:8 out/empty.wav")}));
  QCOMPARE(set->responses.at(4).sound.state, SoundState::Missing);
  QCOMPARE(set->responses.at(5).sound.state, SoundState::Missing);
  QCOMPARE(set->responses.at(0).sound.state, SoundState::Present);
}

void TestSetReader::anyLineMayBeWrongInItsOwnWay_data() {
  QTest::addColumn<QByteArray>("sample");
  QTest::addColumn<QByteArray>("response");
  QTest::addColumn<QString>("problem");
  const QByteArray good = R"({"file_name":"s.wav","id":"s"})";
  const QByteArray answer = R"({"file_name":"s.wav","sample_id":"s","system":"C"})";
  const auto row = [](const char* name, const QByteArray& sample, const QByteArray& response, const char* problem) {
    QTest::newRow(name) << sample << response << QString::fromUtf8(problem);
  };
  row("no id", R"({"file_name":"s.wav"})", answer, "missing-field! samples.jsonl:1 id");
  row("null id", R"({"file_name":"s.wav","id":null})", answer, "missing-field! samples.jsonl:1 id");
  row("id is a list", R"({"file_name":"s.wav","id":["s"]})", answer, R"(bad-field? samples.jsonl:1 id = ["s"])");
  row("no system", good, R"({"file_name":"s.wav","sample_id":"s"})", "missing-field! responses.jsonl:1 system");
  row("no sample", good, R"({"file_name":"s.wav","system":"C"})", "missing-field! responses.jsonl:1 sample_id");
  row("turn is a text", R"({"file_name":"s.wav","id":"s","turn":"x"})", answer,
      R"(bad-field? samples.jsonl:1 turn = "x")");
  row("hash too short", R"({"file_name":"s.wav","id":"s","sha256":"ab"})", answer,
      R"(bad-field? samples.jsonl:1 sha256 = "ab")");
  row("endless latency", good, R"({"file_name":"s.wav","sample_id":"s","system":"C","latency_ms":1e300})",
      "bad-field? responses.jsonl:1 latency_ms = 1e+300");
  row("same key twice", R"({"file_name":"s.wav","id":"s","id":"t"})", answer,
      R"(bad-json! samples.jsonl:1 the key "id" stands twice)");
  row("deep nesting", R"({"file_name":"s.wav","id":"s","x":)" + QByteArray(70, '[') + QByteArray(70, ']') + '}', answer,
      "bad-json! samples.jsonl:1 nested too deeply");
  row("one answer only", good, answer, "no-responses? samples.jsonl:1 s");
}

void TestSetReader::anyLineMayBeWrongInItsOwnWay() {
  QFETCH(QByteArray, sample);
  QFETCH(QByteArray, response);
  QFETCH(QString, problem);
  SetFolder folder;
  folder.sound(QStringLiteral("s.wav")).sampleLine(sample).sample(QStringLiteral("other"));
  const auto set = folder.responseLine(response).read();
  QVERIFY(set);
  QVERIFY2(told(set->problems).contains(problem), qPrintable(told(set->problems).join(QLatin1Char('\n'))));
  QVERIFY(keys(*set).contains(QStringLiteral("other")));
}

void TestSetReader::pathsThatLeadOutAreRefused_data() {
  QTest::addColumn<QString>("path");
  for (const char* path : {"../secret.wav", "a/../../secret.wav", "a/..", "/etc/passwd", "C:/x.wav", "c:x.wav",
                           "\\x.wav", "\\\\server\\share\\x.wav", "//server/x.wav", "..\\secret.wav", "NUL",
                           "a/con.wav", "COM1.wav", "lpt9", "aux .wav", ".. /x.wav", "a\nb.wav", ".", "a/CONOUT$"})
    QTest::newRow(path) << QString::fromUtf8(path);
}

void TestSetReader::pathsThatLeadOutAreRefused() {
  QFETCH(QString, path);
  QVERIFY(!safeRelativePath(path));
  SetFolder folder;
  folder.sample(QStringLiteral("other"));
  folder.sampleLine(toBytes(Json{{"file_name", utf8(path)}, {"id", "s"}}));
  const auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(keys(*set), QStringList(QStringLiteral("other")));
  const QList<Problem> problems = ofKind(*set, ProblemKind::PathOutsideRoot);
  QCOMPARE(problems.size(), 1);
  QCOMPARE(problems.first().detail, path);
  QCOMPARE(problems.first().severity, Severity::Refused);
}

void TestSetReader::linksMayPointInsideTheSetOnly() {
#ifndef Q_OS_UNIX
  QSKIP("links need rights of their own here");
#else
  SetFolder folder;
  QFile secret(folder.outside() + QStringLiteral("/secret.wav"));
  QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("RIFF") == 4);
  secret.close();
  QDir(folder.outside()).mkpath(QStringLiteral("set-more"));  // begins like the root, and is not below it
  QVERIFY(QFile::copy(secret.fileName(), folder.outside() + QStringLiteral("/set-more/x.wav")));
  folder.sample(QStringLiteral("real"));
  const auto link = [&](const char* target, const char* name) {
    return QFile::link(QLatin1String(target), folder.path() + QLatin1Char('/') + QLatin1String(name));
  };
  QVERIFY(link("real.wav", "inside.wav") && link("../secret.wav", "outside.wav") && link("gone.wav", "dangling.wav"));
  QVERIFY(link("..", "up") && link("../set-more", "near") && link(".", "here"));
  for (const char* path : {"inside.wav", "outside.wav", "dangling.wav", "up/secret.wav", "near/x.wav", "here/real.wav"})
    folder.sampleLine(toBytes(Json{{"file_name", path}, {"id", path}}));
  const auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(keys(*set), QStringList({QStringLiteral("real"), QStringLiteral("inside.wav"),
                                    QStringLiteral("dangling.wav"), QStringLiteral("here/real.wav")}));
  QCOMPARE(ofKind(*set, ProblemKind::PathOutsideRoot).size(), 3);
  QCOMPARE(set->samples.at(1).sound.state, SoundState::Present);
  QCOMPARE(set->samples.at(2).sound.state, SoundState::Missing);
  QCOMPARE(set->samples.at(3).sound.state, SoundState::Present);
#endif
}

void TestSetReader::pipesAndFoldersAreNoSounds() {
#ifndef Q_OS_UNIX
  QSKIP("no named pipes here");
#else
  SetFolder folder;
  QCOMPARE(::mkfifo(QFile::encodeName(folder.path() + QStringLiteral("/pipe.wav")).constData(), 0600), 0);
  QDir(folder.path()).mkpath(QStringLiteral("folder.wav"));
  folder.sampleLine(R"({"file_name":"pipe.wav","id":"1"})").sampleLine(R"({"file_name":"folder.wav","id":"2"})");
  auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(ofKind(*set, ProblemKind::SoundMissing).size(), 2);
  checkSounds(*set);  // would wait for ever on the pipe
  QCOMPARE(set->samples.first().sound.state, SoundState::Missing);
#endif
}

void TestSetReader::chineseNamesWithBlanksAreFound() {
  SetFolder folder;
  folder.sample(QStringLiteral("绕口令 第 1 题 🎤"));
  folder.response(QStringLiteral("绕口令 第 1 题 🎤"), QStringLiteral("豆包"));
  folder.response(QStringLiteral("绕口令 第 1 题 🎤"), QStringLiteral("Kimi Audio"));
  const auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(told(set->problems), QStringList());
  QCOMPARE(set->responses.first().system, QStringLiteral("豆包"));
  QVERIFY(QFile::exists(set->set.root + QLatin1Char('/') + set->responses.first().sound.file));
}

void TestSetReader::namesFromAMacAreFoundInTheOtherNormalForm() {
  const QString composed = QStringLiteral("caf\u00E9"), decomposed = QStringLiteral("cafe\u0301");
  SetFolder folder;
  folder.sound(decomposed + QStringLiteral(".wav"));
  folder.sampleLine(R"({"id":"1","file_name":")" + composed.toUtf8() + R"(.wav"})");
  const auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(set->samples.first().sound.state, SoundState::Present);
  QVERIFY(QFile::exists(set->set.root + QLatin1Char('/') + set->samples.first().sound.file));
}

void TestSetReader::theLevelBaseIsStatedOrGuessed_data() {
  QTest::addColumn<QStringList>("levels");
  QTest::addColumn<int>("stated");
  QTest::addColumn<int>("wanted");
  QTest::addColumn<int>("base");
  QTest::addColumn<QString>("read");
  const auto row = [](const char* name, const char* levels, int stated, int wanted, int base, const char* read) {
    QTest::newRow(name) << QString::fromLatin1(levels).split(QLatin1Char(' ')) << stated << wanted << base
                        << QString::fromLatin1(read);
  };
  row("an L0 means base 0", "L1 L0 L3", -1, -1, 0, "L2 L1 L4");
  row("an L4 means base 1", "L1 L4", -1, -1, 1, "L1 L4");
  row("neither: base 1", "L1 L3", -1, -1, 1, "L1 L3");
  row("without the letter", "0 3", -1, -1, 0, "L1 L4");
  row("stated in set.json", "L1 L2", 0, -1, 0, "L2 L3");
  row("the caller knows best", "L1 L2", 0, 1, 1, "L1 L2");
  row("both L0 and L4", "L0 L4", -1, -1, 0, "L1 ");
}

void TestSetReader::theLevelBaseIsStatedOrGuessed() {
  QFETCH(QStringList, levels);
  QFETCH(int, stated);
  QFETCH(int, wanted);
  SetFolder folder;
  for (qsizetype i = 0; i < levels.size(); ++i)
    folder.sample(QString::number(i), R"("level":")" + levels.at(i).toLatin1() + '"');
  if (stated >= 0)
    folder.file(QStringLiteral("set.json"), R"({"level_base":)" + QByteArray::number(stated) + '}');
  SetReadOptions options;
  if (wanted >= 0)
    options.levelBase = wanted;
  const auto set = folder.read(options);
  QVERIFY(set);
  QTEST(set->set.levelBase, "base");
  QStringList read;
  for (const Sample& sample : set->samples)
    read.append(code(sample.level));
  QTEST(read.join(QLatin1Char(' ')), "read");
}

void TestSetReader::theDescriptionOfTheSetIsOptional() {
  SetFolder folder;
  const auto set = folder.sample(QStringLiteral("s")).read();
  QVERIFY(set);
  QCOMPARE(set->set.name, QStringLiteral("set"));
  QCOMPARE(set->set.id.text(), QStringLiteral("set"));
  folder.file(QStringLiteral("set.json"), "\xEF\xBB\xBF{\"name\":\"Seed 种子\"}");
  const auto named = folder.read();
  QVERIFY(named);
  QCOMPARE(named->set.id.text(), QStringLiteral("Seed 种子"));
  QVERIFY(ofKind(*named, ProblemKind::BadSetFile).isEmpty());
}

void TestSetReader::aBrokenDescriptionIsReportedAndTheSetStillLoads_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<Severity>("severity");
  QTest::newRow("no JSON") << QByteArray("{") << Severity::Refused;
  QTest::newRow("a list") << QByteArray("[]") << Severity::Refused;
  QTest::newRow("base 2") << QByteArray(R"({"level_base":2})") << Severity::Warning;
  QTest::newRow("base is a text") << QByteArray(R"({"level_base":"one"})") << Severity::Warning;
  QTest::newRow("unknown policy") << QByteArray(R"({"loudness_policy":"loud"})") << Severity::Warning;
  QTest::newRow("name is a number with a point") << QByteArray(R"({"name":1.5})") << Severity::Warning;
}

void TestSetReader::aBrokenDescriptionIsReportedAndTheSetStillLoads() {
  QFETCH(QByteArray, text);
  SetFolder folder;
  const auto set = folder.sample(QStringLiteral("s")).file(QStringLiteral("set.json"), text).read();
  QVERIFY(set);
  QCOMPARE(set->samples.size(), 1);
  QCOMPARE(set->set.name, QStringLiteral("set"));
  const QList<Problem> problems = ofKind(*set, ProblemKind::BadSetFile);
  QCOMPARE(problems.size(), 1);
  QTEST(problems.first().severity, "severity");
  QCOMPARE(problems.first().file, QStringLiteral("set.json"));
}

void TestSetReader::anAudioFolderIsReadAsSamples_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("content");
  QTest::newRow("metadata.jsonl")
      << QStringLiteral("metadata.jsonl")
      << QByteArray(
             "{\"file_name\":\"sing/a 1.wav\",\"text\":\"la\"}\n"
             "{\"file_name\":\"sing/b.wav\",\"id\":7,\"task\":\"poem\",\"pitch\":\"high\"}\n");
  QTest::newRow("metadata.csv") << QStringLiteral("metadata.csv")
                                << QByteArray(
                                       "file_name,id,task,text,pitch\nsing/a 1.wav,,,la,\nsing/b.wav,7,poem,,high\n");
}

void TestSetReader::anAudioFolderIsReadAsSamples() {
  QFETCH(QString, name);
  QFETCH(QByteArray, content);
  SetFolder folder;
  folder.sound(QStringLiteral("sing/a 1.wav")).sound(QStringLiteral("sing/b.wav")).file(name, content);
  const auto set = readSet(folder.path());
  QVERIFY(set);
  QCOMPARE(keys(*set), QStringList({QStringLiteral("a 1"), QStringLiteral("7")}));
  QCOMPARE(set->samples.at(0).task, QStringLiteral("singing_capability"));
  QCOMPARE(set->samples.at(0).text, QStringLiteral("la"));
  QCOMPARE(set->samples.at(1).task, QStringLiteral("poetry_recitation"));
  QCOMPARE(set->samples.at(1).extra, QStringLiteral(R"({"pitch":"high"})"));
  QCOMPARE(ofKind(*set, ProblemKind::NoResponses).size(), 2);
}

void TestSetReader::systemsAreThoseListedAndThoseThatAnswered() {
  SetFolder folder;
  folder.file(QStringLiteral("systems.jsonl"),
              "{\"system\":\"miniomni\",\"name\":\"Mini Omni\",\"group\":\"academia\",\"decoder\":\"SNAC\"}\n"
              "{\"name\":\"nobody\"}\n{\"system\":\"Mini-Omni\"}\n");
  folder.sample(QStringLiteral("s")).response(QStringLiteral("s"), QStringLiteral("Mini-Omni"));
  folder.response(QStringLiteral("s"), QStringLiteral("Doubao"));
  const auto set = folder.read();
  QVERIFY(set);
  QCOMPARE(set->systems.size(), 2);
  QCOMPARE(set->systems.at(0).name, QStringLiteral("Mini-Omni"));
  QCOMPARE(set->systems.at(0).title, QStringLiteral("Mini Omni"));
  QCOMPARE(set->systems.at(0).decoder, QStringLiteral("SNAC"));
  QCOMPARE(set->systems.at(1).title, QStringLiteral("Doubao"));
  QCOMPARE(told(set->problems), QStringList({QStringLiteral("missing-field! systems.jsonl:2 system"),
                                             QStringLiteral("duplicate-id! systems.jsonl:3 Mini-Omni")}));
}

void TestSetReader::theSameSystemUnderTwoNamesAnswersOnce() {
  SetFolder folder;
  folder.sample(QStringLiteral("s")).response(QStringLiteral("s"), QStringLiteral("cascade"));
  const auto set = folder.response(QStringLiteral("s"), QStringLiteral("4o_cascade")).read();
  QVERIFY(set);
  QCOMPARE(set->responses.size(), 1);
  QCOMPARE(ofKind(*set, ProblemKind::DuplicateResponse).size(), 1);
}

void TestSetReader::foldersWithoutSamplesAreErrors() {
  SetFolder folder;
  QCOMPARE(readSet(folder.path() + QStringLiteral("/gone")).error().fault, Fault::FolderMissing);
  QCOMPARE(readSet(folder.path()).error().fault, Fault::SetHasNoSamples);
  QCOMPARE(folder.read().error().fault, Fault::SetHasNoSamples);  // an empty samples.jsonl
  const auto allBad = folder.sampleLine("nonsense").read();
  QVERIFY(allBad);
  QCOMPARE(allBad->problems.size(), 1);
}

void TestSetReader::readingStopsWhenCancelled() {
  SetFolder folder;
  for (int i = 0; i < 20; ++i)
    folder.sampleLine(R"({"file_name":"x.wav","id":)" + QByteArray::number(i) + '}');
  std::atomic<bool> cancelled = true;
  SetReadOptions options;
  options.cancelled = &cancelled;
  QCOMPARE(folder.read(options).error().fault, Fault::Cancelled);
}

void TestSetReader::hashesAreFilledInAndChangedSoundsAreFound() {
  SetFolder folder;
  folder.sample(QStringLiteral("s"), R"("sha256":")" + QByteArray(64, '0') + '"');
  folder.response(QStringLiteral("s"), QStringLiteral("A")).response(QStringLiteral("s"), QStringLiteral("B"));
  auto set = folder.read();
  QVERIFY(set);
  QVERIFY(QFile::remove(set->set.root + QStringLiteral("/out/B/s.wav")));
  qint64 done = 0;
  SetReadOptions options;
  options.progress = [&](qint64 now, qint64 total) { done = now * 1000 + total; };
  checkSounds(*set, options);
  QCOMPARE(done, 3003);
  QCOMPARE(set->samples.first().sound.state, SoundState::Changed);
  QCOMPARE(set->responses.at(0).sound.state, SoundState::Present);
  QCOMPARE(set->responses.at(0).sound.sha256, *sha256OfFile(set->set.root + QStringLiteral("/out/A/s.wav")));
  QCOMPARE(set->responses.at(1).sound.state, SoundState::Missing);
  QCOMPARE(told(set->problems), QStringList({QStringLiteral("sound-changed? s.wav:0 s.wav"),
                                             QStringLiteral("sound-missing? out/B/s.wav:0 out/B/s.wav")}));
  std::atomic<bool> cancelled = true;
  options.cancelled = &cancelled;
  done = 0;
  checkSounds(*set, options);
  QCOMPARE(done, 0);
}

void TestSetReader::everyProblemHasACodeAndWords() {
  QStringList codes, sentences;
  for (int i = 0; i <= static_cast<int>(ProblemKind::EntryRefused); ++i) {
    const auto kind = static_cast<ProblemKind>(i);
    Problem problem{kind, Severity::Refused, QStringLiteral("f"), 1, QStringLiteral("50%1 der")};
    codes.append(code(kind));
    sentences.append(describe(problem));
    QVERIFY2(sentences.last().contains(problem.detail), qPrintable(sentences.last()));
    QVERIFY(advice(kind).endsWith(QLatin1Char('.')));
  }
  QVERIFY(!codes.contains(QString()));
  QCOMPARE(codes.removeDuplicates(), 0);
  QCOMPARE(sentences.removeDuplicates(), 0);
}

void TestSetReader::theSizeOfThePaperIsReadQuickly() {
  SetFolder folder;  // 1,243 samples and ten systems, as in the paper
  for (int s = 0; s < 1243; ++s) {
    const QString id = QStringLiteral("sample-%1").arg(s);
    folder.sample(id,
                  R"("domain":"Education","task":"rhythm","level":"L2","language":"en","text":"Say it slowly, )"
                  R"(and then once more with feeling, please.","task_description":"Does the answer keep the rhythm?",)"
                  R"("cues_in":{"age":"adult","emotion":"neutral"},"cues_out":{"speed":"slow"},"source":"tts:X")");
    for (int system = 0; system < 10; ++system)
      folder.response(id, QStringLiteral("system-%1").arg(system),
                      R"("transcript":"Of course, I can say it slowly.",)"
                      R"("latency_ms":950)");
  }
  folder.write();
  const CpuTime timer;
  const auto set = readSet(folder.path());
  const qint64 ms = timer.ms();
  QVERIFY(set);
  QCOMPARE(set->responses.size(), 12430);
  QVERIFY(set->problems.isEmpty());
  qInfo("13,673 lines and files in %lld ms", ms);
  QVERIFY2(ms < 600 || !kTimesCount, "0.3 s is the aim on an idle machine");
}

QTEST_GUILESS_MAIN(TestSetReader)
#include "tst_setreader.moc"
