// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Heard.h"
#include "core/audio/Loudness.h"
#include "core/audio/Peaks.h"
#include "core/audio/Resample.h"
#include "core/audio/Silence.h"
#include "tests/support/AudioClips.h"

#include <QTest>

#include <algorithm>

using namespace s2s;

namespace {

struct Tone {
  double peakDb = 0, seconds = 0;
};

ClipPtr tones(const std::vector<Tone>& parts) {
  std::vector<float> frames;
  for (const Tone& part : parts) {
    const ClipPtr tone = sine(1000, part.peakDb, part.seconds);
    frames.insert(frames.end(), tone->frames.begin(), tone->frames.end());
  }
  return clipOf(std::move(frames));
}

/// Half a second of sound between so much of what is silence or a hum, in ms.
ClipPtr padded(int before, int after, float level = 0.1F, float hum = 0) {
  std::vector<float> frames(48 * before, hum);
  frames.insert(frames.end(), 24000, level);
  frames.insert(frames.end(), 48 * after, hum);
  return clipOf(std::move(frames));
}

Peak slowPeak(const Clip& clip, qint64 from, qint64 to) {
  const auto [low, high] = std::minmax_element(clip.frames.begin() + from, clip.frames.begin() + to);
  double power = 0;
  for (qint64 i = from; i < to; ++i)
    power += static_cast<double>(clip.frames[i]) * clip.frames[i];
  return {*low, *high, static_cast<float>(std::sqrt(power / static_cast<double>(to - from)))};
}

}  // namespace

Q_DECLARE_METATYPE(s2s::ClipPtr)
Q_DECLARE_METATYPE(s2s::FrameSpan)

