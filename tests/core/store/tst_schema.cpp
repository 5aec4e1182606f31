// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Connection.h"
#include "core/store/Schema.h"
#include "core/store/StudyFile.h"
#include "tests/core/store/StudyFixture.h"

using namespace s2s;
using namespace s2s::sql;
using namespace s2s::test;

namespace {

Script firstStep() {
  return {1, QStringLiteral("-- people;\ncreate table people (\n  name text not null primary key\n);\n"
                            "create table pets (\n  owner text references people (name)\n);\n")};
}

Script secondStep() {
  return {2, QStringLiteral("alter table people add column age integer;\nupdate people set age = 7;\n")};
}

std::unique_ptr<Connection> connected(const QString& path, Access access) {
  Result<std::unique_ptr<Connection>> connection = Connection::open(path, access);
  if (!connection)
    qFatal("%s", qPrintable(connection.error().detail));
  return *std::move(connection);
}

}  // namespace

class TestSchema : public QObject {
  Q_OBJECT

  struct Files {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a #1.s2sarena"));
    QString backup = folder.filePath(QStringLiteral("a #1.before-v2.s2sarena"));
  };
  /// A file of version 1 with one person in it.
  static std::unique_ptr<Connection> ofVersion1(const Files& files) {
    auto connection = connected(files.path, Access::Create);
    if (!migrate(*connection, {firstStep()}, {}) ||
        !connection->run(QStringLiteral("insert into people values ('Anna')")))
      qFatal("version 1 could not be made");
    return connection;
  }

 private Q_SLOTS:
  void theKnownScriptsAreNumberedFromOne() {
    const QList<Script> scripts = knownScripts();
    QVERIFY(!scripts.isEmpty());
    QCOMPARE(scripts.constFirst().version, 1);
    QCOMPARE(scripts.constLast().version, knownVersion());
  }
  void aNewFileGetsEveryStepAndNoBackup() {
    const Files files;
    const auto connection = connected(files.path, Access::Create);
    QCOMPARE(*versionOf(*connection), 0);
    VERIFY_DONE(migrate(*connection, {firstStep(), secondStep()}, files.backup));
    QCOMPARE(*versionOf(*connection), 2);
    QVERIFY(!QFile::exists(files.backup));
    QCOMPARE(*connection->text(QStringLiteral("select group_concat(version) from schema_versions")),
             QStringLiteral("1,2"));
  }
  void anOlderFileIsCopiedAndThenMigrated() {
    const Files files;
    const auto connection = ofVersion1(files);
    VERIFY_DONE(migrate(*connection, {firstStep(), secondStep()}, files.backup));
    QCOMPARE(*versionOf(*connection), 2);
    QCOMPARE(*connection->text(QStringLiteral("select age from people where name = 'Anna'")), QStringLiteral("7"));
    const auto old = connected(files.backup, Access::ReadOnly);
    QCOMPARE(*versionOf(*old), 1);
    QCOMPARE(*old->text(QStringLiteral("select name from people")), QStringLiteral("Anna"));
  }
  void aMigrationThatFailsLeavesEverythingAsItWas_data() {
    QTest::addColumn<QString>("lastStatement");
    QTest::newRow("a statement that is wrong") << "update nobody set age = 1;\n";
    QTest::newRow("a reference that leads nowhere") << "insert into pets values ('Nobody');\n";
  }
  void aMigrationThatFailsLeavesEverythingAsItWas() {
    QFETCH(QString, lastStatement);
    const Files files;
    const auto connection = ofVersion1(files);
    Script broken = secondStep();
    broken.text += lastStatement;
    COMPARE_FAULT(migrate(*connection, {firstStep(), broken}, files.backup), Fault::StoreFailed);
    QCOMPARE(*versionOf(*connection), 1);
    QCOMPARE(*connection->text(QStringLiteral("select count(*) from pragma_table_info('people')")),
             QStringLiteral("1"));
    QCOMPARE(*connection->text(QStringLiteral("pragma foreign_keys")), QStringLiteral("1"));
    QVERIFY(!QFile::exists(files.backup));
    VERIFY_DONE(migrate(*connection, {firstStep(), secondStep()}, files.backup));
  }
  void aBackupOverwritesNothing() {
    const Files files;
    const auto connection = ofVersion1(files);
    writeBytes(files.backup, "an older copy");
    COMPARE_FAULT(migrate(*connection, {firstStep(), secondStep()}, files.backup), Fault::FileExists);
    QCOMPARE(*versionOf(*connection), 1);
    QCOMPARE(bytesOf(files.backup), QByteArray("an older copy"));
    QCOMPARE(backupName(files.path, 2), files.folder.filePath(QStringLiteral("a #1.before-v2-2.s2sarena")));
  }
  void tablesWithoutAVersionAreDamage() {
    const Files files;
    const auto connection = connected(files.path, Access::Create);
    VERIFY_DONE(connection->run(QStringLiteral("create table t (x integer)")));
    COMPARE_FAULT(versionOf(*connection), Fault::StudyDamaged);
  }
  void aConnectionIsSetUpForAStrangersFileAndForPowerCuts_data() {
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    QTest::newRow("no functions from the schema") << "trusted_schema"
                                                  << "0";
    QTest::newRow("cells are checked") << "cell_size_check"
                                       << "1";
    QTest::newRow("references are checked") << "foreign_keys"
                                            << "1";
    QTest::newRow("each commit reaches the disk") << "synchronous"
                                                  << "2";
    QTest::newRow("waits for five seconds") << "busy_timeout"
                                            << "5000";
  }
  void aConnectionIsSetUpForAStrangersFileAndForPowerCuts() {
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    const Files files;
    QCOMPARE(*connected(files.path, Access::Create)->text(QLatin1String("pragma ") + pragma), value);
  }
  void aFileThatMayNotGrowSaysThatTheDiskIsFull() {
    const Files files;
    const auto connection = ofVersion1(files);
    const int pages = connection->text(QStringLiteral("pragma page_count"))->toInt();
    VERIFY_DONE(connection->run(QStringLiteral("pragma max_page_count=%1").arg(pages)));
    {
      Transaction transaction(*connection, Transaction::Kind::Writing);
      VERIFY_DONE(transaction.begun());
      VERIFY_DONE(connection->run(QStringLiteral("insert into people values ('Ben')")));
      COMPARE_FAULT(connection->run(QStringLiteral("insert into people values (hex(zeroblob(9000)))")),
                    Fault::DiskFull);
    }
    QCOMPARE(*connection->text(QStringLiteral("select count(*) from people")), QStringLiteral("1"));
    VERIFY_DONE(connection->run(QStringLiteral("pragma max_page_count=1000000")));
    VERIFY_DONE(connection->run(QStringLiteral("insert into people values ('Ben')")));
  }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
