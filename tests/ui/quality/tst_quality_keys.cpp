// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/quality/ReviewPage.h"
#include "ui/annotate/KeyButton.h"
#include "ui/quality/CorrectionField.h"

#include <QInputMethodEvent>
#include <QTest>

namespace s2s::test {
namespace {

/// What a press can change, as lines "name value"; compared before and after.
QStringList state(ReviewPage& review) {
  const MarkDraft& draft = review.check().draft();
  const Player& player = review.player();
  const auto flag = [](bool on) { return on ? QStringLiteral("on") : QStringLiteral("off"); };
  const auto second = [](qint64 ms) { return QString::number(static_cast<double>(ms) / 1000, 'f', 1); };
  return {
      QStringLiteral("reasons ") + codes(draft.reasons).join(QLatin1Char(' ')),
      QStringLiteral("level ") + code(draft.levelProposed),
      QStringLiteral("said ") + code(draft.levelSaid),
      QStringLiteral("span %1-%2").arg(second(draft.span.from), second(draft.span.to)),
      QStringLiteral("playing ") + flag(player.isPlaying()),
      QStringLiteral("second %1").arg(static_cast<double>(player.position()) / 48000, 0, 'f', 1),
      QStringLiteral("loop ") + flag(player.loop().has_value()),
      QStringLiteral("volume %1").arg(player.volume(), 0, 'f', 1),
      QStringLiteral("note ") + flag(review.find<NoteField>("note")->hasFocus()),
      QStringLiteral("text ") + flag(review.find<NoteField>("correction")->hasFocus()),
      QStringLiteral("last ten ") + flag(review.find<KeyButton>("lastTen")->isChecked()),
      QStringLiteral("state %1").arg(static_cast<int>(review.check().state())),
  };
}

QString changes(const QStringList& before, const QStringList& after) {
  QStringList changed;
  for (int i = 0; i < after.size(); ++i)
    if (after.at(i) != before.at(i))
      changed.append(after.at(i));
  return changed.join(QLatin1String("; "));
}

const QString kSaving = QStringLiteral("state %1").arg(static_cast<int>(SessionState::Saving));

}  // namespace

class TestQualityKeys : public QObject {
  Q_OBJECT

  std::unique_ptr<ReviewPage> m_review;

  void open(const ReviewPage::Plan& plan) {
    m_review = std::make_unique<ReviewPage>(plan);
    QVERIFY(m_review->reach(SessionState::Judging));
    // Up and down from the claimed level: the first sample is to be one of L2 or L3.
    for (int i = 0; i < 3; ++i) {
      const Level level = m_review->check().sample().level;
      if (plan.hideLevel || level == Level::L2 || level == Level::L3)
        break;
      m_review->hearAll();
      m_review->press(Qt::Key_F);
      QVERIFY(m_review->settles(i + 1));
    }
    m_review->player().pause();
  }

