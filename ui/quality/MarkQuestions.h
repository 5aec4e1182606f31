// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/MarkDraft.h"

#include <QWidget>

#include <array>

namespace s2s {

class KeyButton;
class Label;
class MarkKeys;

/// What is asked of a sample in the check: the reasons as chips, and the level as four chips.
class MarkQuestions : public QWidget {
  Q_OBJECT
 public:
  explicit MarkQuestions(QWidget* parent = nullptr);

  void showDraft(const MarkDraft& draft);
  /// While the level is asked for the digits belong to it, and the reasons wait.
  void showLevels(Level claimed, const MarkDraft& draft, bool asked);
  void retranslate(const MarkKeys& keys);

 Q_SIGNALS:
  void reasonAsked(s2s::MarkReason reason);
  void levelAsked(s2s::Level level);

 private:
  void showLevelWords();

  std::array<KeyButton*, kMarkReasons.size()> m_reasons{};
  std::array<KeyButton*, kLevels.size()> m_levels{};
  Label* m_levelTitle;
  Label* m_levelSays;
  Level m_claimed = Level::Unknown;
  Level m_proposed = Level::Unknown;
  bool m_asked = false;
  QString m_downKey, m_upKey;
};

}  // namespace s2s
