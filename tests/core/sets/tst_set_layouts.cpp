// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetFolder.h"

#include "core/sets/SetLook.h"

#include <QTest>

using namespace s2s;

namespace {

QStringList keys(const ReadSet& set) {
  QStringList list;
  for (const Sample& sample : set.samples)
    list.append(sample.key);
  return list;
}

/// "sample system file" of each answer.
QStringList answers(const ReadSet& set) {
  QStringList list;
  for (const Response& response : set.responses)
    for (const Sample& sample : set.samples)
      if (sample.id == response.sample)
        list.append(QStringLiteral("%1 %2 %3").arg(sample.key, response.system, response.sound.file));
  list.sort();
  return list;
}

QStringList refusals(const ReadSet& set) {
  QStringList list = told(set.problems).filter(QStringLiteral("!"));
  return list;
}

SetMapping mappingOf(const char* json) {
  const Result<Json> parsed = parseJson(json);
  const Result<SetMapping> mapping = parsed ? setMappingFrom(*parsed) : Result<SetMapping>(parsed.error());
  return mapping ? *mapping : SetMapping();
}

}  // namespace

class TestSetLayouts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theLayoutIsRecognisedByWhatIsThere_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("evidence");
    const auto row = [](const char* name, const char* files, const char* layout, const char* evidence) {
      QTest::newRow(name) << QString::fromLatin1(files).split(QLatin1Char(' ')) << QString::fromLatin1(layout)
                          << QString::fromLatin1(evidence);
    };
    row("our own", "samples.jsonl metadata.csv sing/a.wav", "own", "samples.jsonl");
    row("metadata", "metadata.csv sing/a.wav output/x.wav", "audiofolder", "metadata.csv");
    row("metadata of each split", "train/metadata.jsonl test/metadata.csv train/a.wav", "audiofolder",
        "test/metadata.csv");
    row("published", "sing/a.wav SpeechGPT/sing/a.wav", "s2s-arena", "SpeechGPT/sing/a.wav");
    row("published inputs alone", "sing/a.wav emotion/b.wav rhythm/c.wav", "s2s-arena", "emotion/b.wav");
    row("a runner", "input/x/a.wav output/Mine/x/a.wav", "runner", "output/Mine/x/a.wav");
    row("a runner's list", "question.json input/a.wav", "runner", "question.json");
    row("folders", "dogs/a.wav cats/b.wav", "folders", "cats/b.wav");
  }
  void theLayoutIsRecognisedByWhatIsThere() {
    QFETCH(const QStringList, files);
    SetFolder folder;
    for (const QString& file : files)
      folder.file(file, file.endsWith(QLatin1String(".csv"))     ? "file_name\nx.wav\n"
                        : file.endsWith(QLatin1String(".jsonl")) ? "{\"file_name\":\"a.wav\",\"id\":\"a\"}\n"
                        : file.endsWith(QLatin1String(".json"))  ? "[]"
                                                                 : "RIFF");
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QTEST(code(set->layout), "layout");
    QTEST(set->layoutEvidence, "evidence");
  }

  void soundInFoldersIsASetWithLabels() {
    SetFolder folder;
    folder.sound(QStringLiteral("train/sing/a.wav")).sound(QStringLiteral("train/dogs/b.mp3"));
    folder.sound(QStringLiteral("test/dogs/b.mp3")).file(QStringLiteral("train/sing/a.txt"), "la la\n");
    folder.file(QStringLiteral("README.md"), "x").sound(QStringLiteral("._c.wav"));
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QCOMPARE(keys(*set), QStringList({QStringLiteral("test/dogs/b"), QStringLiteral("train/dogs/b"),
                                      QStringLiteral("train/sing/a")}));
    QCOMPARE(set->samples.at(0).task, QStringLiteral("dogs"));
    QCOMPARE(set->samples.at(2).task, QStringLiteral("singing_capability"));
    QCOMPARE(set->samples.at(2).domain, Domain::Entertainment);
    QCOMPARE(set->samples.at(2).text, QStringLiteral("la la"));
    QCOMPARE(set->otherFiles, QStringList(QStringLiteral("README.md")));
    QVERIFY(refusals(*set).isEmpty());
  }

  void metadataOfEachSplitIsRelativeToItsFolder() {
    SetFolder folder;
    folder.sound(QStringLiteral("train/1.wav")).sound(QStringLiteral("test/1.wav")).sound(QStringLiteral("left.wav"));
    folder.file(QStringLiteral("train/metadata.jsonl"),
                "{\"file_name\":\"1.wav\",\"transcription\":\"one\",\"label\":\"x\"}\n");
    folder.file(QStringLiteral("test/metadata.csv"), "file_name,text\r\n1.wav,\"two, three\"\r\n");
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QCOMPARE(keys(*set), QStringList({QStringLiteral("1"), QStringLiteral("train/1")}));
    QCOMPARE(set->samples.at(0).text, QStringLiteral("two, three"));
    QCOMPARE(set->samples.at(1).text, QStringLiteral("one"));
    QCOMPARE(set->samples.at(1).extra, QStringLiteral(R"({"label":"x"})"));
    QVERIFY(told(set->problems).contains(QStringLiteral("unused-sound? left.wav:0 left.wav")));
  }

  void aRunnersTreeMirrorsItsInput() {
    SetFolder folder;
    folder.sound(QStringLiteral("input/x/a.wav")).sound(QStringLiteral("input/b.mp3"));
    folder.sound(QStringLiteral("output/GLM-4-Voice/x/a.wav"));
    folder.file(QStringLiteral("output/GLM-4-Voice/x/a.txt"), "hello there");
    folder.sound(QStringLiteral("output/Mine/b.wav")).sound(QStringLiteral("output/Mine/y/c.wav"));
    folder.sound(QStringLiteral("output/SpeechGPT/x/answer_0.wav")).sound(QStringLiteral("output/SpeechGPT/b.wav"));
    folder.file(QStringLiteral("output/SpeechGPT/x/responses.json"),
                "{\"question\":\"q\",\"textAnswer\":\"the answer\"}\n{\"textAnswer\":\"nobody's\"}\n");
    folder.file(QStringLiteral("output_index.csv"), "system,file,sample\nSpeechGPT,x/answer_0.wav,x/a\n");
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QCOMPARE(set->layout, SetLayout::Runner);
    QCOMPARE(answers(*set), QStringList({QStringLiteral("b Mine output/Mine/b.wav"),
                                         QStringLiteral("b SpeechGPT output/SpeechGPT/b.wav"),
                                         QStringLiteral("x/a GLM-4-Voice output/GLM-4-Voice/x/a.wav"),
                                         QStringLiteral("x/a SpeechGPT output/SpeechGPT/x/answer_0.wav")}));
    QStringList transcripts;
    for (const Response& response : set->responses)
      transcripts.append(response.transcript);
    transcripts.sort();
    QCOMPARE(transcripts.mid(2), QStringList({QStringLiteral("hello there"), QStringLiteral("the answer")}));
    const QStringList problems = told(set->problems);
    QVERIFY(problems.contains(QStringLiteral("unused-line? output/SpeechGPT/x/responses.json:2 nobody's")));
    QVERIFY(problems.contains(QStringLiteral("unused-sound? output/Mine/y/c.wav:0 output/Mine/y/c.wav")));
  }

  void aListOfQuestionsNamesTheSamples() {
    SetFolder folder;
    folder.sound(QStringLiteral("input/x/a.wav")).sound(QStringLiteral("output/Mine/x/a.wav"));
    folder.file(QStringLiteral("question.json"),
                R"([{"id":"q1","speech":"/home/me/run/input/x/a.wav","conversations":[{"from":"human","value":"hi"}]},
 {"id":"q2","speech":"input/x/gone.wav"}, {"id":"q3","speech":"../../etc/passwd"}, {"id":"q4"}])");
    const auto set = readSet(folder.path());
    QVERIFY(set);
    QCOMPARE(keys(*set), QStringList({QStringLiteral("x/a"), QStringLiteral("x/gone")}));
    QVERIFY(set->samples.constFirst().extra.contains(QStringLiteral("conversations")));
    QCOMPARE(answers(*set), QStringList(QStringLiteral("x/a Mine output/Mine/x/a.wav")));
    QCOMPARE(refusals(*set), QStringList({QStringLiteral("path-outside-root! question.json:2 ../../etc/passwd"),
                                          QStringLiteral("missing-field! question.json:2 speech")}));
  }

  void aTableWithAColumnForEachSystem() {
    SetFolder folder;
    for (const char* sound : {"a.wav", "b.wav", "o/a1.wav", "o/a2.wav", "o/b1.wav"})
      folder.sound(QLatin1String(sound));
    folder.file(QStringLiteral("list.csv"),
                "wav;utt;how hard;words;mini;other;pitch\na.wav;A;easy;Say it;o/a1.wav;o/a2.wav;high\n"
                "b.wav;B;hard;\"Say; that\";o/b1.wav;;\n");
    SetReadOptions options;
    options.mapping = mappingOf(R"({"columns":{"file":"WAV","id":"utt","level":"how hard","text":"words"},
      "values":{"level":{"easy":"L1","hard":"L4"}},"constants":{"language":"en","domain":"medical"},
      "systems":{"miniomni":"mini","Mine":"other"}})");
    const auto set = readSet(folder.path() + QStringLiteral("/list.csv"), options);
    QVERIFY(set);
    QCOMPARE(set->layout, SetLayout::Table);
    QCOMPARE(set->set.name, QStringLiteral("list"));
    QCOMPARE(set->set.levelBase, 1);
    QCOMPARE(set->levelReason, LevelBaseReason::FoundFour);
    QCOMPARE(keys(*set), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(set->samples.at(1).text, QStringLiteral("Say; that"));
    QCOMPARE(set->samples.at(1).level, Level::L4);
    QCOMPARE(set->samples.at(0).language, QStringLiteral("en"));
    QCOMPARE(set->samples.at(0).extra, QStringLiteral(R"({"pitch":"high"})"));
    QCOMPARE(answers(*set), QStringList({QStringLiteral("A Mine o/a2.wav"), QStringLiteral("A Mini-Omni o/a1.wav"),
                                         QStringLiteral("B Mini-Omni o/b1.wav")}));
  }

  void aTableWithARowForEachAnswer_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("CSV") << QStringLiteral("t.csv")
                         << QByteArray(
                                "file_name,id,model,response,transcript,latency_ms\na.wav,A,cascade,o/1.wav,hi,120\n"
                                "a.wav,A,Mine,o/2.wav,,\nb.wav,A,Mine,o/3.wav,,\n,C,Mine,o/3.wav,,\n");
    QTest::newRow("JSON lines")
        << QStringLiteral("t.jsonl")
        << QByteArray(
               R"({"file_name":"a.wav","id":"A","model":"cascade","response":"o/1.wav","transcript":"hi","latency_ms":120}
{"file_name":"a.wav","id":"A","model":"Mine","response":"o/2.wav"}
{"file_name":"b.wav","id":"A","model":"Mine","response":"o/3.wav"}
{"id":"C","model":"Mine","response":"o/3.wav"}
)");
  }
  void aTableWithARowForEachAnswer() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    SetFolder folder;
    for (const char* sound : {"a.wav", "b.wav", "o/1.wav", "o/2.wav", "o/3.wav"})
      folder.sound(QLatin1String(sound));
    const auto set = readSet(folder.file(name, content).path() + QLatin1Char('/') + name);  // the mapping is guessed
    QVERIFY(set);
    QCOMPARE(answers(*set), QStringList({QStringLiteral("A Mine o/2.wav"), QStringLiteral("A Pipeline(4o) o/1.wav")}));
    QCOMPARE(set->responses.constFirst().transcript, QStringLiteral("hi"));
    QCOMPARE(set->responses.constFirst().latencyMs, 120);
    const int first = name.endsWith(QLatin1String("csv")) ? 4 : 3;
    QCOMPARE(refusals(*set), QStringList({QStringLiteral("duplicate-id! %1:%2 A").arg(name).arg(first),
                                          QStringLiteral("missing-field! %1:%2 file").arg(name).arg(first + 1)}));
  }

  void aMappingIsWrittenAndReadBack() {
    const SetMapping mapping = mappingOf(R"({"columns":{"file":"f","text":"t"},"values":{"level":{"1":"L2"}},
      "constants":{"language":"zh"},"systems":{"A":"col"}})");
    QCOMPARE(mapping.systems.value(QStringLiteral("A")), QStringLiteral("col"));
    QVERIFY(*setMappingFrom(setMappingJson(mapping)) == mapping);
    QCOMPARE(missingIn(mapping, {QStringLiteral("F"), QStringLiteral("col")}), QStringList(QStringLiteral("t")));
    for (const char* wrong : {R"({"columns":{"colour":"c"}})", R"({"columns":[]})", R"({"systems":{"A":1}})", "[]"})
      QCOMPARE(setMappingFrom(*parseJson(wrong)).error().fault, Fault::BadTable);
  }

  void aTableWithoutTheNeededColumnsSaysWhich() {
    SetFolder folder;
    folder.file(QStringLiteral("t.csv"), "x,y\n1,2\n");
    const auto set = readSet(folder.path() + QStringLiteral("/t.csv"));
    QVERIFY(!set);
    QCOMPARE(set.error().fault, Fault::BadTable);
    QCOMPARE(set.error().detail, QStringLiteral("no column for file"));
  }

  void theCallerMaySayTheLayoutAndTheId() {
    SetFolder folder;
    folder.sound(QStringLiteral("input/x/a.wav")).sound(QStringLiteral("output/Mine/x/a.wav"));
    SetReadOptions options;
    options.layout = SetLayout::Folders;
    options.id = QStringLiteral("mine");
    const auto set = readSet(folder.path(), options);
    QVERIFY(set);
    QCOMPARE(set->layout, SetLayout::Folders);
    QCOMPARE(set->samples.size(), 2);
    QCOMPARE(set->set.id.text(), QStringLiteral("mine"));
    QVERIFY(set->idIsStated);
  }

  void theLookGroupsProblemsAndCounts() {
    SetFolder folder;
    folder.sample(QStringLiteral("a"), R"("level":"L2","language":"zh","split":"augment")");
    folder.sample(QStringLiteral("b"), R"("level":"L4","language":"en")").sampleLine("nonsense").sampleLine("{");
    for (const char* system : {"A", "B"})
      folder.response(QStringLiteral("a"), QLatin1String(system));
    folder.write();
    const SetLook look = lookAt(*readSet(folder.path()));
    QCOMPARE(look.problems.size(), 2);
    QCOMPARE(look.problems.at(0).kind, ProblemKind::BadJson);
    QCOMPARE(look.problems.at(0).refused, 2);
    QCOMPARE(look.problems.at(1).kind, ProblemKind::NoResponses);
    QCOMPARE(look.problems.at(1).warnings, 1);
    QCOMPARE(look.levels, (QList<SetCount>{{QStringLiteral("L2"), 1, 2}, {QStringLiteral("L4"), 1, 0}}));
    QCOMPARE(look.splits.size(), 2);
    QCOMPARE(look.systems, (QList<SetCount>{{QStringLiteral("A"), 1, 1}, {QStringLiteral("B"), 1, 1}}));
    QCOMPARE(look.inBattles, 1);
    QCOMPARE(look.levelReason, LevelBaseReason::FoundFour);
    QCOMPARE(look.levelEvidence, QStringLiteral("samples.jsonl:2"));
  }
};

QTEST_GUILESS_MAIN(TestSetLayouts)
#include "tst_set_layouts.moc"
