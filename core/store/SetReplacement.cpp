// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SetReplacement.h"

#include <algorithm>

namespace s2s::sql {
namespace {

const SetId& keyOf(const SetInfo& set) { return set.id; }
const QString& keyOf(const System& system) { return system.name; }
const SampleId& keyOf(const Sample& sample) { return sample.id; }
const ResponseId& keyOf(const Response& response) { return response.id; }

template <class Key, class Value>
Result<void> readByKey(Query query, const QVariantList& values, Placed<Value> (*read)(Row),
                       QHash<Key, Placed<Value>>& stored) {
  QList<Placed<Value>> rows;
  if (const Result<void> done = readAll(query, values, read, rows); !done)
    return done;
  stored.reserve(rows.size());
  for (const Placed<Value>& row : rows)
    stored.insert(keyOf(row.value), row);
  return {};
}

template <class Key, class Value>
int nextPosition(const QHash<Key, Placed<Value>>& stored) {
  int last = 0;
  for (const Placed<Value>& row : stored)
    last = std::max(last, row.position);
  return last + 1;
}

/// Sets or systems: a new one comes last, the others keep their place.
template <class Key, class Value>
Result<void> putInPlace(Query upsert, const QHash<Key, Placed<Value>>& stored, const QList<Value>& given) {
  int next = nextPosition(stored);
  for (const Value& value : given) {
    const auto old = stored.constFind(keyOf(value));
    const Placed<Value> wanted{value, old == stored.cend() ? next++ : old->position};
    if (old != stored.cend() && *old == wanted)
      continue;
    if (const Result<void> done = upsert.run(valuesOf(wanted)); !done)
      return done;
  }
  return {};
}

/// Samples or responses: in the order of the set, written where new or different.
template <class Key, class Value>
Result<void> putChanged(Query upsert, const QHash<Key, Placed<Value>>& stored, const QList<Value>& given) {
  for (int i = 0; i < given.size(); ++i) {
    Placed<Value> wanted{given.at(i), i};
    const auto old = stored.constFind(wanted.value.id);
    if (old != stored.cend()) {
      wanted.value.sound = soundReadAgain(old->value.sound, wanted.value.sound);
      if (*old == wanted)
        continue;
    }
    if (const Result<void> done = upsert.run(valuesOf(wanted)); !done)
      return done;
  }
  return {};
}

/// The stored values that are neither given again nor in use.
template <class Key, class Value>
QList<Value> leftOut(const QHash<Key, Placed<Value>>& stored, const QList<Value>& given, const QSet<QString>& inUse) {
  QSet<Key> kept;
  for (const Value& value : given)
    kept.insert(keyOf(value));
  QList<Value> values;
  for (const Placed<Value>& row : stored)
    if (!kept.contains(keyOf(row.value)) && !inUse.contains(row.value.id.text()))
      values.append(row.value);
  return values;
}

}  // namespace

Sound soundReadAgain(const Sound& stored, const Sound& given) {
  const bool sameFile = given.file == stored.file;
  const bool acceptsAny = given.sha256.isEmpty() && stored.state != SoundState::Changed;
  const bool sameContent = given.sha256 == stored.sha256 || acceptsAny;
  if (!sameFile || !sameContent || given.state != SoundState::Unchecked)
    return given;
  const bool wasFine = stored.state == SoundState::Present;
  return {given.file, stored.sha256, wasFine ? SoundState::Present : SoundState::Unchecked};
}

Result<void> SetReplacement::readStored() {
  const auto select = [this](const char* text, QLatin1String columns) {
    return Query(m_connection, QString::fromLatin1(text).arg(columns));
  };
  if (const Result<void> done = readByKey(select("select %1 from sets", kSetColumns), {}, setFrom, m_sets); !done)
    return done;
  if (const Result<void> done = readByKey(select("select %1 from systems", kSystemColumns), {}, systemFrom, m_systems);
      !done)
    return done;
  if (const Result<void> done = readByKey(select("select %1 from samples where set_id = :set", kSampleColumns),
                                          {m_set.text()}, sampleFrom, m_samples);
      !done)
    return done;
  return readByKey(
      select("select %1 from responses where sample in (select id from samples where set_id = :set)", kResponseColumns),
      {m_set.text()}, responseFrom, m_responses);
}

Result<void> SetReplacement::put(const SetInfo& set, const QList<System>& systems, const QList<Sample>& samples,
                                 const QList<Response>& responses) {
  const auto upsert = [this](const char* table, QLatin1String columns) {
    return Query(m_connection, upsertInto(QLatin1String(table), columns));
  };
  if (const Result<void> done = putInPlace(upsert("sets", kSetColumns), m_sets, QList<SetInfo>{set}); !done)
    return done;
  if (const Result<void> done = putInPlace(upsert("systems", kSystemColumns), m_systems, systems); !done)
    return done;
  if (const Result<void> done = putChanged(upsert("samples", kSampleColumns), m_samples, samples); !done)
    return done;
  if (const Result<void> done = putChanged(upsert("responses", kResponseColumns), m_responses, responses); !done)
    return done;
  return dropLeftOut(systems, samples, responses);
}

Result<QSet<QString>> SetReplacement::idsInBattles() {
  QSet<QString> ids;
  Query battles(m_connection, QStringLiteral("select sample, a, b from battles"));
  if (const Result<void> done = battles.run(); !done)
    return done.error();
  while (battles.next()) {
    Row row = battles.row();
    for (int i = 0; i < 3; ++i)
      ids.insert(row.text());
  }
  if (const Result<void> done = battles.ended(); !done)
    return done.error();
  return ids;
}

Result<void> SetReplacement::dropLeftOut(const QList<System>& systems, const QList<Sample>& samples,
                                         const QList<Response>& responses) {
  const Result<QSet<QString>> inUse = idsInBattles();
  if (!inUse)
    return inUse.error();
  QSet<QString> candidates;
  Query dropResponse(m_connection, QStringLiteral("delete from responses where id = :id"));
  for (const Response& response : leftOut(m_responses, responses, *inUse)) {
    candidates.insert(response.system);
    if (const Result<void> done = dropResponse.run({response.id.text()}); !done)
      return done;
  }
  Query dropSample(m_connection, QStringLiteral("delete from samples where id = :id"));
  for (const Sample& sample : leftOut(m_samples, samples, *inUse))
    if (const Result<void> done = dropSample.run({sample.id.text()}); !done)
      return done;
  for (const System& system : systems)
    candidates.remove(system.name);
  Query dropSystem(m_connection, QStringLiteral("delete from systems where name = :name and not exists "
                                                "(select 1 from responses where responses.system = systems.name)"));
  for (const QString& name : candidates)
    if (const Result<void> done = dropSystem.run({name}); !done)
      return done;
  return {};
}

}  // namespace s2s::sql
