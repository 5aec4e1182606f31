// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/sets/SoundKey.h"
#include "tests/core/sets/VerdictFiles.h"
#include "tests/support/Places.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

const char kTrace[] = R"([
 {"index": 1, "instruction_path": "input/emotion/a.wav", "instruction_text": "Hi", "model_a": "4o", "model_b": "miniomni",
  "audio1_path": "output/ChatGPT-4o/emotion/a/a.wav", "audio2_path": "output/Mini-Omni/emotion/07.wav",
  "label": {"content": "1", "voice_quality": "both_good", "paralinguistics": "2", "overall": "%1"}, "instruction_id": "x"}
])";

const char kArena[] =
    R"({"id": "/input/sing/s.mp3", "input_path": "/input/sing/s.mp3", "text": "la", "task": "my label",
 "category": "Entertainment", "level": "L0", "name": "expert_14", "chosen_model": "B", "model_a": "output_path_miniomni",
 "model_b": "output_path_4o_cascade", "output_path_4o_cascade": "/output/cascade/sing/s.wav",
 "result": {"output_path_miniomni": 0, "output_path_4o_cascade": 1}})";

QByteArray arena(const char* from = "", const char* to = "") {
  QByteArray record(kArena);
  record.replace('\n', ' ');
  return '[' + record.replace(from, to) + ']';
}

}  // namespace

class TestPublishedVerdicts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void bothGoodAndBothBadAreNoWins_data();
  void bothGoodAndBothBadAreNoWins();
  void thePublishedVerdictsAreRead();
  void dirtInThePublishedVerdictsIsRefusedByName_data();
  void dirtInThePublishedVerdictsIsRefusedByName();
  void anIdMayBeThePath_data();
  void anIdMayBeThePath();
  void twoRecordingsOfOneAnswerAreSaid();
  void anAnswerGetsItsPathFromALaterRecord();
  void spellingsOfOnePathAreOneSample_data();
  void spellingsOfOnePathAreOneSample();
  void aPathThatFitsTwoSetsIsNotGuessed();
  void repeatsInASecondFileAreKept();
  void allTheDirtOfThePublishedFileIsRead();
  void traceIsReadWhole();

 private:
  VerdictFiles m_files;
};

void TestPublishedVerdicts::bothGoodAndBothBadAreNoWins_data() {
  QTest::addColumn<QByteArray>("overall");
  QTest::addColumn<VerdictTally>("tally");
  QTest::newRow("1 is the first") << QByteArray("1") << VerdictTally{.won = 1, .first = 1};
  QTest::newRow("2 is the second") << QByteArray("2") << VerdictTally{.won = 1, .second = 1};
  QTest::newRow("both good") << QByteArray("both_good") << VerdictTally{.bothGood = 1};
  QTest::newRow("both bad") << QByteArray("both_bad") << VerdictTally{.bothBad = 1};
}

void TestPublishedVerdicts::bothGoodAndBothBadAreNoWins() {
  QFETCH(const QByteArray, overall);
  QFETCH(const VerdictTally, tally);
  const ReadVerdicts trace = m_files.read(QByteArray(kTrace).replace("%1", overall), emptyStudy(), "auto", {});
  QCOMPARE(told(trace), QStringList());
  QCOMPARE(trace.format, VerdictFormat::Trace);
  QVERIFY(tallyOf(trace.verdicts) == tally);
  QCOMPARE(trace.raters.first().id.text(), QStringLiteral("TRACE"));
  const Sample sample = trace.described.samples.first();
  QCOMPARE(code(sample.domain), QStringLiteral("social"));
  QCOMPARE(sample.sound.state, SoundState::Missing);
  QCOMPARE(trace.described.systems.first().name, QStringLiteral("GPT-4o-realtime"));
  QCOMPARE(trace.verdicts.first().note, QStringLiteral("voice_quality: both_good"));
}

void TestPublishedVerdicts::thePublishedVerdictsAreRead() {
  const ReadVerdicts published = m_files.read(arena());
  QCOMPARE(told(published), QStringList());
  QCOMPARE(published.format, VerdictFormat::S2sArena);
  QCOMPARE(published.levelBase, 0);
  const Contents contents = grown(emptyStudy(), published);
  const Verdict& verdict = contents.verdicts.first();
  QCOMPARE(contents.findResponse(verdict.winner)->system, QStringLiteral("Pipeline(4o)"));
  QCOMPARE(contents.findResponse(verdict.winner)->sound.file, QStringLiteral("output/cascade/sing/s.wav"));
  QCOMPARE(verdict.rater.text(), QStringLiteral("expert_14"));
  QCOMPARE(contents.samples.first().level, Level::L1);
  QCOMPARE(contents.samples.first().task, QStringLiteral("singing_capability"));
}

