// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/WhatCounts.h"

#include "ui/common/RaterNames.h"

#include <QCoreApplication>
#include <QStringList>

namespace s2s {
/// Only the translation context of the texts in this file.
struct WhatCountsText {
  Q_DECLARE_TR_FUNCTIONS(s2s::WhatCountsText)
};

namespace {

QString listed(const QString& frame, const QStringList& parts) {
  return parts.isEmpty() ? QString() : frame.arg(parts.join(WhatCountsText::tr(", ", "between the parts of a list")));
}

}  // namespace

QString orderWords(const QString& judgeOrder) {
  if (judgeOrder == kOrdersAgree)
    return WhatCountsText::tr("what judges say in both orders");
  if (judgeOrder == kOrdersAverage)
    return WhatCountsText::tr("the average of both orders of judges");
  return WhatCountsText::tr("order %1 of judges").arg(judgeOrder);
}

QString whatCounts(const CountingRule& rule) {
  const QString waived = rule.waivedCount ? WhatCountsText::tr("Verdicts on a broken answer count too.")
                                          : WhatCountsText::tr("Verdicts on a broken answer do not count.");
  const QString demo =
      rule.demoCounts ? QLatin1Char(' ') + WhatCountsText::tr("Invented verdicts of the demo count.") : QString();
  return WhatCountsText::tr(
             "What counts: current verdicts that were given blind, trial %1 of people, %2; "
             "no skips, training, gold or trap items.")
             .arg(rule.trial, orderWords(rule.judgeOrder)) +
         QLatin1Char(' ') + waived + demo;
}

QString leftOut(const NotCounted& notCounted) {
  QStringList parts;
  if (notCounted.skipped > 0)
    parts << WhatCountsText::tr("%n skipped", nullptr, notCounted.skipped);
  if (notCounted.otherTrial > 0)
    parts << WhatCountsText::tr("%n of another trial or order", nullptr, notCounted.otherTrial);
  if (notCounted.unblinded > 0)
    parts << WhatCountsText::tr("%n not blind", nullptr, notCounted.unblinded);
  if (notCounted.trainingGoldTrap > 0)
    parts << WhatCountsText::tr("%n training, gold or trap", nullptr, notCounted.trainingGoldTrap);
  if (notCounted.judgeNotOk > 0)
    parts << WhatCountsText::tr("%n refused or invalid answers of judges", nullptr, notCounted.judgeNotOk);
  if (notCounted.unstable > 0)
    parts << WhatCountsText::tr("%n of judges without a stable verdict", nullptr, notCounted.unstable);
  if (notCounted.demo > 0)
    parts << WhatCountsText::tr("%n of a demo", nullptr, notCounted.demo);
  if (notCounted.waived > 0)
    parts << WhatCountsText::tr("%n on a broken answer", nullptr, notCounted.waived);
  return listed(WhatCountsText::tr("Not counted in this study: %1."), parts);
}

QString leftOut(const AgreementReport& report) {
  QStringList parts;
  if (report.evenSplits > 0)
    parts << WhatCountsText::tr("%n battles on which the people were evenly split", nullptr, report.evenSplits);
  if (report.ties > 0)
    parts << WhatCountsText::tr("%n without a winner", nullptr, report.ties);
  if (report.unstable > 0)
    parts << WhatCountsText::tr("%n without a stable verdict, because the judge chose otherwise in the other order",
                                nullptr, report.unstable);
  if (report.unknownSeats > 0)
    parts << WhatCountsText::tr("%n whose order is not known", nullptr, report.unknownSeats);
  if (report.onlyA > 0)
    parts << WhatCountsText::tr("%n judged by %1 only", nullptr, report.onlyA).arg(raterWords(report.query.a));
  if (report.onlyB > 0)
    parts << WhatCountsText::tr("%n judged by %1 only", nullptr, report.onlyB).arg(raterWords(report.query.b));
  return listed(WhatCountsText::tr("Left out of this comparison: %1."), parts);
}

QString leftOut(const RatingsReport& report) {
  QStringList parts;
  if (report.ties > 0 && report.bt.ties == TieRule::Skip)
    parts << WhatCountsText::tr("%n ties, which are counted but move no rating", nullptr, report.ties);
  if (report.undecided > 0)
    parts << WhatCountsText::tr("%n without any choice", nullptr, report.undecided);
  if (report.orderUnknown > 0)
    parts << WhatCountsText::tr("%n whose order is not known", nullptr, report.orderUnknown);
  return listed(WhatCountsText::tr("Left out of the ratings: %1."), parts);
}

}  // namespace s2s
