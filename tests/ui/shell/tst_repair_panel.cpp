// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"
#include "core/store/Repair.h"
#include "core/store/Store.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/common/Label.h"
#include "ui/common/Language.h"
#include "ui/common/NoticeBar.h"
#include "ui/start/StudyDesk.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace s2s;

namespace {

template <class T>
T* child(const Shell& shell, const char* name) {
  return shell.window->findChild<T*>(QLatin1String(name));
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

/// A study is damaged: the window starts, says so on its first page, and helps.
class TestRepairPanel : public QObject {
  Q_OBJECT

  Language m_language;

  /// A demo study (so that it has verdicts) with a backup and one more verdict, closed, then cut off.
  static QString damagedStudy(Shell& shell) {
    if (!shell.openNewStudy(true))
      qFatal("no study");
    QSignalSpy made(&shell.study, &Study::backupMade);
    if (made.isEmpty() && !made.wait())
      qFatal("no backup");
    Edit edit;
    edit.verdicts = {withdrawalOf(shell.study.contents().verdicts.constLast(), shell.study.clock())};
    bool saved = false;
    shell.study.apply(edit, [&saved](const Result<void>& done) { saved = static_cast<bool>(done); });
    if (!QTest::qWaitFor([&saved] { return saved; }))
      qFatal("no verdict");
    const QString path = shell.study.path();
    shell.study.close();
    if (!QTest::qWaitFor([&path] { return !QFile::exists(path + QLatin1String(".lock")); }))
      qFatal("not closed");
    write(path, bytesOf(path).left(9000));
    return path;
  }
  static QString outcome(const Shell& shell) { return child<Label>(shell, "repairOutcome")->text(); }

 private Q_SLOTS:
  void initTestCase() { m_language.use(QStringLiteral("en")); }

  void aDamagedStudyIsSaidToBeSoAndRestoredOnlyWhenAsked() {
    Shell shell;
    const QString path = damagedStudy(shell);
    const QByteArray ruined = bytesOf(path);
    auto* panel = child<QWidget>(shell, "repairPanel");
    QVERIFY(panel->isHidden());
    shell.window->show();
    shell.window->desk().open(path);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(child<Label>(shell, "repairWhy")->text().contains(QLatin1String("damaged")));
    QVERIFY(namelessControls(panel).isEmpty());
    auto* restore = child<QPushButton>(shell, "restoreStudy");
    QVERIFY(!restore->isEnabled());  // not before it was said what it would do
    QTRY_VERIFY(restore->isEnabled());
    QCOMPARE(child<QComboBox>(shell, "restoreFrom")->count(), 2);
    QVERIFY2(outcome(shell).contains(QLatin1String("1 verdict comes back that")), qPrintable(outcome(shell)));
    QVERIFY(outcome(shell).contains(QLatin1String("nothing is dropped")));
    QVERIFY(child<QPlainTextEdit>(shell, "repairDetails")->toPlainText().startsWith(QLatin1String("comes back: ")));
    QCOMPARE(bytesOf(path), ruined);
    restore->click();
    QTRY_VERIFY(shell.study.isOpen());
    QVERIFY(panel->isHidden());
    QCOMPARE(shell.study.path(), path);
    QVERIFY(shell.study.contents().verdicts.constLast().withdrawn);
    const QStringList aside = QDir(shell.folder.path()).entryList({QStringLiteral("*.damaged-*")});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(shell.file(aside.constFirst())), ruined);
    const auto* notices = shell.window->findChild<NoticeBar*>();
    QVERIFY(notices->texts().join(QLatin1Char(' ')).contains(aside.constFirst()));
  }
  void whatCanBeReadIsSavedAndTheRestLeft() {
    Shell shell;
    const QString path = damagedStudy(shell);
    const QByteArray ruined = bytesOf(path);
    shell.window->show();
    shell.window->desk().open(path);
    QTRY_VERIFY(outcome(shell).contains(QLatin1String("nothing is dropped")));
    shell.ask.answer = shell.file(QStringLiteral("saved.jsonl"));
    child<QPushButton>(shell, "saveReadable")->click();
    QTRY_VERIFY2(outcome(shell).contains(QLatin1String("saved.jsonl")), qPrintable(outcome(shell)));
    QVERIFY(bytesOf(shell.ask.answer).count('\n') > 1);
    child<QPushButton>(shell, "leaveDamaged")->click();
    QVERIFY(child<QWidget>(shell, "repairPanel")->isHidden());
    QCOMPARE(bytesOf(path), ruined);
  }
  void withoutABackupItSaysWhatIsLeftOfTheFile() {
    Shell shell;
    const QString path = damagedStudy(shell);
    QVERIFY(QDir(backupFolder(path)).removeRecursively());
    shell.window->show();
    shell.window->desk().open(path);
    QTRY_VERIFY(child<QComboBox>(shell, "restoreFrom")->count() == 1);
    QTRY_VERIFY2(outcome(shell).startsWith(QLatin1String("Nothing can be restored")), qPrintable(outcome(shell)));
    QVERIFY(!child<QPushButton>(shell, "restoreStudy")->isEnabled());
    QVERIFY(child<QComboBox>(shell, "restoreFrom")->isEnabled());
  }
  void whatIsNoStudyAndHasNoBackupsIsANotice() {
    Shell shell;
    const QString letter = shell.file(QStringLiteral("letter.s2sarena"));
    write(letter, "Dear mother");
    shell.window->show();
    shell.window->desk().open(letter);
    const auto* notices = shell.window->findChild<NoticeBar*>();
    QTRY_COMPARE(notices->texts().size(), 1);
    QVERIFY(child<QWidget>(shell, "repairPanel")->isHidden());
  }
  void aBackupThatCannotBeMadeIsANoticeAndVerdictsAreSaved() {
    Shell shell;
    shell.window->show();
    const auto* notices = shell.window->findChild<NoticeBar*>();
    Q_EMIT shell.study.backupFailed(Error{Fault::DiskFull, QStringLiteral("/backups"), {}});
    QVERIFY(notices->texts().value(0).contains(QLatin1String("verdicts are saved as before")));
    Q_EMIT shell.study.backupMade();
    QVERIFY(notices->texts().isEmpty());
  }
  void aStudyInASynchronisedFolderIsWarnedOfOnce() {
    Shell shell;
    QVERIFY(QDir(shell.folder.path()).mkdir(QStringLiteral(".stfolder")));
    shell.window->show();
    const auto* notices = shell.window->findChild<NoticeBar*>();
    QVERIFY(shell.openNewStudy());
    QVERIFY(notices->texts().join(QLatin1Char(' ')).contains(QLatin1String("Syncthing")));
    const QString path = shell.study.path();
    shell.study.close();
    shell.window->desk().open(path);
    QTRY_VERIFY(shell.study.isOpen());
    QVERIFY(!notices->texts().join(QLatin1Char(' ')).contains(QLatin1String("Syncthing")));
  }
};

QTEST_MAIN(TestRepairPanel)
#include "tst_repair_panel.moc"
