// SPDX-License-Identifier: GPL-3.0-or-later
#include "PublishedTree.h"

#include "core/sets/Inventory.h"
#include "core/sets/SetLook.h"

#include <QTest>

#include <memory>

using namespace s2s;

namespace {

const Sample* sampleOf(const ReadSet& set, const char* key) {
  for (const Sample& sample : set.samples)
    if (sample.key == QLatin1String(key))
      return &sample;
  return nullptr;
}

/// "system file" of each answer to a sample, as they were found.
QStringList answersTo(const ReadSet& set, const char* key) {
  QStringList answers;
  for (const Response& response : set.responses)
    if (const Sample* sample = sampleOf(set, key); sample && response.sample == sample->id)
      answers.append(response.system + QLatin1Char(' ') + response.sound.file);
  answers.sort();
  return answers;
}

}  // namespace

class TestPublishedSet : public QObject {
  Q_OBJECT

  std::unique_ptr<SetFolder> m_folder;
  ReadSet m_set;

  ReadSet readAgain(const SetReadOptions& options = {}) {
    const Result<ReadSet> set = readSet(m_folder->path(), options);
    return set ? *set : ReadSet();
  }
  bool isTold(const char* problem) const { return told(m_set.problems).contains(QLatin1String(problem)); }

 private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<SetFolder>();
    writePublishedTree(*m_folder);
    m_set = readAgain();
  }

  void theLayoutAndTheLevelBaseAreRecognised() {
    QCOMPARE(m_set.layout, SetLayout::Published);
    QCOMPARE(m_set.layoutEvidence, QStringLiteral("data/others.json"));
    QCOMPARE(m_set.set.levelBase, 0);
    QCOMPARE(m_set.levelReason, LevelBaseReason::FoundZero);
    QCOMPARE(m_set.levelEvidence, QStringLiteral("data/singing.json:2"));
    QCOMPARE(sampleOf(m_set, "sing/sing2")->level, Level::L1);
    QCOMPARE(sampleOf(m_set, "emotion/emotion2-2")->level, Level::L4);
  }

  void withoutAnL0TheFormatCountsFromL0() {
    m_folder->file(QStringLiteral("data/singing.json"),
                   R"([{"id":1,"input_path":"input/sing/sing2.wav","level":"L2"}])");
    QFile::remove(m_folder->path() + QStringLiteral("/data/others.json"));
    const ReadSet set = readAgain();
    QCOMPARE(set.set.levelBase, 0);
    QCOMPARE(set.levelReason, LevelBaseReason::ByFormat);
    QCOMPARE(sampleOf(set, "sing/sing2")->level, Level::L3);
  }

  void itemsSayWhatTheirSoundsAre() {
    const Sample* sample = sampleOf(m_set, "sing/sing2");
    QVERIFY(sample);
    QCOMPARE(sample->sound.file, QStringLiteral("input/sing/sing2.wav"));
    QCOMPARE(sample->text, QStringLiteral("Sing it"));
    QCOMPARE(sample->textCn, QStringLiteral("唱"));
    QCOMPARE(sample->language, QStringLiteral("en"));
    QCOMPARE(sample->domain, Domain::Entertainment);
    QCOMPARE(sample->task, QStringLiteral("singing_capability"));  // by its folder: the label is nobody's task
    QCOMPARE(sample->extra, QStringLiteral(R"({"id":1,"task":"Sing a song"})"));
  }

  void everySpellingFindsItsSound_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("file");
    const auto row = [](const char* name, const char* key, const char* file) {
      QTest::newRow(name) << QByteArray(key) << QString::fromLatin1(file);
    };
    row("the id is a path", "sing/sing3", "input/sing/sing3.mp3");
    row("backslashes", "emotion/emotion2-2", "input/emotion/emotion2-2.wav");
    row("another extension", "rhythm/input_audio_3", "input/rhythm/input_audio_3.wav");
    row("tongue twisters", "tongue_twister/audio_1", "input/tongue_twister/audio_1.mp3");
    row("nature is natural", "nature/audio_10", "input/natural/audio_10.mp3");
    row("pronunciation", "pronunciation/audio_1", "input/pronounciation/audio_1.mp3");
    row("nested identity", "identity/age/children/audio_0", "input/identity/age/children/audio_0.mp3");
    row("no item", "poetry/poem1", "input/poetry/poem1.wav");
    row("missing", "healthcare/gone", "input/healthcare/gone.mp3");
  }
  void everySpellingFindsItsSound() {
    QFETCH(QByteArray, key);
    const Sample* sample = sampleOf(m_set, key.constData());
    QVERIFY(sample);
    QTEST(sample->sound.file, "file");
    QCOMPARE(sample->sound.state, key == "healthcare/gone" ? SoundState::Missing : SoundState::Present);
  }

  void variantsWithNoiseAreDescribedAsTheClipThatWasMixed() {
    const Sample* typing = sampleOf(m_set, "sing/sing2_Typing_1");
    QVERIFY(typing);
    QCOMPARE(typing->condition, QStringLiteral("Typing"));
    QCOMPARE(typing->text, QStringLiteral("Sing it"));
    QCOMPARE(typing->level, Level::L1);
    QCOMPARE(typing->extra, QStringLiteral(R"({"variant_of":"sing/sing2"})"));
    for (const auto& [key, condition] :
         {std::pair("sing/sing2_ShuttingDoor_2", "ShuttingDoor"),
          std::pair("sing/sing2_AirConditioner_1", "AirConditioner"), std::pair("sing/sing2_Neighbor_1", "Neighbor")}) {
      QVERIFY2(sampleOf(m_set, key), key);
      QCOMPARE(sampleOf(m_set, key)->condition, QLatin1String(condition));
    }
  }

  void answersAreFoundUnderEachSystemsNames() {
    QCOMPARE(answersTo(m_set, "sing/sing2"),
             QStringList({QStringLiteral("FunAudioLLM output/FunAudioLLM/sing/audio_0.wav"),
                          QStringLiteral("GPT-4o-realtime output/ChatGPT-4o/sing/sing2/sing2.wav"),
                          QStringLiteral("LLaMA-Omni output/LLaMA_omni/sing/sing2.wav"),
                          QStringLiteral("Mini-Omni output/Mini-Omni/sing/00.wav"),
                          QStringLiteral("Pipeline(4o) output/cascade/sing/sing2.mp3"),
                          QStringLiteral("SpeechGPT output/SpeechGPT/singing/sing2.wav")}));
    QCOMPARE(answersTo(m_set, "emotion/emotion2-2"),
             QStringList({QStringLiteral("GPT-4o-realtime output/ChatGPT-4o/emotion/emotion2-2/item_a1.wav"),
                          QStringLiteral("SpeechGPT output/SpeechGPT/emotion/emotion2-2.wav")}));
    QCOMPARE(answersTo(m_set, "identity/age/children/audio_0").size(), 3);
    QCOMPARE(answersTo(m_set, "nature/audio_10"),
             QStringList(QStringLiteral("SpeechGPT output/SpeechGPT/nature/audio_10.wav")));
    QCOMPARE(answersTo(m_set, "tongue_twister/audio_1"),
             QStringList(QStringLiteral("Pipeline(4o) output/cascade/tongue/audio_1.wav")));
    for (const Response& response : m_set.responses)
      if (response.sound.file.endsWith(QLatin1String("item_a1.wav")))
        QCOMPARE(response.transcript, QStringLiteral("I am so sad"));
  }

  void whatIsWrongIsToldWithItsPlace_data() {
    QTest::addColumn<QByteArray>("problem");
    for (const char* problem :
         {"duplicate-id! data/singing.json:9 sing/sing2", "missing-field! data/singing.json:10 input_path",
          "path-outside-root! data/singing.json:11 ../../etc/passwd.wav",
          "sound-missing? data/singing.json:7 output/ChatGPT-4o/sing/sing3/sing3.wav",
          "other-extension? data/singing.json:2 output/cascade/sing/sing2.mp3",
          "other-extension? data/others.json:4 input/rhythm/input_audio_3.wav",
          "unknown-domain? data/others.json:7 Sports", "unknown-level? data/others.json:7 L9",
          "sound-missing? data/others.json:8 input/healthcare/gone.mp3",
          "path-outside-root! data/others.json:8 ../../secret.wav",
          "bad-json! data/z_broken.json:1 the key \"input_path\" stands twice",
          "needs-index? output/FunAudioLLM/emotion/audio_5.wav:0 output/FunAudioLLM/emotion/audio_5.wav",
          "needs-index? output/Mini-Omni/sing/01.wav:0 output/Mini-Omni/sing/01.wav",
          "needs-index? output/SpeechGPT/noise/sing9_Typing_1.wav:0 output/SpeechGPT/noise/sing9_Typing_1.wav",
          "no-item? input/poetry/poem1.wav:0 input/poetry/poem1.wav",
          "sound-empty? input/story/empty.wav:0 input/story/empty.wav",
          "no-answer? input/emotion/emotion2-2.wav:0 emotion/emotion2-2, Pipeline(4o)"})
      QTest::newRow(problem) << QByteArray(problem);
  }
  void whatIsWrongIsToldWithItsPlace() {
    QFETCH(QByteArray, problem);
    QVERIFY2(isTold(problem.constData()), qPrintable(told(m_set.problems).join(QLatin1Char('\n'))));
  }

  void everyFileIsUsedOrReported() {
    QStringList accounted = m_set.otherFiles;
    for (const Sample& sample : m_set.samples)
      accounted.append(sample.sound.file);
    for (const Response& response : m_set.responses)
      accounted.append(response.sound.file);
    for (const Problem& problem : m_set.problems)
      accounted.append({problem.file, problem.detail});
    accounted.append({QStringLiteral("data/singing.json"), QStringLiteral("data/others.json"),
                      QStringLiteral("output/ChatGPT-4o/emotion/emotion2-2/item_a1.audio_transcript.txt")});
    const Result<Inventory> inventory = inventoryOf(m_folder->path());
    QVERIFY(inventory && inventory->files.size() > 30);
    for (const QString& file : inventory->files)
      QVERIFY2(accounted.contains(file), qPrintable(file));
    QCOMPARE(m_set.otherFiles, QStringList(QStringLiteral("README.md")));
  }

  void numberedAnswersNeedAnIndex() {
    m_folder->file(QStringLiteral("output_index.csv"),
                   "system,file,sample\nFunAudioLLM,emotion/audio_5.wav,emotion/emotion2-2\n"
                   "miniomni,sing/01,singing/sing3.mp3\nMini-Omni,sing/99.wav,sing/sing2\n");
    const ReadSet set = readAgain();
    QVERIFY(answersTo(set, "emotion/emotion2-2")
                .contains(QStringLiteral("FunAudioLLM output/FunAudioLLM/emotion/audio_5.wav")));
    QVERIFY(answersTo(set, "sing/sing3").contains(QStringLiteral("Mini-Omni output/Mini-Omni/sing/01.wav")));
    const QStringList problems = told(set.problems);
    QCOMPARE(problems.filter(QStringLiteral("needs-index")).size(), 1);  // the answer to a variant that is not there
    QVERIFY(problems.contains(QStringLiteral("unused-line? output_index.csv:4 Mini-Omni, sing/99.wav, sing/sing2")));
  }

  void anIndexMayGiveARule() {
    // The inputs of sing/ in the order of their names: sing2, four variants of it, sing3.
    m_folder->file(QStringLiteral("output_index.csv"),
                   "system,file,sample\nMini-Omni,sing/*,=sorted1\nFunAudioLLM,*,=number\n");
    m_folder->sound(QStringLiteral("output/Mini-Omni/sing/06.wav"));
    m_folder->sound(QStringLiteral("output/FunAudioLLM/natural/audio_10.wav"));
    const ReadSet set = readAgain();
    QVERIFY(answersTo(set, "sing/sing3").contains(QStringLiteral("Mini-Omni output/Mini-Omni/sing/06.wav")));
    QVERIFY(answersTo(set, "nature/audio_10")
                .contains(QStringLiteral("FunAudioLLM output/FunAudioLLM/natural/audio_10.wav")));
    QVERIFY(told(set.problems)
                .contains(QStringLiteral("needs-index? output/FunAudioLLM/emotion/audio_5.wav:0 "
                                         "output/FunAudioLLM/emotion/audio_5.wav")));
  }

  void theTreeMayLieWithoutInputAndOutput() {
    SetFolder folder;
    folder.sound(QStringLiteral("sing/sing2.wav")).sound(QStringLiteral("emotion/a.mp3"));
    folder.sound(QStringLiteral("SpeechGPT/sing/sing2.wav")).sound(QStringLiteral("ChatGPT-4o/sing/sing2/sing2.wav"));
    folder.sound(QStringLiteral("Qwen2.5-Omni/sing/sing2.wav"));
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QCOMPARE(set->layout, SetLayout::Published);
    QCOMPARE(set->samples.size(), 2);
    QCOMPARE(answersTo(*set, "sing/sing2").size(), 3);
  }

  void anAnswerToAVariantIsFoundByItsNameWhereOnlyOneHasIt() {
    m_folder->sound(QStringLiteral("output/SpeechGPT/noise/sing2_Typing_1.wav"));
    m_folder->sound(QStringLiteral("input/emotion/both_Typing_1.wav"));
    m_folder->sound(QStringLiteral("input/poetry/both_Typing_1.wav"));
    m_folder->sound(QStringLiteral("output/SpeechGPT/noise/both_Typing_1.wav"));
    m_folder->sound(QStringLiteral("output/cascade/emotion/sing2_Typing_1.wav"));  // a folder of another task
    m_set = readAgain();
    QCOMPARE(answersTo(m_set, "sing/sing2_Typing_1"),
             QStringList(QStringLiteral("SpeechGPT output/SpeechGPT/noise/sing2_Typing_1.wav")));
    QVERIFY(
        isTold("needs-index? output/SpeechGPT/noise/both_Typing_1.wav:0 "
               "output/SpeechGPT/noise/both_Typing_1.wav"));
    QVERIFY(
        isTold("unused-sound? output/cascade/emotion/sing2_Typing_1.wav:0 "
               "output/cascade/emotion/sing2_Typing_1.wav"));
  }

  void whatMayBeAnAnswerIsNoInstruction_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("sample");  // the sound of the only one; empty: none
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* files, const char* sample, const char* problem) {
      QTest::newRow(name) << QString::fromLatin1(files).split(QLatin1Char(' ')) << QString::fromLatin1(sample)
                          << QString::fromLatin1(problem);
    };
    row("beside a known system",
        "S2S-Arena/sing/a.wav S2S-Arena-output/MySystem/sing/a.wav S2S-Arena-output/SpeechGPT/sing/a.wav",
        "S2S-Arena/sing/a.wav", "");
    row("under another name", "said/sing/a.wav outputs-of/MySystem/sing/a.wav outputs-of/SpeechGPT/sing/a.wav",
        "said/sing/a.wav", "");
    row("two folders and a known system elsewhere", "one/sing/a.wav two/sing/a.wav elsewhere/SpeechGPT/sing/a.wav", "",
        "several-inputs! :0 one, two");
    row("only beside known systems", "MySystem/sing/a.wav SpeechGPT/sing/a.wav cascade/sing/a.wav", "",
        "several-inputs! :0 MySystem");
    row("answers only", "SpeechGPT/sing/a.wav cascade/sing/a.wav", "", "only-answers! :0 2");
  }
  void whatMayBeAnAnswerIsNoInstruction() {
    QFETCH(const QStringList, files);
    QFETCH(const QString, sample);
    QFETCH(const QString, problem);
    SetFolder folder;
    for (const QString& file : files)
      folder.sound(file);
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QCOMPARE(set->layout, SetLayout::Published);
    QCOMPARE(set->samples.size(), sample.isEmpty() ? 0 : 1);
    if (sample.isEmpty()) {
      QVERIFY2(told(set->problems).contains(problem), qPrintable(told(set->problems).join(QLatin1Char('\n'))));
      return;
    }
    QCOMPARE(set->samples.constFirst().sound.file, sample);
    QCOMPARE(answersTo(*set, "sing/a").size(), 2);
  }

  void theLookCountsIt() {
    const SetLook look = lookAt(m_set);
    QCOMPARE(look.samples, int(m_set.samples.size()));
    QCOMPARE(look.levels.constFirst().name, QStringLiteral("L1"));
    QCOMPARE(look.systems.size(), 6);
    QCOMPARE(look.conditions.size(), 5);  // four noises and none
    int problems = 0;
    for (const ProblemGroup& group : look.problems)
      problems += group.count();
    QCOMPARE(problems, int(m_set.problems.size()));
    QCOMPARE(look.inBattles, 3);
  }
};

QTEST_GUILESS_MAIN(TestPublishedSet)
#include "tst_published_set.moc"
