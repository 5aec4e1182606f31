// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/study/BlindPack.h"
#include "core/study/Pairing.h"
#include "core/study/Walk.h"
#include "tests/core/study/MergeStudies.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace s2s;
using namespace s2s::test;

namespace {

QList<MergeSource> named(const QList<Contents>& others) {
  QList<MergeSource> sources;
  for (const Contents& other : others)
    sources.append({QStringLiteral("copy-%1.s2sarena").arg(sources.size()), other});
  return sources;
}

/// Copies with work, with imported files that overlap, drawn further; and packs that come home.
QList<MergeSource> allThatComesBack(const Contents& study) {
  const Contents zhang = with(study, workOf(study, kZhang)), li = with(study, workOf(study, kLi));
  Contents further = study;
  PairRequest request;
  request.n = 3;
  request.policy = PairPolicy::Uniform;
  bringInto(further, {.battles = *proposeBattles(further, request)});
  return named({zhang, li, further, with(study, importedInto(study, 0, 6)), with(zhang, importedInto(zhang, 4, 6)),
                with(li, importedInto(li, 8, 3)), blindPack(zhang, kZhang, PackWhat::Both).contents,
                blindPack(li, kLi, PackWhat::Both).contents});
}

/// A verdict of a file about one battle of the study, which stood in that line.
Edit recordOf(const Contents& study, const QString& record, int line) {
  Verdict verdict;
  verdict.event = EventId(hashedId({QStringLiteral("file"), record}));
  verdict.battle = study.battles.first().battle.id;
  verdict.rater = kZhang;
  verdict.outcome = Outcome::Tie;
  verdict.sequence = line;
  return {.verdicts = {verdict}};
}

QStringList whats(const QList<MergeConflict>& conflicts) {
  QStringList list;
  for (const MergeConflict& conflict : conflicts)
    list.append(conflict.what);
  list.sort();
  return list;
}

}  // namespace

