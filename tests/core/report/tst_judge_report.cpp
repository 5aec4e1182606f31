// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/JudgeRanks.h"
#include "core/report/JudgeReport.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBen = QStringLiteral("ben"), kCleo = QStringLiteral("cleo");
const QString kJudge = QStringLiteral("gemini"), kOther = QStringLiteral("qwen");
constexpr auto kA = Preference::A, kB = Preference::B;

/// Three people and two judges on 60 battles. The people agree; the first judge is wrong on every sixth, the second on
/// every third battle.
StatsStudy study() {
  StatsStudy s;
  s.human(kAnn).human(kBen).human(kCleo).judge(kJudge).judge(kOther);
  for (int i = 0; i < 60; ++i) {
    const Battle battle = s.battle();
    const Preference right = i % 2 == 0 ? kA : kB, wrong = i % 2 == 0 ? kB : kA;
    for (const QString& person : {kAnn, kBen, kCleo})
      s.says(person, battle, right);
    s.says(kJudge, battle, i % 6 == 0 ? wrong : right);
    s.says(kOther, battle, i % 3 == 0 ? wrong : right);
  }
  return s;
}

AgreementQuery query() {
  AgreementQuery query;
  query.b = kJudge;
  return query;
}

/// The stronger of two systems, by the order of their names, wins so many of ten games against each other system.
void tournament(StatsStudy& s, const QString& rater, const QStringList& byStrength, int wins, Level level = Level::L1) {
  for (int i = 0; i < byStrength.size(); ++i)
    for (int j = i + 1; j < byStrength.size(); ++j)
      for (int game = 0; game < 10; ++game) {
        const Battle battle = s.battle({.level = level, .x = byStrength.at(i), .y = byStrength.at(j)});
        const Response* a = s.contents().findResponse(battle.a);
        const bool aIsStronger = a->system == byStrength.at(i);
        s.says(rater, battle, (game < wins) == aIsStronger ? kA : kB);
      }
}

}  // namespace