void TestPublishedVerdicts::dirtInThePublishedVerdictsIsRefusedByName_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QStringList>("problems");
  const auto row = [](const char* name, const char* from, const char* to, const char* problem) {
    QTest::newRow(name) << arena(from, to) << QStringList(QString::fromUtf8(problem));
  };
  row("a choice of C", R"("chosen_model": "B")", R"("chosen_model": "C")", "unknown-winner! 1 C");
  row("a result that says the opposite", R"("output_path_miniomni": 0)", R"("output_path_miniomni": 1)",
      R"(bad-field! 1 result = {"output_path_miniomni":1,"output_path_4o_cascade":1})");
  row("a system against itself", R"("model_a": "output_path_miniomni")", R"("model_a": "output_path_4o_cascade")",
      "bad-field! 1 4o_cascade, 4o_cascade");
  row("no path", R"("id": "/input/sing/s.mp3", "input_path")", R"("id": 7, "path")", "missing-field! 1 input_path");
  row("a path that leads out", R"("input_path": "/input)", R"("input_path": "../..)",
      "path-outside-root! 1 ../../sing/s.mp3");
}

void TestPublishedVerdicts::dirtInThePublishedVerdictsIsRefusedByName() {
  QFETCH(const QByteArray, text);
  QFETCH(const QStringList, problems);
  const ReadVerdicts published = m_files.read(text);
  QCOMPARE(published.verdicts.size(), 0);
  QCOMPARE(told(published).mid(0, 1), problems);
  QVERIFY(published.described.isEmpty());
}

void TestPublishedVerdicts::anIdMayBeThePath_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("no input_path") << arena(R"("input_path": "/input/sing/s.mp3", )", "");
  QTest::newRow("an empty one") << arena(R"("input_path": "/input/sing/s.mp3")", R"("input_path": "")");
}

void TestPublishedVerdicts::anIdMayBeThePath() {
  QFETCH(const QByteArray, text);
  const ReadVerdicts published = m_files.read(text, emptyStudy(), "s2s-arena");
  QCOMPARE(told(published), QStringList());
  QCOMPARE(published.described.samples.constFirst().key, QStringLiteral("sing/s"));
}

/// The first one stays; what the second record says is not lost without a word.
void TestPublishedVerdicts::twoRecordingsOfOneAnswerAreSaid() {
  const QByteArray one = QByteArray(kTrace).replace("%1", "1").trimmed().chopped(1);
  const QByteArray two = QByteArray(kTrace).replace("%1", "2").replace("07.wav", "08.wav").replace("Hi", "[sad] Hi!");
  const QByteArray same =
      QByteArray(kTrace).replace("%1", "1").replace("\"output/", "\"/output/").replace("\"Hi\"", "\"hi.\"");
  const QByteArray text = one + ',' + two.trimmed().mid(1).chopped(1) + ',' + same.trimmed().mid(1);
  const ReadVerdicts trace = m_files.read(text, emptyStudy(), "trace");
  QCOMPARE(trace.taken(), 3);
  QCOMPARE(told(trace), QStringList({QStringLiteral("described-twice? 6 emotion/a: Hi / [sad] Hi!"),
                                     QStringLiteral("described-twice? 6 emotion/a, Mini-Omni: "
                                                    "…/Mini-Omni/emotion/07.wav / …/Mini-Omni/emotion/08.wav")}));
  QCOMPARE(trace.described.responses.at(1).sound.file, QStringLiteral("output/Mini-Omni/emotion/07.wav"));
  // A set that has the answer under another name is contradicted as well.
  Contents contents = grown(emptyStudy(), trace);
  contents.responses[1].sound.file = QStringLiteral("Mini-Omni/emotion/02.wav");
  contents.index();
  QCOMPARE(told(m_files.read(one + ']', contents, "trace")),
           QStringList(QStringLiteral("described-twice? 2 emotion/a, Mini-Omni: "
                                      "Mini-Omni/emotion/02.wav / output/Mini-Omni/emotion/07.wav")));
}

