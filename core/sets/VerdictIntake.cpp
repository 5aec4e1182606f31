// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/VerdictIntake.h"

#include <algorithm>
#include <utility>

namespace s2s {
namespace {

Preference swapped(Preference value) {
  if (value == Preference::A)
    return Preference::B;
  return value == Preference::B ? Preference::A : value;
}

}  // namespace

void swapSeats(Verdict& verdict) {
  Criteria& criteria = verdict.criteria;
  criteria = {swapped(criteria.alignment), swapped(criteria.expressiveness), swapped(criteria.quality)};
  std::swap(verdict.acceptable.a, verdict.acceptable.b);
  std::swap(verdict.broken.a, verdict.broken.b);
  std::swap(verdict.listening.plays.a, verdict.listening.plays.b);
  std::swap(verdict.listening.heard.a, verdict.listening.heard.b);
  std::swap(verdict.listening.gainDb.a, verdict.listening.gainDb.b);
  if (verdict.trial == QLatin1String("ab"))
    verdict.trial = QStringLiteral("ba");
  else if (verdict.trial == QLatin1String("ba"))
    verdict.trial = QStringLiteral("ab");
}

QStringList sorted(const QSet<QString>& keys) {
  QStringList list(keys.cbegin(), keys.cend());
  list.sort();
  return list;
}

EventId importedEvent(const EventId& stated, const RaterId& rater) {
  return stated.isEmpty() ? EventId() : EventId(hashedId({QStringLiteral("stated"), stated.text(), rater.text()}));
}

QString unstatedTrial(const Verdict& verdict, RaterKind kind, const Battle& battle) {
  if (kind != RaterKind::Judge || verdict.presentedFirst.isEmpty())
    return QStringLiteral("1");
  return verdict.presentedFirst == battle.a ? QStringLiteral("ab") : QStringLiteral("ba");
}

VerdictIntake::VerdictIntake(const Contents& contents, const RaterNames& raters)
    : m_contents(contents), m_names(raters) {
  m_stored.reserve(contents.verdicts.size());
  for (const Verdict& verdict : contents.verdicts)
    m_stored.insert(verdict.event, &verdict);
}

MatchedBattle VerdictIntake::match(const ResponseId& one, const ResponseId& two) const {
  const Response* first = m_contents.findResponse(one);
  const Response* second = m_contents.findResponse(two);
  if (!first || !second)
    return {{}, Refusal{ProblemKind::UnknownResponse, first ? two.text() : one.text()}};
  const Sample* sample = m_contents.findSample(first->sample);
  if (!sample)
    return {{}, Refusal{ProblemKind::UnknownSample, first->sample.text()}};
  if (one == two || first->sample != second->sample)
    return {{}, Refusal{ProblemKind::BadField, QStringLiteral("%1, %2").arg(one.text(), two.text())}};
  return {battleOf(sample->set, sample->id, one, two), std::nullopt};
}

const Verdict* VerdictIntake::known(const EventId& event) const {
  if (const Verdict* stored = m_stored.value(event))
    return stored;
  const auto taken = m_taken.constFind(event);
  return taken == m_taken.cend() ? nullptr : &result.verdicts.at(*taken);
}

std::optional<Refusal> VerdictIntake::take(const Verdict& verdict, RaterKind kind, const Battle& battle) {
  if (const Verdict* same = known(verdict.event)) {
    if (!(*same == verdict))
      return Refusal{ProblemKind::ConflictingEvent, verdict.event.text()};
    takeKnown(*same);
    return std::nullopt;
  }
  if (verdict.demo != m_contents.info.demo)
    return Refusal{ProblemKind::MixedDemo, verdict.event.text()};
  if (auto refusal = takeRater(verdict, kind))
    return refusal;
  if (!m_contents.findBattle(battle.id) && !m_newBattles.contains(battle.id)) {
    m_newBattles.insert(battle.id);
    result.battles.append({battle, std::nullopt});
  }
  m_taken.insert(verdict.event, result.verdicts.size());
  result.verdicts.append(verdict);
  return std::nullopt;
}

RaterId VerdictIntake::raterNamed(const RaterId& written) const {
  const RaterId named(m_names.alias.value(written.text(), written.text()));
  if (m_contents.findRater(named))
    return named;
  QList<RaterId> alike;
  for (const Rater& rater : m_contents.raters)
    if (rater.id.text().compare(named.text(), Qt::CaseInsensitive) == 0)
      alike.append(rater.id);
  return alike.size() == 1 ? alike.first() : named;
}

std::optional<Refusal> VerdictIntake::takeSame(const EventId& event, const Verdict& verdict) {
  const Verdict* there = event.isEmpty() ? nullptr : known(event);
  if (!there)
    return std::nullopt;
  if (there->battle != verdict.battle || there->rater != verdict.rater || there->outcome != verdict.outcome ||
      there->winner != verdict.winner)
    return Refusal{ProblemKind::ConflictingEvent, event.text()};
  takeKnown(*there);
  return std::nullopt;
}

void VerdictIntake::takeKnown(const Verdict& known) {
  Verdict copy = known;  // it may lie in the list that grows now
  result.verdicts.append(std::move(copy));
  ++result.alreadyThere;
}

std::optional<Refusal> VerdictIntake::takeRater(const Verdict& verdict, RaterKind kind) {
  const auto named = m_raters.constFind(verdict.rater);
  const Rater* stored = m_contents.findRater(verdict.rater);
  const RaterKind before = named != m_raters.cend() ? *named : stored ? stored->kind : kind;
  if (before != kind)
    return Refusal{ProblemKind::BadField, QStringLiteral("rater_kind (%1)").arg(verdict.rater.text())};
  if (named == m_raters.cend()) {
    m_raters.insert(verdict.rater, kind);
    result.raters.append(stored ? *stored : Rater{verdict.rater, kind, verdict.demo});
  }
  return std::nullopt;
}

}  // namespace s2s
