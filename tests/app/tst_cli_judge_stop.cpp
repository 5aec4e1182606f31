// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/JudgedStudy.h"

#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>
#include <QTest>

#include <signal.h>

using namespace s2s;
using namespace s2s::test;

namespace {

const QStringList kBoth = {QStringLiteral("--orders"), QStringLiteral("both")};
constexpr int kPatienceMs = 60'000;

CliOutcome ended(QProcess& process) {
  CliOutcome outcome;
  const bool isOver = process.state() == QProcess::NotRunning || process.waitForFinished(kPatienceMs);
  if (isOver && process.exitStatus() == QProcess::NormalExit)
    outcome.exit = process.exitCode();
  outcome.out = process.readAllStandardOutput();
  outcome.err = process.readAllStandardError();
  return outcome;
}

/// How often each sound was sent: a sound is a battle in one order.
QHash<QByteArray, int> timesSent(const JudgeServer& server) {
  QHash<QByteArray, int> times;
  for (const Asked& asked : server.asked())
    ++times[asked.audio];
  return times;
}

/// Files below @p folder that hold @p text.
QStringList filesWith(const QByteArray& text, const QString& folder) {
  QStringList found;
  QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
  while (all.hasNext()) {
    const QString path = all.next();
    if (bytesOf(path).contains(text))
      found.append(path);
  }
  return found;
}

/// The processes below @p pid, with their command line and environment.
QByteArray whatChildrenShow(qint64 pid) {
  QByteArray shown;
  for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
    const QByteArray stat = bytesOf(QStringLiteral("/proc/%1/stat").arg(name));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() > 1 && fields.at(1).toLongLong() == pid)
      shown += bytesOf(QStringLiteral("/proc/%1/cmdline").arg(name)) +
               bytesOf(QStringLiteral("/proc/%1/environ").arg(name)) + '\n';
  }
  return shown;
}

}  // namespace

