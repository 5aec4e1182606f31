// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Loudness.h"
#include "core/audio/Resample.h"
#include "core/audio/Sequence.h"
#include "tests/support/JudgeServer.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace s2s;
using s2s::test::framesOfWav;

namespace {

/// A second or so of voice-like noise, different for each seed.
ClipPtr clipOf(unsigned seed, double seconds, int rate, float amplitude) {
  auto clip = std::make_shared<Clip>();
  clip->rate = rate;
  std::mt19937 random(seed);
  float low = 0;
  std::vector<float> frames;
  for (int i = 0; i < static_cast<int>(seconds * rate); ++i) {
    low = 0.9F * low + 0.1F * (static_cast<float>(random() % 2'001) / 1'000 - 1);
    frames.push_back(amplitude * low);
  }
  clip->frames = std::move(frames);
  return clip;
}

HeardClips someBattle(int rate = 16'000) {
  return {clipOf(1, 1.5, rate, 0.9F), clipOf(2, 2.25, rate, 0.2F), clipOf(3, 0.8, rate, 0.5F)};
}

std::vector<qint16> rounded(const ClipPtr& clip) {
  std::vector<qint16> out;
  for (const float frame : clip->frames)
    out.push_back(static_cast<qint16>(std::lrint(frame * 32'768.0F)));
  return out;
}

ClipPtr aligned(const ClipPtr& clip) {
  return withGain(clip, alignmentGainDb(loudness(*clip), LoudnessPolicy::Aligned));
}

std::vector<qint16> part(const std::vector<qint16>& all, const Segment& segment) {
  return {all.begin() + segment.begin, all.begin() + segment.end};
}

}  // namespace

class TestSequence : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void paperModeSampleForSample_data() {
    QTest::addColumn<bool>("isAligned");
    QTest::newRow("aligned") << true;
    QTest::newRow("raw") << false;
  }
  void paperModeSampleForSample() {
    QFETCH(bool, isAligned);
    const HeardClips heard = someBattle();
    const CarrierClips carrier{.intro = clipOf(4, 0.5, 16'000, 0.4F), .outro = clipOf(5, 0.7, 16'000, 0.4F)};
    const JudgeAudio audio{.gapSeconds = 0.5, .policy = isAligned ? LoudnessPolicy::Aligned : LoudnessPolicy::Raw};
    const Sequence sequence = judgeSequence(
        heard, {.intro = levelled(carrier.intro, audio.policy), .outro = levelled(carrier.outro, audio.policy)}, audio);
    const auto file = encoded(*sequence.clip, SoundFormat::Wav);
    QVERIFY(file);
    QCOMPARE(file->mime, QStringLiteral("audio/wav"));
    int rate = 0;
    const auto frames = framesOfWav(file->bytes, &rate);
    QVERIFY(frames);
    QCOMPARE(rate, 16'000);

    const std::vector<ClipPtr> expected{carrier.intro, heard.instruction, heard.first, heard.second, carrier.outro};
    QCOMPARE(sequence.segments.size(), expected.size());
    qint64 at = 0;
    for (size_t i = 0; i < expected.size(); ++i) {
      const Segment& segment = sequence.segments[i];
      QCOMPARE(segment.begin, at);
      QVERIFY(part(*frames, segment) == rounded(isAligned ? aligned(expected[i]) : expected[i]));
      at = segment.end + 8'000;
      if (i + 1 < expected.size())
        for (qint64 frame = segment.end; frame < at; ++frame)
          QCOMPARE((*frames)[static_cast<size_t>(frame)], qint16(0));
    }
    QCOMPARE(static_cast<qint64>(frames->size()), at - 8'000);
    using Part = Segment::Part;
    const Part parts[] = {Part::Carrier, Part::Instruction, Part::First, Part::Second, Part::Carrier};
    for (size_t i = 0; i < std::size(parts); ++i)
      QCOMPARE(sequence.segments[i].part, parts[i]);
  }

  void structuredModeHasItsCues() {
    const HeardClips heard = someBattle();
    const CarrierClips cues{
        .instruction = toneCue(1, 16'000), .first = toneCue(2, 16'000), .second = toneCue(3, 16'000)};
    const Sequence sequence = judgeSequence(heard, cues, JudgeAudio());
    QCOMPARE(sequence.segments.size(), size_t(6));
    QCOMPARE(sequence.segments[3].part, Segment::Part::First);
    QCOMPARE(sequence.segments[3].begin - sequence.segments[2].end, 16'000);
    QVERIFY(cues.second->length() > cues.first->length() && cues.first->length() > cues.instruction->length());
  }

  void theOtherOrderHoldsTheSameFrames() {
    const HeardClips ab = someBattle(), ba{ab.instruction, ab.second, ab.first};
    const Sequence one = judgeSequence(ab, {}, JudgeAudio()), other = judgeSequence(ba, {}, JudgeAudio());
    const auto cut = [](const Sequence& sequence, size_t i) {
      const Segment& segment = sequence.segments[i];
      return std::vector(sequence.clip->frames.begin() + segment.begin, sequence.clip->frames.begin() + segment.end);
    };
    QVERIFY(cut(one, 1) == cut(other, 2));
    QVERIFY(cut(one, 2) == cut(other, 1));
  }

  void alignedClipsAreEquallyLoud() {
    const Sequence sequence = judgeSequence(someBattle(), {}, JudgeAudio());
    for (const Segment& segment : sequence.segments) {
      Clip clip;
      clip.rate = 16'000;
      clip.frames =
          std::vector(sequence.clip->frames.begin() + segment.begin, sequence.clip->frames.begin() + segment.end);
      const auto measured = loudness(clip).integratedLufs;
      QVERIFY(measured);
      QVERIFY2(std::abs(*measured - kTargetLufs) < 0.1, qPrintable(QString::number(*measured)));
    }
  }

  void aSoundThatComesAgainIsLevelledAsBefore() {
    const auto named = [](unsigned seed, const char* sha256) {
      auto clip = std::make_shared<Clip>(*clipOf(seed, 1, 16'000, 0.05F * static_cast<float>(seed)));
      clip->sha256 = QLatin1String(sha256);
      return ClipPtr(clip);
    };
    Leveller leveller(LoudnessPolicy::Aligned);
    for (const ClipPtr& clip : {named(1, "a"), named(9, "b"), clipOf(5, 1, 16'000, 0.1F), clipOf(6, 1, 16'000, 0.8F)})
      for (int round = 0; round < 2; ++round)
        QCOMPARE(leveller.levelled(clip)->frames, aligned(clip)->frames);
    // Measured once: what has the name of a known sound gets its gain.
    QCOMPARE(leveller.levelled(named(9, "a"))->frames[100] / named(9, "a")->frames[100],
             aligned(named(1, "a"))->frames[100] / named(1, "a")->frames[100]);
    QCOMPARE(Leveller(LoudnessPolicy::Raw).levelled(named(9, "b"))->frames, named(9, "b")->frames);
  }

  void clipsOfOtherRatesAreResampledAlone() {
    const ClipPtr one = clipOf(7, 1, 44'100, 0.5F), other = clipOf(8, 1, 8'000, 0.5F);
    const ClipPtr both = joined({one, other}, 0.25, 16'000);
    const std::vector<float> first = resampled(one->frames, 44'100, 16'000),
                             second = resampled(other->frames, 8'000, 16'000);
    QVERIFY(std::equal(first.begin(), first.end(), both->frames.begin()));
    QVERIFY(std::equal(second.begin(), second.end(), both->frames.end() - static_cast<qint64>(second.size())));
    QCOMPARE(both->frames.size(), first.size() + 4'000 + second.size());
    QCOMPARE(joined({}, 1, 16'000)->length(), 0);
    QCOMPARE(joined({one}, 1, 44'100)->length(), one->length());
  }

  void sameFramesSameBytes_data() {
    QTest::addColumn<SoundFormat>("format");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("wav") << SoundFormat::Wav << QByteArray("RIFF");
    QTest::newRow("flac") << SoundFormat::Flac << QByteArray("fLaC");
    QTest::newRow("mp3") << SoundFormat::Mp3 << QByteArray();
  }
  void sameFramesSameBytes() {
    QFETCH(SoundFormat, format);
    QFETCH(QByteArray, start);
    const ClipPtr clip = judgeSequence(someBattle(), {}, JudgeAudio()).clip;
    const auto one = encoded(*clip, format), other = encoded(*clip, format);
    if (!one && format == SoundFormat::Mp3) {
      QCOMPARE(one.error().fault, Fault::UnknownFormat);
      QSKIP("this libsndfile writes no mp3");
    }
    QVERIFY(one && other);
    QCOMPARE(one->bytes, other->bytes);
    QVERIFY(one->bytes.startsWith(start));
    QCOMPARE(one->mime, QStringLiteral("audio/") + code(format));
    if (format == SoundFormat::Mp3)
      QVERIFY2(one->bytes.size() > 2'000 && one->bytes.size() < clip->length(),
               qPrintable(QString::number(one->bytes.size())));
  }

  void beyondFullScaleIsClipped() {
    Clip clip;
    clip.rate = 16'000;
    clip.frames = std::vector<float>{0, 1, -1, 3, -3, 0.5F};
    const auto frames = framesOfWav(encoded(clip, SoundFormat::Wav)->bytes);
    QVERIFY(frames);
    QCOMPARE(*frames, (std::vector<qint16>{0, 32'767, -32'768, 32'767, -32'768, 16'384}));
  }

  void onlyResourcesAreDecodedHere() {
    QCOMPARE(decodedResource(QStringLiteral("/etc/passwd"), 16'000).error().fault, Fault::FileMissing);
    QCOMPARE(decodedResource(QStringLiteral(":/s2s/tasks.json"), 16'000).error().fault, Fault::SoundUnreadable);
  }
};

QTEST_GUILESS_MAIN(TestSequence)
#include "tst_sequence.moc"
