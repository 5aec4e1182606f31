// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DataFolder.h"
#include "core/base/Json.h"
#include "core/report/Audit.h"
#include "core/report/QualityReport.h"
#include "core/sets/SetReader.h"
#include "core/study/Demo.h"
#include "core/study/DemoMarks.h"
#include "core/study/Edit.h"
#include "core/study/Pairing.h"
#include "tests/core/study/StudyContents.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace s2s;

namespace {

/// The demo that ships with the program, as a new study holds it.
Contents demo() {
  const Result<ReadSet> set = readSet(demoSetFolder());
  if (!set)
    return {};
  Contents contents;
  contents.info.demo = true;
  contents.info.plan.battles = 96;
  contents.sets = {set->set};
  contents.systems = set->systems;
  contents.samples = set->samples;
  contents.responses = set->responses;
  contents.index();
  contents.battles = defaultBattles(contents, contents.info.plan);
  contents.index();
  contents.marks = demoMarks(contents, 1);
  return contents;
}

bool hasDefect(const Response& response, const char* wanted) {
  const Json defects = parseJson(response.extra.toUtf8())->at("defects");
  return std::find(defects.begin(), defects.end(), wanted) != defects.end();
}

}  // namespace

class TestDemoMarks : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyFateCanBeSeen() {
    const FateCounts whole = qualityReport(demo(), {}).strata.first().counts;
    QCOMPARE(whole.total(), 32);
    QVERIFY(whole.kept > 16);
    QCOMPARE(whole.corrected, 2);
    QVERIFY(whole.rejected >= 4);
    QCOMPARE(whole.pending, 2);
    QVERIFY(whole.split >= 4);
    QCOMPARE(whole.adjudicated, 2);
    QVERIFY(whole.toAdjudicate >= 2);
  }
  void textAndLevelAreCorrectedAndOneTextIsDisputed() {
    int texts = 0, levels = 0, disputed = 0;
    for (const SampleOutcome& outcome : qualityReport(demo(), {}).outcomes) {
      texts += outcome.text.isEmpty() ? 0 : 1;
      levels += outcome.level == Level::Unknown ? 0 : 1;
      disputed += outcome.textsDiffer ? 1 : 0;
    }
    QCOMPARE(texts, 1);
    QCOMPARE(levels, 1);
    QCOMPARE(disputed, 1);
  }
  void theReviewersMostlyAgree() {
    const QualityReport report = qualityReport(demo(), {});
    QCOMPARE(report.reviewers.size(), 4);
    const double kappa = report.agreement.first().meanKappa.value_or(0);
    QVERIFY2(kappa > 0.3 && kappa < 0.9, qPrintable(QString::number(kappa)));
  }
  void everyDrawnSampleWasAudited() {
    const Contents contents = demo();
    const AuditReport report = auditReport(contents, contents.info.quality);
    QCOMPARE(report.auditors.size(), 3);
    for (const AuditStratum& stratum : report.strata)
      for (const AuditShare& share : stratum.shares) {
        QCOMPARE(share.asked, stratum.drawn);
        QVERIFY(share.yes > 0);
      }
    QVERIFY(report.strata.first().of(AuditQuestion::LevelRight).yes < report.strata.first().drawn);
  }
  void allMarksAreInventedAndHaveIdsOfTheirOwn() {
    const Contents contents = demo();
    QSet<EventId> ids;
    for (const QualityMark& mark : contents.marks) {
      QVERIFY(mark.demo && contents.findSample(mark.sample));
      ids.insert(mark.event);
    }
    QCOMPARE(ids.size(), contents.marks.size());
  }
  void theSameContentsGiveTheSameMarks() { QCOMPARE(demo().marks, demo().marks); }
  void anySetHasMarks() {
    for (const int samples : {0, 1, 5}) {
      Contents contents = test::contentsWith(samples, 2);
      contents.info.demo = true;
      contents.marks = demoMarks(contents, 1);
      QCOMPARE(qualityReport(contents, {}).strata.first().counts.total(), samples);
    }
  }
  void theKnownAnswersAreObvious() {
    const Contents contents = demo();
    const QList<KnownAnswer> answers = demoKnownAnswers(contents);
    int training = 0;
    for (const KnownAnswer& answer : answers) {
      const Battle& battle = *contents.findBattle(answer.battle);
      const Response& bad = *contents.findResponse(answer.winner == battle.a ? battle.b : battle.a);
      QVERIFY(answer.winner == battle.a || answer.winner == battle.b);
      QVERIFY(hasDefect(bad, "truncated") || hasDefect(bad, "noise") || hasDefect(bad, "wrong-language"));
      QVERIFY(parseJson(contents.findResponse(answer.winner)->extra.toUtf8())->at("defects").empty());
      QVERIFY(!answer.reason.isEmpty() && !answer.reasonCn.isEmpty());
      training += answer.kind == PlanItemKind::Training ? 1 : 0;
    }
    QVERIFY(training >= 2 && answers.size() - training >= 4);
  }
  void withoutWordOfDefectsNothingIsKnown() {
    Contents contents = test::contentsWith(8, 2);
    contents.battles = defaultBattles(contents, contents.info.plan);
    contents.index();
    QVERIFY(demoKnownAnswers(contents).isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestDemoMarks)
#include "tst_demo_marks.moc"
