// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ShownSample.h"

#include "core/model/Words.h"
#include "core/report/QualityOutcome.h"

#include <algorithm>

namespace s2s {
namespace {

/// What the others said, in the order of hashes.
QList<Opinion> opinionsOn(const Contents& contents, const SampleId& sample) {
  QList<const QualityMark*> marks = countedMarks(contents, MarkRound::Check);
  marks.removeIf([&](const QualityMark* mark) { return mark->sample != sample; });
  std::sort(marks.begin(), marks.end(), [](const QualityMark* one, const QualityMark* two) {
    return hashedId({one->event.text()}) < hashedId({two->event.text()});
  });
  QList<Opinion> opinions;
  for (const QualityMark* mark : std::as_const(marks))
    opinions.append({mark->mark, mark->reasons, mark->levelProposed, mark->textCorrected, mark->span, mark->note});
  return opinions;
}

}  // namespace

ShownSample shownSample(const Contents& contents, const SampleId& id, MarkRound round, bool hidesLevel) {
  const Sample& sample = *contents.findSample(id);
  ShownSample shown;
  shown.text = sample.text;
  shown.textCn = sample.textCn;
  shown.target = targetWords(sample);
  shown.language = sample.language;
  shown.domain = sample.domain;
  shown.task = sample.task;
  shown.levelHidden = hidesLevel && sample.level != Level::Unknown;
  shown.level = shown.levelHidden ? Level::Unknown : sample.level;
  shown.cuesIn = sample.cuesIn;
  shown.cuesOut = sample.cuesOut;
  shown.condition = sample.condition;
  if (round == MarkRound::Adjudication)
    shown.opinions = opinionsOn(contents, id);
  return shown;
}

}  // namespace s2s
