// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of strangers: whatever they hold, a sentence with file and line, memory that stays small, nothing read or
// written outside, and the good records kept.
#include "SetFolder.h"

#include "core/sets/Inventory.h"

#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace s2s;

namespace {

enum class Trick { Refused, JustMissing };

QByteArray jsonOf(const QByteArray& text) { return toBytes(Json(text.toStdString())); }

/// Whether everything that the set would play lies below its root.
bool staysInside(const ReadSet& set) {
  const auto isInside = [&](const Sound& sound) {
    if (sound.state == SoundState::Missing)
      return true;
    const QString place = QFileInfo(set.set.root + QLatin1Char('/') + sound.file).canonicalFilePath();
    return place.startsWith(set.set.root + QLatin1Char('/'));
  };
  return std::all_of(set.samples.cbegin(), set.samples.cend(),
                     [&](const Sample& sample) { return isInside(sample.sound); }) &&
         std::all_of(set.responses.cbegin(), set.responses.cend(),
                     [&](const Response& response) { return isInside(response.sound); });
}

QList<Problem> at(const ReadSet& set, const QString& file, int line) {
  QList<Problem> problems;
  for (const Problem& problem : set.problems)
    if (problem.file == file && problem.line == line && !describe(problem).isEmpty())
      problems.append(problem);
  return problems;
}

}  // namespace

class TestHostileSets : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void pathsAreTrickedInVain_data();
  void pathsAreTrickedInVain();
  void linksLeadNowhere();
  void linesAreSpoiltInVain_data();
  void linesAreSpoiltInVain();
  void filesAreSpoiltInVain_data();
  void filesAreSpoiltInVain();
  void aLineOf200MegabytesIsPassedOverInLittleMemory();
  void aFolderThatIsDeeperThanAnyIsCutOff();
  void whatIsNoFileIsReported();
  void everyLayoutStandsThem_data();
  void everyLayoutStandsThem();
};

void TestHostileSets::pathsAreTrickedInVain_data() {
  QTest::addColumn<QByteArray>("path");
  QTest::addColumn<Trick>("trick");
  for (const char* path : {"../secret.wav",
                           "a/../../secret.wav",
                           "a/..",
                           "..",
                           "./../secret.wav",
                           "a/b/../../../secret.wav",
                           "/etc/passwd",
                           "//server/share/x.wav",
                           "///etc/passwd",
                           "\\x.wav",
                           "\\\\server\\share\\x.wav",
                           "..\\secret.wav",
                           "a\\..\\..\\secret.wav",
                           "C:/x.wav",
                           "c:x.wav",
                           "C:\\x.wav",
                           "a/C:/x.wav",
                           "NUL",
                           "nul.wav",
                           "a/con.wav",
                           "COM1.wav",
                           "com\xC2\xB9.wav",
                           "lpt9",
                           "aux .wav",
                           "PRN.tar.wav",
                           "CONIN$",
                           ".. /secret.wav",
                           "... /x.wav",
                           "a/.../x.wav",
                           ".",
                           "./.",
                           "a\nb.wav",
                           "a\tb.wav",
                           "\x7f.wav",
                           "a\x01.wav"})
    QTest::newRow(qPrintable(QStringLiteral("refused: ") + QString::fromUtf8(path).simplified()))
        << QByteArray(path) << Trick::Refused;
  QTest::newRow("refused: NUL byte") << QByteArray("good.wav\0/../../x", 17) << Trick::Refused;
  for (const char* path :
       {"file:///etc/passwd", "%2e%2e/secret.wav", "..%2fsecret.wav", "%2e%2e%2fsecret.wav", "~/secret.wav",
        "$HOME/x.wav", "GOOD.WAV", "good.wav ", "\xEF\xBC\x8E\xEF\xBC\x8E/secret.wav", "\xE2\x80\xA6/secret.wav",
        "a/\xE2\x88\x95..\xE2\x88\x95secret.wav", "http://host/x.wav|id"})
    QTest::newRow(qPrintable(QStringLiteral("missing: ") + QString::fromUtf8(path)))
        << QByteArray(path) << Trick::JustMissing;
  QTest::newRow("missing: very long name") << QByteArray(5000, 'x') << Trick::JustMissing;
  QTest::newRow("missing: very long path") << QByteArray("ab/").repeated(20'000) + "x.wav" << Trick::JustMissing;
}

void TestHostileSets::pathsAreTrickedInVain() {
  QFETCH(QByteArray, path);
  QFETCH(Trick, trick);
  SetFolder folder;
  QFile secret(folder.outside() + QStringLiteral("/secret.wav"));
  QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("RIFF") == 4);
  folder.sample(QStringLiteral("good"));
  folder.sampleLine("{\"file_name\":" + jsonOf(path) + ",\"id\":\"bad\"}");
  folder.responseLine("{\"file_name\":" + jsonOf(path) + ",\"sample_id\":\"good\",\"system\":\"A\"}");
  folder.response(QStringLiteral("good"), QStringLiteral("B"));
  const auto set = folder.read();
  QVERIFY(set);
  QVERIFY(staysInside(*set));
  QCOMPARE(set->samples.constFirst().key, QStringLiteral("good"));
  QCOMPARE(set->samples.constFirst().sound.state, SoundState::Present);
  const ProblemKind kind = trick == Trick::Refused ? ProblemKind::PathOutsideRoot : ProblemKind::SoundMissing;
  for (const auto& [file, line] : {std::pair("samples.jsonl", 2), std::pair("responses.jsonl", 1)}) {
    const QList<Problem> problems = at(*set, QLatin1String(file), line);
    QVERIFY2(!problems.isEmpty() && problems.constFirst().kind == kind, qPrintable(told(set->problems).join(u'\n')));
  }
  QCOMPARE(set->samples.size(), trick == Trick::Refused ? 1 : 2);
}