class TestMergeUnion : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anyOrderAndAnyRepeatGiveTheSameStudy() {
    const Contents study = leadStudy();
    const QList<MergeSource> sources = allThatComesBack(study);
    const Contents wanted = merged(study, sources);
    QCOMPARE(wanted.samples.size(), study.samples.size() + 11);
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
      QList<MergeSource> order = sources;
      for (int i = 0; i < round % 5; ++i)
        order.append(sources.at(static_cast<qsizetype>(random() % static_cast<unsigned>(sources.size()))));
      std::shuffle(order.begin(), order.end(), random);
      Contents now = study;
      while (!order.isEmpty()) {  // in calls of one to all of them
        const auto take = 1 + static_cast<qsizetype>(random() % static_cast<unsigned>(order.size()));
        now = merged(now, order.mid(0, take));
        order.remove(0, take);
      }
      QVERIFY2(areEqual(now, wanted), qPrintable(QStringLiteral("round %1").arg(round)));
    }
  }
  void whoeverTakesTheOthersEndsWithTheSame() {
    const Contents study = leadStudy();
    const Contents a = with(study, importedInto(study, 0, 6)), b = with(study, importedInto(study, 3, 6));
    QVERIFY(areEqual(merged(a, {b}), merged(b, {a})));
    QVERIFY(areEqual(merged(a, {a}), a));
    QVERIFY(!mergeOf(merged(a, {b}), kLeadPath, named({a, b}))->edit.changes());
  }
  void whatACopyImportedBringsItsSamplesAlong() {
    const Contents study = leadStudy();
    const Result<Merge> merge = mergeOf(study, kLeadPath, named({with(study, importedInto(study, 0, 2))}));
    QCOMPARE(merge->conflicts, QList<MergeConflict>());
    QCOMPARE(merge->samples, 2);
    QCOMPARE(merge->responses, 4);
    QCOMPARE(merge->newEvents(), 2);
    const Contents now = with(study, merge->edit);
    for (const Verdict& verdict : now.verdicts) {
      const Battle* battle = now.findBattle(verdict.battle);
      QVERIFY(battle && now.findSample(battle->sample) && now.findResponse(battle->a) && now.findResponse(battle->b));
    }
  }
  /// A file, and the same records in two files: which repeat came into which copy first means nothing.
  void repeatsOfImportedFilesAreKeptInAnyOrder() {
    const Contents study = leadStudy();
    const Contents first = with(study, recordOf(study, QStringLiteral("a"), 1));
    const Contents second = with(study, recordOf(study, QStringLiteral("b"), 1));
    const Contents whole =
        with(with(study, recordOf(study, QStringLiteral("a"), 1)), recordOf(study, QStringLiteral("b"), 2));
    const QList<Contents> copies = {first, second, whole};
    for (const Contents& one : copies)
      for (const Contents& other : copies) {
        const Contents both = merged(merged(study, {one}), {other, whole});
        const QList<const Verdict*> current = currentVerdicts(both.verdicts);
        QCOMPARE(current.size(), 2);
        const Trials trials(current);
        QCOMPARE((QSet<QString>{trials.of(*current.first()), trials.of(*current.last())}),
                 (QSet<QString>{QStringLiteral("1"), QStringLiteral("2")}));
      }
  }
  void samplesThatNothingSpeaksOfStayAway() {
    const Contents study = leadStudy();
    Contents other = study;
    Sample unused;
    unused.set = study.sets.first().id;
    unused.key = QStringLiteral("unused");
    unused.id = sampleId(unused.set, unused.key);
    other.samples.append(unused);
    other.index();
    QVERIFY(!mergeOf(study, kLeadPath, named({other}))->edit.changes());
  }
  void aSampleThatTheStudyDescribesOtherwiseKeepsItsDescription() {
    const Contents study = leadStudy();
    Contents other = with(study, workOf(study, kZhang));
    const SampleId spoken = study.battles.first().battle.sample;
    for (Sample& sample : other.samples)
      if (sample.id == spoken)
        sample.text = QStringLiteral("another text");
    const Result<Merge> merge = mergeOf(study, kLeadPath, named({other}));
    QCOMPARE(merge->conflicts, QList<MergeConflict>());
    QCOMPARE(whats(merge->differences), QStringList(QStringLiteral("sample ") + study.findSample(spoken)->key));
    QVERIFY(merge->newEvents() > 0);
    QCOMPARE(with(study, merge->edit).findSample(spoken)->text, study.findSample(spoken)->text);
  }
  /// Two files can describe one sample in more than one way: no reason to leave out what people said about it.
  void ofTwoDescriptionsOfANewSampleTheFirstIsTakenAndTheOtherNamed() {
    const Contents study = leadStudy();
    const Contents a = with(study, importedInto(study, 0, 2));
    Contents b = with(study, importedInto(study, 1, 2));
    const auto shared = std::find_if(b.samples.begin(), b.samples.end(), [&](const Sample& sample) {
      return a.findSample(sample.id) && !study.findSample(sample.id);
    });
    QVERIFY(shared != b.samples.end());
    shared->text = QStringLiteral("another text");
    QList<MergeSource> sources = named({a, b});
    for (int round = 0; round < 2; ++round) {
      const Result<Merge> merge = mergeOf(study, kLeadPath, sources);
      QCOMPARE(merge->conflicts, QList<MergeConflict>());
      QCOMPARE(whats(merge->differences), QStringList(QStringLiteral("sample ") + shared->key));
      QCOMPARE(merge->newEvents(), 3);
      QCOMPARE(with(study, merge->edit).findSample(shared->id)->text, a.findSample(shared->id)->text);
      std::reverse(sources.begin(), sources.end());  // in whatever order they are named
    }
  }
  void whereASoundLiesIsNoDifference() {
    const Contents study = leadStudy();
    const Contents a = with(study, importedInto(study, 0, 2));
    Contents b = a;
    b.sets.last().root = QStringLiteral("/elsewhere");
    for (Sample& sample : b.samples)
      sample.sound = {sample.sound.file, QString(64, QLatin1Char('a')), SoundState::Present};
    const Result<Merge> merge = mergeOf(study, kLeadPath, named({a, b}));
    QCOMPARE(merge->conflicts, QList<MergeConflict>());
    QCOMPARE(merge->differences, QList<MergeConflict>());
  }
  void aConflictingEventIsNamedInWhateverOrder() {
    const Contents study = leadStudy();
    const QList<MergeSource> sources = allThatComesBack(study);
    Contents changed = sources.at(3).contents;
    Verdict& verdict = changed.verdicts.last();
    verdict.note = QStringLiteral("changed by hand");
    QList<MergeSource> order = sources;
    order.append({QStringLiteral("zz.s2sarena"), changed});
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
      std::shuffle(order.begin(), order.end(), random);
      const Result<Merge> merge = mergeOf(study, kLeadPath, order);
      QCOMPARE(whats(merge->conflicts), QStringList(QStringLiteral("verdict ") + verdict.event.text()));
    }
  }
};

QTEST_GUILESS_MAIN(TestMergeUnion)
#include "tst_merge_union.moc"
