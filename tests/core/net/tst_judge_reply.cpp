// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/EventStream.h"
#include "core/net/RequestBody.h"
#include "core/net/ServerApi.h"

#include <QTest>

#include <random>

using namespace s2s;

namespace {

const QByteArray kGemini = R"({"candidates":[{"content":{"parts":[{"text":"First one wins"}]},"finishReason":"STOP"}],)"
                           R"("usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":1},"modelVersion":"m"})";
const QByteArray kChat =
    R"({"model":"m","choices":[{"message":{"content":"First one wins"},"finish_reason":"stop"}],"usage":{"prompt_tokens":9}})";
const QByteArray kStream =
    "data: {\"choices\":[{\"delta\":{\"content\":\"First one\"}}]}\n\n"
    "data: {\"choices\":[{\"delta\":{\"content\":\" wins\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

struct Source {
  ServerApi api;
  QByteArray body, type;
};

std::vector<Source> sources() {
  const QUrl server(QStringLiteral("https://host.example"));
  return {{geminiApi({}, server), kGemini, "application/json"},
          {chatApi(server), kChat, "application/json"},
          {chatApi(server), kStream, "text/event-stream"}};
}

JudgeReply replyTo(const Source& source, const QByteArray& body, int status = 200) {
  HttpReply http;
  http.status = status;
  http.body = body;
  http.contentType = source.type;
  return source.api.reply(http, JudgeRequest{}, Secret());
}

}  // namespace

/// What answers mean, without a server: pure functions under noise.
class TestJudgeReply : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void wholeAnswersAreVotes() {
    for (const Source& source : sources())
      QCOMPARE(replyTo(source, source.body).winner, std::optional(Place::First));
  }

  // Cut anywhere, it is no vote; only a stream may end after its finish reason.
  void cutAnswersAreNot() {
    for (const Source& source : sources())
      for (qsizetype length = 0; length < source.body.size(); ++length) {
        const JudgeReply reply = replyTo(source, source.body.left(length));
        if (source.body == kStream && source.body.left(length).contains("\"stop\"}]}\n\n"))
          continue;
        QVERIFY2(reply.status != JudgeStatus::Ok, source.body.left(length).constData());
        QVERIFY(!reply.winner);
      }
  }

  void noErrorStatusIsAVote() {
    for (const Source& source : sources())
      for (const int status : {0, 204, 302, 400, 401, 403, 404, 429, 500, 503})
        QCOMPARE(replyTo(source, source.body, status).status, JudgeStatus::Unavailable);
  }

  void noiseNeverTurnsAVote() {
    std::mt19937 random(17);
    for (const Source& source : sources())
      for (int round = 0; round < 3'000; ++round) {
        QByteArray body = source.body;
        for (int edits = 1 + static_cast<int>(random() % 4); edits > 0; --edits) {
          const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(body.size()));
          switch (random() % 3) {
            case 0: body[at] = static_cast<char>(random()); break;
            case 1: body.remove(at, 1 + static_cast<qsizetype>(random() % 20)); break;
            default:
              body.insert(at, body.mid(static_cast<qsizetype>(random() % static_cast<unsigned>(body.size())), 9));
          }
          if (body.isEmpty())
            body = "x";
        }
        const JudgeReply reply = replyTo(source, body);
        QVERIFY2(reply.winner != Place::Second, body.constData());
        QCOMPARE(reply.winner.has_value(), reply.status == JudgeStatus::Ok);
        QVERIFY(reply.audioTokens >= 0 && reply.textTokens >= 0 && reply.outTokens >= 0);
      }
  }

  void strangeShapes() {
    for (const char* body :
         {"[]", "null", "{}", "{\"candidates\":{}}", "{\"candidates\":[]}", "{\"candidates\":[1]}",
          "{\"candidates\":[{\"content\":[]}]}", "{\"candidates\":[{\"content\":{\"parts\":{\"a\":1}}}]}",
          "{\"choices\":[null]}", "{\"choices\":[{\"message\":7}]}", "{\"usageMetadata\":[]}", "{\"error\":\"text\"}",
          "{\"error\":{\"details\":{\"x\":[1]}}}", "{\"error\":{\"details\":[{\"violations\":[1,{}]}]}}",
          "{\"promptFeedback\":[]}"})
      for (const Source& source : sources())
        for (const int status : {200, 429})
          QVERIFY2(replyTo(source, body, status).status != JudgeStatus::Ok, body);
  }

  void events() {
    QCOMPARE(eventsIn(": c\r\n\r\ndata: a\r\ndata:b\r\n\r\nevent: x\ndata:\n\ndata: cut"),
             (QList<QByteArray>{"a\nb", ""}));
    QCOMPARE(eventsIn(""), QList<QByteArray>());
  }

  void audioStandsWhereItIsMeant() {
    const Json body{{"text", "\"data\":\"<audio>\""}, {"in", {{"data", kAudioHere}}}};
    QCOMPARE(bodyWithAudio(body, "p:", "abc"),
             QByteArray("{\"text\":\"\\\"data\\\":\\\"<audio>\\\"\",\"in\":{\"data\":\"p:YWJj\"}}"));
  }
};

QTEST_GUILESS_MAIN(TestJudgeReply)
#include "tst_judge_reply.moc"
