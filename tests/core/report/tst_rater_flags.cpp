// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RaterFlags.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

using namespace s2s;

namespace {

const QString kAnna = QStringLiteral("anna");

/// One person's verdicts on battles of their own; a test bends what it is about.
struct Bent {
  int n = 30;
  double seconds = 20, lastSeconds = 20;  ///< of the last third
  int sameSide = 15;                      ///< of n, for the side presented first; the rest for the other
  int sameAnswer = 10;                    ///< of n, "same" to alignment; the rest in turn
  int gold = 0, goldRight = 0;
};

Contents bent(const Bent& how) {
  StatsStudy study;
  study.human(kAnna);
  for (int i = 0; i < how.n; ++i) {
    const Battle battle = study.battle();
    const bool first = i < how.sameSide;
    const Preference choice = i % 2 ? Preference::A : Preference::B;
    Verdict& verdict = study.says(kAnna, battle, choice);
    verdict.presentedFirst = (choice == Preference::A) == first ? battle.a : battle.b;
    verdict.listening.activeMs = static_cast<qint64>(1000 * (i < how.n * 2 / 3 ? how.seconds : how.lastSeconds));
    verdict.criteria.alignment = i < how.sameAnswer ? Preference::Same : i % 2 ? Preference::A : Preference::B;
  }
  QList<KnownAnswer> known;
  for (int i = 0; i < how.gold; ++i) {
    const Battle battle = study.battle();
    study.says(kAnna, battle, i < how.goldRight ? Preference::A : Preference::B).gold = true;
    known.append({battle.id, battle.a});
  }
  Contents contents = study.contents();
  contents.knownAnswers = known;
  return contents;
}

RaterWork workOf(const Contents& contents) { return raterWork(contents).constFirst(); }

}  // namespace

class TestRaterFlags : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void habitsAreFlagged_data() {
    QTest::addColumn<Bent>("how");
    QTest::addColumn<RaterFlags>("flags");
    const auto row = [](const char* name, const Bent& how, RaterFlags flags) { QTest::newRow(name) << how << flags; };
    row("nothing wrong", {}, {});
    row("3.9 seconds each", {.seconds = 3.9, .lastSeconds = 3.9}, RaterFlag::TooFast);
    row("4 seconds each are not below 4", {.seconds = 4, .lastSeconds = 4}, {});
    row("too few to say so", {.n = 19, .seconds = 1, .lastSeconds = 1, .sameSide = 19, .sameAnswer = 19}, {});
    row("21 of 30 for one side", {.sameSide = 21}, RaterFlag::OneSided);
    row("20 of 30 for one side", {.sameSide = 20}, {});
    row("9 of 30, which is 21 for the other", {.sameSide = 9}, RaterFlag::OneSided);
    row("27 of 30 the same answer", {.sameAnswer = 27}, RaterFlag::Flat);
    row("26 of 30 the same answer", {.sameAnswer = 26}, {});
    row("the last third in less than half the time", {.seconds = 20, .lastSeconds = 9.9}, RaterFlag::Drifting);
    row("the last third in half the time", {.seconds = 20, .lastSeconds = 10}, {});
    row("6 of 10 gold items", {.gold = 10, .goldRight = 6}, RaterFlag::LowGold);
    row("7 of 10 gold items", {.gold = 10, .goldRight = 7}, {});
    row("none of 4 gold items", {.gold = 4, .goldRight = 0}, {});
  }
  void habitsAreFlagged() {
    QFETCH(const Bent, how);
    QFETCH(const RaterFlags, flags);
    QCOMPARE(workOf(bent(how)).flags, flags);
  }
  void thresholdsAreThoseOfTheStudy() {
    Contents contents = bent({.sameSide = 24});
    contents.info.attention.oneSided = 0.9;
    QCOMPARE(workOf(contents).flags, RaterFlags());
  }
  void theMajorityIsThatOfTheOthers() {
    StatsStudy study;
    const QString ben = QStringLiteral("ben"), cleo = QStringLiteral("cleo");
    study.human(kAnna).human(ben).human(cleo);
    const Battle one = study.battle(), two = study.battle(), three = study.battle();
    for (const QString& name : {kAnna, ben, cleo})
      study.says(name, one, Preference::A);
    study.says(kAnna, two, Preference::B);
    study.says(ben, two, Preference::A);
    study.says(cleo, two, Preference::A);
    study.says(kAnna, three, Preference::A);  // nobody to compare with
    const QList<RaterWork> work = raterWork(study.contents());
    QCOMPARE(work.at(0).withMajority, (ShareOf{1, 2}));
    QCOMPARE(work.at(1).withMajority, (ShareOf{1, 1}));  // the others of "two" are split
  }
  void repeatsTellOfOneself() {
    StatsStudy study;
    study.human(kAnna);
    const Battle one = study.battle(), two = study.battle();
    study.says(kAnna, one, Preference::A);
    study.says(kAnna, two, Preference::A);
    study.says(kAnna, one, Preference::A).trial = QStringLiteral("2");
    study.says(kAnna, two, Preference::B).trial = QStringLiteral("2");
    QCOMPARE(workOf(study.contents()).withSelf, (ShareOf{1, 2}));
  }
  void paceAndProgress() {
    Contents contents = bent({.n = 3, .seconds = 10, .lastSeconds = 40});
    for (int i = 0; i < 5; ++i) {
      const BattleId battle = i < 3 ? contents.battles.at(i).battle.id : BattleId(QString::number(i));
      contents.plan.append({RaterId(kAnna), i, battle});
    }
    const RaterWork work = workOf(contents);
    QCOMPARE(work.planned, 5);
    QCOMPARE(work.done, 3);
    QCOMPARE(work.medianSeconds, std::optional(10.0));
    QCOMPARE(ownPace(contents), std::optional(10.0));
    QCOMPARE(ownPace(Contents()), std::nullopt);
  }
  void judgesHaveNoHabits() {
    StatsStudy study;
    study.judge(QStringLiteral("judge"));
    QVERIFY(raterWork(study.contents()).isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestRaterFlags)
#include "tst_rater_flags.moc"
