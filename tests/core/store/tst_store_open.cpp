// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/store/Schema.h"
#include "core/store/StudyLock.h"
#include "tests/core/store/StudyFixture.h"
#include "tests/support/Places.h"

#include <QDateTime>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace s2s;
using namespace s2s::test;

namespace {

/// Runs statements on a file behind the store's back.
void runBehindTheStore(const QString& path, const QStringList& statements) {
  const QString name = QStringLiteral("behind");
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    if (!database.open())
      qFatal("%s", qPrintable(database.lastError().text()));
    for (const QString& statement : statements) {
      QSqlQuery query(database);
      if (!query.exec(statement))
        qFatal("%s", qPrintable(query.lastError().text()));
    }
  }
  QSqlDatabase::removeDatabase(name);
}

/// A study that one verdict was saved into, closed.
std::unique_ptr<StudyOnDisk> studyWithAVerdict() {
  auto study = std::make_unique<StudyOnDisk>();
  if (!study->store->append({study->verdict(QStringLiteral("e1"))}))
    qFatal("the verdict was not stored");
  study->close();
  return study;
}

}  // namespace

class TestStoreOpen : public QObject {
  Q_OBJECT

  /// Starts a process that writes into the study, and waits until it does.
  static void startVoter(QProcess& voter, const QString& path) {
    voter.start(testProgram("vote_until_killed"), {path});
    QVERIFY(voter.waitForReadyRead());
  }
  static void kill(QProcess& process) {
    process.kill();
    QVERIFY(process.waitForFinished());
  }

