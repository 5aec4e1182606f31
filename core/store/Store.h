// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/model/Catalogue.h"
#include "core/model/Contents.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace s2s {

enum class OpenMode { ReadWrite, ReadOnly };

/// A study file (SQLite: WAL, synchronous=FULL, foreign keys). Made, used and destroyed in one thread: the store
/// worker's, or the main thread of a command line. Every function is one transaction, or part of that of together().
class Store {
 public:
  /// Makes a new file. Errors: FileExists, FileUnwritable, DiskFull, StoreFailed.
  static Result<std::unique_ptr<Store>> create(const QString& path, const StudyInfo& info);

  /// Opens one. ReadWrite takes the lock of the study (a stale one is taken over) and migrates an older file after a
  /// backup. Errors: FileMissing, NotAStudy, StudyDamaged, StudyTooNew (open it ReadOnly), StudyInUse (detail: who),
  /// FileUnwritable (open it ReadOnly).
  static Result<std::unique_ptr<Store>> open(const QString& path, OpenMode mode);

  /// "SQLite 3.40.1": for bug reports.
  static QString engine();

  ~Store();

  const QString& path() const;
  OpenMode mode() const;
  /// Beside what this program writes. Only a file that is open for reading is older or newer.
  enum class Age { Older, Same, Newer };
  Age age() const;

  Result<Contents> load() const;
  /// A whole copy under the name @p path, which must be free, looked through before it gets that name. The journal of
  /// what was added since the last one begins anew.
  Result<void> copyTo(const QString& path);
  /// How many rows each table has.
  Result<QHash<QString, qint64>> rowCounts() const;

  /// Makes one transaction of the changes that @p work makes through this store: all of them reach the disk, or none.
  /// The first that fails ends it, whatever @p work answers.
  Result<void> together(const std::function<Result<void>()>& work);

  Result<void> setInfo(const StudyInfo& info);
  /// Adds or replaces a set with its systems, samples and responses. What is already there and equal stays untouched,
  /// with the hash that was found; samples and responses that the set no longer has go, unless a battle stands on them.
  Result<void> putSet(const SetInfo& set, const QList<System>& systems, const QList<Sample>& samples,
                      const QList<Response>& responses);
  /// Adds what is not there yet, behind what is; what is there stays as it is. A sample needs its set, a response its
  /// sample and its system, there or given.
  Result<void> addCatalogue(const Catalogue& added);
  /// Puts sets, systems, samples and responses in the place of those with the same ids; none is taken away.
  Result<void> replaceCatalogue(const Catalogue& changed);
  /// Stores what the background hashing found.
  Result<void> setSounds(const QList<std::pair<SampleId, Sound>>& samples,
                         const QList<std::pair<ResponseId, Sound>>& responses);
  /// Adds battles; those already there stay.
  Result<void> addBattles(const QList<DrawnBattle>& battles);
  /// Adds raters; those already there stay.
  Result<void> addRaters(const QList<Rater>& raters);
  /// Stores places of annotators' walks after those that are there; refuses to change one that is (StoreFailed).
  Result<void> addPlan(const QList<PlanItem>& items);
  /// Appends events. On disk (fsync) when it returns. @return how many were new; an event id already there with the
  /// same content is skipped, with other content refused as a whole (StoreFailed, detail names the event).
  Result<int> append(const QList<Verdict>& events);
  Result<int> append(const QList<QualityMark>& events);
  /// Adds what judges are to be asked and what they said; the verdicts that tries name have to be there, or to come
  /// first in the same together().
  Result<void> addJudgeWork(const JudgeWork& work);
  /// The requests of a run with their raw answers, in the order in which they ended.
  Result<QList<JudgeTry>> judgeTries(const JudgeRunId& run) const;
  /// Adds or replaces known answers; those without a winner are taken away.
  Result<void> putKnownAnswers(const QList<KnownAnswer>& answers);
  /// Adds or replaces mappings of tables, by their columns.
  Result<void> putMappings(const QList<SavedMapping>& mappings);

 private:
  Store();
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
