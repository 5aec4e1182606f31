// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/annotate/ListeningPage.h"
#include "ui/annotate/KeyButton.h"
#include "ui/annotate/NoteField.h"
#include "ui/waveform/WaveformView.h"

#include <QInputMethodEvent>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

namespace s2s::test {
namespace {

QString sayWord(Say say) {
  switch (say) {
    case Say::Nothing: return QStringLiteral("-");
    case Say::A: return QStringLiteral("A");
    case Say::Same: return QStringLiteral("same");
    case Say::B: return QStringLiteral("B");
  }
  return {};
}

/// What a press can change, as lines "name value"; compared before and after.
QStringList state(ListeningPage& listening) {
  const Draft& draft = listening.session().draft();
  const Player& player = listening.player();
  static constexpr std::array kNames = {"instruction", "A", "B"};
  const auto flag = [](bool on) { return on ? QStringLiteral("on") : QStringLiteral("off"); };
  return {
      QStringLiteral("alignment ") + sayWord(draft.alignment),
      QStringLiteral("expressiveness ") + sayWord(draft.expressiveness),
      QStringLiteral("quality ") + sayWord(draft.quality),
      QStringLiteral("neither ") + flag(draft.neitherAcceptable),
      QStringLiteral("loser %1").arg(static_cast<int>(draft.loserReason)),
      QStringLiteral("brokenA %1").arg(static_cast<int>(draft.brokenA)),
      QStringLiteral("brokenB %1").arg(static_cast<int>(draft.brokenB)),
      QStringLiteral("playing ") + flag(player.isPlaying()),
      QStringLiteral("deck ") + QLatin1String(kNames[static_cast<std::size_t>(player.current())]),
      QStringLiteral("second %1").arg(static_cast<double>(player.position()) / 48000, 0, 'f', 1),
      QStringLiteral("loop ") + flag(player.loop().has_value()),
      QStringLiteral("volume %1").arg(player.volume(), 0, 'f', 1),
      QStringLiteral("asking ") + flag(listening.find<QWidget>("reason1")->isVisible()),
      QStringLiteral("last ten ") + flag(listening.find<KeyButton>("lastTen")->isChecked()),
      QStringLiteral("note ") + flag(listening.find<NoteField>("note")->hasFocus()),
      QStringLiteral("state %1").arg(static_cast<int>(listening.session().state())),
  };
}

QString changes(const QStringList& before, const QStringList& after) {
  QStringList changed;
  for (int i = 0; i < after.size(); ++i)
    if (after.at(i) != before.at(i))
      changed.append(after.at(i));
  return changed.join(QLatin1String("; "));
}

void keepHolding(QWidget* widget, Qt::Key key) {
  QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
  QCoreApplication::sendEvent(widget, &held);
}

const QString kSaving = QStringLiteral("state %1").arg(static_cast<int>(SessionState::Saving));

}  // namespace

class TestAnnotateKeys : public QObject {
  Q_OBJECT

  std::unique_ptr<ListeningPage> m_listening;

 private Q_SLOTS:
  void init() {
    ListeningPage::Plan plan;
    plan.askLoserReason = true;
    m_listening = std::make_unique<ListeningPage>(plan);
    QVERIFY(m_listening->reach(SessionState::Judging));
    m_listening->player().pause();
  }

