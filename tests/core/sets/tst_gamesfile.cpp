// SPDX-License-Identifier: GPL-3.0-or-later
#include "CpuTime.h"

#include "core/sets/CsvTable.h"
#include "core/sets/GamesFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// "first-second-result-domain-level" of each game.
QStringList told(const Games& games) {
  QStringList list;
  for (const Game& game : games.log)
    list.append(QStringLiteral("%1 %2 %3 %4 %5")
                    .arg(games.systems.at(game.first), games.systems.at(game.second))
                    .arg(static_cast<int>(game.result))
                    .arg(code(game.domain), code(game.level)));
  return list;
}

}  // namespace

class TestGamesFile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aTableIsReadByItsHeader_data();
  void aTableIsReadByItsHeader();
  void badRowsAreReportedWithTheirLine_data();
  void badRowsAreReportedWithTheirLine();
  void aStrayQuoteCostsItsRowOnly();
  void anL0AnywhereMeansThatLevelsCountFromZero();
  void onlyTheFirstThousandProblemsAreKept();
  void filesThatAreNoTableAreErrors_data();
  void filesThatAreNoTableAreErrors();
  void manySystemsKeepTheirNumbers();
  void longFilesAreReadInPartsAsIfInOne();
  void gamesOfOneQuestionShareASample_data();
  void gamesOfOneQuestionShareASample();
  void moreSystemsThanCanBeNumberedAreToldAsSuch();
  void aListOfFastChatIsReadInItsOrder();
  void badEntriesOfAListAreReported();
  void listsThatAreNoneAreTold();
  void aMillionRowsAreReadQuickly();

  void cellsOfACsvAreReadAsWritten_data();
  void cellsOfACsvAreReadAsWritten();
  void brokenCsvIsRefused_data();
  void brokenCsvIsRefused();
  void whatIsWrittenAsCsvIsReadBack();

 private:
  Result<ReadGames> read(const QByteArray& text, const char* name = "对战 log.csv", const QString& cluster = {}) const {
    const QString path = m_dir.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return Error{Fault::FileUnwritable, path};
    file.close();
    return readGames(path, cluster);
  }

  QTemporaryDir m_dir;
};

void TestGamesFile::aTableIsReadByItsHeader_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QStringList>("games");
  const QStringList plain = {QStringLiteral("A B 0  "), QStringLiteral("B C 1  "), QStringLiteral("C A 2  ")};
  const QStringList full = {QStringLiteral("A B 0 social L2"), QStringLiteral("B A 2  ")};
  QTest::newRow("three columns") << QByteArray("model_a,model_b,winner\nA,B,model_a\nB,C,model_b\nC,A,tie\n") << plain;
  QTest::newRow("no line end at the end")
      << QByteArray("model_a,model_b,winner\nA,B,model_a\nB,C,model_b\nC,A,tie") << plain;
  QTest::newRow("Excel: BOM, CRLF, semicolons, blank line")
      << QByteArray("\xEF\xBB\xBFModel_A;Model_B;Winner\r\nA;B;model_a\r\n\r\nB;C;model_b\r\nC;A;tie (bothbad)\r\n")
      << plain;
  QTest::newRow("tabs and blanks") << QByteArray(
                                          "model_a\tmodel_b\twinner\nA \t B\tmodel_a\nB\tC\tmodel_b\nC\tA\ttie\n")
                                   << plain;
  QTest::newRow("any order, other columns ignored")
      << QByteArray(
             "note,winner,level,model_b,domain,model_a\nx,model_a,L2,B,Social Companionship,A\n,tie,?,A,sports,B\n")
      << full;
  QTest::newRow("quotes, also over lines and doubled")
      << QByteArray(
             "note,winner,level,model_b,domain,model_a\n\"a, \"\"b\"\"\nc\",\"model_a\",\"L2\",\"B\",SOCIAL,\"A\"\r\n"
             "\"\",tie,,A,,\"B\"\n")
      << full;
  QTest::newRow("names that need quotes") << QByteArray("model_a,model_b,winner\n\"a, \"\"b\"\"\",语音,model_b\n")
                                          << QStringList(QStringLiteral("a, \"b\" 语音 1  "));
  QTest::newRow("header only") << QByteArray("model_a,model_b,winner") << QStringList();
}

