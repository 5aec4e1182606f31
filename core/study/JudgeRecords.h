// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/model/Judge.h"
#include "core/model/JudgePrompt.h"

#include <QSet>

namespace s2s {

/// A judge as a run knows it: what it is, what it is asked with, and as whom it is stored.
struct KnownJudge {
  JudgeConfig config;
  JudgePrompt prompt;
  StudyJudge stored;

  const JudgeId& id() const { return stored.id; }
};

/// The judge of a study: the one that is stored under its identity, or, without an event yet, as it is to be stored
/// (new, or with another name, pace or price). Its rater is called as the judge file says where nobody else is. A file
/// of answers counts with what is in it and a program with its name, wherever they lie.
KnownJudge knownJudge(const Contents& contents, const JudgeConfig& config, const JudgePrompt& prompt);

/// Whose verdicts a version of a model is asked under that is not the first one of its judge.
RaterId raterOfVersion(const RaterId& base, const QString& modelVersion);
/// The raters of a judge that have verdicts: the first is that of its first version.
QList<RaterId> ratersOf(const Contents& contents, const RaterId& base);

/// Whose verdicts the answers of a judge are. Verdicts of two versions of a model are never mixed: where the server
/// reports another one than it did at first, they are those of another rater.
class JudgeRaters {
 public:
  JudgeRaters(const Contents& contents, const RaterId& base);

  RaterId of(const QString& modelVersion);
  bool changed() const { return m_versions.size() > 1; }
  QStringList versions() const { return m_versions; }

 private:
  RaterId m_base;
  QStringList m_versions;  ///< as reported; the first is that of the base
};

/// When an item was asked, and how much sound was sent.
struct AskedItem {
  JudgeItemKey key;
  JudgeRunId run;
  int number = 1;
  double audioSeconds = 0;
  qint64 startedAt = 0, endedAt = 0;
};

/// The event of one request. @p last: the run does not ask this item again.
JudgeTry tryOf(const KnownJudge& judge, const AskedItem& asked, const JudgeReply& reply, bool last,
               const EventId& event);

/// The vote that an ok reply is. Only for replies that are ok and name a winner.
Verdict verdictOf(const KnownJudge& judge, const AskedItem& asked, const JudgeReply& reply, const Battle& battle,
                  const RaterId& rater, const EventId& event);

/// What a request cost. A server that answered without a word of its tokens is taken to want what was estimated, so
/// that a limit of the cost is one.
double paidFor(const KnownJudge& judge, const AskedItem& asked, const JudgeReply& reply);

/// What a judge need not be asked again: ok here, or voted on in another copy of the study that was merged.
QSet<JudgeItemKey> okItems(const Contents& contents, const KnownJudge& judge);

/// The text that goes with one sample: its transcript and evaluation target in the language of the prompt.
QString requestText(const JudgePrompt& prompt, const Sample& sample);

}  // namespace s2s
