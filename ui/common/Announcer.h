// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <utility>

namespace s2s {

/// Tells screen readers that a widget has something to say, but never over a clip: while it is hushed, what is to be
/// told waits, and is told once when it is quiet.
class Announcer {
 public:
  /// How a widget is told of; tests listen in.
  using Speak = std::function<void(QWidget*)>;

  explicit Announcer(Speak speak = alert) : m_speak(std::move(speak)) {}
  void tell(QWidget* widget);
  /// While a clip plays.
  void setHushed(bool on);

 private:
  static void alert(QWidget* widget);

  Speak m_speak;
  bool m_hushed = false;
  QList<QPointer<QWidget>> m_waiting;
};

}  // namespace s2s
