// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/SoundChecks.h"

#include "ui/common/AppSettings.h"

namespace s2s {
namespace {

constexpr qsizetype kMostKept = 64;

}  // namespace

SoundChecks::SoundChecks(AppSettings& settings, Player& player, const Clock& clock, QObject* parent)
    : QObject(parent), m_settings(settings), m_player(player), m_clock(clock) {
  connect(&player, &Player::stateChanged, this, [this] {
    putOnPlayer();
    takeLevelBack();
  });
  connect(&settings, &AppSettings::changed, this, [this](AppSettings::Key what) {
    if (what == AppSettings::Key::SoundChecks)
      putOnPlayer();
  });
  putOnPlayer();
}

void SoundChecks::setRater(const RaterId& rater) {
  if (rater == m_rater)
    return;
  m_rater = rater;
  m_owesLevel = !rater.isEmpty();
  putOnPlayer();
  takeLevelBack();
}

/// Once, as soon as there is a device; a study may lock the volume as it is then.
void SoundChecks::takeLevelBack() {
  if (!m_owesLevel || m_player.deviceName().isEmpty())
    return;
  m_owesLevel = false;
  const std::optional<ListeningCheck> own = last();
  const auto latest = find([](const ListeningCheck& check) { return !check.skipped; });
  if (!own || own->skipped || latest->rater == m_rater || m_player.isVolumeLocked() ||
      !stillHolds(*own, m_rater, m_player.deviceName(), m_clock.nowMs()))
    return;
  const float level = static_cast<float>(own->volumePercent) / 100;
  m_player.setVolume(level);
  m_settings.setVolume(level);
  keep(*own);
}

bool SoundChecks::isDue() const {
  const std::optional<ListeningCheck> before = last();
  return m_player.hasDevice() && !(before && stillHolds(*before, m_rater, m_player.deviceName(), m_clock.nowMs()));
}

void SoundChecks::keep(ListeningCheck check) {
  if (m_rater.isEmpty())
    return;
  check.rater = m_rater;
  QStringList kept{toText(check)};
  for (const QString& text : m_settings.soundChecks())
    if (const auto older = listeningCheckFrom(text);
        older && (older->device != check.device || older->rater != check.rater))
      kept.append(text);
  m_settings.setSoundChecks(kept.mid(0, kMostKept));
}

std::optional<ListeningCheck> SoundChecks::last() const {
  return find([this](const ListeningCheck& check) { return check.rater == m_rater; });
}

template <class Wanted>
std::optional<ListeningCheck> SoundChecks::find(Wanted isWanted) const {
  const QString device = m_player.deviceName();
  const QStringList kept = m_settings.soundChecks();
  for (const QString& text : kept)
    if (const auto check = listeningCheckFrom(text); check && check->device == device && isWanted(*check))
      return check;
  return std::nullopt;
}

void SoundChecks::putOnPlayer() {
  if (m_rater.isEmpty())
    return;
  const std::optional<ListeningCheck> check = last();
  m_player.setDeviceNote(m_player.deviceName(), check ? deviceNote(*check) : QString());
}

}  // namespace s2s
