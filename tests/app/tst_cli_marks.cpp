// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Cli.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kSamples = 8;

/// One letter a sample of the WavSet: k keep, c keep with a better transcript, l keep with L4 proposed, r reject, - not
/// marked.
QByteArray marksOf(const char* reviewer, const char* letters) {
  QByteArray lines;
  for (int i = 0; letters[i] != 0; ++i) {
    Json json = {{"event_id", std::string(reviewer) + "-" + std::to_string(i)},
                 {"sample_id", "s" + std::to_string(i)},
                 {"reviewer", reviewer},
                 {"mark", letters[i] == 'k'   ? "keep"
                          : letters[i] == 'r' ? "reject"
                                              : "keep-corrected"}};
    if (letters[i] == 'r')
      json["reasons"] = Json::array({"artefact"});
    if (letters[i] == 'c')
      json["text_corrected"] = "更好的文本";
    if (letters[i] == 'l')
      json["level_proposed"] = "L4";
    if (letters[i] != '-')
      lines += toBytes(json) + '\n';
  }
  return lines;
}

}  // namespace

/// A day of the quality check as a script: four reviewers' files come in, figures and the kept set go out.
class TestCliMarks : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  std::unique_ptr<CliStudy> m_study;

  QString file(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
  /// "STUDY", "OUT", "DEMO" become files of this test.
  CliOutcome run(const char* line) const {
    QStringList list = QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    list.replaceInStrings(QStringLiteral("STUDY"), m_study->path);
    list.replaceInStrings(QStringLiteral("DEMO"), file("demo/demo.s2sarena"));
    list.replaceInStrings(QStringLiteral("OUT"), file("out"));
    return cli(list);
  }

 private Q_SLOTS:
  void initTestCase() {
    m_study = std::make_unique<CliStudy>(m_dir.path(), WavSetShape{kSamples, 3, 0.1});
    VERIFY_EXIT(m_study->made, 0);
    //                                          01234567
    writeFile(file("ann.jsonl"), marksOf("ann", "kkkrkkkk"));
    writeFile(file("ben.jsonl"), marksOf("ben", "kclkkkkk"));
    writeFile(file("cy.jsonl"), marksOf("cy", "kklkkrkk"));
    writeFile(file("dee.txt"), marksOf("dee", "kkkkkr-k"));
    VERIFY_EXIT(cli({QStringLiteral("import"), m_study->path, file("ann.jsonl"), file("ben.jsonl"), file("cy.jsonl"),
                     file("dee.txt")}),
                0);
    VERIFY_EXIT(cli({QStringLiteral("demo"), file("demo")}), 0);
  }

  void theRuleDecides_data() {
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("counts");  // kept, corrected, rejected, pending
    QTest::newRow("unanimity, as the study says") << QByteArray() << QByteArray("3 2 2 1");
    QTest::newRow("unanimity, asked for") << QByteArray("--rule unanimity") << QByteArray("3 2 2 1");
    QTest::newRow("majority: three of four") << QByteArray("--rule majority") << QByteArray("5 2 1 0");
    QTest::newRow("two of four") << QByteArray("--rule 2") << QByteArray("6 2 0 0");
    QTest::newRow("unanimity of three") << QByteArray("--reviewers 3") << QByteArray("4 2 2 0");
  }
  void theRuleDecides() {
    QFETCH(QByteArray, options);
    QFETCH(QByteArray, counts);
    const CliOutcome outcome = run(("marks STUDY --json " + options).constData());
    VERIFY_EXIT(outcome, 0);
    const Json whole = outcome.json().at("whole");
    QByteArrayList found;
    for (const char* key : {"kept", "corrected", "rejected", "pending"})
      found.append(QByteArray::number(intOf(whole.at(key))));
    QCOMPARE(found.join(' '), counts);
  }
  void theJsonHoldsWhatPeopleAreShown() {
    const Json json = run("marks STUDY --json").json();
    for (const char* key : {"counted", "whole", "strata", "reasons", "reviewers", "agreement", "audit"})
      QVERIFY2(json.contains(key), key);
    QCOMPARE(json.at("reviewers").size(), size_t(4));
    QCOMPARE(json.at("agreement").at(0).at("pairs").size(), size_t(6));
    QCOMPARE(intOf(json.at("reasons").at(0).at("objections")), 3);
    const QByteArray table = run("marks STUDY").out;
    for (const char* part : {"unanimity of 4", "all", "education", "artefact", "cy", "keep or reject, mean of pairs"})
      QVERIFY2(table.contains(part), table.constData());
  }
  void aRuleNobodyKnowsIsRefused_data() {
    QTest::addColumn<QByteArray>("options");
    QTest::newRow("a word") << QByteArray("--rule consensus");
    QTest::newRow("more than there are") << QByteArray("--rule 5");
    QTest::newRow("none") << QByteArray("--rule 0");
    QTest::newRow("no reviewers") << QByteArray("--reviewers 0");
  }
  void aRuleNobodyKnowsIsRefused() {
    QFETCH(QByteArray, options);
    const CliOutcome outcome = run(("marks STUDY " + options).constData());
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(outcome.err.trimmed().count('\n'), 0);
  }
  void exportImportExportIsByteIdentical() {
    VERIFY_EXIT(run("export STUDY --format marks --out OUT.jsonl"), 0);
    const QByteArray once = bytesOf(file("out.jsonl"));
    QCOMPARE(once.count('\n'), 31);
    QVERIFY(!once.contains("zeta"));  // the systems
    const CliOutcome again = run("import STUDY OUT.jsonl --json");
    VERIFY_EXIT(again, 0);
    QCOMPARE(intOf(again.json().at("already_there")), 31);
    QCOMPARE(intOf(again.json().at("added")), 0);
    VERIFY_EXIT(run("export STUDY --format marks --out OUT.again.jsonl"), 0);
    QCOMPARE(bytesOf(file("out.again.jsonl")), once);
  }
  void badLinesAreListedAndTheRestIsTaken() {
    writeFile(file("bad.jsonl"),
              "{\n" + marksOf("eve", "k") + R"({"event_id":"x","sample_id":"s99","reviewer":"eve"})" + "\n");
    const QString copy = file("copy.s2sarena");
    QVERIFY(QFile::copy(m_study->path, copy));
    const CliOutcome outcome = cli({QStringLiteral("import"), copy, file("bad.jsonl"), QStringLiteral("--json")});
    VERIFY_EXIT(outcome, 1);
    QCOMPARE(intOf(outcome.json().at("added")), 1);
    QCOMPARE(intOf(outcome.json().at("refused")), 2);
    QCOMPARE(intOf(outcome.json().at("problems").at(0).at("line")), 1);
    QCOMPARE(intOf(outcome.json().at("problems").at(1).at("line")), 3);
  }
  void theKeptSetIsReadWithoutAProblem() {
    const CliOutcome outcome = run("export STUDY --format kept-set --out OUT.kept --set-version 2.0 --json");
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(intOf(outcome.json().at("samples")), 5);
    QCOMPARE(intOf(outcome.json().at("responses")), 15);
    QCOMPARE(intOf(outcome.json().at("corrected")), 2);
    QVERIFY(outcome.err.contains("1 samples are still pending"));
    const CliOutcome check = run("check OUT.kept --json");
    VERIFY_EXIT(check, 0);
    QCOMPARE(intOf(check.json().at("samples")), 5);
    QCOMPARE(check.json().at("version").get<std::string>(), "2.0");
    QVERIFY(bytesOf(file("out.kept/samples.jsonl")).contains("更好的文本"));
    const CliOutcome made = run("new OUT.next.s2sarena --set OUT.kept --json");
    VERIFY_EXIT(made, 0);
    QCOMPARE(intOf(made.json().at("battles")), 5);
    const Result<Json> quality = parseJson(bytesOf(file("out.kept/quality.json")));
    QVERIFY(quality);
    QVERIFY(quality->at("quality").at("whole") == run("marks STUDY --json").json().at("whole"));
  }
  void aFolderThatHoldsSomethingIsRefused() {
    writeFile(file("full/x.txt"), "mine");
    const CliOutcome outcome = cli({QStringLiteral("export"), m_study->path, QStringLiteral("--format"),
                                    QStringLiteral("kept-set"), QStringLiteral("--out"), file("full")});
    VERIFY_EXIT(outcome, 2);
    QCOMPARE(QDir(file("full")).entryList(QDir::Files), QStringList{QStringLiteral("x.txt")});
    QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("*.part-*")}).isEmpty());
  }
  void aSoundThatChangedIsLeftOutAndSaid() {
    const QString folder = file("other");
    CliStudy other(folder, {4, 2, 0.1});
    VERIFY_EXIT(other.made, 0);
    writeFile(file("eve.jsonl"), marksOf("eve", "kkkk"));
    VERIFY_EXIT(cli({QStringLiteral("import"), other.path, file("eve.jsonl")}), 0);
    QVERIFY(QFile::remove(other.set + QStringLiteral("/audio/0.wav")));
    // Unanimity of four is not reached by one; nothing is kept, which is said.
    const QStringList exporting = {QStringLiteral("export"),   other.path,
                                   QStringLiteral("--format"), QStringLiteral("kept-set"),
                                   QStringLiteral("--out"),    folder + QStringLiteral("/k")};
    VERIFY_EXIT(cli(exporting), 2);
    for (const char* more : {"fay", "gus", "hal"}) {
      writeFile(file("more.jsonl"), marksOf(more, "kkkk"));
      VERIFY_EXIT(cli({QStringLiteral("import"), other.path, file("more.jsonl")}), 0);
    }
    const CliOutcome outcome = cli(exporting);
    VERIFY_EXIT(outcome, 1);
    QVERIFY(outcome.err.contains("audio/0.wav"));
    VERIFY_EXIT(cli({QStringLiteral("check"), folder + QStringLiteral("/k")}), 0);
  }
  void theDemoHasFatesAgreementAndAnAudit() {
    const CliOutcome outcome = run("marks DEMO --json");
    VERIFY_EXIT(outcome, 0);
    const Json json = outcome.json();
    QCOMPARE(intOf(json.at("whole").at("n")), 32);
    for (const char* fate : {"kept", "corrected", "rejected", "pending", "split", "adjudicated", "to_adjudicate"})
      QVERIFY2(intOf(json.at("whole").at(fate)) > 0, fate);
    QVERIFY(json.at("agreement").at(0).at("mean_kappa").is_number());
    const Json& level = json.at("audit").at("strata").at(0).at("level_right");
    QCOMPARE(intOf(level.at("n")), 32);
    QCOMPARE(level.at("paper").get<double>(), 0.9);
    QVERIFY(!level.at("enough").get<bool>());
  }
  void demoMarksAreRefusedElsewhere() {
    VERIFY_EXIT(run("export DEMO --format marks --out OUT.demo.jsonl"), 0);
    VERIFY_EXIT(run("import STUDY OUT.demo.jsonl"), 1);
    VERIFY_EXIT(run("import DEMO OUT.jsonl"), 2);
  }
};

QTEST_GUILESS_MAIN(TestCliMarks)
#include "tst_cli_marks.moc"
