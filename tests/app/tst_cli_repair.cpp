// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"
#include "tests/app/Cli.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace s2s;
using namespace s2s::test;

/// repair, from outside: a study with three verdicts of Anna, a backup, and two of Ben.
class TestCliRepair : public QObject {
  Q_OBJECT

  struct Annotated {
    QTemporaryDir folder;
    CliStudy study{folder.path(), {4, 2, 0.1}};
    Annotated() {
      import("anna", 3);
      import("ben", 2);  // what Anna said is in the backup that was made before
    }
    void import(const char* rater, int rows) {
      const QString table = folder.filePath(QStringLiteral("%1.csv").arg(QLatin1String(rater)));
      writeFile(table, verdictTable(QLatin1String(rater), rows));
      const CliOutcome done = cli({QStringLiteral("import"), study.path, table});
      if (done.exit != 0)
        qFatal("%s", qPrintable(done.all()));
    }
    CliOutcome repair(const QStringList& options) const {
      return cli(QStringList{QStringLiteral("repair"), study.path, QStringLiteral("--json")} + options);
    }
    void ruin() const { writeFile(study.path, bytesOf(study.path).left(6000)); }
  };

 private Q_SLOTS:
  void aWholeStudyIsSaidToBeWholeWithItsBackups() {
    const Annotated annotated;
    const CliOutcome listed = annotated.repair({});
    VERIFY_EXIT(listed, 0);
    QVERIFY(listed.json()["wrong"].is_null());
    QCOMPARE(listed.json()["backups"].size(), size_t(2));
    QCOMPARE(intOf(listed.json()["backups"][0]["events"]), 3);
    QCOMPARE(intOf(listed.json()["backups"][1]["events"]), 0);
    const CliOutcome forPeople = cli({QStringLiteral("repair"), annotated.study.path});
    QVERIFY2(forPeople.out.contains("is whole") && forPeople.out.contains("UTC"), qPrintable(forPeople.all()));
  }
  void aDamagedStudyIsListedPreviewedAndRestored() {
    const Annotated annotated;
    annotated.ruin();
    const QByteArray ruined = bytesOf(annotated.study.path);
    const CliOutcome listed = annotated.repair({QStringLiteral("--list")});
    VERIFY_EXIT(listed, 1);
    QVERIFY(listed.json()["wrong"]["what"].get<std::string>().find("damaged") != std::string::npos);
    const CliOutcome preview =
        annotated.repair({QStringLiteral("--from"), QStringLiteral("1"), QStringLiteral("--dry-run")});
    VERIFY_EXIT(preview, 0);
    QCOMPARE(bytesOf(annotated.study.path), ruined);
    const CliOutcome restored = annotated.repair({QStringLiteral("--from"), QStringLiteral("newest")});
    VERIFY_EXIT(restored, 0);
    QCOMPARE(intOf(restored.json()["kept"]), 3);
    QCOMPARE(restored.json()["brought_back"].size(), size_t(2));
    QCOMPARE(restored.json()["brought_back"][0]["rater"].get<std::string>(), std::string("ben"));
    QVERIFY(restored.json()["brought_back"] == preview.json()["brought_back"]);
    const QString aside = QString::fromStdString(restored.json()["set_aside"][0].get<std::string>());
    QCOMPARE(bytesOf(aside), ruined);
    VERIFY_EXIT(annotated.repair({}), 0);
    const QString out = annotated.folder.filePath(QStringLiteral("all.jsonl"));
    const CliOutcome exported = cli({QStringLiteral("export"), annotated.study.path, QStringLiteral("--format"),
                                     QStringLiteral("native"), QStringLiteral("--out"), out});
    VERIFY_EXIT(exported, 0);
    QCOMPARE(bytesOf(out).count('\n'), 5);
  }
  void whatCanBeReadIsSavedWithoutChangingAnything() {
    const Annotated annotated;
    const QString before = annotated.folder.filePath(QStringLiteral("before.jsonl"));
    VERIFY_EXIT(cli({QStringLiteral("export"), annotated.study.path, QStringLiteral("--format"),
                     QStringLiteral("native"), QStringLiteral("--out"), before}),
                0);
    annotated.ruin();
    const QByteArray ruined = bytesOf(annotated.study.path);
    const QString out = annotated.folder.filePath(QStringLiteral("saved.jsonl"));
    const CliOutcome saved = annotated.repair({QStringLiteral("--out"), out});
    VERIFY_EXIT(saved, 0);
    QCOMPARE(intOf(saved.json()["events"]), 5);
    QVERIFY(!saved.json()["raw"].get<bool>());
    QCOMPARE(bytesOf(out), bytesOf(before));
    QCOMPARE(bytesOf(annotated.study.path), ruined);
  }
  void withoutBackupsAFileThatIsRubbishCannotBeRepaired() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.s2sarena"));
    writeFile(path, "rubbish");
    VERIFY_EXIT(cli({QStringLiteral("repair"), path}), 2);
    VERIFY_EXIT(cli({QStringLiteral("repair"), path, QStringLiteral("--from"), QStringLiteral("file")}), 2);
    VERIFY_EXIT(cli({QStringLiteral("repair"), path, QStringLiteral("--from"), QStringLiteral("3")}), 2);
    VERIFY_EXIT(cli({QStringLiteral("repair"), path, QStringLiteral("--out"), path + QStringLiteral(".jsonl")}), 2);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("x.s2sarena")});
    QCOMPARE(bytesOf(path), QByteArray("rubbish"));
  }
};

QTEST_GUILESS_MAIN(TestCliRepair)
#include "tst_cli_repair.moc"
