// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ForeignExtras.h"

#include <limits>

namespace s2s {
namespace {

constexpr qint64 kMostMs = 1LL << 53;

void put(Json& json, const char* key, const QString& text) {
  if (!text.isEmpty())
    json[key] = utf8(text);
}

void put(Json& json, const char* key, qint64 number) {
  if (number != 0)
    json[key] = number;
}

void put(Json& json, const char* key, const std::optional<bool>& flag) {
  if (flag)
    json[key] = *flag;
}

void putJudge(Json& json, const JudgeAnswer& judge) {
  put(json, "model", judge.model);
  put(json, "model_version", judge.modelVersion);
  put(json, "prompt_version", judge.promptVersion);
  put(json, "status", code(judge.status));
  put(json, "latency_ms", judge.latencyMs);
}

std::optional<bool> flagOrNothing(LineFields& fields, const char* key) {
  return fields.value(key) ? std::optional(fields.flag(key)) : std::nullopt;
}

void readJudge(LineFields& fields, ForeignVerdict& foreign) {
  const auto status = fields.coded("status", judgeStatusFrom);
  if (foreign.kind != RaterKind::Judge)
    return;
  JudgeAnswer judge;
  judge.model = fields.text("model");
  judge.modelVersion = fields.text("model_version");
  judge.promptVersion = fields.text("prompt_version");
  judge.status = status.value_or(JudgeStatus::Ok);
  judge.latencyMs = fields.whole("latency_ms", 0, kMostMs).value_or(0);
  foreign.verdict.judge = judge;
}

bool isOrder(const QString& trial) { return trial == QLatin1String("ab") || trial == QLatin1String("ba"); }

}  // namespace

WrittenSides writtenSides(const Battle& battle, const Verdict& verdict) {
  const bool bIsFirst = verdict.presentedFirst == battle.b;
  return {bIsFirst ? battle.b : battle.a, bIsFirst ? battle.a : battle.b, !verdict.presentedFirst.isEmpty()};
}

QString flagsText(const Verdict& verdict) {
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

QString setFlags(const QString& text, Verdict& verdict) {
  for (const QString& flag : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    if (flag == QLatin1String("training"))
      verdict.training = true;
    else if (flag == QLatin1String("gold"))
      verdict.gold = true;
    else if (flag == QLatin1String("trap"))
      verdict.trap = true;
    else if (flag == QLatin1String("demo"))
      verdict.demo = true;
    else if (flag == QLatin1String("unblinded"))
      verdict.blind = false;
    else if (flag == QLatin1String("waived"))
      verdict.gate = Gate::Waived;
    else
      return flag;
  }
  return {};
}

Json extrasJson(const Verdict& verdict, const Battle& battle, const Contents& contents) {
  const WrittenSides sides = writtenSides(battle, verdict);
  const Sample* sample = contents.findSample(battle.sample);
  Verdict written = verdict;
  if (sides.a != battle.a)
    swapSeats(written);
  Json json = Json::object();
  put(json, "event_id", verdict.event.text());
  put(json, "set", sample ? sample->set.text() : QString());
  put(json, "trial", isOrder(verdict.trial) && sides.seatKnown ? QString() : verdict.trial);
  put(json, "seat", sides.seatKnown ? QString() : QStringLiteral("unknown"));
  put(json, "outcome", verdict.outcome == Outcome::Undecided ? QStringLiteral("none") : QString());
  put(json, "skip_reason", code(verdict.skip));
  put(json, "alignment", code(written.criteria.alignment));
  put(json, "expressiveness", code(written.criteria.expressiveness));
  put(json, "quality", code(written.criteria.quality));
  put(json, "acceptable_a", written.acceptable.a);
  put(json, "acceptable_b", written.acceptable.b);
  put(json, "broken_a", code(written.broken.a));
  put(json, "broken_b", code(written.broken.b));
  put(json, "loser_reason", code(verdict.loserReason));
  put(json, "flags", flagsText(verdict));
  put(json, "note", verdict.note);
  put(json, "active_ms", verdict.listening.activeMs);
  if (verdict.judge)
    putJudge(json, *verdict.judge);
  return json;
}

void readExtras(LineFields& fields, ForeignVerdict& foreign) {
  Verdict& verdict = foreign.verdict;
  foreign.event = EventId(fields.text("event_id"));
  foreign.sample.set = fields.text("set");
  foreign.trial = fields.text("trial");
  if (fields.text("seat") == QLatin1String("unknown"))
    foreign.first.reset();
  if (fields.text("outcome") == QLatin1String("none")) {
    verdict.outcome = Outcome::Undecided;
    foreign.winner.reset();
  }
  verdict.skip = fields.coded("skip_reason", skipReasonFrom).value_or(verdict.skip);
  verdict.criteria.alignment = fields.coded("alignment", preferenceFrom).value_or(verdict.criteria.alignment);
  verdict.criteria.expressiveness =
      fields.coded("expressiveness", preferenceFrom).value_or(verdict.criteria.expressiveness);
  verdict.criteria.quality = fields.coded("quality", preferenceFrom).value_or(verdict.criteria.quality);
  verdict.acceptable = {flagOrNothing(fields, "acceptable_a"), flagOrNothing(fields, "acceptable_b")};
  verdict.broken = {fields.coded("broken_a", brokenFrom).value_or(Broken::No),
                    fields.coded("broken_b", brokenFrom).value_or(Broken::No)};
  verdict.loserReason = fields.coded("loser_reason", loserReasonFrom).value_or(LoserReason::None);
  if (!setFlags(fields.text("flags"), verdict).isEmpty())
    fields.reportWrong("flags");
  verdict.note = fields.text("note");
  verdict.listening.activeMs = fields.whole("active_ms", 0, kMostMs).value_or(verdict.listening.activeMs);
  readJudge(fields, foreign);
}

}  // namespace s2s
