// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakFile.h"
#include "tests/app/Cli.h"
#include "tests/core/audio/SoundFiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sndfile.h>

using namespace s2s;
using namespace s2s::test;

/// `audio` from outside: sound files as they are, without a study.
class TestCliAudio : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  QString path(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
  QString tone(const char* name, int format, int channels = 1) const {
    SoundFile sound{format, 16000, channels, {}};
    for (int frame = 0; frame < 32000; ++frame)
      sound.frames.push_back(frame % 16 < 8 ? 0.5F : -0.25F);
    return write(sound, path(name)) ? path(name) : QString();
  }
  CliOutcome peaks(const QString& sound, const QStringList& more) const {
    return cli(
        QStringList{QStringLiteral("audio"), QStringLiteral("peaks"), sound, QStringLiteral("--out"), path("out.dat")} +
        more);
  }

 private Q_SLOTS:
  void cleanup() { QFile::remove(path("out.dat")); }

  void writesAFileOfPeaks_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<PeakFileHead>("head");
    QTest::addColumn<QByteArray>("firstPair");
    QTest::newRow("as it is") << QStringList() << PeakFileHead{16000, 256, 16, 125, 1} << QByteArray("00e00040");
    QTest::newRow("in 8 bits") << QStringList{QStringLiteral("--bits"), QStringLiteral("8")}
                               << PeakFileHead{16000, 256, 8, 125, 1} << QByteArray("e040");
    QTest::newRow("with another zoom") << QStringList{QStringLiteral("--zoom"), QStringLiteral("10000")}
                                       << PeakFileHead{16000, 10000, 16, 4, 1} << QByteArray("00e00040");
  }
  void writesAFileOfPeaks() {
    QFETCH(QStringList, options);
    QFETCH(PeakFileHead, head);
    QFETCH(QByteArray, firstPair);
    // Once read by ourselves, once by the decoder.
    for (const auto& [name, format] : {std::pair{"t.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16},
                                       std::pair{"音 调.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16}}) {
      const CliOutcome made = peaks(tone(name, format), options + QStringList{QStringLiteral("--json")});
      VERIFY_EXIT(made, 0);
      QCOMPARE(intOf(made.json()["length"]), static_cast<int>(head.length));
      const QByteArray bytes = bytesOf(path("out.dat"));
      const Result<PeakFileHead> got = peakFileHead(bytes, bytes.size(), {});
      QVERIFY(bool(got));
      QCOMPARE(*got, head);
      QCOMPARE(bytes.mid(PeakFileHead::kBytes, firstPair.size() / 2).toHex(), firstPair);
    }
  }

  void saysWhyThereAreNoPeaks_data() {
    QTest::addColumn<QString>("sound");
    QTest::addColumn<QStringList>("options");
    writeFile(path("noise.mp3"), QByteArray(3000, 'n'));
    const QString wav = tone("good.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    QTest::newRow("no such file") << path("none.wav") << QStringList();
    QTest::newRow("no sound") << path("noise.mp3") << QStringList();
    QTest::newRow("a folder") << m_dir.path() << QStringList();
    QTest::newRow("a zoom of 0") << wav << QStringList{QStringLiteral("--zoom"), QStringLiteral("0")};
    QTest::newRow("7 bits") << wav << QStringList{QStringLiteral("--bits"), QStringLiteral("7")};
    QTest::newRow("a folder that is not there") << wav << QStringList{QStringLiteral("--out"), path("no/where.dat")};
  }
  void saysWhyThereAreNoPeaks() {
    QFETCH(QString, sound);
    QFETCH(QStringList, options);
    const CliOutcome refused = peaks(sound, options);
    VERIFY_EXIT(refused, 2);
    QCOMPARE(refused.err.trimmed().count('\n'), 0);
    QVERIFY(!refused.err.trimmed().isEmpty());
    QVERIFY(!QFile::exists(path("out.dat")));
  }

  void tellsOfSoundFilesInTheirOrder() {
    const QString wav = tone("b.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 2);
    const QString flac = tone("a.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    const CliOutcome told =
        cli({QStringLiteral("audio"), QStringLiteral("info"), QStringLiteral("--json"), wav, path("none.wav"), flac});
    VERIFY_EXIT(told, 1);
    const Json json = told.json();
    QCOMPARE(json["files"].size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(json["files"][0]["file"]), wav);
    QCOMPARE(QString::fromStdString(json["files"][1]["file"]), flac);
    QCOMPARE(intOf(json["files"][0]["channels"]), 2);
    QCOMPARE(intOf(json["files"][0]["rate"]), 16000);
    QCOMPARE(intOf(json["files"][0]["frames"]), 32000);
    QCOMPARE(json["refused"].size(), std::size_t{1});
  }
};

QTEST_GUILESS_MAIN(TestCliAudio)
#include "tst_cli_audio.moc"
