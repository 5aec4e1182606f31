// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>

namespace s2s {

/// The entry for Edit::knownAnswers that takes the known answer of a battle away.
KnownAnswer withoutAnswer(const BattleId& battle);

/// What takes @p change back when it has been applied to @p contents: the known answers as they were.
QList<KnownAnswer> inverseOf(const Contents& contents, const QList<KnownAnswer>& change);

/// Places in the walk of somebody who begins now, by the plan as it is stored.
struct NextWalk {
  int gold = 0, traps = 0, training = 0;
  int all = 0;

  bool operator==(const NextWalk&) const = default;
};
NextWalk nextWalk(const Contents& contents);

}  // namespace s2s
