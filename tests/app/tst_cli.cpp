// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "tests/app/Cli.h"
#include "tests/support/BattleLog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kSamples = 8;

QStringList words(const char* line) { return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

QStringList keysOf(const Json& object) {
  QStringList keys;
  for (const auto& [key, value] : object.items())
    keys.append(QString::fromStdString(key));
  return keys;
}

QStringList missing(const Json& object, const char* wanted) {
  QStringList absent = words(wanted);
  for (const QString& key : keysOf(object))
    absent.removeAll(key);
  return absent;
}

}  // namespace

/// The command line as scripts meet it: processes, exit status, stdout, stderr.
class TestCli : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;
  std::unique_ptr<CliStudy> m_study;

  QString file(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
  /// "STUDY", "SET", "LOG", "TABLE", "DEMO", "OUT" in a line of arguments become files of this test.
  QStringList arguments(const char* line) const {
    QStringList list = words(line);
    list.replaceInStrings(QStringLiteral("STUDY"), m_study->path);
    list.replaceInStrings(QStringLiteral("SET"), m_study->set);
    list.replaceInStrings(QStringLiteral("VERDICTS"), file("verdicts.csv"));
    list.replaceInStrings(QStringLiteral("LOG"), file("log.csv"));
    list.replaceInStrings(QStringLiteral("TABLE"), file("table.csv"));
    list.replaceInStrings(QStringLiteral("DEMO"), file("demo/demo.s2sarena"));
    list.replaceInStrings(QStringLiteral("OUT"), file("out"));
    return list;
  }
  CliOutcome run(const char* line) const { return cli(arguments(line)); }
  /// A study of the same set without verdicts.
  QString freshCopy(const char* name) const {
    const QString copy = file(name);
    return QFile::copy(file("fresh.s2sarena"), copy) ? copy : QString();
  }
  static Contents onDisk(const QString& path) {
    const auto store = Store::open(path, OpenMode::ReadOnly);
    return store ? *(*store)->load() : Contents();
  }

 private Q_SLOTS:
  void initTestCase() {
    m_study = std::make_unique<CliStudy>(m_dir.path(), WavSetShape{kSamples, 3, 0.1});
    VERIFY_EXIT(m_study->made, 0);
    QVERIFY(QFile::copy(m_study->path, file("fresh.s2sarena")));
    writeFile(file("verdicts.csv"), verdictTable(QStringLiteral("zhang"), kSamples));
    writeFile(file("more.csv"), verdictTable(QStringLiteral("li"), kSamples - 1));
    writeFile(file("log.csv"), battleLog(1001));
    writeFile(file("table.csv"), tableOf({{{162, 37}, {37, 196}}}));
    VERIFY_EXIT(cli({QStringLiteral("import"), m_study->path, file("verdicts.csv"), file("more.csv")}), 0);
    VERIFY_EXIT(cli({QStringLiteral("demo"), file("demo")}), 0);
  }

  void everyVerbHasHelp_data() {
    QTest::addColumn<QString>("verb");
    for (const QString& verb :
         words("new check add-set relink import split merge export marks agreement bias rate pair repair demo doctor"))
      QTest::newRow(qPrintable(verb)) << verb;
  }
  void everyVerbHasHelp() {
    QFETCH(QString, verb);
    const CliOutcome outcome = cli({verb, QStringLiteral("--help")});
    VERIFY_EXIT(outcome, 0);
    QVERIFY(outcome.out.contains("--json"));
    QVERIFY(outcome.err.isEmpty());
  }

  void jsonIsOneObjectWithTheKeysOfTheContract_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("keys");
    const auto row = [](const char* name, const char* line, const char* keys) {
      QTest::newRow(name) << QByteArray(line) << QByteArray(keys);
    };
    row("new", "new OUT.new --set SET", "study sets battles seed problems");
    row("check", "check SET", "set version layout level_base level_base_why samples responses systems counts problems");
    row("add-set", "add-set STUDY SET --dry-run", "study dry_run sets");
    row("import", "import STUDY VERDICTS", "read added already_there refused problems");
    row("export native", "export STUDY --format native --out OUT.jsonl", "out events revealed");
    row("export csv", "export STUDY --format csv --out OUT.csv --reveal", "out events revealed");
    row("export marks", "export STUDY --format marks --out OUT.marks.jsonl", "out events revealed");
    row("marks", "marks STUDY", "counted whole strata reasons reviewers agreement audit");
    row("agreement of a study", "agreement STUDY --a zhang --b li --by level,domain", "a b criterion strata");
    row("agreement of a table", "agreement TABLE --a people --b judge", "a b criterion strata");
    row("agreement with every figure", "agreement STUDY --a zhang --b li --all --bootstrap 20 --seed 3",
        "strata weights");
    row("agreement by what a set states", "agreement STUDY --a zhang --b li --by source,cue,group,pair", "strata");
    row("bias", "bias STUDY", "counted raters");
    row("bias of one, without sound", "bias STUDY --rater zhang --no-sound", "counted raters");
    row("rate a study", "rate STUDY --by domain,level", "method k start n skipped strata");
    row("rate a log", "rate LOG", "method k start n skipped strata");
    row("rate a log by Bradley-Terry", "rate LOG --method bt --bootstrap 20 --by level --seat-term",
        "method start n skipped ties prior seat_term anchor strata");
    row("rate with style controlled for", "rate STUDY --method bt --prior 0.1 --style duration,loudness",
        "method style strata");
    row("rate with every game written down", "rate LOG --trajectory OUT.way.csv", "method strata");
    row("agreement of several columns", "agreement TABLE --raters people,judge",
        "raters labels units fleiss alpha note");
    row("pair", "pair STUDY --n 2", "policy seed asked added battles");
    row("demo", "demo OUT.demo", "study set battles synthetic problems");
    row("doctor", "doctor", "version qt system store decoder demo_set locale window");
  }
  void jsonIsOneObjectWithTheKeysOfTheContract() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, keys);
    const CliOutcome outcome = run((line + " --json").constData());
    VERIFY_EXIT(outcome, 0);
    QVERIFY2(outcome.json().is_object(), qPrintable(outcome.all()));
    QCOMPARE(missing(outcome.json(), keys.constData()), QStringList());
  }

  void strataHaveTheKeysOfTheContract() {
    const Json agreement = run("agreement STUDY --a zhang --b li --by level --json").json();
    QCOMPARE(agreement["strata"].size(), 5u);  // the whole, L1 to L4
    for (const Json& stratum : agreement["strata"])
      QCOMPARE(missing(stratum, "level domain n agreement chance kappa pabak ac1 alpha mcnemar table bootstrap note"),
               QStringList());
    QVERIFY(agreement["strata"][0]["level"].is_null());
    QCOMPARE(intOf(agreement["strata"][0]["n"]), kSamples - 1);
    const Json rate = run("rate STUDY --json").json();
    QCOMPARE(missing(rate["strata"][0], "level domain n connected systems elo_jitter note"), QStringList());
    QCOMPARE(missing(rate["strata"][0]["systems"][0], "system rating low high se wins losses ties games win_rate"),
             QStringList());
  }

  void whatCannotBeDoneEndsWithStatus2AndOneLine_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* line, const char* says) {
      QTest::newRow(name) << QByteArray(line) << QByteArray(says);
    };
    row("no verb", "", "agreement");
    row("unknown verb", "juggle", "juggle");
    row("missing argument", "rate", "study");
    row("missing option", "pair STUDY", "--n");
    row("no step", "rate LOG --k 0", "--k: must be a number above 0");
    row("what only the other method has", "rate LOG --prior 0.1", "--prior");
    row("an anchor that is not there", "rate LOG --method bt --anchor nobody", "Known:");
    row("a column of a study", "rate STUDY --method bt --cluster sample", "--cluster");
    row("labels of a study", "agreement STUDY --a zhang --b li --labels a,b", "--labels");
    row("clusters of a study", "agreement STUDY --a zhang --b li --bootstrap 5 --cluster x", "--cluster");
    row("what only the stand-in test has", "agreement STUDY --a zhang --b li --epsilon 0.2", "--epsilon");
    row("a quota below 0", "pair STUDY --n 1 --per-level -3", "--per-level");
    row("a quota of nothing", "pair STUDY --n 1 --per-domain 0", "--per-domain");
    row("unknown option", "rate STUDY --colour red", "--colour");
    row("no number", "pair STUDY --n many", "--n: must be a whole number above 0, not many");
    row("study that is not there", "rate OUT.nowhere", "is not there");
    row("file that is no study", "pair SET/set.json --n 1", "is not a study file");
    row("JSON that is no log", "rate SET/set.json", "no list of battles");
    row("study that is there already", "new STUDY --set SET", "already there");
    row("set that is not there", "check OUT.nowhere", "is not there");
    row("file that is no set", "check SET/audio/0.wav", "was not recognised");
    row("set into a demo", "add-set DEMO SET", "is a demo study");
    row("verdicts that are not there", "import STUDY OUT.nowhere.csv", "is not there");
    row("format that is not recognised", "import STUDY SET/audio/0.wav", "was not recognised");
    row("verdicts into a demo", "import DEMO VERDICTS", "is a demo study");
    row("an export over the study", "export STUDY --format native --out STUDY", "choose another name");
    row("an export over a sound", "export STUDY --format csv --out SET/audio/0.wav", "choose another name");
    row("what can be read, over the study", "repair STUDY --out STUDY", "choose another name");
    row("folder that is not there", "export STUDY --format csv --out OUT.nowhere/a.csv", "cannot be written");
    row("unknown format", "export STUDY --format runes --out OUT.x", "runes");
    row("unknown rater", "agreement STUDY --a zhang --b nobody", "Known:");
    row("unknown second judge", "agreement STUDY --a zhang --b li --versus nobody", "Known:");
    row("unknown stratifier", "agreement STUDY --a zhang --b li --by colour", "Known: level, domain");
    row("weights that are not there", "agreement STUDY --a zhang --b li --weights OUT.nowhere", "is not there");
    row("unknown rater of a bias", "bias STUDY --rater nobody", "Known:");
    row("unknown column", "agreement TABLE --a people --b nobody", "Known: people, judge");
    row("unknown rater of ratings", "rate STUDY --rater nobody", "Known:");
    row("unknown system", "pair STUDY --n 1 --systems Alphazeta,nobody", "Known:");
    row("log without its columns", "rate TABLE", "model_a");
  }
  void whatCannotBeDoneEndsWithStatus2AndOneLine() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, says);
    for (const char* json : {"", " --json"}) {
      const CliOutcome outcome = run((line + (line.isEmpty() ? "" : json)).constData());
      VERIFY_EXIT(outcome, 2);
      QVERIFY2(outcome.out.isEmpty(), qPrintable(outcome.all()));
      QVERIFY2(outcome.err.endsWith('\n') && outcome.err.count('\n') == 1, qPrintable(outcome.all()));
      QVERIFY2(outcome.err.contains(says), qPrintable(outcome.all()));
    }
    QVERIFY(!QFile::exists(file("out.nowhere")));
  }

  void fewerBattlesThanAskedForAreTold() {
    const CliOutcome outcome = run("pair STUDY --n 100000 --json");
    VERIFY_EXIT(outcome, 0);
    QCOMPARE(intOf(outcome.json()["asked"]), 100000);
    QVERIFY(outcome.json()["battles"].size() < 1000);
    QVERIFY2(outcome.err.contains("of 100000 could be drawn"), qPrintable(outcome.all()));
  }
  void whatIsExportedAndImportedIsExportedAgainByteForByte() {
    const QString copy = freshCopy("copy.s2sarena");
    const auto exported = [this](const QString& study, const char* to) {
      return cli({QStringLiteral("export"), study, QStringLiteral("--format"), QStringLiteral("native"),
                  QStringLiteral("--out"), file(to), QStringLiteral("--json")});
    };
    VERIFY_EXIT(exported(m_study->path, "first.jsonl"), 0);
    const CliOutcome imported = cli({QStringLiteral("import"), copy, file("first.jsonl"), QStringLiteral("--json")});
    VERIFY_EXIT(imported, 0);
    QCOMPARE(intOf(imported.json()["added"]), 2 * kSamples - 1);
    VERIFY_EXIT(exported(copy, "second.jsonl"), 0);
    QCOMPARE(bytesOf(file("first.jsonl")).count('\n'), 2 * kSamples - 1);
    QCOMPARE(bytesOf(file("second.jsonl")), bytesOf(file("first.jsonl")));
  }
  void aFileOfVerdictsAloneMakesAStudy() {
    const QString study = file("alone.s2sarena"), battles = file("battles.json");
    writeFile(battles,
              R"([{"question_id":"q1","model_a":"4o","model_b":"miniomni","winner":"model_a","judge":"human:ann",)"
              R"("task":"sarcasm","level":"L0"},)"
              R"({"question_id":"q1","model_a":"4o","model_b":"cascade","winner":"tie","judge":"human:ann"},)"
              R"({"question_id":"q2","model_a":"4o","model_b":"x","winner":"nobody","judge":"human:ann"}])");
    VERIFY_EXIT(cli({QStringLiteral("new"), study}), 0);
    const CliOutcome imported = cli({QStringLiteral("import"), study, battles, QStringLiteral("--json")});
    VERIFY_EXIT(imported, 1);
    const Json json = imported.json();
    QCOMPARE(intOf(json["read"]), 3);
    QCOMPARE(intOf(json["added"]), 2);
    QCOMPARE(intOf(json["verdicts"]["first"]), 1);
    QCOMPARE(intOf(json["verdicts"]["ties"]), 1);
    QCOMPARE(intOf(json["new"]["samples"]), 1);
    QCOMPARE(toBytes(json["new"]["systems"]), QByteArray(R"x(["GPT-4o-realtime","Mini-Omni","Pipeline(4o)"])x"));
    QCOMPARE(stringAt(json["files"][0], "format"), QStringLiteral("fastchat"));
    QCOMPARE(intOf(json["files"][0]["level_base"]), 0);
    const CliOutcome rated = cli({QStringLiteral("rate"), study, QStringLiteral("--by"), QStringLiteral("domain")});
    VERIFY_EXIT(rated, 0);
    QVERIFY2(rated.out.contains("social: 1 games"), rated.out.constData());
  }
  void aTableIsReadThroughItsMapping() {
    const QString study = file("mapped.s2sarena"), table = file("judge.csv"), mapping = file("mapping.json");
    writeFile(table, "index,prediction,model_a,model_b\n7,1,4o,miniomni\n8,3,4o,miniomni\n");
    writeFile(mapping, R"({"columns":{"item":"index","system_a":"model_a","system_b":"model_b","winner":"prediction"},)"
                       R"("values":{"winner":{"1":"a","2":"b"}},"seat":"presented","constants":{"rater":"gemini"}})");
    VERIFY_EXIT(cli({QStringLiteral("new"), study}), 0);
    const CliOutcome imported = cli({QStringLiteral("import"), study, table, QStringLiteral("--mapping"), mapping});
    VERIFY_EXIT(imported, 1);
    QVERIFY2(imported.err.contains("judge.csv:3: "), imported.err.constData());
    QVERIFY2(imported.out.contains("read 2, added 1, already there 0, refused 1"), imported.out.constData());
  }
  void everyFormatIsWritten_data() {
    QTest::addColumn<QString>("format");
    for (const char* format :
         {"native", "fastchat", "label-studio", "csv", "csv-excel", "agreement-long", "audiofolder"})
      QTest::newRow(format) << QString::fromLatin1(format);
  }
  void everyFormatIsWritten() {
    QFETCH(const QString, format);
    const QString out = file("exported.") + format;
    const CliOutcome blind = cli(
        {QStringLiteral("export"), m_study->path, QStringLiteral("--format"), format, QStringLiteral("--out"), out});
    VERIFY_EXIT(blind, 0);
    QVERIFY(QFile::exists(out));
    QCOMPARE(QFile::exists(out + QStringLiteral(".provenance.json")), format != QLatin1String("audiofolder"));
    const CliOutcome open = cli({QStringLiteral("export"), m_study->path, QStringLiteral("--format"), format,
                                 QStringLiteral("--out"), out + QStringLiteral("2"), QStringLiteral("--reveal")});
    VERIFY_EXIT(open, 0);
    QVERIFY2(open.err.contains(wavSetSystem(0).toUtf8()), open.err.constData());
  }
  void importingTwiceAddsNothing() {
    const QString copy = freshCopy("twice.s2sarena");
    const QStringList import{QStringLiteral("import"), copy, file("verdicts.csv"), QStringLiteral("--json")};
    const Json first = cli(import).json(), second = cli(import).json();
    QCOMPARE(intOf(first["added"]), kSamples);
    QCOMPARE(intOf(first["already_there"]), 0);
    QCOMPARE(intOf(second["read"]), kSamples);
    QCOMPARE(intOf(second["added"]), 0);
    QCOMPARE(intOf(second["already_there"]), kSamples);
    QCOMPARE(onDisk(copy).verdicts.size(), kSamples);
  }
  void badRowsAreNamedAndTheGoodOnesKept() {
    const QString copy = freshCopy("bad rows.s2sarena");
    writeFile(file("bad.csv"), verdictTable(QStringLiteral("wang"), 3) + "s99,Alphazeta,Betazeta,a,a,wang,\n" +
                                   "s3,Alphazeta,Nobody,a,a,wang,\ns4,Alphazeta,Betazeta,a,purple,wang,\n");
    const CliOutcome outcome = cli({QStringLiteral("import"), copy, file("bad.csv"), QStringLiteral("--json")});
    VERIFY_EXIT(outcome, 1);
    const Json counts = outcome.json();
    QCOMPARE(intOf(counts["added"]), 5);
    QCOMPARE(intOf(counts["refused"]), 1);
    QList<int> lines;
    for (const Json& problem : counts["problems"])
      lines.append(problem["line"].get<int>());
    QCOMPARE(lines, QList<int>{7});
    QCOMPARE(onDisk(copy).verdicts.size(), 5);
    QCOMPARE(intOf(counts["new"]["samples"]), 1);  // what the study lacks is made, and named
    QCOMPARE(counts["new"]["systems"].dump(), std::string(R"(["Nobody"])"));
  }
  void aBlindExportNamesNoSystem() {
    for (const char* format : {"native", "csv"}) {
      const QString out = file("blind.out");
      VERIFY_EXIT(cli({QStringLiteral("export"), m_study->path, QStringLiteral("--format"), QLatin1String(format),
                       QStringLiteral("--out"), out}),
                  0);
      for (int i = 0; i < 3; ++i)
        QVERIFY(!bytesOf(out).contains(wavSetSystem(i).toUtf8()));
      VERIFY_EXIT(cli({QStringLiteral("export"), m_study->path, QStringLiteral("--format"), QLatin1String(format),
                       QStringLiteral("--out"), out, QStringLiteral("--reveal")}),
                  0);
      QVERIFY(bytesOf(out).contains(wavSetSystem(0).toUtf8()));
    }
  }

  void aStudyWithoutVerdictsGetsASentence() {
    for (const char* method : {"elo", "bt"}) {
      const CliOutcome outcome =
          cli({QStringLiteral("rate"), freshCopy(method), QStringLiteral("--method"), QString::fromLatin1(method)});
      VERIFY_EXIT(outcome, 0);
      QVERIFY(outcome.out.startsWith("There is nothing to rate"));
      QVERIFY(!outcome.out.contains("system"));
    }
  }
  void pairsThatAreAddedStandInThePlan_data() {
    QTest::addColumn<QString>("policy");
    QTest::newRow("paper") << QStringLiteral("paper");
    QTest::newRow("spread") << QStringLiteral("spread");
    QTest::newRow("uniform") << QStringLiteral("uniform");
  }
  void pairsThatAreAddedStandInThePlan() {
    QFETCH(QString, policy);
    const QString copy = freshCopy(qPrintable(policy + QStringLiteral(".s2sarena")));
    const qsizetype before = onDisk(copy).battles.size();
    const QStringList pair{QStringLiteral("pair"),     copy,   QStringLiteral("--n"),    QStringLiteral("5"),
                           QStringLiteral("--policy"), policy, QStringLiteral("--seed"), QStringLiteral("7"),
                           QStringLiteral("--json")};
    const CliOutcome proposed = cli(pair);
    VERIFY_EXIT(proposed, 0);
    QCOMPARE(onDisk(copy).battles.size(), before);  // proposing changes nothing
    const CliOutcome added = cli(pair + QStringList{QStringLiteral("--add")});
    VERIFY_EXIT(added, 0);
    const Json battles = added.json()["battles"];
    QVERIFY(battles == proposed.json()["battles"]);
    QCOMPARE(battles.size(), 5u);
    const Contents contents = onDisk(copy);
    QCOMPARE(contents.battles.size(), before + 5);
    for (const Json& battle : battles) {
      QVERIFY(contents.findBattle(BattleId(stringAt(battle, "battle_id"))));
      QVERIFY(battle["probability"].get<double>() > 0 && battle["probability"].get<double>() <= 1);
    }
  }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
