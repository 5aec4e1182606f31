// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/VerdictFile.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace s2s {

/// Why a record is not taken.
struct Refusal {
  ProblemKind kind = ProblemKind::BadField;
  QString detail;
};

/// Turns what a verdict says about a and b round: to bring the sides of a file to the canonical seats.
void swapSeats(Verdict& verdict);

struct MatchedBattle {
  Battle battle;
  std::optional<Refusal> refusal;
};

/// Gathers verdicts from a file of any format and decides which of them a study can take.
class VerdictIntake {
 public:
  explicit VerdictIntake(const Contents& contents);

  /// The battle of two responses of the study, drawn or not.
  MatchedBattle match(const ResponseId& one, const ResponseId& two) const;
  /// An event of the study, or one taken from this file.
  const Verdict* known(const EventId& event) const;
  /// Takes a verdict about a matched battle, with its rater and, where the study lacks it, its battle.
  std::optional<Refusal> take(const Verdict& verdict, RaterKind kind, const Battle& battle);
  /// Notes a record that repeats @p known.
  void takeKnown(const Verdict& known);

  ReadVerdicts result;

 private:
  std::optional<Refusal> takeRater(const Verdict& verdict, RaterKind kind);

  const Contents& m_contents;
  QHash<EventId, const Verdict*> m_stored;
  QHash<EventId, qsizetype> m_taken;
  QHash<RaterId, RaterKind> m_raters;
  QSet<BattleId> m_newBattles;
};

}  // namespace s2s
