// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "tests/app/Cli.h"
#include "tests/support/SmallDisk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace s2s;
using namespace s2s::test;

using Spoil = std::function<void(const QString& set)>;
Q_DECLARE_METATYPE(Spoil)

namespace {

constexpr auto kListable = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadGroup |
                           QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;

void truncate(const QString& path, double share) {
  const QByteArray whole = bytesOf(path);
  writeFile(path, whole.left(static_cast<qsizetype>(static_cast<double>(whole.size()) * share)));
}

/// A line of responses.jsonl about a third system.
QByteArray answerLine(const char* file, const char* sample) {
  return toBytes({{"file_name", file}, {"sample_id", sample}, {"system", "Gammazeta"}}) + '\n';
}

/// The first problem of that code; null where there is none.
Json problemCalled(const QByteArray& code, const Json& outcome) {
  for (const Json& problem : outcome.at("problems"))
    if (stringAt(problem, "problem").toUtf8() == code)
      return problem;
  return {};
}

/// Everything below a folder, to see that nothing was touched.
QStringList filesBelow(const QString& folder) {
  QStringList files;
  QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (all.hasNext())
    files.append(all.next());
  files.sort();
  return files;
}

qsizetype verdictsIn(const QString& study) {
  const auto store = Store::open(study, OpenMode::ReadOnly);
  return store ? (*store)->load()->verdicts.size() : -1;
}

void writeByANewerVersion(const QString& study) {
  {
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
    db.setDatabaseName(study);
    if (!db.open() || !QSqlQuery(db).exec(QStringLiteral("insert into schema_versions values (99, 0, '9.0.0')")))
      qFatal("the version could not be raised");
  }
  QSqlDatabase::removeDatabase(QStringLiteral("newer"));
}

}  // namespace

