// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Codes.h"
#include "core/store/EventTable.h"
#include "core/store/StorePrivate.h"

namespace s2s {
namespace sql {
namespace {

constexpr QLatin1String kColumns(
    "event, battle, rater, trial, outcome, winner, presented_first, alignment, expressiveness, quality, "
    "acceptable_a, acceptable_b, broken_a, broken_b, skip, loser_reason, gate, note, "
    "withdrawn, gold, trap, training, demo, blind, revision_of, session, sequence, started_at, committed_at, "
    "plays_instruction, plays_a, plays_b, heard_instruction, heard_a, heard_b, gain_a_db, gain_b_db, "
    "loudness, device, active_ms, "
    "judge_status, judge_model, judge_model_version, judge_prompt_version, judge_latency_ms, judge_cost, judge_raw, "
    "app_version, study");

QVariant flagOrNull(const std::optional<bool>& flag) { return flag ? QVariant(*flag) : QVariant(); }

QVariantList answerValuesOf(const Verdict& v) {
  return {v.event.text(),
          v.battle.text(),
          v.rater.text(),
          v.trial,
          kOutcomes.of(v.outcome),
          orNull(v.winner.text()),
          orNull(v.presentedFirst.text()),
          code(v.criteria.alignment),
          code(v.criteria.expressiveness),
          code(v.criteria.quality),
          flagOrNull(v.acceptable.a),
          flagOrNull(v.acceptable.b),
          code(v.broken.a),
          code(v.broken.b),
          code(v.skip),
          code(v.loserReason),
          code(v.gate),
          v.note};
}

QVariantList circumstanceValuesOf(const Verdict& v) {
  return {v.withdrawn, v.gold,     v.trap,      v.training,   v.demo, v.blind, orNull(v.revisionOf.text()),
          v.session,   v.sequence, v.startedAt, v.committedAt};
}

QVariantList valuesOf(const Listening& l) {
  return {l.plays.instruction, l.plays.a,      l.plays.b, l.heard.instruction, l.heard.a, l.heard.b, l.gainDb.a,
          l.gainDb.b,          code(l.policy), l.device,  l.activeMs};
}

QVariantList valuesOf(const std::optional<JudgeAnswer>& judge) {
  if (!judge)
    return QVariantList(7);
  return {code(judge->status), judge->model, judge->modelVersion, judge->promptVersion,
          judge->latencyMs,    judge->cost,  judge->raw};
}

QVariantList valuesOf(const Verdict& verdict) {
  return answerValuesOf(verdict) + circumstanceValuesOf(verdict) + valuesOf(verdict.listening) +
         valuesOf(verdict.judge) + QVariantList{verdict.appVersion, orNull(verdict.study.text())};
}

void readAnswer(Row& row, Verdict& v) {
  v.event = EventId(row.text());
  v.battle = BattleId(row.text());
  v.rater = RaterId(row.text());
  v.trial = row.text();
  v.outcome = kOutcomes.from(row.text(), Outcome::Undecided);
  v.winner = ResponseId(row.text());
  v.presentedFirst = ResponseId(row.text());
  v.criteria.alignment = preferenceFrom(row.text()).value_or(Preference::Absent);
  v.criteria.expressiveness = preferenceFrom(row.text()).value_or(Preference::Absent);
  v.criteria.quality = preferenceFrom(row.text()).value_or(Preference::Absent);
  v.acceptable.a = row.flagOrNothing();
  v.acceptable.b = row.flagOrNothing();
  v.broken.a = brokenFrom(row.text()).value_or(Broken::Other);
  v.broken.b = brokenFrom(row.text()).value_or(Broken::Other);
  v.skip = skipReasonFrom(row.text()).value_or(SkipReason::Other);
  v.loserReason = loserReasonFrom(row.text()).value_or(LoserReason::None);
  v.gate = gateFrom(row.text()).value_or(Gate::Waived);
  v.note = row.text();
}

void readCircumstances(Row& row, Verdict& v) {
  v.withdrawn = row.flag();
  v.gold = row.flag();
  v.trap = row.flag();
  v.training = row.flag();
  v.demo = row.flag();
  v.blind = row.flag();
  v.revisionOf = EventId(row.text());
  v.session = row.text();
  v.sequence = row.number();
  v.startedAt = row.big();
  v.committedAt = row.big();
}

void readListening(Row& row, Listening& l) {
  l.plays.instruction = row.number();
  l.plays.a = row.number();
  l.plays.b = row.number();
  l.heard.instruction = row.real();
  l.heard.a = row.real();
  l.heard.b = row.real();
  l.gainDb.a = row.real();
  l.gainDb.b = row.real();
  l.policy = loudnessPolicyFrom(row.text()).value_or(LoudnessPolicy::Aligned);
  l.device = row.text();
  l.activeMs = row.big();
}

std::optional<JudgeAnswer> judgeFrom(Row& row) {
  const std::optional<QString> status = row.textOrNothing();
  JudgeAnswer judge;
  judge.model = row.text();
  judge.modelVersion = row.text();
  judge.promptVersion = row.text();
  judge.latencyMs = row.big();
  judge.cost = row.real();
  judge.raw = row.text();
  if (!status)
    return std::nullopt;
  judge.status = judgeStatusFrom(*status).value_or(JudgeStatus::Invalid);
  return judge;
}

Verdict verdictFrom(Row row) {
  Verdict verdict;
  readAnswer(row, verdict);
  readCircumstances(row, verdict);
  readListening(row, verdict.listening);
  verdict.judge = judgeFrom(row);
  verdict.appVersion = row.text();
  verdict.study = StudyId(row.text());
  return verdict;
}

}  // namespace

Result<void> readVerdicts(Connection& connection, Contents& contents) {
  // The order of givenBefore().
  Query query(connection, QStringLiteral("select %1 from verdicts order by committed_at, "
                                         "case when committed_at = 0 then sequence else 0 end, event")
                              .arg(kColumns));
  return readAll(query, {}, verdictFrom, contents.verdicts);
}

}  // namespace sql

Result<int> Store::append(const QList<Verdict>& events) {
  const sql::EventTable<Verdict> table{QLatin1String("verdicts"), sql::kColumns, sql::valuesOf, sql::verdictFrom};
  int added = 0;
  const Result<void> done = d->change([&] { return sql::appendAll(*d->connection, table, events, added); });
  return done ? Result<int>(added) : done.error();
}

}  // namespace s2s