void TestGamesFile::aTableIsReadByItsHeader() {
  QFETCH(QByteArray, text);
  const auto games = read(text);
  QVERIFY(games);
  QTEST(told(games->games), "games");
  QCOMPARE(games->problems.size(), 0);
  QCOMPARE(games->read, static_cast<int>(games->games.log.size()));
  QCOMPARE(games->ties, static_cast<int>(told(games->games).filter(QStringLiteral(" 2 ")).size()));
}

void TestGamesFile::badRowsAreReportedWithTheirLine_data() {
  QTest::addColumn<QByteArray>("row");
  QTest::addColumn<ProblemKind>("kind");
  QTest::addColumn<QString>("detail");
  QTest::newRow("no such winner") << QByteArray("A,B,x,C") << ProblemKind::UnknownWinner << QStringLiteral("C");
  QTest::newRow("empty winner") << QByteArray("A,B,x,") << ProblemKind::UnknownWinner << QString();
  QTest::newRow("too few cells") << QByteArray("A,B,x") << ProblemKind::BadRow << QStringLiteral("3/4");
  QTest::newRow("too many cells") << QByteArray("A,B,x,tie,") << ProblemKind::BadRow << QStringLiteral("5/4");
  QTest::newRow("no first") << QByteArray(",B,x,tie") << ProblemKind::MissingField << QStringLiteral("model_a");
  QTest::newRow("no second") << QByteArray("A, ,x,tie") << ProblemKind::MissingField << QStringLiteral("model_b");
  QTest::newRow("against itself") << QByteArray("A,A,x,tie") << ProblemKind::BadField
                                  << QStringLiteral("model_a = model_b = A");
  QTest::newRow("bad UTF-8") << QByteArray("\xff,B,x,tie") << ProblemKind::BadField << QStringLiteral("\uFFFD");
  QTest::newRow("text behind a quote") << QByteArray("\"A\"x,B,x,tie") << ProblemKind::BadField
                                       << QStringLiteral("\"A\"x,B,x,tie");
}

void TestGamesFile::badRowsAreReportedWithTheirLine() {
  QFETCH(QByteArray, row);
  const auto games = read("model_a,model_b,note,winner\nA,B,\"two\nlines\",model_a\n" + row + "\nB,A,x,tie\n");
  QVERIFY(games);
  QCOMPARE(told(games->games), QStringList({QStringLiteral("A B 0  "), QStringLiteral("B A 2  ")}));
  QCOMPARE(games->read, 3);
  QCOMPARE(games->problems.size(), 1);
  QTEST(games->problems.first().kind, "kind");
  QTEST(games->problems.first().detail, "detail");
  QCOMPARE(games->problems.first().line, 4);
  QCOMPARE(games->problems.first().file, QStringLiteral("对战 log.csv"));
}

void TestGamesFile::aStrayQuoteCostsItsRowOnly() {
  const auto games = read("model_a,model_b,winner\n\"A,B,tie\nA,B,model_a\nB,A,model_b\n");
  QVERIFY(games);
  QCOMPARE(games->games.log.size(), size_t(2));
  QCOMPARE(games->problems.size(), 1);
  QCOMPARE(games->problems.first().line, 2);
}

void TestGamesFile::anL0AnywhereMeansThatLevelsCountFromZero() {
  const auto games = read("model_a,model_b,winner,level\nA,B,tie,L1\nA,B,tie,L0\nA,B,tie,L3\nA,B,tie,L4\nA,B,tie,\n");
  QVERIFY(games);
  QCOMPARE(games->levelBase, 0);
  QStringList levels;
  for (const Game& game : games->games.log)
    levels.append(code(game.level));
  QCOMPARE(levels,
           QStringList({QStringLiteral("L2"), QStringLiteral("L1"), QStringLiteral("L4"), QString(), QString()}));
}

void TestGamesFile::onlyTheFirstThousandProblemsAreKept() {
  const auto games = read("model_a,model_b,winner\n" + QByteArray("A,B,C\n").repeated(1500) + "A,B,tie\n");
  QVERIFY(games);
  QCOMPARE(games->problems.size(), 1000);
  QCOMPARE(games->read - static_cast<int>(games->games.log.size()), 1500);
}