void TestHostileSets::linksLeadNowhere() {
#ifndef Q_OS_UNIX
  QSKIP("links need rights of their own here");
#else
  SetFolder folder;
  QFile secret(folder.outside() + QStringLiteral("/secret.wav"));
  QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("RIFF") == 4);
  QVERIFY(QDir(folder.outside()).mkpath(QStringLiteral("elsewhere/deep")));
  QVERIFY(QFile::copy(secret.fileName(), folder.outside() + QStringLiteral("/elsewhere/deep/x.wav")));
  folder.sound(QStringLiteral("dogs/a.wav"));
  const auto link = [&](const char* target, const char* name) {
    return ::symlink(target, QFile::encodeName(folder.path() + QLatin1Char('/') + QLatin1String(name)).constData()) ==
           0;
  };
  QVERIFY(link("../secret.wav", "secret.wav") && link("../elsewhere", "elsewhere") && link(".", "round"));
  QVERIFY(link("/", "everything") && link("gone", "dangling.wav") && link("self", "self"));
  const auto set = readSet(folder.path());  // a folder of sounds: everything that can be found is taken
  QVERIFY(set);
  QVERIFY(staysInside(*set));
  QCOMPARE(set->samples.size(), 1);
  QCOMPARE(told(set->problems).filter(QStringLiteral("link-not-followed?")).size(), 6);
#endif
}

