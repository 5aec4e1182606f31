// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Edit.h"

#include <QList>
#include <QString>

namespace s2s {

/// A copy or pack of a study that is to be merged into it.
struct MergeSource {
  QString path;
  Contents contents;
};

/// What a merge would do to the events of one rater.
struct MergeCount {
  RaterId rater;
  int verdicts = 0, verdictsThere = 0;  ///< new, and already there with the same content
  int marks = 0, marksThere = 0;

  bool operator==(const MergeCount&) const = default;
};

/// Something that is in both with different content: an event, a walk, a known answer; or a description.
struct MergeConflict {
  QString path, what;

  bool operator==(const MergeConflict&) const = default;
};

/// What a merge would do. With a conflict nothing may be applied.
struct Merge {
  Edit edit;
  QList<MergeCount> counts;  ///< by rater
  int raters = 0, battles = 0, walks = 0, knownAnswers = 0, samples = 0, responses = 0;
  QList<MergeConflict> conflicts;
  QList<MergeConflict> differences;  ///< descriptions of samples, systems and sets that stay as they are

  int newEvents() const { return static_cast<int>(edit.verdicts.size() + edit.marks.size()); }
};

/// The set union of a study and other copies or packs of it, whatever their order; merging the same again adds nothing.
/// With its battles and marks a copy brings the samples, responses and systems that they are about and the study lacks,
/// their sound missing until the set is linked. Ids of packs are brought back with the study's key, gold and trap items
/// marked again as its walks say. Of what is in both, the settings of the study and the probabilities of its battles
/// stay; of two copies that describe a sample differently which the study lacks, the description of the first by path
/// is taken. Pure. Errors (subject: the path): OtherStudy, OtherKey, DemoRefused, IsAPack (when @p study is one).
Result<Merge> mergeOf(const Contents& study, const QString& path, const QList<MergeSource>& others);

}  // namespace s2s
