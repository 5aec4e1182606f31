// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/LabelStudio.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestLabelStudio : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void labelStudioKeepsLeftAndRight();
  void labelStudioOfOthersIsRead();
  void soundInTheStorageOfLabelStudioIsRecognised_data();
  void soundInTheStorageOfLabelStudioIsRecognised();
  void noSystemIsMadeOfTheNameOfAFile_data();
  void noSystemIsMadeOfTheNameOfAFile();
  void aSystemOfTheStudyIsKnownByItsFolder();

 private:
  VerdictFiles m_files;
};

void TestLabelStudio::labelStudioKeepsLeftAndRight() {
  const Contents before = richStudy();
  const auto tasks = parseJson(labelStudioVerdicts(before));
  QVERIFY(tasks && tasks->is_array());
  int skips = 0, lefts = 0, judged = 0;
  for (const Json& task : *tasks) {
    judged += static_cast<int>(task["predictions"].size());
    for (const Json& annotation : task["annotations"]) {
      skips += annotation["was_cancelled"].get<bool>();
      for (const Json& region : annotation["result"])
        lefts += region["type"] == "pairwise" && region["value"]["selected"] == "left";
    }
  }
  QCOMPARE(skips, 1);
  QCOMPARE(judged, 1);
  QCOMPARE(lefts, 13);  // bob took the first presented; of the noted ones a stands left, as no seat is known
}

void TestLabelStudio::labelStudioOfOthersIsRead() {
  const QByteArray text = R"([{"id": 7, "data": {"instruction_audio": "input/emotion/a.wav", "text": "Hi",
    "audio_a": "output/SpeechGPT/emotion/a.wav", "audio_b": "output/cascade/emotion/a.wav"},
    "annotations": [
      {"completed_by": 3, "result": [{"type": "pairwise", "value": {"selected": "right"}}], "was_cancelled": false,
       "ground_truth": true, "lead_time": 12.5},
      {"completed_by": {"id": 4, "email": "a@b.c"}, "result": [], "was_cancelled": true},
      {"completed_by": 5, "result": [{"value": {"pairwise": "left"}}]},
      {"completed_by": 6, "result": []}],
    "predictions": [{"model_version": "gemini", "result": [{"type": "pairwise", "value": {"selected": "left"}}]}]}])";
  const ReadVerdicts tasks = m_files.read(text);
  QCOMPARE(tasks.format, VerdictFormat::LabelStudio);
  QCOMPARE(tasks.read, 5);
  QCOMPARE(told(tasks), QStringList(QStringLiteral("unknown-winner! 1 ")));
  QVERIFY(tallyOf(tasks.verdicts) == (VerdictTally{.won = 3, .first = 2, .second = 1, .skipped = 1}));
  QVERIFY(tasks.verdicts.at(0).gold);
  QCOMPARE(tasks.verdicts.at(0).listening.activeMs, 12500);
  QCOMPARE(tasks.verdicts.at(1).rater.text(), QStringLiteral("annotator-4"));
  QVERIFY(tasks.verdicts.at(3).judge.has_value());
  QCOMPARE(tasks.described.systems.size(), 2);
}

namespace {

QByteArray task(const QByteArray& instruction, const QByteArray& a, const QByteArray& b) {
  return R"([{"data": {"instruction_audio": ")" + instruction + R"(", "audio_a": ")" + a + R"(", "audio_b": ")" + b +
         R"(", "text": "Sing"}, "annotations": [{"completed_by": 1, "result": [{"type": "pairwise",
         "value": {"selected": "left"}}]}]}])";
}

}  // namespace

void TestLabelStudio::soundInTheStorageOfLabelStudioIsRecognised_data() {
  QTest::addColumn<QByteArray>("before");
  QTest::addColumn<QByteArray>("behind");
  QTest::newRow("as written") << QByteArray() << QByteArray();
  QTest::newRow("local files") << QByteArray("/data/local-files/?d=") << QByteArray();
  QTest::newRow("local files below a folder") << QByteArray("/data/local-files/?d=my%20input/a/") << QByteArray("&x=1");
  QTest::newRow("an address") << QByteArray("https://x.org/input/a/") << QByteArray("?key=1/2");
  QTest::newRow("a bucket") << QByteArray("s3://bucket/output/") << QByteArray();
}

void TestLabelStudio::soundInTheStorageOfLabelStudioIsRecognised() {
  QFETCH(const QByteArray, before);
  QFETCH(const QByteArray, behind);
  const auto path = [&](const char* written) { return before + written + behind; };
  const ReadVerdicts read =
      m_files.read(task(path("input/sing/sing%202.wav").replace("%20", before.isEmpty() ? " " : "%20"),
                        path("output/SpeechGPT/sing/s.wav"), path("output/cascade/sing/s.wav")));
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.taken(), 1);
  QCOMPARE(read.described.samples.constFirst().key, QStringLiteral("sing/sing 2"));
  QCOMPARE(read.described.responses.at(0).system, QStringLiteral("SpeechGPT"));
  QCOMPARE(read.described.responses.at(0).sound.file, QStringLiteral("output/SpeechGPT/sing/s.wav"));
  QCOMPARE(read.described.responses.at(1).system, QStringLiteral("Pipeline(4o)"));
}

void TestLabelStudio::noSystemIsMadeOfTheNameOfAFile_data() {
  QTest::addColumn<QByteArray>("a");
  QTest::addColumn<QString>("problem");
  const QString none = QStringLiteral("unknown-response! 1 %1");
  for (const char* path : {"/data/upload/1/3f2-left_17.wav", "output/left/sing/a.wav", "SpeechGPT/cascade/a.wav"})
    QTest::newRow(path) << QByteArray(path) << none.arg(QLatin1String(path));
  QTest::newRow("an id that the study lacks") << QByteArray("responses/0123456789abcdef0123456789abcdef.wav")
                                              << none.arg(QStringLiteral("0123456789abcdef0123456789abcdef"));
}

void TestLabelStudio::noSystemIsMadeOfTheNameOfAFile() {
  QFETCH(const QByteArray, a);
  QFETCH(const QString, problem);
  const ReadVerdicts read = m_files.read(task("input/sing/a.wav", a, "output/cascade/sing/a.wav"));
  QCOMPARE(told(read), QStringList(problem));
  QVERIFY(read.described.isEmpty());
}

void TestLabelStudio::aSystemOfTheStudyIsKnownByItsFolder() {
  Contents contents = study();
  contents.samples[0].sound.file = QStringLiteral("a.wav");
  const ReadVerdicts read = m_files.read(task("input/a.wav", "output/豆包/a.wav", "output/mini-omni/a.wav"), contents);
  QCOMPARE(told(read), QStringList());
  QCOMPARE(read.taken(), 1);
  QVERIFY(read.described.isEmpty());
}

QTEST_GUILESS_MAIN(TestLabelStudio)
#include "tst_labelstudio.moc"
