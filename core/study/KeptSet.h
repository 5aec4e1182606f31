// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>

namespace s2s {

/// What is to be written as the kept set.
struct KeptSetSettings {
  QString folder;   ///< is made; may be there if it is empty
  SetId set;        ///< empty: the only set of the study
  QString version;  ///< empty: nextVersion() of the set
  MarkRule rule;
  qint64 nowMs = 0;  ///< the date of the data sheet, UTC ms
};

struct KeptSetOutcome {
  QString folder;
  QString version;
  int kept = 0, corrected = 0, rejected = 0, pending = 0;  ///< samples by fate
  int toAdjudicate = 0;            ///< split, or corrected in different ways; among them kept ones, as they were
  int samples = 0, responses = 0;  ///< written
  QList<Problem> problems;         ///< sounds that are missing or changed: what they belong to was left out
};

/// "1" and "1.0" become "1.1", "2.9" becomes "2.10", nothing becomes "1.1".
QString nextVersion(const QString& version);

/// Writes what the reviewers kept as a new version of the set, in our own format: with the corrections of transcript
/// and level, the responses to what was kept, sound copied and compared with its sha256, DATASHEET.md and quality.json.
/// The set keeps its id, so that verdicts on it go on counting. Written into a folder beside and renamed at the end, so
/// nothing half-written stays; pending samples are left out. Any thread. @p progress counts sound files.
/// Errors: FileExists (the folder holds something), UnknownName (which set), BadUsage (the version is the old one),
/// NotEnoughData (nothing was kept), FileUnwritable, DiskFull, Cancelled.
Result<KeptSetOutcome> exportKeptSet(const Contents& contents, const KeptSetSettings& settings,
                                     const std::function<void(qint64 done, qint64 total)>& progress = {},
                                     const std::atomic<bool>* cancelled = nullptr);

}  // namespace s2s
