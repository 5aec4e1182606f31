// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Places.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

constexpr int kPatienceMs = 60'000;

}  // namespace

/// What the kernel was asked for, seen by strace: the demo opens no internet socket.
class TestOffline : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  QString m_trace = m_dir.filePath(QStringLiteral("trace"));

  QByteArray trace() const {
    QFile file(m_trace);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  /// Sockets of the internet that the program, or a process of it, opened.
  QByteArrayList internetSockets() const {
    QByteArrayList found;
    const QByteArrayList lines = trace().split('\n');
    for (const QByteArray& line : lines)
      if (line.contains("AF_INET"))  // AF_INET6 as well
        found.append(line);
    return found;
  }
  /// Under -D the program itself is our child and strace watches from the side.
  void start(QProcess& process, const QStringList& program) {
    QFile::remove(m_trace);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.path());
    environment.insert(QStringLiteral("TMPDIR"), m_dir.path());
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));  // it uses ptrace itself
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QStringLiteral("strace"),
                  QStringList{QStringLiteral("-D"), QStringLiteral("-f"), QStringLiteral("-e"),
                              QStringLiteral("trace=socket,execve"), QStringLiteral("-o"), m_trace} +
                      program);
  }
  /// The watcher ends after the program and writes its last lines then.
  bool ended(QProcess& process) {
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kPatienceMs))
      return false;
    return QTest::qWaitFor([&] { return trace().contains("+++ "); }, kPatienceMs);
  }

 private Q_SLOTS:
  void initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty())
      QSKIP("there is no strace here: what the kernel was asked for was not seen");
    QProcess process;
    start(process, {QStringLiteral("true")});
    process.waitForFinished(kPatienceMs);
    if (!QTest::qWaitFor([this] { return trace().contains("+++ exited with 0"); }, 5000))
      QSKIP("strace may not watch a process here: what the kernel was asked for was not seen");
  }

  void anInternetSocketWouldBeSeen() {
    QProcess process;
    // A datagram to the discard port of this computer: the socket is made, nothing has to answer.
    start(process, {QStringLiteral("bash"), QStringLiteral("-c"), QStringLiteral("(: >/dev/udp/127.0.0.1/9)")});
    QVERIFY(ended(process));
    QVERIFY(!internetSockets().isEmpty());
  }

  void theDemoOfTheCommandLineStaysOffline() {
    QProcess process;
    start(process, {builtProgram("s2sarena-cli"), QStringLiteral("demo"), m_dir.filePath(QStringLiteral("demo"))});
    QVERIFY(ended(process));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(trace().contains("execve"));
    QCOMPARE(internetSockets(), QByteArrayList());
  }

  void theDemoOfTheWindowStaysOffline() {
    QProcess process;
    start(process, {builtProgram("s2sarena"), QStringLiteral("--demo"), QStringLiteral("--page"),
                    QStringLiteral("listen"), QStringLiteral("--rater"), QStringLiteral("zhang")});
    // Three sounds of a battle were decoded: the study is open, and somebody listens.
    const auto decoders = [this] { return trace().count("bin/s2sarena-decode\", ["); };
    QVERIFY2(QTest::qWaitFor([&] { return decoders() >= 3; }, kPatienceMs), "the demo did not come up");
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QVERIFY(ended(process));
    QCOMPARE(internetSockets(), QByteArrayList());
  }
};

QTEST_GUILESS_MAIN(TestOffline)
#include "tst_offline.moc"
