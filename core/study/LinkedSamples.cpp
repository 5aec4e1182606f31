// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/LinkedSamples.h"

#include "core/base/Json.h"
#include "core/sets/SoundKey.h"

namespace s2s {
namespace {

constexpr const char* kLinked = "linked";  ///< in the further columns of a sample that was linked

bool hasNoSound(const Sample& sample) {
  return sample.sound.state == SoundState::Missing && sample.sound.sha256.isEmpty();
}

bool wasLinked(const Sample& sample) {
  if (!sample.extra.contains(QLatin1String(kLinked)))
    return false;
  const Result<Json> extra = parseJson(sample.extra.toUtf8());
  return extra && extra->is_object() && boolAt(*extra, kLinked);
}

void fill(QString& text, const QString& other) { text = text.isEmpty() ? other : text; }

/// Gives a sample what another says of it, where it says nothing itself.
void fillIn(Sample& sample, const Sample& other) {
  fill(sample.text, other.text);
  fill(sample.textCn, other.textCn);
  fill(sample.taskDescription, other.taskDescription);
  fill(sample.language, other.language);
  fill(sample.task, other.task);
  fill(sample.condition, other.condition);
  fill(sample.cuesIn, other.cuesIn);
  fill(sample.cuesOut, other.cuesOut);
  fill(sample.source, other.source);
  fill(sample.licence, other.licence);
  sample.domain = sample.domain == Domain::Unknown ? other.domain : sample.domain;
  sample.level = sample.level == Level::Unknown ? other.level : sample.level;
}

/// The further columns of both, and that the sample was linked.
QString linkedExtra(const QString& described, const QString& given) {
  Json all = Json::object();
  for (const QString& text : {described, given})
    if (const Result<Json> json = parseJson(text.toUtf8()); json && json->is_object())
      for (const auto& [key, value] : json->items())
        if (!all.contains(key))
          all[key] = value;
  all[kLinked] = true;
  return QString::fromUtf8(toBytes(all));
}

}  // namespace

LinkedSamples::LinkedSamples(const Contents& contents, const ReadSet& set) : m_contents(contents), m_set(set) {
  QSet<SetId> withSound;  // sets that are more than what verdicts described
  for (const Sample& sample : contents.samples)
    if (!wasLinked(sample) && (sample.split != Split::Other || !hasNoSound(sample)))
      withSound.insert(sample.set);
  for (const Sample& sample : contents.samples) {
    const SetInfo* info = contents.findSet(sample.set);
    const bool isHere = wasLinked(sample) && info && info->root == set.set.root;
    if (sample.set != set.set.id && !withSound.contains(sample.set) && (hasNoSound(sample) || isHere))
      m_byKey[soundKey(sample.sound.file)].append(&sample);
  }
  m_byKey.remove(QString());
}

const Sample* LinkedSamples::sampleFor(const Sample& given) {
  if (m_byKey.isEmpty())
    return nullptr;
  QList<const Sample*> found = m_byKey.value(soundKey(given.sound.file));
  // The set may keep its instructions in a folder that no verdict writes: the path below it is their key.
  if (found.isEmpty() && given.key.contains(QLatin1Char('/')))
    found = m_byKey.value(soundKey(given.key));
  if (found.size() != 1)
    return nullptr;
  m_found.insert(found.constFirst()->set);
  ++m_count;
  return found.constFirst();
}

bool LinkedSamples::isNew(const Sample& described) const { return !wasLinked(described); }

Sample LinkedSamples::filledIn(const Sample& described, const Sample& given) const {
  Sample sample = described;
  fillIn(sample, given);
  fill(sample.licence, m_set.set.licence);
  sample.split = given.split;
  sample.extra = linkedExtra(described.extra, given.extra);
  if (hasNoSound(described))
    sample.sound = given.sound;
  return sample;
}

Sample LinkedSamples::saidOf(const Sample& filledIn, const Sample& given) const {
  Sample sample = given;
  fillIn(sample, filledIn);
  sample.extra = filledIn.extra;
  return sample;
}

QList<SetInfo> LinkedSamples::sets() const {
  QList<SetInfo> sets;
  for (SetInfo set : m_contents.sets)
    if (m_found.contains(set.id)) {
      const SetInfo before = set;
      set.root = m_set.set.root;
      fill(set.licence, m_set.set.licence);
      fill(set.version, m_set.set.version);
      if (set != before)
        sets.append(set);
    }
  return sets;
}

std::optional<QString> LinkedSamples::otherRoot() const {
  for (const Sample& sample : m_contents.samples) {
    const SetInfo* set = m_found.contains(sample.set) ? m_contents.findSet(sample.set) : nullptr;
    if (set && set->root != m_set.set.root && wasLinked(sample))
      return set->root;
  }
  return std::nullopt;
}

}  // namespace s2s
