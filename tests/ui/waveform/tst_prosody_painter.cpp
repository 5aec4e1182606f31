// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/Voices.h"
#include "ui/waveform/ProsodyPainter.h"
#include "ui/waveform/ProsodyWords.h"
#include "ui/waveform/TimeView.h"
#include "ui/waveform/TimeWords.h"

#include <QTest>

#include <cmath>

namespace s2s {
namespace {

const ProsodyLook kLook{Qt::white, Qt::gray, Qt::black, Qt::red, Qt::white, Qt::blue, Qt::blue, Qt::green};
const WaveWindow kWindow{{200, 100}, 1, 2.0};

ProsodyPtr risingVoice() {
  static const ProsodyPtr made = prosody(test::voice(2, [](double t) { return 120 * std::pow(2, t / 2); }));
  return made;
}

int pixelsOf(const QImage& image, const QColor& color) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      count += image.pixelColor(x, y) == color ? 1 : 0;
  return count;
}

}  // namespace

class TestProsodyPainter : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRisingVoiceRises() {
    const std::vector<std::vector<QPointF>> lines = pitchLines(*risingVoice(), kWindow, {});
    QCOMPARE(lines.size(), std::size_t{1});
    // An octave around its middle: from -6 to +6 of 12 semitones each way.
    QVERIFY(std::abs(lines[0].front().y() - 73.5) < 3);
    QVERIFY(std::abs(lines[0].back().y() - 26.5) < 3);
  }

  void anOctaveLooksTheSameFromEveryVoice() {
    const ProsodyPtr high = prosody(test::voice(2, [](double t) { return 240 * std::pow(2, t / 2); }));
    const std::vector<QPointF> low = pitchLines(*risingVoice(), kWindow, {})[0];
    const std::vector<QPointF> other = pitchLines(*high, kWindow, {})[0];
    for (std::size_t i = 10; i + 10 < std::min(low.size(), other.size()); ++i)
      QVERIFY(std::abs(low[i].y() - other[i].y()) < 2);
  }

  void aGapInTheVoiceIsAGapInTheLine() {
    const auto loud = [](double t) { return t > 0.8 && t < 1.2 ? 0.0 : 0.5; };
    const ProsodyPtr broken = prosody(test::voice(
        2, [](double) { return 150.0; }, loud));
    QCOMPARE(pitchLines(*broken, kWindow, {}).size(), std::size_t{2});
    QVERIFY(pixelsOf(pitchImage(*broken, kWindow, {}, kLook), Qt::green) > 50);  // the pause
    QCOMPARE(pixelsOf(pitchImage(*risingVoice(), kWindow, {}, kLook), Qt::green), 0);
  }

  void louderIsHigher() {
    const std::vector<QPointF> loud = intensityLine(*prosody(test::sine(2, 300, 0.5)), kWindow, {});
    const std::vector<QPointF> quiet = intensityLine(*prosody(test::sine(2, 300, 0.05)), kWindow, {});
    // 20 of 50 dB, in 94 pixels.
    QVERIFY(std::abs(quiet[100].y() - loud[100].y() - 37.6) < 1);
  }

  void theScaleIsWrittenAtTheEndOfTheClip() {
    const WaveWindow ended{{200, 100}, 1, 4.0, 0, 2.0};  // the clip ends in the middle
    for (const auto paint : {pitchImage, intensityImage}) {
      const QImage image = paint(*risingVoice(), ended, {}, kLook);
      for (int y = 0; y < image.height(); ++y)
        for (int x = 104; x < image.width(); ++x)
          QCOMPARE(image.pixelColor(x, y).alpha(), 0);
      QCOMPARE(image.pixelColor(99, 21), QColor(Qt::white));  // what words stand on; no contour comes near
    }
  }

  void whereThereIsNoRoomForTheScaleThereIsNone() {
    const WaveWindow ended{{200, 100}, 1, 40.0, 0, 2.0};
    const QImage image = intensityImage(*risingVoice(), ended, {}, kLook);
    for (int x = 14; x < image.width(); ++x)
      QCOMPARE(image.pixelColor(x, 50).alpha(), 0);
  }

  void aToneIsABandOfTheSpectrogram() {
    ProsodyScale scale;
    scale.loudest = -6;
    const QImage image = spectrogramImage(prosody(test::sine(1, 1000, 0.5))->spectrogram, kWindow, scale, kLook);
    const int y = static_cast<int>(std::lround(100 * (1 - Spectrogram::height(1000))));
    QVERIFY(image.pixelColor(50, y).lightness() < 60);
    QVERIFY(image.pixelColor(50, 5).lightness() > 240);
    QCOMPARE(image.pixelColor(150, y).alpha(), 0);  // behind the end
  }

  void zoomedInTheSamePlaceIsDrawnWider() {
    const WaveWindow zoomed{{200, 100}, 1, 0.5, 0.5};
    const std::vector<QPointF> line = pitchLines(*risingVoice(), zoomed, {})[0];
    QVERIFY(line.front().x() < 5 && line.back().x() > 195);
    QVERIFY(line.size() < 55);
  }

  void scalesFitEverybody() {
    const ProsodyPtr wide = prosody(test::voice(2, [](double t) { return 100 * std::pow(4, t / 1.2); }));
    QCOMPARE(prosodyScale({risingVoice(), nullptr}).semitones, 12.0);
    QCOMPARE(prosodyScale({risingVoice(), wide}).semitones, 24.0);
  }

  void wordsSayWhatIsSeen() {
    const auto loud = [](double t) { return t > 0.8 && t < 1.4 ? 0.0 : 0.5; };
    const QString words = prosodyWords(*prosody(test::voice(
        2, [](double) { return 150.0; }, loud)));
    QVERIFY2(words.contains(QStringLiteral("median pitch 150 Hz")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("pause")), qPrintable(words));
    QVERIFY(prosodyWords(*prosody(test::silence(1))).contains(QStringLiteral("no voice")));
  }

  void zoomingKeepsAPlace() {
    TimeView view(10);
    QVERIFY(!view.isZoomed());
    view.zoom(2, 8);
    QCOMPARE(view.seconds(), 5.0);
    QCOMPARE(view.from(), 4.0);  // 8 was at 80 %, and still is
    view.zoom(0.25, 8);
    QCOMPARE(view, TimeView(10));
    view.zoom(1e9, 5);
    QCOMPARE(view.seconds(), TimeView::kClosest);
  }

  void theViewStaysWithinTheClipAndFollows() {
    TimeView view(10);
    view.zoom(5, 0);
    view.scroll(-3);
    QCOMPARE(view.from(), 0.0);
    view.scroll(100);
    QCOMPARE(view.from(), 8.0);
    view.follow(9);
    QCOMPARE(view.from(), 8.0);
    view.follow(3);
    QCOMPARE(view.from(), 2.8);
  }

  void aZoomedAxisHasFinerMarks() {
    QCOMPARE(tickSeconds(4, 800, 80), 1.0);
    QCOMPARE(tickSeconds(4, 800, 80, 0.01), 0.5);
    QCOMPARE(tickTime(61.25, 0.05), QStringLiteral("1:01.25"));
    QCOMPARE(tickTime(2.5, 0.5), QStringLiteral("0:02.5"));
    QCOMPARE(tickTime(62, 1), QStringLiteral("1:02"));
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestProsodyPainter)
#include "tst_prosody_painter.moc"