void TestGamesFile::filesThatAreNoTableAreErrors_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("blank lines") << QByteArray("\n\r\n");
  QTest::newRow("no winner") << QByteArray("model_a,model_b\nA,B\n");
  QTest::newRow("JSON") << QByteArray("[{\"model_a\":\"A\"}]");
  QTest::newRow("UTF-16") << QByteArray("\xff\xfem\0o\0d\0", 8);
  QTest::newRow("open quote in the header") << QByteArray("\"model_a,model_b,winner\nA,B,tie\n");
}

void TestGamesFile::filesThatAreNoTableAreErrors() {
  QFETCH(QByteArray, text);
  const auto games = read(text);
  QVERIFY(!games);
  QCOMPARE(games.error().fault, Fault::BadTable);
  QVERIFY(!games.error().subject.isEmpty());
  QCOMPARE(readGames(m_dir.filePath(QStringLiteral("gone.csv"))).error().fault, Fault::FileMissing);
  QCOMPARE(readGames(m_dir.path()).error().fault, Fault::FileUnreadable);
}

void TestGamesFile::manySystemsKeepTheirNumbers() {
  QByteArray text = "model_a,model_b,winner\n";
  for (int i = 0; i < 3000; ++i)
    text += "system-number-" + QByteArray::number(i % 1000) + ",other,model_a\n";
  const auto games = read(text);
  QVERIFY(games);
  QCOMPARE(games->games.systems.size(), 1001);
  for (size_t i = 0; i < 3000; ++i)
    QCOMPARE(games->games.systems.at(games->games.log[i].first), QStringLiteral("system-number-%1").arg(i % 1000));
}

void TestGamesFile::longFilesAreReadInPartsAsIfInOne() {  // one quoted cell makes it one part
  const auto row = [](int i) {
    return QByteArray("system-") + QByteArray::number(i < 90000 ? i % 7 : i % 11) + ",other," +
           (i % 1000 == 999 ? "nobody"
            : i % 3         ? "model_a"
                            : "tie") +
           ",Medical," + (i == 150000 ? "L0" : "L1") + ",question number " + QByteArray::number(i % 50021) +
           " of the whole log\n";
  };
  QByteArray plain = "model_a,model_b,winner,domain,level,more\n";
  for (int i = 0; i < 160000; ++i)
    plain += row(i);
  QVERIFY(plain.size() > 4 * 2 * 1024 * 1024);
  const QByteArray quoted = plain + "\"system-1\",other,model_a,Medical,L1,x\n";
  const char* name = "long.csv";
  const auto parts = read(plain, name, QStringLiteral("more")), one = read(quoted, name, QStringLiteral("more"));
  QVERIFY(parts && one);
  QCOMPARE(one->games.log.size(), parts->games.log.size() + 1);
  QCOMPARE(parts->games.systems, one->games.systems);
  QCOMPARE(told(parts->games), told(one->games).mid(0, static_cast<qsizetype>(parts->games.log.size())));
  QCOMPARE(parts->games.origins.size(), parts->games.log.size());
  for (size_t i = 0; i < parts->games.origins.size(); ++i)
    if (parts->games.origins[i].sample != one->games.origins[i].sample)
      QFAIL("another sample");
  QCOMPARE(parts->ties, one->ties);
  QCOMPARE(parts->levelBase, 0);
  QCOMPARE(parts->read, 160000);
  QCOMPARE(parts->problems.size(), 160);
  for (qsizetype i = 0; i < 160; ++i) {
    QCOMPARE(parts->problems.at(i).line, 1001 + 1000 * static_cast<int>(i));
    QCOMPARE(one->problems.at(i).line, parts->problems.at(i).line);
  }
}

