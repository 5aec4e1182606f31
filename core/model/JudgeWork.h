// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace s2s {

using JudgeId = Id<struct JudgeTag>;  ///< judgeIdentity()
using JudgeRunId = Id<struct JudgeRunTag>;

/// A judge as a study keeps it, never with its key. Saved anew when its name, pace or price changes; the last one saved
/// under an id holds.
struct StudyJudge {
  EventId event;
  JudgeId id;
  RaterId rater;   ///< whose verdicts its answers are
  QString config;  ///< its judge file, JSON
  QString promptVersion;
  QString prompt;  ///< the text of the prompt, so that it is known when the file has changed
  qint64 savedAt = 0;

  bool operator==(const StudyJudge&) const = default;
};

/// One battle in one order: what a judge is asked once and, when the answer was ok, never again.
struct JudgeItem {
  JudgeId judge;
  QString promptVersion;
  BattleId battle;
  JudgeOrder order = JudgeOrder::Ab;
  JudgeRunId run;  ///< that asked first
  qint64 addedAt = 0;

  bool operator==(const JudgeItem&) const = default;
};

/// An event: one request and what became of it, or why there was none (number 0).
struct JudgeTry {
  EventId event;
  JudgeId judge;
  QString promptVersion;
  BattleId battle;
  JudgeOrder order = JudgeOrder::Ab;
  JudgeRunId run;
  int number = 0;  ///< within the run, from 1; 0: nothing was sent
  JudgeStatus status = JudgeStatus::Unavailable;
  bool last = true;  ///< the run does not ask this item again
  int httpStatus = 0;
  QString detail;  ///< never a key
  QString raw;
  QString modelVersion;
  qint64 latencyMs = 0;
  qint64 audioTokens = 0, textTokens = 0, outTokens = 0;
  double audioSeconds = 0;
  double cost = 0;
  EventId verdict;  ///< of an ok answer
  qint64 startedAt = 0, endedAt = 0;

  bool operator==(const JudgeTry&) const = default;
};

/// What a run has come to.
struct JudgeTally {
  int items = 0;                                          ///< that the run is to answer
  int ok = 0, refused = 0, invalid = 0, unavailable = 0;  ///< of these, by their last status
  int asked = 0;                                          ///< requests sent
  int retries = 0;                                        ///< of these, not the first of their item
  double audioSeconds = 0;                                ///< that were sent
  double cost = 0;

  int done() const { return ok + refused + invalid + unavailable; }
  void add(const JudgeTry& attempt);
  bool operator==(const JudgeTally&) const = default;
};

/// How a run was ended. One that was not is open and can be resumed.
enum class JudgeRunEnd { Finished, Cancelled };

struct JudgeRunRecord {
  JudgeRunId id;
  JudgeId judge;
  QString promptVersion;
  QString choice;  ///< which battles and orders, JSON (see JudgeChoice)
  int items = 0;
  qint64 startedAt = 0;
  std::optional<JudgeRunEnd> end;
  qint64 endedAt = 0;

  bool operator==(const JudgeRunRecord&) const = default;
};

/// What is to be added to the store, all of it or nothing.
struct JudgeWork {
  QList<StudyJudge> judges;
  QList<JudgeRunRecord> runs;  ///< without their end
  QList<JudgeItem> items;      ///< those that are there already stay
  QList<JudgeTry> tries;
  QList<JudgeRunRecord> ends;  ///< of runs that are there: id, end and endedAt

  bool isEmpty() const {
    return judges.isEmpty() && runs.isEmpty() && items.isEmpty() && tries.isEmpty() && ends.isEmpty();
  }
};

/// The battle and the order of an item.
struct JudgeItemKey {
  BattleId battle;
  JudgeOrder order = JudgeOrder::Ab;

  bool operator==(const JudgeItemKey&) const = default;
};
inline size_t qHash(const JudgeItemKey& key, size_t seed = 0) {
  return qHashMulti(seed, key.battle.text(), static_cast<int>(key.order));
}

/// Where an item stands: its last try.
struct JudgeItemState {
  JudgeRunId run;
  JudgeStatus status = JudgeStatus::Unavailable;
  bool last = false;

  bool operator==(const JudgeItemState&) const = default;
};

/// The judges of a study, their runs and where each item stands. Raw answers stay in the store.
class Judging {
 public:
  QList<StudyJudge> judges;    ///< the last one saved under each id, in the order of their first saving
  QList<JudgeRunRecord> runs;  ///< by their start

  void put(const StudyJudge& judge);
  void put(const JudgeRunRecord& run);
  void end(const JudgeRunRecord& run);
  void add(const JudgeTry& attempt);
  void add(const JudgeWork& work);

  const StudyJudge* find(const JudgeId& judge) const;
  const JudgeRunRecord* find(const JudgeRunId& run) const;
  /// The run of that judge that was begun last and not ended.
  const JudgeRunRecord* openRun(const JudgeId& judge) const;
  JudgeTally tally(const JudgeRunId& run) const;
  std::optional<JudgeItemState> state(const JudgeId& judge, const JudgeItemKey& item) const;

 private:
  QHash<JudgeRunId, JudgeTally> m_tallies;
  QHash<JudgeId, QHash<JudgeItemKey, JudgeItemState>> m_items;
};

QString code(JudgeRunEnd value);
std::optional<JudgeRunEnd> judgeRunEndFrom(const QString& code);

}  // namespace s2s