/// Runs that are stopped in every way, and what must not leave them: answers that were paid for, and the key.
class TestCliJudgeStop : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void killedInTheMiddleItGoesOnWithoutPayingTwice() {
    JudgedStudy judged(JudgeServer::Api::Gemini, {10, 2, 0.2});
    judged.server.setBehaviour([](const Asked&) { return Said{.delayMs = 60}; });
    int kills = 0, stored = 0;
    for (const int after : {3, 8, 13}) {
      const auto process = judged.begin(kBoth);
      QVERIFY(process);
      QTRY_VERIFY_WITH_TIMEOUT(judged.server.count() >= after + kills, kPatienceMs);
      ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
      QVERIFY(process->waitForFinished(kPatienceMs));
      ++kills;
      const int votes = judged.votes();
      QVERIFY2(votes >= stored, "an answer that was stored is gone");
      stored = votes;
    }
    const int before = judged.server.count();
    const CliOutcome rest = judged.run(kBoth);
    VERIFY_EXIT(rest, 0);
    QCOMPARE(intOf(rest.json()["asked"]), 20 - stored);
    QCOMPARE(judged.server.count() - before, 20 - stored);
    QCOMPARE(judged.votes(), 20);
    // What was stored was asked once; only what was under way at a kill, or on its way to the disk, was asked again.
    const QHash<QByteArray, int> times = timesSent(judged.server);
    QCOMPARE(times.size(), 20);
    int again = 0;
    for (const int count : times)
      again += count - 1;
    QVERIFY2(again <= kills * 2 * 4, qPrintable(QString::number(again)));
    QCOMPARE(judged.onDisk().judging.runs.size(), 1);
  }
  void whatHadAnAnswerIsNotAskedAgain() {
    JudgedStudy judged(JudgeServer::Api::Chat, {8, 2, 0.2});
    judged.change("in_flight", 1);
    // The first six are answered at once, the seventh never: when it has come, all six are stored.
    judged.server.setBehaviour(
        [](const Asked& asked) { return Said{.trouble = asked.number == 7 ? Trouble::Hang : Trouble::None}; });
    const auto process = judged.begin();
    QVERIFY(process);
    QTRY_COMPARE_WITH_TIMEOUT(judged.server.count(), 7, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(judged.votes(), 6, kPatienceMs);
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    QVERIFY(process->waitForFinished(kPatienceMs));
    const CliOutcome rest = judged.run();
    VERIFY_EXIT(rest, 0);
    const std::vector<Asked> asked = judged.server.asked();
    QCOMPARE(asked.size(), size_t(9));
    for (size_t i = 0; i < 6; ++i)
      for (size_t j = i + 1; j < asked.size(); ++j)
        QVERIFY2(asked[i].audio != asked[j].audio, "an item that had an answer was asked again");
    QCOMPARE(asked[6].audio, asked[7].audio);
  }
  void ctrlCLeavesARunThatCanBeResumed() {
    JudgedStudy judged(JudgeServer::Api::Gemini, {10, 2, 0.2});
    judged.server.setBehaviour([](const Asked&) { return Said{.delayMs = 80}; });
    const auto process = judged.begin(kBoth);
    QVERIFY(process);
    QTRY_VERIFY_WITH_TIMEOUT(judged.server.count() >= 5, kPatienceMs);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CliOutcome stopped = ended(*process);
    VERIFY_EXIT(stopped, 1);
    QCOMPARE(stopped.json()["stopped"].get<std::string>(), std::string("interrupted"));
    QCOMPARE(intOf(stopped.json()["ok"]), judged.server.count());  // what was under way came in
    QVERIFY(judged.server.count() < 20);
    const CliOutcome rest = judged.run(kBoth);
    VERIFY_EXIT(rest, 0);
    QCOMPARE(judged.server.count(), 20);
    QCOMPARE(judged.votes(), 20);
    QVERIFY(rest.json()["run"] == stopped.json()["run"]);
  }

  void ctrlCWaitsAsLongAsARequestMayTake() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.server.setBehaviour([](const Asked&) { return Said{.delayMs = 11'500}; });
    const auto process = judged.begin();
    QVERIFY(process);
    QTRY_COMPARE_WITH_TIMEOUT(judged.server.count(), 4, kPatienceMs);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    const CliOutcome stopped = ended(*process);
    VERIFY_EXIT(stopped, 0);
    QVERIFY2(stopped.err.contains("up to 20 s for 4 answers"), qPrintable(stopped.all()));
    QCOMPARE(judged.votes(), 4);  // all that was paid for
  }
  void aSecondCtrlCEndsIt() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    judged.server.setBehaviour([](const Asked&) { return Said{.trouble = Trouble::Hang}; });
    const auto process = judged.begin();
    QVERIFY(process);
    QTRY_COMPARE_WITH_TIMEOUT(judged.server.count(), 4, kPatienceMs);
    const auto pid = static_cast<pid_t>(process->processId());
    ::kill(pid, SIGINT);
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process->readAllStandardError()).contains("Ctrl-C again"), kPatienceMs);
    ::kill(pid, SIGINT);
    QVERIFY(process->waitForFinished(10'000));
    judged.server.setBehaviour({});
    VERIFY_EXIT(judged.run(), 0);
    QCOMPARE(judged.votes(), 4);
  }
  void aProgramDoesNotOutliveUs() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    const QString program = judged.folder.filePath(QStringLiteral("judge.sh"));
    const QString pidFile = judged.folder.filePath(QStringLiteral("pid"));
    writeFile(program, "#!/bin/sh\necho $$ >\"$1\"\nexec sleep 600\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    judged.config = {{"name", "local"}, {"api", "program"}, {"mode", "paper"}, {"in_flight", 1}};
    judged.change("program", {utf8(program), utf8(pidFile)});
    const auto process = judged.begin();
    QVERIFY(process);
    QTRY_VERIFY_WITH_TIMEOUT(bytesOf(pidFile).endsWith('\n'), kPatienceMs);
    ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
    QVERIFY(process->waitForFinished(kPatienceMs));
    const QByteArray child = bytesOf(pidFile).trimmed();
    QVERIFY(child.toInt() > 1);
    // It may stay as a zombie until somebody reaps it.
    QTRY_VERIFY([&child] {
      const QByteArray stat = bytesOf(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(child)));
      return stat.isEmpty() || stat.contains(") Z ");
    }());
  }

  void aDryRunGivesTheKeyToNobody() {
    JudgedStudy judged(JudgeServer::Api::Gemini, {20, 2, 0.5});
    const auto process = judged.begin({QStringLiteral("--dry-run")});
    QVERIFY(process);
    QByteArray children;
    while (process->state() == QProcess::Running && !process->waitForFinished(5))
      children += whatChildrenShow(process->processId());
    QVERIFY2(children.contains("s2sarena-decode"), "no helper process was seen");
    QVERIFY2(!children.contains(kCanary), "the key is in the environment of a helper");
  }
  void theKeyIsInNoFileAndNoProcessList() {
    JudgedStudy judged(JudgeServer::Api::Gemini, {8, 2, 0.2});
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"}) {
      const QString home = judged.folder.filePath(QString::fromLatin1(name));
      QVERIFY(QDir().mkpath(home));
      qputenv(name, home.toUtf8());
    }
    // A server that repeats the key in all it says, and goes wrong in every way.
    judged.server.setBehaviour([](const Asked& asked) {
      static const std::vector<Trouble> troubles = {Trouble::None,        Trouble::RateLimited, Trouble::ServerError,
                                                    Trouble::InvalidJson, Trouble::WrongEnum,   Trouble::Blocked,
                                                    Trouble::BadRequest,  Trouble::HalfBody};
      Said said{.trouble = troubles[static_cast<size_t>(asked.number) % troubles.size()], .delayMs = 30};
      if (asked.number % 5 == 0)
        said.text = QStringLiteral("{\"winner\":\"FIRST\",\"reason\":\"key %1\"}").arg(QLatin1String(kCanary));
      return said;
    });
    const auto process = judged.begin(kBoth);
    QVERIFY(process);
    QByteArray children, own, environment;
    while (process->state() == QProcess::Running && !process->waitForFinished(5)) {
      children += whatChildrenShow(process->processId());
      own += bytesOf(QStringLiteral("/proc/%1/cmdline").arg(process->processId()));
      if (judged.server.count() > 0)  // by then the key was read
        environment += bytesOf(QStringLiteral("/proc/%1/environ").arg(process->processId()));
    }
    const CliOutcome run = ended(*process);
    QVERIFY2(run.exit == 1 || run.exit == 0, qPrintable(run.all()));
    QVERIFY2(children.contains("s2sarena-decode"), "no helper process was seen");
    QVERIFY(!own.isEmpty() && environment.contains(kKeyVariable));
    QByteArray reported;
    for (const QStringList& verb : {QStringList{QStringLiteral("doctor")},
                                    {QStringLiteral("agreement"), judged.study.path, QStringLiteral("--a"),
                                     QStringLiteral("listener"), QStringLiteral("--b"), QStringLiteral("humans")},
                                    {QStringLiteral("bias"), judged.study.path},
                                    {QStringLiteral("rate"), judged.study.path}})
      reported += cli(verb + QStringList{QStringLiteral("--json")}).all().toUtf8();
    QVERIFY(reported.contains("\"qt\"") || reported.contains("Qt"));
    for (const QByteArray& shown : {children, own, environment, reported, run.out, run.err})
      QVERIFY2(!shown.contains(kCanary), "the key is shown");
    VERIFY_EXIT(cli({QStringLiteral("export"), judged.study.path, QStringLiteral("--format"), QStringLiteral("native"),
                     QStringLiteral("--reveal"), QStringLiteral("--out"),
                     judged.folder.filePath(QStringLiteral("verdicts.jsonl"))}),
                0);
    QVERIFY(judged.votes() > 0);
    const QStringList leaks = filesWith(kCanary, judged.folder.path());
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(QLatin1Char(' '))));
    const QByteArray inBase64 = QByteArray(kCanary).toBase64(QByteArray::OmitTrailingEquals);
    QVERIFY(filesWith(inBase64, judged.folder.path()).isEmpty());
  }

  void aProgramJudgesWithoutANetwork() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    const QString program = judged.folder.filePath(QStringLiteral("judge.sh"));
    writeFile(program, "#!/bin/sh\ntest -s \"$1\" && echo 'Second one wins'\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    judged.config = {{"name", "local"}, {"api", "program"}, {"mode", "paper"}};
    judged.change("program", {utf8(program), "{audio}"});
    const CliOutcome run = judged.run(kBoth);
    VERIFY_EXIT(run, 0);
    QCOMPARE(intOf(run.json()["ok"]), 8);
    QCOMPARE(judged.server.count(), 0);
    for (const Verdict& verdict : judged.onDisk().verdicts)
      if (verdict.judge)
        QVERIFY(verdict.winner != verdict.presentedFirst);
  }
  void aReplaySaysWhatWasSaid() {
    JudgedStudy judged(JudgeServer::Api::Gemini);
    QByteArray lines;
    const QList<DrawnBattle> battles = judged.onDisk().battles;
    for (const DrawnBattle& drawn : battles)
      lines +=
          toBytes({{"battle_id", utf8(drawn.battle.id.text())}, {"order", "ab"}, {"answer", "First one wins"}}) + '\n';
    writeFile(judged.folder.filePath(QStringLiteral("answers.jsonl")), lines);
    judged.config = {{"name", "again"}, {"api", "replay"}, {"mode", "paper"}};
    judged.change("answers", "answers.jsonl");
    const CliOutcome run = judged.run(kBoth);
    VERIFY_EXIT(run, 1);  // nothing was said in the other order
    QCOMPARE(intOf(run.json()["ok"]), static_cast<int>(battles.size()));
    QCOMPARE(judged.votes(), static_cast<int>(battles.size()));
  }
};

QTEST_GUILESS_MAIN(TestCliJudgeStop)
#include "tst_cli_judge_stop.moc"
