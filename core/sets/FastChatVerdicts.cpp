// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/FastChatVerdicts.h"

#include "core/model/Current.h"
#include "core/sets/FastChatFile.h"
#include "core/sets/ForeignExtras.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace s2s {
namespace {

QString text(const std::string& bytes) { return QString::fromStdString(bytes); }

/// human:NAME, llm:NAME@PROMPT:ORDER, or just a name.
void readJudge(const QString& judge, ForeignVerdict& foreign) {
  const bool isModel = judge.startsWith(QLatin1String("llm:"));
  if (!isModel) {
    foreign.verdict.rater = RaterId(judge.startsWith(QLatin1String("human:")) ? judge.mid(6) : judge);
    return;
  }
  foreign.kind = RaterKind::Judge;
  foreign.verdict.judge = JudgeAnswer{};
  const qsizetype at = judge.lastIndexOf(QLatin1Char('@'));
  foreign.verdict.rater = RaterId(judge.mid(4, at < 0 ? -1 : at - 4));
  if (at >= 0)
    foreign.verdict.judge->promptVersion = judge.mid(at + 1).section(QLatin1Char(':'), 0, 0);
}

std::optional<Refusal> readWinner(const QString& winner, ForeignVerdict& foreign) {
  if (winner == QLatin1String("model_a")) {
    foreign.winner = Seat::A;
  } else if (winner == QLatin1String("model_b")) {
    foreign.winner = Seat::B;
  } else if (winner == QLatin1String("tie") || winner == QLatin1String("tie (bothbad)")) {
    foreign.verdict.outcome = Outcome::Tie;
    if (winner != QLatin1String("tie"))
      foreign.verdict.acceptable = {false, false};
  } else {
    return Refusal{ProblemKind::UnknownWinner, winner};
  }
  return std::nullopt;
}

QByteArray canonical(const FastChatBattle& battle, const EventId& event) {
  if (!event.isEmpty())
    return event.text().toUtf8();
  QByteArray record;
  for (const std::string* part : {&battle.questionId, &battle.modelA, &battle.modelB, &battle.winner, &battle.judge,
                                  &battle.language, &battle.level, &battle.domain, &battle.task})
    record += QByteArray::fromStdString(*part) + '\0';
  return record + QByteArray::number(battle.tstamp, 'g', 17);
}

class FastChatIntake {
 public:
  FastChatIntake(ForeignVerdicts& into, QString rater) : m_into(into), m_rater(std::move(rater)) {}

  void operator()(const FastChatBattle& battle);

