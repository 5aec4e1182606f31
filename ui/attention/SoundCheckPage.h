// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attention/SoundCheckPanel.h"

namespace s2s {

class SoundChecks;

/// The sound check as a page of its own, for whoever wants it again: begins each time it is shown.
class SoundCheckPage : public QWidget {
  Q_OBJECT
 public:
  SoundCheckPage(SoundChecks& checks, Player& player, const Clock& clock, QWidget* parent = nullptr);

  /// Whose check it is.
  void setRater(const RaterId& rater);
  void setKeyMap(const KeyMap& keys) { m_panel->setKeyMap(keys); }

 Q_SIGNALS:
  void left();
  void volumeChanged(float volume);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  SoundChecks& m_checks;
  SoundCheckPanel* m_panel;
};

}  // namespace s2s
