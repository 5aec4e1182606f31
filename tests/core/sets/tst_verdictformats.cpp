// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvVerdicts.h"
#include "core/sets/NativeVerdicts.h"
#include "tests/core/sets/VerdictFiles.h"

#include <QTest>

using namespace s2s;
using namespace s2s::test;

class TestVerdictFormats : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theFormatIsFoundByNameAndContent_data();
  void theFormatIsFoundByNameAndContent();
  void filesAreWrittenWholeOrNotAtAll();

 private:
  VerdictFiles m_files;
};

void TestVerdictFormats::theFormatIsFoundByNameAndContent_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<int>("read");  // -1: UnknownFormat
  const QByteArray table = "sample,system_a,system_b,winner,rater\ns1,4o,miniomni,a,ann\n";
  const Contents contents = judgedStudy();
  const QByteArray lines = nativeVerdicts(contents, Reveal::No);
  QTest::newRow("csv") << QStringLiteral("v.CSV") << table << 1;
  QTest::newRow("jsonl") << QStringLiteral("v.jsonl") << lines << 5;
  QTest::newRow("jsonl whose first line is broken") << QStringLiteral("v.jsonl") << "oops\n" + lines << 6;
  QTest::newRow("an empty jsonl") << QStringLiteral("v.jsonl") << QByteArray() << 0;
  QTest::newRow("native lines by content") << QStringLiteral("v.txt") << "\xEF\xBB\xBF" + lines << 5;
  QTest::newRow("a table by content") << QStringLiteral("v") << table << 1;
  QTest::newRow("an array") << QStringLiteral("v.json") << QByteArray("[{\"winner\":\"model_a\"}]") << -1;
  QTest::newRow("prose") << QStringLiteral("v.txt") << QByteArray("Dear all,\n") << -1;
  QTest::newRow("nothing") << QStringLiteral("v.txt") << QByteArray() << -1;
}

void TestVerdictFormats::theFormatIsFoundByNameAndContent() {
  QFETCH(QString, name);
  QFETCH(QByteArray, text);
  QFETCH(int, read);
  const auto verdicts = readVerdicts(m_files.file(text, name), VerdictFormat::Auto, study(), {});
  if (read < 0)
    QCOMPARE(verdicts.error().fault, Fault::UnknownFormat);
  else
    QCOMPARE(verdicts ? verdicts->read : -1, read);
}

void TestVerdictFormats::filesAreWrittenWholeOrNotAtAll() {
  const Contents contents = judgedStudy();
  const QString path = m_files.path(QStringLiteral("导出 out.csv"));
  QVERIFY(writeVerdicts(path, VerdictFormat::Auto, contents, Reveal::No));
  QFile written(path);
  QVERIFY(written.open(QIODevice::ReadOnly));
  QCOMPARE(written.readAll(), csvVerdicts(contents, Reveal::No));
  const auto failed =
      writeVerdicts(m_files.path(QStringLiteral("gone/out.jsonl")), VerdictFormat::Native, contents, Reveal::No);
  QVERIFY(!failed);
  QCOMPARE(failed.error().fault, Fault::FileUnwritable);
  QCOMPARE(verdictFormatFrom(QStringLiteral("native")), std::optional(VerdictFormat::Native));
  QCOMPARE(verdictFormatFrom(QStringLiteral("xml")), std::optional<VerdictFormat>());
  QCOMPARE(readVerdicts(m_files.path(QStringLiteral("gone.jsonl")), VerdictFormat::Auto, contents, {}).error().fault,
           Fault::FileMissing);
}

QTEST_GUILESS_MAIN(TestVerdictFormats)
#include "tst_verdictformats.moc"
