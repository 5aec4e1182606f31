// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/Problem.h"
#include "core/sets/VerdictFile.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace s2s {

/// What can be written out of a study. The first six and Marks are files, the others new folders.
enum class ExportKind { Native, FastChat, LabelStudio, Csv, CsvExcel, AgreementLong, Marks, AudioFolder, KeptSet };

QList<ExportKind> exportKinds();
/// As on the command line: "native", "fastchat" ...
QString code(ExportKind kind);
std::optional<ExportKind> exportKindFrom(const QString& code);
bool isFolder(ExportKind kind);
/// Whether naming the systems changes anything in it.
bool canReveal(ExportKind kind);
/// "jsonl", "json" or "csv"; empty for a folder.
QString suffixOf(ExportKind kind);

struct ExportSettings {
  ExportKind kind = ExportKind::Native;
  QString path;   ///< the file, which is replaced as a whole, or the folder, which must not be there
  QString study;  ///< its own file, which is never replaced; no sound of its sets is either
  Reveal reveal = Reveal::No;
  SetId set;         ///< kept set: empty is the only one
  QString version;   ///< kept set: empty is the next one
  qint64 nowMs = 0;  ///< kept set: the date of its data sheet, UTC ms
};

struct ExportOutcome {
  QString path;
  QString provenance;  ///< the file beside it with licence, source and sha256 of each clip; empty of a folder
  qint64 events = 0;   ///< verdicts or marks that stand in the file
  int samples = 0, responses = 0;  ///< of a folder
  QList<Problem> problems;         ///< sounds that are missing or changed: what they belong to was left out
};

/// Writes one of them. Sounds are hashed first where their sha256 is not known yet, as it goes with them.
/// Nothing half-written stays, also where it is cancelled. Any thread. @p progress counts sound files.
/// Errors: BadUsage (it would replace what it is made from), FileExists (a folder that is there), FileUnwritable,
/// DiskFull, Cancelled, and those of exportKeptSet().
Result<ExportOutcome> exportStudy(Contents contents, const ExportSettings& settings,
                                  const std::function<void(qint64 done, qint64 total)>& progress,
                                  const std::atomic<bool>& cancelled);

}  // namespace s2s