void TestHostileSets::linesAreSpoiltInVain_data() {
  QTest::addColumn<QByteArray>("line");
  QTest::addColumn<ProblemKind>("kind");
  const auto row = [](const char* name, const QByteArray& line, ProblemKind kind = ProblemKind::BadJson) {
    QTest::newRow(name) << line << kind;
  };
  const QByteArray begin = R"({"file_name":"s.wav","id":"bad","x":)";
  row("depth 100,000", begin + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
  row("depth 100,000 of objects",
      begin + QByteArray("{\"a\":").repeated(100'000) + "1" + QByteArray(100'000, '}') + '}');
  row("never closed", begin + QByteArray(100'000, '['));
  row("a key twice", R"({"file_name":"s.wav","id":"bad","id":"other"})");
  row("a lone high surrogate", begin + R"("\ud800"})");
  row("a lone low surrogate", begin + R"("\udc00 x"})");
  row("surrogates the wrong way round", begin + R"("\udc00\ud800"})");
  row("surrogates as UTF-8", begin + "\"\xED\xA0\x80\"}");
  row("overlong UTF-8", begin + "\"\xC0\xAF\"}");
  row("beyond Unicode", begin + "\"\xF5\x80\x80\x80\"}");
  row("1e400", begin + "1e400}");
  row("-1e400", begin + "-1e400}");
  row("NaN", begin + "NaN}");
  row("a NUL byte", begin + QByteArray("\"a\0b\"}", 6));
  row("a NUL between", begin + QByteArray("1}\0", 3));
  row("a control character", begin + "\"a\x01\"}");
  row("something behind", begin + "1} {}");
  row("a list", R"(["s.wav","bad"])");
  row("a text", R"("bad")");
  row("a number for the id", R"({"file_name":"s.wav","id":1.5})", ProblemKind::BadField);
  row("an object for the file", R"({"file_name":{"a":1},"id":"bad"})", ProblemKind::BadField);
  row("a turn that is no number", R"({"file_name":"s.wav","id":"ok","turn":1e300})", ProblemKind::BadField);
  row("a level that is none", R"({"file_name":"s.wav","id":"ok","level":"L99999999999999999999"})",
      ProblemKind::UnknownLevel);
}

void TestHostileSets::linesAreSpoiltInVain() {
  QFETCH(QByteArray, line);
  QFETCH(ProblemKind, kind);
  SetFolder folder;
  folder.sound(QStringLiteral("s.wav")).sample(QStringLiteral("first")).sampleLine(line).sample(QStringLiteral("last"));
  folder.responseLine(line).response(QStringLiteral("first"), QStringLiteral("A"));
  const auto set = folder.read();
  QVERIFY(set);
  const QList<Problem> problems = at(*set, QStringLiteral("samples.jsonl"), 2);
  QVERIFY2(!problems.isEmpty() && problems.constFirst().kind == kind, qPrintable(told(set->problems).join(u'\n')));
  QCOMPARE(set->samples.constFirst().key, QStringLiteral("first"));
  QCOMPARE(set->samples.constLast().key, QStringLiteral("last"));
  QCOMPARE(set->responses.size(), 1);
}

void TestHostileSets::filesAreSpoiltInVain_data() {
  QTest::addColumn<QByteArray>("before");
  QTest::addColumn<QByteArray>("ending");
  QTest::newRow("a BOM") << QByteArray("\xEF\xBB\xBF") << QByteArray("\n");
  QTest::newRow("CRLF") << QByteArray() << QByteArray("\r\n");
  QTest::newRow("a BOM and CRLF") << QByteArray("\xEF\xBB\xBF") << QByteArray("\r\n");
  QTest::newRow("blank lines") << QByteArray("\n\n  \n") << QByteArray("\n\n");
}

void TestHostileSets::filesAreSpoiltInVain() {
  QFETCH(QByteArray, before);
  QFETCH(QByteArray, ending);
  SetFolder folder;
  folder.sound(QStringLiteral("a.wav")).sound(QStringLiteral("b.wav"));
  folder.file(QStringLiteral("samples.jsonl"),
              before + R"({"file_name":"a.wav","id":"a"})" + ending + R"({"file_name":"b.wav","id":"b"})" + ending);
  const auto set = readSet(folder.path());
  QVERIFY(set);
  QCOMPARE(set->samples.size(), 2);
  QCOMPARE(told(set->problems).filter(QStringLiteral("bad-json")).size(), 0);

  // In UTF-16 a file is refused as a whole, with words; beside good samples it costs only itself.
  const QByteArray utf16("\xFF\xFE{\0\"\0f\0\"\0", 10);
  folder.file(QStringLiteral("responses.jsonl"), utf16);
  const auto beside = readSet(folder.path());
  QVERIFY(beside);
  QCOMPARE(beside->samples.size(), 2);
  QVERIFY(told(beside->problems)
              .contains(QStringLiteral("file-unusable! responses.jsonl:1 the text is UTF-16, not UTF-8")));
  folder.file(QStringLiteral("samples.jsonl"), utf16);
  const auto alone = readSet(folder.path());
  QVERIFY(!alone);
  QCOMPARE(alone.error().fault, Fault::BadTable);
  QCOMPARE(alone.error().subject, QStringLiteral("samples.jsonl"));
}

void TestHostileSets::aLineOf200MegabytesIsPassedOverInLittleMemory() {
  SetFolder folder;
  folder.sound(QStringLiteral("a.wav")).sound(QStringLiteral("b.wav"));
  QFile lines(folder.path() + QStringLiteral("/samples.jsonl"));
  QVERIFY(lines.open(QIODevice::WriteOnly));
  lines.write("{\"file_name\":\"a.wav\",\"id\":\"a\"}\n{\"file_name\":\"b.wav\",\"id\":\"");
  const QByteArray piece(1'000'000, 'x');
  for (int i = 0; i < 200; ++i)
    QCOMPARE(lines.write(piece), piece.size());
  lines.write("\"}\n{\"file_name\":\"b.wav\",\"id\":\"b\"}\n");
  lines.close();
#ifdef Q_OS_UNIX
  struct rusage before {};
  ::getrusage(RUSAGE_SELF, &before);
#endif
  const auto set = readSet(folder.path());
  QVERIFY(set);
  QCOMPARE(set->samples.size(), 2);
  QVERIFY(told(set->problems).contains(QStringLiteral("bad-json! samples.jsonl:2 longer than 16 MB")));
#ifdef Q_OS_UNIX
  struct rusage after {};
  ::getrusage(RUSAGE_SELF, &after);
  const qint64 grownKb = after.ru_maxrss - before.ru_maxrss;
  qInfo("the peak grew by %lld kB", static_cast<long long>(grownKb));
  QVERIFY(grownKb < 64 * 1024);
#endif
}

void TestHostileSets::aFolderThatIsDeeperThanAnyIsCutOff() {
  SetFolder folder;
  folder.sound(QStringLiteral("dogs/a.wav"));
  folder.sound(QStringLiteral("d/").repeated(kDeepest + 5) + QStringLiteral("deep.wav"));
  const auto set = readSet(folder.path());
  QVERIFY(set);
  QCOMPARE(set->samples.size(), 1);
  QCOMPARE(told(set->problems).filter(QStringLiteral("too-many-files!")).size(), 1);
}

void TestHostileSets::whatIsNoFileIsReported() {
#ifndef Q_OS_UNIX
  QSKIP("no named pipes here");
#else
  SetFolder folder;
  folder.sound(QStringLiteral("dogs/a.wav"));
  QCOMPARE(::mkfifo(QFile::encodeName(folder.path() + QStringLiteral("/dogs/pipe.wav")).constData(), 0600), 0);
  QByteArray bad = QFile::encodeName(folder.path()) + "/dogs/\xFF\xFE.wav";
  std::FILE* file = std::fopen(bad.constData(), "w");
  QVERIFY(file);
  std::fclose(file);
  const auto set = readSet(folder.path());
  QVERIFY(set);
  QCOMPARE(set->samples.size(), 1);
  QCOMPARE(told(set->problems).filter(QStringLiteral("not-a-file?")).size(), 2);
  std::remove(bad.constData());
#endif
}

void TestHostileSets::everyLayoutStandsThem_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("content");
  const auto row = [](const char* title, const char* name, const QByteArray& content) {
    QTest::newRow(title) << QString::fromLatin1(name) << content;
  };
  const QByteArray deep = QByteArray(100'000, '[');
  row("metadata.jsonl", "metadata.jsonl", "{\"file_name\":\"../secret.wav\"}\n{\"file_name\":\"dogs/a.wav\"}\n" + deep);
  row("metadata.csv", "metadata.csv", "file_name,text\n../secret.wav,x\ndogs/a.wav,y\n/etc/passwd,z,too many\n");
  row("items", "data/x.json",
      R"([{"input_path":"dogs/a.wav","output_path_4o":"../secret.wav"},{"input_path":"../secret.wav"},)" + deep);
  row("questions", "question.json",
      R"([{"speech":"input/a.wav"},{"speech":"../secret.wav"},{"speech":"/etc/input/../../x.wav"},)" + deep);
  row("a table", "t.csv", "file_name,system,response\ndogs/a.wav,A,../secret.wav\n../secret.wav,A,dogs/a.wav\n");
  row("set.json", "set.json", deep);
  row("an index", "output_index.csv", "system,file,sample\nA,../../x.wav,../secret\n\"unclosed");
}

void TestHostileSets::everyLayoutStandsThem() {
  QFETCH(QString, name);
  QFETCH(QByteArray, content);
  SetFolder folder;
  QFile secret(folder.outside() + QStringLiteral("/secret.wav"));
  QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("RIFF") == 4);
  folder.sound(QStringLiteral("dogs/a.wav")).sound(QStringLiteral("input/a.wav")).file(name, content);
  folder.sound(QStringLiteral("output/A/07.wav"));
  const QString path = name == QLatin1String("t.csv") ? folder.path() + QStringLiteral("/t.csv") : folder.path();
  const auto set = readSet(path);
  QVERIFY(set);
  QVERIFY(staysInside(*set));
  QVERIFY(!set->samples.isEmpty());
  QVERIFY(!told(set->problems).filter(QStringLiteral("!")).isEmpty());
}

QTEST_GUILESS_MAIN(TestHostileSets)
#include "tst_hostile_sets.moc"
