// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/ListeningCheck.h"

#include <QObject>

#include <optional>

namespace s2s {

class AppSettings;

/// The sound checks that were made on this computer, the latest of each device. Puts that of the device in use on the
/// player, so that every verdict says on what it was heard.
class SoundChecks : public QObject {
  Q_OBJECT
 public:
  SoundChecks(AppSettings& settings, Player& player, const Clock& clock, QObject* parent = nullptr);

  /// There is a device, and nobody has checked it in the last hours.
  bool isDue() const;
  void keep(const ListeningCheck& check);
  /// Of the device in use, however long ago.
  std::optional<ListeningCheck> last() const;

 private:
  std::optional<ListeningCheck> lastOn(const QString& device) const;
  void putOnPlayer();

  AppSettings& m_settings;
  Player& m_player;
  const Clock& m_clock;
};

}  // namespace s2s