void TestGamesFile::gamesOfOneQuestionShareASample_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QString>("cluster");
  QTest::addColumn<QList<int>>("samples");
  QTest::addColumn<bool>("clustered");
  const QByteArray table =
      "model_a,question_id,model_b,winner,level\nA,q7,B,model_a,L1\nA,,B,tie,L2\nA,q8,B,nobody,\n"
      "B,q9,A,model_b,L1\nB,q7,A,model_a,L1\nB,,A,model_a,L1\n";
  const QString question = QStringLiteral("question_id");
  const QByteArray csv = "log.csv";
  QTest::newRow("the column that is named") << table << csv << question << QList<int>{0, 2, 1, 0, 3} << true;
  QTest::newRow("a column that is read anyway")
      << table << csv << QStringLiteral("level") << QList<int>{0, 1, 0, 0, 0} << true;
  QTest::newRow("none asked for") << table << csv << QString() << QList<int>() << false;
  QTest::newRow("none there") << table << csv << QStringLiteral("prompt") << QList<int>() << false;
  QTest::newRow("every game its own") << QByteArray("model_a,model_b,winner,question_id\nA,B,tie,1\nA,B,tie,2\n") << csv
                                      << question << QList<int>() << true;
  const QByteArray list =
      R"([{"question_id":81,"model_a":"A","model_b":"B","winner":"model_a"},{"model_a":"A","model_b":"B","winner":"tie"},)"
      R"({"question_id":81,"model_a":"B","model_b":"A","winner":"model_a"}])";
  QTest::newRow("FastChat") << list << QByteArray("log.json") << question << QList<int>{0, 1, 0} << true;
  QTest::newRow("FastChat, none asked for") << list << QByteArray("log.json") << QString() << QList<int>() << false;
}
void TestGamesFile::gamesOfOneQuestionShareASample() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, name);
  QFETCH(QString, cluster);
  const auto games = read(text, name.constData(), cluster);
  QVERIFY(games);
  QList<int> samples;
  for (const GameOrigin& origin : games->games.origins)
    samples.append(static_cast<int>(origin.sample));
  QTEST(samples, "samples");
  QTEST(games->clustered, "clustered");
}

void TestGamesFile::moreSystemsThanCanBeNumberedAreToldAsSuch() {
  QByteArray text = "model_a,model_b,winner\n";
  for (int i = 0; i < 65536; ++i)
    text += "s" + QByteArray::number(i) + ",s0,model_b\n";
  const auto games = read(text);
  QVERIFY(games);
  QCOMPARE(games->games.systems.size(), 65535);
  QCOMPARE(games->problems.size(), 2);  // s0 against itself, and one system too many
  QVERIFY(games->problems.last().kind == ProblemKind::BadField);
  QCOMPARE(games->problems.last().detail, QStringLiteral("more than 65535 systems"));
}

void TestGamesFile::aListOfFastChatIsReadInItsOrder() {
  const auto games = read(R"json([{"model_a":"A","model_b":"B","winner":"model_a","judge":"x","turn":1},
    {"model_a":"B","model_b":"C","winner":"model_b","domain":"social","level":"L2"},
    {"model_a":"C","model_b":"A","winner":"tie (bothbad)"}])json",
                          "battles.json");
  QVERIFY(games);
  QCOMPARE(told(games->games),
           (QStringList{QStringLiteral("A B 0  "), QStringLiteral("B C 1 social L2"), QStringLiteral("C A 2  ")}));
  QCOMPARE(games->ties, 1);
}

void TestGamesFile::badEntriesOfAListAreReported() {
  const auto games = read(R"([{"model_a":"A","model_b":"B","winner":"nobody"},
    {"model_a":"A","winner":"tie"},
    7,
    {"model_a":"A","model_b":"A","winner":"tie"},
    {"model_a":"A","model_b":"B","winner":"tie"}])",
                          "battles.json");
  QVERIFY(games);
  QCOMPARE(games->games.log.size(), 1U);
  QCOMPARE(games->read, 5);
  QMap<int, ProblemKind> kinds;
  for (const Problem& problem : games->problems)
    kinds.insert(problem.line, problem.kind);
  QCOMPARE(kinds, (QMap<int, ProblemKind>{{1, ProblemKind::UnknownWinner},
                                          {2, ProblemKind::MissingField},
                                          {3, ProblemKind::BadJson},
                                          {4, ProblemKind::BadField}}));
}

void TestGamesFile::listsThatAreNoneAreTold() {
  for (const char* text : {"{\"model_a\":1}", "[{]", "Dear all,"}) {
    const auto games = read(text, "battles.json");
    QVERIFY(!games);
    QCOMPARE(games.error().fault, Fault::BadTable);
  }
  QCOMPARE(read(QByteArray("\xff\xfe[\0", 4), "battles.json").error().fault, Fault::BadTable);
}

