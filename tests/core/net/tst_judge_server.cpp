// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/JudgeClients.h"
#include "tests/support/JudgeServer.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

const QByteArray kCanary = "canary-key-5f1d0c";
QStringList logged;
QMutex logging;

void log(QtMsgType, const QMessageLogContext&, const QString& text) {
  const QMutexLocker lock(&logging);
  logged << text;
}

JudgeConfig configFor(const JudgeServer& server, JudgeApi api) {
  JudgeConfig config;
  config.name = QStringLiteral("tried");
  config.api = api;
  config.base = server.base();
  config.model = QStringLiteral("fake/model 1");
  config.timeoutSeconds = 30;
  config.stream = true;
  config.options = {.temperature = 0.0, .seed = 7, .maxOutputTokens = 4'096};
  return config;
}

JudgeRequest someRequest(JudgeMode mode = JudgeMode::Paper) {
  JudgeRequest request;
  request.battle = BattleId(QStringLiteral("b1"));
  request.audio = QByteArray("RIFF\0\xff and \"data\":\"<audio>\" bytes", 36);
  request.mime = QStringLiteral("audio/wav");
  request.seconds = 10;
  request.mode = mode;
  request.text = mode == JudgeMode::Paper ? QStringLiteral("follow the audio \"data\":\"<audio>\" 请听")
                                          : QStringLiteral("Answer with {\"winner\": ...}");
  return request;
}

JudgeReply askOnce(JudgeClient& client, const JudgeRequest& request) {
  std::optional<JudgeReply> reply;
  client.ask(request, &client, [&reply](const JudgeReply& given) {
    if (reply)
      qFatal("answered twice");
    reply = given;
  });
  if (reply)
    qFatal("answered before ask() was over");
  [[maybe_unused]] const bool came = QTest::qWaitFor([&reply] { return reply.has_value(); }, 40'000);
  return reply.value_or(JudgeReply{.detail = QStringLiteral("no answer at all")});
}

JudgeReply askOnce(const JudgeConfig& config, const JudgeRequest& request, const QByteArray& key = kCanary) {
  auto client = makeJudgeClient(config, Secret(key));
  return client ? askOnce(**client, request) : JudgeReply{.detail = client.error().detail};
}

struct Case {
  const char* name;
  Trouble trouble;
  JudgeStatus status;
  Again again;
  qint64 retryAfterMs;
};

// What each trouble must become; nothing of it is a vote, except for the fenced JSON.
constexpr Case kCases[] = {
    {"429 with a delay", Trouble::RateLimited, JudgeStatus::Unavailable, Again::Later, 200},
    {"429 for today", Trouble::DailyQuota, JudgeStatus::Unavailable, Again::NextDay, -1},
    {"500", Trouble::ServerError, JudgeStatus::Unavailable, Again::Later, -1},
    {"503", Trouble::Overloaded, JudgeStatus::Unavailable, Again::Later, -1},
    {"400", Trouble::BadRequest, JudgeStatus::Unavailable, Again::No, -1},
    {"wrong key", Trouble::WrongKey, JudgeStatus::Unavailable, Again::NoneOfIt, -1},
    {"hang", Trouble::Hang, JudgeStatus::Unavailable, Again::Later, -1},
    {"half a body", Trouble::HalfBody, JudgeStatus::Unavailable, Again::Later, -1},
    {"invalid JSON", Trouble::InvalidJson, JudgeStatus::Unavailable, Again::Later, -1},
    {"fenced JSON", Trouble::FencedJson, JudgeStatus::Ok, Again::No, -1},
    {"wrong enum", Trouble::WrongEnum, JudgeStatus::Invalid, Again::No, -1},
    {"empty, tokens used up", Trouble::EmptyMaxTokens, JudgeStatus::Invalid, Again::No, -1},
    {"blocked", Trouble::Blocked, JudgeStatus::Refused, Again::No, -1},
    {"cut stream", Trouble::CutStream, JudgeStatus::Unavailable, Again::Later, -1},
    {"redirect", Trouble::Redirect, JudgeStatus::Unavailable, Again::NoneOfIt, -1},
    {"no end", Trouble::TooMuch, JudgeStatus::Unavailable, Again::No, -1},
};

}  // namespace

class TestJudgeServer : public QObject {
  Q_OBJECT

  static void addApis() {
    QTest::addColumn<JudgeServer::Api>("server");
    QTest::addColumn<JudgeApi>("api");
    QTest::addColumn<bool>("streaming");
  }

 private Q_SLOTS:
  void initTestCase() { qInstallMessageHandler(log); }
  void cleanupTestCase() {
    qInstallMessageHandler(nullptr);
    for (const QString& line : logged)
      QVERIFY2(!line.contains(QString::fromLatin1(kCanary)), qPrintable(line));
  }

  void bothPlaces_data() {
    addApis();
    QTest::newRow("gemini") << JudgeServer::Api::Gemini << JudgeApi::Gemini << false;
    QTest::newRow("chat, streamed") << JudgeServer::Api::Chat << JudgeApi::OpenAiChat << true;
    QTest::newRow("chat, one body") << JudgeServer::Api::Chat << JudgeApi::OpenAiChat << false;
  }
  void bothPlaces() {
    QFETCH(JudgeServer::Api, server);
    QFETCH(JudgeApi, api);
    QFETCH(bool, streaming);
    JudgeServer judge(server, kCanary);
    judge.setStreaming(streaming);
    JudgeConfig config = configFor(judge, api);
    config.stream = streaming;
    config.dataUriPrefix = streaming;
    for (const Place winner : {Place::First, Place::Second})
      for (const JudgeMode mode : {JudgeMode::Paper, JudgeMode::Structured}) {
        judge.setBehaviour([winner](const Asked&) { return Said{.winner = winner}; });
        JudgeRequest request = someRequest(mode);
        request.criteria = winner == Place::First;
        const JudgeReply reply = askOnce(config, request);
        QCOMPARE(reply.detail, QString());
        QCOMPARE(reply.status, JudgeStatus::Ok);
        QCOMPARE(reply.winner, std::optional(winner));
        QCOMPARE(reply.modelVersion, QLatin1String(JudgeServer::kModelVersion));
        QCOMPARE(reply.audioTokens, api == JudgeApi::Gemini ? 320 : 1'250);
        QCOMPARE(reply.audioTokens + reply.textTokens, 1'300);
        QCOMPARE(reply.outTokens, api == JudgeApi::Gemini ? 45 : 5);
        QCOMPARE(reply.httpStatus, 200);
        const Asked asked = judge.asked().back();
        QCOMPARE(asked.audio, request.audio);
        QCOMPARE(asked.mime, request.mime);
        QCOMPARE(asked.text, request.text);
        QCOMPARE(asked.structured, mode == JudgeMode::Structured);
        QCOMPARE(asked.dataUri, streaming);
      }
    QCOMPARE(judge.complaints(), QStringList());
    QCOMPARE(judge.count(), 4);
  }

  void trouble_data() {
    addApis();
    QTest::addColumn<int>("number");
    for (int i = 0; i < static_cast<int>(std::size(kCases)); ++i) {
      QTest::addRow("gemini: %s", kCases[i].name) << JudgeServer::Api::Gemini << JudgeApi::Gemini << false << i;
      QTest::addRow("chat streamed: %s", kCases[i].name) << JudgeServer::Api::Chat << JudgeApi::OpenAiChat << true << i;
      QTest::addRow("chat: %s", kCases[i].name) << JudgeServer::Api::Chat << JudgeApi::OpenAiChat << false << i;
    }
  }
  void trouble() {
    QFETCH(JudgeServer::Api, server);
    QFETCH(JudgeApi, api);
    QFETCH(bool, streaming);
    QFETCH(int, number);
    const Case& expected = kCases[number];
    JudgeServer judge(server, kCanary);
    judge.setStreaming(streaming);
    judge.setBehaviour([&expected](const Asked&) { return Said{.trouble = expected.trouble}; });
    JudgeConfig config = configFor(judge, api);
    config.stream = streaming;
    if (expected.trouble == Trouble::Hang)
      config.timeoutSeconds = 1;

    const JudgeReply reply = askOnce(config, someRequest(JudgeMode::Structured));
    QCOMPARE(reply.status, expected.status);
    QCOMPARE(reply.again, expected.again);
    QCOMPARE(reply.winner.has_value(), expected.status == JudgeStatus::Ok);
    QCOMPARE(reply.detail.isEmpty(), expected.status == JudgeStatus::Ok);
    if (expected.retryAfterMs >= 0)
      QCOMPARE(reply.retryAfterMs, std::optional(expected.retryAfterMs));
    QCOMPARE(judge.count(), 1);  // one attempt, and no redirect followed
    QCOMPARE(judge.complaints(), QStringList());
    QVERIFY(!(reply.detail + reply.raw).contains(QString::fromLatin1(kCanary)));
  }

  // A sentence that was cut off might have gone on to say the opposite.
  void aCutSentenceIsNoVote() {
    JudgeServer judge(JudgeServer::Api::Chat, kCanary);
    judge.setBehaviour([](const Asked&) { return Said{.trouble = Trouble::CutStream}; });
    QCOMPARE(askOnce(configFor(judge, JudgeApi::OpenAiChat), someRequest()).status, JudgeStatus::Unavailable);
  }

  void theKeyIsRepeatedByNobody_data() {
    addApis();
    QTest::newRow("gemini") << JudgeServer::Api::Gemini << JudgeApi::Gemini << false;
    QTest::newRow("chat") << JudgeServer::Api::Chat << JudgeApi::OpenAiChat << false;
  }
  void theKeyIsRepeatedByNobody() {
    QFETCH(JudgeServer::Api, server);
    QFETCH(JudgeApi, api);
    JudgeServer judge(server, kCanary);
    judge.setStreaming(false);
    judge.setBehaviour([](const Asked&) {
      return Said{.text =
                      QStringLiteral("{\"winner\":\"FIRST\",\"reason\":\"you sent %1\"}").arg(QLatin1String(kCanary))};
    });
    JudgeConfig config = configFor(judge, api);
    config.stream = false;
    const JudgeReply reply = askOnce(config, someRequest(JudgeMode::Structured));
    QCOMPARE(reply.status, JudgeStatus::Ok);
    QCOMPARE(reply.reason, QStringLiteral("you sent (key)"));
    QVERIFY(!reply.raw.contains(QString::fromLatin1(kCanary)));
  }

  void aCertificateThatNobodyVouchesFor() {
    for (const auto& [server, api] : {std::pair(JudgeServer::Api::Gemini, JudgeApi::Gemini),
                                      std::pair(JudgeServer::Api::Chat, JudgeApi::OpenAiChat)}) {
      JudgeServer judge(server, kCanary, true);
      const JudgeReply reply = askOnce(configFor(judge, api), someRequest());
      QCOMPARE(reply.status, JudgeStatus::Unavailable);
      QCOMPARE(reply.again, Again::NoneOfIt);
      QCOMPARE(judge.count(), 0);  // nothing was sent, so no key either
    }
  }

  void aCertificateThatIsKnown() {
    JudgeServer judge(JudgeServer::Api::Gemini, kCanary, true);
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration knowing = before;
    knowing.addCaCertificate(QSslCertificate(judge.certificate()));
    QSslConfiguration::setDefaultConfiguration(knowing);
    const JudgeReply reply = askOnce(configFor(judge, JudgeApi::Gemini), someRequest());
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(reply.detail, QString());
    QCOMPARE(reply.winner, std::optional(Place::First));
    QCOMPARE(judge.complaints(), QStringList());
  }

  void nobodyListens() {
    quint16 port = 0;
    {
      QTcpServer closed;
      QVERIFY(closed.listen(QHostAddress::LocalHost));
      port = closed.serverPort();
    }
    JudgeConfig config;
    config.base = QStringLiteral("http://127.0.0.1:%1").arg(port);
    config.model = QStringLiteral("m");
    const JudgeReply reply = askOnce(config, someRequest());
    QCOMPARE(reply.status, JudgeStatus::Unavailable);
    QCOMPARE(reply.again, Again::Later);
    QVERIFY2(!reply.detail.contains(QString::number(port)), qPrintable(reply.detail));
  }

  void addressesThatAreRefused_data() {
    QTest::addColumn<QString>("base");
    for (const char* base : {"http://example.org", "http://192.168.1.5:8000/v1", "ftp://127.0.0.1", "example.org", "",
                             "https://user:secret@example.org", "https://example.org/?key=abc", "file:///etc/passwd",
                             "http://127.0.0.1.example.org", "http://localhost.example.org"})
      QTest::addRow("%s", base) << QString::fromLatin1(base);
  }
  void addressesThatAreRefused() {
    QFETCH(QString, base);
    JudgeConfig config;
    config.base = base;
    const auto client = makeJudgeClient(config, Secret(kCanary));
    QVERIFY(!client);
    QCOMPARE(client.error().fault, Fault::BadUsage);
    QVERIFY(!client.error().detail.contains(QStringLiteral("secret")));
  }

  // A QNetworkAccessManager alone would let six through at a time.
  void manyAtOnce() {
    constexpr int kMany = 16, kDelayMs = 1'500;
    JudgeServer judge(JudgeServer::Api::Gemini, kCanary);
    judge.setBehaviour([](const Asked&) { return Said{.delayMs = kDelayMs}; });
    auto client = makeJudgeClient(configFor(judge, JudgeApi::Gemini), Secret(kCanary));
    QVERIFY(client);
    int answered = 0;
    for (int i = 0; i < kMany; ++i)
      (*client)->ask(someRequest(), this,
                     [&answered](const JudgeReply& reply) { answered += reply.status == JudgeStatus::Ok ? 1 : 0; });
    QTRY_COMPARE_WITH_TIMEOUT(answered, kMany, 30'000);
    QCOMPARE(judge.mostAtOnce(), kMany);
  }

  void cancelledAsksAreSilent() {
    JudgeServer judge(JudgeServer::Api::Gemini, kCanary);
    judge.setBehaviour([](const Asked&) { return Said{.delayMs = 200}; });
    auto client = makeJudgeClient(configFor(judge, JudgeApi::Gemini), Secret(kCanary));
    QVERIFY(client);
    int answered = 0;
    auto context = std::make_unique<QObject>();
    (*client)->ask(someRequest(), this, [&answered](const JudgeReply&) { ++answered; });
    (*client)->cancel();
    (*client)->ask(someRequest(), context.get(), [&answered](const JudgeReply&) { ++answered; });
    context.reset();
    const JudgeReply last = askOnce(**client, someRequest());
    QCOMPARE(last.status, JudgeStatus::Ok);
    QCOMPARE(answered, 0);
    (*client)->ask(someRequest(), this, [&answered](const JudgeReply&) { ++answered; });
    client->reset();  // goes with a request under way
    QCOMPARE(answered, 0);
  }

  void geminiOptions() {
    JudgeServer judge(JudgeServer::Api::Gemini, kCanary);
    JudgeConfig config = configFor(judge, JudgeApi::Gemini);
    config.base += QStringLiteral("/v1beta/");
    config.options.thinkingBudget = -1;
    QCOMPARE(askOnce(config, someRequest()).status, JudgeStatus::Ok);
    QVERIFY(judge.asked().back().http.body.contains(R"("thinkingConfig":{"thinkingBudget":-1})"));
    QVERIFY(judge.asked().back().http.body.contains(R"("seed":7)"));
    config.options.thinkingBudget.reset();
    config.options.thinkingLevel = QStringLiteral("low");
    JudgeRequest request = someRequest(JudgeMode::Structured);
    request.criteria = true;
    QCOMPARE(askOnce(config, request).status, JudgeStatus::Ok);
    QVERIFY(judge.asked().back().http.body.contains(R"("thinkingConfig":{"thinkingLevel":"low"})"));
    QVERIFY(judge.asked().back().http.body.contains(R"("required":["winner","alignment","expressiveness","quality"])"));
    QCOMPARE(judge.asked().back().http.path, QByteArray("/v1beta/models/fake/model%201:generateContent"));
    QCOMPARE(judge.complaints(), QStringList());
  }
};

QTEST_GUILESS_MAIN(TestJudgeServer)
#include "tst_judge_server.moc"
