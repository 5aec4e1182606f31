// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"
#include "core/study/ClipShelf.h"
#include "core/study/ProsodyShelf.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/core/audio/Voices.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
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

  QString sound(const char* name, int format, double seconds = kSeconds) const {
    const Clip clip = test::sine(seconds, 200, 0.5, 24000);
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

  void whatNobodyUsesIsKeptUpTo64Megabytes() {
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipShelf shelf(reader, 48000);
    const QString path = sound("many", SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    PreparedClipPtr inUse;
    std::vector<std::weak_ptr<const PreparedClip>> all;
    for (int i = 0; i < 8; ++i) {  // of 11.5 MB
      const QString copy = path + QString::number(i);
      QVERIFY(QFile::copy(path, copy));
      PreparedClipPtr clip;
      shelf.prepare({copy, {}, LoudnessPolicy::Raw}, this,
                    [&clip](const Result<PreparedClipPtr>& ready) { clip = ready ? *ready : nullptr; });
      QTRY_VERIFY_WITH_TIMEOUT(clip, 30000);
      all.push_back(clip);
      if (i == 0)
        inUse = clip;
    }
    QVERIFY(!all[0].expired());
    QVERIFY(all[1].expired());
    for (size_t i = 2; i < all.size(); ++i)
      QVERIFY2(!all[i].expired(), qPrintable(QString::number(i)));
  }

  void aLongClipLiesInAFile() {
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipShelf shelf(reader, 24000);
    PreparedClipPtr clip;
    shelf.prepare({sound("minutes", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 200), {}, LoudnessPolicy::Aligned}, this,
                  [&clip](const Result<PreparedClipPtr>& ready) { clip = ready ? *ready : nullptr; });
    QTRY_VERIFY_WITH_TIMEOUT(clip, 60000);
    QVERIFY(clip->clip->frames.isInFile());
    QCOMPARE(clip->clip->length(), 200 * 24000);
    QVERIFY(std::abs(alignmentGainDb(loudness(*clip->clip), LoudnessPolicy::Aligned)) < 0.01);
    const Peak whole = clip->peaks.columns(*clip->clip, 0, 200 * 24000, 1).front();
    const auto [low, high] = std::minmax_element(clip->clip->frames.begin(), clip->clip->frames.end());
    QCOMPARE(whole.low, *low);
    QCOMPARE(whole.high, *high);
  }

  void onlyShortClipsArePreparedAhead() {
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipShelf shelf(reader, 24000);
    const auto cache = std::make_shared<PeakCache>(m_dir.filePath(QStringLiteral("ahead")));
    shelf.setPeakCache(cache);
    const QString brief = sound("brief", SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    const QString lengthy = sound("lengthy", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 100);
    shelf.prepareAhead({lengthy, {}, LoudnessPolicy::Raw});
    shelf.prepareAhead({brief, {}, LoudnessPolicy::Raw});
    QTRY_VERIFY_WITH_TIMEOUT(cache->find(*sha256OfFile(brief)), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(reader.findChildren<QProcess*>().isEmpty(), 30000);
    bool isReady = false;
    const auto done = [&isReady](const Result<PreparedClipPtr>& clip) { isReady = static_cast<bool>(clip); };
    QTRY_VERIFY_WITH_TIMEOUT((shelf.prepare({brief, {}, LoudnessPolicy::Raw}, this, done), isReady), 30000);
    QVERIFY(!cache->find(*sha256OfFile(lengthy)));
    isReady = false;
    shelf.prepare({lengthy, {}, LoudnessPolicy::Raw}, this, done);
    QVERIFY(!isReady);
    QTRY_VERIFY_WITH_TIMEOUT(isReady, 30000);  // but when it is asked for
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

  void prosodyHoldsNoClip() {
    ProsodyShelf shelf;
    PreparedClipPtr clip = preparedVoice();
    const std::weak_ptr<const PreparedClip> seen = clip;
    bool isMeasured = false;
    shelf.measure(clip, this, [&isMeasured](const ProsodyPtr&) { isMeasured = true; });
    QTRY_VERIFY(isMeasured);
    clip.reset();
    QTRY_VERIFY(seen.expired());
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