  void aKeyDoes_data() {
    QTest::addColumn<bool>("heard");
    QTest::addColumn<QList<Qt::Key>>("before");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("effect");
    const auto row = [](const char* name, bool heard, const QList<Qt::Key>& before, Qt::Key key, const char* effect,
                        Qt::KeyboardModifiers modifiers = {}) {
      QTest::newRow(name) << heard << before << key << modifiers << QString::fromLatin1(effect);
    };
    using Qt::Key_F, Qt::Key_H, Qt::Key_J, Qt::Key_Q, Qt::Key_0, Qt::Key_T;
    const QList<Qt::Key> atOverall = {Key_F, Key_H, Key_J};
    row("F before all was heard: nothing", false, {}, Key_F, "");
    row("H before all was heard: nothing", false, {}, Key_H, "");
    row("J before all was heard: nothing", false, {}, Key_J, "");
    row("F at the first criterion", true, {}, Key_F, "alignment A");
    row("H at the first criterion", true, {}, Key_H, "alignment same");
    row("J at the first criterion", true, {}, Key_J, "alignment B");
    row("the cursor walks down", true, {Key_F}, Key_J, "expressiveness B");
    row("to the last criterion", true, {Key_F, Key_J}, Key_H, "quality same");
    row("Up goes back", true, {Key_F, Qt::Key_Up}, Key_J, "alignment B");
    row("Up goes back from the whole", true, {Key_F, Key_F, Key_F, Qt::Key_Up}, Key_H, "quality same");
    row("Up stays at the first", true, {Qt::Key_Up, Qt::Key_Up}, Key_J, "alignment B");
    row("Down passes a criterion", true, {Qt::Key_Down}, Key_J, "expressiveness B");
    row("F at the whole commits", true, atOverall, Key_F, qPrintable(kSaving));
    row("J at the whole commits", true, atOverall, Key_J, qPrintable(kSaving));
    row("H at the whole: nothing", true, atOverall, Key_H, "");
    row("Shift and F: nothing", true, {}, Key_F, "", Qt::ShiftModifier);
    row("Ctrl and F: nothing", true, {}, Key_F, "", Qt::ControlModifier);
    row("1 plays the instruction", false, {}, Qt::Key_1, "playing on");
    row("2 plays A", false, {}, Qt::Key_2, "playing on; deck A");
    row("3 plays B", false, {}, Qt::Key_3, "playing on; deck B");
    row("3 of the keypad plays B", false, {}, Qt::Key_3, "playing on; deck B", Qt::KeypadModifier);
    row("Shift and 3: nothing", false, {}, Qt::Key_3, "", Qt::ShiftModifier);
    row("Ctrl and 3: nothing", false, {}, Qt::Key_3, "", Qt::ControlModifier);
    row("Space plays", false, {}, Qt::Key_Space, "playing on");
    row("Space pauses", false, {Qt::Key_2}, Qt::Key_Space, "playing off");
    row("R plays again", true, {}, Qt::Key_R, "playing on; second 0.0");
    row("a stop jumps on", false, {}, Qt::Key_Period, "second 2.0");
    row("a comma jumps back", false, {Qt::Key_Period, Qt::Key_Period}, Qt::Key_Comma, "second 2.0");
    row("L loops", false, {}, Qt::Key_L, "loop on");
    row("L ends the loop", false, {Qt::Key_L}, Qt::Key_L, "loop off");
    row("minus", false, {}, Qt::Key_Minus, "volume 0.9");
    row("plus", false, {Qt::Key_Minus, Qt::Key_Minus}, Qt::Key_Plus, "volume 0.9");
    row("N", true, {}, Qt::Key_N, "neither on");
    row("N again", true, {Qt::Key_N}, Qt::Key_N, "neither off");
    row("4", true, {}, Qt::Key_4, "loser 1");
    row("4 again", true, {Qt::Key_4}, Qt::Key_4, "loser 0");
    row("6", true, {Qt::Key_4}, Qt::Key_6, "loser 3");
    row("0 asks why", false, {}, Key_0, "asking on");
    row("0 again goes back", false, {Key_0}, Key_0, "asking off");
    row("Esc goes back", false, {Key_0}, Qt::Key_Escape, "asking off");
    row("a reason puts it aside", false, {Key_0}, Qt::Key_4, qPrintable(QStringLiteral("asking off; ") + kSaving));
    row("a reason by the keypad", false, {Key_0}, Qt::Key_4, qPrintable(QStringLiteral("asking off; ") + kSaving),
        Qt::KeypadModifier);
    row("no such reason: nothing", false, {Key_0}, Qt::Key_7, "");
    row("F while a reason is asked for: nothing", true, {Key_0}, Key_F, "");
    row("Q asks what is wrong", true, {}, Key_Q, "asking on");
    row("and marks it", true, {Key_Q}, Qt::Key_3, "brokenA 3; asking off");
    row("P is for B", true, {Qt::Key_P}, Qt::Key_1, "brokenB 1; asking off");
    row("a mark is taken back", true, {Key_Q, Qt::Key_3, Key_Q}, Qt::Key_6, "brokenA 0; asking off");
    row("6 takes back nothing where there is none", true, {Key_Q}, Qt::Key_6, "");
    row("too early to call it broken: nothing", false, {Key_Q}, Qt::Key_1, "asking off");
    row("T without a verdict: nothing", true, {}, Key_T, "");
    row("Ctrl+Z without a verdict: nothing", true, {}, Qt::Key_Z, "", Qt::ControlModifier);
    row("Enter goes to the note", true, {}, Qt::Key_Return, "note on");
    row("Enter of the keypad too", true, {}, Qt::Key_Enter, "note on", Qt::KeypadModifier);
    row("a letter without meaning: nothing", true, {}, Qt::Key_K, "");
  }
  void aKeyDoes() {
    QFETCH(bool, heard);
    QFETCH(QList<Qt::Key>, before);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    if (heard)
      m_listening->hearAll();
    m_listening->press(before);
    const QStringList was = state(*m_listening);
    m_listening->press(key, modifiers);
    QTEST(changes(was, state(*m_listening)), "effect");
  }

