// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Catalogue.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

enum class Reveal { No, Yes };
enum class VerdictFormat { Auto, Native, S2sArena, Trace, FastChat, LabelStudio, Csv, CsvExcel, AgreementLong, Marks };

/// Verdicts, or quality marks, as read from a file, with what they need that the study lacks.
struct ReadVerdicts {
  int read = 0;          ///< records in the file; read - taken() were refused
  int alreadyThere = 0;  ///< of those taken: what that the study, or the file itself further up, already holds
  QList<Verdict> verdicts;
  QList<QualityMark> marks;    ///< of a file of marks, which holds nothing else
  QList<Rater> raters;         ///< all raters named, new or not
  QList<DrawnBattle> battles;  ///< battles that the study has not drawn; their propensity is not known
  QList<Problem> problems;
  QStringList
      missing;  ///< samples that verdicts were refused for: the study lacks them, the file does not describe them
  Catalogue described;          ///< what the file describes and the study lacks; its sounds are not there
  QList<Response> transcribed;  ///< answers of the study that had no transcript, with that of the file
  int levelBase = 1;            ///< of the levels in the file
  VerdictFormat format = VerdictFormat::Auto;  ///< as recognised

  int taken() const { return static_cast<int>(verdicts.size() + marks.size()); }
};

/// Who gave the verdicts of a file.
struct RaterNames {
  RaterNames() = default;
  RaterNames(const QString& name) : otherwise(name) {}

  QString otherwise;              ///< where the file does not say
  QHash<QString, QString> alias;  ///< names as the file writes them, and who that is in the study
};
/// "NAME" or "NAME AS WRITTEN=NAME IN THE STUDY", any number of them; nothing where one is neither.
std::optional<RaterNames> raterNamesFrom(const QStringList& texts);

/// What the verdicts of a file say, for the line that tells it. Each verdict is counted once, ties and what has no
/// winner under their own names, and a tie "both bad" under both: nothing is turned into a win.
struct VerdictTally {
  int won = 0;
  int first = 0, second = 0;      ///< of the won: which was presented first, where that is known
  int ties = 0;                   ///< with those "both bad" that FastChat has as ties
  int bothGood = 0, bothBad = 0;  ///< without a winner, by acceptability; with these ties
  int skipped = 0, other = 0;

  bool operator==(const VerdictTally&) const = default;
};
VerdictTally tallyOf(const QList<Verdict>& verdicts);

std::optional<VerdictFormat> verdictFormatFrom(const QString& name);
QString code(VerdictFormat format);
/// By the extension: csv, tsv; jsonl, ndjson (native); else Auto.
VerdictFormat formatOfName(const QString& path);
/// By what the file begins with (its keys, of JSON), else by its name. Errors: FileMissing, FileUnreadable,
/// UnknownFormat, BadTable (UTF-16).
Result<VerdictFormat> recognisedFormat(const QString& path);

/// Auto is recognisedFormat(). A sample is the one of the study with that id or path; what a file describes and the
/// study lacks comes in described. What fits more than one is refused, never guessed.
/// A rater whose name differs from one of the study in case only is the same; our own format is taken as it is.
/// Errors: FileMissing, FileUnreadable, UnknownFormat, BadTable.
Result<ReadVerdicts> readVerdicts(const QString& path, VerdictFormat format, const Contents& contents,
                                  const RaterNames& raters);
/// Writes through QSaveFile: the old file whole, or the new one. Auto goes by the extension, else Native. Errors:
/// FileUnwritable, DiskFull. @return how many verdicts or marks stand in it, which is what its format has room for.
Result<qint64> writeVerdicts(const QString& path, VerdictFormat format, const Contents& contents, Reveal reveal);

}  // namespace s2s
