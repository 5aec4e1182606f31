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

QTEST_GUILESS_MAIN(TestLabelStudio)
#include "tst_labelstudio.moc"
