// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Plan.h"
#include "core/model/StudyInfo.h"
#include "core/model/Verdict.h"

#include <QString>

#include <optional>

namespace s2s {

/// The two answers as the annotator meets them: "A" and "B" on the screen. Not the canonical seats.
enum class Shown { A, B };
inline Shown other(Shown side) { return side == Shown::A ? Shown::B : Shown::A; }

/// What the annotator says about one criterion, in terms of the screen.
enum class Say { Nothing, A, Same, B };

/// A verdict in the making, in terms of the screen.
struct Draft {
  Say alignment = Say::Nothing, expressiveness = Say::Nothing, quality = Say::Nothing;
  bool neitherAcceptable = false;
  Broken brokenA = Broken::No, brokenB = Broken::No;
  LoserReason loserReason = LoserReason::None;
  QString note;

  Say criterion(Criterion criterion) const;
  void setCriterion(Criterion criterion, Say say);
  Broken broken(Shown side) const { return side == Shown::A ? brokenA : brokenB; }
  bool operator==(const Draft&) const = default;
};

/// The canonical seat behind a side of the screen.
Seat seatOf(Shown side, Seat presentedFirst);
Shown shownOf(Seat seat, Seat presentedFirst);

/// True when all three criteria that were given point to the other side, or a side marked broken is chosen.
bool contradicts(const Draft& draft, Shown overall);

/// Writes the draft into a verdict of @p battle as presented, and back.
void writeDraft(const Draft& draft, const Battle& battle, Seat presentedFirst, Verdict& verdict);
Draft draftOf(const Verdict& verdict, Seat presentedFirst);

}  // namespace s2s
