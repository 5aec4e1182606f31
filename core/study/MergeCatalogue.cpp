// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/MergeCatalogue.h"

#include <QSet>

#include <algorithm>

namespace s2s {
namespace {

bool isSameSound(const Sound& one, const Sound& two) {
  const auto fits = [](const QString& a, const QString& b) { return a.isEmpty() || b.isEmpty() || a == b; };
  return fits(one.file, two.file) && fits(one.sha256, two.sha256);
}

template <class Clip>
bool isSameClip(Clip one, const Clip& two) {
  const bool same = isSameSound(one.sound, two.sound);
  one.sound = two.sound;
  return same && one == two;
}

bool isSameSet(SetInfo one, const SetInfo& two) {
  one.root = two.root;
  return one == two;
}

/// What the battles and marks of a study are about.
struct Spoken {
  explicit Spoken(const Contents& contents) {
    for (const DrawnBattle& drawn : contents.battles) {
      samples.insert(drawn.battle.sample);
      responses += {drawn.battle.a, drawn.battle.b};
    }
    for (const QualityMark& mark : contents.marks)
      samples.insert(mark.sample);
    for (const Response& response : contents.responses)
      if (responses.contains(response.id))
        systems.insert(response.system);
    for (const Sample& sample : contents.samples)
      if (samples.contains(sample.id))
        sets.insert(sample.set);
  }

  QSet<SampleId> samples;
  QSet<ResponseId> responses;
  QSet<QString> systems;
  QSet<SetId> sets;
};

const System* findSystem(const Contents& contents, const QString& name) {
  const auto found = std::find_if(contents.systems.cbegin(), contents.systems.cend(),
                                  [&](const System& system) { return system.name == name; });
  return found == contents.systems.cend() ? nullptr : &*found;
}

}  // namespace

CatalogueUnion catalogueUnion(const Contents& study, const Contents& other) {
  CatalogueUnion all;
  const Spoken spoken(other);
  const auto take = [&all](const auto* known, const auto& given, auto& list, bool same, const char* kind,
                           const QString& name) {
    if (!known)
      list.append(given);
    else if (!same)
      all.differing.append(QLatin1String(kind) + QLatin1Char(' ') + name);
  };
  for (const SetInfo& set : other.sets)
    if (spoken.sets.contains(set.id)) {
      const SetInfo* known = study.findSet(set.id);
      take(known, set, all.added.sets, known && isSameSet(*known, set), "set", set.id.text());
    }
  for (const System& system : other.systems)
    if (spoken.systems.contains(system.name)) {
      const System* known = findSystem(study, system.name);
      take(known, system, all.added.systems, known && *known == system, "system", system.name);
    }
  for (const Sample& sample : other.samples)
    if (spoken.samples.contains(sample.id)) {
      const Sample* known = study.findSample(sample.id);
      take(known, sample, all.added.samples, known && isSameClip(*known, sample), "sample", sample.key);
    }
  for (const Response& response : other.responses)
    if (spoken.responses.contains(response.id)) {
      const Response* known = study.findResponse(response.id);
      take(known, response, all.added.responses, known && isSameClip(*known, response), "response", response.id.text());
    }
  return all;
}

}  // namespace s2s