 private:
  ForeignVerdicts& m_into;
  QString m_rater;
};

void FastChatIntake::operator()(const FastChatBattle& battle) {
  ForeignVerdict foreign;
  foreign.line = battle.line;
  foreign.sample.key = text(battle.questionId);
  foreign.sample.task = text(battle.task);
  foreign.sample.domain = text(battle.domain);
  foreign.sample.level = text(battle.level);
  foreign.sample.language = text(battle.language);
  foreign.sample.text = text(battle.text);
  foreign.sample.turn = battle.turn;
  foreign.sides = {{text(battle.modelA), {}, text(battle.answerA)}, {text(battle.modelB), {}, text(battle.answerB)}};
  foreign.first = Seat::A;
  foreign.verdict.blind = battle.anony;
  if (battle.tstamp > 0 && battle.tstamp < 1e11)
    foreign.verdict.committedAt = std::llround(battle.tstamp * 1000);
  if (battle.questionId.empty())  // early logs of the arena have none
    return m_into.report(ProblemKind::MissingField, battle.line, QStringLiteral("question_id"));
  const QString judge = battle.judge.empty() ? m_rater : text(battle.judge);
  readJudge(judge, foreign);
  if (const auto refusal = readWinner(text(battle.winner), foreign))
    return m_into.report(refusal->kind, battle.line, refusal->detail);
  if (battle.extras.is_object()) {
    LineFields fields(battle.extras, {ProblemKind::BadField, Severity::Refused, {}, battle.line, {}});
    readExtras(fields, foreign);
    for (const Problem& problem : fields.problems())
      m_into.report(problem.kind, battle.line, problem.detail, problem.severity);
    if (fields.refused())
      return;
  }
  foreign.record = canonical(battle, foreign.event);
  m_into.take(std::move(foreign));
}

const char* winnerText(const Verdict& verdict, const WrittenSides& sides) {
  if (verdict.outcome == Outcome::Won)
    return verdict.winner == sides.a ? "model_a" : "model_b";
  const bool bothBad = verdict.acceptable.a == false && verdict.acceptable.b == false;
  return bothBad ? "tie (bothbad)" : "tie";
}

std::string judgeText(const Verdict& verdict, bool isJudge) {
  if (!isJudge)
    return "human:" + utf8(verdict.rater.text());
  const QString prompt = verdict.judge ? verdict.judge->promptVersion : QString();
  return "llm:" + utf8(verdict.rater.text()) + '@' + utf8(prompt) + ':' + utf8(verdict.trial);
}

Json conversation(const Sample& sample, const Response* response) {
  return Json::array({{{"role", "user"}, {"content", utf8(sample.text)}},
                      {{"role", "assistant"}, {"content", utf8(response ? response->transcript : QString())}}});
}

Json battleJson(const Verdict& verdict, const Battle& battle, const Contents& contents, Reveal reveal) {
  const WrittenSides sides = writtenSides(battle, verdict);
  const Sample* found = contents.findSample(battle.sample);
  const Sample sample = found ? *found : Sample();
  const Response* a = contents.findResponse(sides.a);
  const Response* b = contents.findResponse(sides.b);
  const Rater* rater = contents.findRater(verdict.rater);
  const bool isJudge = rater ? rater->kind == RaterKind::Judge : verdict.judge.has_value();
  const bool open = reveal == Reveal::Yes;
  Json json = Json::object();
  json["question_id"] = utf8(sample.key);
  json["model_a"] = utf8(open && a ? a->system : sides.a.text());
  json["model_b"] = utf8(open && b ? b->system : sides.b.text());
  json["winner"] = winnerText(verdict, sides);
  json["judge"] = judgeText(verdict, isJudge);
  json["conversation_a"] = conversation(sample, a);
  json["conversation_b"] = conversation(sample, b);
  json["turn"] = std::max(1, sample.turn);
  json["anony"] = verdict.blind;
  json["language"] = utf8(sample.language);
  json["tstamp"] = static_cast<double>(verdict.committedAt) / 1000;
  json["level"] = utf8(code(sample.level));
  json["domain"] = utf8(code(sample.domain));
  json["task"] = utf8(sample.task);
  json["s2s"] = extrasJson(verdict, battle, contents);
  return json;
}

bool hasPlace(const Verdict& verdict) {
  const bool answered = !verdict.judge || verdict.judge->status == JudgeStatus::Ok;
  const bool saysSomething = verdict.outcome != Outcome::Undecided || verdict.acceptable.a || verdict.acceptable.b;
  return verdict.skip == SkipReason::None && answered && saysSomething;
}

}  // namespace

Result<ReadVerdicts> readFastChatVerdicts(const QString& path, const Contents& contents, const RaterNames& raters) {
  ForeignVerdicts verdicts(contents, raters, path, QStringLiteral("fastchat"));
  FastChatIntake intake(verdicts, raters.otherwise);
  Result<FastChatCount> count = readFastChat(path, std::ref(intake));
  if (!count)
    return count.error();
  verdicts.read = count->read;
  ReadVerdicts read = std::move(verdicts).taken();
  read.problems += count->problems;
  return read;
}

QByteArray fastChatVerdicts(const Contents& contents, Reveal reveal, qint64* count) {
  QByteArray list = "[";
  qint64 battles = 0;
  for (const Verdict* verdict : currentVerdicts(contents.verdicts))
    if (const Battle* battle = contents.findBattle(verdict->battle); battle && hasPlace(*verdict))
      list += (++battles > 1 ? ",\n" : "\n") + toBytes(battleJson(*verdict, *battle, contents, reveal));
  if (count)
    *count = battles;
  return list + "\n]\n";
}

}  // namespace s2s