class TestJudgeReport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void twoJudgesAreComparedOnTheSameBattles() {
    StatsStudy s = study();
    const auto found = judgeComparison(s.contents(), query(), kOther);
    QVERIFY(found);
    QCOMPARE(found->n, 60);
    QVERIFY(std::abs(*found->observed.difference - 10 / 60.0) < 1e-12);
    QCOMPARE(found->rightness->b, 10);
    QCOMPARE(found->rightness->c, 0);
    QVERIFY(*found->kappa.bootstrap.low > 0);
  }
  void anUnknownSecondJudgeIsRefused() {
    StatsStudy s = study();
    QVERIFY(judgeComparison(s.contents(), query(), QStringLiteral("nobody")).error().fault == Fault::UnknownRater);
  }
  void theAlternativeAnnotatorTestIsMadeOfTheVerdicts() {
    StatsStudy s = study();
    const auto report = alternativeAnnotator(s.contents(), kJudge, Criterion::Overall, {});
    QCOMPARE(report.people.size(), 3);
    QCOMPARE(report.test.annotators.size(), size_t{3});
    QCOMPARE(report.test.annotators.at(0).items, 60);
    QVERIFY(std::abs(report.test.annotators.at(0).judgeWins - 50 / 60.0) < 1e-12);
    QVERIFY(!report.test.passes);
  }
  void withoutVerdictsThereIsNoTest() {
    StatsStudy s;
    s.human(kAnn).judge(kJudge);
    QVERIFY(alternativeAnnotator(s.contents(), kJudge, Criterion::Overall, {}).test.undefined == Undefined::NoPairs);
  }
  void leavingOneOutShowsWhoCarriesTheFigure() {
    StatsStudy s;
    s.human(kAnn).human(kBen).judge(kJudge);
    for (int i = 0; i < 20; ++i) {
      const Battle battle = s.battle();
      s.says(i < 10 ? kAnn : kBen, battle, i % 2 == 0 ? kA : kB);
      s.says(kJudge, battle, i < 10 || i % 4 < 2 ? (i % 2 == 0 ? kA : kB) : kA);
    }
    const QList<WithoutOne> list = leaveOneOut(s.contents(), kJudge, Criterion::Overall, {});
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).n, 10);
    QVERIFY(*list.at(0).change < 0);
    QCOMPARE(*list.at(1).kappa, 1.0);
    QVERIFY(*list.at(1).change > 0);
  }

  void leaderboardsOfTheSameOrderAgree() {
    StatsStudy s;
    s.human(kAnn).judge(kJudge);
    const QStringList order{QStringLiteral("P"), QStringLiteral("Q"), QStringLiteral("R"), QStringLiteral("S")};
    tournament(s, kAnn, order, 8);
    tournament(s, kJudge, order, 9);
    JudgeRanksQuery query;
    query.judge = kJudge;
    query.by = {RatingStrata::Level, RatingStrata::Domain};
    query.bootstrap.rounds = 50;
    const QList<RankStratum> strata = judgeRanks(s.contents(), query);
    QCOMPARE(strata.size(), 3);  // the whole, L1, education
    QCOMPARE(strata.first().systems, 4);
    QCOMPARE(strata.first().humanGames, 60);
    QCOMPARE(*strata.first().spearman, 1.0);
    QCOMPARE(*strata.first().kendall, 1.0);
    QCOMPARE(strata.first().order, (PairOrder{6, 0, 0}));
    QCOMPARE(strata.first().spearmanBootstrap.clusters, 120);
    QVERIFY(*strata.first().spearmanBootstrap.low <= 1 && *strata.first().spearmanBootstrap.high == 1);
    QVERIFY(strata.at(1).level == Level::L1);
    QVERIFY(strata.at(2).domain == Domain::Education);
  }
  void leaderboardsOfOppositeOrderDisagree() {
    StatsStudy s;
    s.human(kAnn).judge(kJudge);
    tournament(s, kAnn, {QStringLiteral("P"), QStringLiteral("Q"), QStringLiteral("R")}, 10);
    tournament(s, kJudge, {QStringLiteral("R"), QStringLiteral("Q"), QStringLiteral("P")}, 10);
    JudgeRanksQuery query;
    query.judge = kJudge;
    query.bootstrap.rounds = 10;
    QCOMPARE(*judgeRanks(s.contents(), query).first().spearman, -1.0);
  }
  void theOrderOfTheGamesChangesEloOnly() {
    StatsStudy s;
    s.human(kAnn).judge(kJudge);
    const QStringList order{QStringLiteral("P"), QStringLiteral("Q"), QStringLiteral("R"), QStringLiteral("S")};
    tournament(s, kAnn, order, 6);
    tournament(s, kJudge, order, 6);
    Contents turned = s.contents();
    for (Verdict& verdict : turned.verdicts)
      if (verdict.rater.text() == kJudge)
        verdict.committedAt = -verdict.committedAt;
    turned.index();
    JudgeRanksQuery query;
    query.judge = kJudge;
    query.bootstrap.rounds = 2;
    QCOMPARE(*judgeRanks(turned, query).first().spearman, 1.0);
    query.method = RatingMethod::Elo;
    QVERIFY(*judgeRanks(turned, query).first().spearman < 1);
  }
  void groupsThatNeverMetHaveNoOrder() {
    StatsStudy s;
    s.human(kAnn).judge(kJudge);
    for (const QString& rater : {kAnn, kJudge}) {
      tournament(s, rater, {QStringLiteral("P"), QStringLiteral("Q")}, 6);
      tournament(s, rater, {QStringLiteral("R"), QStringLiteral("S")}, 6);
    }
    JudgeRanksQuery query;
    query.judge = kJudge;
    query.bootstrap.rounds = 2;
    const RankStratum whole = judgeRanks(s.contents(), query).first();
    QCOMPARE(whole.systems, 4);
    QVERIFY(!whole.spearman && !whole.order.share());
  }
  void withoutGamesThereIsNoOrder() {
    StatsStudy s;
    s.human(kAnn).judge(kJudge);
    JudgeRanksQuery query;
    query.judge = kJudge;
    query.bootstrap.rounds = 10;
    const QList<RankStratum> strata = judgeRanks(s.contents(), query);
    QCOMPARE(strata.size(), 1);
    QVERIFY(!strata.first().spearman && !strata.first().order.share() && !strata.first().spearmanBootstrap.low);
  }
};

QTEST_GUILESS_MAIN(TestJudgeReport)
#include "tst_judge_report.moc"
