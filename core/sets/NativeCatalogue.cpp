// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/NativeCatalogue.h"

#include <QFileInfo>

#include <algorithm>

namespace s2s {

NativeCatalogue::NativeCatalogue(const Contents& contents, const QString& path)
    : m_contents(contents), m_beside(path), m_folder(QFileInfo(path).absolutePath()) {}

std::optional<Battle> NativeCatalogue::battle(const NativeBattle& line) {
  const std::optional<Named> sample = line.a == line.b ? std::nullopt : sampleOf(line);
  if (!sample)
    return std::nullopt;
  takeSample(*sample);
  takeResponse(line.a, sample->id(), systemOf(line.a, line.systemA));
  takeResponse(line.b, sample->id(), systemOf(line.b, line.systemB));
  return battleOf(sample->set, sample->id(), line.a, line.b);
}

/// The sample that, with the systems, gives both ids.
std::optional<NativeCatalogue::Named> NativeCatalogue::sampleOf(const NativeBattle& line) const {
  const QString systemA = systemOf(line.a, line.systemA), systemB = systemOf(line.b, line.systemB);
  if (systemA.isEmpty() || systemB.isEmpty())
    return std::nullopt;
  const auto fits = [&](const Named& named) {
    const SampleId id = named.id();
    return responseId(id, systemA) == line.a && responseId(id, systemB) == line.b;
  };
  if (const Response* response = m_beside.response(line.a))
    if (const Sample* sample = m_beside.sample(response->sample); sample && fits({sample->set, sample->key}))
      return Named{sample->set, sample->key};
  for (const QList<SetInfo>& sets : {m_contents.sets, m_beside.sets()})
    for (const SetInfo& set : sets)
      if (fits({set.id, line.sample}))
        return Named{set.id, line.sample};
  return std::nullopt;
}

QString NativeCatalogue::systemOf(const ResponseId& id, const QString& written) const {
  if (const Response* known = m_contents.findResponse(id))
    return known->system;
  const Response* described = m_beside.response(id);
  return described ? described->system : written;
}

void NativeCatalogue::takeSample(const Named& named) {
  const SampleId id = named.id();
  if (m_contents.findSample(id) || m_ids.contains(id.text()))
    return;
  m_ids.insert(id.text());
  Sample plain;
  plain.id = id;
  plain.set = named.set;
  plain.key = named.key;
  plain.split = Split::Other;
  plain.sound.state = SoundState::Missing;
  const Sample* described = m_beside.sample(id);
  m_taken.samples.append(described ? *described : plain);
  const bool isTaken =
      std::any_of(m_taken.sets.cbegin(), m_taken.sets.cend(), [&](const SetInfo& set) { return set.id == named.set; });
  if (m_contents.findSet(named.set) || isTaken)
    return;
  SetInfo set{named.set, named.set.text()};
  set.root = m_folder;
  const SetInfo* known = m_beside.set(named.set);
  m_taken.sets.append(known ? *known : set);
}

void NativeCatalogue::takeResponse(const ResponseId& id, const SampleId& sample, const QString& system) {
  if (m_contents.findResponse(id) || m_ids.contains(id.text()))
    return;
  m_ids.insert(id.text());
  Response plain;
  plain.id = id;
  plain.sample = sample;
  plain.system = system;
  plain.sound.state = SoundState::Missing;
  const Response* described = m_beside.response(id);
  m_taken.responses.append(described ? *described : plain);
  const auto isNamed = [&](const System& one) { return one.name == system; };
  const bool isThere = std::any_of(m_contents.systems.cbegin(), m_contents.systems.cend(), isNamed);
  if (!isThere && std::none_of(m_taken.systems.cbegin(), m_taken.systems.cend(), isNamed))
    m_taken.systems.append(System{system});
}

}  // namespace s2s
