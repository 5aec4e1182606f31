// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HumanCeiling.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

#include <cmath>

using namespace s2s;

namespace {

const QString kAnn = QStringLiteral("ann"), kBob = QStringLiteral("bob"), kCyd = QStringLiteral("cyd");
const QString kFirst = QStringLiteral("first-judge");

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

class TestHumanCeiling : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theCeilingIsTheMeanOfThePairs();
  void thereIsNoCeilingWithoutSharedBattles();
};

void TestHumanCeiling::theCeilingIsTheMeanOfThePairs() {
  StatsStudy study = threePeople();
  const std::optional<HumanCeiling> ceiling = humanCeiling(study.contents(), {}, Criterion::Overall);
  QVERIFY(ceiling.has_value());
  QCOMPARE(ceiling->pairs, 3);
  QCOMPARE(ceiling->battles, 40);
  // Ann and Bob (0.8 - 0.5) / 0.5 = 0.6; Ann and Cyd 1; Bob and Cyd agree on all ten that Cyd judged: 1.
  QVERIFY(std::abs(ceiling->kappa - 2.6 / 3) < 1e-12);
}

void TestHumanCeiling::thereIsNoCeilingWithoutSharedBattles() {
  StatsStudy study;
  study.human(kAnn).human(kBob).judge(kFirst);
  for (const QString& name : {kAnn, kBob}) {
    const Battle battle = study.battle();
    study.says(name, battle, Preference::A);
    study.says(kFirst, battle, Preference::A);
  }
  QVERIFY(!humanCeiling(study.contents(), {}, Criterion::Overall).has_value());
}

QTEST_GUILESS_MAIN(TestHumanCeiling)
#include "tst_human_ceiling.moc"
