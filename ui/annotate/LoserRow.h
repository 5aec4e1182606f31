// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Verdict.h"
#include "ui/annotate/KeyMap.h"

#include <QWidget>

#include <array>

namespace s2s {

class KeyButton;
class Label;

/// Why the loser lost, where a study asks for it. Never required.
class LoserRow : public QWidget {
  Q_OBJECT
 public:
  explicit LoserRow(QWidget* parent = nullptr);
  void showReason(LoserReason reason);
  void retranslate(const KeyMap& keys);

 Q_SIGNALS:
  void asked(s2s::Action action);

 private:
  Label* m_question;
  std::array<KeyButton*, 3> m_reasons{};
};

}  // namespace s2s
