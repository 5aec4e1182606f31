// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/ShellFixture.h"
#include "ui/annotate/ListeningKeys.h"
#include "ui/common/Language.h"
#include "ui/common/Strip.h"
#include "ui/window/KeyTable.h"
#include "ui/window/KeysForm.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

namespace s2s {
namespace {

constexpr auto kKept = AppSettings::Key::ListeningKeys;

/// The form, shown, with settings of its own.
struct Form {
  QTemporaryDir folder;
  AppSettings settings{folder.filePath(QStringLiteral("settings.ini"))};
  KeysForm form{std::make_unique<ListeningKeys>(), settings, kKept};

  Form() {
    form.resize(800, 600);
    form.show();
    form.activateWindow();
  }
  bool ready() {
    if (!QTest::qWaitForWindowActive(&form))
      return false;
    table().setFocus();
    return true;
  }
  KeyTable& table() { return *form.findChild<KeyTable*>(QStringLiteral("keyTable")); }
  QString printed(Action action) { return cell(action, KeyTableModel::Key).data().toString(); }
  QModelIndex cell(Action action, int column) { return table().model()->index(static_cast<int>(action), column); }
  KeyMap kept() { return listeningKeys(settings.keys(kKept)); }
  QString problem() {
    const auto* strip = form.findChild<Strip*>(QStringLiteral("keyProblem"));
    return strip->isVisible() ? strip->text() : QString();
  }
  bool waitsFor(Action action) { return table().waitingFor() == static_cast<int>(action); }
  void press(QKeyCombination key) { QTest::keyClick(&table(), key.key(), key.keyboardModifiers()); }
  void choose(Action action) { table().setCurrentIndex(cell(action, KeyTableModel::Action)); }
  void clickKey(Action action) {
    table().scrollTo(cell(action, KeyTableModel::Key));
    const QPoint middle = table().visualRect(cell(action, KeyTableModel::Key)).center();
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, middle);
  }
  QPushButton& reset() { return *form.findChild<QPushButton*>(QStringLiteral("keyReset")); }
  QComboBox& preset() { return *form.findChild<QComboBox*>(QStringLiteral("keyPreset")); }
};

}  // namespace

class TestKeysForm : public QObject {
  Q_OBJECT

  Language m_language;

 private Q_SLOTS:
  void init() { m_language.use(QStringLiteral("en")); }

  void enterAndAKeyRebind() {
    Form form;
    QVERIFY(form.ready());
    form.choose(Action::Replay);
    form.press(Qt::Key_Return);
    QVERIFY(form.waitsFor(Action::Replay));
    QCOMPARE(form.printed(Action::Replay), QStringLiteral("Press the new key …"));
    form.press(Qt::Key_M);
    QVERIFY(form.waitsFor(static_cast<Action>(-1)));
    QCOMPARE(form.printed(Action::Replay), QStringLiteral("M"));
    QCOMPARE(form.cell(Action::Replay, KeyTableModel::PresetKey).data().toString(), QStringLiteral("R"));
    QCOMPARE(form.kept().key(Action::Replay), QKeyCombination(Qt::Key_M));
  }

  void aClickOnAKeyAndAKeyRebind() {
    Form form;
    QVERIFY(form.ready());
    form.clickKey(Action::Undo);
    QVERIFY(form.waitsFor(Action::Undo));
    form.press(QKeyCombination(Qt::CTRL, Qt::Key_U));
    QCOMPARE(form.printed(Action::Undo), QStringLiteral("Ctrl+U"));
    QCOMPARE(form.kept().key(Action::Undo), QKeyCombination(QKeyCombination(Qt::CTRL, Qt::Key_U)));
  }

