// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StudyOnFiles.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/annotate/KeyButton.h"
#include "ui/common/Language.h"
#include "ui/common/ProblemTree.h"
#include "ui/common/Strip.h"
#include "ui/start/StudyDesk.h"
#include "ui/window/KeyTable.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QSlider>
#include <QTabWidget>
#include <QTest>

namespace s2s::test {
namespace {

StudyInfo withoutSoundCheck() {
  StudyInfo info;
  info.attention.soundCheck = false;
  return info;
}

/// The window with its real pages on a small study, anna listening.
struct Program {
  StudyOnFiles data{{.samples = 3, .systems = 2, .seconds = 4}, withoutSoundCheck()};
  QTemporaryDir folder;
  AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
  FakeAsk ask;
  std::unique_ptr<Player> player;
  std::unique_ptr<MainWindow> window;

  bool open() {
    player = std::make_unique<Player>(data.study().speaker());
    window = std::make_unique<MainWindow>(MainWindow::Parts{data.study(), *player, settings, ask, {}}, pages());
    window->resize(1280, 800);
    window->show();
    if (!data.open() || !QTest::qWaitForWindowActive(window.get()))
      return false;
    window->desk().join(RaterId(QStringLiteral("anna")));
    return QTest::qWaitFor([this] { return listening() && listening()->session(); }, 20'000) &&
           QTest::qWaitFor([this] { return listening()->session()->state() == SessionState::Judging; }, 20'000);
  }
  AnnotatePage* listening() const { return window->findChild<AnnotatePage*>(); }
  template <class Widget>
  Widget* find(const char* name) const {
    return window->findChild<Widget*>(QLatin1String(name));
  }
  /// In the settings, as a person does it.
  void rebind(Action action, Qt::Key key) {
    window->showPage(page::kSettings);
    find<QTabWidget>("settingsTabs")->setCurrentIndex(2);
    auto* table = find<KeyTable>("keyTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(static_cast<int>(action), KeyTableModel::Action));
    QTest::keyClick(table, Qt::Key_Return);
    QTest::keyClick(table, key);
  }
  Study& study() { return data.study(); }
  QString write(const char* name, const QByteArray& rows) const {
    QFile file(folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write("sample,system_a,system_b,winner,rater\n" + rows) < 0)
      qFatal("%s could not be written", name);
    return file.fileName();
  }
  /// By the button of the empty page.
  void import(const QString& id, const QStringList& files) {
    ask.answers = files;
    window->showPage(id);
    QTest::mouseClick(find<QAbstractButton>("import"), Qt::LeftButton);
  }
  /// Answers the question who that rater of a file is.
  bool takeAsNew(const char* rater) const {
    const QString name = QStringLiteral("who-") + QLatin1String(rater);
    if (!QTest::qWaitFor([&] { return window->findChild<QComboBox*>(name); }))
      return false;
    qobject_cast<QDialog*>(window->findChild<QComboBox*>(name)->window())->accept();
    return true;
  }
  QString importResult() const { return find<Strip>("importResult")->text(); }
  void press(Qt::Key key) { QTest::keyClick(listening(), key); }
};

}  // namespace

class TestPages : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void theListeningPagePrintsAndObeysANewKeyAtOnce() {
    Program program;
    QVERIFY(program.open());
    QCOMPARE(program.find<KeyButton>("loop")->key(), QStringLiteral("L"));
    program.rebind(Action::Loop, Qt::Key_M);
    program.window->showPage(page::kListen);
    QCOMPARE(program.find<KeyButton>("loop")->key(), QStringLiteral("M"));
    program.press(Qt::Key_L);
    QVERIFY(!program.player->loop());
    program.press(Qt::Key_M);
    QVERIFY(program.player->loop());
  }

  void theVolumeIsRememberedAtOnce() {
    Program program;
    program.settings.setVolume(0.5F);
    QVERIFY(program.open());
    QCOMPARE(program.player->volume(), 0.5F);
    program.press(Qt::Key_Minus);
    QCOMPARE(program.settings.volume(), 0.4F);
    QCOMPARE(program.player->volume(), 0.4F);
  }

  void aVolumeOfTheSettingsIsShownOnTheListeningPage() {
    Program program;
    QVERIFY(program.open());
    program.window->showPage(page::kSettings);
    program.find<QSlider>("volumeSlider")->setValue(30);
    program.window->showPage(page::kListen);
    QCOMPARE(program.find<QLabel>("volume")->text(), QStringLiteral("30 %"));
  }

  void importedVerdictsAreCountedAndRefusedLinesListed_data() {
    QTest::addColumn<QString>("id");
    QTest::newRow("from the agreement page") << page::kAgreement;
    QTest::newRow("from the ratings page") << page::kRatings;
  }
  void importedVerdictsAreCountedAndRefusedLinesListed() {
    QFETCH(QString, id);
    Program program;
    QVERIFY(program.open());
    program.import(
        id,
        {program.write("one.csv",
                       "s0,Alphazeta,Betazeta,a,bob\ns1,Alphazeta,Betazeta,b,bob\ns1,Alphazeta,Betazeta,maybe,bob\n"),
         program.write("two.csv", "s2,Alphazeta,Betazeta,a,eve\n"),
         program.folder.filePath(QStringLiteral("gone.csv"))});
    QVERIFY(program.takeAsNew("bob"));
    QVERIFY(program.takeAsNew("eve"));
    QTRY_COMPARE(program.study().contents().verdicts.size(), 3);
    QTRY_VERIFY(program.importResult().contains(QStringLiteral("4 read, 3 added, 0 already there, 1 refused")));
    QVERIFY2(program.importResult().contains(QStringLiteral("gone.csv")), qPrintable(program.importResult()));
    auto* problems = program.find<ProblemTree>("importProblems");
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->topLevelItemCount(), 1);
    QVERIFY(problems->topLevelItem(0)->child(0)->text(0).contains(QStringLiteral("one.csv:4")));
    QVERIFY(!program.find<QWidget>("importProgress")->isVisible());
    QTest::mouseClick(program.find<Strip>("importResult")->findChild<QAbstractButton*>(), Qt::LeftButton);
    QVERIFY(!program.find<Strip>("importResult")->isVisible());
  }

