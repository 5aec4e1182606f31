// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/LoudnessCache.h"
#include "tests/support/AudioClips.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <thread>

using namespace s2s;

namespace {

QString shaOf(char digit) { return QString(64, QLatin1Char(digit)); }

}  // namespace

class TestLoudnessCache : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  QString m_file;

  void put(const QByteArray& bytes) {
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  }
  QByteArray bytes() {
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private Q_SLOTS:
  void init() {
    m_file = m_folder.filePath(QStringLiteral("deep/cache.txt"));
    QFile::remove(m_file);
  }

  void whatWasMeasuredIsKnownAfterTheNextStartBitForBit() {
    const MeasuredSound spoken{{-26.123456789012345, -3.3333333333333335}, 123'456};
    const MeasuredSound silent{{std::nullopt, -200}, 48'000};
    LoudnessCache first(m_file);
    QVERIFY(!first.find(shaOf('a'), 48000));
    first.add(shaOf('a'), 48000, spoken);
    first.add(shaOf('b'), 48000, silent);
    for (LoudnessCache* cache : {&first, new LoudnessCache(m_file)}) {
      const auto a = cache->find(shaOf('A'), 48000), b = cache->find(shaOf('b'), 48000);
      QVERIFY(a && b);
      QCOMPARE(std::bit_cast<quint64>(*a->loudness.integratedLufs),
               std::bit_cast<quint64>(*spoken.loudness.integratedLufs));
      QCOMPARE(std::bit_cast<quint64>(a->loudness.truePeakDb), std::bit_cast<quint64>(spoken.loudness.truePeakDb));
      QCOMPARE(a->frames, 123'456);
      QVERIFY(!b->loudness.integratedLufs);
      QVERIFY(!cache->find(shaOf('a'), 16000));
      if (cache != &first)
        delete cache;
    }
  }

  void aDamagedLineIsMeasuredAnewAndTheOthersStay_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another digit") << QByteArray("-26.5") << QByteArray("-16.5");
    QTest::newRow("cut off") << QByteArray(" -3") << QByteArray("\n");
    QTest::newRow("no number") << QByteArray("-26.5") << QByteArray("nan");
    QTest::newRow("another file") << QByteArray("aaaa") << QByteArray("aaab");
    QTest::newRow("empty line") << QByteArray("aaaa") << QByteArray("\n");
  }
  void aDamagedLineIsMeasuredAnewAndTheOthersStay() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    LoudnessCache(m_file).add(shaOf('b'), 48000, {{-20.25, -1}, 7});
    LoudnessCache(m_file).add(shaOf('a'), 48000, {{-26.5, -3}, 7});
    QByteArray text = bytes();
    QVERIFY(text.contains(from));
    text.replace(text.indexOf(from), from.size(), to);
    put(text);
    LoudnessCache again(m_file);
    QVERIFY(!again.find(shaOf('a'), 48000));
    QVERIFY(again.find(shaOf('b'), 48000));
  }

  void twoProgramsAddWithoutCuttingEachOther() {
    std::vector<std::thread> programs;
    for (int p = 0; p < 4; ++p)
      programs.emplace_back([this, p] {
        LoudnessCache cache(m_file);
        for (int i = 0; i < 200; ++i)
          cache.add(QStringLiteral("%1").arg(p * 200 + i, 64, 16, QLatin1Char('0')), 48000, {{-23.0 - i, -1}, i});
      });
    for (std::thread& program : programs)
      program.join();
    LoudnessCache all(m_file);
    for (int i = 0; i < 800; ++i)
      QVERIFY(all.find(QStringLiteral("%1").arg(i, 64, 16, QLatin1Char('0')), 48000));
  }

  void aClipIsMeasuredOnce() {
    auto clip = std::make_shared<Clip>(*sine(997, -20, 2));
    clip->sha256 = shaOf('c');
    LoudnessCache cache(m_file);
    const Loudness once = measured(*clip, &cache);
    QCOMPARE(*once.integratedLufs, *loudness(*clip).integratedLufs);
    // Other frames under the same hash: what is in the cache is what comes back.
    clip->frames.multiply(0);
    QCOMPARE(*measured(*clip, &cache).integratedLufs, *once.integratedLufs);
    clip->frames.resize(clip->frames.size() - 1);  // but not for a clip of another length
    QVERIFY(!measured(*clip, &cache).integratedLufs);
    QVERIFY(!measured(*clip, nullptr).integratedLufs);
  }
  void withoutAPlaceToWriteNothingIsLostButTime() {
    LoudnessCache cache(QStringLiteral("/proc/nowhere/loudness.txt"));
    cache.add(shaOf('d'), 48000, {{-23.0, -1}, 1});
    QVERIFY(cache.find(shaOf('d'), 48000));
    QVERIFY(!cache.find({}, 48000));
  }
};

QTEST_GUILESS_MAIN(TestLoudnessCache)
#include "tst_loudness_cache.moc"
