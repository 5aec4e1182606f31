// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Draw.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"
#include "core/study/WalkProgress.h"
#include "tests/core/study/StudyContents.h"

#include <QSet>
#include <QTest>

using namespace s2s;
using test::contentsWith;

namespace {

Contents withPlan(int samples, int systems, const PlanSettings& plan = {}) {
  Contents contents = contentsWith(samples, systems);
  contents.info.plan = plan;
  contents.battles = defaultBattles(contents, plan);
  contents.index();
  return contents;
}

QString pairOf(const Contents& contents, const Battle& battle) {
  QStringList systems{contents.findResponse(battle.a)->system, contents.findResponse(battle.b)->system};
  systems.sort();
  return systems.join(QLatin1Char('|'));
}

const RaterId kRater(QStringLiteral("zhang"));

}  // namespace

class TestPlan : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theDefaultPlanTakesEverySampleOnce() {
    const Contents contents = withPlan(40, 4);
    QCOMPARE(contents.battles.size(), 40);
    QSet<SampleId> samples;
    for (const DrawnBattle& drawn : contents.battles)
      samples.insert(drawn.battle.sample);
    QCOMPARE(samples.size(), 40);
  }
  void theSameSeedDrawsTheSameAndAnotherDoesNot() {
    const Contents contents = contentsWith(40, 4);
    PlanSettings plan;
    QCOMPARE(defaultBattles(contents, plan), defaultBattles(contents, plan));
    PlanSettings other = plan;
    other.seed = 2;
    QVERIFY(defaultBattles(contents, plan) != defaultBattles(contents, other));
  }
  void aShortPlanStillCoversEveryCell() {
    PlanSettings plan;
    plan.battles = 16;
    const Contents contents = withPlan(160, 3, plan);
    QSet<int> cells;
    for (const DrawnBattle& drawn : contents.battles) {
      const Sample& sample = *contents.findSample(drawn.battle.sample);
      cells.insert(static_cast<int>(sample.level) * 8 + static_cast<int>(sample.domain));
    }
    QCOMPARE(cells.size(), 16);
  }
  void aLongPlanGoesRoundWithNewPairsUntilThereAreNone() {
    PlanSettings plan;
    plan.battles = 1000;
    const Contents contents = withPlan(10, 3, plan);
    QCOMPARE(contents.battles.size(), 30);  // 10 samples x 3 pairs
    QSet<BattleId> ids;
    for (const DrawnBattle& drawn : contents.battles)
      ids.insert(drawn.battle.id);
    QCOMPARE(ids.size(), 30);
  }
  void aMissingSoundBlocksOnlyItsOwnBattles() {
    Contents contents = contentsWith(4, 2);
    contents.samples[0].sound.state = SoundState::Missing;
    contents.responses[2].sound.state = SoundState::Missing;  // sample 1 has one answer left
    contents.index();
    QCOMPARE(defaultBattles(contents, {}).size(), 2);
  }
  void sidesAreBalancedWithinEveryPairOfSystems() {
    const Contents contents = withPlan(301, 5);
    QHash<QString, int> lead;
    for (const PlanItem& item : walkFor(contents, kRater)) {
      if (item.trial != 1)
        continue;
      const Battle& battle = *contents.findBattle(item.battle);
      const QString first = contents.findResponse(battle.at(item.first))->system;
      const QString pair = pairOf(contents, battle);
      lead[pair] += pair.startsWith(first + QLatin1Char('|')) ? 1 : -1;
    }
    QCOMPARE(lead.size(), 10);
    for (const int difference : lead)
      QVERIFY2(qAbs(difference) <= 1, qPrintable(QString::number(difference)));
  }
  void repeatsComeBackLaterAndSwapped() {
    const Contents contents = withPlan(100, 3);
    const QList<PlanItem> walk = walkFor(contents, kRater);
    QCOMPARE(walk.size(), 105);  // 5 % of 100
    QHash<BattleId, PlanItem> first;
    for (const PlanItem& item : walk) {
      QCOMPARE(item.position, static_cast<int>(&item - walk.constData()));
      if (item.trial == 1) {
        first.insert(item.battle, item);
        continue;
      }
      QCOMPARE(item.kind, PlanItemKind::Repeat);
      QVERIFY(first.contains(item.battle));
      QVERIFY(first.value(item.battle).first != item.first);
    }
  }
  void twoRatersGetTheSameBattlesInDifferentOrders() {
    const Contents contents = withPlan(50, 3);
    const QList<PlanItem> one = walkFor(contents, kRater);
    const QList<PlanItem> two = walkFor(contents, RaterId(QStringLiteral("li")));
    QSet<BattleId> a, b;
    for (const PlanItem& item : one)
      a.insert(item.battle);
    for (const PlanItem& item : two)
      b.insert(item.battle);
    QCOMPARE(a, b);
    QVERIFY(one.first().battle != two.first().battle || one.at(1).battle != two.at(1).battle);
    QCOMPARE(walkFor(contents, kRater), one);
  }
  void battlesDrawnLaterAreAddedAtTheEndOfAWalk() {
    Contents contents = withPlan(30, 3);
    contents.plan = walkFor(contents, kRater);
    const auto before = static_cast<int>(contents.plan.size());
    QVERIFY(walkFor(contents, kRater).isEmpty());
    PairRequest request;
    request.n = 6;
    contents.battles.append(*proposeBattles(contents, request));
    contents.index();
    const QList<PlanItem> added = walkFor(contents, kRater);
    QCOMPARE(added.size(), 6);
    QCOMPARE(added.first().position, before);
  }
  void theRestIsDealtOutAmongAnnotators() {
    PlanSettings plan;
    plan.annotators = 2;
    plan.overlap = 0.2;
    plan.repeats = 0;
    Contents contents = withPlan(50, 2, plan);
    const QList<PlanItem> one = walkFor(contents, kRater);
    contents.plan = one;
    const QList<PlanItem> two = walkFor(contents, RaterId(QStringLiteral("li")));
    QCOMPARE(one.size(), 30);
    QCOMPARE(two.size(), 30);
    QSet<BattleId> all;
    for (const PlanItem& item : one + two)
      all.insert(item.battle);
    QCOMPARE(all.size(), 50);
  }
  void quotasAreKeptAndFilledAsFarAsTheyGo() {
    const Contents contents = contentsWith(64, 4);
    PlanSettings plan;
    plan.battles = 100;
    plan.quotas.level = {{Level::L1, 7}, {Level::L2, 0}};
    plan.quotas.domain = {{Domain::Medical, 20}};
    QHash<Level, int> levels;
    QHash<Domain, int> domains;
    const QList<DrawnBattle> drawn = plannedBattles(contents, plan);
    for (const DrawnBattle& one : drawn) {
      const Sample& sample = *contents.findSample(one.battle.sample);
      ++levels[sample.level];
      ++domains[sample.domain];
    }
    QCOMPARE(drawn.size(), 100);
    QCOMPARE(levels[Level::L1], 7);
    QCOMPARE(levels[Level::L2], 0);
    QVERIFY(domains[Domain::Medical] <= 20);
  }
  void withoutQuotasThePlanIsTheDefaultOne() {
    const Contents contents = contentsWith(40, 4);
    for (const int battles : {0, 10, 150}) {
      PlanSettings plan;
      plan.battles = battles;
      QCOMPARE(plannedBattles(contents, plan), defaultBattles(contents, plan));
    }
  }
  void quotasThatAreFullEndTheDraw() {
    PlanSettings plan;
    plan.battles = 100;
    for (const Level level : kLevels)
      plan.quotas.level.insert(level, 3);
    QCOMPARE(plannedBattles(contentsWith(64, 4), plan).size(), 12);
  }
  void drawingFurtherCountsWhatIsThere() {
    PlanSettings plan;
    plan.battles = 30;
    plan.quotas.level = {{Level::L1, 5}};
    const Contents once = withPlannedBattles(contentsWith(40, 3), plan);
    QVERIFY(plannedBattles(once, plan).isEmpty());
    plan.battles = 50;
    const Contents twice = withPlannedBattles(once, plan);
    QCOMPARE(twice.battles.size(), 50);
    int first = 0;
    for (const DrawnBattle& drawn : twice.battles)
      first += twice.findSample(drawn.battle.sample)->level == Level::L1 ? 1 : 0;
    QCOMPARE(first, 5);
  }
  void openingAgainNeverGivesAnothersHand() {
    PlanSettings plan;
    plan.annotators = 2;
    plan.overlap = 0.2;
    Contents contents = withPlan(50, 2, plan);
    contents.plan = walkFor(contents, kRater);
    contents.plan += walkFor(contents, RaterId(QStringLiteral("li")));
    QVERIFY(walkFor(contents, kRater).isEmpty());
    QVERIFY(walkFor(contents, RaterId(QStringLiteral("li"))).isEmpty());
  }
  void trainingComesFirstAndGoldInBetweenAtItsRate() {
    PlanSettings plan;
    plan.gold = 0.1;
    plan.training = 2;
    plan.repeats = 0;
    Contents contents = withPlan(60, 3, plan);
    for (int i = 0; i < 20; ++i) {
      const Battle& battle = contents.battles.at(i).battle;
      const auto kind = i < 5 ? PlanItemKind::Training : i == 5 ? PlanItemKind::Trap : PlanItemKind::Gold;
      contents.knownAnswers.append({battle.id, battle.a, kind, {}, {}});
    }
    const QList<PlanItem> walk = walkFor(contents, kRater);
    QHash<PlanItemKind, int> kinds;
    for (const PlanItem& item : walk) {
      ++kinds[item.kind];
      const KnownAnswer* known = contents.findKnownAnswer(item.battle);
      QCOMPARE(item.kind, known ? known->kind : PlanItemKind::Regular);
      QCOMPARE(item.kind == PlanItemKind::Training, item.position < 2);
    }
    QCOMPARE(kinds[PlanItemKind::Regular], 40);
    QCOMPARE(kinds[PlanItemKind::Gold] + kinds[PlanItemKind::Trap], 4);
    contents.plan = walk;
    QVERIFY(walkFor(contents, kRater).isEmpty());
  }
  void proposalsKeepToQuotasAndNeverRepeatABattle() {
    const Contents contents = withPlan(64, 3);
    PairRequest request;
    request.n = 1000;
    request.perLevel = 5;
    request.policy = PairPolicy::Uniform;
    const QList<DrawnBattle> drawn = *proposeBattles(contents, request);
    QCOMPARE(drawn.size(), 20);
    QHash<Level, int> perLevel;
    for (const DrawnBattle& one : drawn) {
      QVERIFY(!contents.findBattle(one.battle.id));
      QVERIFY(qAbs(*one.propensity - 1.0 / 3) < 1e-12);  // three pairs, all open
      ++perLevel[contents.findSample(one.battle.sample)->level];
    }
    for (const int n : perLevel)
      QCOMPARE(n, 5);
  }
  void spreadEvensOutThePairs() {  // without verdicts all gaps are 0: only the games of a pair so far matter
    Contents contents = contentsWith(64, 4);
    PairRequest request;
    request.n = 180;
    request.policy = PairPolicy::Spread;
    const QList<DrawnBattle> drawn = *proposeBattles(contents, request);
    QCOMPARE(drawn.size(), 180);
    QHash<QString, int> perPair;
    for (const DrawnBattle& one : drawn) {
      QStringList pair{contents.findResponse(one.battle.a)->system, contents.findResponse(one.battle.b)->system};
      pair.sort();
      ++perPair[pair.join(QLatin1Char('-'))];
      QVERIFY(*one.propensity > 0.05 && *one.propensity < 0.5);
    }
    QCOMPARE(perPair.size(), 6);
    for (const int n : perPair)
      QVERIFY(n >= 20 && n <= 40);
    QCOMPARE(*proposeBattles(contents, request), drawn);  // the same seed
  }
  void anUnknownSystemIsNamedWithTheKnownOnes() {
    PairRequest request;
    request.n = 1;
    request.systems = {QStringLiteral("S0"), QStringLiteral("nobody")};
    const auto drawn = proposeBattles(contentsWith(2, 2), request);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().fault, Fault::UnknownName);
    QCOMPARE(drawn.error().detail, QStringLiteral("S0, S1"));
  }
  void progressFollowsVerdictsRevisionsAndWithdrawals() {
    Contents contents = withPlan(3, 2);
    contents.plan = walkFor(contents, kRater);
    WalkProgress progress(contents, kRater);
    const auto event = [&](const char* id, int place, const char* revises, bool withdrawn) {
      Verdict verdict;
      verdict.event = EventId(QString::fromLatin1(id));
      verdict.battle = progress.walk().at(place).battle;
      verdict.rater = kRater;
      verdict.revisionOf = EventId(QString::fromLatin1(revises));
      verdict.withdrawn = withdrawn;
      return verdict;
    };
    progress.add(event("e1", 0, "", false));
    progress.add(event("e2", 1, "", false));
    QCOMPARE(progress.order(), (QList<int>{0, 1}));
    progress.add(event("e3", 0, "e1", true));
    QVERIFY(!progress.isDone(0));
    QCOMPARE(progress.lastEventAt(0).text(), QStringLiteral("e3"));
    progress.add(event("e4", 0, "e3", false));
    QCOMPARE(progress.order(), (QList<int>{1, 0}));
    QCOMPARE(progress.placeOf(EventId(QStringLiteral("e4"))), std::optional(0));
  }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
