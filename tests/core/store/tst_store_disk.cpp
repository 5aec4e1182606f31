// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"
#include "tests/core/store/StudyFixture.h"
#include "tests/support/Places.h"
#include "tests/support/SmallDisk.h"

#include <QProcess>
#include <QStorageInfo>

#include <optional>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace s2s;
using namespace s2s::test;

namespace {

QString fault(Fault value) { return QStringLiteral("fault %1").arg(static_cast<int>(value)); }

void setPermissions(const QString& path, QFileDevice::Permissions permissions) {
  if (!QFile::setPermissions(path, permissions))
    qFatal("the permissions of %s could not be set", qPrintable(path));
}

constexpr auto kReadable = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
constexpr auto kListable = kReadable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;
constexpr auto kWritableFolder =
    kListable | QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;

/// A closed study in a folder that nobody but root may write to; writable again at the end, to be removed.
struct ReadOnlyStudy : StudyOnDisk {
  ReadOnlyStudy() {
    if (!store->append({verdict(QStringLiteral("e1"))}))
      qFatal("the verdict was not stored");
  }
  void forbidWriting() {
    for (const QString& name : filesIn(folder.path()))
      setPermissions(folder.filePath(name), kReadable);
    setPermissions(folder.path(), kListable);
  }
  ~ReadOnlyStudy() { setPermissions(folder.path(), kWritableFolder); }
};

/// What another process without the rights of root says about a study.
QString seenByAnybody(const char* mode, const QString& path) {
  QProcess process;
#ifdef Q_OS_UNIX
  if (geteuid() == 0) {
    const passwd* nobody = getpwnam("nobody");
    const uid_t user = nobody ? nobody->pw_uid : 65534;
    process.setChildProcessModifier([user] {
      if (setgid(user) != 0 || setuid(user) != 0)
        _exit(99);
    });
  }
#endif
  process.start(testProgram("open_study"), {QLatin1String(mode), path});
  process.waitForFinished();
  return QString::fromLatin1(process.readAllStandardOutput()).trimmed();
}

}  // namespace

/// Folders that may not be written to, and disks that are full.
class TestStoreDisk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aReadOnlyFolderIsReadAndNotWritten() {
    ReadOnlyStudy study;
    study.close();
    study.forbidWriting();
    const QStringList before = filesIn(study.folder.path());
    QCOMPARE(seenByAnybody("read", study.path), QStringLiteral("1"));
    QCOMPARE(seenByAnybody("write", study.path), fault(Fault::FileUnwritable));
    QCOMPARE(filesIn(study.folder.path()), before);
  }
  void aFileInWalModeInAReadOnlyFolderIsRead() {
    ReadOnlyStudy study;
    const auto reader = Store::open(study.path, OpenMode::ReadOnly);
    VERIFY_DONE(reader);
    study.close();                               // cannot leave WAL mode while there is a reader
    QCOMPARE(bytesOf(study.path).at(18), '\2');  // SQLite's file format: 2 is WAL
    QFile::remove(study.path + QLatin1String("-wal"));
    QFile::remove(study.path + QLatin1String("-shm"));
    study.forbidWriting();
    QCOMPARE(seenByAnybody("read", study.path), QStringLiteral("1"));
  }
  void aStudyInUseIsReadByAUserWhoMayNotWrite() {
    ReadOnlyStudy study;
    study.forbidWriting();
    QCOMPARE(seenByAnybody("read", study.path), QStringLiteral("1"));
    QCOMPARE(seenByAnybody("write", study.path), fault(Fault::FileUnwritable));
  }
  void aStudyThatMayNotBeReadSaysSo() {
    ReadOnlyStudy study;
    study.close();
    setPermissions(study.path, {});
    setPermissions(study.folder.path(), kListable);
    QCOMPARE(seenByAnybody("read", study.path), fault(Fault::FileUnreadable));
  }
  void aDiskTooSmallForABackupStillTakesVerdicts() {
    const SmallDisk folder;
    if (!folder.isMounted())
      QSKIP("only root can mount a small disk");
    const QString path = folder.filePath(QStringLiteral("study.s2sarena"));
    Result<std::unique_ptr<Store>> store = Store::create(path, studyNamed(QStringLiteral("Full")));
    VERIFY_DONE(store);
    const SmallStudy small = smallStudy();
    VERIFY_DONE((*store)->putSet(small.set, small.systems, small.samples, small.responses));
    VERIFY_DONE((*store)->addBattles(small.battles));
    VERIFY_DONE((*store)->addRaters(small.raters));
    const auto verdict = [&](const char* event) {
      return verdictOn(small.battles.at(0).battle, small.raters.at(0).id, QLatin1String(event));
    };
    COMPARE_FAULT(backUp(**store, 1'800'000'000'000), Fault::DiskFull);  // what is left belongs to verdicts
    QVERIFY(backupsOf(path).isEmpty());
    QCOMPARE(*(*store)->append({verdict("e1")}), 1);
    const QString filler = folder.fill();
    COMPARE_FAULT((*store)->copyTo(folder.filePath(QStringLiteral("copy.s2sarena"))), Fault::DiskFull);
    QVERIFY(QFile::remove(filler));
    QCOMPARE(filesIn(folder.path()).filter(QStringLiteral("copy")), QStringList());
    QCOMPARE(*(*store)->append({verdict("e2")}), 1);
    VERIFY_DONE((*store)->copyTo(folder.filePath(QStringLiteral("copy.s2sarena"))));
  }
  void aFullDiskRefusesAVerdictAndTakesItLater() {
    const SmallDisk disk;
    if (!disk.isMounted())
      QSKIP("only root can mount a small disk; tst_schema shows a file that may not grow");
    const QString path = disk.filePath(QStringLiteral("study.s2sarena"));
    Result<std::unique_ptr<Store>> store = Store::create(path, studyNamed(QStringLiteral("Full")));
    VERIFY_DONE(store);
    const SmallStudy small = smallStudy();
    VERIFY_DONE((*store)->putSet(small.set, small.systems, small.samples, small.responses));
    VERIFY_DONE((*store)->addBattles(small.battles));
    VERIFY_DONE((*store)->addRaters(small.raters));
    const Verdict first = verdictOn(small.battles.at(0).battle, small.raters.at(0).id, QStringLiteral("e1"));
    QCOMPARE(*(*store)->append({first}), 1);
    const QString filler = disk.fill();
    QList<Verdict> many;
    for (int i = 0; i < 300; ++i) {
      many.append(first);
      many.last().event = EventId(QStringLiteral("m%1").arg(i, 4, 10, QLatin1Char('0')));
      many.last().note = QString(500, QLatin1Char('n'));
    }
    COMPARE_FAULT((*store)->append(many), Fault::DiskFull);
    QCOMPARE((*store)->load()->verdicts, QList<Verdict>{first});
    COMPARE_FAULT(Store::create(disk.filePath(QStringLiteral("other.s2sarena")), {}), Fault::DiskFull);
    QVERIFY(QFile::remove(filler));
    QCOMPARE(filesIn(disk.path()).filter(QStringLiteral("other")), QStringList());
    QCOMPARE(*(*store)->append(many), 300);
    QCOMPARE((*store)->load()->verdicts, QList<Verdict>{first} + many);
    disk.fill();
    (*store).reset();  // the log cannot be written back: it stays
    store = Store::open(path, OpenMode::ReadOnly);
    VERIFY_DONE(store);
    QCOMPARE((*store)->load()->verdicts.size(), 301);
  }
};

QTEST_GUILESS_MAIN(TestStoreDisk)
#include "tst_store_disk.moc"
