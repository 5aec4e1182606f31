// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ReplayClient.h"

#include "core/base/Json.h"
#include "core/net/ReplyOf.h"

#include <QFile>
#include <QPointer>
#include <QTimer>

namespace s2s {
namespace {

constexpr qint64 kMaxLine = 1024 * 1024;

QString keyOf(const QString& battle, const QString& order) { return battle + QLatin1Char('/') + order; }

Result<void> addLine(const QByteArray& line, ReplayedAnswers& answers) {
  const auto json = parseJson(line, {.maxDepth = 8, .maxBytes = kMaxLine});
  if (!json)
    return json.error();
  const auto refuse = [](const char* why) { return Error{Fault::BadTable, {}, QLatin1String(why)}; };
  if (!json->is_object())
    return refuse("each line is one JSON object");
  const QString battle = stringAt(*json, "battle_id"), order = stringAt(*json, "order");
  if (battle.isEmpty() || !judgeOrderFrom(order))
    return refuse("a line needs a battle_id and an order (ab or ba)");
  ReplayedAnswer answer;
  answer.text = stringAt(*json, "answer");
  answer.modelVersion = stringAt(*json, "model_version");
  answer.latencyMs = static_cast<qint64>(std::clamp(numberAt(*json, "latency_ms").value_or(0), 0.0, 1e12));
  if (const QString status = stringAt(*json, "status"); !status.isEmpty()) {
    const auto known = judgeStatusFrom(status);
    if (!known)
      return refuse("a status is ok, refused, invalid or unavailable");
    answer.status = *known;
  }
  if (answers.contains(keyOf(battle, order)))
    return refuse("this battle and order stand there twice");
  answers.insert(keyOf(battle, order), answer);
  return {};
}

}  // namespace

Result<ReplayedAnswers> readAnswers(const QString& path) {
  QFile file(path);
  if (!file.exists())
    return Error{Fault::FileMissing, path};
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path};
  ReplayedAnswers answers;
  for (int line = 1; !file.atEnd(); ++line) {
    const QByteArray text = file.readLine(kMaxLine + 1).trimmed();
    if (text.isEmpty())
      continue;
    if (const auto added = addLine(text, answers); !added)
      return Error{added.error().fault, path, added.error().detail, line};
  }
  return answers;
}

ReplayClient::ReplayClient(ReplayedAnswers answers, QObject* parent)
    : JudgeClient(parent), m_answers(std::move(answers)) {}

void ReplayClient::ask(const JudgeRequest& request, QObject* context, Done done) {
  QTimer::singleShot(
      0, this,
      [this, round = m_round, reply = replyTo(request), done = std::move(done), still = QPointer<QObject>(context)] {
        if (still && round == m_round)
          done(reply);
      });
}

void ReplayClient::cancel() { ++m_round; }

JudgeReply ReplayClient::replyTo(const JudgeRequest& request) const {
  const auto found = m_answers.find(keyOf(request.battle.text(), code(request.order)));
  JudgeReply reply;
  if (found == m_answers.end()) {
    reply.detail = QStringLiteral("the file of answers has none for this battle and order");
    return reply;
  }
  // Only the text can make a vote: a status that says ok without one does not.
  if (found->status == JudgeStatus::Ok || found->status == JudgeStatus::Invalid)
    reply = judgedReply(found->text, found->text.contains(QLatin1Char('{')) ? answerFromJson(found->text)
                                                                            : answerFrom(found->text, request.mode));
  else
    reply.raw = found->text.left(kMaxRaw);
  if (found->status != JudgeStatus::Ok) {
    reply.status = found->status;
    reply.winner.reset();
    reply.criteria = {};
    reply.detail = QStringLiteral("the file of answers says so");
  }
  reply.modelVersion = found->modelVersion;
  reply.latencyMs = found->latencyMs;
  return reply;
}

}  // namespace s2s
