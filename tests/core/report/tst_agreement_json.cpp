// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/AgreementFixtures.h"

#include <QTest>

#include <cmath>

using namespace s2s;

class TestAgreementJson : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theJsonHasTheKeysOfTheContract() {
    StatsStudy s = study();
    fill(s, {{20, 5}, {10, 15}}, {.level = Level::L2});
    AgreementQuery byLevel = query(kHumans, kJudge);
    byLevel.by = {Stratifier::Level, Stratifier::Language};
    const Json json = toJson(*agreementReport(s.contents(), byLevel));
    QCOMPARE(text(json["a"]), kHumans);
    QCOMPARE(text(json["b"]), kJudge);
    QCOMPARE(text(json["criterion"]), QStringLiteral("overall"));
    QCOMPARE(json["strata"].size(), 2U);  // no sample states a language
    const Json whole = json["strata"][0];
    QCOMPARE(
        keys(whole).join(QLatin1Char(' ')),
        QStringLiteral("level domain n agreement chance kappa pabak ac1 alpha mcnemar table bootstrap ceiling note"));
    QCOMPARE(keys(whole["kappa"]).join(QLatin1Char(' ')), QStringLiteral("value se low high se0 z p"));
    QVERIFY(whole["level"].is_null() && whole["domain"].is_null());
    QVERIFY(whole["bootstrap"].is_null() && whole["note"].is_null());
    QCOMPARE(whole["n"].get<int>(), 50);
    QCOMPARE(whole["agreement"].get<double>(), 0.7);
    QVERIFY(std::abs(whole["kappa"]["value"].get<double>() - 0.4) < 1e-12);
    QCOMPARE(toBytes(whole["table"]), QByteArray(R"({"labels":["a","b"],"counts":[[20,5],[10,15]]})"));
    QCOMPARE(text(json["strata"][1]["level"]), QStringLiteral("L2"));
    QCOMPARE(toBytes(json["left_out"]),
             QByteArray(R"({"only_a":0,"only_b":0,"even_splits":0,"ties":0,"unknown_seats":0})"));
    QCOMPARE(toBytes(json["counted"]),
             QByteArray(R"({"trial":"1","judge_order":"ab","waived_count":true,"demo_counts":false})"));
  }
  void aStratumOfAnotherKindNamesItsValue() {
    const Json json = toJson(AgreementStratum{Stratifier::Task, QStringLiteral("tongue_twisters")});
    QVERIFY(json["level"].is_null());
    QCOMPARE(text(json["task"]), QStringLiteral("tongue_twisters"));
  }
  void whatIsNotDefinedIsNullWithANote_data() {
    QTest::addColumn<QList<QList<int>>>("table");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("hasShares");
    QTest::newRow("no overlap") << QList<QList<int>>{{0, 0}, {0, 0}} << QStringLiteral("no-items") << false;
    QTest::newRow("one category") << QList<QList<int>>{{9, 0}, {0, 0}} << QStringLiteral("one-category") << true;
  }
  void whatIsNotDefinedIsNullWithANote() {
    QFETCH(QList<QList<int>>, table);
    QFETCH(QString, note);
    QFETCH(bool, hasShares);
    StatsStudy s = study();
    fill(s, table);
    const Json whole = toJson(*agreementReport(s.contents(), query(kAnn, kJudge)))["strata"][0];
    QVERIFY(whole["kappa"].is_null());
    QVERIFY(text(whole["note"]).startsWith(note));
    QCOMPARE(whole["agreement"].is_null(), !hasShares);
    QCOMPARE(whole["chance"].is_null(), !hasShares);
  }
  void theFiguresBesideKappaAreInTheJson() {
    StatsStudy s = study();
    fill(s, {{118, 5}, {2, 0}});  // Gwet 2008
    const Json whole = toJson(*agreementReport(s.contents(), query(kHumans, kJudge)))["strata"][0];
    QVERIFY(std::abs(whole["pabak"].get<double>() - 0.888) < 1e-12);
    QVERIFY(std::abs(whole["ac1"]["value"].get<double>() - 0.9407763376) < 1e-10);
    QCOMPARE(keys(whole["ac1"]).join(QLatin1Char(' ')), QStringLiteral("value se low high"));
    QVERIFY(whole["alpha"]["value"].get<double>() < 0);
    QCOMPARE(whole["mcnemar"]["b"].get<int>(), 5);
    QCOMPARE(whole["mcnemar"]["c"].get<int>(), 2);
    const Json all = toJson(*agreementReport(s.contents(), query(kHumans, kJudge)), Figures::All)["strata"][0];
    for (const char* name : {"pi", "brennan_prediger", "stuart_maxwell", "bhapkar", "band"})
      QVERIFY2(all.contains(name), name);
    QCOMPARE(text(all["band"]), QStringLiteral("poor"));
  }
  void whereNothingDiffersMcNemarIsNullWithANote() {
    StatsStudy s = study();
    fill(s, {{4, 0}, {0, 3}});
    const Json whole = toJson(*agreementReport(s.contents(), query(kHumans, kJudge)))["strata"][0];
    QVERIFY(whole["mcnemar"].is_null());
    QVERIFY(text(whole["note"]).startsWith(QStringLiteral("no-discordance")));
  }
  void aCriterionHasWeightedKappasAndNoMcNemar() {
    StatsStudy s = study();
    for (int i = 0; i < 12; ++i) {
      const Battle battle = s.battle();
      s.says(kAnn, battle, kA).criteria.quality = i % 3 == 0 ? kSame : i % 3 == 1 ? kA : kB;
      s.says(kBen, battle, kA).criteria.quality = i % 4 == 0 ? kSame : i % 4 == 1 ? kA : kB;
    }
    AgreementQuery quality = query(kAnn, kBen);
    quality.criterion = Criterion::Quality;
    const Json all = toJson(*agreementReport(s.contents(), quality), Figures::All)["strata"][0];
    QVERIFY(!all.contains("mcnemar"));
    QVERIFY(!all.contains("ceiling"));  // no judge is compared
    quality.weighting = Weighting::Quadratic;
    const Json weighted = toJson(*agreementReport(s.contents(), quality));
    QCOMPARE(text(weighted["weights"]), QStringLiteral("quadratic"));
    QCOMPARE(weighted["strata"][0]["kappa"]["value"].get<double>(), all["kappa_quadratic"]["value"].get<double>());
    quality.customWeights = AgreementWeights::identity(2);
    QVERIFY(agreementReport(s.contents(), quality).error().fault == Fault::BadUsage);
  }

  void aConstantRaterHasAKappaWithoutErrorInJson() {
    StatsStudy s = study();
    fill(s, {{5, 3}, {0, 0}});
    const Json whole = toJson(*agreementReport(s.contents(), query(kAnn, kJudge)))["strata"][0];
    QCOMPARE(whole["kappa"]["value"].get<double>(), 0.0);
    for (const char* name : {"se", "low", "high", "se0", "z", "p"})
      QVERIFY(whole["kappa"][name].is_null());
    QVERIFY(text(whole["note"]).startsWith(QStringLiteral("one-rater-constant")));
  }
};

QTEST_GUILESS_MAIN(TestAgreementJson)
#include "tst_agreement_json.moc"
