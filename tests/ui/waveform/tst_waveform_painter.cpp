// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/AudioClips.h"
#include "ui/waveform/TimeWords.h"
#include "ui/waveform/WaveformPainter.h"

#include <QTest>

#include <algorithm>

namespace s2s {
namespace {

const WaveLook kLook{.colors = {Qt::gray, Qt::darkGray, Qt::cyan, Qt::blue, Qt::red}};
const WaveWindow kWindow{{200, 100}, 1, 2.0};

QImage pictureOf(const ClipPtr& clip, const QList<ColumnSpan>& heard = {}, const WaveWindow& window = kWindow,
                 const WaveLook& look = kLook) {
  return waveImage(waveColumns(*clip, Peaks(*clip), window), heard, window, look);
}

int inkIn(const QImage& image, int x) {
  int ink = 0;
  for (int y = 0; y < image.height(); ++y)
    ink += image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
  return ink;
}

}  // namespace

class TestWaveformPainter : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void louderIsTaller() {
    const QImage quiet = pictureOf(sine(200, -20, 2)), loud = pictureOf(sine(200, -6, 2));
    QVERIFY(inkIn(quiet, 100) > 1);
    // -6 dBFS is 5.01 times -20 dBFS (20 log10 of 5.01 is 14).
    QVERIFY(std::abs(inkIn(loud, 100) - 5.01 * inkIn(quiet, 100)) <= 6);
  }

  void fullScaleReachesBothEdges() {
    const QImage image = pictureOf(sine(200, 0, 2));
    QVERIFY(image.pixelColor(100, 0).alpha() > 0);
    QVERIFY(image.pixelColor(100, 99).alpha() > 0);
  }

  void silenceIsAFlatLine() {
    const QImage image = pictureOf(silence(96000));
    for (int x = 0; x < image.width(); ++x)
      QCOMPARE(inkIn(image, x), 1);
  }

  void nothingSoundsAfterTheEnd() {
    const QImage image = pictureOf(sine(200, -6, 1));
    QVERIFY(inkIn(image, 80) > 20);
    QCOMPARE(inkIn(image, 120), 1);
  }

  void theCoreLiesInsideTheBody() {
    const QImage image = pictureOf(sine(200, -6, 2));
    QCOMPARE(image.pixelColor(100, 50), QColor(Qt::darkGray));
    QCOMPARE(image.pixelColor(100, 28), QColor(Qt::gray));  // between peak (25) and RMS (32)
  }

  void theHeardPartHasItsOwnColours() {
    const QImage image = pictureOf(sine(200, -6, 2), {{50, 100}});
    for (const int x : {0, 49, 100, 199})
      QCOMPARE(image.pixelColor(x, 50), QColor(Qt::darkGray));
    for (const int x : {50, 75, 99})
      QCOMPARE(image.pixelColor(x, 50), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(75, 28), QColor(Qt::cyan));
  }

  void twiceTheColumnsAtTwiceThePixels() {
    const WaveWindow sharp{{200, 100}, 2, 2.0};
    const QImage image = pictureOf(sine(200, -6, 2), {}, sharp);
    QCOMPARE(image.size(), QSize(400, 200));
    QCOMPARE(image.devicePixelRatio(), 2.0);
    QVERIFY(inkIn(image, 399) > 0);
    QCOMPARE(waveColumns(*sine(200, -6, 2), Peaks(*sine(200, -6, 2)), sharp).size(), std::size_t{400});
  }

  void gainLiftsQuietClips() {
    WaveLook lifted = kLook;
    lifted.gain = 4;
    const ClipPtr clip = sine(200, -20, 2);
    QVERIFY(inkIn(pictureOf(clip, {}, kWindow, lifted), 100) > 3 * inkIn(pictureOf(clip), 100));
  }

