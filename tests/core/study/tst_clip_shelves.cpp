// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ClipShelf.h"
#include "core/study/ProsodyShelf.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/core/audio/Voices.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <sndfile.h>

using namespace s2s;

namespace {

/// A minute, long enough to be worth a preview.
constexpr double kSeconds = 60;

PreparedClipPtr preparedVoice() {
  auto ready = std::make_shared<PreparedClip>();
  ready->clip = std::make_shared<Clip>(test::voice(1, [](double) { return 150.0; }));
  return ready;
}

}  // namespace

class TestClipShelves : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  QString sound(const char* name, int format) const {
    const Clip clip = test::sine(kSeconds, 200, 0.5, 24000);
    const QString path = m_dir.filePath(QString::fromLatin1(name));
    return write({format, 24000, 1, clip.frames}, path) ? path : QString();
  }

 private Q_SLOTS:
  void aLongClipIsSeenBeforeItIsThere_data() {
    QTest::addColumn<int>("format");
    QTest::newRow("plain wav") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    QTest::newRow("what has to be decoded") << (SF_FORMAT_WAV | SF_FORMAT_PCM_24);
  }
  void aLongClipIsSeenBeforeItIsThere() {
    QFETCH(int, format);
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipShelf shelf(reader, 48000);
    QList<WavePreviewPtr> previews;
    PreparedClipPtr clip;
    shelf.prepare(
        {sound("long", format), {}, LoudnessPolicy::Raw}, this,
        [&clip](const Result<PreparedClipPtr>& ready) { clip = ready ? *ready : nullptr; },
        [&](const WavePreviewPtr& preview) {
          QVERIFY(!clip);
          previews.append(preview);
        });
    QTRY_VERIFY_WITH_TIMEOUT(clip, 30000);
    QVERIFY(!previews.isEmpty());
    QVERIFY(std::abs(previews.constFirst()->seconds - kSeconds) < 0.1);
    QVERIFY(previews.constLast()->columns(0, 1, 10)[5].high > 0.4F);
  }

  void peaksOfALongClipAreKept() {
    ClipReader reader(builtProgram("s2sarena-decode"));
    const auto cache = std::make_shared<PeakCache>(m_dir.filePath(QStringLiteral("cache")));
    const QString path = sound("kept", SF_FORMAT_WAV | SF_FORMAT_PCM_24);
    PreparedClipPtr first;
    {
      ClipShelf shelf(reader, 48000);
      shelf.setPeakCache(cache);
      shelf.prepare({path, {}, LoudnessPolicy::Aligned}, this,
                    [&](const Result<PreparedClipPtr>& ready) { first = ready ? *ready : nullptr; });
      QTRY_VERIFY_WITH_TIMEOUT(first, 30000);
    }
    const std::optional<WavePreview> kept = cache->find(first->clip->sha256);
    QVERIFY(kept.has_value());
    QVERIFY(std::abs(kept->columns(30, 1, 4)[2].high - 0.5F) < 0.01F);  // as in the file, without the gain
  }

  void prosodyIsMeasuredOnceAndKept() {
    ProsodyShelf shelf;
    const PreparedClipPtr clip = preparedVoice();
    ProsodyPtr first;
    ProsodyPtr second;
    shelf.measure(clip, this, [&first](const ProsodyPtr& measured) { first = measured; });
    QVERIFY(!first);  // not in this thread
    shelf.measure(clip, this, [&second](const ProsodyPtr& measured) { second = measured; });
    QTRY_VERIFY(first && second);
    QCOMPARE(first, second);
    ProsodyPtr third;
    shelf.measure(clip, this, [&third](const ProsodyPtr& measured) { third = measured; });
    QCOMPARE(third, first);  // at once
  }

  void nobodyIsToldWhoHasGone() {
    ProsodyShelf shelf;
    bool told = false;
    auto context = std::make_unique<QObject>();
    shelf.measure(preparedVoice(), context.get(), [&told](const ProsodyPtr&) { told = true; });
    context.reset();
    ProsodyPtr other;
    shelf.measure(preparedVoice(), this, [&other](const ProsodyPtr& measured) { other = measured; });
    QTRY_VERIFY(other);
    QVERIFY(!told);
  }
};

QTEST_GUILESS_MAIN(TestClipShelves)
#include "tst_clip_shelves.moc"
