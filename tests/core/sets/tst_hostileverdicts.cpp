// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ErrorWords.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestHostileVerdicts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void hostileFilesAreToldAndGoodRecordsKept_data();
  void hostileFilesAreToldAndGoodRecordsKept();
  void everyReaderOfRecordsKeepsTheGoodOnes_data();
  void everyReaderOfRecordsKeepsTheGoodOnes();
  void aFieldOfTheWrongTypeCostsItsRecordOnly_data();
  void aFieldOfTheWrongTypeCostsItsRecordOnly();
  void bytesThatAreNoUtf8TextGetASentence_data();
  void bytesThatAreNoUtf8TextGetASentence();
  void aFileCutAnywhereKeepsWhatIsWhole();
  void whatStandsBetweenRecordsIsChecked_data();
  void whatStandsBetweenRecordsIsChecked();

 private:
  VerdictFiles m_files;
};

void TestHostileVerdicts::hostileFilesAreToldAndGoodRecordsKept_data() {
  QTest::addColumn<QByteArray>("bad");
  const auto row = [](const char* name, const QByteArray& bad) { QTest::newRow(name) << bad; };
  row("depth 100,000", "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}');
  row("duplicate keys", fastChat("tie", R"(, "judge": "x")"));
  row("a lone surrogate", fastChat("tie", R"(, "domain": "\ud800")"));
  row("1e400", fastChat("tie", R"(, "x": 1e400)"));
  row("a NUL byte", fastChat("tie", QByteArray(", \"x\": \"\0\"", 10)));
  row("bad UTF-8", fastChat("tie", ", \"x\": \"\xC3(\""));
  row("a comment", fastChat("tie", ", /* x */ \"y\": 1"));
  row("NaN", fastChat("tie", ", \"x\": NaN"));
  row("a very long line", fastChat("tie", ", \"x\": \"" + QByteArray(20 * 1024 * 1024, 'x') + '"'));
}

void TestHostileVerdicts::hostileFilesAreToldAndGoodRecordsKept() {
  QFETCH(const QByteArray, bad);
  const QByteArray good = fastChat(), other = fastChat("model_b");
  for (const QByteArray& text :
       {'[' + good + ",\r\n" + bad + ",\r\n" + other + ']', good + '\n' + bad + '\n' + other}) {
    const ReadVerdicts found = m_files.read(text, study(), "fastchat");
    QCOMPARE(found.read, 3);
    QCOMPARE(found.verdicts.size(), 2);
    QCOMPARE(found.problems.size(), 1);
    QCOMPARE(found.problems.first().line, 2);
    QCOMPARE(found.problems.first().file, QStringLiteral("verdicts.json"));
    const ReadVerdicts mapped = m_files.read(text, study(), "trace");  // the other reader of JSON
    QCOMPARE(mapped.problems.isEmpty(), false);
  }
  QCOMPARE(readVerdicts(m_files.file("\xFF\xFE[\0", QStringLiteral("wide.json")), VerdictFormat::Auto, study(), {})
               .error()
               .fault,
           Fault::BadTable);
  const ReadVerdicts cut = m_files.read('[' + good + ",{\"winner\": \"ti", study(), "fastchat");
  QCOMPARE(cut.verdicts.size(), 1);
  QVERIFY(!cut.problems.isEmpty());
}

namespace {

struct Sort {
  const char* format;
  QByteArray good;  ///< a record that is taken
};

const char kArena[] =
    R"({"input_path": "/input/sing/s.mp3", "text": "la", "level": "L0", "name": "expert_14", "chosen_model": "B", )"
    R"("model_a": "output_path_miniomni", "model_b": "output_path_4o_cascade", "id": 7, "task": "sing", )"
    R"("category": "Entertainment", "language": "en", "task_description": "d", "text_cn": "c", )"
    R"("result": {"output_path_miniomni": 0, "output_path_4o_cascade": 1}})";
const char kTrace[] =
    R"({"index": 1, "instruction_path": "input/emotion/a.wav", "instruction_text": "Hi", "model_a": "4o", )"
    R"("model_b": "miniomni", "audio1_path": "a.wav", "audio2_path": "b.wav", "label": {"content": "1", )"
    R"("voice_quality": "both_good", "paralinguistics": "2", "overall": "1"}, "instruction_id": "x"})";
const char kTask[] =
    R"({"id": 7, "data": {"instruction_audio": "input/emotion/a.wav", "text": "Hi", "audio_a": )"
    R"("output/SpeechGPT/emotion/a.wav", "audio_b": "output/cascade/emotion/a.wav"}, "annotations": [{"completed_by": )"
    R"(3, "result": [{"type": "pairwise", "value": {"selected": "right"}}], "was_cancelled": false, "lead_time": 1}]})";

QList<Sort> sorts() {
  const Contents contents = judgedStudy();
  const QByteArray native = toBytes(nativeJson(contents.verdicts.first(), contents, Reveal::Yes));
  return {
      {"native", native}, {"fastchat", fastChat()}, {"s2s-arena", kArena}, {"trace", kTrace}, {"label-studio", kTask}};
}

/// The record with one more field in front.
QByteArray withField(const QByteArray& record, const QByteArray& field) { return '{' + field + ',' + record.mid(1); }

}  // namespace

void TestHostileVerdicts::everyReaderOfRecordsKeepsTheGoodOnes_data() {
  QTest::addColumn<QByteArray>("format");
  QTest::addColumn<QByteArray>("good");
  QTest::addColumn<QByteArray>("bad");
  const auto row = [](const Sort& sort, const char* name, const QByteArray& bad) {
    QTest::addRow("%s, %s", sort.format, name) << QByteArray(sort.format) << sort.good << bad;
  };
  for (const Sort& sort : sorts()) {
    row(sort, "depth 100,000", withField(sort.good, "\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']')));
    row(sort, "100,000 brackets never closed", QByteArray(100'000, '['));
    row(sort, "a key twice", withField(sort.good, "\"model_a\":\"x\",\"model_a\":\"x\""));
    row(sort, "a lone surrogate", withField(sort.good, R"("x":"\ud800")"));
    row(sort, "1e400", withField(sort.good, "\"x\":1e400"));
    row(sort, "a NUL byte", withField(sort.good, QByteArray("\"x\":\"\0\"", 7)));
    row(sort, "bad UTF-8", withField(sort.good, "\"x\":\"\xC3(\""));
    row(sort, "NaN", withField(sort.good, "\"x\":NaN"));
    row(sort, "a comment", withField(sort.good, "\"x\":1 /* y */"));
    row(sort, "a list", "[1]");
    row(sort, "a word", "oops");
    row(sort, "17 MB", withField(sort.good, "\"x\":\"" + QByteArray(17 * 1024 * 1024, 'x') + '"'));
    row(sort, "nothing in it", "{}");
  }
}

void TestHostileVerdicts::everyReaderOfRecordsKeepsTheGoodOnes() {
  QFETCH(const QByteArray, format);
  QFETCH(const QByteArray, good);
  QFETCH(const QByteArray, bad);
  for (const QByteArray& end : {QByteArray("\n"), QByteArray("\r\n")})
    for (const QByteArray& bom : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
      if (bad.size() > 1024 * 1024 && (!bom.isEmpty() || end.size() > 1))
        continue;  // the long one once is enough
      const ReadVerdicts found =
          m_files.read(bom + good + end + bad + end + end + good + end, study(), format.constData());
      QCOMPARE(found.read, 3);
      QCOMPARE(found.taken(), 2);
      QVERIFY(!found.problems.isEmpty());
      for (const Problem& problem : found.problems)
        QCOMPARE(problem.line, 2);
      QCOMPARE(found.problems.first().file, QStringLiteral("verdicts.json"));
      QVERIFY(found.problems.first().detail.size() <= 300);
      QVERIFY(!describe(found.problems.first()).isEmpty() && !advice(found.problems.first().kind).isEmpty());
    }
}

void TestHostileVerdicts::aFieldOfTheWrongTypeCostsItsRecordOnly_data() {
  QTest::addColumn<QByteArray>("format");
  QTest::addColumn<QByteArray>("good");
  QTest::addColumn<QByteArray>("bad");
  const char* const values[] = {"null", "true",     "7",  "-1",   "1e300", "123456789012345678901234567890",
                                "\"\"", "\"text\"", "[]", "[{}]", "{}",    "{\"a\":{\"b\":[1]}}"};
  for (const Sort& sort : sorts()) {
    const Json record = *parseJson(sort.good);
    for (const auto& field : record.items())
      for (const char* value : values) {
        Json changed = record;
        changed[field.key()] = *parseJson(value);
        QTest::addRow("%s, %s = %s", sort.format, field.key().c_str(), value)
            << QByteArray(sort.format) << sort.good << toBytes(changed);
      }
  }
}

/// Taken or refused with a sentence; the others stay what they are.
void TestHostileVerdicts::aFieldOfTheWrongTypeCostsItsRecordOnly() {
  QFETCH(const QByteArray, format);
  QFETCH(const QByteArray, good);
  QFETCH(const QByteArray, bad);
  const ReadVerdicts found = m_files.read(good + '\n' + bad + '\n' + good + '\n', study(), format.constData());
  const bool isTaken = found.taken() == found.read;
  QVERIFY(found.taken() >= 2);
  QVERIFY2(isTaken || !found.problems.isEmpty(), "refused without a word");
  for (const Problem& problem : found.problems)
    QVERIFY(problem.line == 2 && !describe(problem).isEmpty());
}

void TestHostileVerdicts::bytesThatAreNoUtf8TextGetASentence_data() {
  QTest::addColumn<QByteArray>("bytes");
  const QString text = QStringLiteral("sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\n");
  const auto wide = [&](bool bigEndian, bool bom) {
    QByteArray bytes = bom ? QByteArray(bigEndian ? "\xFE\xFF" : "\xFF\xFE", 2) : QByteArray();
    for (const QChar c : text) {
      const char low = static_cast<char>(c.unicode() & 0xFF), high = static_cast<char>(c.unicode() >> 8);
      bytes += bigEndian ? high : low;
      bytes += bigEndian ? low : high;
    }
    return bytes;
  };
  QTest::newRow("UTF-16 LE") << wide(false, true);
  QTest::newRow("UTF-16 BE") << wide(true, true);
  QTest::newRow("UTF-16 LE without a mark") << wide(false, false);
  QTest::newRow("UTF-16 BE without a mark") << wide(true, false);
  QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void TestHostileVerdicts::bytesThatAreNoUtf8TextGetASentence() {
  QFETCH(const QByteArray, bytes);
  for (const char* format : {"native", "fastchat", "s2s-arena", "trace", "label-studio", "csv"}) {
    const QString path = m_files.file(bytes, QStringLiteral("wide"));
    const auto read = readVerdicts(path, *verdictFormatFrom(QLatin1String(format)), study(), QStringLiteral("ann"));
    QVERIFY2(!read, format);
    QCOMPARE(read.error().fault, Fault::BadTable);
    QCOMPARE(read.error().subject, path);
    QVERIFY(!describe(read.error()).isEmpty());
  }
}

void TestHostileVerdicts::aFileCutAnywhereKeepsWhatIsWhole() {
  for (const Sort& sort : sorts()) {
    const QByteArray whole = '[' + sort.good + ",\n" + sort.good + ']';
    for (qsizetype length = sort.good.size() + 1; length < whole.size(); length += 7) {
      const ReadVerdicts found = m_files.read(whole.left(length), study(), sort.format);
      QVERIFY2(found.taken() >= 1 && found.taken() <= 2, sort.format);
      QVERIFY2(!found.problems.isEmpty(), sort.format);
    }
  }
}

void TestHostileVerdicts::whatStandsBetweenRecordsIsChecked_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("taken");
  QTest::addColumn<QStringList>("problems");
  const QByteArray one = fastChat(), two = fastChat("model_b");
  const auto problem = [](const char* text) { return QStringList(QStringLiteral("bad-json! ") + QLatin1String(text)); };
  QTest::newRow("no comma") << QByteArray('[' + one + '\n' + two + ']') << 2 << problem("2 a comma is missing");
  QTest::newRow("two commas") << QByteArray('[' + one + ",\n," + two + ']') << 2 << problem("2 a comma too many");
  QTest::newRow("a comma at the end") << QByteArray('[' + one + ",\n]") << 1 << problem("2 a comma too many");
  QTest::newRow("not closed") << QByteArray('[' + one + ",\n" + two) << 2 << problem("2 the list is not closed");
  QTest::newRow("more behind it") << QByteArray('[' + one + "]\nx") << 1
                                  << problem("2 something stands behind the end of the list");
  QTest::newRow("an empty list") << QByteArray("[]") << 0 << QStringList();
  QTest::newRow("a number") << QByteArray('[' + one + ",\n7]") << 1 << problem("2 no object");
}

void TestHostileVerdicts::whatStandsBetweenRecordsIsChecked() {
  QFETCH(const QByteArray, text);
  QFETCH(const int, taken);
  QFETCH(const QStringList, problems);
  const ReadVerdicts found = m_files.read(text, study(), "fastchat");
  QCOMPARE(told(found), problems);
  QCOMPARE(found.verdicts.size(), taken);
}

QTEST_GUILESS_MAIN(TestHostileVerdicts)
#include "tst_hostileverdicts.moc"
