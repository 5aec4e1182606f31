// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/QualityOutcome.h"
#include "tests/support/MarkStudy.h"

#include <QTest>

using namespace s2s;

namespace {

MarkRule ruleNamed(const QString& text) { return *markRuleFrom(text); }

SampleOutcome firstOutcome(MarkStudy& study, const QString& rule = QStringLiteral("unanimity")) {
  return outcomes(study.contents(), ruleNamed(rule)).constFirst();
}

}  // namespace

class TestQualityOutcome : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theRuleDecides_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("fate");
    const auto row = [](const char* name, const char* rule, const char* marks, const char* fate) {
      QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(marks) << QString::fromLatin1(fate);
    };
    row("nobody said anything: pending", "unanimity", "", "pending");
    row("three of four keep it: pending", "unanimity", "kkk", "pending");
    row("four of four keep it: kept", "unanimity", "kkkk", "kept");
    row("one objection drops it at once", "unanimity", "r", "rejected");
    row("one objection among four drops it", "unanimity", "kkkr", "rejected");
    row("a correction is no objection", "unanimity", "kckk", "corrected");
    row("a proposed level is no objection", "unanimity", "kkkl", "corrected");
    row("a fifth reviewer's objection counts too", "unanimity", "kkkkr", "rejected");
    row("a fifth reviewer's keep changes nothing", "unanimity", "kkkkk", "kept");
    row("two of four are no majority yet", "majority", "kk", "pending");
    row("three of four are a majority", "majority", "kkk", "kept");
    row("three of four keep it against one", "majority", "rkkk", "kept");
    row("one objection leaves a majority possible", "majority", "rkk", "pending");
    row("two objections make a majority of four impossible", "majority", "rr", "rejected");
    row("two against two is no majority", "majority", "kkrr", "rejected");
    row("of five, three against two is a majority", "majority", "kkkrr", "kept");
    row("one of four is enough where one is asked for", "1", "rrrk", "kept");
    row("with one asked for, three objections leave it open", "1", "rrr", "pending");
    row("with one asked for, four objections drop it", "1", "rrrr", "rejected");
    row("two of four where two are asked for", "2", "ckrr", "corrected");
    row("four of four where four are asked for: one objection drops it", "4", "kkr", "rejected");
  }
  void theRuleDecides() {
    QFETCH(QString, rule);
    QFETCH(QString, marks);
    QFETCH(QString, fate);
    MarkStudy study;
    study.check(1, marks);
    QCOMPARE(code(firstOutcome(study, rule).fate), fate);
  }
  void aSampleIsSplitWhenSomeKeepAndSomeReject_data() {
    QTest::addColumn<QString>("marks");
    QTest::addColumn<bool>("split");
    QTest::newRow("all keep") << QStringLiteral("kkkk") << false;
    QTest::newRow("all reject") << QStringLiteral("rrrr") << false;
    QTest::newRow("keep and correct") << QStringLiteral("kckk") << false;
    QTest::newRow("keep and reject") << QStringLiteral("kr") << true;
    QTest::newRow("correct and reject") << QStringLiteral("cr") << true;
  }
  void aSampleIsSplitWhenSomeKeepAndSomeReject() {
    QFETCH(QString, marks);
    QFETCH(bool, split);
    MarkStudy study;
    study.check(1, marks);
    QCOMPARE(firstOutcome(study).split, split);
    QCOMPARE(firstOutcome(study).needsAdjudication(), split);
  }
  void whatOneCorrectsAndNobodyContradictsIsAgreed() {
    MarkStudy study;
    study.check(1, QStringLiteral("kclc"));
    const SampleOutcome outcome = firstOutcome(study);
    QCOMPARE(outcome.text, QStringLiteral("better text"));
    QCOMPARE(outcome.level, Level::L3);
    QVERIFY(!outcome.textsDiffer && !outcome.levelsDiffer && !outcome.needsAdjudication());
    QCOMPARE(outcome.keeps, 4);
  }
  void differingCorrectionsAreNotGuessed() {
    MarkStudy study;
    study.check(1, QStringLiteral("kc"));
    study.says(QStringLiteral("r3"), 1, Mark::KeepCorrected).textCorrected = QStringLiteral("another text");
    study.says(QStringLiteral("r4"), 1, Mark::Keep);
    const SampleOutcome outcome = firstOutcome(study);
    QVERIFY(outcome.textsDiffer && outcome.needsAdjudication());
    QCOMPARE(outcome.text, QString());
    QCOMPARE(outcome.fate, Fate::Kept);
  }
  void differingLevelsAreNotGuessed() {
    MarkStudy study;
    study.check(1, QStringLiteral("lk"));
    study.says(QStringLiteral("r3"), 1, Mark::KeepCorrected).levelProposed = Level::L1;
    const SampleOutcome outcome = firstOutcome(study, QStringLiteral("2"));
    QVERIFY(outcome.levelsDiffer && outcome.needsAdjudication());
    QCOMPARE(outcome.level, Level::Unknown);
    QCOMPARE(outcome.fate, Fate::Kept);
  }
  void aCorrectionToWhatIsThereAlreadyIsNone() {
    MarkStudy study;
    QualityMark& mark = study.says(QStringLiteral("r1"), 1, Mark::KeepCorrected);
    mark.textCorrected = study.sample(1).text;
    mark.levelProposed = study.sample(1).level;
    QCOMPARE(firstOutcome(study, QStringLiteral("1")).fate, Fate::Kept);
  }
  void theProposalsOfThoseWhoRejectAreNotApplied() {
    MarkStudy study;
    study.check(1, QStringLiteral("kkk"));
    study.says(QStringLiteral("r4"), 1, Mark::Reject).levelProposed = Level::L4;
    QCOMPARE(firstOutcome(study, QStringLiteral("majority")).level, Level::Unknown);
  }
  void theReasonsAreThoseOfTheObjections() {
    MarkStudy study;
    study.says(QStringLiteral("r1"), 1, Mark::Reject).reasons = MarkReason::Privacy | MarkReason::Other;
    study.says(QStringLiteral("r2"), 1, Mark::KeepCorrected).reasons = MarkReason::Transcript;
    QCOMPARE(firstOutcome(study).reasons, MarkReason::Privacy | MarkReason::Other);
  }
  void theAdjudicatorDecides_data() {
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fate");
    const QString none;
    QTest::newRow("keeps what one objected to") << "kkkr"
                                                << "keep" << none << "kept";
    QTest::newRow("rejects what all kept") << "kkkk"
                                           << "reject" << none << "rejected";
    QTest::newRow("decides before all have spoken") << "kr"
                                                    << "keep" << none << "kept";
    QTest::newRow("corrects") << "kkkr"
                              << "keep-corrected" << QStringLiteral("final text") << "corrected";
    QTest::newRow("keeps as it is what others corrected") << "cckk"
                                                          << "keep" << none << "kept";
  }
  void theAdjudicatorDecides() {
    QFETCH(QString, marks);
    QFETCH(QString, decision);
    QFETCH(QString, text);
    QFETCH(QString, fate);
    MarkStudy study;
    study.check(1, marks);
    study.adjudicates(1, *markFrom(decision)).textCorrected = text;
    const SampleOutcome outcome = firstOutcome(study);
    QCOMPARE(code(outcome.fate), fate);
    QCOMPARE(outcome.text, text);
    QVERIFY(outcome.adjudicated && !outcome.needsAdjudication());
    QCOMPARE(outcome.keeps + outcome.rejects, static_cast<int>(marks.size()));
  }
  void onlyWhatCountsIsCounted_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("rejects");
    QTest::newRow("as it is") << QString() << 1;
    QTest::newRow("given after the others' marks were seen") << QStringLiteral("unblinded") << 0;
    QTest::newRow("invented, in a real study") << QStringLiteral("demo") << 0;
    QTest::newRow("invented, in a demo study") << QStringLiteral("demo study") << 1;
    QTest::newRow("taken back") << QStringLiteral("withdrawn") << 0;
    QTest::newRow("revised to keep") << QStringLiteral("revised") << 0;
    QTest::newRow("of the audit") << QStringLiteral("audit") << 0;
    QTest::newRow("of a judge") << QStringLiteral("judge") << 0;
  }
  void onlyWhatCountsIsCounted() {
    QFETCH(QString, what);
    QFETCH(int, rejects);
    MarkStudy study;
    QualityMark& mark = study.says(QStringLiteral("r1"), 1, Mark::Reject);
    mark.blind = what != QLatin1String("unblinded");
    mark.demo = what.startsWith(QLatin1String("demo"));
    mark.withdrawn = what == QLatin1String("withdrawn");
    mark.round = what == QLatin1String("audit") ? MarkRound::Audit : MarkRound::Check;
    const EventId first = mark.event;
    if (what == QLatin1String("revised"))
      study.says(QStringLiteral("r1"), 1, Mark::Keep).revisionOf = first;
    if (what == QLatin1String("judge"))
      study.contents().raters.first().kind = RaterKind::Judge;
    study.contents().info.demo = what == QLatin1String("demo study");
    QCOMPARE(firstOutcome(study).rejects, rejects);
  }
  void everySampleHasItsPlaceInTheOrderOfTheStudy() {
    MarkStudy study(3);
    study.check(3, QStringLiteral("r"));
    const QList<SampleOutcome> all = outcomes(study.contents(), {});
    QCOMPARE(all.size(), 3);
    for (int i = 0; i < 3; ++i)
      QCOMPARE(all.at(i).sample, study.sample(i + 1).id);
    QCOMPARE(all.at(2).fate, Fate::Rejected);
    QCOMPARE(inCheck(study.contents()).size(), 3);
  }
};

QTEST_GUILESS_MAIN(TestQualityOutcome)
#include "tst_quality_outcome.moc"
