// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/JudgeClients.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace s2s;

namespace {

JudgeRequest someRequest() {
  JudgeRequest request;
  request.battle = BattleId(QStringLiteral("b1"));
  request.order = JudgeOrder::Ba;
  request.audio = "sound of a battle";
  request.mime = QStringLiteral("audio/wav");
  request.text = QStringLiteral("follow; the $(audio) 'now' {audio}");
  return request;
}

JudgeReply askOnce(const JudgeConfig& config, const JudgeRequest& request = someRequest()) {
  auto client = makeJudgeClient(config, {});
  if (!client)
    return {.detail = client.error().detail};
  std::optional<JudgeReply> reply;
  QObject context;
  (*client)->ask(request, &context, [&reply](const JudgeReply& given) { reply = given; });
  [[maybe_unused]] const bool came = QTest::qWaitFor([&reply] { return reply.has_value(); }, 20'000);
  return reply.value_or(JudgeReply{.detail = QStringLiteral("no answer at all")});
}

JudgeConfig shell(const char* script, const QStringList& arguments = {}) {
  JudgeConfig config;
  config.api = JudgeApi::Program;
  config.program =
      QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString::fromLatin1(script), QStringLiteral("sh")} +
      arguments;
  config.timeoutSeconds = 10;
  return config;
}

}  // namespace