  void theWavesAreZoomedAndScrolledByKey() {
    auto* wave = m_listening->find<WaveformView>("waveA");
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
      const QImage before = wave->grab().toImage();
      m_listening->press(key, modifiers);
      return wave->grab().toImage() != before;
    };
    QVERIFY(!press(Qt::Key_Right, Qt::ShiftModifier));  // all is seen
    const QImage all = wave->grab().toImage();
    QVERIFY(press(Qt::Key_I));
    const QImage begin = wave->grab().toImage();
    QVERIFY(!press(Qt::Key_Left, Qt::ShiftModifier));
    QVERIFY(press(Qt::Key_Right, Qt::ShiftModifier));
    QVERIFY(press(Qt::Key_Left, Qt::ShiftModifier));
    QCOMPARE(wave->grab().toImage(), begin);
    QVERIFY(press(Qt::Key_O));
    QCOMPARE(wave->grab().toImage(), all);
  }

  void fourPressesGiveAVerdict() {
    m_listening->hearAll();
    m_listening->press({Qt::Key_J, Qt::Key_H, Qt::Key_J, Qt::Key_J});
    QTRY_COMPARE(m_listening->session().done(), 1);
    const Verdict& verdict = m_listening->lastVerdict();
    const Battle& battle = *m_listening->study().contents().findBattle(verdict.battle);
    QVERIFY(verdict.winner != verdict.presentedFirst);
    const Seat second = battle.a == verdict.presentedFirst ? Seat::B : Seat::A;
    const Preference forSecond = second == Seat::A ? Preference::A : Preference::B;
    QCOMPARE(verdict.criteria, (Criteria{forSecond, Preference::Same, forSecond}));
  }

