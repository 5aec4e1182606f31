// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Contents.h"

#include <algorithm>

namespace s2s {
namespace {

template <class List, class Hash, class Key>
auto found(const List& list, const Hash& places, const Key& id) -> decltype(&list.at(0)) {
  const auto it = places.constFind(id);
  return it == places.cend() ? nullptr : &list.at(*it);
}

}  // namespace

void Contents::index() {
  m_samples.clear();
  m_responses.clear();
  m_battles.clear();
  m_responsesTo.clear();
  m_samples.reserve(samples.size());
  m_responses.reserve(responses.size());
  m_battles.reserve(battles.size());
  for (qsizetype i = 0; i < samples.size(); ++i)
    m_samples.insert(samples.at(i).id, i);
  for (qsizetype i = 0; i < responses.size(); ++i) {
    m_responses.insert(responses.at(i).id, i);
    m_responsesTo[responses.at(i).sample].append(i);
  }
  for (qsizetype i = 0; i < battles.size(); ++i)
    m_battles.insert(battles.at(i).battle.id, i);
}

const SetInfo* Contents::findSet(const SetId& id) const {
  const auto it = std::find_if(sets.cbegin(), sets.cend(), [&](const SetInfo& set) { return set.id == id; });
  return it == sets.cend() ? nullptr : &*it;
}

const Sample* Contents::findSample(const SampleId& id) const { return found(samples, m_samples, id); }

const Response* Contents::findResponse(const ResponseId& id) const { return found(responses, m_responses, id); }

const Battle* Contents::findBattle(const BattleId& id) const {
  const DrawnBattle* drawn = found(battles, m_battles, id);
  return drawn ? &drawn->battle : nullptr;
}

const Rater* Contents::findRater(const RaterId& id) const {
  const auto it = std::find_if(raters.cbegin(), raters.cend(), [&](const Rater& rater) { return rater.id == id; });
  return it == raters.cend() ? nullptr : &*it;
}

const KnownAnswer* Contents::findKnownAnswer(const BattleId& id) const {
  const auto it = std::find_if(knownAnswers.cbegin(), knownAnswers.cend(),
                               [&](const KnownAnswer& known) { return known.battle == id; });
  return it == knownAnswers.cend() ? nullptr : &*it;
}

QList<const Response*> Contents::responsesTo(const SampleId& id) const {
  QList<const Response*> list;
  for (const qsizetype i : m_responsesTo.value(id))
    list.append(&responses.at(i));
  return list;
}

QString Contents::pathOf(const SampleId& sample, const Sound& sound) const {
  const Sample* owner = findSample(sample);
  const SetInfo* set = owner ? findSet(owner->set) : nullptr;
  return set && !sound.file.isEmpty() ? set->root + QLatin1Char('/') + sound.file : QString();
}

}  // namespace s2s
