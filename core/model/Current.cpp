// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"

#include <QHash>
#include <QSet>
#include <QStringView>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace s2s {
namespace {

/// What a revision chain belongs to. Views into the events, so that no text is copied.
struct ChainKey {
  QStringView about, by, turn;

  bool operator==(const ChainKey&) const = default;
};

size_t qHash(const ChainKey& key, size_t seed = 0) { return qHashMulti(seed, key.about, key.by, key.turn); }

/// As hashedId() makes them; a UUID has hyphens.
bool isHashed(QStringView id) {
  constexpr qsizetype kDigits = 32;
  const auto isHexDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
  return id.size() == kDigits && std::all_of(id.begin(), id.end(), isHexDigit);
}

/// Finds the chains of verdicts. An imported record is a chain of its own together with what revises it: two of one
/// rater about one battle are repeats, not two answers to the same question.
class VerdictChains {
 public:
  explicit VerdictChains(const QList<Verdict>& events) {
    for (const Verdict& event : events)
      if (!event.revisionOf.isEmpty())
        m_revises.insert(event.event.text(), event.revisionOf.text());
  }

  ChainKey of(const Verdict& event) const {
    const QStringView root = rootOf(event.event.text());
    return {event.battle.text(), event.rater.text(), isHashed(root) ? root : QStringView(event.trial)};
  }

 private:
  /// What a chain of revisions goes back to; a file can have them go round.
  QStringView rootOf(QStringView event) const {
    for (qsizetype left = m_revises.size(); left > 0; --left) {
      const auto earlier = m_revises.constFind(event);
      if (earlier == m_revises.cend())
        break;
      event = *earlier;
    }
    return event;
  }

  QHash<QStringView, QStringView> m_revises;
};

class MarkChains {
 public:
  explicit MarkChains(const QList<QualityMark>& /*events*/) {}

  ChainKey of(const QualityMark& event) const {
    constexpr std::array<QStringView, 3> kRounds = {u"check", u"adjudication", u"audit"};
    return {event.sample.text(), event.reviewer.text(), kRounds[static_cast<size_t>(event.round)]};
  }
};

template <class Event>
bool comesBefore(const Event* one, const Event* two) {
  return givenBefore(*one, *two);
}

/// The number of each event's chain, in order of first appearance.
template <class Chains, class Event>
std::vector<int> chainNumbers(const QList<Event>& events) {
  const Chains chains(events);
  std::vector<int> numbers;
  numbers.reserve(events.size());
  QHash<ChainKey, int> known;
  known.reserve(events.size());
  for (const Event& event : events) {
    int& oneBased = known[chains.of(event)];
    if (oneBased == 0)
      oneBased = static_cast<int>(known.size());
    numbers.push_back(oneBased - 1);
  }
  return numbers;
}

/// (chain, event id) of all that a later event of the same chain replaces or takes back.
template <class Event>
QSet<std::pair<int, QStringView>> revisedEvents(const QList<Event>& events, const std::vector<int>& chains) {
  QSet<std::pair<int, QStringView>> revised;
  for (qsizetype i = 0; i < events.size(); ++i)
    if (!events.at(i).revisionOf.isEmpty())
      revised.insert({chains[i], events.at(i).revisionOf.text()});
  return revised;
}

template <class Chains, class Event>
QList<const Event*> currentOf(const QList<Event>& events) {
  const std::vector<int> chains = chainNumbers<Chains>(events);
  const auto revised = revisedEvents(events, chains);
  std::vector<const Event*> heads(events.size(), nullptr);  // by chain
  for (qsizetype i = 0; i < events.size(); ++i) {
    const Event& event = events.at(i);
    if (!revised.isEmpty() && revised.contains({chains[i], event.event.text()}))
      continue;
    const Event*& head = heads[chains[i]];
    if (!head || head->event < event.event)
      head = &event;
  }
  QList<const Event*> current;
  current.reserve(events.size());
  for (const Event* head : heads)
    if (head && !head->withdrawn)
      current.append(head);
  if (!std::is_sorted(current.cbegin(), current.cend(), comesBefore<Event>))
    std::sort(current.begin(), current.end(), comesBefore<Event>);
  return current;
}

}  // namespace

bool isImported(const EventId& event) { return isHashed(event.text()); }

bool givenBefore(const Verdict& one, const Verdict& two) {
  if (one.committedAt != two.committedAt)
    return one.committedAt < two.committedAt;
  if (one.committedAt == 0 && one.sequence != two.sequence)
    return one.sequence < two.sequence;
  return one.event < two.event;
}

bool givenBefore(const QualityMark& one, const QualityMark& two) {
  return one.committedAt != two.committedAt ? one.committedAt < two.committedAt : one.event < two.event;
}

QList<const Verdict*> currentVerdicts(const QList<Verdict>& events) { return currentOf<VerdictChains>(events); }

QList<const QualityMark*> currentMarks(const QList<QualityMark>& events) { return currentOf<MarkChains>(events); }

}  // namespace s2s
