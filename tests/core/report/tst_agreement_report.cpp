// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/AgreementFixtures.h"

#include <QTest>

#include <cmath>

using namespace s2s;

class TestAgreementReport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void thePapersFirstJudgeComesOutOfTheVerdicts() {
    StatsStudy s = study();
    fill(s, {{162, 37}, {37, 196}});
    const auto report = agreementReport(s.contents(), query(kHumans, kJudge));
    QVERIFY(report);
    const AgreementStratum& whole = report->strata.first();
    QCOMPARE(counts(whole.agreement), (QList<qint64>{162, 37, 37, 196}));
    QCOMPARE(whole.agreement.n, 432);
    QVERIFY(std::abs(whole.agreement.kappa->value - 0.65527) < 5e-6);
    QCOMPARE(whole.battles.size(), 432);
    QCOMPARE(whole.agreement.table.labels(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
  }
  void rowsAreTheFirstNamedAndColumnsTheSecond() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    s.says(kAnn, battle, kA);
    s.says(kBen, battle, kB);
    QCOMPARE(counts(agreementReport(s.contents(), query(kAnn, kBen))->strata.first().agreement),
             (QList<qint64>{0, 1, 0, 0}));
    QCOMPARE(counts(agreementReport(s.contents(), query(kBen, kAnn))->strata.first().agreement),
             (QList<qint64>{0, 0, 1, 0}));
  }
  void whatIsLeftOutIsCounted() {
    StatsStudy s = study();
    const Battle both = s.battle(), split = s.battle(), tie = s.battle(), onlyPeople = s.battle(),
                 onlyJudge = s.battle(), splitUnjudged = s.battle();
    for (const Battle& battle : {both, split, onlyPeople, splitUnjudged})
      s.says(kAnn, battle, kA);
    for (const Battle& battle : {split, splitUnjudged})
      s.says(kBen, battle, kB);
    s.says(kAnn, tie, kSame);
    for (const Battle& battle : {both, split, tie, onlyJudge})
      s.says(kJudge, battle, kA);
    const auto report = agreementReport(s.contents(), query(kHumans, kJudge));
    QCOMPARE(report->strata.first().agreement.n, 1);
    QCOMPARE(report->strata.first().battles.first().battle, both.id);
    QCOMPARE(report->evenSplits, 1);
    QCOMPARE(report->ties, 1);
    QCOMPARE(report->onlyA, 1);
    QCOMPARE(report->onlyB, 1);
    QCOMPARE(report->unknownSeats, 0);
  }
  void anUnknownRaterIsRefusedWithTheNamesThatThereAre_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("as the first") << QStringLiteral("nobody") << kJudge;
    QTest::newRow("as the second") << kHumans << QStringLiteral("nobody");
  }
  void anUnknownRaterIsRefusedWithTheNamesThatThereAre() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    StatsStudy s = study();
    const auto report = agreementReport(s.contents(), query(a, b));
    QVERIFY(!report);
    QCOMPARE(report.error(),
             (Error{Fault::UnknownRater, QStringLiteral("nobody"), QStringLiteral("humans, ann, ben, gemini")}));
  }

  void thePresentedOrientationIsThatOfTheFirstNamed() {
    StatsStudy s = study();
    const Battle straight = s.battle(), swapped = s.battle();
    s.says(kAnn, straight, kA).presentedFirst = straight.a;
    s.says(kAnn, swapped, kA).presentedFirst = swapped.b;
    s.says(kBen, straight, kB).presentedFirst = straight.b;
    s.says(kBen, swapped, kA).presentedFirst = swapped.a;
    AgreementQuery presented = query(kAnn, kBen);
    presented.orientation = Orientation::Presented;
    const auto report = agreementReport(s.contents(), presented);
    QCOMPARE(report->strata.first().agreement.table.labels(),
             (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    // straight: ann first, ben second; swapped: both second, as ann saw it
    QCOMPARE(counts(report->strata.first().agreement), (QList<qint64>{0, 1, 0, 1}));
  }
  void theMajorityIsPresentedAsTheOtherSawIt() {
    StatsStudy s = study();
    const Battle known = s.battle(), unknown = s.battle();
    for (const Battle& battle : {known, unknown}) {
      s.says(kAnn, battle, kA).presentedFirst = battle.a;
      s.says(kJudge, battle, kA);
    }
    s.revises(EventId(QStringLiteral("e00002")), kA).presentedFirst = known.b;
    AgreementQuery presented = query(kHumans, kJudge);
    presented.orientation = Orientation::Presented;
    const auto report = agreementReport(s.contents(), presented);
    QCOMPARE(counts(report->strata.first().agreement), (QList<qint64>{0, 0, 0, 1}));
    QCOMPARE(report->unknownSeats, 1);
    const Json json = toJson(*report);
    QCOMPARE(text(json["presented_to"]), kJudge);
    QCOMPARE(json["shown_b_first"].get<int>(), 1);
    QCOMPARE(text(json["strata"][0]["ceiling"]["orientation"]), QStringLiteral("canonical"));
  }
  void aJudgeThatHeardOneOrderOnlyLeavesTheMajorityCanonical() {
    StatsStudy s = study();
    for (int i = 0; i < 4; ++i) {
      const Battle battle = s.battle();
      s.says(kAnn, battle, kB).presentedFirst = battle.b;
      s.says(kJudge, battle, kB).presentedFirst = battle.a;
    }
    AgreementQuery presented = query(kHumans, kJudge);
    presented.orientation = Orientation::Presented;
    const auto report = agreementReport(s.contents(), presented);
    QCOMPARE(report->shownBFirst, 0);
    QCOMPARE(counts(report->strata.first().agreement), (QList<qint64>{0, 0, 0, 4}));
    QVERIFY(toJson(*agreementReport(s.contents(), query(kHumans, kJudge)))["presented_to"].is_null());
  }
  void whatNobodyKnowsTheSeatsOfLeavesThePresentedOrientation() {
    StatsStudy s = study();
    fill(s, {{20, 5}, {10, 15}});
    AgreementQuery presented = query(kAnn, kJudge);
    presented.orientation = Orientation::Presented;
    const auto report = agreementReport(s.contents(), presented);
    QCOMPARE(report->unknownSeats, 50);
    QVERIFY(report->strata.first().agreement.undefined == Undefined::NoItems);
  }
  void theOrientationChangesTheLabelsNotTheShareAgreed() {
    StatsStudy s = study();
    for (int i = 0; i < 40; ++i) {
      const Battle battle = s.battle();
      s.says(kAnn, battle, i % 4 == 0 ? kB : kA).presentedFirst = i % 2 == 0 ? battle.a : battle.b;
      s.says(kJudge, battle, i % 5 == 0 ? kB : kA);
    }
    AgreementQuery presented = query(kAnn, kJudge);
    const Agreement canonical = agreementReport(s.contents(), presented)->strata.first().agreement;
    presented.orientation = Orientation::Presented;
    const Agreement shown = agreementReport(s.contents(), presented)->strata.first().agreement;
    QCOMPARE(*shown.observed, *canonical.observed);
    QVERIFY(counts(shown) != counts(canonical));
  }
  void aCriterionHasThreeLabels() {
    StatsStudy s = study();
    const Battle one = s.battle(), two = s.battle(), notAsked = s.battle();
    s.says(kAnn, one, kA).criteria.quality = kSame;
    s.says(kBen, one, kA).criteria.quality = kB;
    s.says(kAnn, two, kA).criteria.quality = kA;
    s.says(kBen, two, kB).criteria.quality = kA;
    s.says(kAnn, notAsked, kA);
    s.says(kBen, notAsked, kA).criteria.quality = kA;
    AgreementQuery quality = query(kAnn, kBen);
    quality.criterion = Criterion::Quality;
    const auto report = agreementReport(s.contents(), quality);
    QCOMPARE(report->strata.first().agreement.table.labels(),
             (QStringList{QStringLiteral("a"), QStringLiteral("same"), QStringLiteral("b")}));
    QCOMPARE(counts(report->strata.first().agreement), (QList<qint64>{1, 0, 0, 0, 0, 1, 0, 0, 0}));
    QCOMPARE(report->ties, 0);
    QCOMPARE(report->onlyB, 1);
  }

  void strataFollowTheWholeInOrder() {
    StatsStudy s = study();
    fill(s, {{3, 1}, {0, 2}}, {.level = Level::L3, .domain = Domain::Social});
    fill(s, {{2, 0}, {1, 2}}, {.level = Level::L1, .domain = Domain::Medical, .x = QStringLiteral("Z")});
    fill(s, {{1, 0}, {0, 0}}, {.level = Level::Unknown, .domain = Domain::Medical});
    AgreementQuery strata = query(kHumans, kJudge);
    strata.by = {Stratifier::Level, Stratifier::Domain, Stratifier::System};
    const auto report = agreementReport(s.contents(), strata);
    QStringList values;
    QList<qint64> sizes;
    for (const AgreementStratum& stratum : report->strata) {
      values.append(stratum.value);
      sizes.append(stratum.agreement.n);
    }
    QCOMPARE(values, (QStringList{QString(), QStringLiteral("L1"), QStringLiteral("L3"), QStringLiteral("medical"),
                                  QStringLiteral("social"), QStringLiteral("X | Y"), QStringLiteral("Y | Z")}));
    QCOMPARE(sizes, (QList<qint64>{12, 5, 6, 6, 6, 7, 5}));
    QCOMPARE(counts(report->strata.at(2).agreement), (QList<qint64>{3, 1, 0, 2}));
  }
  void stratifiersHaveCodes() {
    for (const QString& name : stratifierCodes())
      QCOMPARE(code(stratifierFrom(name)), name);
    QVERIFY(stratifierFrom(QStringLiteral("pair")) == Stratifier::System);
    QVERIFY(stratifierFrom(QStringLiteral("colour")) == Stratifier::None);
  }
  void aBattleOfSeveralCuesIsInTheStratumOfEach() {
    StatsStudy s = study();
    fill(s, {{2, 0}, {0, 1}});
    Contents contents = s.contents();
    contents.samples[0].cuesIn = QStringLiteral(R"({"emotion":"sad","age":"child"})");
    contents.samples[1].cuesIn = QStringLiteral(R"({"emotion":"glad","age":null})");
    contents.samples[1].cuesOut = QStringLiteral(R"({"speed":"slow"})");
    contents.samples[2].source = QStringLiteral("recorded");
    contents.systems = {System{.name = QStringLiteral("X"), .group = QStringLiteral("industry")},
                        System{.name = QStringLiteral("Y"), .group = QStringLiteral("academia")}};
    AgreementQuery query = ::query(kHumans, kJudge);
    query.by = {Stratifier::Cue, Stratifier::Source, Stratifier::Group};
    QStringList found;
    const auto report = agreementReport(contents, query);
    for (const AgreementStratum& stratum : report->strata)
      found.append(stratum.value + QLatin1Char(' ') + QString::number(stratum.agreement.n));
    QCOMPARE(found, (QStringList{QStringLiteral(" 3"), QStringLiteral("in:age 1"), QStringLiteral("in:emotion 2"),
                                 QStringLiteral("out:speed 1"), QStringLiteral("recorded 1"),
                                 QStringLiteral("academia | industry 3")}));
  }
  void aStratumThatOnlyOneJudgedHasNoItems() {
    StatsStudy s = study();
    fill(s, {{1, 0}, {0, 1}}, {.level = Level::L1});
    s.says(kAnn, s.battle({.level = Level::L2}), kA);
    AgreementQuery byLevel = query(kAnn, kJudge);
    byLevel.by = {Stratifier::Level};
    const auto report = agreementReport(s.contents(), byLevel);
    QCOMPARE(report->strata.size(), 3);
    QCOMPARE(report->strata.last().value, QStringLiteral("L2"));
    QVERIFY(report->strata.last().agreement.undefined == Undefined::NoItems);
  }

  void theTwoOrdersOfAJudgeBecomeOneVerdictAsChosen_data() {
    QTest::addColumn<QString>("order");
    QTest::addColumn<QList<qint64>>("table");
    QTest::addColumn<int>("unstable");
    QTest::newRow("the first order") << kOrderAb << QList<qint64>{3, 0, 0, 1} << 0;
    QTest::newRow("the other one") << kOrderBa << QList<qint64>{1, 2, 0, 0} << 0;
    QTest::newRow("both agree") << kOrdersAgree << QList<qint64>{1, 0, 0, 0} << 2;
    QTest::newRow("their average") << kOrdersAverage << QList<qint64>{1, 0, 0, 1} << 2;
  }
  void theTwoOrdersOfAJudgeBecomeOneVerdictAsChosen() {
    QFETCH(QString, order);
    QFETCH(QList<qint64>, table);
    QFETCH(int, unstable);
    StatsStudy s = study();
    const Battle steady = s.battle(), turning = s.battle(), alsoTurning = s.battle(), once = s.battle();
    for (const Battle& battle : {steady, turning, alsoTurning}) {
      s.says(kAnn, battle, kA);
      s.says(kJudge, battle, kA);
    }
    s.says(kAnn, once, kB);
    s.says(kJudge, once, kB);  // nobody asked the other way round
    s.says(kJudge, steady, kA).trial = kOrderBa;
    s.says(kJudge, turning, kB).trial = kOrderBa;
    s.says(kJudge, alsoTurning, kB).trial = kOrderBa;
    AgreementQuery both = query(kHumans, kJudge);
    both.rule.judgeOrder = order;
    const auto report = agreementReport(s.contents(), both);
    QVERIFY(report);
    QCOMPARE(counts(report->strata.first().agreement), table);
    QCOMPARE(report->unstable, unstable);
    QCOMPARE(report->ties, 0);
    QCOMPARE(toJson(*report)["left_out"].contains("unstable"), order == kOrdersAgree || order == kOrdersAverage);
  }
  void thePeopleAmongThemselvesAreTheCeiling() {
    StatsStudy s = study();
    // ann and ben on four battles, of which they agree on three; a fifth has one of them only
    for (int i = 0; i < 5; ++i) {
      const Battle battle = s.battle({.level = i < 4 ? Level::L1 : Level::L2});
      s.says(kAnn, battle, i % 2 == 0 ? kA : kB);
      if (i < 4)
        s.says(kBen, battle, i == 0 ? kB : i % 2 == 0 ? kA : kB);
      s.says(kJudge, battle, kA);
    }
    AgreementQuery judged = query(kHumans, kJudge);
    judged.by = {Stratifier::Level};
    const auto report = agreementReport(s.contents(), judged);
    const HumanAgreement& ceiling = *report->strata.first().ceiling;
    QCOMPARE(ceiling.battles, 4);
    QCOMPARE(ceiling.people, 2);
    QCOMPARE(*ceiling.observed, 0.75);
    QVERIFY(ceiling.fleiss.value && !ceiling.oneByOne);
    QCOMPARE(report->strata.at(1).ceiling->battles, 4);
    QVERIFY(report->strata.at(2).ceiling->fleiss.undefined == Undefined::NoItems);
    QVERIFY(!agreementReport(s.contents(), query(kAnn, kBen))->strata.first().ceiling);
    judged.oneByOne = true;
    const auto all = agreementReport(s.contents(), judged);
    QCOMPARE(all->strata.first().ceiling->oneByOne->light.pairs, 1);
  }
  void theBootstrapDrawsSamples() {
    StatsStudy s = study();
    fill(s, {{20, 5}, {10, 15}});
    AgreementQuery resampled = query(kHumans, kJudge);
    resampled.bootstrap = Resampling{.rounds = 400, .seed = 2};
    const Json bootstrap = toJson(*agreementReport(s.contents(), resampled))["strata"][0]["bootstrap"];
    QCOMPARE(bootstrap["rounds"].get<int>(), 400);
    QCOMPARE(bootstrap["clusters"].get<int>(), 50);
    QVERIFY(bootstrap["low"].get<double>() < 0.4 && bootstrap["high"].get<double>() > 0.4);
    QVERIFY(std::abs(bootstrap["se"].get<double>() - 0.127) < 0.02);
  }
  void whoIsLeftOutDoesNotVote() {
    StatsStudy s = study();
    const Battle battle = s.battle();
    s.says(kAnn, battle, kA);
    s.says(kJudge, battle, kB);
    AgreementQuery query = ::query(kHumans, kJudge);
    query.without = {kAnn};
    QCOMPARE(agreementReport(s.contents(), query)->strata.first().agreement.n, 0);
  }
};

QTEST_GUILESS_MAIN(TestAgreementReport)
#include "tst_agreement_report.moc"
