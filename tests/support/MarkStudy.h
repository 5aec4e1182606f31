// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QString>

namespace s2s {

/// Builds the contents of a study for tests of quality marks: one set "seed" of samples "s1", "s2" ... with the text
/// "text of s1", at L2, social, zh. Marks get the event ids "e001", "e002" ... one second apart.
class MarkStudy {
 public:
  explicit MarkStudy(int samples = 1);

  /// The reference holds until the next call of that kind.
  Sample& sample(int number);
  QualityMark& says(const QString& reviewer, int sample, Mark mark);
  /// One mark a letter by reviewers "r1", "r2" ...: k keep, c keep with the transcript "better text", l keep with L3
  /// proposed, r reject as an artefact, - nobody said anything.
  void check(int sample, const QString& letters);
  /// The adjudicator's mark.
  QualityMark& adjudicates(int sample, Mark mark);
  QualityMark& audits(const QString& reviewer, int sample, bool levelRight, bool paralinguisticsRight);

  Contents& contents();

 private:
  Contents m_contents;
};

}  // namespace s2s
