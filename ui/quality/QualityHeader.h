// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/QualityCheck.h"

#include <QWidget>

namespace s2s {

class KeyButton;
class Label;
class LevelMark;
class MarkKeys;
class ProgressLine;

/// The line above a sample: what it is about, the level it claims, the round, and how far the walk is.
class QualityHeader : public QWidget {
  Q_OBJECT
 public:
  explicit QualityHeader(QWidget* parent = nullptr);

  void showSample(const ShownSample& sample);
  void showProgress(int position, int done, int total);
  /// @p next: where the button leads, if there is another round.
  void showRound(MarkRound round, std::optional<MarkRound> next);
  void retranslate(const MarkKeys& keys);

 Q_SIGNALS:
  void leaveAsked();
  void nextRoundAsked();

 private:
  void showRoundWords();

  Label* m_about;
  LevelMark* m_level;
  Label* m_hidden;
  Label* m_again;
  KeyButton* m_leave;
  Label* m_roundName;
  KeyButton* m_nextRound;
  Label* m_count;
  ProgressLine* m_line;
  MarkRound m_round = MarkRound::Check;
  std::optional<MarkRound> m_next;
  QString m_roundKey;
};

}  // namespace s2s
