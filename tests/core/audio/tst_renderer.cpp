// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Renderer.h"
#include "tests/support/AudioClips.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace s2s;

namespace {

constexpr int kFade = 240;  ///< 5 ms at 48 kHz

std::vector<float> rendered(Renderer& renderer, qint64 frames, qint64 block = 480) {
  std::vector<float> out(frames, 9.0F);
  for (qint64 done = 0; done < frames; done += block)
    renderer.render(out.data() + done, std::min(block, frames - done));
  return out;
}

/// The fade of method.md, rule 4, written down a second time.
float fadeIn(qint64 frame) {
  return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * (static_cast<double>(frame) + 0.5) / kFade));
}
float fadeOut(qint64 frame) { return fadeIn(kFade - 1 - frame); }

std::vector<RenderedSpan> spans(Renderer& renderer) {
  std::vector<RenderedSpan> all;
  while (const auto span = renderer.takeRendered())
    all.push_back(*span);
  return all;
}

}  // namespace

class TestRenderer : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void silenceUntilSomethingPlays() {
    Renderer renderer(48000);
    QCOMPARE(rendered(renderer, 1000), std::vector<float>(1000));
    QCOMPARE(renderer.framesRendered(), 1000);
    QVERIFY(!renderer.takeRendered());
  }

  void aClipGoesOutBitForBitBetweenItsFades_data() {
    QTest::addColumn<int>("block");
    for (const int block : {1, 7, 240, 480, 4096, 100000})
      QTest::addRow("pulled in blocks of %d", block) << block;
  }
  void aClipGoesOutBitForBitBetweenItsFades() {
    QFETCH(int, block);
    Renderer renderer(48000);
    const ClipPtr clip = noise(5000);
    renderer.play({.clip = clip});
    const std::vector<float> out = rendered(renderer, 6000, block);
    for (qint64 i = 0; i < 5000; ++i) {
      const float gain = i < kFade ? fadeIn(i) : i >= 5000 - kFade ? fadeOut(i - 5000 + kFade) : 1.0F;
      QCOMPARE(std::bit_cast<quint32>(out[i]), std::bit_cast<quint32>(clip->frames[i] * gain));
    }
    QVERIFY(std::all_of(out.begin() + 5000, out.end(), [](float f) { return f == 0; }));
  }

  void aSwitchFadesOutThenInAndNeverMixes() {
    Renderer renderer(48000);
    const ClipPtr first = noise(5000, 1);
    const ClipPtr second = noise(5000, 2);
    renderer.play({.clip = first, .ticket = 1});
    rendered(renderer, 960);
    renderer.play({.clip = second, .from = 100, .ticket = 2});
    const std::vector<float> out = rendered(renderer, 960);
    for (qint64 i = 0; i < kFade; ++i) {
      QCOMPARE(out[i], first->frames[960 + i] * fadeOut(i));
      QCOMPARE(out[kFade + i], second->frames[100 + i] * fadeIn(i));
    }
    for (qint64 i = 2 * kFade; i < 960; ++i)
      QCOMPARE(out[i], second->frames[100 - kFade + i]);
  }

  void aStopFadesOutAndNothingFollows() {
    Renderer renderer(48000);
    const ClipPtr clip = noise(5000);
    renderer.play({.clip = clip});
    rendered(renderer, 480);
    renderer.stop();
    const std::vector<float> out = rendered(renderer, 480);
    for (qint64 i = 0; i < kFade; ++i)
      QCOMPARE(out[i], clip->frames[480 + i] * fadeOut(i));
    QVERIFY(std::all_of(out.begin() + kFade, out.end(), [](float f) { return f == 0; }));
  }

  void aLoopFadesAtItsSeam() {
    Renderer renderer(48000);
    const ClipPtr clip = noise(48000);
    renderer.play({.clip = clip, .from = 1000, .loop = FrameSpan{2000, 26000}});
    const std::vector<float> out = rendered(renderer, 25000 + 24000);
    for (qint64 i = 0; i < kFade; ++i) {
      QCOMPARE(out[25000 - kFade + i], clip->frames[26000 - kFade + i] * fadeOut(i));
      QCOMPARE(out[25000 + i], clip->frames[2000 + i] * fadeIn(i));
    }
    QCOMPARE(out[25000 - kFade - 1], clip->frames[26000 - kFade - 1]);
    QCOMPARE(out[25000 + kFade], clip->frames[2000 + kFade]);
  }

  void aRunOfFramesBelongsToOneEar() {
    Renderer renderer(48000);
    const ClipPtr first = noise(5000, 1), second = noise(5000, 2);
    renderer.play({.clip = first, .ear = Ear::Left});
    std::vector<float> out(960);
    QCOMPARE(renderer.renderSide(out.data(), 480), 480);
    QCOMPARE(renderer.ear(), Ear::Left);
    renderer.play({.clip = second, .ear = Ear::Right});
    // The fade out of the first is still its own side's.
    QCOMPARE(renderer.renderSide(out.data(), 960), kFade);
    QCOMPARE(renderer.ear(), Ear::Left);
    QCOMPARE(out[kFade - 1], first->frames[480 + kFade - 1] * fadeOut(kFade - 1));
    QCOMPARE(renderer.renderSide(out.data(), 960), 960);
    QCOMPARE(renderer.ear(), Ear::Right);
    QCOMPARE(out[kFade], second->frames[kFade]);
  }

  void anOrderWaitsForItsDeviceFrame() {
    Renderer renderer(48000);
    const ClipPtr clip = noise(5000);
    renderer.play({.clip = clip, .notBefore = 1234});
    const std::vector<float> out = rendered(renderer, 2000);
    QVERIFY(std::all_of(out.begin(), out.begin() + 1234, [](float f) { return f == 0; }));
    QCOMPARE(out[1234], clip->frames[0] * fadeIn(0));
    QCOMPARE(out[1234 + kFade], clip->frames[kFade]);
  }

  void spansTellWhatWentOutWhere() {
    Renderer renderer(48000);
    renderer.play({.clip = noise(5000), .from = 4000, .ticket = 7});
    rendered(renderer, 480);
    rendered(renderer, 1000, 1000);
    const std::vector<RenderedSpan> all = spans(renderer);
    QCOMPARE(all.size(), size_t{2});
    QCOMPARE(all[0].ticket, quint64{7});
    QCOMPARE(all[0].clip, (FrameSpan{4000, 4480}));
    QCOMPARE(all[0].deviceFirst, 0);
    QVERIFY(!all[0].ended);
    QCOMPARE(all[1].clip, (FrameSpan{4480, 5000}));
    QCOMPARE(all[1].deviceFirst, 480);
    QVERIFY(all[1].ended);
  }

  void spansThatNobodyFetchedGrowInsteadOfGettingLost() {
    Renderer renderer(48000);
    renderer.play({.clip = noise(48000)});
    rendered(renderer, 48000, 10);
    rendered(renderer, 10);
    qint64 frames = 0;
    const std::vector<RenderedSpan> all = spans(renderer);
    for (const RenderedSpan& span : all)
      frames += span.length();
    rendered(renderer, 10);
    for (const RenderedSpan& span : spans(renderer))
      frames += span.length();
    QCOMPARE(frames, 48000);
  }

  void anEmptyOrderEndsAtOnce() {
    Renderer renderer(48000);
    renderer.play({.clip = noise(100), .from = 100, .ticket = 3});
    rendered(renderer, 10);
    const std::vector<RenderedSpan> all = spans(renderer);
    QCOMPARE(all.size(), size_t{1});
    QVERIFY(all[0].ended);
    QCOMPARE(all[0].length(), 0);
  }

  void aCutLeavesNoRestBehind() {
    Renderer renderer(48000);
    renderer.play({.clip = noise(5000), .ticket = 1});
    rendered(renderer, 480);
    renderer.cut();
    const ClipPtr next = noise(5000, 2);
    renderer.play({.clip = next, .ticket = 2});
    const std::vector<float> out = rendered(renderer, 480);
    QCOMPARE(out[0], next->frames[0] * fadeIn(0));
    QCOMPARE(out[kFade], next->frames[kFade]);
  }

  void volumeMovesWithoutAStepAndMutedSpansSaySo() {
    Renderer renderer(48000);
    renderer.play({.clip = clipOf(std::vector<float>(5000, 1.0F))});
    rendered(renderer, 480);
    renderer.setVolume(0);
    const std::vector<float> out = rendered(renderer, 480);
    for (int i = 1; i < 480; ++i)
      QVERIFY(std::abs(out[i] - out[i - 1]) <= 1.0F / kFade + 1e-6F);
    QCOMPARE(out[kFade], 0.0F);
    const std::vector<RenderedSpan> all = spans(renderer);
    QVERIFY(!all[0].muted);
    QVERIFY(all[1].muted);
    renderer.setVolume(0.5F);
    QCOMPARE(rendered(renderer, 480).back(), 0.5F);
  }

  void twoThreadsAgreeOnEveryFrame() {
    Renderer renderer(48000);
    std::atomic<bool> over{false};
    std::thread audio([&] {
      std::vector<float> out(64);
      while (!over)
        renderer.render(out.data(), 64);
    });
    std::weak_ptr<const Clip> last;
    qint64 deviceNext = 0;
    for (quint64 ticket = 1; ticket <= 20000; ++ticket) {
      const ClipPtr clip = silence(100);
      last = clip;
      renderer.play({.clip = clip, .ticket = ticket});
      while (const auto span = renderer.takeRendered()) {
        QVERIFY(span->ticket <= ticket);
        QVERIFY(span->deviceFirst >= deviceNext);
        deviceNext = span->deviceEnd();
      }
    }
    renderer.stop();
    // Used orders come back and free their clips here.
    QTRY_VERIFY((renderer.takeRendered(), last.expired()));
    over = true;
    audio.join();
  }
};

QTEST_GUILESS_MAIN(TestRenderer)
#include "tst_renderer.moc"
