// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/store/Backup.h"
#include "tests/core/store/StudyFixture.h"
#include "tests/support/Places.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QStandardPaths>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr qint64 kNow = 1'800'000'000'000;
constexpr qint64 kDay = 24 * 60 * 60 * 1000;

Contents contentsOf(const QString& path) {
  const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
  if (!store)
    qFatal("%s: %s", qPrintable(path), qPrintable(store.error().detail));
  const Result<Contents> contents = (*store)->load();
  if (!contents)
    qFatal("%s: %s", qPrintable(path), qPrintable(contents.error().detail));
  return *contents;
}

QSet<QString> eventsIn(const QString& path) {
  QSet<QString> events;
  for (const Verdict& verdict : contentsOf(path).verdicts)
    events.insert(verdict.event.text());
  return events;
}

}  // namespace

class TestBackup : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void aBackupIsAStudyWithTheSameContents() {
    StudyOnDisk study;
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e1"))}), 1);
    const Result<Backup> made = backUp(*study.store, kNow);
    VERIFY_DONE(made);
    QCOMPARE(made->takenAt, kNow);
    QCOMPARE(QFileInfo(made->path).fileName(), QStringLiteral("study.20270115T080000000Z.s2sarena"));
    QCOMPARE(backupsOf(study.path), QList<Backup>{*made});
    const Contents copy = contentsOf(made->path);
    QCOMPARE(copy.verdicts, study.store->load()->verdicts);
    QCOMPARE(copy.responses, study.content.responses);
    QCOMPARE(copy.info, study.store->load()->info);
    QCOMPARE(filesIn(backupFolder(study.path)).size(), 1);
  }
  void theyAreListedWithTheNewestFirstAndNothingElse() {
    StudyOnDisk study;
    for (const qint64 time : {kNow, kNow + kDay, kNow})  // two of the same moment: the clock stood still
      VERIFY_DONE(backUp(*study.store, time));
    writeBytes(backupFolder(study.path) + QStringLiteral("/notes.s2sarena"), "mine");
    writeBytes(backupFolder(study.path) + QStringLiteral("/study.20270115T080000000Z.s2sarena.part"), "half");
    QList<qint64> times;
    for (const Backup& backup : backupsOf(study.path))
      times.append(backup.takenAt);
    QCOMPARE(times, (QList<qint64>{kNow + kDay, kNow + 1, kNow}));
    VERIFY_DONE(backUp(*study.store, kNow + 2 * kDay));
    QVERIFY(!filesIn(backupFolder(study.path)).join(QLatin1Char(' ')).contains(QLatin1String(".part")));
    QVERIFY(filesIn(backupFolder(study.path)).contains(QStringLiteral("notes.s2sarena")));
  }
  void oneIsDueWhenItIsOldOrSomethingChanged() {
    StudyOnDisk study;
    QVERIFY(backupIsDue(*study.store, kNow));
    VERIFY_DONE(backUp(*study.store, kNow));
    QVERIFY(!backupIsDue(*study.store, kNow + kDay - 1));
    QVERIFY(backupIsDue(*study.store, kNow + kDay + 1));
    QVERIFY(backupIsDue(*study.store, kNow - 1));  // the clock was set back
    QCOMPARE(*study.store->append({study.verdict(QStringLiteral("e1"))}), 1);
    QVERIFY(backupIsDue(*study.store, kNow + 1));
  }
  void whereTheFolderCannotBeTheyGoToOneOfOurs() {
    StudyOnDisk study;
    writeBytes(study.path + QStringLiteral(".backups"), "a file in the way");
    const Result<Backup> made = backUp(*study.store, kNow);
    VERIFY_DONE(made);
    QVERIFY(made->path.startsWith(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
    QCOMPARE(backupsOf(study.path), QList<Backup>{*made});
    QVERIFY(QDir(QFileInfo(made->path).absolutePath()).removeRecursively());
  }
  void allNamesOfAStudyShareItsBackups() {
    StudyOnDisk study;
    const QString link = study.folder.filePath(QStringLiteral("link.s2sarena"));
    QVERIFY(QFile::link(study.path, link));
    VERIFY_DONE(backUp(*study.store, kNow));
    QCOMPARE(backupsOf(link), backupsOf(study.path));
  }
  void aCopyIsWholeWhileSomebodyWrites() {
    StudyOnDisk study;
    study.close();
    QProcess voter;
    voter.start(testProgram("vote_until_killed"), {study.path});
    QVERIFY(voter.waitForReadyRead());
    const Result<std::unique_ptr<Store>> reader = Store::open(study.path, OpenMode::ReadOnly);
    VERIFY_DONE(reader);
    qsizetype last = 0;
    for (int i = 0; i < 5; ++i) {
      const QString copy = study.folder.filePath(QStringLiteral("copy%1.s2sarena").arg(i));
      // The rows are counted before the copy is made, and somebody may vote between: that is no copy to keep.
      const Result<void> made = (*reader)->copyTo(copy);
      if (!made) {
        QCOMPARE(made.error().detail, QStringLiteral("the copy holds other numbers of rows"));
        QVERIFY(!QFile::exists(copy));
        continue;
      }
      const qsizetype events = contentsOf(copy).verdicts.size();
      QVERIFY(events >= last);
      last = events;
    }
    voter.kill();
    QVERIFY(voter.waitForFinished());
  }
  void aKillDuringABackupLeavesOnlyWholeOnes() {
    const quint64 seed = QRandomGenerator::global()->generate64();
    Random random(seed);
    StudyOnDisk study;
    study.close();
    QSet<QString> acknowledged;
    for (int round = 0; round < 12; ++round) {
      QProcess process;
      process.start(testProgram("back_up_until_killed"), {study.path});
      QElapsedTimer life;
      life.start();
      const auto ms = static_cast<qint64>(40 + random.below(160));
      while (process.state() != QProcess::NotRunning && life.elapsed() < ms)
        process.waitForReadyRead(static_cast<int>(qMax<qint64>(1, ms - life.elapsed())));
      process.kill();
      process.waitForFinished();
      QVERIFY2(process.exitStatus() == QProcess::CrashExit, process.readAllStandardError().constData());
      const QByteArray output = process.readAllStandardOutput();
      for (const QByteArray& line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        if (line.startsWith("verdict "))
          acknowledged.insert(QString::fromLatin1(line.mid(8)));
        if (line.startsWith("backup "))
          QCOMPARE(eventsIn(QString::fromUtf8(line.mid(7))), acknowledged);
      }
      for (const Backup& backup : backupsOf(study.path))
        contentsOf(backup.path);
      QVERIFY2(eventsIn(study.path).contains(acknowledged), qPrintable(QString::number(seed)));
      acknowledged = eventsIn(study.path);  // one may have been on disk and not yet acknowledged
    }
    QVERIFY(!backupsOf(study.path).isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
