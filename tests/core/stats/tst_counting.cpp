// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/stats/Counting.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <functional>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBen = QStringLiteral("ben"), kJudge = QStringLiteral("judge");
constexpr auto kA = Preference::A, kB = Preference::B, kSame = Preference::Same, kAbsent = Preference::Absent;

StatsStudy study() {
  StatsStudy study;
  study.human(kAnn).human(kBen).judge(kJudge);
  return study;
}

QStringList eventsOf(const QList<const Verdict*>& verdicts) {
  QStringList ids;
  for (const Verdict* verdict : verdicts)
    ids.append(verdict->event.text());
  return ids;
}

QStringList currentEvents(StatsStudy& study) { return eventsOf(currentVerdicts(study.contents().verdicts)); }

QStringList ids(std::initializer_list<int> numbers) {
  QStringList list;
  for (const int number : numbers)
    list.append(QStringLiteral("e%1").arg(number, 5, 10, QLatin1Char('0')));
  return list;
}

Preference label(const Labels& labels, const Battle& battle) { return labels.of.value(battle.id, kAbsent); }

using Change = std::function<void(Verdict&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(s2s::NotCounted)

class TestCounting : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRevisionReplacesWhatItRevises() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    const EventId first = s.says(kAnn, battle, kA).event;
    const EventId second = s.revises(first, kB).event;
    s.revises(second, kA);
    QCOMPARE(currentEvents(s), ids({3}));
  }
  void aWithdrawnVerdictIsGone() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    s.says(kBen, battle, kA);
    const EventId event = s.says(kAnn, battle, kA).event;
    s.withdraws(event);
    QCOMPARE(currentEvents(s), ids({1}));
  }
  void withdrawingARevisionDoesNotBringTheFirstVerdictBack() {
    StatsStudy s = study();
    const EventId first = s.says(kAnn, s.battle(), kA).event;
    const EventId second = s.revises(first, kB).event;
    s.withdraws(second);
    QVERIFY(currentEvents(s).isEmpty());
  }
  void aVerdictGivenAgainAfterWithdrawalCounts() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    const EventId taken = s.withdraws(s.says(kAnn, battle, kA).event).event;
    s.revises(taken, kB);
    const Battle another = s.battle();
    s.withdraws(s.says(kAnn, another, kA).event);
    s.says(kAnn, another, kB);  // as a new chain
    QCOMPARE(currentEvents(s), ids({3, 6}));
  }
  void aForkIsDecidedByEventIdNotByTheClock() {
    StatsStudy s = study();
    const EventId root = s.says(kAnn, s.battle(), kA).event;
    s.revises(root, kA).committedAt = 900;
    s.revises(root, kB).committedAt = 500;
    QCOMPARE(currentEvents(s), ids({3}));
  }
  void aForkOfRevisionAndWithdrawalIsDecidedByEventIdToo() {
    StatsStudy s = study();
    const EventId one = s.says(kAnn, s.battle(), kA).event;
    s.withdraws(one);
    s.revises(one, kB);
    const EventId other = s.says(kAnn, s.battle(), kA).event;
    s.revises(other, kB);
    s.withdraws(other);
    QCOMPARE(currentEvents(s), ids({3}));
  }
  void nobodyRevisesTheVerdictOfAnother() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    const EventId ofAnn = s.says(kAnn, battle, kA).event;
    s.says(kBen, battle, kB).revisionOf = ofAnn;
    QCOMPARE(currentEvents(s), ids({1, 2}));
  }
  void aRevisionWhoseOriginalIsMissingStandsForItself() {
    StatsStudy s = study();
    s.says(kAnn, s.battle(), kA).revisionOf = EventId(QStringLiteral("elsewhere"));
    QCOMPARE(currentEvents(s), ids({1}));
  }
  void trialsOfOneBattleAreChainsOfTheirOwn() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    s.says(kAnn, battle, kA);
    s.says(kAnn, battle, kB).trial = QStringLiteral("2");
    QCOMPARE(currentEvents(s), ids({1, 2}));
  }
  void verdictsComeByTimeThenEventId() {
    StatsStudy s = study();
    s.says(kAnn, s.battle(), kA).committedAt = 30;
    s.says(kAnn, s.battle(), kA).committedAt = 10;
    s.says(kAnn, s.battle(), kA).committedAt = 30;
    s.says(kAnn, s.battle(), kA).committedAt = 20;
    QCOMPARE(currentEvents(s), ids({2, 4, 1, 3}));
  }
  void theOrderInWhichEventsWereMergedDoesNotMatter() {
    StatsStudy s = study();
    Random random(3);
    for (int i = 0; i < 300; ++i) {
      const EventId event = s.says(random.coin() ? kAnn : kBen, s.battle(), kA).event;
      if (random.coin())
        s.revises(event, kB);
      if (random.coin())
        s.withdraws(event);
    }
    QList<Verdict> events = s.contents().verdicts;
    const QStringList expected = eventsOf(currentVerdicts(events));
    QVERIFY(expected.size() > 100);
    random.shuffle(events);
    QCOMPARE(eventsOf(currentVerdicts(events)), expected);
  }

  void whatDoesNotCountIsNamed_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<NotCounted>("expected");
    const auto row = [](const char* name, Change change, NotCounted expected) {
      QTest::newRow(name) << change << expected;
    };
    row("a plain verdict counts", [](Verdict&) {}, {});
    row("a waived gate counts", [](Verdict& v) { v.gate = Gate::Waived; }, {});
    row("skipped", [](Verdict& v) { v.skip = SkipReason::BadInstruction; }, {.skipped = 1});
    row("a repeat", [](Verdict& v) { v.trial = QStringLiteral("2"); }, {.otherTrial = 1});
    row("after the reveal", [](Verdict& v) { v.blind = false; }, {.unblinded = 1});
    row("training", [](Verdict& v) { v.training = true; }, {.trainingGoldTrap = 1});
    row("gold", [](Verdict& v) { v.gold = true; }, {.trainingGoldTrap = 1});
    row("trap", [](Verdict& v) { v.trap = true; }, {.trainingGoldTrap = 1});
    row("demo", [](Verdict& v) { v.demo = true; }, {.demo = 1});
    row("an invalid answer of a judge",
        [](Verdict& v) {
          v.rater = RaterId(kJudge);
          v.trial = QStringLiteral("ab");
          v.judge = JudgeAnswer{.status = JudgeStatus::Invalid};
        },
        {.judgeNotOk = 1});
    row("a judge in the other order",
        [](Verdict& v) {
          v.rater = RaterId(kJudge);
          v.trial = QStringLiteral("ba");
          v.judge = JudgeAnswer();
        },
        {.otherTrial = 1});
    row("an imported judge whose order is not known counts", [](Verdict& v) { v.rater = RaterId(kJudge); }, {});
    row("several reasons: the first",
        [](Verdict& v) {
          v.demo = true;
          v.skip = SkipReason::Other;
        },
        {.skipped = 1});
  }
  void whatDoesNotCountIsNamed() {
    QFETCH(Change, change);
    QFETCH(NotCounted, expected);
    StatsStudy s = study();
    change(s.says(kAnn, s.battle(), kA));
    const CountingRule rule;
    QCOMPARE(notCounted(s.contents(), rule), expected);
    QCOMPARE(countedVerdicts(s.contents(), rule).size(), expected == NotCounted() ? 1 : 0);
  }
  void theRuleOfADemoStudyCountsDemoVerdicts() {
    StatsStudy s = study();
    s.says(kAnn, s.battle(), kA).demo = true;
    StudyInfo info;
    QCOMPARE(countedVerdicts(s.contents(), countingRule(info)).size(), 0);
    info.demo = true;
    QCOMPARE(countedVerdicts(s.contents(), countingRule(info)).size(), 1);
  }
  void waivedVerdictsCanBeFilteredOut() {
    StatsStudy s = study();
    s.says(kAnn, s.battle(), kA).gate = Gate::Waived;
    CountingRule rule;
    rule.waivedCount = false;
    QCOMPARE(notCounted(s.contents(), rule), (NotCounted{.waived = 1}));
  }
  void theOrderOfAJudgeIsChosen_data() {
    QTest::addColumn<QString>("order");
    QTest::addColumn<QStringList>("counted");
    QTest::newRow("ab") << QStringLiteral("ab") << ids({1, 3});
    QTest::newRow("ba") << QStringLiteral("ba") << ids({2, 3});
    QTest::newRow("both") << QStringLiteral("both") << ids({1, 2, 3});
    QTest::newRow("it contradicts itself") << QStringLiteral("agree") << ids({3});
  }
  void theOrderOfAJudgeIsChosen() {
    QFETCH(QString, order);
    QFETCH(QStringList, counted);
    StatsStudy s = study();
    const Battle battle = s.battle();
    s.says(kJudge, battle, kA);
    s.says(kJudge, battle, kB).trial = QStringLiteral("ba");
    s.says(kAnn, battle, kA);
    CountingRule rule;
    rule.judgeOrder = order;
    QCOMPARE(eventsOf(countedVerdicts(s.contents(), rule)), counted);
  }

  void labelsAreThoseOfTheNamedRater() {
    StatsStudy s = study();
    const Battle one = s.battle(), two = s.battle(), three = s.battle(), four = s.battle();
    s.says(kAnn, one, kA);
    s.says(kAnn, two, kB);
    s.says(kAnn, three, kSame);
    s.says(kAnn, four, kAbsent);
    s.says(kBen, one, kB);
    const Labels labels = labelsOf(countedVerdicts(s.contents(), {}), s.contents(), RaterId(kAnn));
    QCOMPARE(labels.of.size(), 4);
    QCOMPARE(label(labels, one), kA);
    QCOMPARE(label(labels, two), kB);
    QCOMPARE(label(labels, three), kSame);
    QVERIFY(labels.of.contains(four.id));
    QCOMPARE(label(labels, four), kAbsent);
  }
  void aCriterionThatWasNotAskedGivesNoLabel() {
    StatsStudy s = study();
    const Battle one = s.battle(), two = s.battle();
    s.says(kAnn, one, kA).criteria.expressiveness = kSame;
    s.says(kAnn, two, kA);
    const Labels labels =
        labelsOf(countedVerdicts(s.contents(), {}), s.contents(), RaterId(kAnn), Criterion::Expressiveness);
    QCOMPARE(labels.of.size(), 1);
    QCOMPARE(label(labels, one), kSame);
  }
  void aJudgeThatTurnsWithTheOrderPrefersNeither() {
    StatsStudy s = study();
    const Battle steady = s.battle(), turning = s.battle();
    CountingRule rule;
    rule.judgeOrder = QStringLiteral("both");
    for (const Battle& battle : {steady, turning})
      s.says(kJudge, battle, kA);
    s.says(kJudge, steady, kA).trial = QStringLiteral("ba");
    s.says(kJudge, turning, kB).trial = QStringLiteral("ba");
    const Labels labels = labelsOf(countedVerdicts(s.contents(), rule), s.contents(), RaterId(kJudge));
    QCOMPARE(label(labels, steady), kA);
    QCOMPARE(label(labels, turning), kSame);
  }

  void whereBothOrdersMustAgreeTheRestIsNoStableVerdict() {
    StatsStudy s = study();
    const Battle steady = s.battle(), turning = s.battle(), once = s.battle();
    for (const Battle& battle : {steady, turning, once})
      s.says(kJudge, battle, kA);
    s.says(kJudge, steady, kA).trial = QStringLiteral("ba");
    s.says(kJudge, turning, kB).trial = QStringLiteral("ba");
    s.says(kAnn, turning, kA);
    CountingRule rule;
    rule.judgeOrder = kOrdersAgree;
    const QList<const Verdict*> counted = countedVerdicts(s.contents(), rule);
    const Labels labels = labelsOf(counted, s.contents(), RaterId(kJudge));
    QCOMPARE(labels.of, (QHash<BattleId, Preference>{{steady.id, kA}}));
    QCOMPARE(counted.size(), 3);  // twice the judge, and the person
    QCOMPARE(notCounted(s.contents(), rule).unstable, 3);
    QCOMPARE(unstableBattles(s.contents(), RaterId(kJudge), rule), QSet<BattleId>{turning.id});
  }

  void theMajorityOfThePeopleIsStrict_data() {
    QTest::addColumn<QList<Preference>>("votes");
    QTest::addColumn<Preference>("expected");
    QTest::addColumn<bool>("isEvenSplit");
    using Votes = QList<Preference>;
    QTest::newRow("one rater is enough") << Votes{kB} << kB << false;
    QTest::newRow("two to one") << Votes{kA, kB, kA} << kA << false;
    QTest::newRow("one to one") << Votes{kA, kB} << kAbsent << true;
    QTest::newRow("two to two") << Votes{kA, kB, kB, kA} << kAbsent << true;
    QTest::newRow("ties do not vote") << Votes{kSame, kSame, kB} << kB << false;
    QTest::newRow("one to one and a tie") << Votes{kA, kSame, kB} << kAbsent << true;
    QTest::newRow("undecided verdicts do not vote") << Votes{kAbsent, kA} << kA << false;
    QTest::newRow("nobody chose a side") << Votes{kSame, kSame} << kSame << false;
    QTest::newRow("nobody decided") << Votes{kAbsent} << kAbsent << false;
  }
  void theMajorityOfThePeopleIsStrict() {
    QFETCH(QList<Preference>, votes);
    QFETCH(Preference, expected);
    QFETCH(bool, isEvenSplit);
    StatsStudy s;
    const Battle battle = s.battle();
    for (qsizetype i = 0; i < votes.size(); ++i) {
      const QString name = QStringLiteral("person %1").arg(i);
      s.human(name);
      s.says(name, battle, votes.at(i));
    }
    const Labels majority = humanMajority(countedVerdicts(s.contents(), {}), s.contents());
    QCOMPARE(label(majority, battle), expected);
    QCOMPARE(majority.of.contains(battle.id), expected != kAbsent);
    QCOMPARE(majority.evenSplits.contains(battle.id), isEvenSplit);
  }
  void judgesHaveNoVoteAmongThePeople() {
    StatsStudy s = study();
    const Battle battle = s.battle(), judged = s.battle();
    s.says(kAnn, battle, kA);
    s.says(kJudge, battle, kB);
    s.says(kJudge, judged, kB);
    const Labels majority = humanMajority(countedVerdicts(s.contents(), {}), s.contents());
    QCOMPARE(majority.of, (QHash<BattleId, Preference>{{battle.id, kA}}));
    QVERIFY(majority.evenSplits.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCounting)
#include "tst_counting.moc"
