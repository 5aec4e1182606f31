// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace s2s {

/// Tells screen readers that a widget has something to say, but never over a clip: while it is hushed, what is to be
/// told waits, and is told once when it is quiet.
class Announcer {
 public:
  void tell(QWidget* widget);
  /// While a clip plays.
  void setHushed(bool on);

 private:
  bool m_hushed = false;
  QList<QPointer<QWidget>> m_waiting;
};

}  // namespace s2s