  void clippingIsMarkedWhenAskedFor() {
    WaveLook marking = kLook;
    marking.clippingMarks = true;
    QCOMPARE(pictureOf(sine(200, 0, 2), {}, kWindow, marking).pixelColor(100, 0), QColor(Qt::red));
    QVERIFY(pictureOf(sine(200, -3, 2), {}, kWindow, marking).pixelColor(100, 0) != QColor(Qt::red));
    QVERIFY(pictureOf(sine(200, 0, 2)).pixelColor(100, 0) != QColor(Qt::red));
  }

  void silenceIsDottedWhereAskedFor() {
    WaveLook marking = kLook;
    marking.silenceMarks = true;
    marking.colors.silence = Qt::green;
    const WaveWindow ended{{200, 100}, 1, 2.0, 0, 1.0};
    const QImage image = pictureOf(silence(48000), {}, ended, marking);
    QCOMPARE(image.pixelColor(0, 50), QColor(Qt::green));
    QCOMPARE(inkIn(image, 3), 0);
    QVERIFY(image.pixelColor(150, 50) != QColor(Qt::green));  // behind the end there is no silence
    QVERIFY(pictureOf(sine(200, -6, 2), {}, kWindow, marking).pixelColor(0, 50) != QColor(Qt::green));
  }

  void zoomedInEachSampleIsAStep() {
    const ClipPtr clip = sine(200, -6, 2);
    const WaveWindow zoomed{{200, 100}, 1, 0.005, 1.0};  // one period of 240 frames
    const std::vector<Peak> columns = waveColumns(*clip, Peaks(*clip), zoomed);
    const auto [low, high] =
        std::minmax_element(columns.begin(), columns.end(), [](const Peak& a, const Peak& b) { return a.low < b.low; });
    QVERIFY(std::abs((high - columns.begin()) - 50) <= 2);
    QVERIFY(std::abs((low - columns.begin()) - 150) <= 2);
  }

  void heardPartsMoveWithTheView() {
    Heard heard(96000, Audible{0, 96000});
    heard.add({24000, 72000});
    const WaveWindow zoomed{{200, 100}, 1, 1.0, 1.0};
    QCOMPARE(heardColumns(heard, 48000, zoomed), (QList<ColumnSpan>{{0, 100}}));
    const WaveWindow behind{{200, 100}, 1, 0.4, 1.6};
    QVERIFY(heardColumns(heard, 48000, behind).isEmpty());
  }

  void whatWasHeardIsMeasuredInColumns() {
    Heard heard(96000, Audible{0, 96000});
    heard.add({24000, 48000});
    heard.add({48000, 72000});
    QCOMPARE(heardColumns(heard, 48000, kWindow), (QList<ColumnSpan>{{50, 150}}));
  }

  void anEmptyWindowIsNoPicture() {
    QVERIFY(pictureOf(sine(200, -6, 1), {}, {{0, 0}, 1, 2.0}).isNull());
    QVERIFY(waveColumns(*silence(10), Peaks(*silence(10)), {{100, 10}, 1, 0}).empty());
  }

  void timesAreShort_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0:00");
    QTest::newRow("a moment is not nothing") << 0.2 << QStringLiteral("0:01");
    QTest::newRow("rounded") << 5.6 << QStringLiteral("0:06");
    QTest::newRow("over a minute") << 83.0 << QStringLiteral("1:23");
  }
  void timesAreShort() {
    QFETCH(double, seconds);
    QTEST(clockTime(seconds), "shown");
  }

  void marksOfTheAxisKeepTheirDistance_data() {
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("step");
    QTest::newRow("every second") << 4.0 << 1.0;
    QTest::newRow("every five") << 30.0 << 5.0;
    QTest::newRow("twenty minutes") << 1200.0 << 120.0;
  }
  void marksOfTheAxisKeepTheirDistance() {
    QFETCH(double, seconds);
    QTEST(tickSeconds(seconds, 800, 80), "step");
  }
};

}  // namespace s2s

QTEST_GUILESS_MAIN(s2s::TestWaveformPainter)
#include "tst_waveform_painter.moc"
