// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/Cli.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/resource.h>

using namespace s2s;
using namespace s2s::test;

#ifdef S2S_SANITIZED  // the program that is started
constexpr bool kMemoryCounts = false;
#else
constexpr bool kMemoryCounts = true;
#endif

namespace {

constexpr qint64 kMb = 1024 * 1024;

/// The most that any child of this program has held so far, in MB.
qint64 childrensPeakMb() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return usage.ru_maxrss / 1024;
}

/// Its length in MB: 24, or S2S_LONG_LINE_MB.
qint64 longLine() { return std::max(24, qEnvironmentVariableIntValue("S2S_LONG_LINE_MB")); }

bool writeLong(const QString& path, const QByteArray& before, const QByteArray& after) {
  QFile file(path);
  const QByteArray piece(kMb, 'x');
  if (!file.open(QIODevice::WriteOnly) || file.write(before) < 0)
    return false;
  for (qint64 i = 0; i < longLine(); ++i)
    if (file.write(piece) != piece.size())
      return false;
  return file.write(after) == after.size();
}

QByteArray fastChat(const char* item) {
  return QByteArray(R"({"question_id":")") + item +
         R"(","model_a":"4o","model_b":"miniomni","winner":"model_a","judge":"human:ann","tstamp":1.5)";
}

QByteArray trace(const char* item) {
  return QByteArray(R"({"index":1,"instruction_path":"input/emotion/)") + item +
         R"(.wav","model_a":"4o","model_b":"miniomni","label":{"overall":"1"})";
}

QByteArray arena(const char* item) {
  return QByteArray(R"({"input_path":"input/sing/)") + item +
         R"(.wav","chosen_model":"A","model_a":"output_path_4o","model_b":"output_path_miniomni","name":"e")";
}

QByteArray task(const char* item) {
  return QByteArray(R"({"annotations":[{"completed_by":"ann","result":[{"value":{"selected":"left"}}]}],)") +
         R"("data":{"instruction_audio":"input/emotion/)" + item + R"(.wav","model_a":"4o","model_b":"miniomni"})";
}

}  // namespace

/// What a stranger may send, given to the program as it is: a sentence with file and line, the rest taken, and no more
/// memory than is promised.
class TestCliHostile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aVeryLongLineIsToldAndNeedsNoMemory_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const auto row = [](const char* format, QByteArray (*record)(const char*)) {
      QTest::newRow(format) << QString::fromLatin1(format) << record("one") << record("two");
    };
    row("fastchat", fastChat);
    row("trace", trace);
    row("s2s-arena", arena);
    row("label-studio", task);
    QTest::newRow("native") << QStringLiteral("native") << QByteArray(R"({"event_id":"a")")
                            << QByteArray(R"({"event_id":"b")");
    QTest::newRow("marks") << QStringLiteral("marks") << QByteArray(R"({"event_id":"a")")
                           << QByteArray(R"({"event_id":"b")");
  }
  void aVeryLongLineIsToldAndNeedsNoMemory() {
    QFETCH(const QString, format);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    const QString file = m_dir.filePath(QStringLiteral("long.jsonl"));
    QVERIFY(writeLong(file, first + "}\n" + first + ",\"x\":\"", "\"}\n" + second + "}\n"));
    const CliOutcome outcome = import(file, {QStringLiteral("--format"), format});
    QFile::remove(file);
    VERIFY_EXIT(outcome, 1);
    const Json json = outcome.json();
    QCOMPARE(intOf(json["read"]), 3);
    const bool isTaken = format != QLatin1String("native") && format != QLatin1String("marks");
    QCOMPARE(intOf(json["added"]), isTaken ? 2 : 0);
    const auto isLong = [](const Json& problem) {
      return intOf(problem["line"]) == 2 && stringAt(problem, "file") == QLatin1String("long.jsonl") &&
             stringAt(problem, "detail") == QLatin1String("longer than 16 MB");
    };
    QCOMPARE(std::count_if(json["problems"].begin(), json["problems"].end(), isLong), 1);
    qInfo("a line of %lld MB: at most %lld MB", longLine(), childrensPeakMb());
    if (kMemoryCounts)
      QVERIFY2(childrensPeakMb() < 120, qPrintable(QStringLiteral("%1 MB").arg(childrensPeakMb())));
  }
  /// A table is read whole, so its size counts once; a cell of it does not count again.
  void aVeryLongCellNeedsNoMoreThanTheFile_data() {
    QTest::addColumn<QByteArray>("quote");
    QTest::newRow("plain") << QByteArray();
    QTest::newRow("quoted") << QByteArray("\"");
  }
  void aVeryLongCellNeedsNoMoreThanTheFile() {
    QFETCH(const QByteArray, quote);
    const QString file = m_dir.filePath(QStringLiteral("long.csv"));
    const QByteArray head = "item,system_a,system_b,winner,rater,why\n1,4o,miniomni,a,ann,\n1,4o,miniomni,a,ann,";
    QVERIFY(writeLong(file, head + quote, quote + "\n2,4o,miniomni,b,ann,\n"));
    const QString mapping = m_dir.filePath(QStringLiteral("mapping.json"));
    writeFile(mapping, R"({"columns":{"item":"item","system_a":"system_a","system_b":"system_b","winner":"winner",)"
                       R"("rater":"rater"}})");
    const CliOutcome outcome = import(file, {QStringLiteral("--mapping"), mapping});
    QFile::remove(file);
    VERIFY_EXIT(outcome, 1);
    const Json json = outcome.json();
    QCOMPARE(intOf(json["read"]), 3);
    QCOMPARE(intOf(json["added"]), 2);
    QCOMPARE(intOf(json["problems"][0]["line"]), 3);
    qInfo("a cell of %lld MB: at most %lld MB", longLine(), childrensPeakMb());
    if (kMemoryCounts)
      QVERIFY2(childrensPeakMb() < 120 + longLine(), qPrintable(QStringLiteral("%1 MB").arg(childrensPeakMb())));
  }
  void aTableThatIsTooLargeIsRefused() {
    const QString file = m_dir.filePath(QStringLiteral("huge.csv"));
    QFile huge(file);
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(300 * kMb));  // takes no room on the disk
    const CliOutcome outcome = import(file, {});
    QFile::remove(file);
    VERIFY_EXIT(outcome, 2);
    QVERIFY2(outcome.err.contains("larger than 256 MB"), outcome.err.constData());
  }

 private:
  CliOutcome import(const QString& file, const QStringList& options) {
    const QString study = m_dir.filePath(QStringLiteral("study-%1.s2sarena").arg(++m_studies));
    const CliOutcome made = cli({QStringLiteral("new"), study});
    if (made.exit != 0)
      return made;
    return cli(QStringList{QStringLiteral("import"), study, file, QStringLiteral("--json")} + options);
  }

  QTemporaryDir m_dir;
  int m_studies = 0;
};

QTEST_GUILESS_MAIN(TestCliHostile)
#include "tst_cli_hostile.moc"
