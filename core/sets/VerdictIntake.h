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

/// The event that a record of another format becomes when it names the event it was made from: the same for all of
/// them, so that one file after the other adds nothing.
EventId importedEvent(const EventId& stated, const RaterId& rater);

/// The trial of a record that states none: of a judge the order, where it is known, else the first. Trials tells
/// repeats apart.
QString unstatedTrial(const Verdict& verdict, RaterKind kind, const Battle& battle);

/// For ReadVerdicts::missing.
QStringList sorted(const QSet<QString>& keys);

struct MatchedBattle {
  Battle battle;
  std::optional<Refusal> refusal;
};

/// Gathers verdicts from a file of any format and decides which of them a study can take.
class VerdictIntake {
 public:
  explicit VerdictIntake(const Contents& contents, const RaterNames& raters = {});

  /// The battle of two responses of the study, drawn or not.
  MatchedBattle match(const ResponseId& one, const ResponseId& two) const;
  /// Who that is in the study: through the aliases, else a rater whose name differs in case only, else somebody new.
  RaterId raterNamed(const RaterId& written) const;
  /// An event of the study, or one taken from this file.
  const Verdict* known(const EventId& event) const;
  /// Takes a verdict about a matched battle, with its rater and, where the study lacks it, its battle.
  std::optional<Refusal> take(const Verdict& verdict, RaterKind kind, const Battle& battle);
  /// Notes a record as one that repeats the known event of that id, where there is one; refused if it says something
  /// else. Formats hold more or less of an event: what must agree is battle, rater and outcome.
  std::optional<Refusal> takeSame(const EventId& event, const Verdict& verdict);
  /// Notes a record that repeats @p known.
  void takeKnown(const Verdict& known);

  ReadVerdicts result;

 private:
  std::optional<Refusal> takeRater(const Verdict& verdict, RaterKind kind);

  const Contents& m_contents;
  RaterNames m_names;
  QHash<EventId, const Verdict*> m_stored;
  QHash<EventId, qsizetype> m_taken;
  QHash<RaterId, RaterKind> m_raters;
  QSet<BattleId> m_newBattles;
};

}  // namespace s2s
