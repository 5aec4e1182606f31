// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/ListeningCheck.h"

#include <QObject>

#include <optional>

namespace s2s {

class AppSettings;

/// The sound checks that were made on this computer, the latest of each person and device. Puts that of who works here
/// and of the device in use on the player, so that every verdict says on what it was heard. A check says nothing of
/// anybody else's ears.
class SoundChecks : public QObject {
  Q_OBJECT
 public:
  SoundChecks(AppSettings& settings, Player& player, const Clock& clock, QObject* parent = nullptr);

  /// Who works here; empty: nobody. Where somebody else was the last to set a level on this device, the one of their
  /// own check is set again, if that still holds.
  void setRater(const RaterId& rater);
  /// There is a device, and who works here has not checked it in the last hours.
  bool isDue() const;
  /// As a check by who works here; of nobody it is not kept.
  void keep(ListeningCheck check);
  /// By who works here on the device in use, however long ago.
  std::optional<ListeningCheck> last() const;

 private:
  /// The first on the device in use that @p isWanted.
  template <class Wanted>
  std::optional<ListeningCheck> find(Wanted isWanted) const;
  void takeLevelBack();
  void putOnPlayer();

  AppSettings& m_settings;
  Player& m_player;
  const Clock& m_clock;
  RaterId m_rater;
  bool m_owesLevel = false;  ///< to who came: not looked for yet
};

}  // namespace s2s
