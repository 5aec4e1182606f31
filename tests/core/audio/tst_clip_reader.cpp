// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/Limits.h"
#include "core/audio/ClipReader.h"
#include "core/audio/DecodeProtocol.h"
#include "core/base/Sha256.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/support/AudioClips.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <limits>
#include <sndfile.h>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace s2s;

namespace {

const QString kDecoder = builtProgram("s2sarena-decode");
constexpr int kWav = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
constexpr int kWav16 = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
constexpr int kFlac = SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
constexpr int kOpus = SF_FORMAT_OGG | SF_FORMAT_OPUS;
constexpr int kVorbis = SF_FORMAT_OGG | SF_FORMAT_VORBIS;
constexpr int kMp3 = SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;

/// The RMS of the difference to a tone, over the middle of the clip, with the tone's own phase found by projection:
/// lossy formats may delay.
double notTheTone(const Clip& clip, double hertz) {
  double sinePart = 0;
  double cosinePart = 0;
  double power = 0;
  const qint64 from = clip.length() / 4;
  const qint64 to = clip.length() * 3 / 4;
  for (qint64 i = from; i < to; ++i) {
    const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / clip.rate;
    sinePart += clip.frames[i] * std::sin(phase);
    cosinePart += clip.frames[i] * std::cos(phase);
    power += static_cast<double>(clip.frames[i]) * clip.frames[i];
  }
  const auto count = static_cast<double>(to - from);
  const double tone = 2 * (sinePart * sinePart + cosinePart * cosinePart) / (count * count);
  return std::sqrt(std::max(0.0, power / count - tone));
}

}  // namespace

