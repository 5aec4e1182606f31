// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/QualityJson.h"
#include "core/report/QualityReport.h"
#include "tests/support/MarkStudy.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBen = QStringLiteral("ben"), kCy = QStringLiteral("cy");

bool isNear(std::optional<double> value, double wanted) { return value && std::abs(*value - wanted) < 1e-12; }

/// The table 20, 5, 10, 15 with agreement 0.70 and kappa 0.40 (Wikipedia, "Cohen's kappa", the grant proposals).
MarkStudy grantProposals() {
  MarkStudy study(50);
  for (int i = 1; i <= 50; ++i) {
    const bool annKeeps = i <= 25, benKeeps = i <= 20 || (i > 25 && i <= 35);
    study.says(kAnn, i, annKeeps ? Mark::Keep : Mark::Reject);
    study.says(kBen, i, benKeeps ? Mark::Keep : Mark::Reject);
  }
  return study;
}

FateCounts stratum(const QualityReport& report, Stratifier by, const QString& value) {
  for (const QualityStratum& stratum : report.strata)
    if (stratum.by == by && stratum.value == value)
      return stratum.counts;
  return {};
}

}  // namespace

class TestQualityReport : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theWholeComesFirstAndCountsEveryFate() {
    MarkStudy study(5);
    study.check(1, QStringLiteral("kkkk"));
    study.check(2, QStringLiteral("kckk"));
    study.check(3, QStringLiteral("kkkr"));
    study.check(4, QStringLiteral("kk"));
    study.check(5, QStringLiteral("kkrr"));
    study.adjudicates(5, Mark::Keep);
    const QualityReport report = qualityReport(study.contents(), {});
    const FateCounts& whole = report.strata.first().counts;
    QCOMPARE(whole, (FateCounts{2, 1, 1, 1, 2, 1, 1}));
    QCOMPARE(whole.total(), 5);
    QCOMPARE(whole.inSet(), 3);
  }
  void theFatesAreDividedByWhatTheSamplesAre() {
    MarkStudy study(3);
    study.sample(2).level = Level::L4;
    study.sample(2).domain = Domain::Medical;
    study.sample(2).language = QStringLiteral("en");
    study.sample(2).split = Split::Augment;
    study.sample(2).task = QStringLiteral("humming");
    study.check(1, QStringLiteral("kkkk"));
    study.check(2, QStringLiteral("r"));
    const QualityReport report = qualityReport(study.contents(), {});
    const FateCounts rejected{0, 0, 1, 0, 0, 0, 0}, rest{1, 0, 0, 1, 0, 0, 0};
    QCOMPARE(stratum(report, Stratifier::Level, QStringLiteral("L4")), rejected);
    QCOMPARE(stratum(report, Stratifier::Level, QStringLiteral("L2")), rest);
    QCOMPARE(stratum(report, Stratifier::Domain, QStringLiteral("medical")), rejected);
    QCOMPARE(stratum(report, Stratifier::Task, QStringLiteral("humming")), rejected);
    QCOMPARE(stratum(report, Stratifier::Language, QStringLiteral("en")), rejected);
    QCOMPARE(stratum(report, Stratifier::Split, QStringLiteral("augment")), rejected);
    QCOMPARE(stratum(report, Stratifier::Split, QStringLiteral("seed")), rest);
    for (const Stratifier by : qualityStratifiers()) {
      int samples = 0;
      for (const QualityStratum& part : report.strata)
        samples += part.by == by ? part.counts.total() : 0;
      QCOMPARE(samples, 3);
    }
  }
  void reasonsAreCountedAsObjectionsSamplesAndCorrections() {
    MarkStudy study(2);
    study.check(1, QStringLiteral("rr"));
    study.check(2, QStringLiteral("r"));
    study.says(kAnn, 2, Mark::KeepCorrected).reasons = MarkReason::Artefact | MarkReason::Transcript;
    const QualityReport report = qualityReport(study.contents(), {});
    QCOMPARE(report.reasons.size(), static_cast<qsizetype>(kMarkReasons.size()));
    QCOMPARE(report.reasons.at(0).objections, 3);
    QCOMPARE(report.reasons.at(0).samples, 2);
    QCOMPARE(report.reasons.at(0).corrections, 1);
    QCOMPARE(report.reasons.at(4).corrections, 1);
    QCOMPARE(report.reasons.at(5).objections, 0);
  }
  void reviewersComeByNameWithWhatTheySaid() {
    MarkStudy study(3);
    study.says(kBen, 1, Mark::Reject);
    study.says(kAnn, 1, Mark::Keep);
    study.says(kAnn, 2, Mark::KeepCorrected);
    const QualityReport report = qualityReport(study.contents(), {});
    QCOMPARE(report.reviewers.size(), 2);
    QCOMPARE(report.reviewers.at(0).reviewer.text(), kAnn);
    QCOMPARE(report.reviewers.at(0).total(), 2);
    QCOMPARE(report.reviewers.at(0).corrections, 1);
    QCOMPARE(report.reviewers.at(1).rejects, 1);
  }
  void twoReviewersAgreeAsPublished() {
    MarkStudy study = grantProposals();
    const MarkAgreement agreement = qualityReport(study.contents(), {}).agreement.first();
    QCOMPARE(agreement.pairs.size(), 1);
    QCOMPARE(agreement.items, 50);
    QVERIFY(isNear(agreement.meanObserved, 0.70));
    QVERIFY(isNear(agreement.meanKappa, 0.40));
  }
  void allReviewersAtOnceGiveFleissAndAlpha() {
    // Of two raters Fleiss' kappa is Scott's pi: (0.70 - 0.505) / 0.495; alpha is 1 - 0.30 / (2 * 55 * 45 / (100 *
    // 99)).
    MarkStudy study = grantProposals();
    const MarkAgreement agreement = qualityReport(study.contents(), {}).agreement.first();
    QVERIFY(isNear(agreement.fleiss.value, 0.195 / 0.495));
    QVERIFY(isNear(agreement.alpha.value, 0.40));
    const Json json = toJson(qualityReport(study.contents(), {})).at("agreement").at(0);
    QVERIFY(std::abs(json.at("alpha").at("value").get<double>() - 0.40) < 1e-12);
    QVERIFY(json.at("fleiss").at("value").is_number());
  }
  void ofThreeReviewersTheMeanIsOverThePairs() {
    MarkStudy study = grantProposals();
    for (int i = 1; i <= 50; ++i)
      study.says(kCy, i, i <= 25 ? Mark::Keep : Mark::Reject);  // as ann
    const MarkAgreement agreement = qualityReport(study.contents(), {}).agreement.first();
    QCOMPARE(agreement.pairs.size(), 3);
    QVERIFY(isNear(agreement.meanObserved, (0.7 + 1 + 0.7) / 3));
    QVERIFY(isNear(agreement.meanKappa, (0.4 + 1 + 0.4) / 3));
  }
  void allReviewersAtOnceAsPublished() {
    MarkStudy study = grantProposals();
    const MarkAgreement two = qualityReport(study.contents(), {}).agreement.first();
    // By hand: 45 of 100 keeps, so chance is .45^2 + .55^2 = .505 (Fleiss), and .5 by 99 pairable values less (alpha).
    QVERIFY(isNear(two.fleiss.value, (0.70 - 0.505) / (1 - 0.505)));
    QVERIFY(isNear(two.alpha.value, 1 - 99.0 * (15.0 * 2 / 100) / (2.0 * 45 * 55 / 100)));
  }
  void aCorrectionIsAKeepToo() {
    MarkStudy study(2);
    study.says(kAnn, 1, Mark::Keep), study.says(kBen, 1, Mark::KeepCorrected);
    study.says(kAnn, 2, Mark::Reject), study.says(kBen, 2, Mark::Reject);
    QVERIFY(isNear(qualityReport(study.contents(), {}).agreement.first().meanKappa, 1.0));
  }
  void agreementPerReasonIsAboutWhetherItWasNamed() {
    MarkStudy study(4);
    const auto rejects = [&](const QString& who, int sample, MarkReasons why) {
      study.says(who, sample, Mark::Reject).reasons = why;
    };
    rejects(kAnn, 1, MarkReason::Artefact), rejects(kBen, 1, MarkReason::Artefact);
    rejects(kAnn, 2, MarkReason::Privacy), rejects(kBen, 2, MarkReason::Artefact);
    rejects(kAnn, 3, MarkReason::Privacy), rejects(kBen, 3, MarkReason::Privacy);
    study.says(kAnn, 4, Mark::Keep), study.says(kBen, 4, Mark::Keep);
    const QualityReport report = qualityReport(study.contents(), {});
    QCOMPARE(report.agreement.size(), 3);  // keep or reject, artefact, privacy
    QCOMPARE(report.agreement.at(1).reason, std::optional(MarkReason::Artefact));
    QVERIFY(isNear(report.agreement.at(0).meanKappa, 1.0));
    QVERIFY(isNear(report.agreement.at(1).meanObserved, 0.75));
    QVERIFY(isNear(report.agreement.at(1).meanKappa, 0.5));
  }
  void withoutCommonSamplesThereIsNoAgreementAndItSaysWhy() {
    MarkStudy study(2);
    study.says(kAnn, 1, Mark::Keep), study.says(kBen, 2, Mark::Keep);
    const QualityReport report = qualityReport(study.contents(), {});
    QVERIFY(!report.agreement.first().meanObserved && !report.agreement.first().meanKappa);
    const Json question = toJson(report).at("agreement").at(0);
    QVERIFY(question.at("mean_kappa").is_null());
    QVERIFY(question.at("note").is_string());
    QVERIFY(question.at("pairs").at(0).at("note").get<std::string>().starts_with("no-items"));
  }
  void anEmptyStudyGivesNothingToDivideBy() {
    MarkStudy study(0);
    const QualityReport report = qualityReport(study.contents(), {});
    QCOMPARE(report.strata.size(), 1);
    QCOMPARE(report.strata.first().counts.total(), 0);
    QVERIFY(report.agreement.first().pairs.isEmpty());
    QVERIFY(!report.agreement.first().fleiss.value && !report.agreement.first().alpha.value);
  }
  void marksThatWereNotBlindAreLeftOutAndCounted() {
    MarkStudy study(1);
    study.says(kAnn, 1, Mark::Reject).blind = false;
    const QualityReport report = qualityReport(study.contents(), {});
    QCOMPARE(report.notBlind, 1);
    QCOMPARE(report.strata.first().counts.pending, 1);
    QCOMPARE(toJson(report).at("counted").at("left_out_not_blind").get<int>(), 1);
  }
  void theJsonSaysTheRuleAndTheCounts() {
    MarkStudy study(2);
    study.check(1, QStringLiteral("kkkr"));
    const Json json = toJson(qualityReport(study.contents(), *markRuleFrom(QStringLiteral("3"))));
    QCOMPARE(json.at("counted").at("rule").at("rule").get<std::string>(), "3");
    QCOMPARE(json.at("counted").at("rule").at("k").get<int>(), 3);
    QCOMPARE(json.at("whole").at("kept").get<int>(), 1);
    QCOMPARE(json.at("strata").at(0).at("by").get<std::string>(), "domain");
    QCOMPARE(json.at("reviewers").size(), size_t(4));
  }
};

QTEST_GUILESS_MAIN(TestQualityReport)
#include "tst_quality_report.moc"
