// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/sets/SetReader.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Store.h"
#include "core/study/NewStudy.h"
#include "core/study/SetAddition.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// "sample level: L1 -> L2 (taken)" of each difference.
QStringList told(const QList<SetDifference>& differences) {
  QStringList list;
  for (const SetDifference& difference : differences)
    list.append(QStringLiteral("%1 %2: %3 -> %4 (%5)")
                    .arg(difference.key, difference.field, difference.before, difference.after,
                         difference.taken ? QStringLiteral("taken") : QStringLiteral("kept")));
  return list;
}

}  // namespace

class TestSetAddition : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_dir;
  Contents m_contents;

  QString path(const QString& name) const { return m_dir->filePath(name); }
  void write(const QString& name, const QByteArray& bytes) const {
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
  }
  /// A set with samples named by @p keys at L1, each answered by A and B.
  void writeSet(const QString& name, const QStringList& keys, const char* level = "L1",
                const QStringList& systems = {QStringLiteral("A"), QStringLiteral("B")}) const {
    QByteArray samples, responses;
    for (const QString& key : keys) {
      write(name + QLatin1Char('/') + key + QStringLiteral(".wav"), "RIFF" + key.toUtf8());
      samples += toBytes({{"file_name", utf8(key) + ".wav"}, {"id", utf8(key)}, {"level", level}}) + '\n';
      for (const QString& system : systems) {
        const QString file = system + QLatin1Char('/') + key + QStringLiteral(".wav");
        write(name + QLatin1Char('/') + file, "RIFF" + file.toUtf8());
        responses += toBytes({{"file_name", utf8(file)}, {"sample_id", utf8(key)}, {"system", utf8(system)}}) + '\n';
      }
    }
    write(name + QStringLiteral("/samples.jsonl"), samples);
    write(name + QStringLiteral("/responses.jsonl"), responses);
  }
  SetAddition addition(const QString& name, const SetAdditionSettings& settings = {}) const {
    const auto set = readSet(path(name));
    const auto made = set ? additionOf(m_contents, *set, settings) : Result<SetAddition>(set.error());
    return made ? *made : SetAddition();
  }
  SetAddition add(const QString& name, const SetAdditionSettings& settings = {}) {
    SetAddition made = addition(name, settings);
    bringInto(m_contents, editOf(made));
    return made;
  }
  struct Described {
    QByteArray instruction, a, b;
  };
  /// Takes verdicts on answers at these paths, of the systems that their folders name.
  void describeByVerdicts(const QList<Described>& records) {
    Json list = Json::array();
    const auto systemOf = [](const QByteArray& path) {
      return path.mid(path.indexOf("output/") + 7).split('/').first();
    };
    for (const Described& record : records)
      list.push_back({{"instruction_path", record.instruction.toStdString()},
                      {"model_a", systemOf(record.a).toStdString()},
                      {"model_b", systemOf(record.b).toStdString()},
                      {"audio1_path", record.a.toStdString()},
                      {"audio2_path", record.b.toStdString()},
                      {"label", {{"overall", "1"}}}});
    write(QStringLiteral("labels.json"), toBytes(list));
    const auto verdicts = readVerdicts(path(QStringLiteral("labels.json")), VerdictFormat::Auto, m_contents, {});
    QVERIFY(verdicts);
    QCOMPARE(verdicts->taken(), records.size());
    bringInto(m_contents, editOf(*verdicts));
  }
  /// One verdict on the battle of a sample.
  void judge(const QString& key) {
    for (const DrawnBattle& drawn : std::as_const(m_contents.battles))
      if (m_contents.findSample(drawn.battle.sample)->key == key) {
        Verdict verdict;
        verdict.event = EventId(QStringLiteral("e-") + key);
        verdict.rater = RaterId(QStringLiteral("ann"));
        verdict.battle = drawn.battle.id;
        verdict.outcome = Outcome::Won;
        verdict.winner = drawn.battle.a;
        m_contents.verdicts.append(verdict);
        return;
      }
    QFAIL("no battle");
  }

 private Q_SLOTS:
  void init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_contents = Contents();
    writeSet(QStringLiteral("one"), {QStringLiteral("s1"), QStringLiteral("s2")});
  }

  void severalSetsLieInOneStudy() {
    writeSet(QStringLiteral("two"), {QStringLiteral("s1")}, "L2",
             {QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
    const auto one = readSet(path(QStringLiteral("one"))), two = readSet(path(QStringLiteral("two")));
    QVERIFY(one && two);
    const auto additions = additionsOf(m_contents, {*one, *two});
    QVERIFY(additions);
    bringInto(m_contents, editOf(*additions));
    QCOMPARE(m_contents.sets.size(), 2);
    QCOMPARE(m_contents.samples.size(), 3);  // s1 of one and s1 of two are not the same
    QCOMPARE(m_contents.systems.size(), 4);
    QCOMPARE(m_contents.responses.size(), 7);
    QCOMPARE(m_contents.battles.size(), 3);
    QCOMPARE(additions->at(1).battles.size(), 1);
  }

  void aNewStudyIsMadeOfSeveralSets() {
    writeSet(QStringLiteral("two"), {QStringLiteral("s1")});
    NewStudySettings settings;
    settings.path = path(QStringLiteral("a.s2sarena"));
    settings.setFolders = {path(QStringLiteral("one")), path(QStringLiteral("two")), path(QStringLiteral("one"))};
    const auto made = makeStudy(settings, SystemClock());
    QVERIFY(made);
    QCOMPARE(made->battles, 3);
    const auto store = Store::open(settings.path, OpenMode::ReadOnly);
    QVERIFY(store);
    const auto contents = (*store)->load();
    QVERIFY(contents);
    QCOMPARE(contents->sets.size(), 2);
    QCOMPARE(contents->samples.size(), 3);
  }

  void aSetReadAgainUnchangedBringsNothing() {
    QCOMPARE(add(QStringLiteral("one")).added.samples.size(), 2);
    const SetAddition again = addition(QStringLiteral("one"));
    QVERIFY(again.isEmpty());
    QVERIFY(again.wasThere);
    QCOMPARE(again.same, 6);
    QCOMPARE(told(again.differences), QStringList());
  }

  void whatIsNewIsAddedWithItsBattles() {
    add(QStringLiteral("one"));
    judge(QStringLiteral("s1"));
    const QList<DrawnBattle> before = m_contents.battles;
    writeSet(QStringLiteral("one"), {QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3")}, "L1",
             {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    const SetAddition again = add(QStringLiteral("one"));
    QCOMPARE(again.added.samples.size(), 1);
    QCOMPARE(again.added.responses.size(), 5);
    QCOMPARE(again.added.systems.size(), 1);
    QCOMPARE(again.battles.size(), 1);  // the plan of s1 and s2 was made before
    QCOMPARE(m_contents.battles.mid(0, 2), before);
  }

  void whatWasJudgedKeepsItsMeaning() {
    add(QStringLiteral("one"));
    judge(QStringLiteral("s1"));
    writeSet(QStringLiteral("one"), {QStringLiteral("s1"), QStringLiteral("s2")}, "L3");
    const SetAddition again = addition(QStringLiteral("one"));
    QCOMPARE(told(again.differences),
             QStringList({QStringLiteral("s1 level: L1 -> L3 (kept)"), QStringLiteral("s2 level: L1 -> L3 (taken)")}));
    QCOMPARE(again.changed.samples.size(), 1);
    const SetAddition accepted = addition(QStringLiteral("one"), {JudgedChange::Accept, true});
    QCOMPARE(accepted.changed.samples.size(), 2);
    QCOMPARE(accepted.changed.samples.constFirst().level, Level::L3);
    QCOMPARE(accepted.changed.samples.constFirst().id, m_contents.samples.constFirst().id);
  }

  void aMarkedSampleWasJudgedAsWell() {
    add(QStringLiteral("one"));
    QualityMark mark;
    mark.event = EventId(QStringLiteral("m"));
    mark.sample = m_contents.samples.at(1).id;
    m_contents.marks.append(mark);
    writeSet(QStringLiteral("one"), {QStringLiteral("s1"), QStringLiteral("s2")}, "L3");
    QCOMPARE(told(addition(QStringLiteral("one")).differences),
             QStringList({QStringLiteral("s1 level: L1 -> L3 (taken)"), QStringLiteral("s2 level: L1 -> L3 (kept)")}));
  }

  void descriptionsAreTakenAlways() {
    add(QStringLiteral("one"));
    judge(QStringLiteral("s1"));
    write(QStringLiteral("one/samples.jsonl"),
          R"({"file_name":"s1.wav","id":"s1","level":"L1","licence":"CC0","text":"said"})"
          "\n");
    write(QStringLiteral("one/set.json"), R"({"id":"one","name":"One","version":"2"})");
    const SetAddition again = addition(QStringLiteral("one"));
    QCOMPARE(
        told(again.differences),
        QStringList({QStringLiteral("s1 text:  -> said (kept)"), QStringLiteral("s1 licence:  -> CC0 (taken)"),
                     QStringLiteral("one name: one -> One (taken)"), QStringLiteral("one version:  -> 2 (taken)")}));
  }

  void otherSoundIsAnotherMeaning_data() {
    QTest::addColumn<bool>("judged");
    QTest::addColumn<SoundState>("state");
    QTest::newRow("nobody has heard it") << false << SoundState::Unchecked;
    QTest::newRow("it was judged") << true << SoundState::Changed;
  }
  void otherSoundIsAnotherMeaning() {
    QFETCH(bool, judged);
    add(QStringLiteral("one"));
    if (judged)
      judge(QStringLiteral("s1"));
    for (Sample& sample : m_contents.samples)  // as the background check leaves them once a file was exchanged
      sample.sound = {sample.sound.file, QString(64, QLatin1Char('a')), SoundState::Changed};
    const SetAddition again = add(QStringLiteral("one"));
    QCOMPARE(again.differences.constFirst().field, QStringLiteral("sha256"));
    QCOMPARE(again.differences.constFirst().taken, !judged);
    QTEST(m_contents.samples.constFirst().sound.state, "state");
    QCOMPARE(m_contents.samples.at(1).sound.state, SoundState::Unchecked);  // s2 was not judged in either case
  }

  void whatTheSetNoLongerHasStays() {
    add(QStringLiteral("one"));
    writeSet(QStringLiteral("one"), {QStringLiteral("s1")}, "L1", {QStringLiteral("A")});
    const SetAddition again = add(QStringLiteral("one"));
    QCOMPARE(again.gone, QStringList({QStringLiteral("s2"), QStringLiteral("s1, B")}));
    QCOMPARE(m_contents.samples.size(), 2);
    QCOMPARE(m_contents.responses.size(), 4);
  }

  void aFolderThatIsCalledAlikeIsAnotherSet() {
    add(QStringLiteral("one"));
    writeSet(QStringLiteral("far/one"), {QStringLiteral("other")});
    const auto set = readSet(path(QStringLiteral("far/one")));
    const auto refused = additionOf(m_contents, *set);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::SetIdTaken);
    SetReadOptions options;
    options.id = QStringLiteral("one-far");
    QVERIFY(additionOf(m_contents, *readSet(path(QStringLiteral("far/one")), options)));
    // The same set in another place is the same set.
    writeSet(QStringLiteral("moved/one"), {QStringLiteral("s1"), QStringLiteral("s2")});
    const SetAddition moved = add(QStringLiteral("moved/one"));
    QVERIFY(moved.wasThere);
    QCOMPARE(moved.differences.size(), 1);
    QCOMPARE(moved.differences.constFirst().field, QStringLiteral("root"));
    QVERIFY(m_contents.sets.constFirst().root.endsWith(QLatin1String("moved/one")));
  }

  void demosAndPacksTakeNoSets() {
    m_contents.info.demo = true;
    const auto set = readSet(path(QStringLiteral("one")));
    QCOMPARE(additionOf(m_contents, *set).error().fault, Fault::DemoRefused);
    m_contents.info.demo = false;
    m_contents.info.pack.rater = RaterId(QStringLiteral("ann"));
    QCOMPARE(additionOf(m_contents, *set).error().fault, Fault::IsAPack);
  }

  void whatVerdictsDescribedGetsItsSoundAndStaysWhoItIs() {
    write(QStringLiteral("labels.json"), R"([{"instruction_path":"input/sing/a.mp3","instruction_text":"Sing",
      "model_a":"speechgpt","model_b":"4o","audio1_path":"output/SpeechGPT/sing/a.wav",
      "audio2_path":"output/ChatGPT-4o/sing/a/a.wav","label":{"overall":"1"},"instruction_id":"x"}])");
    const auto verdicts = readVerdicts(path(QStringLiteral("labels.json")), VerdictFormat::Auto, m_contents, {});
    QVERIFY(verdicts);
    bringInto(m_contents, editOf(*verdicts));
    const SampleId sample = m_contents.samples.constFirst().id;
    const QList<DrawnBattle> battles = m_contents.battles;
    for (const char* file : {"tree/singing/a.wav", "tree/singing/b.wav", "tree/SpeechGPT/singing/a.wav",
                             "tree/ChatGPT-4o/sing/a/a.wav", "tree/cascade/sing/a.wav"})
      write(QLatin1String(file), "RIFF");
    const SetAddition linked = add(QStringLiteral("tree"));
    QCOMPARE(linked.linked, 1);
    QCOMPARE(linked.added.samples.size(), 1);  // b
    QCOMPARE(m_contents.samples.size(), 2);
    QCOMPARE(m_contents.samples.constFirst().id, sample);
    QCOMPARE(m_contents.samples.constFirst().text, QStringLiteral("Sing"));
    QCOMPARE(m_contents.battles, battles);
    QVERIFY(QFile::exists(m_contents.pathOf(sample, m_contents.samples.constFirst().sound)));
    QCOMPARE(m_contents.responsesTo(sample).size(), 3);
    for (const Response* response : m_contents.responsesTo(sample))
      QVERIFY(QFile::exists(m_contents.pathOf(sample, response->sound)));
    const SetAddition again = addition(QStringLiteral("tree"));
    QVERIFY(again.isEmpty());
    QCOMPARE(told(again.differences), QStringList());
  }

  void theInstructionsMayLieInAnyFolderThatIsNamed_data() {
    QTest::addColumn<QString>("inputs");
    QTest::addColumn<QString>("outputs");
    const auto row = [](const char* inputs, const char* outputs) {
      QTest::newRow(inputs) << QString::fromLatin1(inputs) << QString::fromLatin1(outputs);
    };
    row("input", "output");
    row("S2S-Arena", "S2S-Arena-output");
    row("download/S2S-Arena", "download/S2S-Arena-output");
    row("download/input", "download/output");
    row("inputs", "outputs");
  }
  void theInstructionsMayLieInAnyFolderThatIsNamed() {
    QFETCH(const QString, inputs);
    QFETCH(const QString, outputs);
    describeByVerdicts({{"/input/sing/a.mp3", "output/Mini-Omni/sing/07.wav", "output/ChatGPT-4o/sing/a/a.wav"}});
    const QString in = QStringLiteral("tree/") + inputs, out = QStringLiteral("tree/") + outputs;
    for (const QString& file :
         {in + QStringLiteral("/singing/a.wav"), in + QStringLiteral("/emotion/b.wav"),
          out + QStringLiteral("/Mini-Omni/sing/07.wav"), out + QStringLiteral("/Mini-Omni/sing/08.wav"),
          out + QStringLiteral("/ChatGPT-4o/sing/a/a.wav")})
      write(file, "RIFF");
    const SetAddition linked = add(QStringLiteral("tree"));
    QCOMPARE(linked.linked, 1);
    QCOMPARE(linked.added.samples.size(), 1);
    QCOMPARE(linked.statedAnswers, 1);
    const SampleId sample = m_contents.samples.constFirst().id;
    for (const Response* response : m_contents.responsesTo(sample)) {
      QVERIFY(response->sound.state != SoundState::Missing);
      QVERIFY(QFile::exists(m_contents.pathOf(sample, response->sound)));
    }
    QStringList unclear;
    for (const Problem& problem : linked.problems)
      if (problem.kind == ProblemKind::NeedsIndex)
        unclear.append(problem.detail.section(QLatin1Char('/'), -1));
    QCOMPARE(unclear, QStringList(QStringLiteral("08.wav")));
    const SetAddition again = addition(QStringLiteral("tree"));
    QVERIFY(again.isEmpty());
    QCOMPARE(again.problems, linked.problems);
  }

  void whatVerdictsStatedSettlesTheProblemsOfTheSet() {
    describeByVerdicts({{"input/sing/a.wav", "output/Mini-Omni/sing/00.wav", "output/SpeechGPT/rest/one.wav"}});
    for (const char* file : {"tree/input/sing/a.wav", "tree/output/Mini-Omni/sing/00.wav",
                             "tree/output/SpeechGPT/rest/one.wav", "tree/output/SpeechGPT/rest/two.wav"})
      write(QLatin1String(file), "RIFF");
    const auto set = readSet(path(QStringLiteral("tree")));
    QVERIFY(set);
    QStringList before, after;
    for (const Problem& problem : set->problems)
      before.append(code(problem.kind) + QLatin1Char(' ') + problem.detail);
    for (const Problem& problem : add(QStringLiteral("tree")).problems)
      after.append(code(problem.kind) + QLatin1Char(' ') + problem.detail);
    QCOMPARE(before.size(), 5);
    QCOMPARE(after, QStringList(QStringLiteral("unused-sound output/SpeechGPT/rest/two.wav")));
  }

  void aJudgedAnswerGetsNoOtherRecordingUnasked_data() {
    QTest::addColumn<QByteArray>("stated");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("another number") << QByteArray("output/Mini-Omni/sing/10.wav") << QByteArray("Mini-Omni/sing/02.wav")
                                    << false;
    QTest::newRow("another name of the folders")
        << QByteArray("/output/Mini-Omni/singing/02.mp3") << QByteArray("Mini-Omni/sing/02.wav") << true;
    QTest::newRow("a folder of its own") << QByteArray("output/ChatGPT-4o/sing/a.wav")
                                         << QByteArray("ChatGPT-4o/sing/a/item_7.wav") << true;
  }
  void aJudgedAnswerGetsNoOtherRecordingUnasked() {
    QFETCH(const QByteArray, stated);
    QFETCH(const QByteArray, found);
    QFETCH(const bool, isSame);
    describeByVerdicts({{"input/sing/a.wav", stated, "output/SpeechGPT/sing/a.wav"}});
    for (const QByteArray& file : {QByteArray("input/sing/a.wav"), found})
      write(QStringLiteral("tree/") + QString::fromLatin1(file), "RIFF");
    write(QStringLiteral("tree/output_index.csv"), "system,file,sample\nMini-Omni,sing/02.wav,sing/a\n");
    const QString before = m_contents.responses.constFirst().sound.file;
    const SetAddition kept = add(QStringLiteral("tree"));
    const Sound now = m_contents.responses.constFirst().sound;
    QCOMPARE(now.file, isSame ? QString::fromLatin1(found) : before);
    QCOMPARE(now.state == SoundState::Missing, !isSame);
    QCOMPARE(kept.differences.constFirst().taken, isSame);
    add(QStringLiteral("tree"), {JudgedChange::Accept});
    QCOMPARE(m_contents.responses.constFirst().sound.file, QString::fromLatin1(found));
  }

  void aSecondFolderDoesNotTakeTheSoundOfTheFirstAway() {
    const auto labels = [](const char* path) {
      return toBytes(
          {{"instruction_path", path}, {"model_a", "speechgpt"}, {"model_b", "4o"}, {"label", {{"overall", "1"}}}});
    };
    write(QStringLiteral("labels.json"), '[' + labels("input/sing/a.wav") + ',' + labels("input/emotion/b.wav") + ']');
    const auto verdicts = readVerdicts(path(QStringLiteral("labels.json")), VerdictFormat::Auto, m_contents, {});
    QVERIFY(verdicts);
    bringInto(m_contents, editOf(*verdicts));
    for (const char* file : {"part1/sing/a.wav", "part1/SpeechGPT/sing/a.wav", "part2/emotion/b.wav"})
      write(QLatin1String(file), "RIFF");
    write(QStringLiteral("part1/set.json"), R"({"id":"p","name":"P","version":"2","licence":"CC-BY-NC-SA-4.0"})");
    QCOMPARE(add(QStringLiteral("part1")).linked, 1);
    const Sample linked = m_contents.samples.constFirst();
    QVERIFY(QFile::exists(m_contents.pathOf(linked.id, linked.sound)));
    // The licence comes with the sound, though the set has no row of its own.
    QCOMPARE(linked.licence, QStringLiteral("CC-BY-NC-SA-4.0"));
    QCOMPARE(m_contents.sets.constFirst().licence, QStringLiteral("CC-BY-NC-SA-4.0"));
    QCOMPARE(m_contents.sets.constFirst().version, QStringLiteral("2"));
    const SetAddition second = add(QStringLiteral("part2"));
    QVERIFY(second.isEmpty());
    QCOMPARE(second.problems.constLast().kind, ProblemKind::SecondFolder);
    QVERIFY(QFile::exists(m_contents.pathOf(linked.id, linked.sound)));
    write(QStringLiteral("part1/emotion/b.wav"), "RIFF");  // as the advice says
    QCOMPARE(add(QStringLiteral("part1")).linked, 1);
    for (const Sample& sample : m_contents.samples)
      QVERIFY(QFile::exists(m_contents.pathOf(sample.id, sample.sound)));
  }

  void whatIsAddedReachesTheDiskAndComesBack() {
    const QString study = path(QStringLiteral("a.s2sarena"));
    StudyInfo info;
    info.id = StudyId(QStringLiteral("study"));
    {
      auto store = Store::create(study, info);
      QVERIFY(store);
      QVERIFY(s2s::write(**store, editOf(add(QStringLiteral("one")))));
      writeSet(QStringLiteral("one"), {QStringLiteral("s2"), QStringLiteral("s3")}, "L2");
      QVERIFY(s2s::write(**store, editOf(add(QStringLiteral("one")))));
    }
    const auto store = Store::open(study, OpenMode::ReadOnly);
    QVERIFY(store);
    const auto onDisk = (*store)->load();
    QVERIFY(onDisk);
    QCOMPARE(onDisk->samples, m_contents.samples);
    QCOMPARE(onDisk->responses, m_contents.responses);
    QCOMPARE(onDisk->sets, m_contents.sets);
    QCOMPARE(onDisk->systems, m_contents.systems);
  }
};

QTEST_GUILESS_MAIN(TestSetAddition)
#include "tst_set_addition.moc"
