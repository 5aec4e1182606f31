// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/KnownCandidates.h"
#include "tests/support/StatsStudy.h"

#include <QTest>

using namespace s2s;

namespace {

/// One letter for each person: a or b chosen, t a tie, s skipped; upper case: the answer that lost was broken.
/// A "-" after them begins what the same people say when the battle comes back.
Contents saidOf(const QByteArray& letters) {
  StatsStudy study;
  const Battle battle = study.battle();
  QString trial = QStringLiteral("1");
  int person = 0;
  for (const char letter : letters) {
    if (letter == '-') {
      trial = QStringLiteral("2");
      person = 0;
      continue;
    }
    const QString name = QStringLiteral("p%1").arg(person++);
    if (trial == QLatin1String("1"))
      study.human(name);
    const char lower = letter < 'a' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const Preference choice = lower == 'a'   ? Preference::A
                              : lower == 'b' ? Preference::B
                              : lower == 't' ? Preference::Same
                                             : Preference::Absent;
    Verdict& verdict = study.says(name, battle, choice);
    verdict.trial = trial;
    if (lower == 's')
      verdict.skip = SkipReason::BadInstruction;
    if (lower != letter)
      verdict.broken.at(lower == 'a' ? Seat::B : Seat::A) = Broken::Silent;
  }
  return study.contents();
}

/// "a 2/3 silent", or nothing.
QString textOf(const Contents& contents) {
  QStringList texts;
  for (const KnownCandidate& found : knownCandidates(contents)) {
    const Battle& battle = *contents.findBattle(found.battle);
    texts.append(QStringLiteral("%1 %2/%3 %4")
                     .arg(found.winner == battle.a ? QLatin1String("a") : QLatin1String("b"))
                     .arg(found.agree)
                     .arg(found.people)
                     .arg(code(found.broken))
                     .trimmed());
  }
  return texts.join(QStringLiteral(", "));
}

}  // namespace

class TestKnownCandidates : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void peopleMakeAnAnswerPlain_data() {
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("found");
    const QString plain = code(Broken::No).isEmpty() ? QString() : QLatin1Char(' ') + code(Broken::No);
    const QString silent = QLatin1Char(' ') + code(Broken::Silent);
    const auto row = [](const char* name, const char* said, const QString& found) {
      QTest::newRow(name) << QByteArray(said) << found;
    };
    row("nobody", "", {});
    row("one person is not enough", "a", {});
    row("two agree", "aa", QStringLiteral("a 2/2") + plain);
    row("three agree on b", "bbb", QStringLiteral("b 3/3") + plain);
    row("one of three says otherwise", "aab", {});
    row("one says a tie", "aat", {});
    row("one could not judge it", "aas", {});
    row("one chose otherwise when it came back", "aa-b", {});
    row("both chose the same when it came back", "aa-aa", QStringLiteral("a 2/2") + plain);
    row("most say that b is broken", "AAb", QStringLiteral("a 2/3") + silent);
    row("all say that a is broken", "BB", QStringLiteral("b 2/2") + silent);
    row("half of them is no majority", "AAbb", {});
    row("one person's broken answer is not enough", "A", {});
    row("a minority says broken, all agree", "Aaa", QStringLiteral("a 3/3") + plain);
    row("one could not judge what most call broken", "AAs", QStringLiteral("a 2/2") + silent);
  }
  void peopleMakeAnAnswerPlain() {
    QFETCH(const QByteArray, said);
    QFETCH(const QString, found);
    QCOMPARE(textOf(saidOf(said)), found);
  }
  void twoBrokenAnswersKnowNoRightOne() {
    Contents contents = saidOf("AA");
    for (Verdict& verdict : contents.verdicts)
      verdict.broken = {Broken::Noise, Broken::Silent};
    QVERIFY(knownCandidates(contents).isEmpty());
  }
  void whatIsKnownIsNotProposedAgain() {
    Contents contents = saidOf("aa");
    contents.knownAnswers = {{contents.battles.first().battle.id, contents.battles.first().battle.b}};
    QVERIFY(knownCandidates(contents).isEmpty());
  }
  void judgesAndGoldItemsDoNotSpeak() {
    StatsStudy study;
    study.human(QStringLiteral("anna")).human(QStringLiteral("ben")).judge(QStringLiteral("judge"));
    const Battle one = study.battle(), two = study.battle(), three = study.battle();
    study.says(QStringLiteral("anna"), one, Preference::A);
    study.says(QStringLiteral("judge"), one, Preference::A);
    for (const QString& name : {QStringLiteral("anna"), QStringLiteral("ben")}) {
      study.says(name, two, Preference::A).gold = true;
      study.says(name, three, Preference::A).blind = false;
    }
    QVERIFY(knownCandidates(study.contents()).isEmpty());
  }
  void mostPeopleComeFirst() {
    StatsStudy study;
    const QStringList people{QStringLiteral("anna"), QStringLiteral("ben"), QStringLiteral("cleo")};
    for (const QString& name : people)
      study.human(name);
    const Battle two = study.battle(), three = study.battle(), twoMore = study.battle();
    for (const QString& name : people)
      study.says(name, three, Preference::B);
    for (const QString& name : people.mid(1)) {
      study.says(name, two, Preference::A);
      study.says(name, twoMore, Preference::A);
    }
    QList<BattleId> order;
    for (const KnownCandidate& found : knownCandidates(study.contents()))
      order.append(found.battle);
    QCOMPARE(order, (QList<BattleId>{three.id, two.id, twoMore.id}));
  }
};

QTEST_GUILESS_MAIN(TestKnownCandidates)
#include "tst_known_candidates.moc"
