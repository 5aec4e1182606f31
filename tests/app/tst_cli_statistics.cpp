// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Cli.h"
#include "tests/support/BattleLog.h"
#include "tests/support/GenBattles.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace s2s;
using namespace s2s::test;

namespace {

/// The first stratum has no ratings and says why.
bool isUnrated(const Json& stratum, const char* note) {
  for (const Json& system : stratum["systems"])
    if (!system["rating"].is_null())
      return false;
  return stratum["note"].is_string() && QString::fromStdString(stratum["note"]).startsWith(QLatin1String(note));
}

}  // namespace

/// Agreement and ratings as scripts meet them: golden figures, and what is not defined.
class TestCliStatistics : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  QString file(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
  /// LOG, TABLE, LIST, SMALL and OUT in a line of arguments become files of this test.
  CliOutcome run(const QByteArray& line) const {
    QStringList list = QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    list.replaceInStrings(QStringLiteral("LOG"), file("log.csv"));
    list.replaceInStrings(QStringLiteral("TABLE"), file("table.csv"));
    list.replaceInStrings(QStringLiteral("LIST"), file("list.json"));
    list.replaceInStrings(QStringLiteral("OUT"), file("out"));
    list.replaceInStrings(QStringLiteral("SMALL"), file("small.csv"));
    return cli(list);
  }
  Json rated(const QByteArray& games, const char* options) const {
    writeFile(file("small.csv"), "model_a,model_b,winner\n" + games);
    return cli(QStringList{QStringLiteral("rate"), file("small.csv"), QStringLiteral("--json")} +
               QString::fromUtf8(options).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        .json();
  }

 private Q_SLOTS:
  void initTestCase() {
    writeFile(file("log.csv"), battleLog(1001));
    writeFile(file("table.csv"), tableOf({{{162, 37}, {37, 196}}}));
  }

  /// Reference: FastChat's compute_elo with K=32 over the same 1,001 games.
  void aLogOf1001GamesGivesTheReferenceRatings() {
    const double elo[] = {1237.295963, 1275.430020, 1291.702808, 1092.705602, 1076.879268,
                          1038.510173, 864.324620,  707.000958,  694.459545,  721.691042};
    const Json rated = run("rate LOG --json").json();
    QCOMPARE(intOf(rated["n"]), 1001);
    const Json& systems = rated["strata"][0]["systems"];
    QCOMPARE(systems.size(), 10u);
    const QStringList names = genBattles(0).systems;
    double sum = 0, before = 1e9;
    int wins = 0, losses = 0;
    for (const Json& one : systems) {
      const double rating = one["rating"].get<double>();
      const auto place = names.indexOf(stringAt(one, "system"));
      QVERIFY(place >= 0);
      QVERIFY2(std::abs(rating - elo[place]) < 1e-6, qPrintable(names.at(place)));
      QVERIFY(rating <= before);
      before = rating;
      sum += rating;
      wins += one["wins"].get<int>();
      losses += one["losses"].get<int>();
    }
    QVERIFY(std::abs(sum - 10'000) < 1e-6);
    QCOMPARE(wins, 1001);
    QCOMPARE(losses, 1001);
  }

  /// Two tables that reproduce both figures of each judge in the paper (432 pairs).
  void theKappasOfThePaperFollowFromTheirTables_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<double>("kappa");
    QTest::addColumn<double>("agreement");
    QTest::newRow("Gemini 2.5 Pro") << tableOf({{{162, 37}, {37, 196}}}) << 0.65527 << 358 / 432.0;
    QTest::newRow("Qwen2.5-Omni") << tableOf({{{158, 40}, {76, 158}}}) << 0.46667 << 316 / 432.0;
  }
  void theKappasOfThePaperFollowFromTheirTables() {
    QFETCH(QByteArray, csv);
    QFETCH(double, kappa);
    QFETCH(double, agreement);
    writeFile(file("paper.csv"), csv);
    const CliOutcome outcome =
        cli({QStringLiteral("agreement"), file("paper.csv"), QStringLiteral("--a"), QStringLiteral("people"),
             QStringLiteral("--b"), QStringLiteral("judge"), QStringLiteral("--json")});
    VERIFY_EXIT(outcome, 0);
    const Json whole = outcome.json()["strata"][0];
    QCOMPARE(intOf(whole["n"]), 432);
    QCOMPARE(whole["agreement"].get<double>(), agreement);
    QVERIFY(std::abs(whole["kappa"]["value"].get<double>() - kappa) < 5e-6);
  }

  void theSameSeedGivesTheSameIntervals() {
    const char* line = "rate LOG --method bt --bootstrap 50 --seed 7 --json";
    const CliOutcome one = run(line);
    VERIFY_EXIT(one, 0);
    QCOMPARE(one.out, run(line).out);
    QVERIFY(one.out != run("rate LOG --method bt --bootstrap 50 --seed 8 --json").out);
  }

  void everyGameIsWrittenDown() {
    VERIFY_EXIT(run("rate LOG --trajectory OUT.all.csv"), 0);
    QCOMPARE(bytesOf(file("out.all.csv")).count('\n'), 1002);
    VERIFY_EXIT(run("rate LOG --trajectory OUT.all.json"), 0);
    const Result<Json> way = parseJson(bytesOf(file("out.all.json")));
    QVERIFY(way && (*way)["games"].size() == 1001);
  }

  void aBootstrapOverRowsGivesTheStandardError() {  // Cohen's own: 0.0365
    const Json whole = run("agreement TABLE --a people --b judge --bootstrap 4000 --json").json()["strata"][0];
    QVERIFY(std::abs(whole["bootstrap"]["se"].get<double>() - whole["kappa"]["se"].get<double>()) < 0.0025);
    QCOMPARE(intOf(whole["bootstrap"]["clusters"]), 432);
  }
  void severalColumnsHaveFleissAndAlpha() {
    const Json two = run("agreement TABLE --raters people,judge --json").json();
    const Json pair = run("agreement TABLE --a people --b judge --all --json").json()["strata"][0];
    QCOMPARE(intOf(two["units"]), 432);
    QCOMPARE(two["alpha"]["nominal"]["value"].get<double>(), pair["alpha"]["value"].get<double>());
    QVERIFY(std::abs(two["fleiss"]["value"].get<double>() - pair["pi"]["value"].get<double>()) < 1e-12);
  }

  // --- labels: one set for the whole table, in an order that means something
  void numbersAreWeightedInTheirOrder() {  // the same table with its labels as letters, whose order is that of the text
    QByteArray numbers = "people,judge\n", letters = numbers;
    for (int i = 0; i < 40; ++i) {
      const int one = i % 10, two = i % 4 == 0 ? (one + 1) % 10 : one;
      numbers += QByteArray::number(one + 1) + ',' + QByteArray::number(two + 1) + '\n';
      letters += QByteArray(1, static_cast<char>('a' + one)) + ',' + static_cast<char>('a' + two) + '\n';
    }
    const auto kappaOf = [this](const QByteArray& table) {
      writeFile(file("small.csv"), table);
      const Json json = run("agreement SMALL --a people --b judge --weights quadratic --json").json();
      return json["strata"][0]["kappa"]["value"].get<double>();
    };
    QCOMPARE(kappaOf(numbers), kappaOf(letters));
  }
  void everyStratumHasTheLabelsOfTheWhole() {  // of part y nobody was given a 2
    const QByteArray y = "1,1\n1,3\n3,3\n4,4\n4,3\n1,1\n";
    QByteArray table = "people,judge,part\n2,2,x\n2,3,x\n1,1,x\n";
    for (const QByteArray& row : y.trimmed().split('\n'))
      table += row + ",y\n";
    writeFile(file("small.csv"), table);
    writeFile(file("weights.json"), "[[1,0.9,0.5,0],[0.9,1,0.9,0.5],[0.5,0.9,1,0.9],[0,0.5,0.9,1]]");
    for (const QByteArray& weights : {QByteArray("quadratic"), file("weights.json").toUtf8()}) {
      writeFile(file("small.csv"), table);
      const CliOutcome parts = run("agreement SMALL --a people --b judge --by part --all --json --weights " + weights);
      VERIFY_EXIT(parts, 0);
      writeFile(file("small.csv"), "people,judge\n" + y);
      const CliOutcome alone =
          run("agreement SMALL --a people --b judge --labels 1,2,3,4 --all --json --weights " + weights);
      VERIFY_EXIT(alone, 0);
      const Json stratum = parts.json()["strata"][2], expected = alone.json()["strata"][0];
      for (const char* figure : {"n", "kappa", "ac1", "pabak", "table", "alpha_ordinal", "kappa_quadratic"})
        QCOMPARE(toBytes(stratum[figure]), toBytes(expected[figure]));
      QCOMPARE(stratum["table"]["labels"].size(), 4U);
    }
  }
  void wordsTakeTheOrderThatIsNamed() {
    writeFile(file("small.csv"), "people,judge\nlow,low\nmiddle,low\nhigh,high\nmiddle,high\nlow,middle\n");
    const CliOutcome unnamed = run("agreement SMALL --a people --b judge --weights linear --json");
    VERIFY_EXIT(unnamed, 0);
    QVERIFY2(unnamed.err.contains("--labels"), qPrintable(unnamed.all()));
    const CliOutcome named =
        run("agreement SMALL --a people --b judge --weights linear --labels low,middle,high --json");
    QVERIFY2(named.err.isEmpty(), qPrintable(named.all()));
    QVERIFY(named.json()["strata"][0]["kappa"]["value"] != unnamed.json()["strata"][0]["kappa"]["value"]);
    const Json many = run("agreement SMALL --raters people,judge --labels low,middle,high --json").json();
    QVERIFY(many["alpha"]["ordinal"].is_object());
    VERIFY_EXIT(run("agreement SMALL --a people --b judge --labels low,high"), 2);
  }
  void twoColumnsAreComparedAgainstAThird() {
    QByteArray table = "people,one,two,sample\n";
    for (int i = 0; i < 100; ++i) {
      const char* right = i % 2 == 0 ? "a" : "b";
      const char* wrong = i % 2 == 0 ? "b" : "a";
      table += QByteArray(right) + ',' + (i % 20 < 2 ? wrong : right) + ',' + (i % 20 < 6 ? wrong : right) + ',' +
               QByteArray::number(i / 2) + '\n';
    }
    writeFile(file("small.csv"), table + "a,b,,50\n");
    const CliOutcome outcome =
        run("agreement SMALL --a people --b one --versus two --cluster sample --bootstrap 200 --json");
    VERIFY_EXIT(outcome, 0);
    const Json versus = outcome.json()["versus"];
    QCOMPARE(intOf(versus["n"]), 100);
    QVERIFY(std::abs(versus["agreement"]["difference"].get<double>() - 0.2) < 1e-12);
    QCOMPARE(intOf(versus["agreement"]["bootstrap"]["clusters"]), 50);
    QCOMPARE(intOf(versus["mcnemar"]["b"]), 20);
  }

  // --- verdicts on one question are not independent
  void gamesOfOneQuestionGiveSandwichErrors() {  // 60 questions, each judged alike by five
    QByteArray table = "model_a,model_b,winner,prompt\n", list;
    for (int question = 0; question < 60; ++question)
      for (int judge = 0; judge < 5; ++judge) {
        const QByteArray winner = question % 3 == 0 ? "model_b" : "model_a", name = QByteArray::number(question);
        table += "A,B," + winner + ",q" + name + '\n';
        list +=
            (list.isEmpty() ? "[" : ",") + QByteArray(R"({"model_a":"A","model_b":"B","question_id":ID,"winner":"W"})")
                                               .replace("ID", name)
                                               .replace("W", winner);
      }
    writeFile(file("small.csv"), table);
    writeFile(file("list.json"), list + "]");
    const auto whole = [](const CliOutcome& outcome) { return outcome.json()["strata"][0]; };
    const Json wald = whole(run("rate SMALL --method bt --json"));
    const Json shared = whole(run("rate SMALL --method bt --cluster prompt --bootstrap 50 --json"));
    const Json fastChat = whole(run("rate LIST --method bt --bootstrap 50 --json"));
    QCOMPARE(wald["errors"].get<std::string>(), std::string("wald"));
    for (const Json& json : {shared, fastChat}) {
      QCOMPARE(json["errors"].get<std::string>(), std::string("sandwich"));
      const double wider = json["mean_width"].get<double>() / wald["mean_width"].get<double>();
      QVERIFY2(std::abs(wider - std::sqrt(5 * 60 / 59.0)) < 1e-6, qPrintable(QString::number(wider)));
    }
    QCOMPARE(shared["bootstrap"]["by"].get<std::string>(), std::string("prompt"));
    QCOMPARE(fastChat["bootstrap"]["by"].get<std::string>(), std::string("question_id"));
    VERIFY_EXIT(run("rate SMALL --method bt --cluster nothing"), 2);
  }

  // --- what would change nothing, or cannot be computed, is refused in one sentence
  void whatSaysNothingHereIsRefused_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const QByteArray& line, const char* says) {
      QTest::newRow(line.constData()) << line << QByteArray(says);
    };
    row("rate LOG --rater nobody", "--rater");
    row("rate LOG --cluster id", "--cluster");
    row("agreement TABLE --a people --b judge --order ba", "--order");
    row("agreement TABLE --a people --b judge --orientation presented", "--orientation");
    row("agreement TABLE --a people --b judge --criterion quality", "--criterion");
    row("agreement TABLE --a people --b judge --epsilon 0.2", "--epsilon");
    row("agreement TABLE --a people --b judge --cluster people", "--cluster");
    row("agreement TABLE --raters people,judge --a people", "--a");
    row("agreement TABLE --raters people,judge --by people", "--by");
    row("agreement TABLE --raters people,judge --bootstrap 9", "--bootstrap");
    row("agreement TABLE --raters people,judge --versus judge", "--versus");
    for (const char* number : {"nan", "inf"}) {
      row(QByteArray("rate LOG --k ") + number, "--k");
      row(QByteArray("rate LOG --start ") + number, "--start");
      row(QByteArray("rate LOG --method bt --prior ") + number, "--prior");
      row(QByteArray("rate LOG --method bt --target-width ") + number, "--target-width");
      row(QByteArray("agreement TABLE --a people --b judge --all --epsilon ") + number, "--epsilon");
      row(QByteArray("split OUT --annotators a,b --out OUT --overlap ") + number, "--overlap");
      row(QByteArray("audio join LOG --out OUT.wav --gap ") + number, "--gap");
    }
    row("rate LOG --shuffles 2147483647", "--shuffles");
    row("rate LOG --start 1e300", "--start");
    row("rate LOG --method bt --bootstrap 1000001", "--bootstrap");
    row("agreement TABLE --a people --b judge --bootstrap 2147483647", "--bootstrap");
  }
  void whatSaysNothingHereIsRefused() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, says);
    const CliOutcome outcome = run(line);
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.out.isEmpty() && outcome.err.contains(says) && outcome.err.count('\n') == 1,
             qPrintable(outcome.all()));
  }
  void roundsThatWouldFillTheMemoryAreRefused() {
    QByteArray games = "model_a,model_b,winner\n";
    for (int i = 0; i < 100; ++i)
      games += "system" + QByteArray::number(i) + ",system" + QByteArray::number((i + 1) % 100) + ",model_a\n";
    writeFile(file("small.csv"), games);
    const CliOutcome outcome = run("rate SMALL --shuffles 1000000");
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.err.contains("at most 200000"), qPrintable(outcome.all()));
  }

  // --- what is not defined: null with a note, never 0, 1 or a crash
  void whatIsNotDefinedInATableIsNullWithANote_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("note");
    QTest::newRow("one category") << QByteArray("a,a\na,a\n") << QStringLiteral("one-category");
    QTest::newRow("no overlap") << QByteArray("a,\n,b\n") << QStringLiteral("no-items");
    QTest::newRow("no rows") << QByteArray() << QStringLiteral("no-items");
  }
  void whatIsNotDefinedInATableIsNullWithANote() {
    QFETCH(QByteArray, rows);
    QFETCH(QString, note);
    writeFile(file("edge.csv"), "people,judge\n" + rows);
    for (const char* more : {"", " --all --bootstrap 50 --weights quadratic"}) {
      const CliOutcome outcome = cli(QStringList{QStringLiteral("agreement"), file("edge.csv"), QStringLiteral("--a"),
                                                 QStringLiteral("people"), QStringLiteral("--b"),
                                                 QStringLiteral("judge"), QStringLiteral("--json")} +
                                     QString::fromUtf8(more).split(QLatin1Char(' '), Qt::SkipEmptyParts));
      VERIFY_EXIT(outcome, 0);
      const Json whole = outcome.json()["strata"][0];
      QVERIFY(whole["kappa"].is_null());
      QVERIFY2(QString::fromStdString(whole["note"]).startsWith(note), qPrintable(outcome.all()));
      QVERIFY(!outcome.out.contains(":nan") && !outcome.out.contains(":inf"));
    }
  }
  void anEmptyStratumHasNoKappa() {
    writeFile(file("strata.csv"), "people,judge,part\na,a,x\nb,b,x\na,b,x\n,b,y\n");
    const Json strata = cli({QStringLiteral("agreement"), file("strata.csv"), QStringLiteral("--a"),
                             QStringLiteral("people"), QStringLiteral("--b"), QStringLiteral("judge"),
                             QStringLiteral("--by"), QStringLiteral("part"), QStringLiteral("--json")})
                            .json()["strata"];
    QCOMPARE(strata.size(), 3U);
    QVERIFY(strata[1]["kappa"].is_object());
    QVERIFY(strata[2]["kappa"].is_null() && strata[2]["note"].is_string());
    QCOMPARE(intOf(strata[2]["n"]), 0);
  }
  void ratingsThatDoNotExistAreNullWithANote_data() {
    QTest::addColumn<QByteArray>("games");
    QTest::addColumn<QByteArray>("note");
    QTest::newRow("an undefeated system")
        << QByteArray("A,B,model_a\nA,C,model_a\nB,C,model_a\nB,C,model_b\n") << QByteArray("not-strongly-connected");
    QTest::newRow("two groups that never met")
        << QByteArray("A,B,model_a\nA,B,model_b\nC,D,model_a\nC,D,model_b\n") << QByteArray("not-connected");
    QTest::newRow("ties only") << QByteArray("A,B,tie\n") << QByteArray("no-games");
    QTest::newRow("no games") << QByteArray() << QByteArray("no-games");
  }
  void ratingsThatDoNotExistAreNullWithANote() {
    QFETCH(QByteArray, games);
    QFETCH(QByteArray, note);
    const Json json = rated(games, "--method bt --bootstrap 20");
    QVERIFY2(json.is_object() && isUnrated(json["strata"][0], note.constData()), toBytes(json).constData());
    QVERIFY(json["strata"][0]["mean_width"].is_null());
    for (const char* method : {"--method elo --shuffles 20 --bootstrap 20", "--method bt --prior 0.1"})
      QVERIFY(rated(games, method).is_object());
  }
  void aPriorRatesAnUndefeatedSystemAndSaysSo() {
    const Json json = rated("A,B,model_a\nA,B,model_a\n", "--method bt --prior 0.1");
    QVERIFY(json["strata"][0]["systems"][0]["rating"].is_number());
    QCOMPARE(json["prior"].get<double>(), 0.1);
  }
};

QTEST_GUILESS_MAIN(TestCliStatistics)
#include "tst_cli_statistics.moc"
