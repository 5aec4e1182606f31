// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakFile.h"
#include "core/audio/PeakMaking.h"
#include "core/audio/PeakScan.h"
#include "core/audio/WavPcm.h"
#include "core/base/Random.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/support/AudioClips.h"
#include "tests/support/Places.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <sndfile.h>

using namespace s2s;

namespace {

using Pairs = std::vector<std::int16_t>;

/// The same, the plain way.
template <class T>
Pairs naivePairs(const std::vector<T>& samples, int channels, std::int64_t zoom, float scale) {
  Pairs pairs;
  const auto frames = static_cast<std::int64_t>(samples.size()) / channels;
  for (std::int64_t first = 0; first < frames; first += zoom)
    for (int channel = 0; channel < channels; ++channel) {
      float low = 1e9F;
      float high = -1e9F;
      for (std::int64_t frame = first; frame < std::min(first + zoom, frames); ++frame) {
        const float value = static_cast<float>(samples[static_cast<std::size_t>(frame * channels + channel)]) * scale;
        low = std::min(low, value);
        high = std::max(high, value);
      }
      pairs.push_back(static_cast<std::int16_t>(std::lrint(std::clamp(low, -32768.0F, 32767.0F))));
      pairs.push_back(static_cast<std::int16_t>(std::lrint(std::clamp(high, -32768.0F, 32767.0F))));
    }
  return pairs;
}

template <class T>
Pairs scanned(const std::vector<T>& samples, int channels, std::int64_t zoom, std::int64_t step) {
  PeakScan scan(channels, zoom);
  Pairs pairs;
  const auto frames = static_cast<std::int64_t>(samples.size()) / channels;
  for (std::int64_t first = 0; first < frames; first += step)
    scan.add(samples.data() + first * channels, std::min(step, frames - first), pairs);
  scan.finish(pairs);
  return pairs;
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestPeakFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scansAsThePlainWay_data();
  void scansAsThePlainWay();
  void passesOverWhatIsNoNumber();
  void eightBitsAreTowardsZero();
  void writesTheBytesOfTheFormat();
  void refusesWhatIsNoPeakFile_data();
  void refusesWhatIsNoPeakFile();
  void readsVersionOne();
  void everyKindOfFileGivesThePeaksOfItsSamples_data();
  void everyKindOfFileGivesThePeaksOfItsSamples();
  void findsTheSamplesOfAWav();
  void leavesOddWavsToTheDecoder_data();
  void leavesOddWavsToTheDecoder();
  void aFailureLeavesTheOldFile();
  void aDamagedFileIsSaidToBeOne_data();
  void aDamagedFileIsSaidToBeOne();
  void whatOnlyAMediaFrameworkReadsHasPeaksToo();
  void aDecoderThatGetsNoFurtherIsStopped();

 private:
  QString pathOf(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  PeakRequest request(const QString& sound) const {
    PeakRequest request;
    request.sound = sound;
    request.out = m_folder.filePath(QStringLiteral("out.dat"));
    request.decoder = builtProgram("s2sarena-decode");
    return request;
  }

  QTemporaryDir m_folder;
};

void TestPeakFile::scansAsThePlainWay_data() {
  QTest::addColumn<int>("channels");
  QTest::addColumn<int>("zoom");
  QTest::addColumn<int>("step");
  for (const int channels : {1, 2, 3, 5, 6, 8})
    for (const int zoom : {1, 7, 64, 256, 100000})
      for (const int step : {13, 4096})
        QTest::addRow("%d channels, zoom %d, %d frames at a time", channels, zoom, step) << channels << zoom << step;
}

void TestPeakFile::scansAsThePlainWay() {
  QFETCH(int, channels);
  QFETCH(int, zoom);
  QFETCH(int, step);
  Random random(static_cast<quint64>(channels * 1000 + zoom));
  std::vector<std::int16_t> shorts;
  std::vector<float> floats;
  for (int i = 0; i < 3001 * channels; ++i) {
    const auto value = static_cast<int>(random.below(65536)) - 32768;
    shorts.push_back(static_cast<std::int16_t>(value));
    floats.push_back(static_cast<float>(value) / 30000.0F);  // some are clipped
  }
  QCOMPARE(scanned(shorts, channels, zoom, step), naivePairs(shorts, channels, zoom, 1));
  QCOMPARE(scanned(floats, channels, zoom, step), naivePairs(floats, channels, zoom, 32767));
}

void TestPeakFile::passesOverWhatIsNoNumber() {
  constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
  std::vector<float> samples(64, 0.5F);
  samples[3] = samples[40] = kNaN;
  samples[20] = -0.25F;
  QCOMPARE(scanned(samples, 1, 64, 64), (Pairs{-8192, 16384}));
  QCOMPARE(scanned(std::vector<float>(64, kNaN), 1, 64, 64), (Pairs{0, 0}));
}

void TestPeakFile::eightBitsAreTowardsZero() {
  // From audiowaveform's WaveformBuffer: a division of whole numbers by 256.
  QCOMPARE(pairBytes({-32768, 32767, -255, 255, -256, 256, -257, 511}, 8),
           QByteArray("\x80\x7f\x00\x00\xff\x01\xff\x01", 8));
}

void TestPeakFile::writesTheBytesOfTheFormat() {
  QFile file(m_folder.filePath(QStringLiteral("golden.dat")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  PeakFileWriter writer(file, {44100, 512, 16, 0, 2});
  QVERIFY(bool(writer.begin()));
  QVERIFY(bool(writer.add({-1, 2, -3, 4})));
  QVERIFY(bool(writer.add({-32768, 32767, 0, 256})));
  const Result<PeakFileHead> head = writer.finish();
  file.close();
  QVERIFY(bool(head));
  QCOMPARE(*head, (PeakFileHead{44100, 512, 16, 2, 2}));
  const QByteArray golden = QByteArray::fromHex(
      "02000000"
      "00000000"
      "44ac0000"
      "00020000"
      "02000000"
      "02000000"
      "ffff0200fdff0400"
      "0080ff7f00000001");
  QCOMPARE(contents(file.fileName()).toHex(), golden.toHex());
  const Result<PeakFileHead> read = peakFileHead(golden, golden.size(), {});
  QVERIFY(bool(read));
  QCOMPARE(*read, *head);
}

void TestPeakFile::refusesWhatIsNoPeakFile_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<int>("size");
  const QByteArray good = toBytes({16000, 256, 8, 3, 1});
  QTest::newRow("empty") << QByteArray() << 0;
  QTest::newRow("shorter than its head") << good.left(20) << 20;
  QTest::newRow("shorter than it promises") << good << 29;
  QTest::newRow("longer than it promises") << good << 31;
  QTest::newRow("of a later version") << QByteArray(good).replace(0, 1, "\x03") << 30;
  QTest::newRow("of no channel") << toBytes({16000, 256, 8, 0, 0}) << 24;
  QTest::newRow("of a rate of 0") << toBytes({0, 256, 8, 3, 1}) << 30;
}

void TestPeakFile::refusesWhatIsNoPeakFile() {
  QFETCH(QByteArray, bytes);
  QFETCH(int, size);
  QVERIFY(!peakFileHead(bytes, size, QStringLiteral("x.dat")));
}

void TestPeakFile::readsVersionOne() {
  QByteArray bytes = toBytes({16000, 256, 8, 3, 1}).left(20) + QByteArray(6, 'x');
  bytes[0] = 1;
  const Result<PeakFileHead> head = peakFileHead(bytes, bytes.size(), {});
  QVERIFY(bool(head));
  QCOMPARE(head->length, 3);
  QCOMPARE(head->channels, 1);
}

void TestPeakFile::everyKindOfFileGivesThePeaksOfItsSamples_data() {
  QTest::addColumn<int>("format");
  QTest::addColumn<int>("channels");
  QTest::addColumn<int>("tolerance");  // of 32768
  QTest::newRow("wav, 16 bit") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16) << 1 << 1;
  QTest::newRow("wav, 16 bit, stereo") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16) << 2 << 1;
  QTest::newRow("wav, extensible, stereo") << (SF_FORMAT_WAVEX | SF_FORMAT_PCM_16) << 2 << 1;
  QTest::newRow("wav, 24 bit") << (SF_FORMAT_WAV | SF_FORMAT_PCM_24) << 1 << 1;
  QTest::newRow("wav, float") << (SF_FORMAT_WAV | SF_FORMAT_FLOAT) << 2 << 1;
  QTest::newRow("aiff") << (SF_FORMAT_AIFF | SF_FORMAT_PCM_16) << 2 << 1;
  QTest::newRow("flac") << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16) << 2 << 1;
  QTest::newRow("ogg") << (SF_FORMAT_OGG | SF_FORMAT_VORBIS) << 1 << 2500;
  QTest::newRow("mp3") << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III) << 1 << 2500;
}