void TestPublishedVerdicts::anAnswerGetsItsPathFromALaterRecord() {
  const QByteArray without = arena(R"("output_path_4o_cascade": "/output/cascade/sing/s.wav",)", "");
  const QByteArray text = without.chopped(1) + ',' + arena().mid(1);
  const ReadVerdicts published = m_files.read(text, emptyStudy(), "s2s-arena");
  QCOMPARE(told(published), QStringList());
  QCOMPARE(published.described.responses.at(1).sound.file, QStringLiteral("output/cascade/sing/s.wav"));
}

void TestPublishedVerdicts::spellingsOfOnePathAreOneSample_data() {
  QTest::addColumn<QString>("one");
  QTest::addColumn<QString>("other");
  QTest::addColumn<bool>("same");
  const auto row = [](const char* name, const char* one, const char* other, bool same) {
    QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
  };
  row("a leading slash", "/input/sing/a.wav", "input/sing/a.wav", true);
  row("another extension", "input/rhythm/input_audio_3.mp3", "input/rhythm/input_audio_3.wav", true);
  row("without input", "sing/a.wav", "input/sing/a.wav", true);
  row("sing and singing", "singing/a.wav", "input/sing/a.wav", true);
  row("tongue twisters", "input/tongue twisters/1.wav", "tongue_twister/1.wav", true);
  row("backslashes", "input\\nature\\1.wav", "natural/1.wav", true);
  row("two tasks of one kind stay two", "input/healthcare/1.wav", "input/illness/1.wav", false);
  row("nested folders", "input/identity/age/children/1.wav", "input/identity/age/old/1.wav", false);
}

void TestPublishedVerdicts::spellingsOfOnePathAreOneSample() {
  QFETCH(const QString, one);
  QFETCH(const QString, other);
  QTEST(soundKey(one) == soundKey(other), "same");
}

void TestPublishedVerdicts::aPathThatFitsTwoSetsIsNotGuessed() {
  Contents contents = study();
  contents.samples[0].sound.file = QStringLiteral("emotion/a.wav");
  contents.samples[1].sound.file = QStringLiteral("input/emotion/a.mp3");
  contents.index();
  const ReadVerdicts trace = m_files.read(QByteArray(kTrace).replace("%1", "1"), contents);
  QCOMPARE(trace.verdicts.size(), 0);
  QCOMPARE(told(trace), QStringList(QStringLiteral("unknown-sample! 2 input/emotion/a.wav (set, set)")));
}

/// One data set in two files: what is a repeat in the second one does not hide what the first one brought.
void TestPublishedVerdicts::repeatsInASecondFileAreKept() {
  const QByteArray halves[] = {QByteArray(kTrace).replace("%1", "1"), QByteArray(kTrace).replace("%1", "2")};
  Contents contents = emptyStudy();
  for (const QByteArray& half : halves)
    contents = grown(contents, m_files.read(half, contents, "trace"));
  QCOMPARE(contents.verdicts.size(), 2);
  QCOMPARE(contents.samples.size(), 1);
  QCOMPARE(currentVerdicts(contents.verdicts).size(), 2);
  for (const QByteArray& half : halves) {
    const ReadVerdicts again = m_files.read(half, contents, "trace");
    QCOMPARE(again.alreadyThere, 1);
    QCOMPARE(again.verdicts.size(), 1);
  }
}

