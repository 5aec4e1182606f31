// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ShellFixture.h"

#include "core/model/Words.h"
#include "core/study/Study.h"
#include "ui/common/Language.h"
#include "ui/common/Strip.h"
#include "ui/start/StudyDesk.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QSlider>
#include <QTest>

using namespace s2s;

class TestWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void aChangeOfLanguageChangesTheTextsAtOnce() {
    Shell shell;
    auto* start = qobject_cast<QAbstractButton*>(shell.rail(page::kStart));
    QCOMPARE(start->text(), QStringLiteral("Start"));
    QVERIFY(!wordsAreChinese());
    m_language.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(start->text(), QStringLiteral("开始"));
    QCOMPARE(shell.window->findChild<QAbstractButton*>(QStringLiteral("openDemo"))->text(),
             QStringLiteral("十分钟演示"));
    QVERIFY(wordsAreChinese());
    m_language.use(QStringLiteral("en"));
    QTRY_COMPARE(start->text(), QStringLiteral("Start"));
  }

  void pagesAreBuiltWhenTheyAreFirstShown() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    QCOMPARE(shell.made(page::kRatings), 0);
    shell.window->showPage(page::kRatings);
    shell.window->showPage(page::kSets);
    shell.window->showPage(page::kRatings);
    QCOMPARE(shell.made(page::kRatings), 1);
  }

  void altDigitsShowThePages_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("id");
    QTest::newRow("Alt+Home start") << int(Qt::Key_Home) << page::kStart;
    QTest::newRow("Alt+1 quality check") << int(Qt::Key_1) << page::kQuality;
    QTest::newRow("Alt+2 listening") << int(Qt::Key_2) << page::kListen;
    QTest::newRow("Alt+4 sets") << int(Qt::Key_4) << page::kSets;
    QTest::newRow("Alt+6 agreement") << int(Qt::Key_6) << page::kAgreement;
    QTest::newRow("Alt+7 ratings") << int(Qt::Key_7) << page::kRatings;
    QTest::newRow("Alt+8 judges") << int(Qt::Key_8) << page::kJudges;
    QTest::newRow("Alt+9 settings") << int(Qt::Key_9) << page::kSettings;
  }
  void altDigitsShowThePages() {
    QFETCH(int, key);
    QFETCH(QString, id);
    Shell shell;
    QVERIFY(shell.openNewStudy());
    shell.window->show();
    QVERIFY(QTest::qWaitForWindowActive(shell.window.get()));
    shell.window->showPage(id == page::kStart ? page::kSets : page::kStart);
    QTest::keyClick(shell.window.get(), static_cast<Qt::Key>(key), Qt::AltModifier);
    QCOMPARE(shell.window->currentPage(), id);
  }

  void anAnnotatorSeesTheListeningPageOnly() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    shell.window->showPage(page::kRatings);
    shell.settings.setRole(Role::Annotator);
    QVERIFY(shell.railShows(page::kListen));
    QVERIFY(shell.railShows(page::kSettings));
    for (const QString& id : {page::kSets, page::kAgreement, page::kRatings}) {
      QVERIFY(!shell.railShows(id));
      shell.window->showPage(id);
      QVERIFY(shell.window->currentPage() != id);
    }
    QTRY_VERIFY(!shell.window->findChild<QWidget*>(QStringLiteral("page-ratings")));
  }

  void aClosedStudyShowsAnnotatorsEverything() {
    Shell shell;
    shell.settings.setRole(Role::Annotator);
    QVERIFY(shell.openNewStudy());
    Edit edit;
    edit.info = shell.study.contents().info;
    edit.info->closed = true;
    std::optional<bool> saved;
    shell.study.apply(edit, [&saved](const Result<void>& result) { saved = static_cast<bool>(result); });
    QTRY_VERIFY(saved.has_value());
    QVERIFY(*saved);
    QVERIFY(shell.railShows(page::kRatings));
  }

  void withoutAStudyItsPagesAreOutOfReach() {
    Shell shell;
    QVERIFY(!shell.rail(page::kListen)->isEnabled());
    shell.window->showPage(page::kListen);
    QCOMPARE(shell.window->currentPage(), page::kStart);
  }

  void changingThePagePausesTheOneBefore() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    shell.window->showPage(page::kRatings);
    QCOMPARE(shell.paused(page::kRatings), 0);
    shell.window->showPage(page::kStart);
    QCOMPARE(shell.paused(page::kRatings), 1);
  }

  void whoListensIsAskedInPlaceAndRemembered() {
    Shell shell;
    shell.settings.setRole(Role::Annotator);
    QVERIFY(shell.openNewStudy());
    QCOMPARE(shell.window->currentPage(), page::kListen);
    QCOMPARE(shell.made(page::kListen), 0);
    auto* name = shell.window->findChild<QComboBox*>(QStringLiteral("raterName"));
    auto* join = shell.window->findChild<QAbstractButton*>(QStringLiteral("joinButton"));
    QVERIFY(!join->isEnabled());
    name->setEditText(QStringLiteral("  听众 7 "));
    join->click();
    QTRY_COMPARE(shell.window->desk().rater(), RaterId(QStringLiteral("听众 7")));
    QCOMPARE(shell.made(page::kListen), 1);
    QCOMPARE(shell.raterOfListenPage(), RaterId(QStringLiteral("听众 7")));
    QCOMPARE(shell.settings.annotator(), QStringLiteral("听众 7"));
    QVERIFY(shell.study.contents().findRater(RaterId(QStringLiteral("听众 7"))));
  }

  void demoAndReadOnlyAreSaidOnEveryPage() {
    Shell shell;
    QVERIFY(shell.openNewStudy(true));
    auto* demo = shell.window->findChild<QWidget*>(QStringLiteral("demoBanner"));
    for (const QString& id : {page::kListen, page::kSets, page::kAgreement, page::kRatings, page::kSettings}) {
      shell.window->showPage(id);
      QVERIFY(!demo->isHidden());
    }
    QVERIFY(shell.window->findChild<QWidget*>(QStringLiteral("readOnlyBanner"))->isHidden());
    shell.study.close();
    QVERIFY(demo->isHidden());
    QCOMPARE(shell.window->currentPage(), page::kStart);
  }

  void aFailedSaveIsSaidUntilOneWorks() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    auto* banner = shell.window->findChild<QWidget*>(QStringLiteral("saveFailedBanner"));
    QVERIFY(banner->isHidden());
    Q_EMIT shell.study.saveFailed(Error{Fault::DiskFull, shell.study.path(), {}});
    for (const QString& id : {page::kListen, page::kSettings}) {
      shell.window->showPage(id);
      QVERIFY(!banner->isHidden());
    }
    Q_EMIT shell.study.saveRecovered();
    QVERIFY(banner->isHidden());
  }

  void theDemoIsAThrowAwayCopyAndSaysSo() {
    Shell shell;
    shell.writeSet(4, 3);
    shell.window->desk().openDemo();
    QTRY_VERIFY(shell.study.isOpen());
    auto* banner = shell.window->findChild<Strip*>(QStringLiteral("demoBanner"));
    QVERIFY(banner->text().contains(QStringLiteral("throw-away copy")));
    QVERIFY(shell.settings.recentStudies().isEmpty());
    const QString path = shell.study.path();
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(shell.openNewStudy());
    QTRY_VERIFY(!QFileInfo::exists(path));
  }

  void keysBelongToThePageThatIsShown() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    shell.window->show();
    QVERIFY(QTest::qWaitForWindowActive(shell.window.get()));
    auto* entry = qobject_cast<QAbstractButton*>(shell.rail(page::kSets));
    entry->setFocus();
    entry->click();
    QVERIFY(!entry->hasFocus());
    QCOMPARE(shell.window->focusWidget(), shell.window->findChild<QWidget*>(QStringLiteral("page-sets")));
  }

  void aSecondWindowSaysWhoHasTheStudy() {
    Shell first;
    QVERIFY(first.openNewStudy());
    Shell second;
    second.window->desk().open(first.study.path());
    QTRY_VERIFY(second.study.isOpen());
    QVERIFY(second.study.whyReadOnly());
    QVERIFY(!second.window->findChild<QWidget*>(QStringLiteral("readOnlyBanner"))->isHidden());
  }

  void whatCannotBeOpenedBecomesANotice() {
    Shell shell;
    shell.window->desk().open(shell.file(QStringLiteral("gone.s2sarena")));
    QTRY_VERIFY(shell.window->findChild<QWidget*>(QStringLiteral("study")));
    QVERIFY(!shell.study.isOpen());
  }

  void titlesNeverNameSystems() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    for (const QString& id : {page::kListen, page::kSets, page::kRatings}) {
      shell.window->showPage(id);
      QVERIFY(!shell.window->windowTitle().contains(QStringLiteral("system-")));
    }
    QCOMPARE(shell.window->windowTitle(), QStringLiteral("Study of a test - S2S-Arena Workbench"));
  }

  void theWindowRemembersPageAndPlace() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    shell.window->showPage(page::kAgreement);
    shell.window->resize(1400, 900);
    shell.window->close();
    QCOMPARE(shell.settings.lastPage(), page::kAgreement);
    QVERIFY(!shell.settings.geometry().isEmpty());
  }

  void thePlayheadMovesAtTheRateOfTheDisplay() {
    Shell shell;
    shell.player.setDisplayRate(30);
    shell.window->show();
    QCOMPARE(shell.player.tick().count(), static_cast<int>(1000 / shell.window->screen()->refreshRate()));
  }

  void settingsAreInForceAtOnce() {
    Shell shell;
    shell.window->showPage(page::kSettings);
    shell.window->findChild<QSlider*>(QStringLiteral("volumeSlider"))->setValue(42);
    QCOMPARE(shell.player.volume(), 0.42F);
    QCOMPARE(shell.window->findChild<QSlider*>(QStringLiteral("volumeSlider"))->minimum(), 10);
    auto* role = shell.window->findChild<QAbstractButton*>(QStringLiteral("annotatorRole"));
    role->click();
    QCOMPARE(shell.settings.role(), Role::Annotator);
    QVERIFY(!shell.railShows(page::kSets));
  }

  void everyControlHasANameForScreenReaders() {
    Shell shell;
    QVERIFY(shell.openNewStudy());
    shell.settings.rememberStudy({QStringLiteral("/gone.s2sarena"), QStringLiteral("Gone"), 1});
    for (const QString& id : {page::kStart, page::kNewStudy, page::kListen, page::kSettings})
      shell.window->showPage(id);
    QCOMPARE(namelessControls(shell.window.get()).join(QStringLiteral(", ")), QString());
  }

 private:
  Language m_language;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
