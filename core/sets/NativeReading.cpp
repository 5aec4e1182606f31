// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonLines.h"
#include "core/sets/NativeVerdicts.h"
#include "core/sets/NestedFields.h"
#include "core/sets/VerdictIntake.h"

#include <QFileInfo>

#include <utility>

namespace s2s {
namespace {

std::optional<RaterKind> raterKindFrom(const QString& text) {
  if (text == QLatin1String("human"))
    return RaterKind::Human;
  return text == QLatin1String("judge") ? std::optional(RaterKind::Judge) : std::nullopt;
}

Criteria criteriaFrom(LineFields& line) {
  NestedFields fields(line, "criteria");
  return {fields->coded("alignment", preferenceFrom).value_or(Preference::Absent),
          fields->coded("expressiveness", preferenceFrom).value_or(Preference::Absent),
          fields->coded("quality", preferenceFrom).value_or(Preference::Absent)};
}

PerSeat<std::optional<bool>> acceptableFrom(LineFields& line) {
  NestedFields fields(line, "acceptable");
  PerSeat<std::optional<bool>> acceptable;
  if (fields->value("a"))
    acceptable.a = fields->flag("a");
  if (fields->value("b"))
    acceptable.b = fields->flag("b");
  return acceptable;
}

PerSeat<Broken> brokenFrom(LineFields& line) {
  NestedFields fields(line, "broken");
  return {fields->coded("a", s2s::brokenFrom).value_or(Broken::No),
          fields->coded("b", s2s::brokenFrom).value_or(Broken::No)};
}

PerClip<int> playsFrom(LineFields& line) {
  NestedFields fields(line, "plays");
  const auto count = [&](const char* key) { return static_cast<int>(fields->whole(key, 0, kMostInt).value_or(0)); };
  return {count("instruction"), count("a"), count("b")};
}

Listening listeningFrom(LineFields& line) {
  Listening listening;
  listening.activeMs = line.whole("active_ms", 0, kMostMs).value_or(0);
  listening.plays = playsFrom(line);
  {
    NestedFields heard(line, "heard");
    listening.heard = {heard->number("instruction"), heard->number("a"), heard->number("b")};
  }
  {
    NestedFields gain(line, "gain_db");
    listening.gainDb = {gain->number("a"), gain->number("b")};
  }
  listening.policy = line.coded("policy", loudnessPolicyFrom).value_or(LoudnessPolicy::Aligned);
  listening.device = line.text("device");
  return listening;
}

std::optional<JudgeAnswer> judgeFrom(LineFields& line) {
  JudgeAnswer judge;
  judge.model = line.text("judge");
  judge.modelVersion = line.text("model_version");
  judge.promptVersion = line.text("prompt_version");
  const auto status = line.coded("status", judgeStatusFrom);
  judge.status = status.value_or(JudgeStatus::Ok);
  judge.latencyMs = line.whole("latency_ms", 0, kMostMs).value_or(0);
  judge.cost = line.number("cost");
  judge.raw = line.text("raw");
  return status || !(judge == JudgeAnswer()) ? std::optional(judge) : std::nullopt;
}

/// Reads the lines of one file.
class NativeReading {
 public:
  NativeReading(const Contents& contents, const QString& file) : m_intake(contents), m_file(file) {}

  ReadVerdicts read(const QByteArray& text);

 private:
  void takeLine(LineFields& fields);
  void readOutcome(LineFields& fields, Verdict& verdict, const ResponseId& a, const ResponseId& b) const;
  void readMarks(LineFields& fields, Verdict& verdict) const;
  QString trialFrom(LineFields& fields) const;

