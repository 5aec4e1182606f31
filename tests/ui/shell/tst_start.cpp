// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ShellFixture.h"

#include "ui/common/Label.h"
#include "ui/common/Language.h"
#include "ui/start/CardButton.h"
#include "ui/start/NewStudyPage.h"
#include "ui/start/SetReading.h"
#include "ui/start/StudyDesk.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>
#include <QUrl>

using namespace s2s;

namespace {

template <class T>
T* child(const Shell& shell, const char* name) {
  return shell.window->findChild<T*>(QLatin1String(name));
}

void drop(QWidget* on, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(on, &enter);
  QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(on, &event);
}

}  // namespace

class TestStart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { m_language.use(QStringLiteral("en")); }

  void withoutStudiesItSaysWhatWouldBeThere() {
    Shell shell;
    QVERIFY(child<QWidget>(shell, "noRecent"));
    shell.settings.rememberStudy({QStringLiteral("/gone.s2sarena"), QStringLiteral("Gone"), 1});
    QTRY_VERIFY(!child<QWidget>(shell, "noRecent"));
    auto* row = child<CardButton>(shell, "recentStudy");
    QCOMPARE(row->text(), QStringLiteral("Gone"));
    QVERIFY(!row->isEnabled());  // its file is not there
  }

  void aStudyThatWasOpenedCanBeContinued() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    const QString path = shell.study.path();
    shell.study.close();
    shell.ask.answer = path;
    child<QPushButton>(shell, "openStudy")->click();
    QTRY_VERIFY(shell.study.isOpen());
    QTRY_COMPARE(shell.settings.recentStudies().size(), 1);
    shell.study.close();
    QTRY_VERIFY(child<CardButton>(shell, "recentStudy")->isEnabled());
    QTest::mouseClick(child<CardButton>(shell, "recentStudy"), Qt::LeftButton);
    QTRY_VERIFY(shell.study.isOpen());
    QCOMPARE(shell.study.path(), path);
  }

  void aDialogThatWasLeftChangesNothing() {
    Shell shell;
    child<QPushButton>(shell, "openStudy")->click();
    QVERIFY(!shell.study.isOpen());
    QVERIFY(!shell.study.isBusy());
  }

  void aDroppedStudyIsOpened() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    const QString path = shell.study.path();
    shell.study.close();
    drop(child<QWidget>(shell, "startPage"), path);
    QTRY_VERIFY(shell.study.isOpen());
  }

  void aDroppedSetBeginsANewStudy() {
    Shell shell;
    drop(child<QWidget>(shell, "startPage"), shell.writeSet(4, 3));
    QCOMPARE(shell.window->currentPage(), page::kNewStudy);
    QTRY_COMPARE(child<QLineEdit>(shell, "studyTitle")->text(), QStringLiteral("Small set"));
  }

  void annotatorsMakeNoStudies() {
    Shell shell;
    shell.settings.setRole(Role::Annotator);
    QVERIFY(child<QWidget>(shell, "newStudy")->isHidden());
    drop(child<QWidget>(shell, "startPage"), shell.writeSet(4, 3));
    QCOMPARE(shell.window->currentPage(), page::kStart);
  }

  void whatWasRecognisedIsShownBeforeAnythingIsWritten() {
    Shell shell;
    openNewPage(shell, shell.writeSet(4, 3));
    auto* found = child<Label>(shell, "setFound");
    QTRY_VERIFY(found->text().contains(QStringLiteral("4 samples, 12 answers, 3 systems")));
    QCOMPARE(child<QListWidget>(shell, "planSystems")->count(), 3);
    QTRY_VERIFY(child<Label>(shell, "expected")->text().startsWith(QStringLiteral("4 battles")));
    QVERIFY(child<QPushButton>(shell, "createStudy")->isEnabled());
  }

  void problemsAreGroupedWithWhatToDo() {
    Shell shell;
    openNewPage(shell,
                shell.writeSet(
                    4, 3,
                    QStringLiteral(
                        "{\"file_name\":\"r0_0.wav\",\"sample_id\":\"nobody\",\"system\":\"system-a\"}\nnot json\n")));
    auto* problems = child<QTreeWidget>(shell, "setProblems");
    QTRY_COMPARE(problems->topLevelItemCount(), 2);
    for (int i = 0; i < 2; ++i) {
      QVERIFY(problems->topLevelItem(i)->text(0).startsWith(QStringLiteral("Left out, 1 line: ")));
      QVERIFY(problems->topLevelItem(i)->child(0)->text(0).startsWith(QStringLiteral("responses.jsonl:")));
    }
  }

  void aFolderThatIsNoSetSaysSo() {
    Shell shell;
    openNewPage(shell, shell.folder.path());
    QTRY_VERIFY(child<Label>(shell, "setFound")->text().contains(QStringLiteral("No samples were found")));
    QVERIFY(!child<QPushButton>(shell, "createStudy")->isEnabled());
  }

  void thePlanIsCountedAsItIsTyped() {
    Shell shell;
    openNewPage(shell, shell.writeSet(4, 3));
    auto* expected = child<Label>(shell, "expected");
    QTRY_VERIFY(expected->text().startsWith(QStringLiteral("4 battles")));
    child<QSpinBox>(shell, "planBattles")->setValue(10);
    QTRY_VERIFY(expected->text().startsWith(QStringLiteral("10 battles")));
    auto* systems = child<QListWidget>(shell, "planSystems");
    systems->item(0)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(expected->text().startsWith(QStringLiteral("4 battles")));  // one pair for each sample is left
    systems->item(1)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(expected->text(), QStringLiteral("A battle needs two systems."));
    QVERIFY(!child<QPushButton>(shell, "createStudy")->isEnabled());
  }

  void aStudyIsMadeWithItsRulesAndOpened() {
    Shell shell;
    openNewPage(shell, shell.writeSet(4, 3));
    QTRY_VERIFY(child<QPushButton>(shell, "createStudy")->isEnabled());
    child<QLineEdit>(shell, "studyTitle")->setText(QStringLiteral("My study"));
    child<QLineEdit>(shell, "studyFile")->setText(shell.file(QStringLiteral("mine.s2sarena")));
    child<QSpinBox>(shell, "planSeed")->setValue(7);
    child<QSpinBox>(shell, "planRepeats")->setValue(20);
    child<QComboBox>(shell, "ruleCriteria")->setCurrentIndex(static_cast<int>(CriteriaMode::Optional));
    child<QComboBox>(shell, "rulePolicy")->setCurrentIndex(static_cast<int>(LoudnessPolicy::Raw));
    child<QAbstractButton>(shell, "ruleAcceptable")->setChecked(false);
    child<QPushButton>(shell, "createStudy")->click();
    QTRY_VERIFY(shell.study.isOpen());
    const StudyInfo& info = shell.study.contents().info;
    QCOMPARE(info.title, QStringLiteral("My study"));
    QCOMPARE(info.plan.seed, quint64(7));
    QCOMPARE(info.plan.repeats, 0.2);
    QCOMPARE(info.criteria, CriteriaMode::Optional);
    QCOMPARE(info.policy, LoudnessPolicy::Raw);
    QVERIFY(!info.askAcceptable);
    QCOMPARE(shell.study.contents().battles.size(), 4);
    QCOMPARE(shell.settings.recentStudies().first().path, shell.file(QStringLiteral("mine.s2sarena")));
  }

  void aReadingThatWasReplacedIsForgotten() {
    Shell shell;
    SetReading reading;
    QSignalSpy finished(&reading, &SetReading::finished);
    reading.start({shell.writeSet(4, 3)}, {});
    reading.start({shell.file(QStringLiteral("nowhere"))}, {});
    QVERIFY(finished.wait());
    QCOMPARE(reading.failures().size(), 1);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
  }

 private:
  static void openNewPage(Shell& shell, const QString& folder) {
    shell.window->showPage(page::kNewStudy);
    shell.ask.answer = folder;
    child<QPushButton>(shell, "addSet")->click();
  }

  Language m_language;
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
