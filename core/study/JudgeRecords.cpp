// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeRecords.h"

#include "core/model/Current.h"
#include "core/net/JudgeClients.h"
#include "core/net/JudgeFile.h"
#include "core/study/JudgeEstimate.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace s2s {
namespace {

bool isFree(const Contents& contents, const RaterId& name, const JudgeId& id) {
  const auto isOthers = [&](const StudyJudge& judge) { return judge.rater == name && judge.id != id; };
  const QList<StudyJudge>& judges = contents.judging.judges;
  return !contents.findRater(name) && std::none_of(judges.cbegin(), judges.cend(), isOthers);
}

RaterId raterFor(const Contents& contents, const JudgeConfig& config, const JudgeId& id) {
  const RaterId plain(config.name);
  return isFree(contents, plain, id) ? plain : RaterId(config.name + QLatin1Char(' ') + id.text().left(6));
}

QString hashOfFile(const QString& path) {
  QFile file(path);
  QCryptographicHash hash(QCryptographicHash::Sha256);
  return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

/// Nobody's folders are in it.
JudgeId identityOf(const JudgeConfig& config, const QString& promptVersion) {
  JudgeConfig named = config;
  if (!named.program.isEmpty())
    named.program.first() = QFileInfo(named.program.constFirst()).fileName();
  if (!named.answers.isEmpty())
    named.answers = hashOfFile(named.answers);
  return JudgeId(judgeIdentity(named, promptVersion));
}

/// A study of an earlier version of this program has it under its paths, and goes on with that.
JudgeId identityIn(const Contents& contents, const JudgeConfig& config, const QString& promptVersion) {
  const JudgeId id = identityOf(config, promptVersion), byPath(judgeIdentity(config, promptVersion));
  return !contents.judging.find(id) && contents.judging.find(byPath) ? byPath : id;
}

}  // namespace

KnownJudge knownJudge(const Contents& contents, const JudgeConfig& config, const JudgePrompt& prompt) {
  const JudgeId id = identityIn(contents, config, prompt.version);
  const QString text = QString::fromUtf8(judgeFileText(config));
  KnownJudge judge{config, prompt, {}};
  if (const StudyJudge* stored = contents.judging.find(id)) {
    judge.stored = *stored;
    if (stored->config != text) {
      judge.stored.config = text;
      judge.stored.event = {};
    }
    return judge;
  }
  judge.stored.id = id;
  judge.stored.rater = raterFor(contents, config, id);
  judge.stored.config = text;
  judge.stored.promptVersion = prompt.version;
  judge.stored.prompt = prompt.text;
  for (const QString& words :
       {prompt.spoken.intro, prompt.spoken.instruction, prompt.spoken.first, prompt.spoken.second, prompt.spoken.outro})
    if (!words.isEmpty())
      judge.stored.prompt += QLatin1Char('\n') + words;
  return judge;
}

RaterId raterOfVersion(const RaterId& base, const QString& modelVersion) {
  return RaterId(QStringLiteral("%1 (%2)").arg(base.text(), modelVersion));
}

QList<RaterId> ratersOf(const Contents& contents, const RaterId& base) {
  QList<RaterId> raters{base};
  for (const Verdict& verdict : contents.verdicts)
    if (verdict.judge && verdict.rater != base && !raters.contains(verdict.rater) &&
        verdict.rater == raterOfVersion(base, verdict.judge->modelVersion))
      raters.append(verdict.rater);
  return raters;
}

JudgeRaters::JudgeRaters(const Contents& contents, const RaterId& base) : m_base(base) {
  for (const Verdict& verdict : contents.verdicts)
    if (verdict.rater == base && verdict.judge && !m_versions.contains(verdict.judge->modelVersion))
      m_versions.append(verdict.judge->modelVersion);
}

RaterId JudgeRaters::of(const QString& modelVersion) {
  if (!m_versions.contains(modelVersion))
    m_versions.append(modelVersion);
  return m_versions.constFirst() == modelVersion ? m_base : raterOfVersion(m_base, modelVersion);
}

JudgeTry tryOf(const KnownJudge& judge, const AskedItem& asked, const JudgeReply& reply, bool last,
               const EventId& event) {
  JudgeTry attempt;
  attempt.event = event;
  attempt.judge = judge.id();
  attempt.promptVersion = judge.stored.promptVersion;
  attempt.battle = asked.key.battle;
  attempt.order = asked.key.order;
  attempt.run = asked.run;
  attempt.number = asked.number;
  attempt.status = reply.status;
  attempt.last = last;
  attempt.httpStatus = reply.httpStatus;
  attempt.detail = reply.detail;
  attempt.raw = reply.raw;
  attempt.modelVersion = reply.modelVersion;
  attempt.latencyMs = reply.latencyMs;
  attempt.audioTokens = reply.audioTokens;
  attempt.textTokens = reply.textTokens;
  attempt.outTokens = reply.outTokens;
  attempt.audioSeconds = asked.number > 0 ? asked.audioSeconds : 0;
  attempt.cost = paidFor(judge, asked, reply);
  attempt.startedAt = asked.startedAt;
  attempt.endedAt = asked.endedAt;
  return attempt;
}

Verdict verdictOf(const KnownJudge& judge, const AskedItem& asked, const JudgeReply& reply, const Battle& battle,
                  const RaterId& rater, const EventId& event) {
  Q_ASSERT(reply.status == JudgeStatus::Ok && reply.winner);
  Verdict verdict;
  verdict.event = event;
  verdict.battle = battle.id;
  verdict.rater = rater;
  verdict.trial = code(asked.key.order);
  verdict.outcome = Outcome::Won;
  verdict.winner = battle.at(seatAt(asked.key.order, *reply.winner));
  verdict.presentedFirst = battle.at(seatAt(asked.key.order, Place::First));
  verdict.criteria = criteriaOf(asked.key.order, reply.criteria);
  verdict.session = asked.run.text();
  verdict.startedAt = asked.startedAt;
  verdict.committedAt = asked.endedAt;
  verdict.listening.policy = judge.config.audio.policy;
  verdict.judge = JudgeAnswer{judge.config.model, reply.modelVersion, judge.stored.promptVersion,
                              JudgeStatus::Ok,    reply.latencyMs,    paidFor(judge, asked, reply),
                              reply.raw};
  verdict.appVersion = QStringLiteral(S2S_VERSION);
  return verdict;
}

double paidFor(const KnownJudge& judge, const AskedItem& asked, const JudgeReply& reply) {
  const bool isReported = reply.audioTokens + reply.textTokens + reply.outTokens > 0;
  const bool isAnswered = reply.httpStatus == 200;
  if (isReported || !isAnswered || !isServer(judge.config.api))
    return costOf(reply, judge.config.price);
  return judgeEstimate(judge.config, judge.prompt, 1, asked.audioSeconds).cost;
}

QSet<JudgeItemKey> okItems(const Contents& contents, const KnownJudge& judge) {
  QSet<JudgeItemKey> items;
  for (const DrawnBattle& drawn : contents.battles)
    for (const JudgeOrder order : {JudgeOrder::Ab, JudgeOrder::Ba}) {
      const JudgeItemKey item{drawn.battle.id, order};
      const std::optional<JudgeItemState> state = contents.judging.state(judge.id(), item);
      if (state && state->last && state->status == JudgeStatus::Ok)
        items.insert(item);
    }
  const RaterId& base = judge.stored.rater;
  for (const Verdict* verdict : currentVerdicts(contents.verdicts)) {
    const std::optional<JudgeAnswer>& answer = verdict->judge;
    const bool isTheirs = answer && answer->model == judge.config.model &&
                          answer->promptVersion == judge.stored.promptVersion &&
                          (verdict->rater == base || verdict->rater == raterOfVersion(base, answer->modelVersion));
    const std::optional<JudgeOrder> order = isTheirs ? judgeOrderFrom(verdict->trial) : std::nullopt;
    if (order && answer->status == JudgeStatus::Ok)
      items.insert({verdict->battle, *order});
  }
  return items;
}

QString requestText(const JudgePrompt& prompt, const Sample& sample) {
  const bool isChinese = prompt.language.startsWith(QLatin1String("zh"));
  QString target = sample.taskDescription;
  if (const TaskInfo* task = target.isEmpty() ? paperTask(sample.task) : nullptr)
    target = isChinese ? task->targetChinese : task->targetEnglish;
  return promptTextFor(prompt, sample.text, target);
}

}  // namespace s2s
