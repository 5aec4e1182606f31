// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PullSource.h"
#include "tests/support/AudioClips.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;

class TestPullSource : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aSoundGoesToTheEarThatIsWanted_data() {
    QTest::addColumn<Ear>("ear");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("left");
    QTest::addColumn<bool>("right");
    QTest::newRow("both sides") << Ear::Both << 2 << true << true;
    QTest::newRow("left only") << Ear::Left << 2 << true << false;
    QTest::newRow("right only") << Ear::Right << 2 << false << true;
    QTest::newRow("a device with one channel has no sides") << Ear::Right << 1 << true << true;
  }
  void aSoundGoesToTheEarThatIsWanted() {
    QFETCH(Ear, ear);
    QFETCH(int, channels);
    QFETCH(bool, left);
    QFETCH(bool, right);
    QAudioFormat format;
    format.setSampleRate(48000);
    format.setChannelCount(channels);
    format.setSampleFormat(QAudioFormat::Float);
    Renderer renderer(48000);
    PullSource source(renderer, format);
    source.read(960LL * format.bytesPerFrame());  // the lead-in
    renderer.play({.clip = noise(4800), .ear = ear});
    const QByteArray bytes = source.read(4800LL * format.bytesPerFrame());
    const auto* frames = reinterpret_cast<const float*>(bytes.constData());
    float loudestLeft = 0, loudestRight = 0;
    for (int i = 0; i < 4800; ++i) {
      loudestLeft = std::max(loudestLeft, std::abs(frames[i * channels]));
      loudestRight = std::max(loudestRight, std::abs(frames[i * channels + channels - 1]));
    }
    QCOMPARE(loudestLeft > 0, left);
    QCOMPARE(loudestRight > 0, right);
  }
};

QTEST_GUILESS_MAIN(TestPullSource)
#include "tst_pull_source.moc"
