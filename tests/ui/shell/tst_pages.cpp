// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StudyOnFiles.h"
#include "tests/ui/shell/ShellFixture.h"
#include "ui/annotate/AnnotatePage.h"
#include "ui/annotate/KeyButton.h"
#include "ui/common/Language.h"
#include "ui/start/StudyDesk.h"
#include "ui/window/KeyTable.h"

#include <QLabel>
#include <QSlider>
#include <QTabWidget>
#include <QTest>

namespace s2s::test {
namespace {

/// The window with its real pages on a small study, anna listening.
struct Program {
  StudyOnFiles data{{.samples = 3, .systems = 2, .seconds = 4}};
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
    find<QTabWidget>("settingsTabs")->setCurrentIndex(1);
    auto* table = find<KeyTable>("keyTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(static_cast<int>(action), KeyTableModel::Action));
    QTest::keyClick(table, Qt::Key_Return);
    QTest::keyClick(table, key);
  }
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
