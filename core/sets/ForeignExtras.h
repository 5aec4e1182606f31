// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ForeignVerdicts.h"
#include "core/sets/JsonLines.h"

namespace s2s {

/// How a verdict is written into a format that knows a first (or left) and a second (or right) answer.
struct WrittenSides {
  ResponseId a, b;  ///< a: presented first; where that is not known, canonical a
  bool seatKnown = false;
};
WrittenSides writtenSides(const Battle& battle, const Verdict& verdict);

/// What the format has no room for, as one flat object that its other readers ignore: the event, the set, criteria and
/// acceptability of the sides as written, flags, note, and what of a judge.
Json extrasJson(const Verdict& verdict, const Battle& battle, const Contents& contents);

/// The same back.
void readExtras(LineFields& fields, ForeignVerdict& foreign);

/// "training gold trap demo unblinded waived", as far as they hold.
QString flagsText(const Verdict& verdict);
/// Sets the flags; gives the first that is not known, else an empty text.
QString setFlags(const QString& text, Verdict& verdict);

}  // namespace s2s
