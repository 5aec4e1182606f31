// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Stretch.h"
#include "tests/support/AudioClips.h"

#include <QElapsedTimer>
#include <QTest>

using namespace s2s;

namespace {

/// Rising crossings of zero in the middle half, per second.
double hertzOf(const Clip& clip) {
  int crossings = 0;
  const qint64 from = clip.length() / 4, to = clip.length() * 3 / 4;
  for (qint64 i = from; i < to; ++i)
    crossings += clip.frames[i] < 0 && clip.frames[i + 1] >= 0 ? 1 : 0;
  return crossings * static_cast<double>(clip.rate) / static_cast<double>(to - from);
}

}  // namespace

class TestStretch : public QObject {
  Q_OBJECT

  const std::atomic<bool> m_no{false};

 private Q_SLOTS:
  void itTakesItsTimeAndKeepsItsPitch_data() {
    QTest::addColumn<double>("speed");
    for (const double speed : {0.75, 1.25, 1.5})
      QTest::addRow("%.2f", speed) << speed;
  }
  void itTakesItsTimeAndKeepsItsPitch() {
    QFETCH(double, speed);
    const ClipPtr tone = sine(220, -12, 3);
    const ClipPtr other = stretched(*tone, speed, m_no);
    QVERIFY(other);
    QCOMPARE(other->length(), qRound64(static_cast<double>(tone->length()) / speed));
    QVERIFY2(std::abs(hertzOf(*other) - 220) < 3, qPrintable(QString::number(hertzOf(*other))));
    QVERIFY(!other->sampleExact);
  }
  void framesFindTheirPlaceAndTheWayBack() {
    for (const double speed : kSpeeds)
      for (const qint64 frame : {qint64{0}, qint64{1}, qint64{47'999}, qint64{57'600'000}})
        QVERIFY(std::abs(frameFromSpeed(frameAtSpeed(frame, speed), speed) - frame) <= 1);
  }
  void theShortestClipsDoNotMind() {
    for (const qint64 length : {qint64{1}, qint64{100}, qint64{5000}})
      QCOMPARE(stretched(*noise(length), 0.75, m_no)->length(), frameAtSpeed(length, 0.75));
  }
  void itCanBeCalledOff() {
    const std::atomic<bool> yes{true};
    QVERIFY(!stretched(*noise(480'000), 1.5, yes));
  }
  void aLongAnswerIsReadySoon() {
    const ClipPtr answer = noise(30 * 48'000);
    QElapsedTimer time;
    time.start();
    QVERIFY(stretched(*answer, 1.25, m_no));
    qInfo("30 s of sound in %lld ms", static_cast<long long>(time.elapsed()));
  }
};

QTEST_GUILESS_MAIN(TestStretch)
#include "tst_stretch.moc"
