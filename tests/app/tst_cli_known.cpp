// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "tests/app/Cli.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace s2s;
using namespace s2s::test;

/// Gold, trap and training items from the command line.
class TestCliKnown : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> m_dir;
  std::unique_ptr<CliStudy> m_study;

  QString file(const char* name) const { return m_dir->filePath(QString::fromUtf8(name)); }
  CliOutcome run(const QStringList& options) const {
    return cli(QStringList{QStringLiteral("known"), m_study->path, QStringLiteral("--json")} + options);
  }
  CliOutcome add(const QByteArray& table) const {
    writeFile(file("known.csv"), table);
    return run({QStringLiteral("--list"), QStringLiteral("--add"), file("known.csv")});
  }
  Contents onDisk() const { return *(*Store::open(m_study->path, OpenMode::ReadOnly))->load(); }
  /// Of sample "sN" and the first two systems.
  static QByteArray row(int sample, const QByteArray& rest) {
    return "s" + QByteArray::number(sample) + ',' + wavSetSystem(0).toUtf8() + ',' + wavSetSystem(1).toUtf8() + ',' +
           rest + '\n';
  }
  static QByteArray header() { return "sample,system_a,system_b,winner,kind,reason,reason_cn\n"; }

 private Q_SLOTS:
  void init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_study = std::make_unique<CliStudy>(m_dir->path(), WavSetShape{8, 2, 0.1});
    VERIFY_EXIT(m_study->made, 0);
  }

  void aTableIsTaken() {
    const CliOutcome outcome = add(header() + row(0, "a,gold,,") + row(1, "b,trap,,") +
                                   row(2, wavSetSystem(1).toUtf8() + ",training,Too flat,太平淡") + row(3, "A,,,"));
    VERIFY_EXIT(outcome, 0);
    const Json json = outcome.json();
    QCOMPARE(intOf(json.at("added")), 4);
    QCOMPARE(json.at("known").size(), size_t(4));
    QCOMPARE(json.at("known").at(2).at("winner").get<std::string>(), wavSetSystem(1).toStdString());
    QCOMPARE(json.at("known").at(2).at("reason_cn").get<std::string>(), "太平淡");
    const Contents contents = onDisk();
    QList<PlanItemKind> kinds;
    QStringList winners;
    for (const KnownAnswer& known : contents.knownAnswers) {
      kinds.append(known.kind);
      winners.append(contents.findResponse(known.winner)->system);
    }
    QCOMPARE(kinds,
             (QList<PlanItemKind>{PlanItemKind::Gold, PlanItemKind::Trap, PlanItemKind::Training, PlanItemKind::Gold}));
    QCOMPARE(winners, (QStringList{wavSetSystem(0), wavSetSystem(1), wavSetSystem(1), wavSetSystem(0)}));
  }
  void twiceAddsNothingAndAnotherKindChanges() {
    VERIFY_EXIT(add(header() + row(0, "a,gold,,") + row(1, "b,gold,,")), 0);
    const Json json = add(header() + row(0, "a,gold,,") + row(1, "b,trap,,")).json();
    QCOMPARE(intOf(json.at("added")), 0);
    QCOMPARE(intOf(json.at("already_there")), 1);
    QCOMPARE(intOf(json.at("changed")), 1);
    QCOMPARE(onDisk().knownAnswers.size(), 2);
  }
  void aBattleIsNamedByItsId() {
    const Battle battle = onDisk().battles.first().battle;
    VERIFY_EXIT(add("battle,winner\n" + battle.id.text().toUtf8() + ",b\n"), 0);
    QCOMPARE(onDisk().knownAnswers, (QList<KnownAnswer>{{battle.id, battle.b}}));
  }
  void sidesAreThoseOfTheRow() {
    const Battle battle = onDisk().battles.first().battle;
    const QString systemOfB = onDisk().findResponse(battle.b)->system;
    VERIFY_EXIT(add("battle,system_a,winner\n" + battle.id.text().toUtf8() + ',' + systemOfB.toUtf8() + ",a\n"), 0);
    QCOMPARE(onDisk().knownAnswers.first().winner, battle.b);
  }
  void badRowsAreListedAndTheRestIsTaken_data() {
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("a sample nobody knows") << QByteArray("s99,x,y,a,gold,,\n") << QByteArray("unknown-sample");
    QTest::newRow("a system nobody knows") << QByteArray("s1,Nobody,None,a,gold,,\n") << QByteArray("unknown-system");
    QTest::newRow("a third winner") << row(1, "Nobody,gold,,") << QByteArray("no-right-answer");
    QTest::newRow("a tie") << row(1, "tie,gold,,") << QByteArray("no-right-answer");
    QTest::newRow("a kind nobody knows") << row(1, "a,silver,,") << QByteArray("bad-field");
    QTest::newRow("the battle of another row") << row(0, "b,gold,,") << QByteArray("duplicate-id");
    QTest::newRow("too few cells") << QByteArray("s1,a\n") << QByteArray("bad-row");
  }
  void badRowsAreListedAndTheRestIsTaken() {
    QFETCH(QByteArray, bad);
    QFETCH(QByteArray, problem);
    const CliOutcome outcome = add(header() + row(0, "a,gold,,") + bad + row(2, "b,gold,,"));
    VERIFY_EXIT(outcome, 1);
    const Json json = outcome.json();
    QCOMPARE(intOf(json.at("added")), 2);
    QCOMPARE(intOf(json.at("refused")), 1);
    const Json& first = json.at("problems").at(0);
    QCOMPARE(QByteArray::fromStdString(first.at("problem").get<std::string>()), problem);
    QCOMPARE(intOf(first.at("line")), 3);
    QVERIFY(!first.at("what_to_do").get<std::string>().empty());
    QCOMPARE(onDisk().knownAnswers.size(), 2);
  }
  void aTableWithoutItsColumnsIsRefused() {
    const CliOutcome outcome = add("sample,kind\ns0,gold\n");
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(outcome.err.trimmed().count('\n'), 0);
    QVERIFY(onDisk().knownAnswers.isEmpty());
  }
  void aKnownAnswerIsRemoved() {
    VERIFY_EXIT(add(header() + row(0, "a,gold,,") + row(1, "b,gold,,")), 0);
    const QString id = onDisk().knownAnswers.first().battle.text();
    const CliOutcome outcome = run({QStringLiteral("--remove"), id, QStringLiteral("nothing")});
    VERIFY_EXIT(outcome, 1);
    QCOMPARE(intOf(outcome.json().at("removed")), 1);
    QCOMPARE(intOf(outcome.json().at("refused")), 1);
    QCOMPARE(onDisk().knownAnswers.size(), 1);
    const CliOutcome rest = run({QStringLiteral("--remove"), onDisk().knownAnswers.first().battle.text()});
    VERIFY_EXIT(rest, 0);
    QVERIFY(onDisk().knownAnswers.isEmpty());
  }
  void whatPeopleAgreeOnIsSuggested() {
    for (const char* rater : {"anna", "ben"}) {
      writeFile(file("said.csv"), verdictTable(QString::fromLatin1(rater), 5));
      VERIFY_EXIT(cli({QStringLiteral("import"), m_study->path, file("said.csv")}), 0);
    }
    const Json json = run({QStringLiteral("--suggest")}).json();
    QCOMPARE(json.at("suggested").size(), size_t(5));
    const Json& one = json.at("suggested").at(0);
    QCOMPARE(intOf(one.at("agree")), 2);
    QVERIFY(one.at("broken").is_null());
    QVERIFY(!json.contains("known"));
    VERIFY_EXIT(add("battle,winner,kind\n" + QByteArray::fromStdString(one.at("battle").get<std::string>()) + ',' +
                    QByteArray::fromStdString(one.at("winner").get<std::string>()) + ",training\n"),
                0);
    QCOMPARE(run({QStringLiteral("--suggest")}).json().at("suggested").size(), size_t(4));
  }
  void withoutAnyItIsSaid() {
    const CliOutcome outcome = cli({QStringLiteral("known"), m_study->path});
    VERIFY_EXIT(outcome, 0);
    QVERIFY2(outcome.out.contains("No battle has a known answer"), outcome.out.constData());
    VERIFY_EXIT(cli({QStringLiteral("known"), file("none.s2sarena")}), 2);
  }
  void packsTakeNone() {
    VERIFY_EXIT(cli({QStringLiteral("split"), m_study->path, QStringLiteral("--annotators"), QStringLiteral("anna"),
                     QStringLiteral("--out"), file("packs")}),
                0);
    QDir packs(file("packs/anna"));
    const QStringList studies = packs.entryList({QStringLiteral("*.s2sarena")}, QDir::Files);
    QCOMPARE(studies.size(), 1);
    writeFile(file("known.csv"), header());
    VERIFY_EXIT(
        cli({QStringLiteral("known"), packs.filePath(studies.first()), QStringLiteral("--add"), file("known.csv")}), 2);
  }
};

QTEST_GUILESS_MAIN(TestCliKnown)
#include "tst_cli_known.moc"
