// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/BiasJson.h"
#include "core/report/BiasReport.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBen = QStringLiteral("ben"), kCleo = QStringLiteral("cleo");
const QString kJudge = QStringLiteral("gemini");
constexpr auto kA = Preference::A, kB = Preference::B;

StatsStudy study() {
  StatsStudy study;
  study.human(kAnn).human(kBen).human(kCleo).judge(kJudge);
  return study;
}

RaterBias biasOf(StatsStudy& study, const QString& rater, BiasQuery query = {}) {
  query.raters = {rater};
  return biasReport(study.contents(), query)->raters.first();
}

/// The seat that holds a system's response.
Seat seatOf(StatsStudy& study, const Battle& battle, const QString& system) {
  return study.contents().findResponse(battle.a)->system == system ? Seat::A : Seat::B;
}

void lets(StatsStudy& study, const QString& rater, const Battle& battle, const QString& winner) {
  study.says(rater, battle, seatOf(study, battle, winner) == Seat::A ? kA : kB);
}

}  // namespace

class TestBiasReport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theFirstPlayedIsCountedWhereItIsKnown() {
    StatsStudy s = study();
    const Battle one = s.battle(), two = s.battle(), unknown = s.battle(), tie = s.battle();
    s.says(kAnn, one, kA).presentedFirst = one.a;
    s.says(kAnn, two, kA).presentedFirst = two.b;
    s.says(kAnn, unknown, kA);
    s.says(kAnn, tie, Preference::Same).presentedFirst = tie.a;
    const RaterBias bias = biasOf(s, kAnn);
    QCOMPARE(bias.first, (Share{1, 2}));
    QCOMPARE(bias.unknownSeats, 1);
    QCOMPARE(bias.n, 3);
  }
  void aJudgesOrdersAreComparedWithEachOther() {
    StatsStudy s = study();
    const QList<std::pair<Preference, Preference>> said = {{kA, kA}, {kB, kB}, {kA, kB}, {kA, kB}, {kB, kA}};
    for (const auto& [ab, ba] : said) {
      const Battle battle = s.battle();
      s.says(kJudge, battle, ab);
      s.says(kJudge, battle, ba).trial = QStringLiteral("ba");
    }
    const RaterBias bias = biasOf(s, kJudge);
    QCOMPARE(bias.swaps.consistent, (Share{2, 5}));
    QCOMPARE(bias.swaps.alwaysFirst, (Share{2, 5}));
    QCOMPARE(bias.swaps.alwaysSecond, (Share{1, 5}));
    QCOMPARE(bias.first, (Share{3, 5}));  // of the order that counts
    QVERIFY(bias.judge && !bias.annotator);
  }
  void aPersonsRepeatsAreSelfConsistencyAndInTheOtherOrderASwap() {
    StatsStudy s = study();
    const Battle swapped = s.battle(), sameOrder = s.battle();
    s.says(kAnn, swapped, kA).presentedFirst = swapped.a;
    s.says(kAnn, sameOrder, kA).presentedFirst = sameOrder.a;
    Verdict& again = s.says(kAnn, swapped, kB);
    again.trial = QStringLiteral("2");
    again.presentedFirst = swapped.b;
    Verdict& alike = s.says(kAnn, sameOrder, kA);
    alike.trial = QStringLiteral("2");
    alike.presentedFirst = sameOrder.a;
    const RaterBias bias = biasOf(s, kAnn);
    QCOMPARE(bias.annotator->repeats, (Share{1, 2}));
    QCOMPARE(bias.swaps.alwaysFirst, (Share{1, 1}));
  }
  void theLongerAndTheLouderAreCounted() {
    StatsStudy s = study();
    BiasQuery query;
    for (int i = 0; i < 12; ++i) {
      const Battle battle = s.battle();
      const bool longerWins = i % 3 != 0, aIsLonger = i % 2 == 0;
      s.says(kAnn, battle, longerWins == aIsLonger ? kA : kB);
      query.sounds.insert(battle.a, {aIsLonger ? 9.0 : 4.0, -20});
      query.sounds.insert(battle.b, {aIsLonger ? 4.0 : 9.0, i == 0 ? std::nullopt : std::optional(-23.0)});
    }
    s.says(kAnn, s.battle(), kA);
    const RaterBias bias = biasOf(s, kAnn, query);
    QCOMPARE(bias.length.moreWins, (Share{8, 12}));
    QVERIFY(bias.length.logistic->slope > 0);
    QCOMPARE(bias.loudness.moreWins.n, 11);
    QCOMPARE(bias.unmeasured, 1);
  }
  void withoutSoundsNothingIsSaidOfThem() {
    StatsStudy s = study();
    s.says(kAnn, s.battle(), kA);
    const RaterBias bias = biasOf(s, kAnn);
    QVERIFY(bias.length.undefined == Undefined::NoItems && bias.loudness.undefined == Undefined::NoItems);
    QCOMPARE(bias.unmeasured, 1);
  }
  void goldIsComparedWithTheKnownAnswer() {
    StatsStudy s = study();
    BiasQuery query;
    for (const Preference said : {kA, kA, kB}) {
      const Battle battle = s.battle();
      s.says(kAnn, battle, said).gold = true;
      query.knownAnswers.insert(battle.id, battle.a);
    }
    s.says(kAnn, s.battle(), kA).gold = true;  // nobody knows
    const RaterBias bias = biasOf(s, kAnn, query);
    QCOMPARE(bias.gold, (Share{2, 3}));
    QCOMPARE(bias.n, 0);
  }
  void driftIsAgreementWithTheOthers() {
    StatsStudy s = study();
    for (int i = 0; i < 20; ++i) {
      const Battle battle = s.battle();
      s.says(kBen, battle, kA);
      s.says(kCleo, battle, kA);
      Verdict& own = s.says(kAnn, battle, i < 10 ? kA : kB);
      own.listening.activeMs = 1000 * (i + 1);
    }
    const RaterBias bias = biasOf(s, kAnn);
    QCOMPARE(bias.annotator->drift.early, (Share{10, 10}));
    QCOMPARE(bias.annotator->drift.late, (Share{0, 10}));
    QCOMPARE(*bias.annotator->speed.median, 10.5);
  }
  void theJudgesFavouriteHasAPositiveResidual() {
    StatsStudy s = study();
    const QString x = QStringLiteral("X"), y = QStringLiteral("Y");
    for (int i = 0; i < 10; ++i) {
      const Battle battle = s.battle();
      lets(s, kAnn, battle, y);
      lets(s, kJudge, battle, i < 4 ? x : y);
    }
    const QList<Residual> list = residuals(s.contents(), kJudge, {});
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).system, x);
    QCOMPARE(list.at(0).n, 10);
    QVERIFY(std::abs(list.at(0).mean - 0.4) < 1e-12);
    QVERIFY(std::abs(list.at(1).mean + 0.4) < 1e-12);
    // one battle a sample: 1.96 sqrt(.24 / 9)
    QVERIFY(std::abs(*list.at(0).high - (0.4 + 1.959964 * std::sqrt(0.24 / 9))) < 1e-6);
  }
  void whereNothingVariesAResidualHasNoInterval() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    s.says(kAnn, battle, kA);
    s.says(kJudge, battle, kA);
    QVERIFY(!residuals(s.contents(), kJudge, {}).first().low);
  }
  void anUnknownRaterIsRefused() {
    StatsStudy s = study();
    BiasQuery query;
    query.raters = {QStringLiteral("nobody")};
    QVERIFY(biasReport(s.contents(), query).error().fault == Fault::UnknownRater);
  }
  void whoSaidNothingHasNoFigures() {
    StatsStudy s = study();
    const BiasReport report = *biasReport(s.contents(), {});
    QCOMPARE(report.raters.size(), 4);
    const Json json = toJson(report);
    for (const Json& rater : json["raters"]) {
      QCOMPARE(rater["n"].get<int>(), 0);
      QVERIFY(rater["first_seat"]["value"].is_null() && rater["first_seat"]["low"].is_null());
      QVERIFY(rater["swap"]["mcnemar"].is_null() && rater["triples"]["value"].is_null());
    }
    QVERIFY(json["raters"][0]["drift"]["change"].is_null() && json["raters"][0]["seconds"]["median"].is_null());
  }
};

QTEST_GUILESS_MAIN(TestBiasReport)
#include "tst_bias_report.moc"
