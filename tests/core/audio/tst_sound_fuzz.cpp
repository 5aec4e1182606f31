// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/ClipReader.h"
#include "core/audio/DecodeProtocol.h"
#include "core/audio/PeakMaking.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/support/AudioClips.h"
#include "tests/support/Places.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <random>
#include <sndfile.h>

using namespace s2s;

namespace {

/// Two seconds where this runs alone; among other tests the processor is theirs as well.
qint64 hangMs() { return qEnvironmentVariableIsSet("S2S_FUZZ_FILES") ? 2000 : 6000; }
constexpr int kHead = 96;  ///< bytes in which the headers of most formats lie

using Bytes = QByteArray;
using Rng = std::mt19937;

/// 0-based, below @p end.
qsizetype below(Rng& random, qsizetype end) {
  return end <= 0 ? 0 : static_cast<qsizetype>(random() % static_cast<quint64>(end));
}

void write32(Bytes& bytes, qsizetype at, quint32 value) {
  if (at >= 0 && at + 4 <= bytes.size())
    qToLittleEndian(value, bytes.data() + at);
}

struct Damage {
  const char* name;
  std::function<void(Bytes&, Rng&)> apply;
};

const std::vector<Damage>& damages() {
  static const std::vector<Damage> all = {
      {"truncated", [](Bytes& bytes, Rng& random) { bytes.truncate(below(random, bytes.size())); }},
      {"cut after the header", [](Bytes& bytes, Rng& random) { bytes.truncate(below(random, kHead)); }},
      {"bits flipped",
       [](Bytes& bytes, Rng& random) {
         for (qsizetype i = 1 + below(random, 64); i > 0; --i) {
           char& byte = bytes.data()[below(random, bytes.size())];
           byte = static_cast<char>(byte ^ (1 << below(random, 8)));
         }
       }},
      {"bits flipped in the header",
       [](Bytes& bytes, Rng& random) {
         for (qsizetype i = 1 + below(random, 8); i > 0; --i) {
           char& byte = bytes.data()[below(random, std::min<qsizetype>(kHead, bytes.size()))];
           byte = static_cast<char>(byte ^ (1 << below(random, 8)));
         }
       }},
      {"a huge number in the header",
       [](Bytes& bytes, Rng& random) {
         static constexpr std::array kHuge = {0x7fffffffU, 0xffffffffU, 0x80000000U, 0xfffffff0U};
         write32(bytes, below(random, kHead), kHuge[below(random, 4)]);
       }},
      {"zeros in the header", [](Bytes& bytes, Rng& random) { write32(bytes, below(random, kHead), 0); }},
      {"0 channels",
       [](Bytes& bytes, Rng&) {
         if (const qsizetype at = bytes.indexOf("fmt "); at >= 0)
           bytes.replace(at + 10, 2, Bytes(2, '\0'));
         else if (const qsizetype head = bytes.indexOf("OpusHead"); head >= 0)
           bytes[head + 9] = '\0';
         else
           write32(bytes, 20, 0);
       }},
      {"a claim of 2 GB",
       [](Bytes& bytes, Rng&) {
         const qsizetype at = bytes.indexOf("data");
         write32(bytes, at >= 0 ? at + 4 : 4, 0x7ffffff0U);
         write32(bytes, 4, 0x7ffffff8U);
       }},
      {"a piece twice",
       [](Bytes& bytes, Rng& random) {
         const qsizetype from = below(random, bytes.size());
         bytes.insert(below(random, bytes.size()), bytes.mid(from, below(random, 4096)));
       }},
      {"noise after the header",
       [](Bytes& bytes, Rng& random) {
         for (qsizetype i = kHead; i < bytes.size(); ++i)
           bytes[i] = static_cast<char>(random());
       }},
  };
  return all;
}

}  // namespace

