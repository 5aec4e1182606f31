// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/report/Audit.h"
#include "core/report/QualityReport.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace s2s {

/// What the reviewers changed about one sample that was kept.
struct Correction {
  QString key;                                                      ///< the id that the set itself uses
  QString textBefore, textAfter;                                    ///< both empty: the transcript was right
  Level levelBefore = Level::Unknown, levelAfter = Level::Unknown;  ///< after Unknown: the level was right
};

/// A sample or response that was to be kept, but whose sound could not be taken over.
struct LeftOut {
  QString key;
  QString system;  ///< empty: the instruction, and with it the whole sample
};

/// All that is said about a set that came out of a quality check.
struct DataSheet {
  SetInfo set;          ///< the new version
  QString derivedFrom;  ///< the version that was checked
  QString studyTitle;
  bool demo = false;      ///< the marks are invented
  QString date;           ///< "2026-01-31", UTC
  QualityReport quality;  ///< of this set only
  AuditReport audit;
  QList<Correction> corrections;
  QList<LeftOut> leftOut;
  int samples = 0, responses = 0, systems = 0;  ///< of the new version
};

/// DATASHEET.md: a Chinese section, then an English one, whatever the language of the program. Reviewers are
/// pseudonyms.
QByteArray markdown(const DataSheet& sheet);

/// quality.json: the same for programs; "samples" tells the fate of each.
Json toJson(const DataSheet& sheet, const Contents& contents);

}  // namespace s2s
