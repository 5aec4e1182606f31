// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/audio/SoundFiles.h"
#include "tests/core/audio/Voices.h"
#include "tests/support/Places.h"
#include "ui/waveform/ContourStroke.h"
#include "ui/waveform/WavePicture.h"

#include <QPainter>
#include <QPolygonF>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <sndfile.h>

namespace s2s {
namespace {

const WaveWindow kWindow{{200, 64}, 1, 2.0};

/// A voice of two seconds with its peak at @p peakDb; what is above full scale is cut off.
std::vector<float> voiceAt(double peakDb, int rate) {
  std::vector<float> frames = test::voice(
                                  2, [](double time) { return 110 + 40 * time; }, test::syllables(4), rate)
                                  .frames;
  float peak = 0;
  for (const float frame : frames)
    peak = std::max(peak, std::abs(frame));
  const auto gain = static_cast<float>(std::pow(10, peakDb / 20)) / peak;
  for (float& frame : frames)
    frame = std::clamp(frame * gain, -1.0F, 1.0F);
  return frames;
}

int columnsMarked(const PreparedClip& clip) {
  const QImage image = wavePictures({&clip, kWindow, theme::Color::SideA}).unheard;
  int marked = 0;
  for (int x = 0; x < image.width(); ++x)
    marked += image.pixelColor(x, 0) == theme::color(theme::Color::Bad) ? 1 : 0;
  return marked;
}

int difference(const QImage& one, const QImage& other) {
  int most = 0;
  for (int y = 0; y < one.height(); ++y)
    for (int x = 0; x < one.width(); ++x)
      most = std::max(most, std::abs(one.pixelColor(x, y).alpha() - other.pixelColor(x, y).alpha()));
  return most;
}

QImage emptyImage() {
  QImage image(120, 80, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  return image;
}

}  // namespace

class TestWavePictures : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  PreparedClipPtr prepared(const std::vector<float>& frames, int rate, LoudnessPolicy policy) {
    const QString path = m_dir.filePath(QStringLiteral("clip.wav"));
    if (!write({SF_FORMAT_WAV | SF_FORMAT_PCM_16, rate, 1, frames}, path))
      return nullptr;
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipShelf shelf(reader, 48000);
    PreparedClipPtr clip;
    shelf.prepare({path, {}, policy}, this,
                  [&clip](const Result<PreparedClipPtr>& ready) { clip = ready ? *ready : nullptr; });
    return QTest::qWaitFor([&clip] { return clip != nullptr; }, 20'000) ? clip : nullptr;
  }

 private Q_SLOTS:
  void clippingIsMarkedWhateverTheGain_data() {
    QTest::addColumn<int>("rate");
    QTest::addColumn<double>("peakDb");
    QTest::addColumn<bool>("isClipped");
    for (const int rate : {16000, 24000, 48000}) {
      QTest::addRow("cut off by 3 dB at %d Hz", rate) << rate << 3.0 << true;
      QTest::addRow("cut off by 12 dB at %d Hz", rate) << rate << 12.0 << true;
      QTest::addRow("loud at %d Hz", rate) << rate << -1.0 << false;
    }
  }
  void clippingIsMarkedWhateverTheGain() {
    QFETCH(int, rate);
    QFETCH(double, peakDb);
    QFETCH(bool, isClipped);
    const std::vector<float> frames = voiceAt(peakDb, rate);
    for (const LoudnessPolicy policy : {LoudnessPolicy::Raw, LoudnessPolicy::Aligned}) {
      const PreparedClipPtr clip = prepared(frames, rate, policy);
      QVERIFY(clip);
      QCOMPARE(clip->gainDb < -1, policy == LoudnessPolicy::Aligned);
      QCOMPARE(columnsMarked(*clip) > 0, isClipped);
      QCOMPARE(s2s::isClipped(*clip), isClipped);
    }
  }

  void aContourIsDrawnAsByARoundPen_data() {
    QTest::addColumn<QPolygonF>("line");
    QTest::newRow("flat") << QPolygonF({{10, 40.25}, {100, 40.25}});
    QTest::newRow("falling") << QPolygonF({{10, 10}, {100, 70}});
    QTest::newRow("steep") << QPolygonF({{10, 70}, {40, 70}, {44.5, 10}, {100, 12}});
    QTest::newRow("a step a pixel") << QPolygonF({{20, 30}, {21, 33}, {22, 31}, {23, 36}, {24, 30}, {25, 30}});
    QTest::newRow("one point") << QPolygonF({{60.5, 40.5}, {60.6, 40.5}});
    QTest::newRow("from outside to outside") << QPolygonF({{-30, 20}, {150, 50}});
  }
  void aContourIsDrawnAsByARoundPen() {
    QFETCH(QPolygonF, line);
    for (const double width : {2.0, 5.0}) {
      QImage ours = emptyImage(), theirs = emptyImage();
      ContourStroke(ours, width, Qt::red).draw({line.begin(), line.end()});
      QPainter painter(&theirs);
      painter.setRenderHint(QPainter::Antialiasing);
      painter.setPen(QPen(Qt::red, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      painter.drawPolyline(line);
      painter.end();
      const int most = difference(ours, theirs);
      QVERIFY2(most < 80, qPrintable(QStringLiteral("%1 of 255").arg(most)));  // smooth edges, none missed
    }
  }

  void manyPointsInAPixelAreItsLowestAndHighest() {
    std::vector<QPointF> points;
    for (int i = 0; i < 6000; ++i)
      points.emplace_back(20 + i * 0.01, i % 60 == 30 ? 20 : 60);
    QImage image = emptyImage();
    ContourStroke(image, 2, Qt::red).draw(points);
    for (int x = 22; x < 78; ++x) {
      QVERIFY(image.pixelColor(x, 60) == QColor(Qt::red));
      QVERIFY(image.pixelColor(x, 30).alpha() > 100);
      QCOMPARE(image.pixelColor(x, 15).alpha(), 0);
      QCOMPARE(image.pixelColor(x, 65).alpha(), 0);
    }
  }

  void theHeardPictureHasTheSameContour() {
    PreparedClip clip;
    clip.clip = std::make_shared<Clip>(test::voice(2, [](double) { return 150.0; }));
    clip.peaks = Peaks(*clip.clip);
    const ProsodyPtr spoken = prosody(*clip.clip);
    for (const ProsodyLayer layer : {ProsodyLayer::Pitch, ProsodyLayer::Intensity}) {
      const WavePictures both =
          wavePictures({&clip, kWindow, theme::Color::SideA, 1, spoken, layer, prosodyScale({spoken})});
      QVERIFY(both.heard != both.unheard);
      int ink = 0;
      const QColor line = theme::color(theme::Color::Text);
      for (int y = 0; y < both.heard.height(); ++y)
        for (int x = 0; x < both.heard.width(); ++x) {
          QCOMPARE(both.heard.pixelColor(x, y) == line, both.unheard.pixelColor(x, y) == line);
          ink += both.heard.pixelColor(x, y) == line ? 1 : 0;
        }
      QVERIFY(ink > 150);
    }
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestWavePictures)
#include "tst_wave_pictures.moc"
