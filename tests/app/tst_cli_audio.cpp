// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakFile.h"
#include "tests/app/Cli.h"
#include "tests/core/audio/SoundFiles.h"

#include <QDir>
#include <QFileInfo>
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
  CliOutcome peaks(const QString& sound, const QStringList& more, const QString& out = {}) const {
    return cli(QStringList{QStringLiteral("audio"), QStringLiteral("peaks"), sound, QStringLiteral("--out"),
                           out.isEmpty() ? path("out.dat") : out} +
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

  void theRecordingIsNotWrittenOver_data() {
    QTest::addColumn<QString>("out");
    QTest::newRow("its own name") << path("own.wav");
    QTest::newRow("a link to it") << path("link.dat");
  }
  void theRecordingIsNotWrittenOver() {
    QFETCH(QString, out);
    const QString sound = tone("own.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    const QByteArray before = bytesOf(sound);
    QFile::link(sound, path("link.dat"));
    const CliOutcome refused = peaks(sound, {}, out);
    VERIFY_EXIT(refused, 2);
    QVERIFY2(refused.err.contains("choose another name"), qPrintable(refused.all()));
    QCOMPARE(bytesOf(sound), before);
    QVERIFY(QFileInfo(path("link.dat")).isSymLink());
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

  void saysWhatIsWrongWithASound_data() {
    QTest::addColumn<QString>("sound");
    QTest::addColumn<QByteArray>("says");
    QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("dir.wav")));
    writeFile(path("empty.wav"), {});
    writeFile(path("text.wav"), QByteArray("no sound at all\n").repeated(100));
    QTest::newRow("a folder") << path("dir.wav") << QByteArray("it is a folder");
    QTest::newRow("nothing") << path("empty.wav") << QByteArray("it is empty");
    QTest::newRow("text") << path("text.wav") << QByteArray("no known sound format");
    QTest::newRow("9 channels") << tone("nine.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT, 9) << QByteArray("9 channels");
    QTest::newRow("not there") << path("none.wav") << QByteArray("is not there");
  }
  void saysWhatIsWrongWithASound() {
    QFETCH(QString, sound);
    QFETCH(QByteArray, says);
    const CliOutcome told = cli({QStringLiteral("audio"), QStringLiteral("info"), sound});
    VERIFY_EXIT(told, 2);
    QVERIFY2(told.err.contains(says), qPrintable(told.all()));
    const CliOutcome refused = peaks(sound, {});
    VERIFY_EXIT(refused, 2);
    QVERIFY2(refused.err.contains(says), qPrintable(refused.all()));
  }

  void saysWhatIsMissingOfASound() {
    const QString whole = tone("whole.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    const QByteArray bytes = bytesOf(whole);
    writeFile(path("half.flac"), bytes.left(bytes.size() / 2));
    SoundFile opposed{SF_FORMAT_WAV | SF_FORMAT_PCM_16, 16000, 2, std::vector<float>(16000, 0.5F), {1, -1}};
    QVERIFY(write(opposed, path("opposed.wav")));
    const QStringList files{whole, path("half.flac"), path("opposed.wav")};
    const CliOutcome told =
        cli(QStringList{QStringLiteral("audio"), QStringLiteral("info"), QStringLiteral("--json")} + files);
    VERIFY_EXIT(told, 1);
    QVERIFY2(told.err.contains("half.flac: It ends early:") && told.err.contains("of 2.00 s"), qPrintable(told.all()));
    QVERIFY2(told.err.contains("opposed.wav: Its channels cancel each other"), qPrintable(told.all()));
    QCOMPARE(told.err.count('\n'), 2);
    const Json json = told.json();
    QVERIFY(json["files"][0]["sample_exact"].get<bool>() && !json["files"][0]["ended_early"].get<bool>());
    QVERIFY(!json["files"][1]["sample_exact"].get<bool>() && json["files"][1]["ended_early"].get<bool>());
    QCOMPARE(json["files"][1]["claimed_seconds"].get<double>(), 2.0);
    QCOMPARE(json["files"][2]["mix_loss_db"].get<double>(), 200.0);
    const CliOutcome drawn = peaks(path("half.flac"), {});
    VERIFY_EXIT(drawn, 1);
    QVERIFY2(drawn.err.contains("It ends early"), qPrintable(drawn.all()));
  }

  void aSetIsDecodedWhereAsked() {
    const QString set = path("set");
    writeWavSet(set, {.samples = 2, .seconds = 0.5});
    const QString cut = set + QStringLiteral("/audio/0-1.wav");
    QVERIFY(QFile::resize(cut, QFileInfo(cut).size() / 2));
    writeFile(set + QStringLiteral("/audio/1.wav"), QByteArray("no sound at all\n").repeated(100));
    VERIFY_EXIT(cli({QStringLiteral("check"), set, QStringLiteral("--json")}), 0);
    const CliOutcome decoded =
        cli({QStringLiteral("check"), set, QStringLiteral("--decode"), QStringLiteral("--json")});
    VERIFY_EXIT(decoded, 1);
    const Json json = decoded.json();
    QCOMPARE(json["problems"].size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(json["problems"][0]["detail"]), QStringLiteral("audio/1.wav"));
    QCOMPARE(json["sounds"].size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(json["sounds"][0]["file"]), QStringLiteral("audio/0-1.wav"));
    QVERIFY2(decoded.err.contains("It ends early"), qPrintable(decoded.all()));
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
