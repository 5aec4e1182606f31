// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvVerdicts.h"

#include "core/sets/CsvTable.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace s2s {
namespace {

using Place = std::pair<BattleId, std::pair<RaterId, QString>>;  ///< what has one current verdict: also the trial

Place placeOf(const Verdict& event) { return {event.battle, {event.rater, event.trial}}; }

/// The head of the revision chains of each place, by the larger event id; places where it is withdrawn have none.
/// The same rule as currentVerdicts() in core/stats, which stands beside this library.
QList<const Verdict*> heads(const QList<Verdict>& events) {
  QSet<std::pair<Place, EventId>> revised;
  for (const Verdict& event : events)
    if (!event.revisionOf.isEmpty())
      revised.insert({placeOf(event), event.revisionOf});
  QHash<Place, const Verdict*> head;
  for (const Verdict& event : events) {
    const Place place = placeOf(event);
    if (revised.contains({place, event.event}))
      continue;
    const Verdict*& known = head[place];
    if (!known || known->event < event.event)
      known = &event;
  }
  QList<const Verdict*> list = head.values();
  list.removeIf([](const Verdict* verdict) { return verdict->withdrawn; });
  std::sort(list.begin(), list.end(), [](const Verdict* one, const Verdict* two) {
    return std::tie(one->committedAt, one->event) < std::tie(two->committedAt, two->event);
  });
  return list;
}

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

QString flagsCell(const Verdict& verdict) {
  QStringList flags;
  const auto add = [&](bool is, const char* name) {
    if (is)
      flags.append(QLatin1String(name));
  };
  add(verdict.training, "training");
  add(verdict.gold, "gold");
  add(verdict.trap, "trap");
  add(verdict.demo, "demo");
  add(!verdict.blind, "unblinded");
  add(verdict.gate == Gate::Waived, "waived");
  return flags.join(QLatin1Char(' '));
}

QStringList cellsOf(const Verdict& verdict, const Battle& battle, const Contents& contents, Reveal reveal) {
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
          code(verdict.skip),
          verdict.rater.text(),
          isJudge ? QStringLiteral("judge") : QStringLiteral("human"),
          verdict.trial,
          verdict.judge ? code(verdict.judge->status) : QString(),
          timeCell(verdict.committedAt),
          flagsCell(verdict),
          verdict.note,
          verdict.event.text()};
}

}  // namespace

QByteArray csvVerdicts(const Contents& contents, Reveal reveal) {
  QByteArray text =
      "set,sample,level,domain,task,system_a,system_b,presented_first,winner,alignment,expressiveness,quality,"
      "skip_reason,rater,rater_kind,trial,status,time,flags,note,event_id\n";
  for (const Verdict* verdict : heads(contents.verdicts))
    if (const Battle* battle = contents.findBattle(verdict->battle))
      text += csvLine(cellsOf(*verdict, *battle, contents, reveal));
  return text;
}

}  // namespace s2s
