// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Audit.h"
#include "core/study/BlindPack.h"
#include "core/study/HandOut.h"
#include "core/study/Merge.h"
#include "core/study/PackKey.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"
#include "tests/core/study/StudyContents.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace s2s;

namespace {

const RaterId kZhang(QStringLiteral("zhang")), kLi(QStringLiteral("li"));
const QString kPath = QStringLiteral("lead.s2sarena");

template <class List, class Key>
void sortBy(List& list, Key key) {
  std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

/// The same study looks the same, in whatever order things came into it.
Contents canonical(Contents contents) {
  sortBy(contents.raters, [](const Rater& rater) { return rater.id; });
  sortBy(contents.battles, [](const DrawnBattle& drawn) { return drawn.battle.id; });
  sortBy(contents.plan, [](const PlanItem& item) { return std::pair(item.rater.text(), item.position); });
  sortBy(contents.knownAnswers, [](const KnownAnswer& answer) { return answer.battle; });
  sortBy(contents.verdicts, [](const Verdict& verdict) { return verdict.event; });
  sortBy(contents.marks, [](const QualityMark& mark) { return mark.event; });
  return contents;
}

bool areEqual(const Contents& one, const Contents& two) {
  const Contents a = canonical(one), b = canonical(two);
  return a.info == b.info && a.raters == b.raters && a.battles == b.battles && a.plan == b.plan &&
         a.knownAnswers == b.knownAnswers && a.verdicts == b.verdicts && a.marks == b.marks;
}

/// The lead's study: two annotators with their walks, some gold, one training item.
Contents lead() {
  Contents study = test::contentsWith(24, 3);
  study.info.id = StudyId(QStringLiteral("study"));
  study.info.plan.gold = 0.2;
  study.info.plan.training = 1;
  study.battles = defaultBattles(study, study.info.plan);
  study.index();
  for (int i = 0; i < 4; ++i) {
    const Battle& battle = study.battles.at(i).battle;
    const auto kind = i == 0 ? PlanItemKind::Training : i == 1 ? PlanItemKind::Trap : PlanItemKind::Gold;
    study.knownAnswers.append({battle.id, battle.a, kind, QStringLiteral("why"), {}});
  }
  HandOutSettings settings;
  settings.annotators = {kZhang, kLi};
  bringInto(study, *handOutEdit(study, settings, kPath));
  return study;
}

int g_event = 0;

/// What an annotator said about every place of a walk, and about one sample.
Edit workOf(const Contents& study, const RaterId& rater) {
  Edit edit;
  for (const PlanItem& item : walkOf(study, rater)) {
    Verdict verdict;
    verdict.event = EventId(QStringLiteral("%1").arg(++g_event, 6, 10, QLatin1Char('0')));
    verdict.battle = item.battle;
    verdict.rater = rater;
    verdict.trial = QString::number(item.trial);
    verdict.outcome = Outcome::Won;
    verdict.winner = study.findBattle(item.battle)->a;
    verdict.presentedFirst = study.findBattle(item.battle)->at(item.first);
    verdict.gold = item.kind == PlanItemKind::Gold;
    verdict.trap = item.kind == PlanItemKind::Trap;
    verdict.training = item.kind == PlanItemKind::Training;
    verdict.committedAt = g_event;
    edit.verdicts.append(verdict);
  }
  QualityMark mark;
  mark.event = EventId(QStringLiteral("%1").arg(++g_event, 6, 10, QLatin1Char('0')));
  mark.sample = study.samples.first().id;
  mark.reviewer = rater;
  mark.committedAt = g_event;
  edit.marks.append(mark);
  return edit;
}

Contents with(Contents study, const Edit& edit) {
  bringInto(study, edit);
  return study;
}

Contents merged(const Contents& study, const QList<Contents>& others) {
  QList<MergeSource> sources;
  for (const Contents& other : others)
    sources.append({QStringLiteral("other.s2sarena"), other});
  const Result<Merge> merge = mergeOf(study, kPath, sources);
  if (!merge || !merge->conflicts.isEmpty())
    qFatal("not merged");
  return with(study, merge->edit);
}

Fault faultOf(const Contents& study, const Contents& other) {
  const Result<Merge> merge = mergeOf(study, kPath, {{QStringLiteral("other.s2sarena"), other}});
  return merge ? Fault::BadUsage : merge.error().fault;
}

}  // namespace

class TestMerge : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void twoCopiesMergedBothWaysAreTheSame() {
    const Contents study = lead();
    const Contents a = with(study, workOf(study, kZhang));
    const Contents b = with(study, workOf(study, kLi));
    QVERIFY(areEqual(merged(a, {b}), merged(b, {a})));
    QVERIFY(areEqual(merged(study, {a, b}), merged(study, {b, a})));
    QCOMPARE(merged(a, {b}).verdicts.size(), a.verdicts.size() + b.verdicts.size());
  }
  void mergingTheSameAgainAddsNothing() {
    const Contents study = lead();
    const Contents a = with(study, workOf(study, kZhang));
    QVERIFY(areEqual(merged(a, {a}), a));
    const Contents once = merged(study, {a});
    const Result<Merge> again = mergeOf(once, kPath, {{QStringLiteral("a"), a}});
    QVERIFY(!again->edit.changes());
    QCOMPARE(again->counts.size(), 1);
    QCOMPARE(again->counts.first().verdictsThere, static_cast<int>(a.verdicts.size()));
    QCOMPARE(again->counts.first().marksThere, 1);
  }
  void copiesThatWereDrawnFurtherComeTogether() {
    const Contents study = lead();
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
    Contents study = lead();
    Contents turned = study;
    std::reverse(turned.battles.begin(), turned.battles.end());
    std::reverse(turned.knownAnswers.begin(), turned.knownAnswers.end());
    turned.index();
    const RaterId wang(QStringLiteral("wang"));
    QCOMPARE(walkFor(turned, wang), walkFor(study, wang));
  }
  void aConflictIsRefusedAndNamed() {
    const Contents study = lead();
    const Contents a = with(study, workOf(study, kZhang));
    Contents changed = a;
    changed.verdicts[3].note = QStringLiteral("changed by hand");
    const Result<Merge> merge = mergeOf(a, kPath, {{QStringLiteral("third"), changed}});
    const MergeConflict expected{QStringLiteral("third"), QStringLiteral("verdict ") + a.verdicts.at(3).event.text()};
    QCOMPARE(merge->conflicts, QList<MergeConflict>{expected});
  }
  void anotherWalkOfTheSameAnnotatorIsAConflict() {
    const Contents study = lead();
    Contents changed = study;
    for (PlanItem& item : changed.plan)
      item.first = other(item.first);
    QCOMPARE(mergeOf(study, kPath, {{kPath, changed}})->conflicts.size(), 2);
  }
  void whatIsNotOfThisStudyIsRefused() {
    const Contents study = lead();
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
    const Contents study = lead();
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
    const Contents study = lead();
    const Contents zhang = with(study, workOf(study, kZhang));
    const Contents li = with(study, workOf(study, kLi));
    const Contents pack = blindPack(zhang, kZhang, PackWhat::Both).contents;
    QVERIFY(areEqual(merged(study, {pack, li, zhang}), merged(study, {zhang, li, pack})));
  }
  void aVerdictOnAStrangeBattleIsAConflict() {
    const Contents study = lead();
    Contents pack = blindPack(with(study, workOf(study, kZhang)), kZhang, PackWhat::Both).contents;
    pack.verdicts[0].battle = BattleId(QStringLiteral("strange"));
    pack.verdicts[1].winner = pack.responses.last().id;
    const Result<Merge> merge = mergeOf(study, kPath, {{kPath, pack}});
    QVERIFY(merge->conflicts.size() >= 1);
  }
  void aPackSaysNothingOfGoldOthersOrSystems() {
    const Contents study = lead();
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
    const Contents study = lead();
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
    Contents study = lead();
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
    const Contents study = lead();
    HandOutSettings settings;
    settings.annotators = {kZhang, kLi};
    QVERIFY(!handOutEdit(study, settings, kPath)->changes());
    settings.annotators = {kZhang, RaterId(QStringLiteral("Zhang"))};
    QCOMPARE(handOutEdit(study, settings, kPath).error().fault, Fault::BadPseudonym);
    settings.annotators = {RaterId(QStringLiteral("wang"))};
    settings.what = PackWhat::Marks;
    const Result<Edit> marks = handOutEdit(study, settings, kPath);
    QVERIFY(marks->plan.isEmpty() && marks->raters.size() == 1 && !marks->info);
  }
  void aPackAuditsWhatTheLeadDrew() {
    Contents study = lead();
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
