// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StudyLock.h"
#include "tests/core/store/DamagedStudy.h"

#include <QStandardPaths>

using namespace s2s;
using namespace s2s::test;

namespace {

/// Overwrites pages with verdicts with rubbish: all but every @p spared-th.
void ruinVerdicts(const QString& study, int spared) {
  const QByteArray mark = "第 ";
  QByteArray bytes = bytesOf(study);
  int seen = 0;
  for (qsizetype page = 0; page < bytes.size(); page += 4096)
    if (bytes.mid(page, 4096).contains(mark) && ++seen % spared != 0)
      bytes.replace(page, 4096, QByteArray(4096, '\x5a'));
  if (seen < 2 * spared)
    qFatal("only %d pages hold verdicts", seen);
  writeBytes(study, bytes);
}

QSet<EventId> idsOf(const QList<EventLine>& lines) {
  QSet<EventId> ids;
  for (const EventLine& line : lines)
    ids.insert(EventId(line.event));
  return ids;
}

}  // namespace

class TestRepair : public QObject {
  Q_OBJECT

  const LivedStudy m_lived;

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void aWholeStudyNeedsNoRepair() {
    const QTemporaryDir folder;
    QVERIFY(!whatIsWrongWith(m_lived.layOut(folder)));
  }
  void whatIsNoStudyIsOnlyRepairedWhereThereAreBackups() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    writeBytes(study, "a letter to my mother");
    QCOMPARE(static_cast<int>(whatIsWrongWith(study)->fault), static_cast<int>(Fault::NotAStudy));
    QVERIFY(canBeRepaired(study, *whatIsWrongWith(study)));
    const QString letter = folder.filePath(QStringLiteral("letter.txt"));
    writeBytes(letter, "a letter to my mother");
    QVERIFY(!canBeRepaired(letter, *whatIsWrongWith(letter)));
  }
  void previewingChangesNothing() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    ruinVerdicts(study, 3);
    const QByteArray before = bytesOf(study);
    const QStringList files = filesIn(folder.path());
    const QStringList backups = filesIn(backupFolder(study));
    VERIFY_DONE(previewRepair(study, backupsOf(study).constFirst()));
    VERIFY_DONE(previewRepair(study, std::nullopt));
    QCOMPARE(bytesOf(study), before);
    QCOMPARE(filesIn(folder.path()), files);
    QCOMPARE(filesIn(backupFolder(study)), backups);
  }
  void aRestoreSaysWhatIsKeptAndWhatCameBack() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    ruinVerdicts(study, 3);
    QVERIFY(whatIsWrongWith(study));
    const Result<Restored> preview = previewRepair(study, backupsOf(study).constFirst());
    VERIFY_DONE(preview);
    const Result<Restored> restored = repair(study, backupsOf(study).constFirst(), kBackupTime);
    VERIFY_DONE(restored);
    QCOMPARE(restored->kept, m_lived.inBackup);
    QCOMPARE(restored->broughtBack.size(), m_lived.verdicts.size() - m_lived.inBackup);
    QCOMPARE(restored->broughtBack, preview->broughtBack);
    QVERIFY(!restored->broughtBack.constFirst().rater.isEmpty());
    QVERIFY(restored->lost.isEmpty() && restored->unfit.isEmpty() && restored->differing.isEmpty());
    QCOMPARE(verdictsIn(study).size(), m_lived.verdicts.size());
    QVERIFY(!whatIsWrongWith(study));
  }
  void withoutAJournalWhatCanBeReadComesBackAndTheRestIsNamed() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    QVERIFY(QFile::remove(backupFolder(study) + QStringLiteral("/since-backup.jsonl")));
    {  // the log goes into the file, so that the file alone is damaged
      VERIFY_DONE(Store::open(study, OpenMode::ReadWrite));
    }
    ruinVerdicts(study, 3);
    const Result<Restored> restored = repair(study, backupsOf(study).constFirst(), kBackupTime);
    VERIFY_DONE(restored);
    QVERIFY2(!restored->lost.isEmpty() && !restored->broughtBack.isEmpty(),
             qPrintable(QStringLiteral("%1 %2").arg(restored->lost.size()).arg(restored->broughtBack.size())));
    QSet<EventId> all;
    for (const Verdict& verdict : verdictsIn(study))
      all.insert(verdict.event);
    QVERIFY(all.intersect(idsOf(restored->lost)).isEmpty());
    all.clear();
    for (const Verdict& verdict : verdictsIn(study))
      all.insert(verdict.event);
    const QList<EventId> given = m_lived.verdicts.keys();
    QCOMPARE(all.unite(idsOf(restored->lost)), QSet<EventId>(given.begin(), given.end()));
  }
  void withoutABackupTheFileItselfIsReadAsFarAsItGoes() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    QVERIFY(QDir(backupFolder(study)).removeRecursively());
    VERIFY_DONE(Store::open(study, OpenMode::ReadWrite));
    ruinVerdicts(study, 3);
    const QByteArray ruined = bytesOf(study);
    const Result<Restored> restored = repair(study, std::nullopt, kBackupTime);
    VERIFY_DONE(restored);
    QCOMPARE(restored->kept, 0);
    QVERIFY(!restored->broughtBack.isEmpty());
    QCOMPARE(verdictsIn(study).size(), restored->broughtBack.size());
    QCOMPARE(restored->broughtBack.size() + restored->lost.size(), m_lived.verdicts.size());
    QCOMPARE(restored->setAside, QStringList{study + QStringLiteral(".damaged-20270115T080000Z")});
    QCOMPARE(bytesOf(restored->setAside.constFirst()), ruined);
  }
  void aStudyThatIsGoneComesBack() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    QVERIFY(QFile::remove(study) && QFile::remove(study + QStringLiteral("-wal")));
    QCOMPARE(static_cast<int>(whatIsWrongWith(study)->fault), static_cast<int>(Fault::FileMissing));
    const Result<Restored> restored = repair(study, backupsOf(study).constFirst(), kBackupTime);
    VERIFY_DONE(restored);
    QCOMPARE(verdictsIn(study).size(), m_lived.verdicts.size());  // the journal has what came after the backup
  }
  void anOlderCopyInItsPlaceIsNoticed() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    QVERIFY(QFile::remove(study) && QFile::remove(study + QStringLiteral("-wal")));
    QVERIFY(QFile::copy(backupsOf(study).constFirst().path, study));
    const std::optional<Error> wrong = whatIsWrongWith(study);
    QVERIFY(wrong && wrong->detail == QLatin1String("80 confirmed entries are missing, 0 differ"));
    VERIFY_DONE(repair(study, std::nullopt, kBackupTime));
    QCOMPARE(verdictsIn(study).size(), m_lived.verdicts.size());
    VERIFY_DONE(Store::open(study, OpenMode::ReadWrite));
  }
  void aVerdictWhoseTextWasTurnedOverIsNoticed() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    {  // the log goes into the file
      VERIFY_DONE(Store::open(study, OpenMode::ReadWrite));
    }
    QByteArray bytes = bytesOf(study);
    QVERIFY(bytes.contains("第 196 条备注"));
    writeBytes(study, bytes.replace("第 196 条备注", "第 196 条备住"));
    const std::optional<Error> wrong = whatIsWrongWith(study);
    QVERIFY(wrong && wrong->detail == QLatin1String("0 confirmed entries are missing, 1 differ"));
    const Result<Restored> restored = repair(study, std::nullopt, kBackupTime);
    VERIFY_DONE(restored);
    QCOMPARE(restored->differing.size(), 1);
    for (const Verdict& verdict : verdictsIn(study))
      QCOMPARE(verdict, m_lived.verdicts.value(verdict.event));
  }
  void aDamagedBackupIsNotUsed() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    const Backup backup = backupsOf(study).constFirst();
    QByteArray bytes = bytesOf(backup.path);
    writeBytes(backup.path, bytes.left(bytes.size() / 2));
    writeBytes(study, {});
    const QStringList files = filesIn(folder.path());
    COMPARE_FAULT(repair(study, backup, kBackupTime), Fault::StudyDamaged);
    QCOMPARE(filesIn(folder.path()), files);
    QVERIFY(bytesOf(study).isEmpty());
  }
  void aStudyThatSomebodyHasOpenIsNotRepaired() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    const auto store = Store::open(study, OpenMode::ReadWrite);
    VERIFY_DONE(store);
    COMPARE_FAULT(repair(study, backupsOf(study).constFirst(), kBackupTime), Fault::StudyInUse);
  }
  void theJournalOfAnotherStudyOfThatNameIsLeftAlone() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    QVERIFY(QFile::remove(study) && QFile::remove(study + QStringLiteral("-wal")));
    StudyInfo other = studyNamed(QStringLiteral("Another"));
    other.id = StudyId(QStringLiteral("another"));
    VERIFY_DONE(Store::create(study, other));
    VERIFY_DONE(Store::open(study, OpenMode::ReadWrite));
  }
  void whatIsLeftOfAStudyCanBeReadAsLines() {
    const QTemporaryDir folder;
    const QString study = m_lived.layOut(folder);
    ruinVerdicts(study, 3);
    const QByteArray lines = rawEvents(study);
    QVERIFY(lines.count('\n') >= 80);
    for (auto verdict = m_lived.verdicts.cbegin(); verdict != m_lived.verdicts.cend(); ++verdict)
      if (verdict->sequence >= m_lived.inBackup)
        QVERIFY(lines.contains(verdict->event.text().toLatin1()));
  }
};

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
