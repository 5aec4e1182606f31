// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Draft.h"
#include "ui/annotate/KeyMap.h"

#include <QWidget>

namespace s2s {

class KeyButton;

/// "A is broken" and "B is broken": each asks for its reason in place.
class BrokenButtons : public QWidget {
  Q_OBJECT
 public:
  explicit BrokenButtons(QWidget* parent = nullptr);
  void showDraft(const Draft& draft);
  void retranslate(const KeyMap& keys);

 Q_SIGNALS:
  void asked(s2s::Action action);

 private:
  KeyButton* m_a;
  KeyButton* m_b;
};

}  // namespace s2s
