// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/CsvTable.h"

#include <QString>

#include <optional>

namespace s2s {

/// The columns of a verdict table; a column may have two names.
struct CsvColumns {
  explicit CsvColumns(const CsvTable& table);
  /// The needed columns that the table lacks; empty if it can be read.
  QStringList missing(bool needsRater) const;

  int sample, task, domain, level, systemA, systemB, winner, rater, set, first, time, trial, kind, status, alignment,
      expressiveness, quality, acceptableA, acceptableB, skip, flags, note, event;
  bool firstIsA;  ///< model_a: by custom the first presented
};

/// Milliseconds since 1970 from a number of them, ISO, or the date and time of a spreadsheet; UTC unless it says
/// otherwise.
std::optional<qint64> csvTimeFrom(const QString& text);

}  // namespace s2s
