// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Codes.h"
#include "core/store/EventTable.h"
#include "core/store/StorePrivate.h"

namespace s2s {
namespace sql {
namespace {

constexpr QLatin1String kColumns(
    "event, sample, reviewer, round, mark, reasons, level_proposed, level_said, text_corrected, "
    "span_from_ms, span_to_ms, level_right, tone_right, note, withdrawn, demo, blind, revision_of, session, sequence, "
    "started_at, committed_at, plays, heard, gain_db, loudness, device, active_ms, app_version, study");
constexpr QLatin1String kKnownColumns("battle, position, winner, kind, reason, reason_cn");

QVariant flagOrNull(const std::optional<bool>& flag) { return flag ? QVariant(*flag) : QVariant(); }

MarkReasons reasonsFrom(const QString& text) {
  MarkReasons reasons;
  for (const QString& code : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    reasons |= markReasonFrom(code).value_or(MarkReason::Other);
  return reasons;
}

QVariantList valuesOf(const QualityMark& m) {
  return {m.event.text(),
          m.sample.text(),
          m.reviewer.text(),
          code(m.round),
          code(m.mark),
          codes(m.reasons).join(QLatin1Char(' ')),
          code(m.levelProposed),
          code(m.levelSaid),
          m.textCorrected,
          m.span.from,
          m.span.to,
          flagOrNull(m.audit.levelRight),
          flagOrNull(m.audit.paralinguisticsRight),
          m.note,
          m.withdrawn,
          m.demo,
          m.blind,
          orNull(m.revisionOf.text()),
          m.session,
          m.sequence,
          m.startedAt,
          m.committedAt,
          m.plays,
          m.heard,
          m.gainDb,
          code(m.policy),
          m.device,
          m.activeMs,
          m.appVersion,
          orNull(m.study.text())};
}

QualityMark markFromRow(Row row) {
  QualityMark m;
  m.event = EventId(row.text());
  m.sample = SampleId(row.text());
  m.reviewer = RaterId(row.text());
  m.round = markRoundFrom(row.text()).value_or(MarkRound::Check);
  m.mark = markFrom(row.text()).value_or(Mark::Reject);
  m.reasons = reasonsFrom(row.text());
  m.levelProposed = levelFrom(row.text());
  m.levelSaid = levelFrom(row.text());
  m.textCorrected = row.text();
  m.span.from = row.big();
  m.span.to = row.big();
  m.audit.levelRight = row.flagOrNothing();
  m.audit.paralinguisticsRight = row.flagOrNothing();
  m.note = row.text();
  m.withdrawn = row.flag();
  m.demo = row.flag();
  m.blind = row.flag();
  m.revisionOf = EventId(row.text());
  m.session = row.text();
  m.sequence = row.number();
  m.startedAt = row.big();
  m.committedAt = row.big();
  m.plays = row.number();
  m.heard = row.real();
  m.gainDb = row.real();
  m.policy = loudnessPolicyFrom(row.text()).value_or(LoudnessPolicy::Aligned);
  m.device = row.text();
  m.activeMs = row.big();
  m.appVersion = row.text();
  m.study = StudyId(row.text());
  return m;
}

KnownAnswer knownAnswerFrom(Row row) {
  KnownAnswer known;
  known.battle = BattleId(row.text());
  row.number();  // position
  known.winner = ResponseId(row.text());
  known.kind = kPlanItemKinds.from(row.text(), PlanItemKind::Gold);
  known.reason = row.text();
  known.reasonCn = row.text();
  return known;
}

Result<void> putAll(Connection& connection, const QList<KnownAnswer>& answers) {
  const Result<QString> last = connection.text(QStringLiteral("select max(position) from known_answers"));
  if (!last)
    return last.error();
  int position = last->toInt();
  Query remove(connection, QStringLiteral("delete from known_answers where battle = :battle"));
  Query put(connection, upsertInto(QLatin1String("known_answers"), kKnownColumns));
  for (const KnownAnswer& known : answers) {
    const Result<void> done = known.winner.isEmpty()
                                  ? remove.run({known.battle.text()})
                                  : put.run({known.battle.text(), ++position, known.winner.text(),
                                             kPlanItemKinds.of(known.kind), known.reason, known.reasonCn});
    if (!done)
      return done;
  }
  return {};
}

}  // namespace

Result<void> readMarks(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select %1 from marks order by committed_at, event").arg(kColumns));
  return readAll(query, {}, markFromRow, contents.marks);
}

Result<void> readKnownAnswers(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select %1 from known_answers order by position").arg(kKnownColumns));
  return readAll(query, {}, knownAnswerFrom, contents.knownAnswers);
}

}  // namespace sql

Result<int> Store::append(const QList<QualityMark>& events) {
  const sql::EventTable<QualityMark> table{QLatin1String("marks"), sql::kColumns, sql::valuesOf, sql::markFromRow};
  int added = 0;
  const Result<void> done = d->change([&] { return sql::appendAll(*d->connection, table, events, added); });
  return done ? Result<int>(added) : done.error();
}

Result<void> Store::putKnownAnswers(const QList<KnownAnswer>& answers) {
  return d->change([&] { return sql::putAll(*d->connection, answers); });
}

}  // namespace s2s
