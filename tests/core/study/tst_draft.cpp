// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Draft.h"

#include <QTest>

using namespace s2s;

namespace {

const Battle kBattle = battleOf(SetId(QStringLiteral("s")), SampleId(QStringLiteral("x")),
                                ResponseId(QStringLiteral("one")), ResponseId(QStringLiteral("two")));

}  // namespace

class TestDraft : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aDraftComesBackFromItsVerdict_data() {
    QTest::addColumn<int>("first");
    QTest::newRow("canonical a was presented first") << static_cast<int>(Seat::A);
    QTest::newRow("canonical b was presented first") << static_cast<int>(Seat::B);
  }
  void aDraftComesBackFromItsVerdict() {
    QFETCH(int, first);
    const auto seat = static_cast<Seat>(first);
    const Draft draft{
        Say::A, Say::Same, Say::B, true, Broken::No, Broken::Noise, LoserReason::Failed, QStringLiteral("备注")};
    Verdict verdict;
    writeDraft(draft, kBattle, seat, verdict);
    QCOMPARE(verdict.presentedFirst, kBattle.at(seat));
    QCOMPARE(verdict.criteria.alignment, seat == Seat::A ? Preference::A : Preference::B);
    QCOMPARE(verdict.criteria.expressiveness, Preference::Same);
    QCOMPARE(verdict.broken.at(other(seat)), Broken::Noise);
    QVERIFY(draftOf(verdict, seat) == draft);
  }
  void aContradictionIsSeen_data() {
    QTest::addColumn<QString>("criteria");
    QTest::addColumn<bool>("aIsBroken");
    QTest::addColumn<bool>("contradictsA");
    QTest::newRow("all say B") << "BBB" << false << true;
    QTest::newRow("one says A") << "ABB" << false << false;
    QTest::newRow("one says same") << "=BB" << false << false;
    QTest::newRow("nothing was said") << "---" << false << false;
    QTest::newRow("the only one given says B") << "-B-" << false << true;
    QTest::newRow("A is broken") << "AAA" << true << true;
  }
  void aContradictionIsSeen() {
    QFETCH(QString, criteria);
    QFETCH(bool, aIsBroken);
    QFETCH(bool, contradictsA);
    const auto say = [&](int i) {
      const QChar c = criteria.at(i);
      return c == QLatin1Char('A')   ? Say::A
             : c == QLatin1Char('B') ? Say::B
             : c == QLatin1Char('=') ? Say::Same
                                     : Say::Nothing;
    };
    Draft draft;
    draft.alignment = say(0);
    draft.expressiveness = say(1);
    draft.quality = say(2);
    draft.brokenA = aIsBroken ? Broken::Silent : Broken::No;
    QCOMPARE(contradicts(draft, Shown::A), contradictsA);
  }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
