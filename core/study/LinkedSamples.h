// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/ReadSet.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace s2s {

/// The samples of a study that only a file of verdicts described, with no sound, and that a set has: recognised by what
/// the spellings of one path have in common. Also those that were linked to the same folder before.
class LinkedSamples {
 public:
  LinkedSamples(const Contents& contents, const ReadSet& set);

  /// The sample of the study that one of the set is; null where it is none of them. Notes that it was asked for.
  const Sample* sampleFor(const Sample& given);
  /// Whether it had no sound until now.
  bool isNew(const Sample& described) const;
  /// The described sample with what verdicts did not say of it.
  Sample filledIn(const Sample& described, const Sample& given) const;
  /// What the set says of it, where it says something; for comparing with that.
  Sample saidOf(const Sample& filledIn, const Sample& given) const;
  /// How many samples of the set were recognised.
  qsizetype count() const { return m_count; }
  /// Whether samples of that set of the study were recognised.
  bool hasFound(const SetId& set) const { return m_found.contains(set); }
  /// The sets of these samples, with the root of the set that has their sound, and with its licence and version where
  /// they have none.
  QList<SetInfo> sets() const;
  /// Where samples of these sets were linked to another folder before: that folder. A set has one root, so another
  /// would leave them without sound.
  std::optional<QString> otherRoot() const;

 private:
  const Contents& m_contents;
  const ReadSet& m_set;
  QHash<QString, QList<const Sample*>> m_byKey;
  QSet<SetId> m_found;
  qsizetype m_count = 0;
};

}  // namespace s2s
