// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Session.h"
#include "ui/annotate/KeyMap.h"

#include <QWidget>

namespace s2s {

class KeyButton;

/// One of the last ten: its number, a sign for what was said, and that in words.
struct RecentEntry {
  EventId event;
  int position = 0;
  QString sign;
  QString spoken;
};

/// The last ten verdicts or marks, newest first, each to be opened again, and undo. While digits choose among them each
/// shows its digit.
class RecentStrip : public QWidget {
  Q_OBJECT
 public:
  explicit RecentStrip(QWidget* parent = nullptr);

  void showRecent(const QList<RecentVerdict>& recent);
  void showEntries(const QList<RecentEntry>& recent);
  /// Digits choose: 1 is the newest, 0 the tenth.
  void setChoosing(bool on);
  /// As if the one with that digit had been pressed.
  void chooseDigit(int digit);
  void retranslate(const KeyMap& keys);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void reopenAsked(const s2s::EventId& event);
  void asked(s2s::Action action);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showWords();
  /// The oldest give way where the strip is narrow.
  void showWhatFits();

  KeyButton* m_last;
  QList<KeyButton*> m_marks;
  KeyButton* m_undo;
  QList<RecentEntry> m_recent;
  bool m_choosing = false;
};

}  // namespace s2s
