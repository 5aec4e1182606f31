// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

namespace s2s {

/// Only the translation context of the texts in this file.
struct KeysText {
  Q_DECLARE_TR_FUNCTIONS(s2s::KeysText)
};

namespace {

using Qt::Key;

bool isDigit(Key key) { return key >= Qt::Key_0 && key <= Qt::Key_9; }

/// Printed characters that are neither letter nor digit nor space.
bool isSign(Key key) {
  return (key > Qt::Key_Space && key < Qt::Key_0) || (key > Qt::Key_9 && key < Qt::Key_A) ||
         (key > Qt::Key_Z && key <= Qt::Key_AsciiTilde);
}

/// Full-width marks as a Chinese layout gives them, and keys that differ by Shift only on some layouts.
Key plainSign(Key key) {
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

bool differsByShiftOnly(Key sign) {
  return sign == Qt::Key_Plus || sign == Qt::Key_Minus || sign == Qt::Key_Asterisk || sign == Qt::Key_Slash ||
         sign == Qt::Key_Comma || sign == Qt::Key_Period;
}

/// Where Shift makes a sign of a digit, that sign is what comes: Shift+1 is "!".
bool isDigitWithModifiers(QKeyCombination pressed) {
  const Qt::KeyboardModifiers modifiers = pressed.keyboardModifiers();
  const bool shifted = modifiers & Qt::ShiftModifier, keypad = modifiers & Qt::KeypadModifier;
  if (isDigit(pressed.key()) || pressed.key() == Qt::Key_Space)
    return modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
  if (pressed.key() == Qt::Key_Asterisk)
    return shifted && !keypad;
  const QKeyCombination plain = plainKey(pressed);
  return isSign(plain.key()) && (plain.keyboardModifiers() & Qt::ShiftModifier);
}

}  // namespace

QKeyCombination plainKey(QKeyCombination key) {
  const Key sign = plainSign(key.key());
  Qt::KeyboardModifiers modifiers = key.keyboardModifiers() & ~Qt::KeypadModifier;
  if (differsByShiftOnly(sign))
    modifiers &= ~Qt::ShiftModifier;
  return QKeyCombination(modifiers, sign);
}

std::optional<int> digitOf(const QKeyEvent& press) {
  const QKeyCombination key = plainKey(press.keyCombination());
  if (!isDigit(key.key()) || key.keyboardModifiers() != Qt::NoModifier)
    return std::nullopt;
  return key.key() - Qt::Key_0;
}

bool isModifier(Key key) {
  switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock: return true;
    default: return false;
  }
}

KeyProblem reserved(QKeyCombination key) {
  const QKeyCombination plain = plainKey(key);
  if (plain.key() == Key(0) || plain.key() == Qt::Key_unknown || isModifier(plain.key()))
    return KeyProblem::NoKey;
  if (plain.keyboardModifiers() & (Qt::AltModifier | Qt::MetaModifier))
    return KeyProblem::Pages;
  if (isDigitWithModifiers(key))
    return KeyProblem::InputMethods;
  if (plain.key() == Qt::Key_Tab || plain.key() == Qt::Key_Backtab)
    return KeyProblem::Focus;
  return plain == (Qt::CTRL | Qt::Key_Return) ? KeyProblem::LeavesText : KeyProblem::None;
}

QString keyLabel(QKeyCombination key) {
  switch (static_cast<int>(key.toCombined())) {
    case Qt::Key_Space: return KeysText::tr("Space");
    case Qt::Key_Return: return KeysText::tr("Enter");
    case Qt::Key_Left: return QStringLiteral("←");
    case Qt::Key_Right: return QStringLiteral("→");
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    case (Qt::SHIFT | Qt::Key_Left).toCombined(): return QStringLiteral("Shift+←");
    case (Qt::SHIFT | Qt::Key_Right).toCombined(): return QStringLiteral("Shift+→");
    case Qt::Key_Minus: return QStringLiteral("−");
    case Qt::Key_Asterisk: return QStringLiteral("×");
    default: return QKeySequence(key).toString(QKeySequence::NativeText);
  }
}

}  // namespace s2s
