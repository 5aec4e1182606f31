// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/EventTable.h"
#include "core/store/StorePrivate.h"

namespace s2s {
namespace sql {
namespace {

constexpr QLatin1String kJudgeColumns("event, id, rater, config, prompt_version, prompt, saved_at");
constexpr QLatin1String kRunColumns("id, judge, prompt_version, choice, items, started_at");
constexpr QLatin1String kItemColumns("judge, prompt_version, battle, trial, run, added_at");
constexpr QLatin1String kTryColumns(
    "event, judge, prompt_version, battle, trial, run, number, status, is_last, http_status, detail, raw, "
    "model_version, latency_ms, audio_tokens, text_tokens, out_tokens, audio_seconds, cost, verdict, started_at, "
    "ended_at");

QVariantList valuesOf(const StudyJudge& judge) {
  return {judge.event.text(),  judge.id.text(), judge.rater.text(), judge.config,
          judge.promptVersion, judge.prompt,    judge.savedAt};
}

StudyJudge judgeFrom(Row row) {
  StudyJudge judge;
  judge.event = EventId(row.text());
  judge.id = JudgeId(row.text());
  judge.rater = RaterId(row.text());
  judge.config = row.text();
  judge.promptVersion = row.text();
  judge.prompt = row.text();
  judge.savedAt = row.big();
  return judge;
}

QVariantList valuesOf(const JudgeRunRecord& run) {
  return {run.id.text(), run.judge.text(), run.promptVersion, run.choice, run.items, run.startedAt};
}

JudgeRunRecord runFrom(Row row) {
  JudgeRunRecord run;
  run.id = JudgeRunId(row.text());
  run.judge = JudgeId(row.text());
  run.promptVersion = row.text();
  run.choice = row.text();
  run.items = row.number();
  run.startedAt = row.big();
  if (const std::optional<QString> end = row.textOrNothing())
    run.end = judgeRunEndFrom(*end).value_or(JudgeRunEnd::Finished);
  run.endedAt = row.big();
  return run;
}

QVariantList valuesOf(const JudgeItem& item) {
  return {item.judge.text(), item.promptVersion, item.battle.text(), code(item.order), item.run.text(), item.addedAt};
}

QVariantList valuesOf(const JudgeTry& attempt) {
  return {attempt.event.text(), attempt.judge.text(), attempt.promptVersion, attempt.battle.text(),
          code(attempt.order),  attempt.run.text(),   attempt.number,        code(attempt.status),
          attempt.last,         attempt.httpStatus,   attempt.detail,        attempt.raw,
          attempt.modelVersion, attempt.latencyMs,    attempt.audioTokens,   attempt.textTokens,
          attempt.outTokens,    attempt.audioSeconds, attempt.cost,          orNull(attempt.verdict.text()),
          attempt.startedAt,    attempt.endedAt};
}

JudgeTry tryFrom(Row row) {
  JudgeTry attempt;
  attempt.event = EventId(row.text());
  attempt.judge = JudgeId(row.text());
  attempt.promptVersion = row.text();
  attempt.battle = BattleId(row.text());
  attempt.order = judgeOrderFrom(row.text()).value_or(JudgeOrder::Ab);
  attempt.run = JudgeRunId(row.text());
  attempt.number = row.number();
  attempt.status = judgeStatusFrom(row.text()).value_or(JudgeStatus::Invalid);
  attempt.last = row.flag();
  attempt.httpStatus = row.number();
  attempt.detail = row.text();
  attempt.raw = row.text();
  attempt.modelVersion = row.text();
  attempt.latencyMs = row.big();
  attempt.audioTokens = row.big();
  attempt.textTokens = row.big();
  attempt.outTokens = row.big();
  attempt.audioSeconds = row.real();
  attempt.cost = row.real();
  attempt.verdict = EventId(row.text());
  attempt.startedAt = row.big();
  attempt.endedAt = row.big();
  return attempt;
}

template <class Value>
Result<void> insertAll(Connection& connection, QLatin1String table, QLatin1String columns, const QList<Value>& values,
                       const QString& otherwise) {
  if (values.isEmpty())
    return {};
  Query insert(connection, insertInto(table, columns) + otherwise);
  for (const Value& value : values)
    if (const Result<void> done = insert.run(valuesOf(value)); !done)
      return done;
  return {};
}

Result<void> endAll(Connection& connection, const QList<JudgeRunRecord>& ends) {
  Query insert(connection, insertInto(QLatin1String("judge_run_ends"), QLatin1String("run, ended_as, ended_at")) +
                               QStringLiteral(" on conflict (run) do nothing"));
  for (const JudgeRunRecord& run : ends)
    if (const Result<void> done =
            insert.run({run.id.text(), code(run.end.value_or(JudgeRunEnd::Finished)), run.endedAt});
        !done)
      return done;
  return {};
}

Result<void> addAll(Connection& connection, const JudgeWork& work) {
  const QString stay = QStringLiteral(" on conflict do nothing");
  int added = 0;
  const EventTable<JudgeTry> tries{QLatin1String("judge_tries"), kTryColumns, valuesOf, tryFrom};
  const EventTable<StudyJudge> judges{QLatin1String("judges"), kJudgeColumns, valuesOf, judgeFrom};
  if (const Result<void> done = appendAll(connection, judges, work.judges, added); !done)
    return done;
  if (const auto done = insertAll(connection, QLatin1String("judge_runs"), kRunColumns, work.runs, stay); !done)
    return done;
  if (const auto done = insertAll(connection, QLatin1String("judge_items"), kItemColumns, work.items, stay); !done)
    return done;
  if (const Result<void> done = appendAll(connection, tries, work.tries, added); !done)
    return done;
  return work.ends.isEmpty() ? Result<void>() : endAll(connection, work.ends);
}

Result<void> readTallies(Connection& connection, Contents& contents) {
  Query query(connection,
              QStringLiteral("select %1 from judge_tries order by ended_at, event")
                  .arg(QString(kTryColumns).replace(QLatin1String(", raw,"), QLatin1String(", '' as raw,"))));
  if (const Result<void> done = query.run(); !done)
    return done;
  while (query.next()) {
    const JudgeTry attempt = tryFrom(query.row());
    contents.judging.add(attempt);
  }
  return query.ended();
}

}  // namespace

Result<void> readJudges(Connection& connection, Contents& contents) {
  Query judges(connection, QStringLiteral("select %1 from judges order by saved_at, event").arg(kJudgeColumns));
  QList<StudyJudge> saved;
  if (const Result<void> done = readAll(judges, {}, judgeFrom, saved); !done)
    return done;
  for (const StudyJudge& judge : saved)
    contents.judging.put(judge);
  Query runs(connection, QStringLiteral("select %1, ended_as, ended_at from judge_runs left join judge_run_ends on "
                                        "judge_run_ends.run = judge_runs.id order by started_at, id")
                             .arg(kRunColumns));
  QList<JudgeRunRecord> read;
  if (const Result<void> done = readAll(runs, {}, runFrom, read); !done)
    return done;
  for (const JudgeRunRecord& run : read)
    contents.judging.put(run);
  return readTallies(connection, contents);
}

}  // namespace sql

Result<void> Store::addJudgeWork(const JudgeWork& work) {
  if (work.isEmpty())
    return {};
  return d->change([&] { return sql::addAll(*d->connection, work); });
}

Result<QList<JudgeTry>> Store::judgeTries(const JudgeRunId& run) const {
  sql::Query query(
      *d->connection,
      QStringLiteral("select %1 from judge_tries where run = :run order by ended_at, event").arg(sql::kTryColumns));
  QList<JudgeTry> tries;
  const Result<void> done = sql::readAll(query, {run.text()}, sql::tryFrom, tries);
  return done ? Result<QList<JudgeTry>>(tries) : done.error();
}

}  // namespace s2s
