// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/SoundChecks.h"

#include "ui/common/AppSettings.h"

namespace s2s {
namespace {

constexpr qsizetype kMostDevices = 8;

}  // namespace

SoundChecks::SoundChecks(AppSettings& settings, Player& player, const Clock& clock, QObject* parent)
    : QObject(parent), m_settings(settings), m_player(player), m_clock(clock) {
  connect(&player, &Player::stateChanged, this, &SoundChecks::putOnPlayer);
  connect(&settings, &AppSettings::changed, this, [this](AppSettings::Key what) {
    if (what == AppSettings::Key::SoundChecks)
      putOnPlayer();
  });
  putOnPlayer();
}

bool SoundChecks::isDue() const {
  const std::optional<ListeningCheck> before = last();
  return m_player.hasDevice() && !(before && stillHolds(*before, m_player.deviceName(), m_clock.nowMs()));
}

void SoundChecks::keep(const ListeningCheck& check) {
  QStringList kept{toText(check)};
  for (const QString& text : m_settings.soundChecks())
    if (const auto older = listeningCheckFrom(text); older && older->device != check.device)
      kept.append(text);
  m_settings.setSoundChecks(kept.mid(0, kMostDevices));
}

std::optional<ListeningCheck> SoundChecks::last() const { return lastOn(m_player.deviceName()); }

std::optional<ListeningCheck> SoundChecks::lastOn(const QString& device) const {
  for (const QString& text : m_settings.soundChecks())
    if (const auto check = listeningCheckFrom(text); check && check->device == device)
      return check;
  return std::nullopt;
}

void SoundChecks::putOnPlayer() {
  if (const auto check = last())
    m_player.setDeviceNote(check->device, deviceNote(*check));
}

}  // namespace s2s