/// Each kind of dirt that the published file is known for, into a study that has some of its samples.
void TestPublishedVerdicts::allTheDirtOfThePublishedFileIsRead() {
  const auto record = [](const char* id, const char* path, const char* task, const QByteArray& more) {
    return QByteArray(R"({"id":)") + id + R"(,"input_path":")" + path + R"(","task":")" + task +
           R"(","category":"Social Companionship","level":"L0","name":"expert_3","chosen_model":"A",)"
           R"("model_a":"output_path_4o","model_b":"output_path_funaudio")" +
           more + '}';
  };
  const QByteArrayList records = {
      record("1", "input/emotion/a.wav", "emotion",
             R"(,"language":"zh","output_path_4o":"output/ChatGPT-4o/emotion/a/a.wav")"),
      record("2", "/input/emotion/b.wav", "emotion", R"(,"output_path_4o":"/output/ChatGPT-4o/emotion/b/b.wav")"),
      record("3", "input/emotion/c.wav", "emotion", ""),  // no language, no paths of outputs
      record("4", "input/rhythm/input_audio_3.mp3", "rhythm", R"(,"language":"zh")"),  // the file is a .wav
      record("\"input/singing/d.wav\"", "input/singing/d.wav", "singing", ""),         // the id is a path
      record("6", "input/tongue_twister/1.wav", "tongue twisters", ""),
      record("7", "input/pronounciation/2.wav", "pronunciation", ""),
      record("8", "input/natural/9.wav", "nature", ""),  // its sound is nowhere
      record("9", "input\\\\emotion\\\\a.wav", "emotion", R"(,"result":{"output_path_4o":1,"output_path_funaudio":0})"),
  };
  Contents contents = study();
  contents.samples[0].sound.file = QStringLiteral("rhythm/input_audio_3.wav");
  contents.samples[1].sound.file = QStringLiteral("sing/d.wav");
  contents.samples[2].sound.file = QStringLiteral("input/emotion/a.wav");
  const ReadVerdicts found = m_files.read('[' + records.join(",\n") + ']', contents, "s2s-arena");
  QCOMPARE(told(found), QStringList());
  QCOMPARE(found.taken(), 9);
  QVERIFY(tallyOf(found.verdicts) == (VerdictTally{.won = 9, .first = 9}));
  const Contents after = grown(contents, found);
  const auto sampleOf = [&](int i) { return after.findSample(after.findBattle(found.verdicts.at(i).battle)->sample); };
  QCOMPARE(sampleOf(3)->key, QStringLiteral("s1"));
  QCOMPARE(sampleOf(4)->key, QStringLiteral("s2"));
  QCOMPARE(sampleOf(0)->key, contents.samples.at(2).key);
  QCOMPARE(sampleOf(8)->key, contents.samples.at(2).key);
  QCOMPARE(sampleOf(5)->task, QStringLiteral("tongue_twisters"));
  QCOMPARE(sampleOf(6)->task, QStringLiteral("pronunciation_correction"));
  QCOMPARE(sampleOf(7)->task, QStringLiteral("natural_sound_simulation"));
  QCOMPARE(sampleOf(7)->sound.state, SoundState::Missing);
  QCOMPARE(sampleOf(1)->level, Level::L1);
  QCOMPARE(found.described.samples.size(), 5);
  const QList<const Verdict*> current = currentVerdicts(found.verdicts);
  QCOMPARE(current.size(), 9);
  QCOMPARE(Trials(current).of(*current.last()), QStringLiteral("2"));  // the same pair once more is no win more
}

void TestPublishedVerdicts::traceIsReadWhole() {
  const QString path = qEnvironmentVariable("S2S_TRACE_FILE", sourceFile("../shared/data/trace_s2sarena.json"));
  if (!QFile::exists(path))
    QSKIP("the TRACE labels are not here (S2S_TRACE_FILE): what they hold is shown with made records");
  const auto trace = readVerdicts(path, VerdictFormat::Auto, emptyStudy(), {});
  QVERIFY(trace);
  const QStringList said =
      told(*trace);  // it has eleven instructions with two texts each, and one answer with two files
  QCOMPARE(said.size(), 12);
  for (const QString& problem : said)
    QVERIFY2(problem.startsWith(QStringLiteral("described-twice?")), qPrintable(problem));
  QCOMPARE(said.filter(QStringLiteral("_twister/audio_2.wav / …")).size(), 1);
  QCOMPARE(trace->read, 314);
  QCOMPARE(trace->verdicts.size(), 314);
  QCOMPARE(trace->described.samples.size(), 97);
  QCOMPARE(trace->battles.size(), 280);
  QCOMPARE(trace->described.systems.size(), 6);
  QVERIFY(tallyOf(trace->verdicts) ==
          (VerdictTally{.won = 113, .first = 59, .second = 54, .bothGood = 20, .bothBad = 181}));
  for (const Sample& sample : trace->described.samples)
    QVERIFY2(sample.domain != Domain::Unknown, qPrintable(sample.key));
}

QTEST_GUILESS_MAIN(TestPublishedVerdicts)
#include "tst_publishedverdicts.moc"
