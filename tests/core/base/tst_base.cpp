// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/base/ErrorWords.h"
#include "core/base/Id.h"
#include "core/base/Json.h"
#include "core/base/Random.h"
#include "core/base/Sha256.h"
#include "core/base/Worker.h"
#include "core/model/Battle.h"
#include "core/model/Task.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace s2s;

namespace {

/// The words for an error in a language that shouts: what is not translated stays as it is.
QString loudly(const Error& error) {
  struct Loud : QTranslator {
    QString translate(const char*, const char* text, const char*, int) const override {
      return QString::fromUtf8(text).toUpper();
    }
    bool isEmpty() const override { return false; }
  } loud;
  QCoreApplication::installTranslator(&loud);
  QString text = describe(error);
  QCoreApplication::removeTranslator(&loud);
  return text;
}

}  // namespace

class TestBase : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void jsonRefusesWhatCouldMeanTwoThings_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the same key twice") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("a number past the largest double") << QByteArray(R"({"a":1e999})");
    QTest::newRow("nested 65 deep") << QByteArray(65, '[') + QByteArray(65, ']');
    QTest::newRow("half a value") << QByteArray(R"({"a":)");
    QTest::newRow("something after the value") << QByteArray(R"({} {})");
    QTest::newRow("nothing") << QByteArray();
  }
  void jsonRefusesWhatCouldMeanTwoThings() {
    QFETCH(QByteArray, text);
    const Result<Json> json = parseJson(text);
    QVERIFY(!json);
    QCOMPARE(json.error().fault, Fault::BadJson);
    QVERIFY(!json.error().detail.isEmpty());
  }
  void jsonKeepsKeysInOrderAndNumbersWhole() {
    const QByteArray text = R"({"z":1,"a":[0.1,true,null,"语"],"m":{"n":-7}})";
    QCOMPARE(toBytes(*parseJson(text)), text);
  }
  void eventIdsSortByTimeAndAreVersion7() {
    struct FixedClock : Clock {
      qint64 now = 1700000000000;
      qint64 nowMs() const override { return now; }
      qint64 monotonicMs() const override { return now; }
    } clock;
    const QString first = newEventId(clock);
    clock.now += 1;
    const QString second = newEventId(clock);
    QVERIFY(first < second);
    QCOMPARE(first.size(), 36);
    QCOMPARE(first.at(14), QLatin1Char('7'));
    QVERIFY(QStringLiteral("89ab").contains(first.at(19)));
  }
  void hashedIdsDoNotRunTogether() {
    QVERIFY(hashedId({QStringLiteral("ab"), QStringLiteral("c")}) !=
            hashedId({QStringLiteral("a"), QStringLiteral("bc")}));
    QCOMPARE(hashedId({QStringLiteral("a")}).size(), 32);
  }
  void randomIsTheGeneratorOfTheBenchmarkLog() {
    // First value of splitmix64 seeded with 0, from the reference implementation of Vigna (prng.di.unimi.it).
    QCOMPARE(splitmix64(0, 0), 0xE220A8397B1DCDAFULL);
  }
  void aBattleIsTheSameFromBothSidesAndItsOrderIsACoin() {
    const SetId set(QStringLiteral("s"));
    int swapped = 0;
    for (int i = 0; i < 1000; ++i) {
      const SampleId sample(QString::number(i));
      const ResponseId one(QStringLiteral("one")), two(QStringLiteral("two"));
      const Battle battle = battleOf(set, sample, one, two);
      QCOMPARE(battleOf(set, sample, two, one), battle);
      swapped += battle.a == two ? 1 : 0;
    }
    QVERIFY2(swapped > 430 && swapped < 570, qPrintable(QString::number(swapped)));
  }
  void sha256IsThatOfTheStandard() {
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("名字 a.bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");  // FIPS 180-4 example
    file.close();
    QCOMPARE(*sha256OfFile(path), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256OfFile(path + QLatin1Char('x')).error().fault, Fault::FileMissing);
  }
  void workerRunsJobsInOrderAndAnswersHere() {
    Worker worker(QStringLiteral("test"));
    QList<int> order;
    for (int i = 0; i < 3; ++i)
      worker.run([i] { return i; }, this,
                 [&order, this](int value) {
                   QCOMPARE(QThread::currentThread(), thread());
                   order.append(value);
                 });
    QTRY_COMPARE(order, (QList<int>{0, 1, 2}));
  }
  void levelsTakeBothBases_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("base");
    QTest::addColumn<QString>("level");
    QTest::newRow("L1 of base 1") << "L1" << 1 << "L1";
    QTest::newRow("L0 of base 0") << "L0" << 0 << "L1";
    QTest::newRow("L3 of base 0") << "l3" << 0 << "L4";
    QTest::newRow("4 without letter") << "4" << 1 << "L4";
    QTest::newRow("L0 of base 1 is none") << "L0" << 1 << "";
    QTest::newRow("L5 is none") << "L5" << 1 << "";
  }
  void levelsTakeBothBases() {
    QFETCH(QString, text);
    QFETCH(int, base);
    QFETCH(QString, level);
    QCOMPARE(code(levelFrom(text, base)), level);
  }
  void theSeedOfThePaperHas293Samples() {
    QCOMPARE(paperTasks().size(), 19);
    std::array<int, 4> perLevel{};
    for (const TaskInfo& task : paperTasks()) {
      QVERIFY(task.domain != Domain::Unknown);
      for (size_t i = 0; i < 4; ++i)
        perLevel[i] += task.seedCounts[i];
    }
    QCOMPARE(perLevel, (std::array<int, 4>{32, 81, 80, 100}));  // paper.md: 293 in all
  }
  void aliasesUnifySpellings() {
    QCOMPARE(systemNameFrom(QStringLiteral("4o_cascade")), QStringLiteral("Pipeline(4o)"));
    QCOMPARE(systemNameFrom(QStringLiteral("LLaMA_omni")), QStringLiteral("LLaMA-Omni"));
    QCOMPARE(systemNameFrom(QStringLiteral("My Model")), QStringLiteral("My Model"));
    QCOMPARE(taskCodeFrom(QStringLiteral("tongue twisters")), QStringLiteral("tongue_twisters"));
    QCOMPARE(taskCodeFrom(QStringLiteral("Own Task")), QStringLiteral("own_task"));
    QCOMPARE(domainFrom(u"Social Companionship"), Domain::Social);
    QCOMPARE(domainFrom(u"astronomy"), Domain::Unknown);
  }
  void whyASoundCannotBeDecodedIsSaid_data() {
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("reason");
    QTest::newRow("ours") << QStringLiteral("it is empty") << QStringLiteral("(IT IS EMPTY)");
    QTest::newRow("with a number") << QStringLiteral("9 channels") << QStringLiteral("(9 CHANNELS)");
    QTest::newRow("of a library") << QStringLiteral("Bad 12 of 34.") << QStringLiteral("(BAD 12 OF 34)");
    QTest::newRow("none") << QString() << QStringLiteral("(NO REASON IS KNOWN)");
  }
  void whyASoundCannotBeDecodedIsSaid() {
    QFETCH(QString, detail);
    QFETCH(QString, reason);
    const QString text = loudly({Fault::SoundUnreadable, QStringLiteral("a.wav"), detail});
    QVERIFY2(text.contains(reason), qPrintable(text));
  }
  void whyATableCannotBeUsedIsSaidAndWhatToDo() {
    const QString lacks = loudly({Fault::BadTable, QStringLiteral("a.csv"), QStringLiteral("missing columns: sample")});
    QVERIFY2(lacks.contains(QStringLiteral("MISSING COLUMNS: sample. CALL ITS COLUMNS SO")), qPrintable(lacks));
    QVERIFY2(lacks.contains(QStringLiteral("--MAPPING")), qPrintable(lacks));
    const QString wide =
        loudly({Fault::BadTable, QStringLiteral("a.csv"), QStringLiteral("the text is UTF-16, not UTF-8"), 1});
    QVERIFY2(wide.contains(QStringLiteral("SAVE IT AS UTF-8")), qPrintable(wide));
  }
  void everyErrorIsASentenceThatNamesItsSubject() {
    for (int i = 0; i <= static_cast<int>(Fault::BadUsage); ++i) {
      const QString text = describe({static_cast<Fault>(i), QStringLiteral("SUBJECT"), QStringLiteral("DETAIL")});
      QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
      QVERIFY2(!text.contains(QLatin1Char('%')), qPrintable(text));
    }
  }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
