// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Edit.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"
#include "core/study/WalkProgress.h"
#include "tests/core/study/StudyContents.h"

#include <QTest>

using namespace s2s;

namespace {

const RaterId kAnna(QStringLiteral("anna"));

/// A study with a walk for anna.
Contents study() {
  Contents contents = test::contentsWith(4, 2);
  contents.battles = defaultBattles(contents, contents.info.plan);
  contents.index();
  bringInto(contents, {.raters = {{kAnna, RaterKind::Human, false}}, .plan = walkFor(contents, kAnna)});
  return contents;
}

Verdict verdictAt(const Contents& contents, int place, const char* event, qint64 committedAt) {
  Verdict verdict;
  verdict.event = EventId(QString::fromLatin1(event));
  verdict.battle = walkOf(contents, kAnna).at(place).battle;
  verdict.rater = kAnna;
  verdict.committedAt = committedAt;
  return verdict;
}

}  // namespace

class TestWalkProgress : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theLatestVerdictIsTheLastOfTheOrder() {
    Contents contents = study();
    bringInto(contents, {.verdicts = {verdictAt(contents, 2, "e1", 100), verdictAt(contents, 0, "e2", 200)}});
    const WalkProgress progress(contents, kAnna);
    QCOMPARE(progress.order(), (QList<int>{2, 0}));
    QCOMPARE(progress.placeOf(EventId(QStringLiteral("e1"))), std::optional(2));
    QVERIFY(!progress.isDone(1));
  }
  void afterTheClockWasSetBackTheWithdrawalIsWhatIsRevised() {
    Contents contents = study();
    const Verdict verdict = verdictAt(contents, 0, "e2", 200);
    Verdict withdrawal = verdictAt(contents, 0, "e1", 100);  // later, by a clock that was set back
    withdrawal.withdrawn = true;
    withdrawal.revisionOf = verdict.event;
    bringInto(contents, {.verdicts = {verdict, withdrawal}});
    const WalkProgress progress(contents, kAnna);
    QVERIFY(!progress.isDone(0));
    QCOMPARE(progress.lastEventAt(0), withdrawal.event);
  }
  void ofTwoHeadsTheLargerEventIsRevised() {
    Contents contents = study();
    bringInto(contents, {.verdicts = {verdictAt(contents, 0, "e2", 100), verdictAt(contents, 0, "e1", 200)}});
    const WalkProgress progress(contents, kAnna);
    QCOMPARE(progress.verdictAt(0)->event, EventId(QStringLiteral("e2")));
    QCOMPARE(progress.lastEventAt(0), EventId(QStringLiteral("e2")));
  }
};

QTEST_GUILESS_MAIN(TestWalkProgress)
#include "tst_walk_progress.moc"
