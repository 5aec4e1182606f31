// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/JsonObjects.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;

namespace {

/// What either of the two functions says of one record.
QString told(const JsonRecord& record, qsizetype bytes, const Result<Json>& object) {
  return QStringLiteral("%1 %2 %3 %4")
      .arg(record.line)
      .arg(bytes)
      .arg(record.between)
      .arg(object ? QString::fromUtf8(toBytes(*object)) : object.error().detail);
}

}  // namespace

class TestJsonObjects : public QObject {
  Q_OBJECT

  QTemporaryDir m_dir;

  QString file(const char* name, const QByteArray& content) const {
    QFile file(m_dir.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
      qFatal("cannot write");
    return file.fileName();
  }

 private Q_SLOTS:
  void objectsComeInTheOrderOfTheFileWithTheirLines_data() {
    QTest::addColumn<QByteArray>("content");
    QByteArray many;
    for (int i = 0; i < 20'000; ++i)  // some MB: several batches, more than may be ahead
      many += i % 7 == 0 ? QByteArray("not json\n")
                         : R"({"n":)" + QByteArray::number(i) + "," + QByteArray(90, ' ') + "\"x\":1}\n";
    QTest::newRow("many lines, every seventh wrong") << many;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one") << QByteArray("{\"a\":1}");
    QTest::newRow("a list with a comma too many, not closed") << QByteArray("[{\"a\":1},,\n{\"b\":2}");
  }
  void objectsComeInTheOrderOfTheFileWithTheirLines() {
    QFETCH(QByteArray, content);
    const QString path = file("f.jsonl", content);
    QStringList expected, found;
    QVERIFY(forEachJsonRecord(path, [&](const JsonRecord& record) {
      expected.append(told(record, record.text.size(), objectOf(record)));
      return true;
    }));
    QVERIFY(forEachJsonObject(path, [&](const JsonRecord& record, qsizetype bytes, const Result<Json>& object) {
      found.append(told(record, bytes, object));
      return true;
    }));
    QCOMPARE(found, expected);
  }

  void whoWantsNoMoreGetsNoMore() {
    QByteArray content;
    for (int i = 0; i < 50'000; ++i)
      content += R"({"text":"some words that make the file long enough to be read in pieces"})"
                 "\n";
    int taken = 0;
    QVERIFY(forEachJsonObject(file("long.jsonl", content),
                              [&](const JsonRecord&, qsizetype, const Result<Json>&) { return ++taken < 3; }));
    QCOMPARE(taken, 3);
  }

  void aFileThatIsNotThereIsAnError() {
    const Result<void> done = forEachJsonObject(m_dir.filePath(QStringLiteral("none.jsonl")),
                                                [](const JsonRecord&, qsizetype, const Result<Json>&) { return true; });
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::FileMissing);
  }
};

QTEST_GUILESS_MAIN(TestJsonObjects)
#include "tst_json_objects.moc"
