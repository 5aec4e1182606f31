// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvVerdicts.h"

#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/sets/CsvTable.h"
#include "core/sets/ForeignExtras.h"

#include <QDateTime>

namespace s2s {
namespace {

QString seatOf(const Battle& battle, const ResponseId& response) {
  if (response == battle.a)
    return QStringLiteral("a");
  return response == battle.b ? QStringLiteral("b") : QString();
}

QString winnerCell(const Battle& battle, const Verdict& verdict) {
  if (verdict.outcome == Outcome::Tie)
    return QStringLiteral("tie");
  return verdict.outcome == Outcome::Won ? seatOf(battle, verdict.winner) : QString();
}

QString systemCell(const Contents& contents, const ResponseId& id, Reveal reveal) {
  const Response* response = reveal == Reveal::Yes ? contents.findResponse(id) : nullptr;
  return response ? response->system : id.text();
}

QString timeCell(qint64 ms) {
  return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

QString acceptableCell(const std::optional<bool>& acceptable) {
  if (!acceptable)
    return {};
  return *acceptable ? QStringLiteral("yes") : QStringLiteral("no");
}

QStringList cellsOf(const Verdict& verdict, const QString& trial, const Battle& battle, const Contents& contents,
                    Reveal reveal) {
  const Sample* found = contents.findSample(battle.sample);
  const Sample sample = found ? *found : Sample();
  const Rater* rater = contents.findRater(verdict.rater);
  const bool isJudge = rater && rater->kind == RaterKind::Judge;
  return {sample.set.text(),
          sample.key,
          code(sample.level),
          code(sample.domain),
          sample.task,
          systemCell(contents, battle.a, reveal),
          systemCell(contents, battle.b, reveal),
          seatOf(battle, verdict.presentedFirst),
          winnerCell(battle, verdict),
          code(verdict.criteria.alignment),
          code(verdict.criteria.expressiveness),
          code(verdict.criteria.quality),
          acceptableCell(verdict.acceptable.a),
          acceptableCell(verdict.acceptable.b),
          code(verdict.skip),
          verdict.rater.text(),
          isJudge ? QStringLiteral("judge") : QStringLiteral("human"),
          trial,
          verdict.judge ? code(verdict.judge->status) : QString(),
          timeCell(verdict.committedAt),
          flagsText(verdict),
          verdict.note,
          verdict.event.text()};
}

/// The number of a repeat as figures take it; a judge's order as it was asked.
const QString& trialCell(const Verdict& verdict, const Trials& trials) {
  const bool isOrder = verdict.trial == QLatin1String("ab") || verdict.trial == QLatin1String("ba");
  return isOrder ? verdict.trial : trials.of(verdict);
}

}  // namespace

QByteArray csvVerdicts(const Contents& contents, Reveal reveal, qint64* count) {
  qint64 rows = 0;
  QByteArray text =
      "set,sample,level,domain,task,system_a,system_b,presented_first,winner,alignment,expressiveness,quality,"
      "acceptable_a,acceptable_b,"
      "skip_reason,rater,rater_kind,trial,status,time,flags,note,event_id\n";
  const QList<const Verdict*> current = currentVerdicts(contents.verdicts);
  const Trials trials(current);
  for (const Verdict* verdict : current)
    if (const Battle* battle = contents.findBattle(verdict->battle)) {
      text += csvLine(cellsOf(*verdict, trialCell(*verdict, trials), *battle, contents, reveal));
      ++rows;
    }
  if (count)
    *count = rows;
  return text;
}

}  // namespace s2s
