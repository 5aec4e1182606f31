// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetLook.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace s2s {
namespace {

/// Counts by name, in the order of first appearance.
class Counting {
 public:
  void add(const QString& name, int samples, int responses) {
    auto place = m_places.constFind(name);
    if (place == m_places.cend()) {
      place = m_places.insert(name, m_counts.size());
      m_counts.append({name});
    }
    SetCount& count = m_counts[*place];
    count.samples += samples;
    count.responses += responses;
  }
  /// Most samples first; equal ones by name.
  QList<SetCount> bySize() && {
    std::sort(m_counts.begin(), m_counts.end(), [](const SetCount& one, const SetCount& two) {
      return std::tuple(-one.samples, one.name) < std::tuple(-two.samples, two.name);
    });
    return std::move(m_counts);
  }
  /// By name, what has none last.
  QList<SetCount> byName() && {
    std::sort(m_counts.begin(), m_counts.end(), [](const SetCount& one, const SetCount& two) {
      return std::tuple(one.name.isEmpty(), one.name) < std::tuple(two.name.isEmpty(), two.name);
    });
    return std::move(m_counts);
  }

 private:
  QHash<QString, qsizetype> m_places;
  QList<SetCount> m_counts;
};

QList<ProblemGroup> grouped(const QList<Problem>& problems) {
  QHash<int, qsizetype> places;
  QList<ProblemGroup> groups;
  for (qsizetype i = 0; i < problems.size(); ++i) {
    const Problem& problem = problems.at(i);
    auto place = places.constFind(static_cast<int>(problem.kind));
    if (place == places.cend()) {
      place = places.insert(static_cast<int>(problem.kind), groups.size());
      groups.append({problem.kind});
    }
    ProblemGroup& group = groups[*place];
    (problem.severity == Severity::Refused ? group.refused : group.warnings) += 1;
    group.places.append(i);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const ProblemGroup& one, const ProblemGroup& two) {
    return (one.refused > 0) > (two.refused > 0);
  });
  return groups;
}

struct Answers {
  int all = 0, heard = 0;  ///< heard: those whose sound is there
};

bool isThere(const Sound& sound) { return sound.state == SoundState::Present || sound.state == SoundState::Unchecked; }

void countSamples(const ReadSet& set, const QHash<SampleId, Answers>& answers, SetLook& look) {
  Counting splits, domains, levels, tasks, languages, conditions;
  for (const Sample& sample : set.samples) {
    const Answers answered = answers.value(sample.id);
    splits.add(code(sample.split), 1, answered.all);
    domains.add(code(sample.domain), 1, answered.all);
    levels.add(code(sample.level), 1, answered.all);
    tasks.add(sample.task, 1, answered.all);
    languages.add(sample.language, 1, answered.all);
    conditions.add(sample.condition, 1, answered.all);
    look.soundsMissing += isThere(sample.sound) ? 0 : 1;
    look.inBattles += isThere(sample.sound) && answered.heard > 1 ? 1 : 0;
  }
  look.splits = std::move(splits).bySize();
  look.domains = std::move(domains).byName();
  look.levels = std::move(levels).byName();
  look.tasks = std::move(tasks).bySize();
  look.languages = std::move(languages).bySize();
  look.conditions = std::move(conditions).bySize();
}

}  // namespace

SetLook lookAt(const ReadSet& set) {
  SetLook look;
  look.name = set.set.name;
  look.id = set.set.id.text();
  look.version = set.set.version;
  look.licence = set.set.licence;
  look.root = set.set.root;
  look.layout = set.layout;
  look.layoutEvidence = set.layoutEvidence;
  look.levelBase = set.set.levelBase;
  look.levelReason = set.levelReason;
  look.levelEvidence = set.levelEvidence;
  look.samples = static_cast<int>(set.samples.size());
  look.responses = static_cast<int>(set.responses.size());
  look.otherFiles = set.otherFiles;
  look.problems = grouped(set.problems);
  QHash<SampleId, Answers> answers;
  answers.reserve(set.samples.size());
  Counting systems;
  for (const Response& response : set.responses) {
    Answers& answered = answers[response.sample];
    ++answered.all;
    answered.heard += isThere(response.sound) ? 1 : 0;
    look.soundsMissing += isThere(response.sound) ? 0 : 1;
    systems.add(response.system, 1, 1);  // a system answers a sample once
  }
  look.systems = std::move(systems).bySize();
  countSamples(set, answers, look);
  return look;
}

}  // namespace s2s
