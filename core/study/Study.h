// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/ClipReader.h"
#include "core/audio/Speaker.h"
#include "core/base/Clock.h"
#include "core/model/Changes.h"
#include "core/model/Contents.h"
#include "core/sets/Problem.h"
#include "core/sets/VerdictFile.h"
#include "core/study/ClipShelf.h"
#include "core/study/Edit.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace s2s {

/// The doors to the world that a study works through. Made by the composition root only.
struct Doors {
  std::unique_ptr<Clock> clock;
  std::unique_ptr<ClipReader> clips;
  std::unique_ptr<Speaker> speaker;
  std::unique_ptr<LoudnessCache> loudness;  ///< may be null
};

class ProsodyShelf;
class SoundMeasures;
struct KeptSetOutcome;
struct KeptSetSettings;
struct NewStudySettings;
struct ImportOutcome;
struct ColumnMapping;
struct ExportOutcome;
struct ExportSettings;

/// The only object the pages know: it holds what a study contains, performs each change, and says what changed. GUI
/// thread; every SQL statement runs in the store's own thread.
class Study : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(Result<void>)>;

  explicit Study(Doors doors, QObject* parent = nullptr);
  ~Study() override;

  /// Opens a study file for writing, or for reading where that cannot be (see whyReadOnly); of a pack (a folder or an
  /// archive, which is unpacked once) the study in it. Closes the one before once the new one is there; a failure
  /// leaves the old one open.
  void open(const QString& path, Done done);
  /// Reads the sets, makes the file with its plan, and opens it.
  void create(const NewStudySettings& settings, Done done);
  /// Opens a throw-away copy of the demo study, from the resources folder @p demoFolder, in a temporary folder.
  void openDemo(const QString& demoFolder, Done done);
  void close();
  /// Ends the long work of the moment; its done gets Cancelled.
  void cancelWork();

  bool isOpen() const;
  /// Opening or creating: what for the progress bar.
  bool isBusy() const;
  QString path() const;
  const Contents& contents() const;
  /// Why verdicts cannot be saved here, if so: in use elsewhere, newer version, read-only folder.
  std::optional<Error> whyReadOnly() const;
  bool isThrowAway() const;

  /// The one way to change a study. @p done tells whether it is on disk; contents() has it by then and changed() was
  /// sent. A failed edit changes nothing.
  void apply(const Edit& edit, Done done);

  /// The requests of a judge's run with their raw answers.
  void judgeTries(const JudgeRunId& run, std::function<void(Result<QList<JudgeTry>>)> done);

  /// Makes sure that a rater is known and has a walk (fixed now if there was none).
  void join(const RaterId& rater, Done done);
  /// Open for writing, and no demo.
  bool takesVerdictFiles() const;
  /// Reads a file of verdicts or quality marks into the study; @p done gets what was read, with problems. Where no
  /// @p raters are given and the file names some that could be others of the study, nothing is added: the outcome names
  /// them, to be asked about. Cancelled where another study was opened meanwhile, or cancelWork() called.
  void importVerdicts(const QString& path, const std::optional<RaterNames>& raters,
                      std::function<void(Result<ImportOutcome>)> done);
  /// The same for any table, through a mapping of its columns, which is kept with the study where verdicts were taken.
  void importTable(const QString& path, const QStringList& columns, const ColumnMapping& mapping,
                   const std::optional<RaterNames>& raters, std::function<void(Result<ImportOutcome>)> done);
  /// Writes one of the exports as the study is now (see StudyExport.h), beside the saving of verdicts and marks; the
  /// date is filled in.
  void exportTo(const ExportSettings& settings, std::function<void(Result<ExportOutcome>)> done);
  /// Writes the verdicts of the study; @p path ends with .jsonl (native) or .csv.
  Result<void> exportVerdicts(const QString& path, bool reveal) const;
  /// Writes the quality marks of the study as native lines.
  Result<void> exportMarks(const QString& path) const;
  /// Writes the kept set as it is now (see KeptSet.h), beside the saving of verdicts and marks; the date is filled in.
  void exportKeptSet(const KeptSetSettings& settings, std::function<void(Result<KeptSetOutcome>)> done);

  const Clock& clock() const;
  Speaker& speaker();
  ClipShelf& shelf();
  ProsodyShelf& prosody();
  ClipReader& clips();
  /// Of the sounds of the study, for statistics; beside whatever is played.
  SoundMeasures& soundMeasures();
  /// The request for a sound of a sample under the loudness policy of the study, its set and its task: raw where one of
  /// them says so.
  ClipRequest request(const SampleId& sample, const Sound& sound) const;

 Q_SIGNALS:
  void opened();
  void closed();
  void busyChanged();
  /// Long work: what for is @p done of @p total; total 0 ends it.
  void progress(qint64 done, qint64 total);
  void changed(s2s::Changes what);
  /// A save failed; saveRecovered() follows when one works again.
  void saveFailed(const s2s::Error& why);
  void saveRecovered();
  /// A backup could not be made; nothing else suffers from that. backupMade() follows when one works again.
  void backupFailed(const s2s::Error& why);
  void backupMade();

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

/// What an import did.
struct ImportOutcome {
  int read = 0, added = 0, alreadyThere = 0, refused = 0;
  VerdictFormat format = VerdictFormat::Auto;
  VerdictTally tally;                  ///< of the verdicts taken
  int newSamples = 0, newSystems = 0;  ///< described by the file; their sound is missing
  QList<Problem> problems;
  QList<Rater> newRaters;  ///< added, as they are written
  QList<Rater> askWho;     ///< nothing was added: these may be raters of the study under another name
};

}  // namespace s2s
