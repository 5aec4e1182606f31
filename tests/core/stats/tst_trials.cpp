// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/stats/Counting.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kJudge = QStringLiteral("judge");
constexpr auto kA = Preference::A, kB = Preference::B;

EventId imported(int number) { return EventId(hashedId({QStringLiteral("file"), QString::number(number)})); }

/// "trial:committedAt" of all that is current, by the trial that holds.
QStringList trialsOf(const Contents& contents) {
  const QList<const Verdict*> current = currentVerdicts(contents.verdicts);
  const Trials trials(current);
  QStringList told;
  for (const Verdict* verdict : current)
    told.append(QStringLiteral("%1:%2").arg(trials.of(*verdict)).arg(verdict->committedAt));
  told.sort();
  return told;
}

/// One person or judge and one battle, with a record of each of the stated trials.
Contents recordsWith(const QString& rater, const QStringList& stated) {
  StatsStudy study;
  study.human(kAnn).judge(kJudge);
  const Battle battle = study.battle();
  for (int i = 0; i < stated.size(); ++i) {
    Verdict& verdict = study.says(rater, battle, i % 2 == 0 ? kA : kB);
    verdict.trial = stated.at(i);
    if (!verdict.trial.startsWith(QLatin1String("own")))
      verdict.event = imported(i);
    else
      verdict.trial = verdict.trial.mid(3);
    verdict.committedAt = i + 1;
  }
  return study.contents();
}

}  // namespace

class TestTrials : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void recordsOfOneBattleAreRepeats_data() {
    QTest::addColumn<QString>("rater");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const QString& rater, const char* stated, const char* told) {
      QTest::newRow(name) << rater << QString::fromLatin1(stated) << QString::fromLatin1(told);
    };
    row("one", kAnn, "1", "1:1");
    row("two that state nothing", kAnn, "1 1", "1:1 2:2");
    row("three", kAnn, "1 1 1", "1:1 2:2 3:3");
    row("a stated second one stays the second", kAnn, "2", "2:1");
    row("a stated one keeps its number", kAnn, "1 1 2", "1:1 2:3 3:2");
    row("an own one stays the first", kAnn, "1 own1", "1:2 2:1");
    row("own repeats are as they were planned", kAnn, "own1 own2", "1:1 2:2");
    row("both orders of a judge", kJudge, "ab ba", "ab:1 ba:2");
    row("the same order again", kJudge, "ab ab ba", "2:2 ab:1 ba:3");
    row("only one order", kJudge, "ba", "ba:1");
    row("only one order, twice", kJudge, "ba ba", "2:2 ba:1");
    row("an own answer in one order", kJudge, "ownba", "ba:1");
    row("an order that is not known comes after a known one", kJudge, "1 ba ab", "2:1 ab:3 ba:2");
    row("only orders that are not known", kJudge, "1 1", "1:1 2:2");
  }
  void recordsOfOneBattleAreRepeats() {
    QFETCH(const QString, rater);
    QFETCH(const QString, stated);
    Contents contents = recordsWith(rater, stated.split(QLatin1Char(' ')));
    Random random(5);
    for (int round = 0; round < 10; ++round) {  // in whatever order they came
      QTEST(trialsOf(contents).join(QLatin1Char(' ')), "told");
      random.shuffle(contents.verdicts);
    }
  }
  void theFirstOfThemCounts() {
    const Contents contents = recordsWith(kAnn, {QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("1")});
    const QList<const Verdict*> counted = countedVerdicts(contents, CountingRule());
    QCOMPARE(counted.size(), 1);
    QCOMPARE(counted.first()->committedAt, 1);
    QCOMPARE(notCounted(contents, CountingRule()).otherTrial, 2);
  }
  void theSecondAnswerOfAJudgeInOneOrderDoesNotCount() {
    const Contents contents = recordsWith(kJudge, {QStringLiteral("ab"), QStringLiteral("ab"), QStringLiteral("ba")});
    CountingRule rule;
    rule.judgeOrder = kOrdersAverage;
    const QList<const Verdict*> counted = countedVerdicts(contents, rule);
    QCOMPARE(counted.size(), 2);
    QCOMPARE(counted.first()->committedAt, 1);
    QCOMPARE(counted.last()->committedAt, 3);
  }
  /// Each battle was asked once, in an order that balances the study: all of it counts.
  void aJudgeThatWasAskedInOneOrderOnlyCountsWhole() {
    StatsStudy study;
    study.judge(kJudge);
    for (int i = 0; i < 10; ++i) {
      Verdict& verdict = study.says(kJudge, study.battle(), kA);
      verdict.event = imported(i);
      verdict.trial = i % 2 == 0 ? QStringLiteral("ab") : QStringLiteral("ba");
    }
    QCOMPARE(countedVerdicts(study.contents(), CountingRule()).size(), 10);
    Verdict own = study.contents().verdicts.constFirst();  // with one own answer it is a judge that is asked here
    own.event = EventId(QStringLiteral("own"));
    own.trial = QStringLiteral("ba");
    Contents both = study.contents();
    both.verdicts.append(own);
    QCOMPARE(countedVerdicts(both, CountingRule()).size(), 5);
  }
  void takingOneBackLeavesTheOther() {
    StatsStudy study;
    study.human(kAnn);
    const Battle battle = study.battle();
    study.says(kAnn, battle, kA).event = imported(1);
    study.says(kAnn, battle, kB).event = imported(2);
    const EventId revision = study.revises(imported(1), kB).event;
    study.withdraws(revision);
    const QList<const Verdict*> current = currentVerdicts(study.contents().verdicts);
    QCOMPARE(current.size(), 1);
    QCOMPARE(current.first()->event, imported(2));
  }
  /// Of two that revise each other none is the later one: both stand.
  void revisionsThatGoRoundEnd() {
    StatsStudy study;
    study.human(kAnn);
    const Battle battle = study.battle();
    for (const int number : {1, 2}) {
      Verdict& verdict = study.says(kAnn, battle, kA);
      verdict.event = imported(number);
      verdict.revisionOf = imported(3 - number);
    }
    QCOMPARE(currentVerdicts(study.contents().verdicts).size(), 2);
  }
};

QTEST_GUILESS_MAIN(TestTrials)
#include "tst_trials.moc"
