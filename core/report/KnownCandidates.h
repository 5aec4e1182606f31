// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>

namespace s2s {

/// A battle whose right answer the people of a study made plain: fit to become a gold, trap or training item.
struct KnownCandidate {
  BattleId battle;
  ResponseId winner;
  int agree = 0;               ///< people who chose the winner, or marked the other answer as broken
  int people = 0;              ///< people who judged the battle
  Broken broken = Broken::No;  ///< what most said is wrong with the other answer; No: all just agreed

  bool operator==(const KnownCandidate&) const = default;
};

inline constexpr int kPeopleForKnown = 2;

/// The battles without a known answer that two people or more judged, where either all chose the same response or a
/// strict majority marked the other one, and only that, as broken. Of the verdicts that count (stats/Counting). Who
/// could not judge a battle, or chose otherwise when it came back, is somebody who does not agree. Those that most
/// people stand behind come first, then the order of the study.
QList<KnownCandidate> knownCandidates(const Contents& contents);

}  // namespace s2s