void TestPeakFile::everyKindOfFileGivesThePeaksOfItsSamples() {
  QFETCH(int, format);
  QFETCH(int, channels);
  QFETCH(int, tolerance);
  SoundFile sound;
  sound.format = format;
  sound.channels = channels;
  sound.factors = {0.5F, -0.25F, 1, 1, 1, 1, 1, 1};
  std::vector<float> interleaved;
  for (int frame = 0; frame < 48000; ++frame) {
    sound.frames.push_back(0.8F * static_cast<float>(std::sin(0.01 * frame) * std::sin(0.0001 * frame)));
    for (int channel = 0; channel < channels; ++channel)
      interleaved.push_back(sound.frames.back() * sound.factors[static_cast<std::size_t>(channel)]);
  }
  const QString path = pathOf("sound");
  if (!write(sound, path))
    QSKIP("this libsndfile does not write that format");
  const Result<PeakFileHead> head = makePeakFile(request(path));
  QVERIFY2(bool(head), head ? "" : qPrintable(head.error().detail));
  QCOMPARE(head->rate, 48000);
  QCOMPARE(head->channels, channels);
  const Pairs expected = naivePairs(interleaved, channels, 256, 32767);
  const QByteArray bytes = contents(pathOf("out.dat"));
  QCOMPARE(bytes.size(), head->fileSize());
  const auto* got = reinterpret_cast<const std::int16_t*>(bytes.constData() + PeakFileHead::kBytes);
  QVERIFY(head->length >= 188);  // mp3 is padded
  int worst = 0;
  for (std::size_t i = 0; i < 180U * 2 * static_cast<std::size_t>(channels); ++i)
    worst = std::max(worst, std::abs(got[i] - expected[i]));
  QVERIFY2(worst <= tolerance, qPrintable(QString::number(worst)));
}

