// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Places.h"
#include "ui/annotate/KeyMap.h"

#include <QFile>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTest>

#include <array>

namespace s2s {

class TestKeyMap : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyPresetGivesEachActionItsOwnFreeKey_data() {
    QTest::addColumn<int>("preset");
    for (const KeyPreset preset : kKeyPresets)
      QTest::newRow(qPrintable(words(preset))) << static_cast<int>(preset);
  }
  void everyPresetGivesEachActionItsOwnFreeKey() {
    QFETCH(int, preset);
    const KeyMap map(static_cast<KeyPreset>(preset));
    QCOMPARE(allActions().size(), kActions);
    for (const Action action : allActions()) {
      QCOMPARE(map.action(map.key(action)), std::optional(action));
      QVERIFY2(map.problem(action, map.key(action)) == KeyProblem::None, qPrintable(words(action)));
      QVERIFY2(!map.label(action).isEmpty(), qPrintable(words(action)));
    }
  }

  void theHandbookListsEveryKey() {
    QFile file(sourceFile("docs/listening.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    std::array<QStringList, kKeyPresets.size()> listed;
    const QStringList lines = text.mid(text.indexOf(QLatin1String("## Keys"))).split(QLatin1Char('\n'));
    static const QRegularExpression kBetween(QStringLiteral("[ ;]+"));
    for (const QString& line : lines)
      for (qsizetype preset = 0; preset < qsizetype{kKeyPresets.size()}; ++preset)
        for (QString key : line.section(QLatin1Char('|'), preset + 2, preset + 2).split(kBetween, Qt::SkipEmptyParts))
          listed.at(preset).append(key.size() > 1 && key.endsWith(QLatin1Char(',')) ? key.chopped(1) : key);
    for (size_t preset = 0; preset < kKeyPresets.size(); ++preset) {
      const KeyMap map(kKeyPresets.at(preset));
      for (const Action action : allActions())
        QVERIFY2(listed.at(preset).contains(map.label(action)), qPrintable(words(action) + u' ' + map.label(action)));
    }
  }

  void theSettingsGiveBackWhatTheyWereGiven_data() { everyPresetGivesEachActionItsOwnFreeKey_data(); }
  void theSettingsGiveBackWhatTheyWereGiven() {
    QFETCH(int, preset);
    KeyMap map(static_cast<KeyPreset>(preset));
    QCOMPARE(map.rebind(Action::Replay, Qt::Key_F5), KeyProblem::None);
    QCOMPARE(KeyMap::fromText(map.toText()), std::optional(map));
  }

  void settingsThatAreNotWholeAreRefused_data() {
    QTest::addColumn<QString>("text");
    const QString whole = KeyMap().toText();
    QTest::newRow("nothing") << QString();
    QTest::newRow("a line of no action") << whole + QStringLiteral("\nfly F9");
    QTest::newRow("a key twice") << QString(whole).replace(QLatin1String("say-b J"), QLatin1String("say-b F"));
    QTest::newRow("a reserved key") << QString(whole).replace(QLatin1String("say-b J"), QLatin1String("say-b Alt+1"));
    QTest::newRow("no key") << QString(whole).replace(QLatin1String("say-b J"), QLatin1String("say-b "));
  }
  void settingsThatAreNotWholeAreRefused() {
    QFETCH(QString, text);
    QVERIFY(!KeyMap::fromText(text));
  }

  void keysFromBeforeAnActionWasKnownAreKept() {
    KeyMap own;
    QCOMPARE(own.rebind(Action::Replay, Qt::Key_E), KeyProblem::Taken);  // E plays from the cursor by now
    QString before = own.toText().replace(QLatin1String("replay R"), QLatin1String("replay E"));
    before.remove(QStringLiteral("replay-from-cursor E\n")).remove(QStringLiteral("speed S\n"));
    const std::optional<KeyMap> kept = KeyMap::fromText(before);
    QVERIFY(kept);
    QCOMPARE(kept->key(Action::Replay), QKeyCombination(Qt::Key_E));
    QCOMPARE(kept->key(Action::ReplayFromCursor), QKeyCombination(Qt::Key_Home));
    QCOMPARE(kept->key(Action::Speed), QKeyCombination(Qt::Key_S));
  }

  void aNewKeyIsRefusedWhen_data() {
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<int>("problem");
    const auto row = [](const char* name, QKeyCombination key, KeyProblem problem) {
      QTest::newRow(name) << key << static_cast<int>(problem);
    };
    row("free", Qt::Key_M, KeyProblem::None);
    row("its own", Qt::Key_R, KeyProblem::None);
    row("another's", Qt::Key_F, KeyProblem::Taken);
    row("another's on the keypad", Qt::KeypadModifier | Qt::Key_1, KeyProblem::Taken);
    row("Shift and a digit", Qt::SHIFT | Qt::Key_7, KeyProblem::InputMethods);
    row("Shift and a digit, as it comes", Qt::SHIFT | Qt::Key_Exclam, KeyProblem::InputMethods);
    row("Shift and 8, as it comes", Qt::SHIFT | Qt::Key_Asterisk, KeyProblem::InputMethods);
    row("Ctrl and a digit", Qt::CTRL | Qt::Key_7, KeyProblem::InputMethods);
    row("Ctrl and Space", Qt::CTRL | Qt::Key_Space, KeyProblem::InputMethods);
    row("Alt", Qt::ALT | Qt::Key_M, KeyProblem::Pages);
    row("Alt and a digit", Qt::ALT | Qt::Key_2, KeyProblem::Pages);
    row("Tab", Qt::Key_Tab, KeyProblem::Focus);
    row("Tab backwards", Qt::SHIFT | Qt::Key_Backtab, KeyProblem::Focus);
    row("leaving a text", Qt::CTRL | Qt::Key_Return, KeyProblem::LeavesText);
    row("leaving a text by the keypad", QKeyCombination(Qt::ControlModifier | Qt::KeypadModifier, Qt::Key_Enter),
        KeyProblem::LeavesText);
    row("Shift alone", Qt::SHIFT | Qt::Key_Shift, KeyProblem::NoKey);
  }
  void aNewKeyIsRefusedWhen() {
    QFETCH(QKeyCombination, key);
    QFETCH(int, problem);
    KeyMap map;
    const KeyMap before = map;
    QCOMPARE(static_cast<int>(map.rebind(Action::Replay, key)), problem);
    if (problem != static_cast<int>(KeyProblem::None))
      QCOMPARE(map, before);
    else
      QCOMPARE(map.key(Action::Replay), key);
  }

  void whatIsPressedMeans_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("action");  // -1: none
    const auto row = [](const char* name, int key, Qt::KeyboardModifiers modifiers, int action) {
      QTest::newRow(name) << key << modifiers << action;
    };
    const auto number = [](Action action) { return static_cast<int>(action); };
    row("a letter", Qt::Key_F, {}, number(Action::SayA));
    row("a letter with Shift", Qt::Key_F, Qt::ShiftModifier, -1);
    row("a digit", Qt::Key_2, {}, number(Action::PlayA));
    row("a digit of the keypad", Qt::Key_2, Qt::KeypadModifier, number(Action::PlayA));
    row("Enter of the keypad", Qt::Key_Enter, Qt::KeypadModifier, number(Action::Note));
    row("plus with Shift", Qt::Key_Plus, Qt::ShiftModifier, number(Action::Louder));
    row("the same key without Shift", Qt::Key_Equal, {}, number(Action::Louder));
    row("a full-width comma", 0xFF0C, {}, number(Action::Back));
    row("a full-width stop", 0x3002, {}, number(Action::Forward));
    row("undo", Qt::Key_Z, Qt::ControlModifier, number(Action::Undo));
    row("a bare Z", Qt::Key_Z, {}, -1);
  }
  void whatIsPressedMeans() {
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    const std::optional<Action> action = KeyMap().action(QKeyEvent(QEvent::KeyPress, key, modifiers));
    QTEST(action ? static_cast<int>(*action) : -1, "action");
  }

  void onlyPlainDigitsAreDigits() {
    QCOMPARE(digitOf(QKeyEvent(QEvent::KeyPress, Qt::Key_4, Qt::KeypadModifier)), std::optional(4));
    QCOMPARE(digitOf(QKeyEvent(QEvent::KeyPress, Qt::Key_4, Qt::ShiftModifier)), std::nullopt);
    QCOMPARE(digitOf(QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier)), std::nullopt);
  }
};

}  // namespace s2s

QTEST_MAIN(s2s::TestKeyMap)
#include "tst_key_map.moc"
