// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Cli.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace s2s::test {
namespace {

constexpr int kPatienceMs = 180'000;  // the whole demo study under the sanitizers

void becomeNobody(QProcess& process) {
#ifdef Q_OS_UNIX
  if (geteuid() != 0)
    return;
  const passwd* nobody = getpwnam("nobody");
  const uid_t user = nobody ? nobody->pw_uid : 65534;
  process.setChildProcessModifier([user] {
    if (setgid(user) != 0 || setuid(user) != 0)
      _exit(99);
  });
#else
  Q_UNUSED(process)
#endif
}

}  // namespace

Json CliOutcome::json() const {
  const Result<Json> whole = parseJson(out);
  return whole && whole->is_object() ? *whole : Json();
}

QString CliOutcome::all() const {
  return QStringLiteral("exit %1\nstdout: %2\nstderr: %3")
      .arg(exit)
      .arg(QString::fromUtf8(out), QString::fromUtf8(err));
}

CliOutcome cli(const QStringList& arguments, As user) {
  return outcomeOf(builtProgram("s2sarena-cli"), arguments, user);
}

CliOutcome outcomeOf(const QString& program, const QStringList& arguments, As user) {
  QProcess process;
  if (user == As::Nobody)
    becomeNobody(process);
  process.start(program, arguments);
  CliOutcome outcome;
  if (!process.waitForFinished(kPatienceMs)) {
    process.kill();
    process.waitForFinished();
  } else if (process.exitStatus() == QProcess::NormalExit) {
    outcome.exit = process.exitCode();
  }
  outcome.out = process.readAllStandardOutput();
  outcome.err = process.readAllStandardError();
  return outcome;
}

CliStudy::CliStudy(const QString& folder, const WavSetShape& shape)
    : set(folder + QStringLiteral("/set")), path(folder + QStringLiteral("/a.s2sarena")) {
  writeWavSet(set, shape);
  made = cli({QStringLiteral("new"), path, QStringLiteral("--set"), set, QStringLiteral("--json")});
}

int intOf(const Json& json) { return json.is_number_integer() ? json.get<int>() : -1; }

void writeFile(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qPrintable(path));
}

void appendTo(const QString& path, const QByteArray& bytes) { writeFile(path, bytesOf(path) + bytes); }

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray verdictTable(const QString& rater, int rows) {
  QByteArray table = "sample,system_a,system_b,presented_first,winner,rater,time\n";
  for (int i = 0; i < rows; ++i)
    table += QStringLiteral("s%1,%2,%3,%4,%5,%6,2026-02-03T10:%7:00Z\n")
                 .arg(i)
                 .arg(wavSetSystem(0), wavSetSystem(1), i % 2 ? QStringLiteral("b") : QStringLiteral("a"),
                      i % 3 ? QStringLiteral("a") : QStringLiteral("b"), rater)
                 .arg(i, 2, 10, QLatin1Char('0'))
                 .toUtf8();
  return table;
}

}  // namespace s2s::test