void TestPeakFile::findsTheSamplesOfAWav() {
  SoundFile sound{SF_FORMAT_WAV | SF_FORMAT_PCM_16, 22050, 2, std::vector<float>(1000, 0.1F)};
  QVERIFY(write(sound, pathOf("plain.wav")));
  QFile file(pathOf("plain.wav"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  const std::optional<WavPcm> wav = wavPcm(file);
  QVERIFY(wav.has_value());
  QCOMPARE(*wav, (WavPcm{22050, 2, 44, 1000}));
}

void TestPeakFile::leavesOddWavsToTheDecoder_data() {
  QTest::addColumn<QByteArray>("bytes");
  const QByteArray riff = QByteArray("RIFF\x24\x00\x00\x00WAVE", 12);
  const QByteArray fmt = QByteArray::fromHex("666d7420 10000000 0100 0100 80bb0000 00770100 0200 1000");
  const QByteArray data = QByteArray("data\x04\x00\x00\x00", 8) + QByteArray(4, 'x');
  const auto with = [&](int at, const char* hex) {
    QByteArray other = fmt;
    return riff + other.replace(at, QByteArray::fromHex(hex).size(), QByteArray::fromHex(hex)) + data;
  };
  QTest::newRow("no file at all") << QByteArray();
  QTest::newRow("another kind of file") << QByteArray("OggS") + QByteArray(100, 'x');
  QTest::newRow("no format") << riff + data;
  QTest::newRow("no samples") << riff + fmt;
  QTest::newRow("samples of no length") << riff + fmt + QByteArray("data\x00\x00\x00\x00", 8);
  QTest::newRow("0 channels") << with(10, "0000");
  QTest::newRow("65,535 channels") << with(10, "ffff");
  QTest::newRow("a rate of 4 GHz") << with(12, "ffffffff");
  QTest::newRow("24 bit") << with(22, "1800");
  QTest::newRow("ADPCM") << with(8, "0200");
  QTest::newRow("a block that is too large") << with(20, "0800");
  QTest::newRow("a chunk past the end") << riff + QByteArray("junk\xf0\xff\xff\xff", 8) + fmt + data;
}

void TestPeakFile::leavesOddWavsToTheDecoder() {
  QFETCH(QByteArray, bytes);
  QBuffer file(&bytes);
  QVERIFY(file.open(QIODevice::ReadOnly));
  QVERIFY(!wavPcm(file));
}

void TestPeakFile::aFailureLeavesTheOldFile() {
  QFile old(pathOf("out.dat"));
  QVERIFY(old.open(QIODevice::WriteOnly));
  old.write("old");
  old.close();
  QFile noise(pathOf("noise.mp3"));
  QVERIFY(noise.open(QIODevice::WriteOnly));
  noise.write(QByteArray(5000, 'n'));
  noise.close();
  const Result<PeakFileHead> head = makePeakFile(request(noise.fileName()));
  QVERIFY(!head);
  QCOMPARE(head.error().fault, Fault::SoundUnreadable);
  QVERIFY(!head.error().detail.isEmpty());
  QCOMPARE(contents(old.fileName()), QByteArray("old"));
  QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("out.dat*")}).size(), 1);
}

