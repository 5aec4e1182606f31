// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Catalogue.h"
#include "core/model/Contents.h"
#include "core/sets/ReadSet.h"
#include "core/sets/Relink.h"
#include "core/study/Edit.h"

#include <QList>
#include <QString>

namespace s2s {

/// What is done about clips, levels and the like that differ from what people have already judged.
enum class JudgedChange { Keep, Accept };

struct SetAdditionSettings {
  JudgedChange judged = JudgedChange::Keep;
  bool drawBattles = true;  ///< one for each new sample that has two answers, as a new study has them
};

/// One field of a set, system, sample or response that is not what the study has.
struct SetDifference {
  enum class Of { Set, System, Sample, Response };
  Of of = Of::Sample;
  QString key;    ///< of the sample; "sample, system" of a response
  QString field;  ///< as in samples.jsonl
  QString before, after;
  bool taken = false;  ///< false: the study keeps what was judged

  bool operator==(const SetDifference&) const = default;
};

/// What a set that was read brings to a study. Nothing is ever taken away.
///
/// Read again, a set (the same id) adds its new samples, answers and systems. What differs is listed, and taken where
/// it cannot change the meaning of a verdict: always for descriptions (transcript of an answer, cues, source, licence
/// ...), and for text, language, domain, task, level and sound only while nobody has judged or marked the sample.
/// Otherwise the study keeps what it has and the difference is only reported, unless it is asked to accept it.
///
/// Samples that only a file of verdicts has described so far, with no sound, are recognised by their paths: they get
/// their sound and what was not known of them, and stay who they are. Answers to them that the set does not tell apart
/// are the files at the paths that the verdicts stated. All of a set that was described lies in one folder: a second
/// one with sound of it brings nothing, and the problems say so (SecondFolder).
struct SetAddition {
  SetId set;
  QString name;
  bool wasThere = false;
  Catalogue added;    ///< new rows
  Catalogue changed;  ///< rows of the study as they will be
  QList<DrawnBattle> battles;
  QList<SetDifference> differences;
  QStringList gone;         ///< keys of samples, and "sample, system" of answers, that the set no longer has; they stay
  int linked = 0;           ///< samples that only verdicts had described and that have sound now
  int statedAnswers = 0;    ///< answers that verdicts had described and that lie in the set where these said
  int same = 0;             ///< samples and answers that are as they were
  QList<Problem> problems;  ///< of the set as it was read, without those that what verdicts stated has settled

  bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && battles.isEmpty(); }
};

/// Pure. Errors: SetIdTaken (another set of this id is there, from another folder, with no sample in common; give
/// one of them an id of its own), DemoRefused, IsAPack.
Result<SetAddition> additionOf(const Contents& contents, const ReadSet& set, const SetAdditionSettings& settings = {});

/// Several sets, each on top of those before.
Result<QList<SetAddition>> additionsOf(const Contents& contents, const QList<ReadSet>& sets,
                                       const SetAdditionSettings& settings = {});

/// What is to be written for that.
Edit editOf(const SetAddition& addition);
Edit editOf(const QList<SetAddition>& additions);

/// The rows that a relinked set changes.
Catalogue changesOf(const Contents& contents, const Relinked& relinked);

}  // namespace s2s
