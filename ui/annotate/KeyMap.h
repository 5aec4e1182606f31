// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Keys.h"

#include <QList>

#include <array>

namespace s2s {

/// All that can be done on the listening page by one key.
enum class Action {
  SayA,
  SaySame,
  SayB,  ///< about the criterion under the cursor; A and B about the whole below the last
  PreviousCriterion,
  NextCriterion,
  NeitherAcceptable,
  CannotJudge,
  LostWorse,
  LostFailed,
  LostNotRecognised,
  PlayInstruction,
  PlayA,
  PlayB,
  PlayPause,
  Replay,
  ReplayFromCursor,
  Back,
  Forward,
  Loop,
  Speed,
  Quieter,
  Louder,
  BrokenA,
  BrokenB,
  Note,
  Undo,
  LastTen,
  Leave,
  TextUp,
  TextDown,
  NextView,  ///< of the waves: wave, spectrogram, pitch, intensity
  ZoomIn,
  ZoomOut,
  LoopFrom,
  LoopTo,
  ScrollBack,  ///< the waves
  ScrollForward,
};
inline constexpr int kActions = static_cast<int>(Action::ScrollForward) + 1;
QList<Action> allActions();
QString words(Action action);

/// Two hands on the home row; one hand on arrows and keypad; two hands with the lesser keys in the left one.
enum class KeyPreset { TwoHands, OneHand, Mirrored };
inline constexpr std::array kKeyPresets = {KeyPreset::TwoHands, KeyPreset::OneHand, KeyPreset::Mirrored};
QString words(KeyPreset preset);

/// Which key does what. A value. Every action has exactly one key, no key two actions. Keypad digits are digits.
class KeyMap {
 public:
  explicit KeyMap(KeyPreset preset = KeyPreset::TwoHands);

  QKeyCombination key(Action action) const { return m_keys[static_cast<std::size_t>(action)]; }
  std::optional<Action> action(QKeyCombination key) const;
  std::optional<Action> action(const QKeyEvent& press) const;
  /// "F", "Space", "←", as printed on the control.
  QString label(Action action) const;

  KeyProblem problem(Action action, QKeyCombination key) const;
  /// Gives the action that key, unless there is a problem.
  KeyProblem rebind(Action action, QKeyCombination key);

  /// One line an action, for the settings. Nothing for text that is not free of conflicts; an action that was not known
  /// when it was written takes the first key of the presets that is still free.
  QString toText() const;
  static std::optional<KeyMap> fromText(const QString& text);

  bool operator==(const KeyMap&) const = default;

 private:
  std::array<QKeyCombination, kActions> m_keys;
};

}  // namespace s2s