void TestGamesFile::aMillionRowsAreReadQuickly() {
  constexpr int kRows = 1'000'000;
  const QByteArrayList systems = {"GPT-4o-realtime", "Doubao",    "FunAudioLLM", "GLM-4-Voice", "Qwen2.5-Omni",
                                  "Kimi-Audio",      "SpeechGPT", "Mini-Omni",   "Mini-Omni2",  "LLaMA-Omni"};
  const QByteArrayList domains = {"education", "social", "entertainment", "medical"};
  QByteArray text = "model_a,model_b,winner,domain,level\n";
  text.reserve(kRows * 64);
  for (int i = 0; i < kRows; ++i) {
    const int first = i % 10, second = (first + 1 + (i / 10) % 9) % 10;
    text += systems.at(first) + ',' + systems.at(second) + (i % 3 ? ",model_a," : ",model_b,") + domains.at(i % 4) +
            ",L" + QByteArray::number(1 + i % 4) + '\n';
  }
  QVERIFY(read(text));  // writes the file, and brings it into the cache
  const CpuTime timer;
  const auto games = readGames(m_dir.filePath(QStringLiteral("对战 log.csv")));
  const qint64 ms = timer.ms();
  QVERIFY(games);
  QCOMPARE(games->games.log.size(), size_t(kRows));
  QCOMPARE(games->problems.size(), 0);
  qInfo("1,000,000 rows in %lld ms", ms);
  QVERIFY2(ms < 500 || !kTimesCount, "0.1 s is what it takes; a person waits for it");
}

void TestGamesFile::cellsOfACsvAreReadAsWritten_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("cells");
  QTest::addColumn<QList<int>>("lines");
  const auto row = [](const char* name, const QByteArray& text, const char* cells, const QList<int>& lines) {
    QTest::newRow(name) << text << QString::fromUtf8(cells) << lines;
  };
  row("plain", "a,b\n1,2\n3,4\n", "a|b / 1|2 / 3|4", {2, 3});
  row("BOM and semicolons", "\xEF\xBB\xBF\"a\";b\r\n1;2,5\r\n", "a|b / 1|2,5", {2});
  row("tabs", "a\tb\n1\t2\n", "a|b / 1|2", {2});
  row("Excel names the separator", "sep=;\r\na;b\r\n1;\r\n", "a|b / 1|", {3});
  row("quotes", "a,b\n\"1,\"\"x\"\"\",\"\"\n", "a|b / 1,\"x\"|", {2});
  row("a line break in a cell", "a,b\n\"1\n2\",3\n4,5\n", "a|b / 1\n2|3 / 4|5", {2, 4});
  row("blank lines and rows of empty cells", "\na,b\n\n,\n1,2\n", "a|b / 1|2", {5});
  row("rows of any width", "a,b\n1\n1,2,3\n", "a|b / 1 / 1|2|3", {2, 3});
  row("Chinese", "系统,b\n豆包,2", "系统|b / 豆包|2", {2});
}

void TestGamesFile::cellsOfACsvAreReadAsWritten() {
  QFETCH(QByteArray, text);
  const auto table = parseCsv(text);
  QVERIFY(table);
  QStringList rows(table->header.join(QLatin1Char('|')));
  for (const QStringList& cells : table->rows)
    rows.append(cells.join(QLatin1Char('|')));
  QTEST(rows.join(QStringLiteral(" / ")), "cells");
  QTEST(table->lines, "lines");
  QCOMPARE(table->column(table->header.at(1).toUpper()), 1);
  QCOMPARE(table->column(QStringLiteral("none")), -1);
}

void TestGamesFile::brokenCsvIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("line");
  QTest::newRow("empty") << QByteArray() << 0;
  QTest::newRow("bad UTF-8") << QByteArray("a,b\n\xff,1\n") << 2;
  QTest::newRow("a quote that is not closed") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << 3;
  QTest::newRow("text behind a quote") << QByteArray("a,b\n\"1\"2,3\n") << 2;
}

void TestGamesFile::brokenCsvIsRefused() {
  QFETCH(QByteArray, text);
  const auto table = parseCsv(text);
  QVERIFY(!table);
  QCOMPARE(table.error().fault, Fault::BadTable);
  QTEST(table.error().line, "line");
}

void TestGamesFile::whatIsWrittenAsCsvIsReadBack() {
  const QStringList cells = {QStringLiteral("a,b"),        QStringLiteral("\"q\""), QStringLiteral(" blank "), {},
                             QStringLiteral("two\nlines"), QStringLiteral("豆包;x")};
  const auto table = parseCsv("1,2,3,4,5,6\n" + csvLine(cells));
  QVERIFY(table);
  QCOMPARE(table->rows, QList<QStringList>{cells});
}

QTEST_GUILESS_MAIN(TestGamesFile)
#include "tst_gamesfile.moc"
