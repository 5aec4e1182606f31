// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Connection.h"
#include "core/store/Journal.h"
#include "core/store/Query.h"
#include "core/store/Store.h"
#include "core/store/StudyLock.h"

#include <functional>
#include <optional>

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
  Result<void> startJournal();
  /// Leaves one whole file behind, without -wal and -shm, unless somebody else still reads it.
  void settle();

  Result<void> mayChange() const;
  /// Performs @p work in one transaction on disk, or within the one that is open.
  Result<void> change(const std::function<Result<void>()>& work);

  /// Writes the rows that the last commit added into the journal.
  void noteAdded();

  std::unique_ptr<sql::Journal> journal;  ///< of a writer that opened the study
  QHash<QString, qint64> noted;           ///< the last row of each growing table that is in the journal, or need not be
  std::optional<Result<void>> together;   ///< how the open transaction of together() goes so far
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
Result<void> readJudges(Connection& connection, Contents& contents);
Result<void> readMappings(Connection& connection, Contents& contents);

}  // namespace sql
}  // namespace s2s
