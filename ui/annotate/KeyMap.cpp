// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/KeyMap.h"

#include <QCoreApplication>
#include <QHash>
#include <QKeyEvent>
#include <QKeySequence>
#include <QStringList>

#include <algorithm>

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

constexpr QKeyCombination kUndo = Qt::CTRL | Qt::Key_Z;
constexpr QKeyCombination kScrollBack = Qt::SHIFT | Qt::Key_Left, kScrollForward = Qt::SHIFT | Qt::Key_Right;
// One hand judges by arrows: Shift that was not held would be a verdict.
constexpr QKeyCombination kPageBack = Qt::SHIFT | Qt::Key_PageUp, kPageForward = Qt::SHIFT | Qt::Key_PageDown;

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
    {Action::ReplayFromCursor, "replay-from-cursor", Qt::Key_E, Qt::Key_Home, Qt::Key_A},
    {Action::Back, "back", Qt::Key_Comma, Qt::Key_Comma, Qt::Key_X},
    {Action::Forward, "forward", Qt::Key_Period, Qt::Key_Period, Qt::Key_C},
    {Action::Loop, "loop", Qt::Key_L, Qt::Key_Asterisk, Qt::Key_S},
    {Action::Speed, "speed", Qt::Key_S, Qt::Key_Insert, Qt::Key_Z},
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
    {Action::NextView, "next-view", Qt::Key_V, Qt::Key_V, Qt::Key_B},
    {Action::ZoomIn, "zoom-in", Qt::Key_I, Qt::Key_I, Qt::Key_I},
    {Action::ZoomOut, "zoom-out", Qt::Key_O, Qt::Key_O, Qt::Key_O},
    {Action::LoopFrom, "loop-from", Qt::Key_BracketLeft, Qt::Key_BracketLeft, Qt::Key_BracketLeft},
    {Action::LoopTo, "loop-to", Qt::Key_BracketRight, Qt::Key_BracketRight, Qt::Key_BracketRight},
    {Action::ScrollBack, "scroll-back", kScrollBack, kPageBack, kScrollBack},
    {Action::ScrollForward, "scroll-forward", kScrollForward, kPageForward, kScrollForward},
}};

QKeyCombination presetKey(const Row& row, KeyPreset preset) {
  switch (preset) {
    case KeyPreset::TwoHands: return row.twoHands;
    case KeyPreset::OneHand: return row.oneHand;
    case KeyPreset::Mirrored: break;
  }
  return row.mirrored;
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
    case Action::ReplayFromCursor: return KeyText::tr("Play again from the cursor");
    case Action::Back: return KeyText::tr("Back 2 seconds");
    case Action::Forward: return KeyText::tr("Forward 2 seconds");
    case Action::Loop: return KeyText::tr("Loop");
    case Action::Speed: return KeyText::tr("Change the speed");
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
    case Action::NextView: return KeyText::tr("Wave, spectrogram, pitch, intensity");
    case Action::ZoomIn: return KeyText::tr("Zoom into the waves");
    case Action::ZoomOut: return KeyText::tr("Zoom out of the waves");
    case Action::LoopFrom: return KeyText::tr("Loop from the cursor on");
    case Action::LoopTo: return KeyText::tr("Loop up to the cursor");
    case Action::ScrollBack: return KeyText::tr("Scroll the waves back");
    case Action::ScrollForward: return KeyText::tr("Scroll the waves forward");
  }
  return {};
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

QString KeyMap::label(Action action) const { return keyLabel(key(action)); }

KeyProblem KeyMap::problem(Action action, QKeyCombination key) const {
  if (const KeyProblem found = reserved(key); found != KeyProblem::None)
    return found;
  const std::optional<Action> owner = this->action(key);
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
  QHash<QString, QString> written;
  const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  for (const QString& line : lines)
    written.insert(line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1));
  KeyMap map;
  map.m_keys.fill(QKeyCombination());
  QList<Row> unknown;
  for (const Row& row : kRows) {
    if (!written.contains(QLatin1String(row.code))) {
      unknown.append(row);
      continue;
    }
    const QKeySequence keys(written.take(QLatin1String(row.code)), QKeySequence::PortableText);
    if (keys.count() != 1 || map.rebind(row.action, keys[0]) != KeyProblem::None)
      return std::nullopt;
  }
  if (unknown.size() == kActions || !written.isEmpty())
    return std::nullopt;
  const auto given = [&map](const Row& row) {
    return std::any_of(kKeyPresets.begin(), kKeyPresets.end(), [&](KeyPreset preset) {
      return map.rebind(row.action, presetKey(row, preset)) == KeyProblem::None;
    });
  };
  const bool whole = std::all_of(unknown.cbegin(), unknown.cend(), given);
  return whole ? std::optional(map) : std::nullopt;
}

}  // namespace s2s