  VerdictIntake m_intake;
  QString m_file;
};

ReadVerdicts NativeReading::read(const QByteArray& text) {
  forEachJsonLine(text, [&](int line, const Result<Json>& json) {
    ++m_intake.result.read;
    if (!json) {
      m_intake.result.problems.append({ProblemKind::BadJson, Severity::Refused, m_file, line, json.error().detail});
      return true;
    }
    LineFields fields(*json, {ProblemKind::BadField, Severity::Refused, m_file, line, {}});
    takeLine(fields);
    m_intake.result.problems += fields.problems();
    return true;
  });
  return std::move(m_intake.result);
}

void NativeReading::takeLine(LineFields& fields) {
  Verdict verdict;
  verdict.event = EventId(fields.required("event_id"));
  verdict.rater = RaterId(fields.required("rater"));
  const RaterKind kind = fields.coded("rater_kind", raterKindFrom).value_or(RaterKind::Human);
  const ResponseId a(fields.required("response_a"));
  const ResponseId b(fields.required("response_b"));
  readOutcome(fields, verdict, a, b);
  readMarks(fields, verdict);
  verdict.listening = listeningFrom(fields);
  verdict.judge = judgeFrom(fields);
  if (fields.refused())
    return;
  const MatchedBattle matched = m_intake.match(a, b);
  if (matched.refusal) {
    fields.report(matched.refusal->kind, Severity::Refused, matched.refusal->detail);
    return;
  }
  verdict.battle = matched.battle.id;
  const QString stated = fields.text("battle_id");
  if (!stated.isEmpty() && stated != verdict.battle.text())
    return fields.reportWrong("battle_id");
  if (a != matched.battle.a)
    swapSeats(verdict);
  if (const auto refusal = m_intake.take(verdict, kind, matched.battle))
    fields.report(refusal->kind, Severity::Refused, refusal->detail);
}

void NativeReading::readOutcome(LineFields& fields, Verdict& verdict, const ResponseId& a, const ResponseId& b) const {
  const QString winner = fields.text("winner");
  if (winner == QLatin1String("tie"))
    verdict.outcome = Outcome::Tie;
  else if (!winner.isEmpty())
    verdict.outcome = Outcome::Won;
  if (winner == QLatin1String("a"))
    verdict.winner = a;
  else if (winner == QLatin1String("b"))
    verdict.winner = b;
  else if (verdict.outcome == Outcome::Won)
    fields.report(ProblemKind::UnknownWinner, Severity::Refused, winner);
  const QString first = fields.text("presented_first");
  if (first == QLatin1String("a") || first == a.text())
    verdict.presentedFirst = a;
  else if (first == QLatin1String("b") || first == b.text())
    verdict.presentedFirst = b;
  else if (!first.isEmpty())
    fields.reportWrong("presented_first");
}

void NativeReading::readMarks(LineFields& fields, Verdict& verdict) const {
  verdict.trial = trialFrom(fields);
  verdict.session = fields.text("session_id");
  verdict.sequence = static_cast<int>(fields.whole("seq", 0, kMostInt).value_or(0));
  verdict.skip = fields.coded("skip_reason", skipReasonFrom).value_or(SkipReason::None);
  verdict.withdrawn = fields.flag("withdrawn");
  verdict.criteria = criteriaFrom(fields);
  verdict.acceptable = acceptableFrom(fields);
  verdict.broken = brokenFrom(fields);
  verdict.gate = fields.coded("gate", gateFrom).value_or(Gate::Heard);
  verdict.loserReason = fields.coded("loser_reason", loserReasonFrom).value_or(LoserReason::None);
  verdict.note = fields.text("note");
  verdict.gold = fields.flag("gold");
  verdict.trap = fields.flag("trap");
  verdict.training = fields.flag("training");
  verdict.demo = fields.flag("demo");
  verdict.blind = fields.flag("blind", true);
  verdict.revisionOf = EventId(fields.text("revision_of"));
  verdict.startedAt = fields.whole("started_at", 0, kMostMs).value_or(0);
  verdict.committedAt = fields.whole("committed_at", 0, kMostMs).value_or(0);
  verdict.appVersion = fields.text("app_version");
}

QString NativeReading::trialFrom(LineFields& fields) const {
  const QString order = fields.text("order");
  const QString trial = fields.text("trial");
  if (!trial.isEmpty())
    return trial;
  return order.isEmpty() ? QStringLiteral("1") : order;
}

}  // namespace

Result<ReadVerdicts> readNativeVerdicts(const QString& path, const Contents& contents) {
  const Result<QByteArray> text = readWhole(path);
  if (!text)
    return text.error();
  return NativeReading(contents, QFileInfo(path).fileName()).read(*text);
}

}  // namespace s2s