class TestClipReader : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  QString path(const QString& name) const { return m_dir.filePath(name); }
  void put(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  }
  QByteArray bytes(const QString& name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  Result<ClipPtr> read(const QString& name, const QString& sha256 = {}, const QString& decoder = kDecoder,
                       std::chrono::milliseconds limit = std::chrono::minutes(1)) const {
    ClipReader reader(decoder);
    reader.setTimeLimit(limit);
    std::optional<Result<ClipPtr>> answer;
    QEventLoop loop;
    reader.read(path(name), sha256, 48000, &loop, [&](Result<ClipPtr> result) {
      answer = std::move(result);
      loop.quit();
    });
    QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
    loop.exec();
    return answer.value_or(Error{Fault::TimedOut, QStringLiteral("the test")});
  }
  /// The most memory that a decoder of this file has held when its last frames came; it cannot write more than a
  /// megabyte before it is read from.
  qint64 decodersPeakKb(const QString& name) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // What a sanitizer keeps back of freed memory is not the decoder's.
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("quarantine_size_mb=1"));
    process.setProcessEnvironment(environment);
    process.start(kDecoder, {path(name), QString::number(kOwnRate)});
    qint64 peak = 0;
    while (process.waitForReadyRead()) {
      QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
      const QByteArray lines = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
      const qsizetype at = lines.indexOf("VmHWM:");
      if (at >= 0)
        peak = lines.mid(at + 6, lines.indexOf("kB", at) - at - 6).trimmed().toLongLong();
      process.readAll();
    }
    process.waitForFinished();
    return process.exitCode() == 0 ? peak : 0;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_dir.isValid());
    QVERIFY2(QFile::exists(kDecoder), qPrintable(kDecoder));
  }

  void aToneComesOutOfEveryFormat_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("channels");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("float wav, 48 kHz mono") << kWav << 48000 << 1 << 1e-6;
    QTest::newRow("16-bit wav, 16 kHz mono") << kWav16 << 16000 << 1 << 1e-4;
    QTest::newRow("16-bit wav, 44.1 kHz stereo") << kWav16 << 44100 << 2 << 1e-4;
    QTest::newRow("8-channel wav, 96 kHz") << kWav << 96000 << 8 << 1e-5;
    QTest::newRow("flac, 24 kHz") << kFlac << 24000 << 1 << 1e-5;
    QTest::newRow("opus, 48 kHz stereo") << kOpus << 48000 << 2 << 5e-3;
    QTest::newRow("vorbis, 44.1 kHz") << kVorbis << 44100 << 1 << 5e-3;
    QTest::newRow("mp3, 44.1 kHz stereo") << kMp3 << 44100 << 2 << 5e-3;
  }
  void aToneComesOutOfEveryFormat() {
    QFETCH(int, format);
    QFETCH(int, rate);
    QFETCH(int, channels);
    QFETCH(double, tolerance);
    if (!write({format, rate, channels, sine(997, -12, 2, rate)->frames}, path(QStringLiteral("tone"))))
      QSKIP("this libsndfile does not write that format");
    const Result<ClipPtr> clip = read(QStringLiteral("tone"));
    QVERIFY2(clip, clip ? "" : qPrintable(clip.error().detail));
    QCOMPARE((*clip)->rate, 48000);
    QCOMPARE((*clip)->sourceRate, rate);
    QCOMPARE((*clip)->sourceChannels, channels);
    QVERIFY((*clip)->sampleExact);
    QVERIFY(!(*clip)->endedEarly);
    QVERIFY((*clip)->mixLossDb < 0.1);
    QVERIFY2(std::abs((*clip)->seconds() - 2) < 0.06, qPrintable(QString::number((*clip)->seconds())));
    QVERIFY(*std::max_element((*clip)->frames.begin(), (*clip)->frames.end()) > 0.24F);
    const double rest = notTheTone(**clip, 997);
    QVERIFY2(rest < tolerance, qPrintable(QString::number(rest)));
    QCOMPARE((*clip)->sha256, *sha256OfFile(path(QStringLiteral("tone"))));
  }
  void whatOnlyAMediaFrameworkReadsIsReadToo_data() {
    QTest::addColumn<QString>("name");
    for (const char* const name : {"phone.m4a", "browser.webm", "raw.aac"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void whatOnlyAMediaFrameworkReadsIsReadToo() {
#ifndef S2S_QT_DECODING
    QSKIP("the decoder was built without Qt Multimedia");
#endif
    QFETCH(QString, name);
    const QString wav = path(QStringLiteral("for-ffmpeg.wav"));
    QVERIFY(write({kWav, 48000, 2, sine(997, -12, 2)->frames}, wav));
    if (QProcess::execute(QStringLiteral("ffmpeg"), {QStringLiteral("-loglevel"), QStringLiteral("quiet"),
                                                     QStringLiteral("-y"), QStringLiteral("-i"), wav, path(name)}) != 0)
      QSKIP("there is no ffmpeg to make such a file with");
    const Result<ClipPtr> clip = read(name);
    QVERIFY2(clip, clip ? "" : qPrintable(clip.error().detail));
    QVERIFY(!(*clip)->sampleExact);
    QVERIFY2(std::abs((*clip)->seconds() - 2) < 0.1, qPrintable(QString::number((*clip)->seconds())));
    QVERIFY(notTheTone(**clip, 997) < 5e-3);
    QCOMPARE((*clip)->sha256, *sha256OfFile(path(name)));
  }
  void withoutTheMediaFrameworkItIsInNoKnownFormat() {
    const QString alone = path(QStringLiteral("alone"));
    QVERIFY(QFile::copy(kDecoder, alone));
    put(QStringLiteral("phone.m4a"), QByteArray("\0\0\0\x18"
                                                "ftypM4A ",
                                                12) +
                                         QByteArray(500, 'x'));
    const Result<ClipPtr> clip = read(QStringLiteral("phone.m4a"), {}, alone);
    QVERIFY(!clip);
    QCOMPARE(clip.error().detail, QStringLiteral("it is in no known sound format"));
  }
  void aLongFileIsNotHeld() {
#ifdef Q_OS_LINUX
    QVERIFY(write({kWav, 48000, 2, std::vector<float>(20 * 48000)}, path(QStringLiteral("shorter.wav"))));
    QVERIFY(write({kWav, 48000, 2, std::vector<float>(180 * 48000)}, path(QStringLiteral("long.wav"))));
    const qint64 shorterKb = decodersPeakKb(QStringLiteral("shorter.wav"));
    const qint64 longKb = decodersPeakKb(QStringLiteral("long.wav"));
    const qint64 moreKb = QFileInfo(path(QStringLiteral("long.wav"))).size() / 1024 / 4;
    QVERIFY2(shorterKb > 0 && longKb > 0 && longKb < shorterKb + moreKb,
             qPrintable(QStringLiteral("%1 kB, and %2 for the long file").arg(shorterKb).arg(longKb)));
    const Result<ClipPtr> clip = read(QStringLiteral("long.wav"));
    QCOMPARE((*clip)->sha256, *sha256OfFile(path(QStringLiteral("long.wav"))));
    QCOMPARE((*clip)->length(), 180 * 48000);
#endif
  }
  void framesOfTheSameRateAreUntouched() {
    const ClipPtr sound = noise(30'000);
    QVERIFY(write({kWav, 48000, 1, sound->frames}, path(QStringLiteral("noise.wav"))));
    QCOMPARE((*read(QStringLiteral("noise.wav")))->frames, sound->frames);
  }
  void channelsAreAveraged() {
    QVERIFY(write({kWav, 48000, 2, std::vector<float>(1000, 0.5F), {1.0F, -0.5F}}, path(QStringLiteral("two.wav"))));
    QCOMPARE((*read(QStringLiteral("two.wav")))->frames, std::vector<float>(1000, 0.125F));
  }
  void whatIsLostInTheMixIsMeasured_data() {
    QTest::addColumn<std::vector<float>>("factors");
    QTest::addColumn<double>("lossDb");
    QTest::newRow("one channel") << std::vector<float>{1} << 0.0;
    QTest::newRow("the same on both sides") << std::vector<float>{1, 1} << 0.0;
    QTest::newRow("on one side only") << std::vector<float>{1, 0} << 3.01;
    QTest::newRow("in the centre of six") << std::vector<float>{0, 0, 1, 0, 0, 0} << 7.78;
    QTest::newRow("one side upside down") << std::vector<float>{1, -1} << kMostMixLossDb;
    QTest::newRow("nearly so") << std::vector<float>{1, -0.9F} << 25.59;
    QTest::newRow("silence") << std::vector<float>{0, 0} << 0.0;
  }
  void whatIsLostInTheMixIsMeasured() {
    QFETCH(std::vector<float>, factors);
    QFETCH(double, lossDb);
    const auto channels = static_cast<int>(factors.size());
    QVERIFY(write({kWav, 48000, channels, noise(4800)->frames, factors}, path(QStringLiteral("mix.wav"))));
    const double got = (*read(QStringLiteral("mix.wav")))->mixLossDb;
    QVERIFY2(std::abs(got - lossDb) < 0.02, qPrintable(QString::number(got)));
  }
  void whatIsNotANumberIsSilence() {
    std::vector<float> frames(1000, 0.5F);
    frames[10] = std::numeric_limits<float>::quiet_NaN();
    frames[11] = std::numeric_limits<float>::infinity();
    QVERIFY(write({kWav, 48000, 1, frames}, path(QStringLiteral("nan.wav"))));
    frames[10] = frames[11] = 0;
    QCOMPARE((*read(QStringLiteral("nan.wav")))->frames, frames);
  }

  void namesOfAllLanguagesWork() {
    for (const QString& name :
         {QStringLiteral("语音 回答 一.wav"), QStringLiteral("-48000.wav"), QStringLiteral("😀 é.wav")}) {
      QVERIFY(write({kWav, 48000, 1, noise(480)->frames}, path(name)));
      QVERIFY2(read(name), qPrintable(name));
    }
  }

  void aTruncatedMp3IsAsLongAsWhatIsThere() {
    if (!write({kMp3, 44100, 1, sine(440, -12, 10, 44100)->frames}, path(QStringLiteral("whole.mp3"))))
      QSKIP("this libsndfile does not write mp3");
    const QByteArray whole = bytes(QStringLiteral("whole.mp3"));
    put(QStringLiteral("half.mp3"), whole.left(whole.size() / 2));
    const Result<ClipPtr> clip = read(QStringLiteral("half.mp3"));
    QVERIFY(clip);
    QVERIFY2(std::abs((*clip)->seconds() - 5) < 0.2, qPrintable(QString::number((*clip)->seconds())));
  }
  /// Other programs leave "._" behind; libsndfile takes it for a part of whatever it reads without a name.
  void anOddFileWhereTheProgramRunsChangesNothing() {
    if (!write({kMp3, 44100, 1, sine(440, -12, 2, 44100)->frames}, path(QStringLiteral("whole.mp3"))))
      QSKIP("this libsndfile does not write mp3");
    const QByteArray whole = bytes(QStringLiteral("whole.mp3"));
    const QByteArray beginning = whole.left(2);  // of every frame; the first holds no sound but the tag
    put(QStringLiteral("bare.mp3"), whole.mid(whole.indexOf(beginning, 4)));
    put(QStringLiteral("._"), {});
    const QString here = QDir::currentPath();
    const auto goBack = qScopeGuard([&] { QDir::setCurrent(here); });
    QDir::setCurrent(QFileInfo(path(QStringLiteral("._"))).path());
    const Result<ClipPtr> clip = read(QStringLiteral("bare.mp3"));
    QVERIFY2(clip, clip ? "" : qPrintable(clip.error().detail));
    QVERIFY(QFile::remove(path(QStringLiteral("._"))));
  }
  void aHeaderThatClaimsHoursIsNotBelieved() {
    QVERIFY(write({kWav16, 48000, 1, noise(4800)->frames}, path(QStringLiteral("claim.wav"))));
    QByteArray wav = bytes(QStringLiteral("claim.wav"));
    const qsizetype at = wav.indexOf("data") + 4;
    wav.replace(at, 4, QByteArray("\xf0\xff\xff\x7f", 4));
    put(QStringLiteral("claim.wav"), wav);
    const Result<ClipPtr> clip = read(QStringLiteral("claim.wav"));
    QCOMPARE((*clip)->length(), 4800);
    QVERIFY(!(*clip)->endedEarly);  // that is how what comes out of a pipe looks
  }

  void aDamagedFileSaysHowMuchIsThere_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<double>("claimed");
    QTest::newRow("16-bit wav, cut off") << kWav16 << true << 2.0;
    QTest::newRow("float wav, cut off") << kWav << true << 2.0;
    QTest::newRow("aiff, cut off") << (SF_FORMAT_AIFF | SF_FORMAT_PCM_16) << true << 2.0;
    QTest::newRow("flac, cut off") << kFlac << true << 2.0;
    QTest::newRow("flac with zeros in it") << kFlac << false << 2.0;
    QTest::newRow("vorbis, cut off") << kVorbis << true << 0.0;
    QTest::newRow("vorbis with zeros in it") << kVorbis << false << 2.0;
    QTest::newRow("mp3, cut off") << kMp3 << true << 2.0;
    QTest::newRow("mp3 with zeros in it") << kMp3 << false << 2.0;
  }
  void aDamagedFileSaysHowMuchIsThere() {
    QFETCH(int, format);
    QFETCH(bool, isCut);
    QFETCH(double, claimed);
    if (!write({format, 48000, 1, noise(96'000)->frames}, path(QStringLiteral("whole"))))
      QSKIP("this libsndfile does not write that format");
    const QByteArray whole = bytes(QStringLiteral("whole"));
    const qsizetype middle = whole.size() / 2;
    put(QStringLiteral("damaged"),
        isCut ? whole.left(middle) : whole.left(middle) + QByteArray(1000, '\0') + whole.mid(middle + 1000));
    const Result<ClipPtr> clip = read(QStringLiteral("damaged"));
    QVERIFY2(clip, clip ? "" : qPrintable(clip.error().detail));
    QVERIFY((*clip)->endedEarly);
    QVERIFY2(std::abs((*clip)->claimedSeconds - claimed) < 0.05, qPrintable(QString::number((*clip)->claimedSeconds)));
    QVERIFY((*clip)->seconds() < 1.95);
  }

  void whatCannotBeDecodedSaysWhy_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("0 bytes") << QByteArray();
    QTest::newRow("text") << QByteArray("This is no sound at all.\n").repeated(100);
    QTest::newRow("a header alone") << QByteArray("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0", 20);
    QTest::newRow("a playlist") << QByteArray("#EXTM3U\nhttp://127.0.0.1/a.mp3\n");
    QTest::newRow("an image") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16).repeated(20);
  }
  void whatCannotBeDecodedSaysWhy() {
    QFETCH(QByteArray, content);
    put(QStringLiteral("bad.wav"), content);
    const Result<ClipPtr> clip = read(QStringLiteral("bad.wav"));
    QVERIFY(!clip);
    QCOMPARE(clip.error().fault, Fault::SoundUnreadable);
    QCOMPARE(clip.error().subject, path(QStringLiteral("bad.wav")));
    QVERIFY(!clip.error().detail.isEmpty());
  }
  void nineChannelsAreTooMany() {
    QVERIFY(write({kWav, 48000, 9, noise(480)->frames}, path(QStringLiteral("nine.wav"))));
    QCOMPARE(read(QStringLiteral("nine.wav")).error().fault, Fault::SoundUnreadable);
  }
  void moreThanTwentyMinutesAreTooLong() {
    QVERIFY(write({SF_FORMAT_WAV | SF_FORMAT_PCM_U8, 4000, 1, std::vector<float>(4000 * kLongestClipSeconds + 1)},
                  path(QStringLiteral("long.wav"))));
    QCOMPARE(read(QStringLiteral("long.wav")).error().fault, Fault::SoundTooLong);
  }

  void aFileThatIsNotThereIsMissing() {
    QCOMPARE(read(QStringLiteral("nowhere.wav")).error(),
             (Error{Fault::FileMissing, path(QStringLiteral("nowhere.wav"))}));
    QCOMPARE(read(QStringLiteral(".")).error(),
             (Error{Fault::SoundUnreadable, path(QStringLiteral(".")), QStringLiteral("it is a folder")}));
  }
  void aFileThatChangedIsRefused() {
    QVERIFY(write({kWav, 48000, 1, noise(480, 1)->frames}, path(QStringLiteral("swap.wav"))));
    const QString sha256 = *sha256OfFile(path(QStringLiteral("swap.wav")));
    QVERIFY(read(QStringLiteral("swap.wav"), sha256));
    QVERIFY(read(QStringLiteral("swap.wav"), sha256.toUpper()));
    QVERIFY(write({kWav, 48000, 1, noise(480, 2)->frames}, path(QStringLiteral("swap.wav"))));
    QCOMPARE(read(QStringLiteral("swap.wav"), sha256).error().fault, Fault::SoundChanged);
    put(QStringLiteral("swap.wav"), "no sound any more");
    QCOMPARE(read(QStringLiteral("swap.wav"), sha256).error().fault, Fault::SoundChanged);
  }
  void aMissingDecoderIsNamed() {
    put(QStringLiteral("a.wav"), "x");
    const QString nowhere = path(QStringLiteral("no-decoder"));
    const Result<ClipPtr> clip = read(QStringLiteral("a.wav"), {}, nowhere);
    QCOMPARE(clip.error().fault, Fault::HelperMissing);
    QCOMPARE(clip.error().subject, nowhere);
  }
  void aDecoderThatNeverEndsIsStopped() {
#ifdef Q_OS_UNIX
    put(QStringLiteral("a.wav"), "x");
    put(QStringLiteral("endless"), "#!/bin/sh\nwhile :; do :; done\n");
    QFile::setPermissions(path(QStringLiteral("endless")), QFile::ReadOwner | QFile::ExeOwner);
    const Result<ClipPtr> clip =
        read(QStringLiteral("a.wav"), {}, path(QStringLiteral("endless")), std::chrono::milliseconds(200));
    QCOMPARE(clip.error().fault, Fault::TimedOut);
#endif
  }

  void whoUsesUpItsTimeIsStoppedByThatSignal() {
#ifdef Q_OS_UNIX
    const pid_t child = fork();
    if (child == 0) {
      limitThisProcess(1);
      for (std::atomic_int turns = 0;; ++turns) {
      }
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGXCPU);
#endif
  }

  void filesWaitInLineAndEveryOneIsAnswered() {
    QVERIFY(write({kWav, 48000, 1, noise(4800)->frames}, path(QStringLiteral("many.wav"))));
    ClipReader reader(kDecoder);
    int good = 0;
    QObject context;
    for (int i = 0; i < 20; ++i)
      reader.read(path(QStringLiteral("many.wav")), {}, 48000, &context,
                  [&](const Result<ClipPtr>& r) { good += !!r; });
    QCOMPARE(good, 0);
    QTRY_COMPARE_WITH_TIMEOUT(good, 20, 30'000);
  }
  void nobodyIsAnsweredAfterTheContextIsGone() {
    QVERIFY(write({kWav, 48000, 1, noise(4800)->frames}, path(QStringLiteral("gone.wav"))));
    ClipReader reader(kDecoder);
    bool answered = false;
    bool other = false;
    auto context = std::make_unique<QObject>();
    reader.read(path(QStringLiteral("gone.wav")), {}, 48000, context.get(),
                [&](const Result<ClipPtr>&) { answered = true; });
    context.reset();
    reader.read(path(QStringLiteral("gone.wav")), {}, 48000, this, [&](const Result<ClipPtr>&) { other = true; });
    QTRY_VERIFY_WITH_TIMEOUT(other, 30'000);
    QVERIFY(!answered);
  }
};

QTEST_GUILESS_MAIN(TestClipReader)
#include "tst_clip_reader.moc"
