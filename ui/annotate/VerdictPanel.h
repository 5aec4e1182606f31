// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotate/KeyMap.h"

#include <QWidget>

namespace s2s {

class ChoiceButton;
class KeyButton;

/// The overall choice: two equal buttons, and what can be said instead or besides.
class VerdictPanel : public QWidget {
  Q_OBJECT
 public:
  explicit VerdictPanel(QWidget* parent = nullptr);

  /// @p missing says why the two are locked; empty: they are open.
  void showLock(bool locked, const QString& missing);
  void showAwaited(bool on);
  void showNeither(bool on);
  void setAsksAcceptable(bool on);
  void retranslate(const KeyMap& keys);

 Q_SIGNALS:
  void chosenA();
  void chosenB();
  void asked(s2s::Action action);

 private:
  ChoiceButton* m_a;
  ChoiceButton* m_b;
  KeyButton* m_neither;
  KeyButton* m_cannot;
};

}  // namespace s2s
