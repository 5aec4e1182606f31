// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/model/Current.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace s2s {

/// Which verdicts enter a figure: the one named rule set of a study, printed beside every figure.
struct CountingRule {
  QString trial = QStringLiteral("1");        ///< of people
  QString judgeOrder = QStringLiteral("ab");  ///< "ab", "ba" or "both"
  bool waivedCount = true;                    ///< verdicts given with the gate waived for a broken answer
  bool demoCounts = false;                    ///< true inside a demo study

  bool operator==(const CountingRule&) const = default;
};

CountingRule countingRule(const StudyInfo& info);

/// The current verdicts that count under @p rule: blind, not training, gold, trap or (outside demo studies) demo, the
/// wanted trial or order, not skipped, of a judge only status ok. A judge's verdict whose order is not known (an
/// import) is chosen by its trial, like a person's.
QList<const Verdict*> countedVerdicts(const Contents& contents, const CountingRule& rule);

/// How many current verdicts of a study do not count, each under its first reason. For the line "what counts".
struct NotCounted {
  int skipped = 0, otherTrial = 0, unblinded = 0, trainingGoldTrap = 0, judgeNotOk = 0, demo = 0, waived = 0;

  bool operator==(const NotCounted&) const = default;
};
NotCounted notCounted(const Contents& contents, const CountingRule& rule);

/// One label for each battle: what a rater, or the human majority, said.
struct Labels {
  QHash<BattleId, Preference> of;
  QSet<BattleId> evenSplits;  ///< of a majority: battles left out because the people were evenly split
};

/// A verdict without a winner is Absent under Overall; a criterion that was not asked gives no label. Where a judge was
/// asked in both orders and did not say the same twice, the label is Same: no consistent winner.
Labels labelsOf(const QList<const Verdict*>& counted, const Contents& contents, const RaterId& rater,
                Criterion criterion = Criterion::Overall);
/// Strict majority of the people, from one rater up; ties and absences do not vote. Same only where nobody chose a side
/// and somebody said tie or same.
Labels humanMajority(const QList<const Verdict*>& counted, const Contents& contents,
                     Criterion criterion = Criterion::Overall);

}  // namespace s2s