/// Input that is broken, missing, hostile or strange: a clear sentence, the right exit status, nothing lost.
class TestCliBadInput : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneBadThingInASetIsNamedAndTheRestIsRead_data() {
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("responses");
    QTest::addColumn<int>("battles");
    const auto row = [](const char* name, const char* problem, int samples, int responses, int battles, Spoil spoil) {
      QTest::newRow(name) << std::move(spoil) << QByteArray(problem) << samples << responses << battles;
    };
    row("broken JSON among good lines", "bad-json", 4, 8, 4, [](const QString& set) {
      writeFile(set + QStringLiteral("/samples.jsonl"),
                "{\"id\": \"s9\", \"file_\n" + bytesOf(set + QStringLiteral("/samples.jsonl")));
    });
    row("half a last line", "bad-json", 4, 8, 4, [](const QString& set) {
      appendTo(set + QStringLiteral("/responses.jsonl"), "{\"file_name\":\"audio/0-0.wav\",\"sam");
    });
    row("no UTF-8", "bad-json", 4, 8, 4,
        [](const QString& set) { appendTo(set + QStringLiteral("/samples.jsonl"), "{\"id\":\"\xff\xfe\"}\n"); });
    row("nested too deeply", "bad-json", 4, 8, 4,
        [](const QString& set) { appendTo(set + QStringLiteral("/samples.jsonl"), QByteArray(100'000, '[') + '\n'); });
    row("audio that is not there", "sound-missing", 4, 8, 3,
        [](const QString& set) { QFile::remove(set + QStringLiteral("/audio/1-0.wav")); });
    row("instruction that is not there", "sound-missing", 4, 8, 3,
        [](const QString& set) { QFile::remove(set + QStringLiteral("/audio/1.wav")); });
    row("0-byte audio", "sound-empty", 4, 8, 3,
        [](const QString& set) { writeFile(set + QStringLiteral("/audio/1-0.wav"), {}); });
    row("path that leads out", "path-outside-root", 4, 8, 4, [](const QString& set) {
      appendTo(set + QStringLiteral("/responses.jsonl"), answerLine("../../../etc/passwd", "s0"));
    });
    row("link that leads out", "path-outside-root", 4, 7, 3, [](const QString& set) {
      QFile::remove(set + QStringLiteral("/audio/1-0.wav"));
      QFile::link(QStringLiteral("/etc/hostname"), set + QStringLiteral("/audio/1-0.wav"));
    });
    row("the same id twice", "duplicate-id", 4, 8, 4, [](const QString& set) {
      appendTo(set + QStringLiteral("/samples.jsonl"), toBytes({{"file_name", "audio/0.wav"}, {"id", "s0"}}) + '\n');
    });
    row("answer to nothing", "unknown-sample", 4, 8, 4, [](const QString& set) {
      appendTo(set + QStringLiteral("/responses.jsonl"), answerLine("audio/0-0.wav", "s77"));
    });
  }
  void oneBadThingInASetIsNamedAndTheRestIsRead() {
    QFETCH(Spoil, spoil);
    QFETCH(QByteArray, problem);
    QFETCH(int, samples);
    QFETCH(int, responses);
    QFETCH(int, battles);
    const QTemporaryDir dir;
    const QString set = dir.filePath(QStringLiteral("set")), study = dir.filePath(QStringLiteral("a.s2sarena"));
    writeWavSet(set, {4, 2, 0.1});
    spoil(set);
    const QStringList before = filesBelow(dir.path());

    const CliOutcome checked = cli({QStringLiteral("check"), set, QStringLiteral("--json")});
    VERIFY_EXIT(checked, 1);
    QCOMPARE(filesBelow(dir.path()), before);
    const Json found = checked.json();
    QCOMPARE(intOf(found["samples"]), samples);
    QCOMPARE(intOf(found["responses"]), responses);
    const Json named = problemCalled(problem, found);
    for (const char* key : {"file", "what", "what_to_do"})
      QVERIFY2(!stringAt(named, key).isEmpty(), key);

    const CliOutcome told = cli({QStringLiteral("check"), set});
    VERIFY_EXIT(told, 1);
    QVERIFY2(told.err.contains(stringAt(named, "what").toUtf8()), qPrintable(told.all()));

    const CliOutcome made = cli({QStringLiteral("new"), study, QStringLiteral("--set"), set, QStringLiteral("--json")});
    VERIFY_EXIT(made, 1);
    QCOMPARE(intOf(made.json()["battles"]), battles);
    QVERIFY(problemCalled(problem, made.json()) == named);
  }

  void aSoundThatWasCutShortIsNotTheOneTheSetDescribes() {
    const QTemporaryDir dir;
    const QString demo = dir.filePath(QStringLiteral("demo"));
    VERIFY_EXIT(cli({QStringLiteral("demo"), demo}), 0);
    const QString cut = QStringLiteral("audio/brook-omni/edu-L1-en-01.opus");
    truncate(demo + QStringLiteral("/set/") + cut, 0.4);
    const CliOutcome checked = cli({QStringLiteral("check"), demo + QStringLiteral("/set"), QStringLiteral("--json")});
    VERIFY_EXIT(checked, 1);
    QCOMPARE(checked.json()["problems"].size(), 1u);
    QCOMPARE(stringAt(checked.json()["problems"][0], "problem"), QStringLiteral("sound-changed"));
    QCOMPARE(stringAt(checked.json()["problems"][0], "file"), cut);
    VERIFY_EXIT(cli({QStringLiteral("rate"), demo + QStringLiteral("/demo.s2sarena")}), 0);
  }

  void aStudyOfANewerVersionIsReadAndNotChanged() {
    const QTemporaryDir dir;
    const CliStudy study(dir.path(), {4, 2, 0.1});
    const QString table = dir.filePath(QStringLiteral("v.csv"));
    writeFile(table, verdictTable(QStringLiteral("zhang"), 4));
    VERIFY_EXIT(cli({QStringLiteral("import"), study.path, table}), 0);
    writeByANewerVersion(study.path);
    const QByteArray before = bytesOf(study.path);
    for (const QStringList& change : {QStringList{QStringLiteral("import"), study.path, table},
                                      QStringList{QStringLiteral("pair"), study.path, QStringLiteral("--n"),
                                                  QStringLiteral("1"), QStringLiteral("--add")}}) {
      const CliOutcome refused = cli(change);
      VERIFY_EXIT(refused, 2);
      QVERIFY2(refused.err.contains("newer version"), qPrintable(refused.all()));
      QCOMPARE(bytesOf(study.path), before);
    }
    const CliOutcome rated = cli({QStringLiteral("rate"), study.path, QStringLiteral("--json")});
    VERIFY_EXIT(rated, 0);
    QCOMPARE(intOf(rated.json()["n"]), 4);
    QCOMPARE(bytesOf(study.path), before);
  }

  void aFolderThatMayNotBeWrittenIsReadFrom() {
    QTemporaryDir dir;
    const CliStudy study(dir.path(), {4, 2, 0.1});
    const QString table = dir.filePath(QStringLiteral("v.csv"));
    writeFile(table, verdictTable(QStringLiteral("zhang"), 4));
    VERIFY_EXIT(cli({QStringLiteral("import"), study.path, table}), 0);
    QVERIFY(QFile::setPermissions(dir.path(), kListable));
    const QStringList before = filesBelow(dir.path());
    VERIFY_EXIT(cli({QStringLiteral("rate"), study.path}, As::Nobody), 0);
    VERIFY_EXIT(cli({QStringLiteral("check"), study.set}, As::Nobody), 0);
    for (const QStringList& change :
         {QStringList{QStringLiteral("import"), study.path, table},
          QStringList{QStringLiteral("export"), study.path, QStringLiteral("--format"), QStringLiteral("native"),
                      QStringLiteral("--out"), dir.filePath(QStringLiteral("out.jsonl"))},
          QStringList{QStringLiteral("new"), dir.filePath(QStringLiteral("b.s2sarena")), QStringLiteral("--set"),
                      study.set},
          QStringList{QStringLiteral("demo"), dir.filePath(QStringLiteral("demo"))}}) {
      const CliOutcome refused = cli(change, As::Nobody);
      VERIFY_EXIT(refused, 2);
      QVERIFY2(refused.err.contains("cannot be written") && refused.err.count('\n') == 1, qPrintable(refused.all()));
    }
    QCOMPARE(filesBelow(dir.path()), before);
    QVERIFY(QFile::setPermissions(dir.path(), kListable | QFileDevice::WriteOwner));
    QCOMPARE(verdictsIn(study.path), 4);
  }

  void aFullDiskLosesNothing() {
    const QTemporaryDir dir;
    const SmallDisk disk;
    if (!disk.isMounted())
      QSKIP("only root can mount a small disk: a full one was not tried");
    const CliStudy study(disk.path(), {4, 2, 0.1});
    VERIFY_EXIT(study.made, 0);
    const QString table = dir.filePath(QStringLiteral("v.csv")), out = disk.filePath(QStringLiteral("out.jsonl"));
    writeFile(table, verdictTable(QStringLiteral("zhang"), 4));
    VERIFY_EXIT(cli({QStringLiteral("import"), study.path, table}), 0);
    const QStringList export_{QStringLiteral("export"),   study.path,
                              QStringLiteral("--format"), QStringLiteral("native"),
                              QStringLiteral("--out"),    out};
    VERIFY_EXIT(cli(export_), 0);
    const QByteArray before = bytesOf(out);

    QByteArray many = "sample,system_a,system_b,winner,rater,note\n";
    for (int i = 0; i < 400; ++i)
      many += "s" + QByteArray::number(i % 4) + ",Alphazeta,Betazeta,a,rater-" + QByteArray::number(i / 4) + ',' +
              QByteArray(200, 'n') + '\n';
    writeFile(dir.filePath(QStringLiteral("many.csv")), many);
    for (const QStringList& change :
         {QStringList{QStringLiteral("import"), study.path, dir.filePath(QStringLiteral("many.csv"))}, export_,
          QStringList{QStringLiteral("new"), disk.filePath(QStringLiteral("b.s2sarena")), QStringLiteral("--set"),
                      study.set}}) {
      disk.fill();
      const CliOutcome refused = cli(change);
      VERIFY_EXIT(refused, 2);
      QVERIFY2(refused.err.contains("is full") && refused.err.count('\n') == 1, qPrintable(refused.all()));
    }
    QCOMPARE(bytesOf(out), before);
    QVERIFY(!QFile::exists(disk.filePath(QStringLiteral("b.s2sarena"))));
    VERIFY_EXIT(cli({QStringLiteral("rate"), study.path}), 0);
    QCOMPARE(verdictsIn(study.path), 4);
    QVERIFY(QFile::remove(disk.filePath(QStringLiteral("filler"))));
    const CliOutcome later =
        cli({QStringLiteral("import"), study.path, dir.filePath(QStringLiteral("many.csv")), QStringLiteral("--json")});
    VERIFY_EXIT(later, 0);
    QCOMPARE(intOf(later.json()["added"]), 400);
  }

  void chineseNamesWithSpacesGoAllTheWay() {
    const QTemporaryDir dir;
    const QString place = dir.filePath(QStringLiteral("语音 评测（二）"));
    QVERIFY(QDir().mkpath(place));
    const CliStudy study(place, {4, 2, 0.1});
    VERIFY_EXIT(study.made, 0);
    QCOMPARE(stringAt(study.made.json(), "study"), study.path);
    const QString audio = study.set + QStringLiteral("/audio/回答 甲😀.wav");
    QVERIFY(QFile::copy(study.set + QStringLiteral("/audio/0.wav"), audio));
    appendTo(
        study.set + QStringLiteral("/responses.jsonl"),
        QStringLiteral("{\"file_name\":\"audio/回答 甲😀.wav\",\"sample_id\":\"s0\",\"system\":\"豆 包\"}\n").toUtf8());
    const QString second = place + QStringLiteral("/研究 乙.s2sarena");
    VERIFY_EXIT(cli({QStringLiteral("check"), study.set}), 0);
    VERIFY_EXIT(cli({QStringLiteral("new"), second, QStringLiteral("--set"), study.set}), 0);
    const QString table = place + QStringLiteral("/判决 表.csv"), out = place + QStringLiteral("/导出 件.csv");
    writeFile(table, QStringLiteral("sample,system_a,system_b,winner,rater\ns0,Alphazeta,豆 包,b,张 三\n").toUtf8());
    VERIFY_EXIT(cli({QStringLiteral("import"), second, table}), 0);
    const CliOutcome exported =
        cli({QStringLiteral("export"), second, QStringLiteral("--format"), QStringLiteral("csv"),
             QStringLiteral("--out"), out, QStringLiteral("--reveal"), QStringLiteral("--json")});
    VERIFY_EXIT(exported, 0);
    QCOMPARE(stringAt(exported.json(), "out"), out);
    QVERIFY(QString::fromUtf8(bytesOf(out)).contains(QStringLiteral("张 三")));
    const CliOutcome rated = cli({QStringLiteral("rate"), second, QStringLiteral("--json")});
    QCOMPARE(stringAt(rated.json()["strata"][0]["systems"][0], "system"), QStringLiteral("豆 包"));
  }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_bad_input.moc"