  void aKeyIsKeptWhen_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("Esc is pressed") << QStringLiteral("esc");
    QTest::newRow("its key is clicked again") << QStringLiteral("same");
    QTest::newRow("another key is clicked") << QStringLiteral("other");
    QTest::newRow("the focus goes elsewhere") << QStringLiteral("focus");
  }
  void aKeyIsKeptWhen() {
    QFETCH(QString, how);
    Form form;
    QVERIFY(form.ready());
    form.clickKey(Action::SayA);
    QVERIFY(form.waitsFor(Action::SayA));
    if (how == QLatin1String("esc"))
      form.press(Qt::Key_Escape);
    else if (how == QLatin1String("same"))
      form.clickKey(Action::SayA);
    else if (how == QLatin1String("other"))
      form.clickKey(Action::SayB);
    else
      form.preset().setFocus();
    QVERIFY(!form.waitsFor(Action::SayA));
    QCOMPARE(form.printed(Action::SayA), QStringLiteral("F"));
    QCOMPARE(form.settings.keys(kKept), QString());
  }

  void aKeyIsRefusedInPlainWords_data() {
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, QKeyCombination key, const char* says) {
      QTest::newRow(name) << key << QString::fromUtf8(says);
    };
    row("of another action", Qt::Key_F, "The key F is already used for \"A is better\"");
    row("of another action, on the keypad", QKeyCombination(Qt::KeypadModifier, Qt::Key_2),
        "The key 2 is already used for \"Play A\"");
    row("Shift and a digit", QKeyCombination(Qt::SHIFT, Qt::Key_Exclam), "Chinese input methods");
    row("Ctrl and a digit", QKeyCombination(Qt::CTRL, Qt::Key_7), "Chinese input methods");
    row("Alt and a digit", QKeyCombination(Qt::ALT, Qt::Key_2), "Keys with Alt");
    row("Tab", Qt::Key_Tab, "Tab goes from one control");
    row("Ctrl and Enter", QKeyCombination(Qt::CTRL, Qt::Key_Return), "leaves the note");
  }
  void aKeyIsRefusedInPlainWords() {
    QFETCH(QKeyCombination, key);
    QFETCH(QString, says);
    Form form;
    QShortcut ofTheWindow(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key_2)), &form.form);
    QSignalSpy pageChanged(&ofTheWindow, &QShortcut::activated);
    QVERIFY(form.ready());
    form.clickKey(Action::Replay);
    form.press(key);
    QVERIFY2(form.problem().contains(says), qPrintable(form.problem()));
    QVERIFY(form.waitsFor(Action::Replay));  // so that another key can be tried at once
    QVERIFY(form.table().hasFocus());
    QCOMPARE(pageChanged.size(), 0);
    QCOMPARE(form.settings.keys(kKept), QString());
    form.press(Qt::Key_M);
    QCOMPARE(form.problem(), QString());
    QCOMPARE(form.printed(Action::Replay), QStringLiteral("M"));
  }

  void theRowThatWaitsStaysInSight() {
    Form form;
    QVERIFY(form.ready());
    auto& table = form.table();
    const int lastSeen = table.rowAt(table.viewport()->height() - 2 * table.verticalHeader()->defaultSectionSize());
    form.clickKey(static_cast<Action>(lastSeen));
    form.press(QKeyCombination(Qt::CTRL, Qt::Key_1));
    QVERIFY(!form.problem().isEmpty());
    QTRY_VERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex())));
  }

  void aHeldEnterDoesNotBecomeTheKey() {
    Form form;
    QVERIFY(form.ready());
    form.choose(Action::SayA);
    form.press(Qt::Key_Return);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(&form.table(), &held);
    QVERIFY(form.waitsFor(Action::SayA));
    QCOMPARE(form.problem(), QString());
  }

  void modifiersAloneAreWaitedOut() {
    Form form;
    QVERIFY(form.ready());
    form.clickKey(Action::Loop);
    form.press(QKeyCombination(Qt::SHIFT, Qt::Key_Shift));
    QVERIFY(form.waitsFor(Action::Loop));
    QCOMPARE(form.problem(), QString());
    form.press(QKeyCombination(Qt::SHIFT, Qt::Key_L));
    QCOMPARE(form.kept().key(Action::Loop), QKeyCombination(QKeyCombination(Qt::SHIFT, Qt::Key_L)));
  }

  void aPresetReplacesAllKeys() {
    Form form;
    QVERIFY(form.ready());
    form.preset().setFocus();
    QTest::keyClick(&form.preset(), Qt::Key_Down);
    QCOMPARE(form.kept(), KeyMap(KeyPreset::OneHand));
    QCOMPARE(form.printed(Action::SayA), QStringLiteral("←"));
    QVERIFY(!form.reset().isEnabled());
  }

  void ownKeysCanBeTakenBack() {
    Form form;
    QVERIFY(form.ready());
    form.settings.setKeys(kKept, KeyMap(KeyPreset::Mirrored).toText());
    form.clickKey(Action::Replay);
    form.press(Qt::Key_M);
    QCOMPARE(form.preset().currentIndex(), 2);
    QCOMPARE(form.form.findChild<QLabel*>(QStringLiteral("keyChanges"))->text(), QStringLiteral("1 key of your own"));
    QTest::mouseClick(&form.reset(), Qt::LeftButton);
    QCOMPARE(form.kept(), KeyMap(KeyPreset::Mirrored));
    QVERIFY(!form.reset().isEnabled());
  }

  void theNextStartHasTheSameKeys() {
    Form form;
    QVERIFY(form.ready());
    form.clickKey(Action::SayB);
    form.press(Qt::Key_K);
    const AppSettings next(form.folder.filePath(QStringLiteral("settings.ini")));
    QCOMPARE(listeningKeys(next.keys(kKept)), form.kept());
    QCOMPARE(form.kept().key(Action::SayB), QKeyCombination(Qt::Key_K));
  }

  void keysThatCannotBeReadAreThoseOfTheFirstPreset() {
    Form form;
    form.settings.setKeys(kKept, QStringLiteral("say-a F\nsay-b F"));
    QCOMPARE(form.printed(Action::SayB), QStringLiteral("J"));
  }

  void allIsNamedAndReachedByTab() {
    Form form;
    QVERIFY(form.ready());
    QCOMPARE(namelessControls(&form.form).join(QStringLiteral(", ")), QString());
    form.preset().setFocus();
    QTest::keyClick(&form.preset(), Qt::Key_Tab);
    QVERIFY(form.table().hasFocus());  // nothing to reset yet
    QVERIFY(!form.table().testAttribute(Qt::WA_InputMethodEnabled));
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestKeysForm)
#include "tst_keys_form.moc"