  void theSameFileTwiceAddsNothing() {
    Program program;
    QVERIFY(program.open());
    const QString file = program.write("one.csv", "s0,Alphazeta,Betazeta,a,bob\n");
    program.import(page::kAgreement, {file, file});
    QVERIFY(program.takeAsNew("bob"));
    QTRY_VERIFY(program.importResult().contains(QStringLiteral("2 read, 1 added, 1 already there, 0 refused")));
    QVERIFY(!program.find<ProblemTree>("importProblems")->isVisible());
  }

  void nothingIsImportedWhereTheStudyCannotBeWritten() {
    Program program;
    QVERIFY(program.open());
    Program second;
    second.player = std::make_unique<Player>(second.data.study().speaker());
    second.window = std::make_unique<MainWindow>(
        MainWindow::Parts{second.data.study(), *second.player, second.settings, second.ask, {}}, pages());
    second.window->show();
    second.window->desk().open(program.study().path());
    QTRY_VERIFY(second.study().whyReadOnly());
    second.window->showPage(page::kRatings);
    QVERIFY(!second.find<QAbstractButton>("import")->isVisible());
    std::optional<Fault> refused;
    second.study().importVerdicts(program.write("one.csv", "s0,Alphazeta,Betazeta,a,bob\n"), {},
                                  [&refused](const Result<ImportOutcome>& done) { refused = done.error().fault; });
    QCOMPARE(refused, std::optional(Fault::StudyReadOnly));
  }

  void aPageThatIsBuiltLaterHasTheKeysToo() {
    Program program;
    KeyMap keys;
    keys.rebind(Action::Loop, Qt::Key_M);
    program.settings.setKeys(AppSettings::Key::ListeningKeys, keys.toText());
    QVERIFY(program.open());
    QCOMPARE(program.listening()->keyMap(), keys);
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestPages)
#include "tst_pages.moc"
