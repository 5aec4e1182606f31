// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Cli.h"
#include "tests/core/audio/SoundFiles.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sndfile.h>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr const char* kOurs[] = {"s2sarena-cli", "s2sarena-study", "s2sarena-audio", "s2sarena-decode"};

/// What the system would load before main(), one a line; nothing where it does not tell.
QByteArray librariesOf(const char* program) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("LD_TRACE_LOADED_OBJECTS"), QStringLiteral("1"));
  process.setProcessEnvironment(environment);
  process.start(builtProgram(program), QStringList());
  process.waitForFinished();
  return process.readAllStandardOutput();
}

}  // namespace

/// How the programs start: what they load, and how they find each other.
class TestPrograms : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  // Beside the programs, where they can be linked to: what is built with sanitizers is large.
  QTemporaryDir m_prefix{builtProgram("prefix-XXXXXX")};

  QString installed(const char* path) const { return m_prefix.filePath(QLatin1String(path)); }
  bool install() const {
    for (const char* const folder : {"bin", "libexec/s2sarena", "share/s2sarena/demo"})
      QDir().mkpath(installed(folder));
    for (const char* const name : kOurs) {
      const bool isForPeople = name == kOurs[0];
      const QString to = installed(isForPeople ? "bin/" : "libexec/s2sarena/") + QLatin1String(name);
      std::error_code failed;
      std::filesystem::create_hard_link(builtProgram(name).toStdU16String(), to.toStdU16String(), failed);
      if (failed)
        return false;
    }
    writeFile(installed("share/s2sarena/demo/set.json"), "{}");
    writeFile(installed("bin/s2sarena"), "#!/bin/sh\necho '{\"window\":\"is there\"}'\n");
    return QFile::setPermissions(installed("bin/s2sarena"), QFile::ReadOwner | QFile::ExeOwner);
  }

 private Q_SLOTS:
  void initTestCase() { QVERIFY(install()); }

  void noProgramLoadsWhatItDoesNotUse_data() {
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArrayList>("spared");
    QTest::newRow("the one that people call")
        << QByteArray("s2sarena-cli") << QByteArrayList{"libQt6Core", "libsndfile"};
    QTest::newRow("audio") << QByteArray("s2sarena-audio")
                           << QByteArrayList{"libQt6Sql", "libQt6Network",  "libarchive",
                                             "libcrypto", "libqt6keychain", "librubberband"};
    QTest::newRow("the decoder") << QByteArray("s2sarena-decode")
                                 << QByteArrayList{"libQt6Multimedia", "libQt6Gui", "libQt6Network", "libcrypto",
                                                   "librubberband"};
  }
  void noProgramLoadsWhatItDoesNotUse() {
    QFETCH(QByteArray, program);
    QFETCH(QByteArrayList, spared);
    const QByteArray loaded = librariesOf(program.constData());
    if (!loaded.contains("libc.so"))
      QSKIP("this system does not tell what a program loads");
    for (const QByteArray& library : spared)
      QVERIFY2(!loaded.contains(library), library.constData());
  }

  void audioSaysTheSameAsAmongAllVerbs_data() {
    QTest::addColumn<QString>("more");
    for (const char* const more :
         {"", "--help", "--json", "check x", "info", "info --help", "info --no-such", "info none.wav --json",
          "peaks --help", "peaks a b --out c", "peaks a --out b --zoom 0", "join a --rate many --out b.wav", "nothing"})
      QTest::newRow(more) << QString::fromLatin1(more);
  }
  void audioSaysTheSameAsAmongAllVerbs() {
    QFETCH(QString, more);
    const QStringList arguments =
        QStringList{QStringLiteral("audio")} + more.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const CliOutcome alone = cli(arguments);
    const CliOutcome among = outcomeOf(builtProgram("s2sarena-study"), arguments);
    QCOMPARE(alone.all(), among.all());
    QVERIFY(alone.exit == 0 || alone.exit == 2);
  }
  void allVerbsAreListed() {
    const CliOutcome help = cli({QStringLiteral("--help")});
    VERIFY_EXIT(help, 0);
    for (const char* const verb : {"\n  audio ", "\n  rate ", "\n  doctor "})
      QVERIFY2(help.out.contains(verb), qPrintable(help.all()));
  }

  void theyFindEachOtherWhereTheyAreInstalled() {
    QVERIFY(QFile::link(installed("bin/s2sarena-cli"), m_dir.filePath(QStringLiteral("by another name"))));
    for (const QString& program : {installed("bin/s2sarena-cli"), m_dir.filePath(QStringLiteral("by another name"))}) {
      const CliOutcome told = outcomeOf(program, {QStringLiteral("doctor"), QStringLiteral("--json")});
      VERIFY_EXIT(told, 0);
      QCOMPARE(stringAt(told.json(), "decoder"), installed("libexec/s2sarena/s2sarena-decode"));
      QCOMPARE(stringAt(told.json(), "demo_set"), installed("share/s2sarena/demo"));
      QCOMPARE(stringAt(told.json()["window"], "window"), QStringLiteral("is there"));
    }
    const QString sound = m_dir.filePath(QStringLiteral("tone.wav"));
    QVERIFY(write({SF_FORMAT_WAV | SF_FORMAT_PCM_16, 16000, 1, std::vector<float>(1600, 0.5F)}, sound));
    VERIFY_EXIT(outcomeOf(installed("bin/s2sarena-cli"), {QStringLiteral("audio"), QStringLiteral("info"), sound}), 0);
  }

  void aMissingPartIsNamed() {
    const QString alone = m_dir.filePath(QStringLiteral("s2sarena-cli"));
    QVERIFY(QFile::copy(builtProgram("s2sarena-cli"), alone));
    for (const auto& [verb, part] : {std::pair{"audio", "s2sarena-audio"}, std::pair{"rate", "s2sarena-study"}}) {
      const CliOutcome refused = outcomeOf(alone, {QString::fromLatin1(verb)});
      VERIFY_EXIT(refused, 2);
      QVERIFY2(refused.err.contains(part), qPrintable(refused.all()));
      QCOMPARE(refused.err.count('\n'), 1);
      QCOMPARE(refused.out, QByteArray());
    }
  }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