class TestJudgeProgram : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;

  QString contentOf(const char* name) const {
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
  }
  JudgeConfig replayOf(const QByteArray& lines) const {
    QFile file(m_folder.filePath(QStringLiteral("answers.jsonl")));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
      file.write(lines);
    JudgeConfig config;
    config.api = JudgeApi::Replay;
    config.answers = file.fileName();
    return config;
  }

 private Q_SLOTS:
  void whatAProgramSays_data() {
    QTest::addColumn<QString>("script");
    QTest::addColumn<JudgeStatus>("status");
    QTest::addColumn<Again>("again");
    const auto row = [](const char* name, const char* script, JudgeStatus status, Again again) {
      QTest::newRow(name) << QString::fromLatin1(script) << status << again;
    };
    row("phrase", "echo Second one wins.", JudgeStatus::Ok, Again::No);
    row("JSON", "echo '{\"winner\":\"SECOND\"}'", JudgeStatus::Ok, Again::No);
    row("nothing", "true", JudgeStatus::Invalid, Again::No);
    row("both", "echo 'First one wins, second one wins'", JudgeStatus::Invalid, Again::No);
    row("error after a vote", "echo Second one wins; echo no more memory >&2; exit 3", JudgeStatus::Unavailable,
        Again::Later);
    row("crash after a vote", "echo Second one wins; kill -SEGV $$", JudgeStatus::Unavailable, Again::Later);
    row("no end", "while :; do echo Second one wins; done", JudgeStatus::Unavailable, Again::Later);
  }
  void whatAProgramSays() {
    QFETCH(QString, script);
    QFETCH(JudgeStatus, status);
    QFETCH(Again, again);
    const JudgeReply reply = askOnce(shell(qPrintable(script)));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.again, again);
    QCOMPARE(reply.winner, status == JudgeStatus::Ok ? std::optional(Place::Second) : std::nullopt);
    QCOMPARE(reply.detail.isEmpty(), status == JudgeStatus::Ok);
  }

  void argumentsAreHandedOverAsTheyAre() {
    const QString out = m_folder.filePath(QStringLiteral("seen"));
    const JudgeReply reply =
        askOnce(shell("cat \"$1\" >\"$4\"; printf '|%s|%s' \"$2\" \"$3\" >>\"$4\"; echo Second one wins",
                      {QStringLiteral("{audio}"), QStringLiteral("{prompt}"), QStringLiteral("--order={order}"), out}));
    QCOMPARE(reply.detail, QString());
    QCOMPARE(contentOf("seen"), QStringLiteral("sound of a battle|follow; the $(audio) 'now' {audio}|--order=ba"));
  }

  void theAudioIsRemoved() {
    const QString out = m_folder.filePath(QStringLiteral("path"));
    QCOMPARE(askOnce(shell("printf %s \"$1\" >\"$2\"; echo Second one wins", {QStringLiteral("{audio}"), out})).status,
             JudgeStatus::Ok);
    QVERIFY(contentOf("path").endsWith(QStringLiteral(".wav")));
    QVERIFY(!QFile::exists(contentOf("path")));
  }

  void itHasATimeLimitWithAllThatItStarted() {
    const QString out = m_folder.filePath(QStringLiteral("pid"));
    JudgeConfig config = shell("sleep 600 & echo $! >\"$1\"; echo Second one wins; wait", {out});
    config.timeoutSeconds = 1;
    QElapsedTimer clock;
    clock.start();
    const JudgeReply reply = askOnce(config);
    QCOMPARE(reply.status, JudgeStatus::Unavailable);
    QVERIFY(reply.detail.contains(QStringLiteral("too long")));
    QVERIFY2(clock.elapsed() >= 900 && clock.elapsed() < 9'000, qPrintable(QString::number(clock.elapsed())));
    const int child = contentOf("pid").trimmed().toInt();
    QVERIFY(child > 1);
    // It may stay as a zombie until somebody reaps it.
    QTRY_VERIFY([child] {
      QFile status(QStringLiteral("/proc/%1/stat").arg(child));
      return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
    }());
  }

  void itHasAMemoryLimit() {
    const char* script =
        "exec /usr/bin/env head -c 400000000 /dev/zero | tail -c 400000000 >/dev/null && echo Second one wins";
    JudgeConfig config = shell(script);
    QCOMPARE(askOnce(config).status, JudgeStatus::Ok);
    config.memoryMb = 100;
    QVERIFY(askOnce(config).status != JudgeStatus::Ok);
  }

  void itDoesNotGetTheKey() {
    qputenv("S2S_TRIED_KEY", "canary-key-5f1d0c");
    JudgeConfig config = shell("test -z \"$S2S_TRIED_KEY\" && echo Second one wins");
    config.keyEnv = QStringLiteral("S2S_TRIED_KEY");
    QCOMPARE(askOnce(config).status, JudgeStatus::Ok);
    qunsetenv("S2S_TRIED_KEY");
  }

  void aProgramThatIsNotThere() {
    JudgeConfig config = shell("");
    config.program = {QStringLiteral("/nowhere/judge")};
    const JudgeReply reply = askOnce(config);
    QCOMPARE(reply.status, JudgeStatus::Unavailable);
    QCOMPARE(reply.again, Again::NoneOfIt);
  }

  void cancelEndsIt() {
    const QString out = m_folder.filePath(QStringLiteral("cancelled"));
    auto client = makeJudgeClient(shell("echo $$ >\"$1\"; exec sleep 600", {out}), {});
    QVERIFY(client);
    int answered = 0;
    (*client)->ask(someRequest(), this, [&answered](const JudgeReply&) { ++answered; });
    QTRY_VERIFY(contentOf("cancelled").endsWith(QLatin1Char('\n')));
    (*client)->cancel();
    QVERIFY(::kill(contentOf("cancelled").trimmed().toInt(), 0) != 0);
    client->reset();
    QCOMPARE(answered, 0);
  }

  void aReplaySaysItAgain() {
    const JudgeConfig config =
        replayOf(R"({"battle_id":"b1","order":"ab","answer":"First one wins","model_version":"m-1","latency_ms":12}
{"battle_id":"b1","order":"ba","answer":"{\"winner\":\"SECOND\",\"quality\":\"SAME\"}"}

{"battle_id":"b2","order":"ba","status":"refused","answer":"I may not"}
{"battle_id":"b3","order":"ba","status":"invalid","answer":"First one wins"}
{"battle_id":"b4","order":"ba","status":"ok"}
)");
    JudgeRequest request = someRequest();
    request.order = JudgeOrder::Ab;
    JudgeReply reply = askOnce(config, request);
    QCOMPARE(reply.status, JudgeStatus::Ok);
    QCOMPARE(reply.winner, std::optional(Place::First));
    QCOMPARE(reply.modelVersion, QStringLiteral("m-1"));
    QCOMPARE(reply.latencyMs, 12);
    request.order = JudgeOrder::Ba;
    reply = askOnce(config, request);
    QCOMPARE(reply.winner, std::optional(Place::Second));
    QCOMPARE(reply.criteria.quality, PlacePreference::Same);
    const auto statusOf = [&](const char* battle) {
      request.battle = BattleId(QString::fromLatin1(battle));
      return askOnce(config, request);
    };
    QCOMPARE(statusOf("b2").status, JudgeStatus::Refused);
    QCOMPARE(statusOf("b3").status, JudgeStatus::Invalid);
    QVERIFY(!statusOf("b3").winner);
    QCOMPARE(statusOf("b4").status, JudgeStatus::Invalid);
    QCOMPARE(statusOf("b9").status, JudgeStatus::Unavailable);
    QCOMPARE(statusOf("b9").again, Again::No);
  }

  void filesOfAnswersThatAreWrong() {
    const struct {
      QByteArray lines;
      Fault fault;
      int line;
    } cases[] = {
        {"{\n", Fault::BadJson, 1},
        {"{\"battle_id\":\"b\",\"order\":\"ab\"}\n[]\n", Fault::BadTable, 2},
        {"{\"battle_id\":\"b\"}\n", Fault::BadTable, 1},
        {"{\"battle_id\":\"b\",\"order\":\"xy\"}\n", Fault::BadTable, 1},
        {"{\"battle_id\":\"b\",\"order\":\"ab\",\"status\":\"good\"}\n", Fault::BadTable, 1},
        {"{\"battle_id\":\"b\",\"order\":\"ab\"}\n\n{\"battle_id\":\"b\",\"order\":\"ab\"}\n", Fault::BadTable, 3}};
    for (const auto& wrong : cases) {
      const auto client = makeJudgeClient(replayOf(wrong.lines), {});
      QVERIFY2(!client, wrong.lines.constData());
      QCOMPARE(client.error().fault, wrong.fault);
      QCOMPARE(client.error().line, wrong.line);
    }
    JudgeConfig missing;
    missing.api = JudgeApi::Replay;
    missing.answers = m_folder.filePath(QStringLiteral("none.jsonl"));
    QCOMPARE(makeJudgeClient(missing, {}).error().fault, Fault::FileMissing);
  }
};

QTEST_GUILESS_MAIN(TestJudgeProgram)
#include "tst_judge_program.moc"
