// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Connection.h"
#include "core/store/Query.h"
#include "core/store/Store.h"
#include "core/store/StudyLock.h"

namespace s2s {

struct Store::Private {
  QString path;
  OpenMode mode = OpenMode::ReadOnly;
  int fileVersion = 0;
  std::unique_ptr<StudyLock> lock;  ///< only of a writer; given back after the connection is closed
  std::unique_ptr<sql::Connection> connection;

  Result<void> openForReading();
  Result<void> openForWriting();
  Result<void> connectWriter();
  /// Leaves one whole file behind, without -wal and -shm, unless somebody else still reads it.
  void settle();

  Result<void> mayChange() const;
  bool isInside = false;  ///< a transaction of atOnce() that further changes join
  /// Performs @p work in one transaction on disk.
  template <class Work>
  Result<void> change(Work work) {
    if (isInside)
      return work();
    if (const Result<void> allowed = mayChange(); !allowed)
      return allowed;
    sql::Transaction transaction(*connection, sql::Transaction::Kind::Writing);
    if (!transaction.begun())
      return transaction.begun();
    if (const Result<void> done = work(); !done)
      return done;
    return transaction.commit();
  }
};

// One file for each kind of value: what load() reads, in its order, and what only create() and setInfo() write.
namespace sql {

Result<void> writeInfo(Connection& connection, const StudyInfo& info);
Result<void> readInfo(Connection& connection, Contents& contents);
Result<void> readSets(Connection& connection, Contents& contents);
Result<void> readSystems(Connection& connection, Contents& contents);
Result<void> readSamples(Connection& connection, Contents& contents);
Result<void> readResponses(Connection& connection, Contents& contents);
Result<void> readRaters(Connection& connection, Contents& contents);
Result<void> readBattles(Connection& connection, Contents& contents);
Result<void> readPlan(Connection& connection, Contents& contents);
Result<void> readKnownAnswers(Connection& connection, Contents& contents);
Result<void> readVerdicts(Connection& connection, Contents& contents);
Result<void> readMarks(Connection& connection, Contents& contents);

}  // namespace sql
}  // namespace s2s