 private Q_SLOTS:
  void init() { open({}); }

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
    using Qt::Key_1, Qt::Key_F, Qt::Key_H, Qt::Key_J, Qt::Key_Right;
    row("F before it was heard: nothing", false, {}, Key_F, "");
    row("J before it was heard: nothing", false, {Key_1}, Key_J, "");
    row("F keeps", true, {}, Key_F, qPrintable(kSaving));
    row("J without a reason: nothing", true, {}, Key_J, "");
    row("J with a reason rejects", true, {Key_1}, Key_J, qPrintable(kSaving));
    row("H without a correction: nothing", true, {}, Key_H, "");
    row("H with a level keeps with it", true, {Key_Right}, Key_H, qPrintable(kSaving));
    row("F with a level: nothing", true, {Key_Right}, Key_F, "");
    row("F in spite of a reason: nothing", true, {Key_1}, Key_F, "");
    row("F again in spite of a reason", true, {Key_1, Key_F}, Key_F, qPrintable(kSaving));
    row("1 is a reason", false, {}, Key_1, "reasons artefact");
    row("1 again takes it back", false, {Key_1}, Key_1, "reasons ");
    row("7 is a reason", false, {}, Qt::Key_7, "reasons other");
    row("two reasons", false, {Key_1}, Qt::Key_6, "reasons artefact privacy");
    row("7 of the keypad", false, {}, Qt::Key_7, "reasons other", Qt::KeypadModifier);
    row("Shift and 1: nothing", false, {}, Key_1, "", Qt::ShiftModifier);
    row("Ctrl and 1: nothing", false, {}, Key_1, "", Qt::ControlModifier);
    row("Shift and F: nothing", true, {}, Key_F, "", Qt::ShiftModifier);
    row("8: nothing", false, {}, Qt::Key_8, "");
    row("right and left give the claimed level", false, {Key_Right}, Qt::Key_Left, "reasons ; level ");
    row("4 takes the level back", false, {Key_Right}, Qt::Key_4, "reasons ; level ");
    row("Space plays on", false, {}, Qt::Key_Space, "playing on");
    row("R plays again", true, {}, Qt::Key_R, "playing on; second 0.0");
    row("a comma jumps back", true, {}, Qt::Key_Comma, "second 0.0");
    row("[ marks from here", true, {Qt::Key_Comma}, Qt::Key_BracketLeft, "span 0.0-2.0");
    row("] marks to here", true, {}, Qt::Key_BracketRight, "span 0.0-2.0");
    row("a backslash unmarks", true, {Qt::Key_BracketRight}, Qt::Key_Backslash, "span 0.0-0.0");
    row("L loops", false, {}, Qt::Key_L, "loop on");
    row("minus is quieter", false, {}, Qt::Key_Minus, "volume 0.9");
    row("Enter opens the note", false, {}, Qt::Key_Return, "note on");
    row("W opens the text", false, {}, Qt::Key_W, "text on");
    row("Q: nothing", true, {}, Qt::Key_Q, "");
    row("0: nothing", true, {}, Qt::Key_0, "");
  }
  void aKeyDoes() {
    QFETCH(bool, heard);
    QFETCH(QList<Qt::Key>, before);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    if (heard) {
      m_review->player().play(Deck::Instruction);
      m_review->hearAll();
    }
    m_review->press(before);
    const QStringList was = state(*m_review);
    m_review->press(key, modifiers);
    QTEST(changes(was, state(*m_review)), "effect");
  }