  void holdingAKeyDownDoesNothing_data() {
    QTest::addColumn<Qt::Key>("key");
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_J, Qt::Key_Space, Qt::Key_N, Qt::Key_Minus, Qt::Key_2})
      QTest::newRow(qPrintable(QKeySequence(key).toString())) << key;
  }
  void holdingAKeyDownDoesNothing() {
    QFETCH(Qt::Key, key);
    m_listening->hearAll();
    const QStringList was = state(*m_listening);
    keepHolding(&m_listening->page(), key);
    QCOMPARE(changes(was, state(*m_listening)), QString());
  }

  void aFocusedButtonSwallowsNoKey_data() {
    QTest::addColumn<QByteArray>("button");
    for (const char* name : {"cannotJudge", "playPause", "chooseA", "playB", "loop"})
      QTest::newRow(name) << QByteArray(name);
  }
  void aFocusedButtonSwallowsNoKey() {
    QFETCH(QByteArray, button);
    m_listening->hearAll();
    auto* widget = m_listening->find<QWidget>(button.constData());
    widget->setFocus(Qt::TabFocusReason);
    QTest::keyClick(widget, Qt::Key_F);
    QCOMPARE(m_listening->session().draft().alignment, Say::A);
    const QStringList was = state(*m_listening);
    QTest::keyClick(widget, Qt::Key_Space);
    QVERIFY(changes(was, state(*m_listening)).contains(QLatin1String("playing on")));
    QCOMPARE(m_listening->session().state(), SessionState::Judging);
    QVERIFY(!m_listening->find<QWidget>("reason1")->isVisible());
  }

  void shortcutsOfTheWindowDoNotTakeOurKeys() {
    QShortcut undo(QKeySequence(Qt::CTRL | Qt::Key_Z), &m_listening->page());
    QShortcut play(QKeySequence(Qt::Key_Space), &m_listening->page());
    QSignalSpy undone(&undo, &QShortcut::activated), played(&play, &QShortcut::activated);
    m_listening->press(Qt::Key_Z, Qt::ControlModifier);
    m_listening->press(Qt::Key_Space);
    QVERIFY(undone.isEmpty() && played.isEmpty());
    QVERIFY(m_listening->player().isPlaying());
  }

  void theInputMethodWorksInTheNoteOnly() {
    m_listening->hearAll();
    const QStringList was = state(*m_listening);
    QVERIFY(!m_listening->page().testAttribute(Qt::WA_InputMethodEnabled));
    for (const QWidget* part : m_listening->page().findChildren<QWidget*>())
      if (part->testAttribute(Qt::WA_InputMethodEnabled))
        QVERIFY(part == m_listening->find<NoteField>("note") ||
                part->parentWidget() == m_listening->find<NoteField>("note"));
    QInputMethodEvent onPage;
    onPage.setCommitString(QStringLiteral("f"));
    QCoreApplication::sendEvent(&m_listening->page(), &onPage);
    QCOMPARE(changes(was, state(*m_listening)), QString());

    m_listening->press(Qt::Key_Return);
    QInputMethodEvent inNote;
    inNote.setCommitString(QStringLiteral("语速不对"));
    QCoreApplication::sendEvent(m_listening->find<NoteField>("note"), &inNote);
    QCOMPARE(m_listening->session().draft().note, QStringLiteral("语速不对"));
  }

  void inTheNoteKeysBelongToTheText() {
    m_listening->hearAll();
    const Draft draft = m_listening->session().draft();
    m_listening->press(Qt::Key_Return);
    auto* note = m_listening->find<NoteField>("note");
    QTest::keyClicks(note, QStringLiteral("f2 0"));
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClick(note, Qt::Key_Escape);
    QTest::keyClicks(note, QStringLiteral("j"));
    QCOMPARE(note->toPlainText(), QStringLiteral("f2 0\nj"));
    QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(note->toPlainText() != QLatin1String("f2 0\nj"));
    QVERIFY(note->hasFocus());
    Draft expected = draft;
    expected.note = note->toPlainText();
    QCOMPARE(m_listening->session().draft(), expected);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_listening->page().hasFocus());
    m_listening->press(Qt::Key_F);
    QCOMPARE(m_listening->session().draft().alignment, Say::A);
  }

  void theOneHandPresetWorksByArrows() {
    m_listening->page().setKeyMap(KeyMap(KeyPreset::OneHand));
    m_listening->hearAll();
    m_listening->press({Qt::Key_Left, Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Left});
    const Draft& draft = m_listening->session().draft();
    QCOMPARE(draft.alignment, Say::A);
    QCOMPARE(draft.expressiveness, Say::Same);
    QCOMPARE(draft.quality, Say::A);
    QCOMPARE(m_listening->find<KeyButton>("undo")->key(), KeyMap(KeyPreset::OneHand).label(Action::Undo));
  }

  void everyControlShowsItsKey_data() {
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("action");
    const auto row = [](const char* name, Action action) {
      QTest::newRow(name) << QByteArray(name) << static_cast<int>(action);
    };
    row("playPause", Action::PlayPause);
    row("replay", Action::Replay);
    row("back", Action::Back);
    row("forward", Action::Forward);
    row("loop", Action::Loop);
    row("quieter", Action::Quieter);
    row("louder", Action::Louder);
    row("brokenA", Action::BrokenA);
    row("brokenB", Action::BrokenB);
    row("neitherAcceptable", Action::NeitherAcceptable);
    row("cannotJudge", Action::CannotJudge);
    row("undo", Action::Undo);
    row("lastTen", Action::LastTen);
    row("leaveReopened", Action::Leave);
    row("loser-failed", Action::LostFailed);
  }
  void everyControlShowsItsKey() {
    QFETCH(QByteArray, button);
    QFETCH(int, action);
    QCOMPARE(m_listening->find<KeyButton>(button.constData())->key(), KeyMap().label(static_cast<Action>(action)));
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestAnnotateKeys)
#include "tst_annotate_keys.moc"
