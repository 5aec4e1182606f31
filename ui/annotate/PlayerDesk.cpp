// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/PlayerDesk.h"

#include "core/audio/Stretch.h"
#include "ui/annotate/TransportBar.h"
#include "ui/common/AppSettings.h"
#include "ui/common/QuietDescription.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kJump = 2s;
constexpr float kVolumeStep = 0.1F;

}  // namespace

PlayerDesk::PlayerDesk(Player& player, QWidget& view, TransportBar& bar, Page page, QObject* parent)
    : QObject(parent), m_player(player), m_view(view), m_bar(bar), m_page(std::move(page)) {
  connect(&player, &Player::stateChanged, this, &PlayerDesk::hush);
  hush();
}

PlayerDesk::~PlayerDesk() { setHushed(false); }

void PlayerDesk::hush() { setHushed(m_player.isPlaying()); }

void PlayerDesk::setHushed(bool on) {
  if (on == m_hushed)
    return;
  m_hushed = on;
  const QList<QuietDescription*> descriptions = m_view.findChildren<QuietDescription*>();
  for (QuietDescription* description : descriptions)
    description->setQuiet(on);
  m_announcer.setHushed(on);
}

void PlayerDesk::show() {
  if (!m_page.isOnStage())
    return;
  m_bar.showPlaying(m_player.isPlaying());
  m_bar.showLoop(m_player.loop().has_value());
  m_bar.showSpeed(kSpeeds[static_cast<size_t>(m_player.speed())]);
  m_bar.showVolume(m_player.volume(), m_player.isVolumeLocked());
  m_bar.showDevice(m_player.hasDevice());
}

bool PlayerDesk::perform(Action action) {
  switch (action) {
    case Action::PlayInstruction: m_player.switchTo(Deck::Instruction); return true;
    case Action::PlayA: m_player.switchTo(Deck::First); return true;
    case Action::PlayB: m_player.switchTo(Deck::Second); return true;
    case Action::PlayPause: playOrPause(); return true;
    case Action::Replay: m_player.play(m_player.current()); return true;
    case Action::ReplayFromCursor: m_player.playFromCursor(); return true;
    case Action::Back: m_player.seekBy(-kJump); return true;
    case Action::Forward: m_player.seekBy(kJump); return true;
    case Action::Loop: toggleLoop(); return true;
    case Action::Speed: nextSpeed(); return true;
    case Action::Quieter: changeVolume(-kVolumeStep); return true;
    case Action::Louder: changeVolume(kVolumeStep); return true;
    default: return false;
  }
}

void PlayerDesk::playOrPause() {
  const bool begun = std::any_of(kDecks.begin(), kDecks.end(), [this](Deck deck) { return m_player.plays(deck) > 0; });
  const Deck current = m_player.current();
  const ClipPtr& clip = m_player.clip(current);
  if (begun || m_player.isPlaying() || m_page.isGateOpen() || !clip)
    return m_player.togglePlay();
  // Nothing sounded since the place came, or came back: the first pass goes on where it was.
  const bool atEdge = m_player.position() == 0 || m_player.position() >= clip->length();
  const bool skips = atEdge && current == Deck::Instruction && m_player.heard(current).enough();
  m_player.playFirstPass(skips ? Deck::First : current, atEdge ? 0 : m_player.position());
}

void PlayerDesk::toggleLoop() {
  if (m_player.loop())
    m_player.setLoop(std::nullopt);
  else if (m_player.clip(m_player.current()))
    m_player.setLoop(m_page.loopRegion());
  show();  // a click has toggled its button by itself
}

void PlayerDesk::nextSpeed() { m_player.setSpeed((m_player.speed() + 1) % static_cast<int>(kSpeeds.size())); }

void PlayerDesk::changeVolume(float step) {
  if (m_player.isVolumeLocked()) {
    Q_EMIT volumeIsLocked();
    return;
  }
  m_player.setVolume(std::clamp(m_player.volume() + step, kLeastVolume, 1.0F));
  show();
  Q_EMIT volumeChanged(m_player.volume());
}

}  // namespace s2s
