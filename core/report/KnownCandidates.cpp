// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/KnownCandidates.h"

#include "core/model/Current.h"
#include "core/stats/Counting.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>

namespace s2s {
namespace {

/// What people said of one battle.
struct Said {
  int people = 0;
  PerSeat<int> chosen;
  PerSeat<QMap<Broken, int>> broken;
  bool doubted = false;  ///< somebody could not judge it
  PerSeat<bool> chosenAgain{false, false};

  int brokenAt(Seat seat) const {
    int sum = 0;
    for (const int count : broken.at(seat))
      sum += count;
    return sum;
  }
  bool mostlyBroken(Seat seat) const { return 2 * brokenAt(seat) > people; }
};

class Gathering {
 public:
  explicit Gathering(const Contents& contents) : m_contents(contents) {
    for (const Rater& rater : contents.raters)
      if (rater.kind == RaterKind::Human)
        m_people.insert(rater.id);
    CountingRule rule = countingRule(contents.info);
    for (const Verdict* verdict : countedVerdicts(contents, rule))
      addFirst(*verdict);
    rule.trial = QStringLiteral("2");
    for (const Verdict* verdict : countedVerdicts(contents, rule))
      addAgain(*verdict);
    for (const Verdict* verdict : currentVerdicts(contents.verdicts))
      if (verdict->skip != SkipReason::None && m_people.contains(verdict->rater))
        m_said[verdict->battle].doubted = true;
  }

  Said of(const BattleId& battle) const { return m_said.value(battle); }

 private:
  void addFirst(const Verdict& verdict) {
    const Battle* battle = battleOf(verdict);
    if (!battle)
      return;
    Said& said = m_said[battle->id];
    ++said.people;
    if (const std::optional<Seat> seat = winningSeat(*battle, verdict))
      ++said.chosen.at(*seat);
    for (const Seat seat : {Seat::A, Seat::B})
      if (verdict.broken.at(seat) != Broken::No)
        ++said.broken.at(seat)[verdict.broken.at(seat)];
  }

  void addAgain(const Verdict& verdict) {
    const Battle* battle = battleOf(verdict);
    const std::optional<Seat> seat = battle ? winningSeat(*battle, verdict) : std::nullopt;
    if (seat)
      m_said[battle->id].chosenAgain.at(*seat) = true;
  }

  const Battle* battleOf(const Verdict& verdict) const {
    return m_people.contains(verdict.rater) ? m_contents.findBattle(verdict.battle) : nullptr;
  }

  const Contents& m_contents;
  QSet<RaterId> m_people;
  QHash<BattleId, Said> m_said;
};

/// What is said most often; of two said as often the first of the list.
Broken mostOften(const QMap<Broken, int>& counts) {
  Broken most = Broken::Other;
  int best = 0;
  for (auto it = counts.cbegin(); it != counts.cend(); ++it)
    if (*it > best) {
      best = *it;
      most = it.key();
    }
  return most;
}

std::optional<KnownCandidate> candidate(const Battle& battle, const Said& said) {
  if (said.people < kPeopleForKnown)
    return std::nullopt;
  for (const Seat winner : {Seat::A, Seat::B}) {
    const Seat loser = other(winner);
    if (said.mostlyBroken(loser) && !said.mostlyBroken(winner) && said.chosen.at(winner) >= said.chosen.at(loser))
      return KnownCandidate{battle.id, battle.at(winner), said.brokenAt(loser), said.people,
                            mostOften(said.broken.at(loser))};
    const bool allAgree = said.chosen.at(winner) == said.people && !said.doubted && !said.chosenAgain.at(loser);
    if (allAgree && !said.mostlyBroken(winner))
      return KnownCandidate{battle.id, battle.at(winner), said.people, said.people, Broken::No};
  }
  return std::nullopt;
}

}  // namespace

QList<KnownCandidate> knownCandidates(const Contents& contents) {
  QSet<BattleId> known;
  for (const KnownAnswer& answer : contents.knownAnswers)
    known.insert(answer.battle);
  const Gathering gathering(contents);
  QList<KnownCandidate> candidates;
  for (const DrawnBattle& drawn : contents.battles)
    if (!known.contains(drawn.battle.id))
      if (const auto found = candidate(drawn.battle, gathering.of(drawn.battle.id)))
        candidates.append(*found);
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const KnownCandidate& one, const KnownCandidate& two) { return one.agree > two.agree; });
  return candidates;
}

}  // namespace s2s