/// Damaged files of every format, one after the other as a page would read them. S2S_FUZZ_FILES sets how many (60
/// otherwise). What can still be decoded may be; everything else is refused with a reason, and soon.
class TestSoundFuzz : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  ClipReader m_reader{builtProgram("s2sarena-decode")};
  QList<QPair<QString, Bytes>> m_seeds;
  int m_slow = 0;  ///< readings that took longer than hangMs()

  void addSeed(const QString& name) {
    QFile file(m_dir.filePath(name));
    if (file.open(QIODevice::ReadOnly) && file.size() > 0)
      m_seeds.append({name, file.readAll()});
  }
  void addByFfmpeg(const QString& name) {
    const QStringList arguments{QStringLiteral("-loglevel"),
                                QStringLiteral("quiet"),
                                QStringLiteral("-y"),
                                QStringLiteral("-i"),
                                m_dir.filePath(QStringLiteral("seed.wav")),
                                m_dir.filePath(name)};
    if (QProcess::execute(QStringLiteral("ffmpeg"), arguments) == 0)
      addSeed(name);
  }
  std::optional<Result<ClipPtr>> read(const QString& path, qint64& ms) {
    std::optional<Result<ClipPtr>> answer;
    QEventLoop loop;
    QElapsedTimer time;
    time.start();
    m_reader.read(path, {}, 48000, &loop, [&](Result<ClipPtr> result) {
      answer = std::move(result);
      loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    loop.exec();
    ms = time.elapsed();
    return answer;
  }
  /// The quickest of three: a busy machine is not the file's fault. Each that was too slow is counted.
  template <class Once>
  auto patiently(Once once, qint64& ms) {
    auto answer = once(ms);
    m_slow += ms > hangMs() ? 1 : 0;
    for (int again = 0; again < 2 && ms > hangMs(); ++again) {
      qint64 next = 0;
      answer = once(next);
      m_slow += next > hangMs() ? 1 : 0;
      ms = std::min(ms, next);
    }
    return answer;
  }
  std::optional<Result<ClipPtr>> readPatiently(const QString& path, qint64& ms) {
    return patiently([&](qint64& once) { return read(path, once); }, ms);
  }
  Result<PeakFileHead> peaksPatiently(const QString& path, qint64& ms) {
    PeakRequest request;
    request.sound = path;
    request.out = m_dir.filePath(QStringLiteral("out.dat"));
    request.decoder = builtProgram("s2sarena-decode");
    request.patience = std::chrono::seconds(20);
    const auto once = [&](qint64& took) {
      QElapsedTimer time;
      time.start();
      Result<PeakFileHead> head = makePeakFile(request);
      took = time.elapsed();
      return head;
    };
    return patiently(once, ms);
  }
  static bool saysWhy(const Error& why, const QString& path) {
    return why.subject == path && ((why.fault == Fault::SoundUnreadable && !why.detail.isEmpty()) ||
                                   why.fault == Fault::SoundTooLong || why.fault == Fault::TimedOut);
  }

 private Q_SLOTS:
  void initTestCase() {
    const std::vector<float> tone = sine(440, -12, 1, 24000)->frames;
    const QList<QPair<QString, int>> formats = {{QStringLiteral("seed.wav"), SF_FORMAT_WAV | SF_FORMAT_PCM_16},
                                                {QStringLiteral("float.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT},
                                                {QStringLiteral("adpcm.wav"), SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM},
                                                {QStringLiteral("a.w64"), SF_FORMAT_W64 | SF_FORMAT_PCM_16},
                                                {QStringLiteral("a.flac"), SF_FORMAT_FLAC | SF_FORMAT_PCM_16},
                                                {QStringLiteral("a.opus"), SF_FORMAT_OGG | SF_FORMAT_OPUS},
                                                {QStringLiteral("a.ogg"), SF_FORMAT_OGG | SF_FORMAT_VORBIS},
                                                {QStringLiteral("a.mp3"), SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III},
                                                {QStringLiteral("a.aiff"), SF_FORMAT_AIFF | SF_FORMAT_PCM_16},
                                                {QStringLiteral("a.au"), SF_FORMAT_AU | SF_FORMAT_PCM_16},
                                                {QStringLiteral("a.caf"), SF_FORMAT_CAF | SF_FORMAT_PCM_24}};
    for (const auto& [name, format] : formats)
      if (write({format, 24000, 1, tone}, m_dir.filePath(name)))
        addSeed(name);
    for (const char* const name : {"a.m4a", "a.webm", "a.aac"})
      addByFfmpeg(QString::fromLatin1(name));
    QVERIFY(m_seeds.size() >= 6);
  }

  void everyDamagedFileIsReadOrRefusedSoon() {
    const int files = std::max(60, qEnvironmentVariableIntValue("S2S_FUZZ_FILES"));
    Rng random(7);
    int refused = 0;
    qint64 slowest = 0;
    for (int i = 0; i < files; ++i) {
      const auto& [name, whole] = m_seeds.at(i % m_seeds.size());
      const Damage& damage = damages()[static_cast<size_t>(below(random, static_cast<qsizetype>(damages().size())))];
      Bytes bytes = whole;
      damage.apply(bytes, random);
      const QString path = m_dir.filePath(QStringLiteral("bad-") + name);
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(bytes);
      file.close();
      qint64 ms = 0;
      const std::optional<Result<ClipPtr>> answer = readPatiently(path, ms);
      const QByteArray what =
          QStringLiteral("file %1: %2, %3, %4 ms").arg(i).arg(name, QLatin1String(damage.name)).arg(ms).toUtf8();
      slowest = std::max(slowest, ms);
      QVERIFY2(answer, what.constData());
      QVERIFY2(ms <= hangMs(), what.constData());
      const Result<PeakFileHead> head = peaksPatiently(path, ms);
      slowest = std::max(slowest, ms);
      const QByteArray peaks = what + ", peaks " + QByteArray::number(ms) + " ms ";
      QVERIFY2(ms <= hangMs(), peaks.constData());
      QVERIFY2(head ? head->length > 0 : saysWhy(head.error(), path),
               (peaks + (head ? QByteArray() : head.error().detail.toUtf8())).constData());
      if (*answer) {
        QVERIFY2((**answer)->length() > 0 && (**answer)->rate == 48000, what.constData());
        continue;
      }
      ++refused;
      QVERIFY2(saysWhy(answer->error(), path), (what + ' ' + answer->error().detail.toUtf8()).constData());
    }
    qInfo(
        "%d damaged files of %d formats: %d refused with a reason, %d read as far as they go, slowest %lld ms, %d "
        "readings over %lld ms",
        files, static_cast<int>(m_seeds.size()), refused, files - refused, static_cast<long long>(slowest), m_slow,
        static_cast<long long>(hangMs()));
    QVERIFY(refused > files / 10);
    QVERIFY2(m_slow <= 3 + files / 100, qPrintable(QString::number(m_slow)));
  }

  void aFileOfTwoGigabytesIsNotEvenRead() {
    const QString path = m_dir.filePath(QStringLiteral("large.wav"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_seeds.first().second);
    QVERIFY(file.resize(2LL * 1024 * 1024 * 1024));  // of holes: takes no room
    file.close();
    qint64 ms = 0;
    const std::optional<Result<ClipPtr>> answer = readPatiently(path, ms);
    QFile::remove(path);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().fault, Fault::SoundUnreadable);
    QVERIFY2(answer->error().detail.contains(QLatin1String("512 MB")), qPrintable(answer->error().detail));
    QVERIFY2(ms <= hangMs(), qPrintable(QString::number(ms)));
  }
};

QTEST_GUILESS_MAIN(TestSoundFuzz)
#include "tst_sound_fuzz.moc"