void TestPeakFile::aDamagedFileIsSaidToBeOne_data() {
  QTest::addColumn<int>("format");
  QTest::newRow("16-bit wav") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16);
  QTest::newRow("float wav") << (SF_FORMAT_WAV | SF_FORMAT_FLOAT);
  QTest::newRow("flac") << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
}

void TestPeakFile::aDamagedFileIsSaidToBeOne() {
  QFETCH(int, format);
  const QString path = pathOf("half");
  QVERIFY(write({format, 48000, 1, noise(96'000)->frames}, path));
  PeakRequest asked = request(path);
  int times = 0;
  asked.endedEarly = [&](double seconds, double claimed) {
    ++times;
    QVERIFY(seconds < 1.1);
    QVERIFY2(std::abs(claimed - 2) < 0.01, qPrintable(QString::number(claimed)));
  };
  QVERIFY(bool(makePeakFile(asked)));
  QCOMPARE(times, 0);
  QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
  QVERIFY(bool(makePeakFile(asked)));
  QCOMPARE(times, 1);
}

void TestPeakFile::whatOnlyAMediaFrameworkReadsHasPeaksToo() {
#ifndef S2S_QT_DECODING
  QSKIP("the decoder was built without Qt Multimedia");
#endif
  QVERIFY(write({SF_FORMAT_WAV | SF_FORMAT_PCM_16, 48000, 2, sine(997, -6, 2)->frames}, pathOf("tone.wav")));
  const QStringList arguments{QStringLiteral("-loglevel"), QStringLiteral("quiet"), QStringLiteral("-y"),
                              QStringLiteral("-i"),        pathOf("tone.wav"),      pathOf("tone.m4a")};
  if (QProcess::execute(QStringLiteral("ffmpeg"), arguments) != 0)
    QSKIP("there is no ffmpeg to make such a file with");
  // What the media framework holds until the end of the decoder is not ours to give back.
  const QByteArray options = qgetenv("ASAN_OPTIONS");
  qputenv("ASAN_OPTIONS", options + ":detect_leaks=0");
  const Result<PeakFileHead> head = makePeakFile(request(pathOf("tone.m4a")));
  qputenv("ASAN_OPTIONS", options);
  QVERIFY2(bool(head), head ? "" : qPrintable(head.error().detail));
  QCOMPARE(head->channels, 2);
  QCOMPARE(head->rate, 48000);
  QVERIFY(std::abs(static_cast<double>(head->length) * 256 / 48000 - 2) < 0.1);
}

void TestPeakFile::aDecoderThatGetsNoFurtherIsStopped() {
#ifdef Q_OS_UNIX
  QFile decoder(pathOf("endless"));
  QVERIFY(decoder.open(QIODevice::WriteOnly));
  decoder.write("#!/bin/sh\nexec sleep 600\n");
  decoder.close();
  decoder.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
  QFile sound(pathOf("any.flac"));
  QVERIFY(sound.open(QIODevice::WriteOnly));
  sound.write("x");
  sound.close();
  PeakRequest asked = request(sound.fileName());
  asked.decoder = decoder.fileName();
  asked.patience = std::chrono::milliseconds(200);
  const Result<PeakFileHead> head = makePeakFile(asked);
  QVERIFY(!head);
  QCOMPARE(head.error().fault, Fault::TimedOut);
#endif
}

QTEST_GUILESS_MAIN(TestPeakFile)
#include "tst_peak_file.moc"
