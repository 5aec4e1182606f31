// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Audit.h"
#include "core/study/BlindPack.h"
#include "core/study/HandOut.h"
#include "core/study/PackKey.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"
#include "tests/core/study/MergeStudies.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace s2s;
using namespace s2s::test;

namespace {

Fault faultOf(const Contents& study, const Contents& other) {
  const Result<Merge> merge = mergeOf(study, kLeadPath, {{QStringLiteral("other.s2sarena"), other}});
  return merge ? Fault::BadUsage : merge.error().fault;
}

}  // namespace

class TestMerge : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void twoCopiesMergedBothWaysAreTheSame() {
    const Contents study = leadStudy();
    const Contents a = with(study, workOf(study, kZhang));
    const Contents b = with(study, workOf(study, kLi));
    QVERIFY(areEqual(merged(a, {b}), merged(b, {a})));
    QVERIFY(areEqual(merged(study, {a, b}), merged(study, {b, a})));
    QCOMPARE(merged(a, {b}).verdicts.size(), a.verdicts.size() + b.verdicts.size());
  }
  void mergingTheSameAgainAddsNothing() {
    const Contents study = leadStudy();
    const Contents a = with(study, workOf(study, kZhang));
    QVERIFY(areEqual(merged(a, {a}), a));
    const Contents once = merged(study, {a});
    const Result<Merge> again = mergeOf(once, kLeadPath, {{QStringLiteral("a"), a}});
    QVERIFY(!again->edit.changes());
    QCOMPARE(again->counts.size(), 1);
    QCOMPARE(again->counts.first().verdictsThere, static_cast<int>(a.verdicts.size()));
    QCOMPARE(again->counts.first().marksThere, 1);
  }
  void copiesThatWereDrawnFurtherComeTogether() {
    const Contents study = leadStudy();
    Contents other = study;
    PairRequest request;
    request.n = 3;
    request.policy = PairPolicy::Uniform;
    bringInto(other, {.battles = *proposeBattles(other, request)});
    bringInto(other, {.plan = walkFor(other, kZhang)});
    QVERIFY(areEqual(merged(study, {other}), merged(other, {study})));
    QCOMPARE(merged(study, {other}).battles.size(), study.battles.size() + 3);
  }
  void aNewcomersWalkDoesNotDependOnTheOrderOfTheBattles() {
    Contents study = leadStudy();
    Contents turned = study;
    std::reverse(turned.battles.begin(), turned.battles.end());
    std::reverse(turned.knownAnswers.begin(), turned.knownAnswers.end());
    turned.index();
    const RaterId wang(QStringLiteral("wang"));
    QCOMPARE(walkFor(turned, wang), walkFor(study, wang));
  }
  void aConflictIsRefusedAndNamed() {
    const Contents study = leadStudy();
    const Contents a = with(study, workOf(study, kZhang));
    Contents changed = a;
    changed.verdicts[3].note = QStringLiteral("changed by hand");
    const Result<Merge> merge = mergeOf(a, kLeadPath, {{QStringLiteral("third"), changed}});
    const MergeConflict expected{QStringLiteral("third"), QStringLiteral("verdict ") + a.verdicts.at(3).event.text()};
    QCOMPARE(merge->conflicts, QList<MergeConflict>{expected});
  }
  void anotherWalkOfTheSameAnnotatorIsAConflict() {
    const Contents study = leadStudy();
    Contents changed = study;
    for (PlanItem& item : changed.plan)
      item.first = other(item.first);
    QCOMPARE(mergeOf(study, kLeadPath, {{kLeadPath, changed}})->conflicts.size(), 2);
  }
  void whatIsNotOfThisStudyIsRefused() {
    const Contents study = leadStudy();
    Contents stranger = study;
    stranger.info.id = StudyId(QStringLiteral("another"));
    QCOMPARE(faultOf(study, stranger), Fault::OtherStudy);
    Contents demo = study;
    demo.info.demo = true;
    QCOMPARE(faultOf(study, demo), Fault::DemoRefused);
    QCOMPARE(faultOf(demo, study), Fault::DemoRefused);
    Contents rekeyed = study;
    rekeyed.info.pack.secret = PackKey::newSecret();
    QCOMPARE(faultOf(study, rekeyed), Fault::OtherKey);
    QCOMPARE(faultOf(study, blindPack(rekeyed, kZhang, PackWhat::Both).contents), Fault::OtherKey);
    const Contents pack = blindPack(study, kZhang, PackWhat::Both).contents;
    QCOMPARE(faultOf(pack, study), Fault::IsAPack);
    Contents keyless = study;
    keyless.info.pack.secret.clear();
    QCOMPARE(faultOf(keyless, pack), Fault::OtherKey);
  }
  void aPackComesHomeAsIfTheWorkHadBeenDoneInTheStudy() {
    const Contents study = leadStudy();
    const Edit work = workOf(study, kZhang);
    const Contents there = with(study, work);
    // The same work as it looks in a pack: what blindPack() makes of a study in which it was done.
    const Contents pack = blindPack(there, kZhang, PackWhat::Both).contents;
    QVERIFY(areEqual(merged(study, {pack}), there));
    QVERIFY(areEqual(merged(merged(study, {pack}), {pack}), there));
    QVERIFY(std::any_of(there.verdicts.begin(), there.verdicts.end(), [](const Verdict& v) { return v.gold; }));
    QVERIFY(
        std::none_of(pack.verdicts.begin(), pack.verdicts.end(), [](const Verdict& v) { return v.gold || v.trap; }));
  }
  void packsAndCopiesTogetherInAnyOrder() {
    const Contents study = leadStudy();
    const Contents zhang = with(study, workOf(study, kZhang));
    const Contents li = with(study, workOf(study, kLi));
    const Contents pack = blindPack(zhang, kZhang, PackWhat::Both).contents;
    QVERIFY(areEqual(merged(study, {pack, li, zhang}), merged(study, {zhang, li, pack})));
  }
  void aVerdictOnAStrangeBattleIsAConflict() {
    const Contents study = leadStudy();
    Contents pack = blindPack(with(study, workOf(study, kZhang)), kZhang, PackWhat::Both).contents;
    pack.verdicts[0].battle = BattleId(QStringLiteral("strange"));
    pack.verdicts[1].winner = pack.responses.last().id;
    const Result<Merge> merge = mergeOf(study, kLeadPath, {{kLeadPath, pack}});
    QVERIFY(merge->conflicts.size() >= 1);
  }
  void aPackSaysNothingOfGoldOthersOrSystems() {
    const Contents study = leadStudy();
    const Contents pack = blindPack(with(study, workOf(study, kLi)), kZhang, PackWhat::Both).contents;
    QVERIFY(pack.verdicts.isEmpty() && pack.marks.isEmpty());
    QCOMPARE(pack.raters.size(), 1);
    QCOMPARE(pack.systems.size(), 1);
    QVERIFY(pack.info.pack.secret.isEmpty());
    QCOMPARE(pack.info.pack.rater, kZhang);
    QCOMPARE(pack.plan.size(), walkOf(study, kZhang).size());
    QCOMPARE(pack.plan.first().kind, PlanItemKind::Training);
    QCOMPARE(pack.knownAnswers.size(), 1);
    for (const PlanItem& item : pack.plan)
      QVERIFY(item.kind != PlanItemKind::Gold && item.kind != PlanItemKind::Trap);
    for (const DrawnBattle& drawn : pack.battles) {
      QVERIFY(!study.findBattle(drawn.battle.id) && !drawn.propensity);
      QCOMPARE(drawn.battle.id.text().size(), 32);
      QVERIFY(pack.findSample(drawn.battle.sample) && pack.findResponse(drawn.battle.a) &&
              pack.findResponse(drawn.battle.b));
    }
    QCOMPARE(pack.samples.size(), study.samples.size());
    QVERIFY(walkFor(pack, kZhang).isEmpty());  // opening it adds nothing
  }
  void onlyWhatIsAskedForGoesAlong() {
    const Contents study = leadStudy();
    const Contents marks = blindPack(study, kZhang, PackWhat::Marks).contents;
    QVERIFY(marks.battles.isEmpty() && marks.plan.isEmpty() && marks.responses.isEmpty());
    QCOMPARE(marks.samples.size(), study.samples.size());
    const Contents battles = blindPack(study, kZhang, PackWhat::Battles).contents;
    QVERIFY(battles.samples.size() <= study.samples.size());
    QCOMPARE(battles.battles.size(), battles.samples.size());
  }
  void hiddenIdsAreThoseOfRfc2104() {
    // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?".
    const PackKey key(QString::fromLatin1(QByteArray("Jefe").toHex()));
    QCOMPARE(key.of(SampleId(QStringLiteral("what do ya want for nothing?"))).text(),
             QStringLiteral("5bdcc146bf60754e6a042426089575c7"));
    QVERIFY(key.of(SampleId()).isEmpty());
  }
  void textsThatNameASystemAreNamed_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("the name itself") << "Are you S1?"
                                     << "S1";
    QTest::newRow("in other case, beside Chinese") << QStringLiteral("你是s1吗") << "s1";
    QTest::newRow("part of a longer word is none") << "the S10 phone"
                                                   << "";
    QTest::newRow("no name") << "Say it slowly."
                             << "";
  }
  void textsThatNameASystemAreNamed() {
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    Contents study = leadStudy();
    study.samples[5].text = text;
    const QList<Problem> problems = textsThatName(blindPack(study, kZhang, PackWhat::Both), study);
    QCOMPARE(problems.size(), found.isEmpty() ? 0 : 1);
    if (!found.isEmpty())
      QCOMPARE(problems.first(),
               (Problem{ProblemKind::NamesSystem, Severity::Warning, study.samples.at(5).key, 0, found}));
  }
  void pseudonymsAreFitForFilesAndSayNoAddress_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fit");
    QTest::newRow("a pseudonym") << "annotator-1" << true;
    QTest::newRow("in Chinese") << QStringLiteral("标注员1") << true;
    QTest::newRow("an address") << "zhang@example.org" << false;
    QTest::newRow("a way up") << "../zhang" << false;
    QTest::newRow("hidden") << ".zhang" << false;
    QTest::newRow("nothing") << "" << false;
    QTest::newRow("a blank at the end") << "zhang " << false;
  }
  void pseudonymsAreFitForFilesAndSayNoAddress() {
    QFETCH(const QString, name);
    QFETCH(const bool, fit);
    QCOMPARE(static_cast<bool>(checkPseudonym(name)), fit);
  }
  void handingOutFixesWalksOnce() {
    const Contents study = leadStudy();
    HandOutSettings settings;
    settings.annotators = {kZhang, kLi};
    QVERIFY(!handOutEdit(study, settings, kLeadPath)->changes());
    settings.annotators = {kZhang, RaterId(QStringLiteral("Zhang"))};
    QCOMPARE(handOutEdit(study, settings, kLeadPath).error().fault, Fault::BadPseudonym);
    settings.annotators = {RaterId(QStringLiteral("wang"))};
    settings.what = PackWhat::Marks;
    const Result<Edit> marks = handOutEdit(study, settings, kLeadPath);
    QVERIFY(marks->plan.isEmpty() && marks->raters.size() == 1 && !marks->info);
  }
  void aPackAuditsWhatTheLeadDrew() {
    Contents study = leadStudy();
    for (Sample& sample : study.samples)
      sample.split = Split::Augment;
    study.info.quality.auditPerLevel = 2;
    const PackIds ids(study, PackKey(study.info.pack.secret));
    const auto drawnIn = [&](const RaterId& rater) {
      const Contents pack = blindPack(study, rater, PackWhat::Marks).contents;
      QSet<SampleId> drawn;
      for (const SampleId& hidden : auditDraw(pack, pack.info.quality))
        drawn.insert(ids.sample(hidden));
      return drawn;
    };
    const QList<SampleId> own = auditDraw(study, study.info.quality);
    QCOMPARE(own.size(), 8);
    QCOMPARE(drawnIn(kZhang), QSet<SampleId>(own.cbegin(), own.cend()));
    QCOMPARE(drawnIn(kLi), drawnIn(kZhang));
  }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
