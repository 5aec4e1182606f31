// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/report/Audit.h"
#include "tests/support/MarkStudy.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;

namespace {

/// So many synthetic samples at each of the four levels.
MarkStudy syntheticStudy(int perLevel) {
  MarkStudy study(4 * perLevel);
  for (int i = 0; i < 4 * perLevel; ++i) {
    study.sample(i + 1).split = Split::Augment;
    study.sample(i + 1).level = kLevels[i % 4];
  }
  return study;
}

QualitySettings drawing(int perLevel, quint64 seed = 1) {
  QualitySettings settings;
  settings.auditPerLevel = perLevel;
  settings.auditSeed = seed;
  return settings;
}

int numberOf(MarkStudy& study, const SampleId& id) {
  for (int i = 1; i <= study.contents().samples.size(); ++i)
    if (study.sample(i).id == id)
      return i;
  return 0;
}

}  // namespace

class TestAudit : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void itDrawsSoManyOfEachLevel() {
    MarkStudy study = syntheticStudy(60);
    const QList<SampleId> drawn = auditDraw(study.contents(), drawing(25));
    QCOMPARE(drawn.size(), 100);
    QCOMPARE(QSet<SampleId>(drawn.cbegin(), drawn.cend()).size(), 100);
    QMap<Level, int> levels;
    for (const SampleId& id : drawn)
      ++levels[study.contents().findSample(id)->level];
    for (const Level level : kLevels)
      QCOMPARE(levels.value(level), 25);
  }
  void theLevelsComeMixed() {
    MarkStudy study = syntheticStudy(60);
    const QList<SampleId> drawn = auditDraw(study.contents(), drawing(25));
    int changes = 0;
    for (int i = 1; i < drawn.size(); ++i)
      changes += study.contents().findSample(drawn.at(i))->level != study.contents().findSample(drawn.at(i - 1))->level;
    QVERIFY(changes > 50);  // by levels there would be 3
  }
  void theOrderOfTheSamplesDoesNotMatter() {
    MarkStudy study = syntheticStudy(60);
    const QList<SampleId> before = auditDraw(study.contents(), drawing(25));
    Random random(3);
    random.shuffle(study.contents().samples);
    study.contents().index();
    QCOMPARE(auditDraw(study.contents(), drawing(25)), before);
  }
  void anotherSeedDrawsOthers() {
    MarkStudy study = syntheticStudy(60);
    QVERIFY(auditDraw(study.contents(), drawing(25, 1)) != auditDraw(study.contents(), drawing(25, 2)));
  }
  void aLargerDrawHoldsTheSmaller() {
    MarkStudy study = syntheticStudy(60);
    const QList<SampleId> large = auditDraw(study.contents(), drawing(25));
    for (const SampleId& id : auditDraw(study.contents(), drawing(10)))
      QVERIFY(large.contains(id));
  }
  void eachSampleIsAsLikelyAsAnother() {
    MarkStudy study = syntheticStudy(10);
    QHash<SampleId, int> drawn;
    for (quint64 seed = 0; seed < 2000; ++seed)
      for (const SampleId& id : auditDraw(study.contents(), drawing(5, seed)))
        ++drawn[id];
    for (const Sample& sample : study.contents().samples)  // 1000 expected, standard error 22
      QVERIFY2(std::abs(drawn.value(sample.id) - 1000) < 110, qPrintable(QString::number(drawn.value(sample.id))));
  }
  void onlySyntheticSamplesWithALevelAreDrawn() {
    MarkStudy study = syntheticStudy(3);
    study.sample(1).split = Split::Seed;
    study.sample(2).level = Level::Unknown;
    const QList<SampleId> drawn = auditDraw(study.contents(), drawing(25));
    QCOMPARE(drawn.size(), 10);
    QVERIFY(!drawn.contains(study.sample(1).id) && !drawn.contains(study.sample(2).id));
    study.contents().sets.first().synthetic = true;
    QVERIFY(auditDraw(study.contents(), drawing(25)).contains(study.sample(1).id));
  }
  void theAnswersAreCountedByLevelAndAsAWhole() {
    MarkStudy study = syntheticStudy(30);
    const QList<SampleId> drawn = auditDraw(study.contents(), drawing(25));
    for (const SampleId& id : drawn) {
      const int number = numberOf(study, id);
      const bool wrong = number <= 40 && study.sample(number).level == Level::L4;
      study.audits(QStringLiteral("r1"), number, !wrong, true);
    }
    const AuditReport report = auditReport(study.contents(), drawing(25));
    QCOMPARE(report.strata.size(), 5);
    const AuditStratum& whole = report.strata.at(0);
    QCOMPARE(whole.level, Level::Unknown);
    QCOMPARE(whole.synthetic, 120);
    QCOMPARE(whole.drawn, 100);
    QCOMPARE(whole.of(AuditQuestion::LevelRight).asked, 100);
    QCOMPARE(whole.of(AuditQuestion::ParalinguisticsRight).share(), std::optional(1.0));
    const AuditShare& l4 = report.strata.at(4).of(AuditQuestion::LevelRight);
    QCOMPARE(l4.asked, 25);
    QVERIFY(l4.yes < 25);
    QCOMPARE(whole.of(AuditQuestion::LevelRight).yes, 75 + l4.yes);
    QCOMPARE(l4.interval, wilson(l4.yes, 25));
    QCOMPARE(report.auditors, QList<RaterId>{RaterId(QStringLiteral("r1"))});
  }
  void ofSeveralAuditorsTheStrictMajorityAnswers_data() {
    QTest::addColumn<QString>("answers");
    QTest::addColumn<int>("yes");
    QTest::addColumn<int>("evenSplits");
    QTest::newRow("two yes, one no") << "yyn" << 1 << 0;
    QTest::newRow("one yes, two no") << "ynn" << 0 << 0;
    QTest::newRow("one yes, one no: no yes") << "yn" << 0 << 1;
    QTest::newRow("one yes") << "y" << 1 << 0;
  }
  void ofSeveralAuditorsTheStrictMajorityAnswers() {
    QFETCH(QString, answers);
    QFETCH(int, yes);
    QFETCH(int, evenSplits);
    MarkStudy study;
    study.sample(1).split = Split::Augment;
    for (int i = 0; i < answers.size(); ++i)
      study.audits(QStringLiteral("r%1").arg(i), 1, answers.at(i) == QLatin1Char('y'), true);
    const AuditShare share = auditReport(study.contents(), {}).strata.at(0).of(AuditQuestion::LevelRight);
    QCOMPARE(share.asked, 1);
    QCOMPARE(share.yes, yes);
    QCOMPARE(share.evenSplits, evenSplits);
  }
  void answersAboutSamplesThatWereNotDrawnDoNotCount() {
    MarkStudy study = syntheticStudy(2);
    const QList<SampleId> drawn = auditDraw(study.contents(), drawing(1));
    for (int i = 1; i <= 8; ++i)
      study.audits(QStringLiteral("r1"), i, true, true);
    QCOMPARE(auditReport(study.contents(), drawing(1)).strata.at(0).of(AuditQuestion::LevelRight).asked,
             static_cast<int>(drawn.size()));
  }
  void oneQuestionMayBeLeftOpen() {
    MarkStudy study;
    study.sample(1).split = Split::Augment;
    study.audits(QStringLiteral("r1"), 1, true, true).audit.paralinguisticsRight.reset();
    const AuditStratum whole = auditReport(study.contents(), {}).strata.at(0);
    QCOMPARE(whole.of(AuditQuestion::LevelRight).asked, 1);
    QCOMPARE(whole.of(AuditQuestion::ParalinguisticsRight).asked, 0);
    QVERIFY(!whole.of(AuditQuestion::ParalinguisticsRight).share());
  }
  void soManyAnswersAreNeededForAClaim_data() {
    // Least n with z sqrt(p(1-p)/n + z^2/4n^2) / (1 + z^2/n) <= h, searched one by one in Python. At p = 0.5 it is
    // z^2/4h^2 - z^2 = 380.3.
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("half");
    QTest::addColumn<qint64>("n");
    QTest::newRow("a half, within 5 points") << 0.5 << 0.05 << qint64(381);
    QTest::newRow("the paper's 90 %, within 5 points") << 0.9 << 0.05 << qint64(141);
    QTest::newRow("the paper's 93 %, within 5 points") << 0.93 << 0.05 << qint64(107);
    QTest::newRow("all, within 5 points") << 1.0 << 0.05 << qint64(35);
    QTest::newRow("none, within 5 points") << 0.0 << 0.05 << qint64(35);
    QTest::newRow("90 %, within 10 points") << 0.9 << 0.10 << qint64(37);
    QTest::newRow("anything will do") << 0.9 << 0.5 << qint64(1);
  }
  void soManyAnswersAreNeededForAClaim() {
    QFETCH(double, share);
    QFETCH(double, half);
    QTEST(sampleSizeFor(share, half), "n");
  }
  void thePapersHundredAreTooFewForFivePoints() {
    AuditShare paper{100, 90, 0, wilson(90, 100)};
    const AuditPower power = auditPower(paper, AuditQuestion::LevelRight);
    QVERIFY(!power.enough);
    QVERIFY(std::abs(power.halfWidth - 0.0597) < 1e-3);
    QCOMPARE(power.needed, 141);
    const AuditShare more{141, 127, 0, wilson(127, 141)};
    QVERIFY(auditPower(more, AuditQuestion::LevelRight).enough);
  }
  void withoutAnswersThereIsNoShareAndNoClaim() {
    MarkStudy study = syntheticStudy(1);
    const Json json = toJson(auditReport(study.contents(), {}));
    const Json& whole = json.at("strata").at(0);
    QVERIFY(whole.at("level").is_null());
    QVERIFY(whole.at("level_right").at("share").is_null());
    QCOMPARE(whole.at("level_right").at("paper").get<double>(), 0.90);
    QCOMPARE(whole.at("paralinguistics_right").at("needed").get<int>(), 107);
    QVERIFY(!whole.at("level_right").at("enough").get<bool>());
  }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
