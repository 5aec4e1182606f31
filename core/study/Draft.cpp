// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Draft.h"

#include <array>

namespace s2s {
namespace {

constexpr std::array kCriteria = {Criterion::Alignment, Criterion::Expressiveness, Criterion::Quality};

Preference preferenceOf(Say say, Seat presentedFirst) {
  if (say == Say::Nothing)
    return Preference::Absent;
  if (say == Say::Same)
    return Preference::Same;
  return seatOf(say == Say::A ? Shown::A : Shown::B, presentedFirst) == Seat::A ? Preference::A : Preference::B;
}

Say sayOf(Preference preference, Seat presentedFirst) {
  if (preference == Preference::Absent)
    return Say::Nothing;
  if (preference == Preference::Same)
    return Say::Same;
  return shownOf(preference == Preference::A ? Seat::A : Seat::B, presentedFirst) == Shown::A ? Say::A : Say::B;
}

}  // namespace

Say Draft::criterion(Criterion which) const {
  switch (which) {
    case Criterion::Alignment: return alignment;
    case Criterion::Expressiveness: return expressiveness;
    case Criterion::Quality: return quality;
    case Criterion::Overall: break;
  }
  return Say::Nothing;
}

void Draft::setCriterion(Criterion which, Say say) {
  switch (which) {
    case Criterion::Alignment: alignment = say; return;
    case Criterion::Expressiveness: expressiveness = say; return;
    case Criterion::Quality: quality = say; return;
    case Criterion::Overall: return;
  }
}

Seat seatOf(Shown side, Seat presentedFirst) { return side == Shown::A ? presentedFirst : other(presentedFirst); }

Shown shownOf(Seat seat, Seat presentedFirst) { return seat == presentedFirst ? Shown::A : Shown::B; }

bool contradicts(const Draft& draft, Shown overall) {
  if (draft.broken(overall) != Broken::No && draft.broken(other(overall)) == Broken::No)
    return true;
  const Say against = overall == Shown::A ? Say::B : Say::A;
  int given = 0, opposed = 0;
  for (const Criterion criterion : kCriteria) {
    given += draft.criterion(criterion) != Say::Nothing ? 1 : 0;
    opposed += draft.criterion(criterion) == against ? 1 : 0;
  }
  return given > 0 && opposed == given;
}

void writeDraft(const Draft& draft, const Battle& battle, Seat presentedFirst, Verdict& verdict) {
  verdict.battle = battle.id;
  verdict.presentedFirst = battle.at(presentedFirst);
  verdict.criteria = {preferenceOf(draft.alignment, presentedFirst), preferenceOf(draft.expressiveness, presentedFirst),
                      preferenceOf(draft.quality, presentedFirst)};
  verdict.broken.at(presentedFirst) = draft.brokenA;
  verdict.broken.at(other(presentedFirst)) = draft.brokenB;
  if (draft.neitherAcceptable)
    verdict.acceptable = {false, false};
  verdict.loserReason = draft.loserReason;
  verdict.note = draft.note;
}

Draft draftOf(const Verdict& verdict, Seat presentedFirst) {
  Draft draft;
  draft.alignment = sayOf(verdict.criteria.alignment, presentedFirst);
  draft.expressiveness = sayOf(verdict.criteria.expressiveness, presentedFirst);
  draft.quality = sayOf(verdict.criteria.quality, presentedFirst);
  draft.brokenA = verdict.broken.at(presentedFirst);
  draft.brokenB = verdict.broken.at(other(presentedFirst));
  draft.neitherAcceptable = verdict.acceptable.a == false && verdict.acceptable.b == false;
  draft.loserReason = verdict.loserReason;
  draft.note = verdict.note;
  return draft;
}

}  // namespace s2s