  void heldKeysCountOnce() {
    QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QString(), true);
    const QStringList was = state(*m_review);
    QCoreApplication::sendEvent(&m_review->page(), &held);
    QCOMPARE(changes(was, state(*m_review)), QString());
  }

  void arrowsProposeALevel() {
    const int claimed = static_cast<int>(m_review->check().sample().level);
    m_review->press(Qt::Key_Right);
    QCOMPARE(static_cast<int>(m_review->check().draft().levelProposed), claimed + 1);
    m_review->press({Qt::Key_Left, Qt::Key_Down});
    QCOMPARE(static_cast<int>(m_review->check().draft().levelProposed), claimed - 1);
    for (int i = 0; i < 5; ++i)
      m_review->press(Qt::Key_Up);
    QCOMPARE(m_review->check().draft().levelProposed, Level::L4);
  }

  void digitsSayTheHiddenLevelFirst() {
    ReviewPage::Plan plan;
    plan.hideLevel = true;
    open(plan);
    m_review->player().play(Deck::Instruction);
    m_review->hearAll();
    m_review->press(Qt::Key_5);
    QCOMPARE(m_review->check().draft(), MarkDraft());
    m_review->press(Qt::Key_F);
    QVERIFY(!m_review->hint().isEmpty());
    m_review->press(Qt::Key_3);
    QCOMPARE(m_review->check().draft().levelSaid, Level::L3);
    m_review->press(Qt::Key_5);
    QVERIFY(m_review->check().draft().reasons.testFlag(MarkReason::Transcript));
  }

  void theOneHandPresetWorksByArrows() {
    m_review->page().setKeyMap(KeyMap(KeyPreset::OneHand));
    m_review->player().play(Deck::Instruction);
    m_review->hearAll();
    const int claimed = static_cast<int>(m_review->check().sample().level);
    m_review->press(Qt::Key_Up);
    QCOMPARE(static_cast<int>(m_review->check().draft().levelProposed), claimed + 1);
    m_review->press(Qt::Key_Down);
    QCOMPARE(m_review->check().state(), SessionState::Saving);
    QTRY_COMPARE(m_review->marks().last().mark, Mark::KeepCorrected);
  }

  void theInputMethodWorksInTheFieldsOnly() {
    const auto* note = m_review->find<NoteField>("note");
    const auto* text = m_review->find<NoteField>("correction");
    QVERIFY(!m_review->page().testAttribute(Qt::WA_InputMethodEnabled));
    for (const QWidget* part : m_review->page().findChildren<QWidget*>())
      if (part->testAttribute(Qt::WA_InputMethodEnabled))
        QVERIFY(part == note || part == text || part->parentWidget() == note || part->parentWidget() == text);
    const QStringList was = state(*m_review);
    QInputMethodEvent onPage;
    onPage.setCommitString(QStringLiteral("j"));
    QCoreApplication::sendEvent(&m_review->page(), &onPage);
    QCOMPARE(changes(was, state(*m_review)), QString());
  }

  void aTextIsCorrectedWithAnInputMethod() {
    m_review->player().play(Deck::Instruction);
    m_review->hearAll();
    m_review->press(Qt::Key_W);
    auto* text = m_review->find<CorrectionField>("correction");
    QCOMPARE(text->toPlainText(), m_review->check().sample().text);
    text->selectAll();
    QInputMethodEvent composing(QStringLiteral("yu su"), {});
    QCoreApplication::sendEvent(text, &composing);
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("语速要慢1234fj"));
    QCoreApplication::sendEvent(text, &done);
    QTest::keyClicks(text, QStringLiteral(" fj1"));
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(m_review->check().draft().textCorrected, QStringLiteral("语速要慢1234fj fj1"));
    QCOMPARE(m_review->check().draft().reasons, MarkReasons(MarkReason::Transcript));
    QCOMPARE(m_review->check().state(), SessionState::Judging);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_review->page().hasFocus());
    m_review->press(Qt::Key_H);
    QTRY_COMPARE(m_review->marks().last().textCorrected, QStringLiteral("语速要慢1234fj fj1"));
    QVERIFY(m_review->reach(SessionState::Judging));
    QVERIFY(text->toPlainText().isEmpty());
  }

  void aTextLeftAsItWasIsNoCorrection() {
    m_review->press(Qt::Key_W);
    auto* text = m_review->find<CorrectionField>("correction");
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(text->toPlainText().isEmpty());
    QCOMPARE(m_review->check().draft(), MarkDraft());
  }

  void everyControlShowsItsKey_data() {
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* name, const QString& key) { QTest::newRow(name) << QByteArray(name) << key; };
    const KeyMap shared;
    row("playPause", shared.label(Action::PlayPause));
    row("undo", shared.label(Action::Undo));
    row("lastTen", shared.label(Action::LastTen));
    row("spanFrom", QStringLiteral("["));
    row("spanTo", QStringLiteral("]"));
    row("spanClear", QStringLiteral("\\"));
    row("reason-artefact", QStringLiteral("1"));
    row("reason-other", QStringLiteral("7"));
  }
  void everyControlShowsItsKey() {
    QFETCH(QByteArray, button);
    QTEST(m_review->find<KeyButton>(button.constData())->key(), "key");
  }
};

}  // namespace s2s::test

QTEST_MAIN(s2s::test::TestQualityKeys)
#include "tst_quality_keys.moc"