class TestSoundValues : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // EBU Tech 3341 (2016), table 1. Its signals are stereo with the same tone left and right, which is what a mono clip
  // is when it sounds on both sides.
  void integratedLoudnessIsThatOfEbu3341_data() {
    QTest::addColumn<ClipPtr>("clip");
    QTest::addColumn<double>("lufs");
    QTest::newRow("case 1: 20 s at -23 dBFS") << tones({{-23, 20}}) << -23.0;
    QTest::newRow("case 2: 20 s at -33 dBFS") << tones({{-33, 20}}) << -33.0;
    QTest::newRow("case 3: the relative gate") << tones({{-36, 10}, {-23, 60}, {-36, 10}}) << -23.0;
    QTest::newRow("case 4: both gates") << tones({{-72, 10}, {-36, 10}, {-23, 60}, {-36, 10}, {-72, 10}}) << -23.0;
    QTest::newRow("case 5: -26, -20, -26") << tones({{-26, 20}, {-20, 20.1}, {-26, 20}}) << -23.0;
    QTest::newRow("997 Hz, a second") << sine(997, -23, 1) << -23.0;
  }
  void integratedLoudnessIsThatOfEbu3341() {
    QFETCH(ClipPtr, clip);
    QFETCH(double, lufs);
    const Loudness measured = loudness(*clip);
    QVERIFY(measured.integratedLufs.has_value());
    QVERIFY2(std::abs(*measured.integratedLufs - lufs) <= 0.1, qPrintable(QString::number(*measured.integratedLufs)));
  }

  // EBU Tech 3341, table 1, cases 15 to 19: true peak within +0.2 and -0.4 dB.
  void truePeakIsThatOfEbu3341_data() {
    QTest::addColumn<int>("divisor");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("amplitude");
    QTest::addColumn<double>("dbtp");
    QTest::newRow("case 15: fs/4, 0 degrees") << 4 << 0.0 << 0.5 << -6.0;
    QTest::newRow("case 16: fs/4, 45 degrees") << 4 << 45.0 << 0.5 << -6.0;
    QTest::newRow("case 17: fs/6, 60 degrees") << 6 << 60.0 << 0.5 << -6.0;
    QTest::newRow("case 18: fs/8, 67.5 degrees") << 8 << 67.5 << 0.5 << -6.0;
    QTest::newRow("case 19: above full scale") << 4 << 45.0 << 1.41 << 3.0;
  }
  void truePeakIsThatOfEbu3341() {
    QFETCH(int, divisor);
    QFETCH(double, degrees);
    QFETCH(double, amplitude);
    QFETCH(double, dbtp);
    std::vector<float> frames(48000);
    for (size_t i = 0; i < frames.size(); ++i) {
      // Faded at both ends: the step at the start of a bare tone would be a peak of its own.
      const double ramp = std::min({1.0, static_cast<double>(i) / 4800, static_cast<double>(frames.size() - i) / 4800});
      const double phase = 2 * std::numbers::pi * (static_cast<double>(i) / divisor + degrees / 360);
      frames[i] = static_cast<float>(ramp * amplitude * std::sin(phase));
    }
    const double measured = loudness(*clipOf(std::move(frames))).truePeakDb;
    QVERIFY2(measured <= dbtp + 0.2 && measured >= dbtp - 0.4, qPrintable(QString::number(measured)));
  }

  void silenceAndAWordTooShortHaveNoLoudness() {
    QVERIFY(!loudness(*silence(48000)).integratedLufs);
    QCOMPARE(loudness(*silence(48000)).truePeakDb, -200.0);
    QVERIFY(!loudness(*sine(1000, -10, 0.3)).integratedLufs);
    QVERIFY(!loudness(*clipOf({})).integratedLufs);
  }

  void alignmentIsOneGainUnderTheCeiling_data() {
    QTest::addColumn<Loudness>("measured");
    QTest::addColumn<LoudnessPolicy>("policy");
    QTest::addColumn<double>("gain");
    QTest::newRow("too loud") << Loudness{-13, -1} << LoudnessPolicy::Aligned << -10.0;
    QTest::newRow("too quiet") << Loudness{-43, -25} << LoudnessPolicy::Aligned << 20.0;
    QTest::newRow("peaks in the way") << Loudness{-43, -11} << LoudnessPolicy::Aligned << 10.0;
    QTest::newRow("no loudness") << Loudness{std::nullopt, -20} << LoudnessPolicy::Aligned << 0.0;
    QTest::newRow("no loudness, over the ceiling") << Loudness{std::nullopt, 2} << LoudnessPolicy::Aligned << -3.0;
    QTest::newRow("digital silence") << Loudness{} << LoudnessPolicy::Aligned << 0.0;
    QTest::newRow("raw") << Loudness{-13, 2} << LoudnessPolicy::Raw << 0.0;
  }
  void alignmentIsOneGainUnderTheCeiling() {
    QFETCH(Loudness, measured);
    QFETCH(LoudnessPolicy, policy);
    QFETCH(double, gain);
    QCOMPARE(alignmentGainDb(measured, policy), gain);
  }
  void anAlignedClipMeasuresMinus23() {
    const ClipPtr clip = sine(997, -35, 3);
    const ClipPtr aligned = withGain(clip, alignmentGainDb(loudness(*clip), LoudnessPolicy::Aligned));
    QVERIFY(std::abs(*loudness(*aligned).integratedLufs - kTargetLufs) < 0.01);
    QCOMPARE(withGain(clip, 0), clip);
  }

  void silenceAtBothEndsIsFound_data() {
    QTest::addColumn<ClipPtr>("clip");
    QTest::addColumn<FrameSpan>("sound");
    QTest::newRow("none") << padded(0, 0) << FrameSpan{0, 24000};
    QTest::newRow("before and after") << padded(300, 700) << FrameSpan{14400, 14400 + 24000};
    QTest::newRow("silent throughout") << silence(48000) << FrameSpan{0, 0};
    QTest::newRow("no frames") << clipOf({}) << FrameSpan{0, 0};
    QTest::newRow("below -80 dBFS") << clipOf(std::vector<float>(48000, 0.00009F)) << FrameSpan{0, 0};
    QTest::newRow("a whisper at -60 dBFS") << padded(100, 100, 0.001F) << FrameSpan{4800, 4800 + 24000};
    QTest::newRow("a hum 41 dB below a whisper") << padded(100, 100, 0.02F, 0.00018F) << FrameSpan{4800, 4800 + 24000};
    QTest::newRow("a hum 39 dB below a whisper") << padded(100, 100, 0.02F, 0.00023F) << FrameSpan{0, 33600};
    QTest::newRow("a hum below -50 dBFS and a shout")
        << padded(100, 100, 0.9F, 0.003F) << FrameSpan{4800, 4800 + 24000};
    QTest::newRow("a whisper above -50 dBFS") << padded(100, 100, 0.004F) << FrameSpan{4800, 4800 + 24000};
    QTest::newRow("a last block of 5 ms") << clipOf(std::vector<float>(48240, 0.1F)) << FrameSpan{0, 48240};
  }
  void silenceAtBothEndsIsFound() {
    QFETCH(ClipPtr, clip);
    QFETCH(FrameSpan, sound);
    QCOMPARE(audible(*clip), (Audible{sound.first, sound.end}));
  }

  void heardIsTheUnionOfWhatWasRendered_data() {
    QTest::addColumn<QList<FrameSpan>>("added");
    QTest::addColumn<QList<FrameSpan>>("spans");
    QTest::newRow("apart") << QList<FrameSpan>{{10, 20}, {30, 40}} << QList<FrameSpan>{{10, 20}, {30, 40}};
    QTest::newRow("touching") << QList<FrameSpan>{{10, 20}, {20, 40}} << QList<FrameSpan>{{10, 40}};
    QTest::newRow("over each other") << QList<FrameSpan>{{10, 30}, {20, 40}} << QList<FrameSpan>{{10, 40}};
    QTest::newRow("inside") << QList<FrameSpan>{{10, 40}, {20, 30}} << QList<FrameSpan>{{10, 40}};
    QTest::newRow("backwards, closing a gap")
        << QList<FrameSpan>{{60, 70}, {10, 20}, {20, 60}} << QList<FrameSpan>{{10, 70}};
    QTest::newRow("past the ends") << QList<FrameSpan>{{-5, 5}, {95, 200}} << QList<FrameSpan>{{0, 5}, {95, 100}};
    QTest::newRow("nothing") << QList<FrameSpan>{{5, 5}, {7, 3}} << QList<FrameSpan>{};
  }
  void heardIsTheUnionOfWhatWasRendered() {
    QFETCH(QList<FrameSpan>, added);
    QFETCH(QList<FrameSpan>, spans);
    Heard heard(100, {0, 100});
    for (const FrameSpan& span : added)
      heard.add(span);
    QCOMPARE(heard.spans(), spans);
  }
  void theGateIs98Percent() {
    Heard heard(1000, {0, 1000});
    heard.add({0, 979});
    QVERIFY(!heard.enough());
    heard.add({979, 980});
    QVERIFY(heard.enough());
  }
  void silenceAtTheEndsCountsAsHeard() {
    Heard heard(1000, {100, 800});
    QCOMPARE(heard.framesHeard(), 300);
    heard.add({100, 780});
    QVERIFY(heard.enough());
    QVERIFY(Heard(1000, {}).enough());
    QCOMPARE(Heard(0, {}).share(), 1.0);
  }

  void peaksAreExactAtEveryZoomButForEdgesFarOut() {
    const ClipPtr clip = noise(100'003);
    const Peaks peaks(*clip);
    for (const double perColumn : {1.0, 3.7, 63.0, 64.0, 65.0, 1000.3, 8192.0}) {
      const std::vector<Peak> columns = peaks.columns(*clip, 17, perColumn * 10, 10);
      for (int column = 0; column < 10; ++column) {
        // Where nobody sees the difference a column ends with a block of 64 frames.
        const auto edge = [&](double frame) {
          return perColumn < 2048 ? static_cast<qint64>(frame) : static_cast<qint64>(std::ceil(frame / 64) * 64);
        };
        const qint64 from = edge(17 + perColumn * column);
        const qint64 to = std::max(from + 1, edge(17 + perColumn * 10 * (column + 1) / 10));
        const Peak expected = slowPeak(*clip, from, to);
        QCOMPARE(columns[column].low, expected.low);
        QCOMPARE(columns[column].high, expected.high);
        QVERIFY(std::abs(columns[column].rms - expected.rms) < 1e-6F);
      }
    }
  }
  void louderIsTaller() {
    const auto height = [](double db) {
      const ClipPtr clip = sine(440, db, 1);
      const Peak peak = Peaks(*clip).columns(*clip, 0, 48000, 1)[0];
      return peak.high - peak.low;
    };
    QVERIFY(height(-3) > height(-9));
    QVERIFY(height(-9) > height(-30));
  }
  void columnsPastTheEndAreFlat() {
    const ClipPtr clip = noise(1000);
    const std::vector<Peak> columns = Peaks(*clip).columns(*clip, -500, 2000, 4);
    QCOMPARE(columns[0].high, 0.0F);
    QVERIFY(columns[1].high > 0);
    QVERIFY(columns[2].high > 0);
    QCOMPARE(columns[3].high, 0.0F);
    QVERIFY(Peaks().columns(Clip(), 0, 100, 5).size() == 5);
  }

  void resamplingKeepsAToneAndItsPlace() {
    const ClipPtr low = sine(997, -6, 1, 16000);
    const ClipPtr high = sine(997, -6, 1, 48000);
    const std::vector<float> made = resampled(low->frames, 16000, 48000);
    QCOMPARE(made.size(), size_t{48000});
    for (size_t i = 4800; i < 43200; ++i)
      QVERIFY(std::abs(made[i] - high->frames[i]) < 1e-5F);
    QCOMPARE(resampled(low->frames, 16000, 16000), low->frames);
  }
  void blockByBlockIsTheSameAsAtOnce() {
    const ClipPtr clip = noise(30'000, 1, 44100);
    std::vector<float> blocks;
    Resampler resampler(44100, 48000);
    for (size_t first = 0; first < 30'000; first += 1000)
      resampler.add(clip->frames.data() + first, 1000, blocks);
    resampler.finish(blocks);
    QCOMPARE(blocks, resampled(clip->frames, 44100, 48000));
  }
};

QTEST_GUILESS_MAIN(TestSoundValues)
#include "tst_sound_values.moc"
