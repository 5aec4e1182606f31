// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>
#include <QString>

#include <optional>

class QKeyEvent;

namespace s2s {

/// Why a key cannot be given to an action.
enum class KeyProblem {
  None,
  Taken,         ///< another action has it
  InputMethods,  ///< digits and signs with Shift or Ctrl, Space with them: Chinese input methods use these
  Pages,         ///< anything with Alt or Meta: pages and the desktop
  Focus,         ///< Tab goes from control to control
  LeavesText,    ///< Ctrl+Enter
  NoKey,         ///< a modifier alone, or unknown
};

/// The key as this program compares them: no keypad flag, Enter as Return, "=" as "+", full-width marks as plain ones.
QKeyCombination plainKey(QKeyCombination key);
/// 0 to 9 for a digit without modifiers, keypad or not.
std::optional<int> digitOf(const QKeyEvent& press);
/// Whether it only changes what another key means.
bool isModifier(Qt::Key key);
/// Why no action at all may have that key; it may be as pressed, or plain.
KeyProblem reserved(QKeyCombination key);
/// "F", "Space", "←", as printed on controls.
QString keyLabel(QKeyCombination key);

}  // namespace s2s
