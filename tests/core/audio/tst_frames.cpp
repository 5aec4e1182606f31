// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Frames.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace s2s;

namespace {

constexpr std::size_t kMany = Frames::kMostInMemory + 500'000;

std::vector<float> ramp(std::size_t count, float first = 0) {
  std::vector<float> frames(count);
  std::iota(frames.begin(), frames.end(), first);
  return frames;
}

/// Of this process, that are resident and of a file or shared memory.
qint64 residentOfFiles() {
  QFile status(QStringLiteral("/proc/self/status"));
  qint64 bytes = 0;
  if (status.open(QIODevice::ReadOnly))
    for (const QByteArray& line : status.readAll().split('\n'))
      if (line.startsWith("RssFile:") || line.startsWith("RssShmem:"))
        bytes += line.simplified().split(' ').at(1).toLongLong() * 1024;
  return bytes;
}

}  // namespace

class TestFrames : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

 private Q_SLOTS:
  void initTestCase() { qputenv("XDG_CACHE_HOME", m_dir.path().toUtf8()); }

  void fewFramesLieInMemory() {
    Frames frames(ramp(1000));
    QVERIFY(!frames.isInFile());
    frames.append(ramp(10, 1000).data(), 10);
    QCOMPARE(frames, ramp(1010));
    frames.multiply(2);
    QCOMPARE(frames[1009], 2018.0F);
    frames.resize(1012);
    QCOMPARE(frames[1011], 0.0F);
    frames.resize(3);
    QCOMPARE(frames, (std::vector<float>{0, 2, 4}));
  }

  void manyFramesLieInAFileAndAreTheSame_data() {
    QTest::addColumn<int>("step");
    QTest::newRow("at once") << 0;
    QTest::newRow("as they come") << 65'536;
  }
  void manyFramesLieInAFileAndAreTheSame() {
    QFETCH(int, step);
    const std::vector<float> all = ramp(kMany);
    Frames frames;
    if (step == 0)
      frames = all;
    for (std::size_t first = 0; step > 0 && first < all.size(); first += static_cast<std::size_t>(step))
      frames.append(all.data() + first, std::min<std::size_t>(static_cast<std::size_t>(step), all.size() - first));
    QVERIFY(frames.isInFile());
    QCOMPARE(frames, all);
    std::size_t seen = 0;
    frames.walk([&](const float* some, std::size_t count) {
      QVERIFY(std::equal(some, some + count, all.data() + seen));
      seen += count;
    });
    QCOMPARE(seen, all.size());
    frames.letGo(0, frames.size());
    QCOMPARE(frames[kMany - 1], all.back());  // it is read again
  }

  void theFileGrowsWithThem() {
    const std::vector<float> part = ramp(Frames::kMostInMemory);
    Frames frames;
    for (int i = 0; i < 5; ++i)
      frames.append(part.data(), part.size());
    QCOMPARE(frames.size(), 5 * part.size());
    QVERIFY(std::equal(part.begin(), part.end(), frames.end() - static_cast<std::ptrdiff_t>(part.size())));
    frames.resize(part.size() + 1);
    QCOMPARE(frames.size(), part.size() + 1);
  }

  void aCopyThatIsChangedIsAlone() {
    const Frames frames(ramp(kMany));
    Frames louder = frames;
    louder.multiply(2);
    QVERIFY(louder.isInFile());
    QCOMPARE(frames[kMany - 1], static_cast<float>(kMany - 1));
    QCOMPARE(louder[kMany - 1], 2 * static_cast<float>(kMany - 1));
  }

  void whatWasLetGoIsNotResident() {
#ifndef Q_OS_LINUX
    QSKIP("only Linux says what is resident");
#endif
    const Frames frames(ramp(3 * Frames::kMostInMemory));
    const qint64 before = residentOfFiles();
    double sum = 0;
    frames.walk([&sum](const float* some, std::size_t count) { sum = std::accumulate(some, some + count, sum); });
    QVERIFY(sum > 0);
    const qint64 walked = residentOfFiles() - before;
    QVERIFY2(walked < 4'000'000, qPrintable(QString::number(walked)));
    QVERIFY(std::accumulate(frames.begin(), frames.end(), sum) > sum);
    QVERIFY(residentOfFiles() - before > 40'000'000);
    frames.letGo(0, frames.size());
    QVERIFY(residentOfFiles() - before < 4'000'000);
  }

  /// Nothing of what was heard is left behind, however the program ends.
  void theFileHasNoName() {
    const Frames frames(ramp(kMany));
    QVERIFY(frames.isInFile());
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QVERIFY2(cache.startsWith(m_dir.path()), qPrintable(cache));
    QVERIFY(QDir(cache).entryList(QDir::Files | QDir::Hidden).isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
