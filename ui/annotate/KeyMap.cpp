// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/KeyMap.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QStringList>

namespace s2s {

/// Only the translation context of the texts in this file.
struct KeyText {
  Q_DECLARE_TR_FUNCTIONS(s2s::KeyText)
};

namespace {

struct Row {
  Action action;
  const char* code;  ///< in the settings; never changes
  QKeyCombination twoHands, oneHand, mirrored;
};

using Qt::Key;
constexpr QKeyCombination kUndo = Qt::CTRL | Qt::Key_Z;

/// In the order of Action.
constexpr std::array<Row, kActions> kRows = {{
    {Action::SayA, "say-a", Qt::Key_F, Qt::Key_Left, Qt::Key_F},
    {Action::SaySame, "say-same", Qt::Key_H, Qt::Key_Down, Qt::Key_G},
    {Action::SayB, "say-b", Qt::Key_J, Qt::Key_Right, Qt::Key_J},
    {Action::PreviousCriterion, "previous-criterion", Qt::Key_Up, Qt::Key_Up, Qt::Key_E},
    {Action::NextCriterion, "next-criterion", Qt::Key_Down, Qt::Key_End, Qt::Key_D},
    {Action::NeitherAcceptable, "neither-acceptable", Qt::Key_N, Qt::Key_Delete, Qt::Key_V},
    {Action::CannotJudge, "cannot-judge", Qt::Key_0, Qt::Key_0, Qt::Key_0},
    {Action::LostWorse, "lost-worse", Qt::Key_4, Qt::Key_4, Qt::Key_4},
    {Action::LostFailed, "lost-failed", Qt::Key_5, Qt::Key_5, Qt::Key_5},
    {Action::LostNotRecognised, "lost-not-recognised", Qt::Key_6, Qt::Key_6, Qt::Key_6},
    {Action::PlayInstruction, "play-instruction", Qt::Key_1, Qt::Key_1, Qt::Key_1},
    {Action::PlayA, "play-a", Qt::Key_2, Qt::Key_2, Qt::Key_2},
    {Action::PlayB, "play-b", Qt::Key_3, Qt::Key_3, Qt::Key_3},
    {Action::PlayPause, "play-pause", Qt::Key_Space, Qt::Key_Space, Qt::Key_Space},
    {Action::Replay, "replay", Qt::Key_R, Qt::Key_Slash, Qt::Key_R},
    {Action::Back, "back", Qt::Key_Comma, Qt::Key_Comma, Qt::Key_X},
    {Action::Forward, "forward", Qt::Key_Period, Qt::Key_Period, Qt::Key_C},
    {Action::Loop, "loop", Qt::Key_L, Qt::Key_Asterisk, Qt::Key_S},
    {Action::Quieter, "quieter", Qt::Key_Minus, Qt::Key_Minus, Qt::Key_Minus},
    {Action::Louder, "louder", Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus},
    {Action::BrokenA, "broken-a", Qt::Key_Q, Qt::Key_7, Qt::Key_Q},
    {Action::BrokenB, "broken-b", Qt::Key_P, Qt::Key_9, Qt::Key_P},
    {Action::Note, "note", Qt::Key_Return, Qt::Key_Return, Qt::Key_Return},
    {Action::Undo, "undo", kUndo, Qt::Key_Backspace, kUndo},
    {Action::LastTen, "last-ten", Qt::Key_T, Qt::Key_8, Qt::Key_T},
    {Action::Leave, "leave", Qt::Key_Escape, Qt::Key_Escape, Qt::Key_Escape},
    {Action::TextUp, "text-up", Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_PageUp},
    {Action::TextDown, "text-down", Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageDown},
}};

QKeyCombination presetKey(const Row& row, KeyPreset preset) {
  switch (preset) {
    case KeyPreset::TwoHands: return row.twoHands;
    case KeyPreset::OneHand: return row.oneHand;
    case KeyPreset::Mirrored: break;
  }
  return row.mirrored;
}

bool isDigit(Key key) { return key >= Qt::Key_0 && key <= Qt::Key_9; }

bool isReserved(QKeyCombination key) {
  const Qt::KeyboardModifiers modifiers = key.keyboardModifiers();
  if (modifiers & (Qt::AltModifier | Qt::MetaModifier))
    return true;
  if (isDigit(key.key()) && modifiers != Qt::NoModifier)
    return true;
  if (key == (Qt::CTRL | Qt::Key_Return))
    return true;
  switch (key.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_unknown: return true;
    default: return key.key() == Key(0);
  }
}

/// Full-width marks as a Chinese layout gives them, and keys that differ by Shift only on some layouts.
Key plainSymbol(Key key) {
  switch (static_cast<int>(key)) {
    case Qt::Key_Enter: return Qt::Key_Return;
    case Qt::Key_Equal: return Qt::Key_Plus;
    case Qt::Key_Underscore: return Qt::Key_Minus;
    case Qt::Key_Question: return Qt::Key_Slash;
    case 0xFF0C:
    case Qt::Key_Less: return Qt::Key_Comma;
    case 0x3002:
    case Qt::Key_Greater: return Qt::Key_Period;
    default: return key;
  }
}

bool isSymbol(Key key) {
  return key == Qt::Key_Plus || key == Qt::Key_Minus || key == Qt::Key_Asterisk || key == Qt::Key_Slash ||
         key == Qt::Key_Comma || key == Qt::Key_Period;
}

}  // namespace

QList<Action> allActions() {
  QList<Action> actions;
  for (const Row& row : kRows)
    actions.append(row.action);
  return actions;
}

QString words(KeyPreset preset) {
  switch (preset) {
    case KeyPreset::TwoHands: return KeyText::tr("Two hands");
    case KeyPreset::OneHand: return KeyText::tr("One hand, arrows and keypad");
    case KeyPreset::Mirrored: break;
  }
  return KeyText::tr("Two hands, mirrored");
}

QString words(Action action) {
  switch (action) {
    case Action::SayA: return KeyText::tr("A is better");
    case Action::SaySame: return KeyText::tr("Both the same");
    case Action::SayB: return KeyText::tr("B is better");
    case Action::PreviousCriterion: return KeyText::tr("Previous criterion");
    case Action::NextCriterion: return KeyText::tr("Next criterion");
    case Action::NeitherAcceptable: return KeyText::tr("Neither acceptable");
    case Action::CannotJudge: return KeyText::tr("Can't judge");
    case Action::LostWorse: return KeyText::tr("The loser followed, but worse");
    case Action::LostFailed: return KeyText::tr("The loser tried and failed");
    case Action::LostNotRecognised: return KeyText::tr("The loser did not recognise the instruction");
    case Action::PlayInstruction: return KeyText::tr("Play the instruction");
    case Action::PlayA: return KeyText::tr("Play A");
    case Action::PlayB: return KeyText::tr("Play B");
    case Action::PlayPause: return KeyText::tr("Play or pause");
    case Action::Replay: return KeyText::tr("Play from the start");
    case Action::Back: return KeyText::tr("Back 2 seconds");
    case Action::Forward: return KeyText::tr("Forward 2 seconds");
    case Action::Loop: return KeyText::tr("Loop");
    case Action::Quieter: return KeyText::tr("Quieter");
    case Action::Louder: return KeyText::tr("Louder");
    case Action::BrokenA: return KeyText::tr("A is broken");
    case Action::BrokenB: return KeyText::tr("B is broken");
    case Action::Note: return KeyText::tr("Write a note");
    case Action::Undo: return KeyText::tr("Undo");
    case Action::LastTen: return KeyText::tr("Choose from the last ten");
    case Action::Leave: return KeyText::tr("Go back");
    case Action::TextUp: return KeyText::tr("Scroll the text up");
    case Action::TextDown: return KeyText::tr("Scroll the text down");
  }
  return {};
}

QKeyCombination plainKey(QKeyCombination key) {
  const Key symbol = plainSymbol(key.key());
  Qt::KeyboardModifiers modifiers = key.keyboardModifiers() & ~Qt::KeypadModifier;
  if (isSymbol(symbol))
    modifiers &= ~Qt::ShiftModifier;
  return QKeyCombination(modifiers, symbol);
}

std::optional<int> digitOf(const QKeyEvent& press) {
  const QKeyCombination key = plainKey(press.keyCombination());
  if (!isDigit(key.key()) || key.keyboardModifiers() != Qt::NoModifier)
    return std::nullopt;
  return key.key() - Qt::Key_0;
}

KeyMap::KeyMap(KeyPreset preset) {
  for (const Row& row : kRows)
    m_keys[static_cast<std::size_t>(row.action)] = presetKey(row, preset);
}

std::optional<Action> KeyMap::action(QKeyCombination key) const {
  const QKeyCombination plain = plainKey(key);
  for (const Row& row : kRows)
    if (this->key(row.action) == plain)
      return row.action;
  return std::nullopt;
}

std::optional<Action> KeyMap::action(const QKeyEvent& press) const { return action(press.keyCombination()); }

QString KeyMap::label(Action action) const {
  const QKeyCombination combination = key(action);
  switch (static_cast<int>(combination.key())) {
    case Qt::Key_Space: return KeyText::tr("Space");
    case Qt::Key_Return: return KeyText::tr("Enter");
    case Qt::Key_Left: return QStringLiteral("←");
    case Qt::Key_Right: return QStringLiteral("→");
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    case Qt::Key_Minus: return QStringLiteral("−");
    case Qt::Key_Asterisk: return QStringLiteral("×");
    default: return QKeySequence(combination).toString(QKeySequence::NativeText);
  }
}

KeyProblem KeyMap::problem(Action action, QKeyCombination key) const {
  const QKeyCombination plain = plainKey(key);
  if (isReserved(plain))
    return KeyProblem::Reserved;
  const std::optional<Action> owner = this->action(plain);
  return owner && *owner != action ? KeyProblem::Taken : KeyProblem::None;
}

KeyProblem KeyMap::rebind(Action action, QKeyCombination key) {
  const KeyProblem found = problem(action, key);
  if (found == KeyProblem::None)
    m_keys[static_cast<std::size_t>(action)] = plainKey(key);
  return found;
}

QString KeyMap::toText() const {
  QStringList lines;
  for (const Row& row : kRows)
    lines.append(QLatin1String(row.code) + QLatin1Char(' ') +
                 QKeySequence(key(row.action)).toString(QKeySequence::PortableText));
  return lines.join(QLatin1Char('\n'));
}

std::optional<KeyMap> KeyMap::fromText(const QString& text) {
  const QStringList lines = text.split(QLatin1Char('\n'));
  if (lines.size() != kActions)
    return std::nullopt;
  KeyMap map;
  for (QKeyCombination& key : map.m_keys)
    key = QKeyCombination();
  for (int i = 0; i < kActions; ++i) {
    const Row& row = kRows[static_cast<std::size_t>(i)];
    const QString prefix = QLatin1String(row.code) + QLatin1Char(' ');
    const QKeySequence keys(lines.at(i).mid(prefix.size()), QKeySequence::PortableText);
    if (!lines.at(i).startsWith(prefix) || keys.count() != 1)
      return std::nullopt;
    if (map.rebind(row.action, keys[0]) != KeyProblem::None)
      return std::nullopt;
  }
  return map;
}

}  // namespace s2s
