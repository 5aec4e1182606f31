// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementReport.h"
#include "core/report/RatingsReport.h"
#include "core/study/Demo.h"
#include "core/study/Edit.h"
#include "core/study/Pairing.h"
#include "tests/core/study/StudyContents.h"

#include <QTest>

using namespace s2s;

namespace {

Contents demoContents() {
  Contents contents = test::contentsWith(32, 4);
  contents.info.demo = true;
  contents.info.plan.battles = 96;
  contents.battles = defaultBattles(contents, contents.info.plan);
  contents.index();
  const DemoEvents events = demoEvents(contents, 1);
  bringInto(contents,
            {.raters = events.raters, .plan = events.plan, .verdicts = events.verdicts, .marks = events.marks});
  return contents;
}

double kappaWith(const Contents& contents, const char* judge) {
  AgreementQuery query;
  query.b = QString::fromLatin1(judge);
  query.rule = countingRule(contents.info);
  return agreementReport(contents, query)->strata.first().agreement.kappa->value;
}

double firstShare(const Contents& contents, const char* judge) {
  int first = 0, n = 0;
  for (const Verdict& verdict : contents.verdicts)
    if (verdict.rater.text() == QLatin1String(judge)) {
      ++n;
      first += verdict.winner == verdict.presentedFirst ? 1 : 0;
    }
  return static_cast<double>(first) / n;
}

}  // namespace

class TestDemo : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fiveAnnotatorsAndTwoJudgesAllMarkedAsInvented() {
    const Contents contents = demoContents();
    int humans = 0;
    for (const Rater& rater : contents.raters) {
      QVERIFY(rater.synthetic);
      humans += rater.kind == RaterKind::Human ? 1 : 0;
    }
    QCOMPARE(humans, 5);
    QCOMPARE(contents.raters.size(), 7);
    for (const Verdict& verdict : contents.verdicts)
      QVERIFY(verdict.demo);
  }
  void theSteadyJudgeAgreesMoreThanTheOneThatPrefersTheFirst() {
    const Contents contents = demoContents();
    const double steady = kappaWith(contents, "judge-steady");
    const double biased = kappaWith(contents, "judge-first");
    QVERIFY2(steady > 0.5, qPrintable(QString::number(steady)));
    QVERIFY2(steady > biased + 0.15, qPrintable(QStringLiteral("%1 %2").arg(steady).arg(biased)));
    QVERIFY(firstShare(contents, "judge-first") > 0.65);
    QVERIFY(qAbs(firstShare(contents, "judge-steady") - 0.5) < 0.1);
  }
  void theRatingsTellTheSystemsApart() {
    const Contents contents = demoContents();
    RatingsQuery query;
    query.rule = countingRule(contents.info);
    const RatingsReport report = ratingsReport(contents, query);
    const QList<Standing>& standings = report.strata.first().standings;
    QCOMPARE(report.systems.at(standings.first().system), QStringLiteral("S0"));
    QCOMPARE(report.systems.at(standings.last().system), QStringLiteral("S3"));
  }
  void theSameContentsGiveTheSameVerdicts() { QCOMPARE(demoContents().verdicts, demoContents().verdicts); }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
