// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Verdict.h"

#include "core/base/Codes.h"

namespace s2s {
namespace {

constexpr Codes<Preference, 4> kPreference{{"", "a", "b", "same"}};
constexpr Codes<Broken, 6> kBroken{{"", "silent", "truncated", "noise", "wrong-language", "other"}};
constexpr Codes<SkipReason, 7> kSkip{
    {"", "bad-instruction", "missing-file", "names-itself", "offensive", "both-silent", "other"}};
constexpr Codes<LoserReason, 4> kLoser{{"", "worse", "failed", "not-recognised"}};
constexpr Codes<Gate, 2> kGate{{"heard", "waived"}};
constexpr Codes<JudgeStatus, 4> kStatus{{"ok", "refused", "invalid", "unavailable"}};
constexpr Codes<Criterion, 4> kCriterion{{"overall", "alignment", "expressiveness", "quality"}};
constexpr Codes<LoudnessPolicy, 2> kPolicy{{"aligned", "raw"}};

}  // namespace

std::optional<Seat> winningSeat(const Battle& battle, const Verdict& verdict) {
  if (verdict.outcome != Outcome::Won)
    return std::nullopt;
  return verdict.winner == battle.a ? Seat::A : Seat::B;
}

Preference preference(const Battle& battle, const Verdict& verdict, Criterion criterion) {
  switch (criterion) {
    case Criterion::Alignment: return verdict.criteria.alignment;
    case Criterion::Expressiveness: return verdict.criteria.expressiveness;
    case Criterion::Quality: return verdict.criteria.quality;
    case Criterion::Overall: break;
  }
  if (const auto seat = winningSeat(battle, verdict))
    return *seat == Seat::A ? Preference::A : Preference::B;
  return verdict.outcome == Outcome::Tie ? Preference::Same : Preference::Absent;
}

QString code(Preference value) { return kPreference.of(value); }
QString code(Broken value) { return kBroken.of(value); }
QString code(SkipReason value) { return kSkip.of(value); }
QString code(LoserReason value) { return kLoser.of(value); }
QString code(Gate value) { return kGate.of(value); }
QString code(JudgeStatus value) { return kStatus.of(value); }
QString code(Criterion value) { return kCriterion.of(value); }
QString code(LoudnessPolicy value) { return kPolicy.of(value); }
std::optional<Preference> preferenceFrom(const QString& text) { return kPreference.from(text); }
std::optional<Broken> brokenFrom(const QString& text) { return kBroken.from(text); }
std::optional<SkipReason> skipReasonFrom(const QString& text) { return kSkip.from(text); }
std::optional<LoserReason> loserReasonFrom(const QString& text) { return kLoser.from(text); }
std::optional<Gate> gateFrom(const QString& text) { return kGate.from(text); }
std::optional<JudgeStatus> judgeStatusFrom(const QString& text) { return kStatus.from(text); }
std::optional<Criterion> criterionFrom(const QString& text) { return kCriterion.from(text); }
std::optional<LoudnessPolicy> loudnessPolicyFrom(const QString& text) { return kPolicy.from(text); }

}  // namespace s2s
