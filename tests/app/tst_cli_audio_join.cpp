// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Cli.h"
#include "tests/support/JudgeServer.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace s2s;
using namespace s2s::test;

class TestCliAudioJoin : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;
  QStringList m_sounds;  ///< 16 kHz, mono, 16 bit

  QString out(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

 private Q_SLOTS:
  void initTestCase() {
    writeWavSet(out("set"), {.samples = 2, .seconds = 0.4});
    QDirIterator files(out("set"), {QStringLiteral("*.wav")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
      m_sounds.append(files.next());
    m_sounds.sort();
    QVERIFY(m_sounds.size() >= 3);
  }

  void sampleForSample() {
    const QStringList parts = m_sounds.first(3);
    const CliOutcome outcome =
        cli(QStringList{QStringLiteral("audio"), QStringLiteral("join")} + parts +
            QStringList{QStringLiteral("--gap"), QStringLiteral("0.25"), QStringLiteral("--rate"),
                        QStringLiteral("16000"), QStringLiteral("--out"), out("j.wav"), QStringLiteral("--json")});
    VERIFY_EXIT(outcome, 0);
    std::vector<qint16> expected;
    for (const QString& part : parts) {
      if (!expected.empty())
        expected.insert(expected.end(), 4'000, 0);
      const auto frames = framesOfWav(bytesOf(part));
      QVERIFY(frames && !frames->empty());
      expected.insert(expected.end(), frames->begin(), frames->end());
    }
    int rate = 0;
    const auto joined = framesOfWav(bytesOf(out("j.wav")), &rate);
    QVERIFY(joined);
    QCOMPARE(rate, 16'000);
    QVERIFY(*joined == expected);
    QCOMPARE(intOf(outcome.json()["frames"]), static_cast<int>(expected.size()));
    QCOMPARE(outcome.json()["parts"].size(), size_t(3));
  }

  void otherRatesAndFormats() {
    const QByteArray starts[] = {"RIFF", "fLaC"};
    const char* const names[] = {"k.wav", "k.flac"};
    for (size_t i = 0; i < std::size(names); ++i) {
      const QStringList arguments{QStringLiteral("audio"),
                                  QStringLiteral("join"),
                                  m_sounds[0],
                                  m_sounds[1],
                                  QStringLiteral("--out"),
                                  out(names[i]),
                                  QStringLiteral("--rate"),
                                  QStringLiteral("8000")};
      VERIFY_EXIT(cli(arguments), 0);
      const QByteArray once = bytesOf(out(names[i]));
      QVERIFY(once.startsWith(starts[i]));
      VERIFY_EXIT(cli(arguments), 0);
      QCOMPARE(bytesOf(out(names[i])), once);
    }
    int rate = 0;
    QCOMPARE(framesOfWav(bytesOf(out("k.wav")), &rate)->size(), size_t(3'200 + 8'000 + 3'200));
    QCOMPARE(rate, 8'000);
  }

  void noInputIsWrittenOver_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("its own name") << QStringLiteral("own.wav");
    QTest::newRow("another way to write it") << QStringLiteral("set/../own.wav");
    QTest::newRow("a link to it") << QStringLiteral("link.wav");
    QTest::newRow("a second name of it") << QStringLiteral("hard.wav");
  }
  void noInputIsWrittenOver() {
    QFETCH(QString, name);
    const QByteArray before = bytesOf(m_sounds[0]);
    writeFile(out("own.wav"), before);
    QFile::link(out("own.wav"), out("link.wav"));
    std::error_code known;
    std::filesystem::create_hard_link(out("own.wav").toStdString(), out("hard.wav").toStdString(), known);
    const CliOutcome outcome = cli({QStringLiteral("audio"), QStringLiteral("join"), m_sounds[1], out("own.wav"),
                                    QStringLiteral("--out"), m_folder.filePath(name)});
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.err.contains("choose another name"), qPrintable(outcome.all()));
    QCOMPARE(bytesOf(out("own.wav")), before);
  }

  void whatCannotBeDone() {
    const auto join = [this](const QStringList& files, const char* name) {
      return cli(QStringList{QStringLiteral("audio"), QStringLiteral("join")} + files +
                 QStringList{QStringLiteral("--out"), out(name)});
    };
    VERIFY_EXIT(join({m_sounds[0], out("none.wav")}, "l.wav"), 2);
    writeFile(out("text.wav"), "no sound at all");
    VERIFY_EXIT(join({out("text.wav")}, "l.wav"), 2);
    VERIFY_EXIT(join({m_sounds[0]}, "l.ogg"), 2);
    VERIFY_EXIT(join({m_sounds[0]}, "no/where/l.wav"), 2);
    QVERIFY(!QFile::exists(out("l.wav")));
    VERIFY_EXIT(cli({QStringLiteral("audio"), QStringLiteral("join"), QStringLiteral("--out"), out("l.wav")}), 2);
  }
};

QTEST_GUILESS_MAIN(TestCliAudioJoin)
#include "tst_cli_audio_join.moc"
