// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/NativeVerdicts.h"

#include "core/sets/JsonPut.h"

#include <algorithm>

namespace s2s {
namespace {

QString seatOf(const Battle& battle, const ResponseId& response) {
  if (response == battle.a)
    return QStringLiteral("a");
  return response == battle.b ? QStringLiteral("b") : QString();
}

Json winnerJson(const Battle& battle, const Verdict& verdict) {
  if (verdict.outcome == Outcome::Tie)
    return "tie";
  const QString seat = verdict.outcome == Outcome::Won ? seatOf(battle, verdict.winner) : QString();
  return seat.isEmpty() ? Json() : Json(utf8(seat));
}

Json criteriaJson(const Criteria& criteria) {
  Json json = Json::object();
  put(json, "alignment", code(criteria.alignment));
  put(json, "expressiveness", code(criteria.expressiveness));
  put(json, "quality", code(criteria.quality));
  return json;
}

Json acceptableJson(const PerSeat<std::optional<bool>>& acceptable) {
  Json json = Json::object();
  if (acceptable.a)
    json["a"] = *acceptable.a;
  if (acceptable.b)
    json["b"] = *acceptable.b;
  return json;
}

Json brokenJson(const PerSeat<Broken>& broken) {
  Json json = Json::object();
  put(json, "a", code(broken.a));
  put(json, "b", code(broken.b));
  return json;
}

template <class T>
Json clipsJson(const PerClip<T>& clips) {
  if (clips == PerClip<T>())
    return Json::object();
  Json json = Json::object();
  json["instruction"] = clips.instruction;
  json["a"] = clips.a;
  json["b"] = clips.b;
  return json;
}

Json gainJson(const PerSeat<double>& gain) {
  Json json = Json::object();
  if (gain == PerSeat<double>())
    return json;
  json["a"] = gain.a;
  json["b"] = gain.b;
  return json;
}

void putBattle(Json& json, const Verdict& verdict, const Battle& battle, const Contents& contents, Reveal reveal) {
  const Sample* sample = contents.findSample(battle.sample);
  put(json, "sample_id", sample ? sample->key : QString());
  put(json, "response_a", battle.a.text());
  put(json, "response_b", battle.b.text());
  if (reveal == Reveal::Yes) {
    const Response* a = contents.findResponse(battle.a);
    const Response* b = contents.findResponse(battle.b);
    put(json, "system_a", a ? a->system : QString());
    put(json, "system_b", b ? b->system : QString());
  }
  put(json, "presented_first", seatOf(battle, verdict.presentedFirst));
}

void putListening(Json& json, const Listening& listening) {
  put(json, "active_ms", listening.activeMs);
  put(json, "plays", clipsJson(listening.plays));
  put(json, "heard", clipsJson(listening.heard));
  put(json, "gain_db", gainJson(listening.gainDb));
  if (!(listening == Listening()))
    put(json, "policy", code(listening.policy));
  put(json, "device", listening.device);
}

void putJudge(Json& json, const Verdict& verdict) {
  const JudgeAnswer& judge = *verdict.judge;
  put(json, "judge", judge.model);
  put(json, "model_version", judge.modelVersion);
  put(json, "prompt_version", judge.promptVersion);
  if (verdict.trial == QLatin1String("ab") || verdict.trial == QLatin1String("ba"))
    put(json, "order", verdict.trial);
  put(json, "status", code(judge.status));
  put(json, "latency_ms", judge.latencyMs);
  if (judge.cost != 0)
    json["cost"] = judge.cost;
  put(json, "raw", judge.raw);
}

void putAnswer(Json& json, const Verdict& verdict, const Battle& battle) {
  json["winner"] = winnerJson(battle, verdict);
  put(json, "skip_reason", code(verdict.skip));
  putIfTrue(json, "withdrawn", verdict.withdrawn);
  put(json, "criteria", criteriaJson(verdict.criteria));
  put(json, "acceptable", acceptableJson(verdict.acceptable));
  put(json, "broken", brokenJson(verdict.broken));
  put(json, "gate", code(verdict.gate));
  put(json, "loser_reason", code(verdict.loserReason));
  put(json, "note", verdict.note);
  putIfTrue(json, "gold", verdict.gold);
  putIfTrue(json, "trap", verdict.trap);
  putIfTrue(json, "training", verdict.training);
  putIfTrue(json, "demo", verdict.demo);
  json["blind"] = verdict.blind;
}

}  // namespace

Json nativeJson(const Verdict& verdict, const Contents& contents, Reveal reveal) {
  const Battle* drawn = contents.findBattle(verdict.battle);
  const Battle battle = drawn ? *drawn : Battle();
  const Rater* rater = contents.findRater(verdict.rater);
  const bool isJudge = rater ? rater->kind == RaterKind::Judge : verdict.judge.has_value();
  Json json = Json::object();
  put(json, "event_id", verdict.event.text());
  put(json, "study_id", (verdict.study.isEmpty() ? contents.info.id : verdict.study).text());
  put(json, "battle_id", verdict.battle.text());
  putBattle(json, verdict, battle, contents, reveal);
  put(json, "rater", verdict.rater.text());
  json["rater_kind"] = isJudge ? "judge" : "human";
  put(json, "trial", verdict.trial);
  put(json, "session_id", verdict.session);
  put(json, "seq", verdict.sequence);
  putAnswer(json, verdict, battle);
  put(json, "revision_of", verdict.revisionOf.text());
  put(json, "started_at", verdict.startedAt);
  put(json, "committed_at", verdict.committedAt);
  putListening(json, verdict.listening);
  put(json, "app_version", verdict.appVersion);
  if (verdict.judge)
    putJudge(json, verdict);
  return json;
}

QByteArray nativeVerdicts(const Contents& contents, Reveal reveal) {
  QList<const Verdict*> events;
  events.reserve(contents.verdicts.size());
  for (const Verdict& verdict : contents.verdicts)
    events.append(&verdict);
  std::sort(events.begin(), events.end(),
            [](const Verdict* one, const Verdict* two) { return one->event < two->event; });
  QByteArray lines;
  for (const Verdict* event : events)
    lines += toBytes(nativeJson(*event, contents, reveal)) + '\n';
  return lines;
}

}  // namespace s2s
