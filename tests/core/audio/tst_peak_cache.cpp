// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakCache.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/core/audio/Voices.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <sndfile.h>

using namespace s2s;

namespace {

QString hash(char letter) { return QString(64, QLatin1Char(letter)); }

}  // namespace

class TestPeakCache : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_dir;

  QString folder() const { return m_dir->filePath(QStringLiteral("peaks")); }
  QStringList files() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
  void makeOlder(char letter, int seconds) const {
    QFile file(folder() + QLatin1Char('/') + hash(letter) + QStringLiteral(".dat"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-seconds), QFileDevice::FileModificationTime));
  }

 private Q_SLOTS:
  void init() { m_dir = std::make_unique<QTemporaryDir>(); }

  void whatWasKeptIsFoundByAnother() {
    PeakCache(folder()).keep(hash('a'), test::sine(2, 200, 0.5));
    const std::optional<WavePreview> found = PeakCache(folder()).find(hash('a'));
    QVERIFY(found.has_value());
    QVERIFY(std::abs(found->seconds - 2) < 0.02);
    for (const Peak& peak : found->columns(0, 2, 50)) {
      QVERIFY(std::abs(peak.high - 0.5F) < 0.01F);
      QVERIFY(std::abs(peak.low + 0.5F) < 0.01F);
    }
    QVERIFY(!PeakCache(folder()).find(hash('b')));
  }

  void onlyHashesAreNames_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("a way out") << QStringLiteral("../../etc/passwd");
    QTest::newRow("too short") << QStringLiteral("abc");
    QTest::newRow("no hexadecimal number") << QString(64, QLatin1Char('x'));
  }
  void onlyHashesAreNames() {
    QFETCH(QString, name);
    const PeakCache cache(folder());
    cache.keep(name, test::sine(1, 200, 0.5));
    QVERIFY(!QDir(folder()).exists());
    QVERIFY(!cache.find(name));
  }

  void damagedFilesAreWrittenAgain() {
    const PeakCache cache(folder());
    cache.keep(hash('a'), test::sine(2, 200, 0.5));
    QFile file(folder() + QLatin1Char('/') + files().constFirst());
    const qint64 whole = file.size();
    QVERIFY(file.resize(whole - 3));
    QVERIFY(!cache.find(hash('a')));
    cache.keep(hash('a'), test::sine(2, 200, 0.5));
    QVERIFY(cache.find(hash('a')).has_value());
    QCOMPARE(QFileInfo(file.fileName()).size(), whole);
  }

  void theFolderCanBeDeletedAtAnyTime() {
    const PeakCache cache(folder());
    cache.keep(hash('a'), test::sine(1, 200, 0.5));
    QVERIFY(QDir(folder()).removeRecursively());
    QVERIFY(!cache.find(hash('a')));
    cache.keep(hash('a'), test::sine(1, 200, 0.5));
    QVERIFY(cache.find(hash('a')).has_value());
  }

  void theOnesNotWantedForLongestGo() {
    const Clip clip = test::sine(2, 200, 0.5);  // 188 pairs: 776 bytes
    const PeakCache cache(folder(), 1700);
    cache.keep(hash('a'), clip);
    makeOlder('a', 200);
    cache.keep(hash('b'), clip);
    makeOlder('b', 100);
    QVERIFY(cache.find(hash('a')).has_value());  // wanted again: now b is the oldest
    cache.keep(hash('c'), clip);
    QCOMPARE(files(), (QStringList{hash('a') + QStringLiteral(".dat"), hash('c') + QStringLiteral(".dat")}));
  }

  void aWavIsPreviewedWithoutDecoding() {
    const QString path = m_dir->filePath(QStringLiteral("t.wav"));
    const Clip clip = test::sine(3, 200, 1);
    QVERIFY(write({SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 2, clip.frames, {0.25F, 0.75F}}, path));
    const WavePreviewPtr preview = previewOfWav(path);
    QVERIFY(preview);
    QVERIFY(std::abs(preview->seconds - 3) < 0.011);
    QVERIFY(std::abs(preview->columns(1, 1, 10)[5].high - 0.75F) < 0.01F);
    QVERIFY(!previewOfWav(m_dir->filePath(QStringLiteral("none.wav"))));
  }

  void aGrowingClipIsPreviewedAsFarAsItGoes() {
    Clip clip = test::sine(2, 200, 0.5);
    const std::vector<float> all = clip.frames;
    GrowingPreview growing;
    clip.frames.resize(30000);
    growing.take(clip);
    const WavePreviewPtr half = growing.preview(2);
    QCOMPARE(half->seconds, 2.0);
    const std::vector<Peak> columns = half->columns(0, 2, 20);
    QVERIFY(columns[2].high > 0.49F);
    QCOMPARE(columns[15].high, 0.0F);
    QCOMPARE(half->known(), 0.31);  // 62 whole steps of 10 ms in 30,000 frames, of 2 s
    QCOMPARE(upTo(0.25, half)->known(), 0.25);
    QCOMPARE(upTo(0.25, half)->seconds, 2.0);
    QCOMPARE(upTo(0.9, half), half);
    clip.frames = all;
    growing.take(clip);
    QVERIFY(growing.preview(2)->columns(0, 2, 20)[15].high > 0.49F);
  }
};

QTEST_GUILESS_MAIN(TestPeakCache)
#include "tst_peak_cache.moc"
