// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/model/Current.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace s2s {

// How the two orders in which a judge was asked become one verdict: codes of CountingRule::judgeOrder.
inline const QString kOrderAb = QStringLiteral("ab");  ///< the answer given with canonical A first
inline const QString kOrderBa = QStringLiteral("ba");
/// The answer that both orders gave. Where they contradict each other there is no stable verdict, and where one is
/// missing there is none either: neither counts.
inline const QString kOrdersAgree = QStringLiteral("agree");
/// Their average: two answers that contradict each other are a half for each side (no winner in a comparison, one game
/// each in ratings); where one is missing the other stands alone.
inline const QString kOrdersAverage = QStringLiteral("both");

/// Which verdicts enter a figure: the one named rule set of a study, printed beside every figure.
struct CountingRule {
  QString trial = QStringLiteral("1");        ///< of people
  QString judgeOrder = QStringLiteral("ab");  ///< "ab", "ba", "agree" or "both"
  bool waivedCount = true;                    ///< verdicts given with the gate waived for a broken answer
  bool demoCounts = false;                    ///< true inside a demo study

  bool operator==(const CountingRule&) const = default;
};

CountingRule countingRule(const StudyInfo& info);

/// The current verdicts that count under @p rule: blind, not training, gold, trap or (outside demo studies) demo, the
/// wanted trial or order, not skipped, of a judge only status ok. A judge's verdict whose order is not known (an
/// import) is chosen by its trial, like a person's.
QList<const Verdict*> countedVerdicts(const Contents& contents, const CountingRule& rule);

/// Where both orders of a judge must agree, the second says what the first said: one game, not two.
bool isSecondOfTwo(const Verdict& verdict, const CountingRule& rule);

/// How many current verdicts of a study do not count, each under its first reason. For the line "what counts".
struct NotCounted {
  int skipped = 0, otherTrial = 0, unblinded = 0, trainingGoldTrap = 0, judgeNotOk = 0, demo = 0, waived = 0;
  int unstable = 0;  ///< of a judge that contradicts itself, or was not asked in the other order, where both must agree

  bool operator==(const NotCounted&) const = default;
};
NotCounted notCounted(const Contents& contents, const CountingRule& rule);

/// One label for each battle: what a rater, or the human majority, said.
struct Labels {
  QHash<BattleId, Preference> of;
  QSet<BattleId> evenSplits;  ///< of a majority: battles left out because the people were evenly split
};

/// The battles on which a judge chose otherwise when the order was turned: no stable verdict.
QSet<BattleId> unstableBattles(const Contents& contents, const RaterId& judge, const CountingRule& rule);

/// A verdict without a winner is Absent under Overall; a criterion that was not asked gives no label. Where a judge was
/// asked in both orders and did not say the same twice, the label is Same: no consistent winner.
Labels labelsOf(const QList<const Verdict*>& counted, const Contents& contents, const RaterId& rater,
                Criterion criterion = Criterion::Overall);
/// Strict majority of the people, from one rater up; ties and absences do not vote. Same only where nobody chose a side
/// and somebody said tie or same.
Labels humanMajority(const QList<const Verdict*>& counted, const Contents& contents,
                     Criterion criterion = Criterion::Overall);

}  // namespace s2s
