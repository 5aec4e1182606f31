// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonRecords.h"
#include "core/sets/NativeCatalogue.h"
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
  NativeReading(const Contents& contents, const QString& path)
      : m_study(contents.info.id), m_intake(contents), m_catalogue(contents, path), m_file(QFileInfo(path).fileName()) {
    m_intake.result.problems = m_catalogue.problems();
  }

  bool take(const JsonRecord& record);
  ReadVerdicts taken() && {
    m_intake.result.described = std::move(m_catalogue).taken();
    m_intake.result.missing = sorted(m_missing);
    return std::move(m_intake.result);
  }

 private:
  void takeLine(LineFields& fields);
  MatchedBattle match(LineFields& fields, const ResponseId& a, const ResponseId& b);
  bool isKnownOtherwise(const Verdict& verdict, LineFields& fields);
  void readOutcome(LineFields& fields, Verdict& verdict, const ResponseId& a, const ResponseId& b) const;
  void readMarks(LineFields& fields, Verdict& verdict) const;
  QString trialFrom(LineFields& fields) const;

  StudyId studyFrom(LineFields& fields, const EventId& event) const;

  StudyId m_study;
  VerdictIntake m_intake;
  NativeCatalogue m_catalogue;
  QString m_file;
  QSet<QString> m_missing;
};

bool NativeReading::take(const JsonRecord& record) {
  ReadVerdicts& result = m_intake.result;
  result.read += record.between ? 0 : 1;
  const Result<Json> json = objectOf(record);
  if (!json) {
    result.problems.append({ProblemKind::BadJson, Severity::Refused, m_file, json.error().line, json.error().detail});
    return true;
  }
  LineFields fields(*json, {ProblemKind::BadField, Severity::Refused, m_file, record.line, {}});
  takeLine(fields);
  result.problems += fields.problems();
  return true;
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
  verdict.study = studyFrom(fields, verdict.event);
  if (fields.refused())
    return;
  const MatchedBattle matched = match(fields, a, b);
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
  if (isKnownOtherwise(verdict, fields))
    return;
  if (const auto refusal = m_intake.take(verdict, kind, matched.battle))
    fields.report(refusal->kind, Severity::Refused, refusal->detail);
}

/// Of the study, or described by the line and what lies beside the file.
MatchedBattle NativeReading::match(LineFields& fields, const ResponseId& a, const ResponseId& b) {
  const NativeBattle line{a, b, fields.text("sample_id"), fields.text("system_a"), fields.text("system_b")};
  MatchedBattle matched = m_intake.match(a, b);
  if (!matched.refusal || matched.refusal->kind != ProblemKind::UnknownResponse)
    return matched;
  if (const std::optional<Battle> described = m_catalogue.battle(line))
    return {*described, std::nullopt};
  m_missing.insert(line.sample);
  const QString what =
      QStringLiteral("%1: %2").arg(line.sample.isEmpty() ? QStringLiteral("?") : line.sample, matched.refusal->detail);
  return {{}, Refusal{ProblemKind::UnknownSet, what}};
}

/// An event that another format, with room for less, has brought already.
bool NativeReading::isKnownOtherwise(const Verdict& verdict, LineFields& fields) {
  const EventId given = importedEvent(verdict.event, verdict.rater);
  const std::optional<Refusal> refusal = m_intake.takeSame(given, verdict);
  if (refusal)
    fields.report(refusal->kind, Severity::Refused, refusal->detail);
  return refusal || m_intake.known(given);
}

/// Empty for this study, and for what came here before the origin of events was kept.
StudyId NativeReading::studyFrom(LineFields& fields, const EventId& event) const {
  const StudyId written(fields.text("study_id"));
  const Verdict* known = m_intake.known(event);
  return written == m_study || (known && known->study.isEmpty()) ? StudyId() : written;
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
  NativeReading reading(contents, path);
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) { return reading.take(record); });
  if (!done)
    return done.error();
  return std::move(reading).taken();
}

}  // namespace s2s