 private Q_SLOTS:
  void whatIsNoStudyIsRefusedAndLeftAlone_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const int notAStudy = static_cast<int>(Fault::NotAStudy), damaged = static_cast<int>(Fault::StudyDamaged);
    QByteArray header = QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0');
    QTest::newRow("an empty file") << QByteArray() << notAStudy;
    QTest::newRow("a text") << QByteArray(5000, 'x') << notAStudy;
    QTest::newRow("somebody else's database") << header << notAStudy;
    QTest::newRow("a header cut off") << header.left(40) << damaged;
    header.replace(68, 4, "S2SA");
    QTest::newRow("a header of ours and nothing else") << header << damaged;
    QTest::newRow("a header of ours and rubbish") << header + QByteArray(8092, 'x') << damaged;
  }
  void whatIsNoStudyIsRefusedAndLeftAlone() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.s2sarena"));
    writeBytes(path, bytes);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
      COMPARE_FAULT(Store::open(path, mode), static_cast<Fault>(fault));
      QCOMPARE(bytesOf(path), bytes);
      QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("x.s2sarena")});
    }
  }
  void anotherProgramsDatabaseIsNotAStudy() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("other.db"));
    runBehindTheStore(path, {QStringLiteral("create table t (x)")});
    COMPARE_FAULT(Store::open(path, OpenMode::ReadWrite), Fault::NotAStudy);
  }
  void whatIsNotThereIsMissing() {
    QTemporaryDir folder;
    COMPARE_FAULT(Store::open(folder.filePath(QStringLiteral("none")), OpenMode::ReadWrite), Fault::FileMissing);
    COMPARE_FAULT(Store::open(folder.path(), OpenMode::ReadWrite), Fault::NotAStudy);
  }
  void aNewStudyOverwritesNothing() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.s2sarena"));
    writeBytes(path, "precious");
    COMPARE_FAULT(Store::create(path, {}), Fault::FileExists);
    QCOMPARE(bytesOf(path), QByteArray("precious"));
    QVERIFY(QFile::rename(path, path + QLatin1String("-wal")));  // the log of a study that is gone
    const auto refused = Store::create(path, {});
    COMPARE_FAULT(refused, Fault::FileExists);
    QCOMPARE(refused.error().subject, path + QLatin1String("-wal"));
    QCOMPARE(filesIn(folder.path()), QStringList{QStringLiteral("new.s2sarena-wal")});
    const QString nowhere = folder.filePath(QStringLiteral("no/folder.s2sarena"));
    COMPARE_FAULT(Store::create(nowhere, {}), Fault::FileUnwritable);
  }
  void anyFileNameWorks_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("Chinese, spaces and a hash") << QStringLiteral("语音 竞技场 #1.s2sarena");
    QTest::newRow("question mark and percent") << QStringLiteral("100%20 sure?mode=memory&x=1.s2sarena");
    QTest::newRow("decomposed umlaut and emoji") << QStringLiteral("u\u0308ben 🙂.s2sarena");
    QTest::newRow("quotes and semicolon") << QStringLiteral("it's; \"so\".s2sarena");
    QTest::newRow("no ending") << QStringLiteral("study");
  }
  void anyFileNameWorks() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(name));
    const QString path = folder.filePath(name + QLatin1Char('/') + name);
    VERIFY_DONE(Store::create(path, studyNamed(name)));
    QCOMPARE(filesIn(folder.filePath(name)), QStringList{name});
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
      const Result<std::unique_ptr<Store>> store = Store::open(path, mode);
      VERIFY_DONE(store);
      QCOMPARE((*store)->path(), path);
      QCOMPARE((*store)->mode(), mode);
      QCOMPARE((*store)->load()->info.title, name);
    }
  }

  void aStudyInUseOpensForReadingAndNamesItsWriter() {
    StudyOnDisk study;
    study.close();
    QProcess voter;
    startVoter(voter, study.path);
    const Result<std::unique_ptr<Store>> second = Store::open(study.path, OpenMode::ReadWrite);
    COMPARE_FAULT(second, Fault::StudyInUse);
    const QString who = second.error().detail;
    QVERIFY2(who.contains(QSysInfo::machineHostName()), qPrintable(who));
    QVERIFY2(who.startsWith(QFileInfo(StudyLock::fileOf(study.path)).owner() + QLatin1Char('@')), qPrintable(who));
    QVERIFY2(who.contains(QDate::currentDate().toString(Qt::ISODate)), qPrintable(who));
    const Result<std::unique_ptr<Store>> reader = Store::open(study.path, OpenMode::ReadOnly);
    VERIFY_DONE(reader);
    const qsizetype before = (*reader)->load()->verdicts.size();
    QVERIFY(before > 0);
    QTRY_VERIFY((*reader)->load()->verdicts.size() > before);  // sees what is added
    kill(voter);
  }
  void aSecondNameForTheFileIsTheSameStudy() {
    StudyOnDisk study;
    const QString other = study.folder.filePath(QStringLiteral("link.s2sarena"));
    QVERIFY(QFile::link(study.path, other));
    COMPARE_FAULT(Store::open(other, OpenMode::ReadWrite), Fault::StudyInUse);
  }
  void theLockOfADeadWriterIsTakenOver() {
    StudyOnDisk study;
    study.close();
    QProcess voter;
    startVoter(voter, study.path);
    kill(voter);
    QVERIFY(QFile::exists(StudyLock::fileOf(study.path)));
    QVERIFY(!study.loadAgain().verdicts.isEmpty());
    study.close();
    QCOMPARE(filesIn(study.folder.path()), QStringList{QStringLiteral("study.s2sarena")});
  }
  void aLockThatSaysNothingIsTakenOverOnceItIsOld() {
    StudyOnDisk study;
    study.close();
    const QString file = StudyLock::fileOf(study.path);
    writeBytes(file, {});
    COMPARE_FAULT(Store::open(study.path, OpenMode::ReadWrite), Fault::StudyInUse);
    QFile lock(file);
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
    lock.close();
    VERIFY_DONE(Store::open(study.path, OpenMode::ReadWrite));
  }
  void theLockOfAnotherComputerIsLeftToIt() {
    StudyOnDisk study;
    study.close();
    writeBytes(StudyLock::fileOf(study.path),
               "1\ns2sarena\nelsewhere\n0123456789abcdef\n0123\n");  // QLockFile's format
    const auto refused = Store::open(study.path, OpenMode::ReadWrite);
    COMPARE_FAULT(refused, Fault::StudyInUse);
    QVERIFY(refused.error().detail.contains(QLatin1String("@elsewhere")));
    VERIFY_DONE(Store::open(study.path, OpenMode::ReadOnly));
  }

  void aNewerStudyIsOnlyRead() {
    const auto study = studyWithAVerdict();
    runBehindTheStore(study->path, {QStringLiteral("insert into schema_versions values (99, 0, 'future')"),
                                    QStringLiteral("alter table verdicts add column more text"),
                                    QStringLiteral("update verdicts set skip = 'a-reason-of-the-future'")});
    const QByteArray before = bytesOf(study->path);
    const auto refused = Store::open(study->path, OpenMode::ReadWrite);
    COMPARE_FAULT(refused, Fault::StudyTooNew);
    QCOMPARE(refused.error().detail, QStringLiteral("99 > %1").arg(sql::knownVersion()));
    const auto reader = Store::open(study->path, OpenMode::ReadOnly);
    VERIFY_DONE(reader);
    const Result<Contents> contents = (*reader)->load();
    VERIFY_DONE(contents);
    QCOMPARE(contents->samples, study->content.samples);
    QCOMPARE(contents->verdicts.at(0).skip, SkipReason::Other);
    QCOMPARE(bytesOf(study->path), before);
  }
  void aNewerStudyThatCannotBeReadSaysThatItIsNewer() {
    const auto study = studyWithAVerdict();
    runBehindTheStore(study->path, {QStringLiteral("insert into schema_versions values (99, 0, 'future')"),
                                    QStringLiteral("alter table verdicts rename column trial to attempt")});
    const auto reader = Store::open(study->path, OpenMode::ReadOnly);
    VERIFY_DONE(reader);
    COMPARE_FAULT((*reader)->load(), Fault::StudyTooNew);
  }

  void aDamagedStudyIsSaidToBeSoAndLeftAsItIs_data() {
    QTest::addColumn<qint64>("cutAt");
    QTest::addColumn<int>("flips");
    QTest::newRow("cut in the middle") << qint64(40000) << 0;
    QTest::newRow("cut by one byte") << qint64(-1) << 0;
    QTest::newRow("cut after the first page") << qint64(4096) << 0;
    QTest::newRow("a thousand bytes turned over") << qint64(0) << 1000;
  }
  void aDamagedStudyIsSaidToBeSoAndLeftAsItIs() {
    QFETCH(qint64, cutAt);
    QFETCH(int, flips);
    const auto study = studyWithAVerdict();
    QByteArray bytes = bytesOf(study->path);
    if (cutAt != 0)
      bytes = bytes.left(cutAt < 0 ? bytes.size() + cutAt : cutAt);
    Random random(7);
    for (int i = 0; i < flips; ++i)
      bytes[100 + random.below(bytes.size() - 100)] = static_cast<char>(random.below(256));
    writeBytes(study->path, bytes);
    COMPARE_FAULT(Store::open(study->path, OpenMode::ReadWrite), Fault::StudyDamaged);
    COMPARE_FAULT(Store::open(study->path, OpenMode::ReadOnly), Fault::StudyDamaged);
    QCOMPARE(bytesOf(study->path), bytes);
    QCOMPARE(filesIn(study->folder.path()), QStringList{QStringLiteral("study.s2sarena")});
  }
  void aColumnWhoseNameWasTurnedOverIsDamage() {
    const auto study = studyWithAVerdict();
    QByteArray bytes = bytesOf(study->path);
    bytes.replace("latency_ms integer not null", "latency_mz integer not null");
    writeBytes(study->path, bytes);
    const auto store = Store::open(study->path, OpenMode::ReadOnly);
    VERIFY_DONE(store);
    COMPARE_FAULT((*store)->load(), Fault::StudyDamaged);
  }
  void noDamageMakesItFall() {
    // Bytes inside a text cannot be told from others; whatever is turned over, the answer is a study or a reason.
    const auto study = studyWithAVerdict();
    const QByteArray whole = bytesOf(study->path);
    int damaged = 0;
    for (quint64 seed = 0; seed < 150; ++seed) {
      Random random(seed);
      QByteArray bytes = whole;
      for (int i = 0; i < 8; ++i)
        bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
      writeBytes(study->path, bytes);
      const auto store = Store::open(study->path, OpenMode::ReadOnly);
      const bool readable = store && (*store)->load();
      damaged += readable ? 0 : 1;
      QVERIFY2(bytesOf(study->path) == bytes, qPrintable(QString::number(seed)));
    }
    QVERIFY(damaged > 0 && damaged < 150);
  }
  void aDamagedLogLosesNothingOlder() {
    StudyOnDisk study;
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e1"))}), 1);
    study.close();
    QProcess voter;
    startVoter(voter, study.path);
    kill(voter);
    const QString log = study.path + QLatin1String("-wal");
    QByteArray bytes = bytesOf(log);
    QVERIFY(bytes.size() > 4096);
    bytes[bytes.size() / 2] = static_cast<char>(~bytes.at(bytes.size() / 2));
    writeBytes(log, bytes.left(bytes.size() - 100));
    QFile::remove(study.path + QLatin1String("-shm"));
    // SQLite drops the end of such a log without a word; the journal beside the backups knows what was there.
    const QByteArray damaged = bytesOf(log);
    const auto refused = Store::open(study.path, OpenMode::ReadWrite);
    COMPARE_FAULT(refused, Fault::StudyDamaged);
    QVERIFY2(refused.error().detail.contains(QLatin1String("entries are missing, 0 differ")),
             qPrintable(refused.error().detail));
    QCOMPARE(bytesOf(log), damaged);
    QVERIFY(QDir(study.path + QLatin1String(".backups")).removeRecursively());
    const Contents contents = study.loadAgain();
    QCOMPARE(contents.findBattle(study.content.battles.at(0).battle.id)->id, study.content.battles.at(0).battle.id);
    QVERIFY(contents.verdicts.contains(study.verdict(QStringLiteral("e1"))));
  }

  void whatAWriterDidNotFinishIsTakenBack_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("when it is opened for writing") << static_cast<int>(OpenMode::ReadWrite);
    QTest::newRow("when it is only read") << static_cast<int>(OpenMode::ReadOnly);
  }
  void whatAWriterDidNotFinishIsTakenBack() {
    QFETCH(int, mode);
    const auto study = studyWithAVerdict();
    const QString copy = study->folder.filePath(QStringLiteral("copy.s2sarena"));
    const QString name = QStringLiteral("unfinished");
    {
      QSqlDatabase writer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
      writer.setDatabaseName(study->path);
      QVERIFY(writer.open());
      // A cache of one page spills into the file long before the end.
      for (const char* statement : {"pragma cache_size=1", "begin", "update samples set extra = hex(zeroblob(20000))",
                                    "update responses set extra = hex(zeroblob(20000))"})
        QVERIFY(QSqlQuery(writer).exec(QLatin1String(statement)));
      QVERIFY(QFile::copy(study->path, copy));
      QVERIFY(QFile::copy(study->path + QLatin1String("-journal"), copy + QLatin1String("-journal")));
      QVERIFY(QSqlQuery(writer).exec(QStringLiteral("rollback")));
    }
    QSqlDatabase::removeDatabase(name);
    QVERIFY(bytesOf(copy) != bytesOf(study->path));
    const auto store = Store::open(copy, static_cast<OpenMode>(mode));
    VERIFY_DONE(store);
    QCOMPARE((*store)->load()->samples, study->content.samples);
    QCOMPARE((*store)->load()->verdicts.size(), 1);
  }

  void aStudyThatWasMovedAwayTakesNoVerdicts() {
    StudyOnDisk study;
    QVERIFY(QFile::rename(study.path, study.path + QLatin1String(".moved")));
    COMPARE_FAULT(study.store->append({study.verdict(QStringLiteral("e1"))}), Fault::FileMissing);
  }
  void whatAnotherProgramHoldsIsAFailedSave() {
    StudyOnDisk study;
    const QString name = QStringLiteral("other program");
    {
      QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
      other.setDatabaseName(study.path);
      QVERIFY(other.open());
      QVERIFY(QSqlQuery(other).exec(QStringLiteral("begin immediate")));
      COMPARE_FAULT(study.store->append({study.verdict(QStringLiteral("e1"))}), Fault::StoreFailed);
      QVERIFY(QSqlQuery(other).exec(QStringLiteral("rollback")));
    }
    QSqlDatabase::removeDatabase(name);
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e1"))}), 1);
    QCOMPARE(study.loadAgain().verdicts.size(), 1);
  }
};

QTEST_GUILESS_MAIN(TestStoreOpen)
#include "tst_store_open.moc"
