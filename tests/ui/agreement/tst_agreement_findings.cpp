// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StatsStudy.h"
#include "ui/agreement/AgreementFindings.h"
#include "ui/agreement/AgreementTable.h"
#include "ui/common/WhatCounts.h"

#include <QTest>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBob = QStringLiteral("bob"), kCyd = QStringLiteral("cyd");
const QString kFirst = QStringLiteral("first-judge"), kSecond = QStringLiteral("second-judge");

RaterChoice human(const QString& name) { return {name, RaterKind::Human, 1}; }
RaterChoice judge(const QString& name) { return {name, RaterKind::Judge, 1}; }

/// Ann and Bob on 20 battles: [[8, 2], [2, 8]], kappa 0.6. Cyd says what Ann says on ten of them, five for each seat.
StatsStudy threePeople() {
  StatsStudy study;
  study.human(kAnn).human(kBob).human(kCyd);
  for (int i = 0; i < 20; ++i) {
    const Battle battle = study.battle();
    const bool annSaysA = i < 10, agreed = i % 10 < 8;
    study.says(kAnn, battle, annSaysA ? Preference::A : Preference::B);
    study.says(kBob, battle, annSaysA == agreed ? Preference::A : Preference::B);
    if (i % 10 < 5)
      study.says(kCyd, battle, annSaysA ? Preference::A : Preference::B);
  }
  return study;
}

}  // namespace

class TestAgreementFindings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theDefaultPairSaysMost_data();
  void theDefaultPairSaysMost();
  void onlyRatersWhoGaveVerdictsCanBeCompared();
  void aPairThatIsGoneGivesWayToTheDefault();
  void theTableSaysWhyAValueIsMissing();
  void whatWasLeftOutIsPrinted();
};

void TestAgreementFindings::theDefaultPairSaysMost_data() {
  QTest::addColumn<QList<RaterChoice>>("raters");
  QTest::addColumn<QString>("a");
  QTest::addColumn<QString>("b");
  QTest::newRow("people and judges") << QList<RaterChoice>{human(kAnn), judge(kFirst), judge(kSecond)} << kHumans
                                     << kFirst;
  QTest::newRow("people only") << QList<RaterChoice>{human(kAnn), human(kBob), human(kCyd)} << kAnn << kBob;
  QTest::newRow("judges only") << QList<RaterChoice>{judge(kFirst), judge(kSecond)} << kFirst << kSecond;
  QTest::newRow("one alone") << QList<RaterChoice>{human(kAnn)} << QString() << QString();
  QTest::newRow("nobody") << QList<RaterChoice>{} << QString() << QString();
}

void TestAgreementFindings::theDefaultPairSaysMost() {
  QFETCH(QList<RaterChoice>, raters);
  const RaterPair pair = defaultPair(raters).value_or(RaterPair());
  QTEST(pair.a, "a");
  QTEST(pair.b, "b");
}

void TestAgreementFindings::onlyRatersWhoGaveVerdictsCanBeCompared() {
  const QList<RaterChoice> raters{human(kAnn), judge(kFirst)};
  QVERIFY(canBeCompared({kHumans, kFirst}, raters));
  QVERIFY(canBeCompared({kFirst, kAnn}, raters));
  QVERIFY(!canBeCompared({kAnn, kAnn}, raters));
  QVERIFY(!canBeCompared({kAnn, kBob}, raters));
  QVERIFY(!canBeCompared({kHumans, kFirst}, {judge(kFirst), judge(kSecond)}));
}

void TestAgreementFindings::aPairThatIsGoneGivesWayToTheDefault() {
  StatsStudy study = threePeople();
  AgreementQuery wanted;
  wanted.a = kHumans;
  wanted.b = kFirst;
  const AgreementFindingsPtr findings = agreementFindings(study.contents(), wanted);
  QVERIFY(findings->report.has_value());
  QCOMPARE(findings->report->query.a, kAnn);
  QCOMPARE(findings->report->query.b, kBob);
  QVERIFY(std::abs(findings->report->strata.first().agreement.kappa->value - 0.6) < 1e-12);
}

void TestAgreementFindings::theTableSaysWhyAValueIsMissing() {
  AgreementReport report;
  ConfusionTable one({QStringLiteral("a"), QStringLiteral("b")});
  one.add(0, 0, 5);
  report.strata << AgreementStratum{Stratifier::None, {}, agreement(one), {}};
  const Row row = agreementTable(report).rows.first();
  QCOMPARE(row.cells.at(4).text, QStringLiteral("undefined"));
  QCOMPARE(row.cells.at(4).tip, describe(Undefined::OneCategory));
  QVERIFY(row.cells.at(5).text.isEmpty());
  QVERIFY(row.cells.at(0).thin);
}

void TestAgreementFindings::whatWasLeftOutIsPrinted() {
  AgreementReport report;
  QVERIFY(leftOut(report).isEmpty());
  report.query.a = kHumans;
  report.query.b = kFirst;
  report.evenSplits = 3;
  report.onlyB = 12;
  const QString text = leftOut(report);
  QVERIFY2(text.contains(QStringLiteral("3 ")) && text.contains(QStringLiteral("evenly split")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("12 judged by first-judge only")), qPrintable(text));
  QVERIFY2(!text.contains(QStringLiteral("Human majority only")), qPrintable(text));
}

QTEST_MAIN(TestAgreementFindings)
#include "tst_agreement_findings.moc"
