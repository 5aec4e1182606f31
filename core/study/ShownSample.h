// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>
#include <QString>

namespace s2s {

/// What somebody said about a sample; nobody can tell who.
struct Opinion {
  Mark mark = Mark::Keep;
  MarkReasons reasons;
  Level levelProposed = Level::Unknown;
  QString textCorrected;
  SpanMs span;
  QString note;
};

/// What the page shows of a sample.
struct ShownSample {
  int position = 0;  ///< 0-based place in the walk
  QString text, textCn, target;
  QString language;
  Domain domain = Domain::Unknown;
  QString task;
  Level level = Level::Unknown;  ///< the claimed one; Unknown while it is hidden
  bool levelHidden = false;      ///< until the reviewer has said which it is
  QString cuesIn, cuesOut;       ///< JSON objects as written in the set
  QString condition;
  bool reopened = false;    ///< after undo, or from the last ten
  QList<Opinion> opinions;  ///< of the check, in no order that tells anything; in the adjudication only
};

/// @p hidesLevel: the claimed level is left out, if the set claims one.
ShownSample shownSample(const Contents& contents, const SampleId& sample, MarkRound round, bool hidesLevel);

}  // namespace s2s
