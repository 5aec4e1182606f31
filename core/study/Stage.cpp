// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Stage.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr double kWorthAPreview = 20;  ///< seconds; shorter clips are there before it is looked at

}  // namespace

Stage::Stage(Study& study, Player& player, QObject* parent) : QObject(parent), m_study(study), m_player(player) {
  connect(&player, &Player::heardChanged, this, [this] {
    if (m_onStage)
      Q_EMIT heardChanged();
  });
  connect(&player, &Player::positionChanged, this, [this] {
    if (m_onStage)
      noteActivity();
  });
  connect(&player, &Player::stateChanged, this, [this] {
    if (m_owesPlay && m_player.hasDevice() && !m_player.isPlaying())
      playByItself();
  });
}

void Stage::show(int place, const QList<StagedClip>& clips, bool mayPlay) {
  clear();
  m_place = place;
  m_staged = clips;
  m_missing = clips.size();
  m_mayPlay = mayPlay;
  if (m_onStage)
    begin();
  const quint64 mine = m_showing;
  for (const StagedClip& staged : clips)
    request(staged, mine);
}

void Stage::request(const StagedClip& staged, quint64 mine) {
  m_study.shelf().prepare(
      staged.request, this,
      [this, mine, deck = staged.deck](const Result<PreparedClipPtr>& clip) {
        if (mine != m_showing)
          return;
        if (clip)
          return take(deck, *clip);
        ++m_showing;
        Q_EMIT failed(clip.error());
      },
      [this, mine, deck = staged.deck](const WavePreviewPtr& preview) {
        if (mine == m_showing && preview->seconds >= kWorthAPreview)
          takePreview(deck, preview);
      });
}

void Stage::takePreview(Deck deck, const WavePreviewPtr& preview) {
  m_previews[index(deck)] = preview;
  if (deck == Deck::Instruction)
    Q_EMIT previewed(deck, preview);
  else
    showAnswers();
}

/// Both as far as both are known: how soon one of them is decoded would tell its format, and that perhaps its system.
void Stage::showAnswers() {
  constexpr std::array kAnswers = {Deck::First, Deck::Second};
  double known = 1;
  for (const Deck deck : kAnswers)
    if (m_previews[index(deck)])
      known = std::min(known, m_previews[index(deck)]->known());
    else if (!m_clips[index(deck)])
      known = 0;
  for (const Deck deck : kAnswers)
    if (known > 0 && m_previews[index(deck)])
      Q_EMIT previewed(deck, upTo(known, m_previews[index(deck)]));
}

/// The person has the place before the eyes from now on.
void Stage::begin() {
  Visit& visit = m_visits[m_place];
  if (visit.startedAt == 0)
    visit.startedAt = m_study.clock().nowMs();
  noteActivity();
}

void Stage::clear() {
  leave();
  ++m_showing;
  m_place = -1;
  m_staged.clear();
  m_clips = {};
  m_previews = {};
  m_missing = 0;
  m_stoodAt = {Deck::Instruction, 0};
  m_owesPlay = false;
  if (m_onStage)
    m_player.unloadAll();
}

void Stage::prepareAhead(const QList<StagedClip>& clips) {
  for (const StagedClip& staged : clips)
    m_study.shelf().prepareAhead(staged.request);
}

LoudnessPolicy Stage::policy(Deck deck) const {
  const auto staged =
      std::find_if(m_staged.cbegin(), m_staged.cend(), [deck](const StagedClip& one) { return one.deck == deck; });
  return staged == m_staged.cend() ? LoudnessPolicy::Aligned : staged->request.policy;
}

void Stage::take(Deck deck, const PreparedClipPtr& clip) {
  m_clips[index(deck)] = clip;
  if (--m_missing > 0)
    return deck == Deck::Instruction ? void() : showAnswers();
  m_previews = {};
  if (m_onStage)
    putOnPlayer();
  Q_EMIT ready();
  playByItself();
}

/// Keeps what was heard so far, because the person may come back.
void Stage::leave() {
  if (m_place < 0 || !m_onStage)
    return;
  Visit& visit = m_visits[m_place];
  visit.active.leave();
  if (!isReady())
    return;
  for (const StagedClip& staged : std::as_const(m_staged)) {
    m_heard.insert(staged.memory, m_player.heard(staged.deck));
    visit.plays[index(staged.deck)] = plays(staged.deck);
  }
}

void Stage::putOnPlayer() {
  for (const StagedClip& staged : std::as_const(m_staged))
    m_player.load(staged.deck, clip(staged.deck)->clip, heard(staged.deck));
}

/// Only once for each place: whoever comes back to it has paused it.
void Stage::playByItself() {
  const auto first = std::find_if(m_staged.cbegin(), m_staged.cend(),
                                  [this](const StagedClip& staged) { return !heard(staged.deck).enough(); });
  const bool isNew = isReady() && m_visits.value(m_place).plays == std::array<int, 3>{};
  const bool wanted = m_onStage && m_autoPlay && m_mayPlay && isNew && first != m_staged.cend();
  m_owesPlay = wanted && !m_player.hasDevice();
  if (wanted && !m_owesPlay)
    m_player.playFirstPass(first->deck);
}

void Stage::setOnStage(bool on) {
  if (on == m_onStage)
    return;
  if (!on) {
    leave();
    m_stoodAt = {m_player.current(), m_player.position()};
    m_owesPlay = false;
    m_player.unloadAll();
    m_onStage = false;
    return;
  }
  m_onStage = true;
  m_player.unloadAll();
  if (m_place >= 0)
    begin();
  if (!isReady())
    return;
  putOnPlayer();
  m_player.seek(m_stoodAt.first, m_stoodAt.second);
  playByItself();
  Q_EMIT heardChanged();
}

Heard Stage::heard(Deck deck) const {
  const auto staged =
      std::find_if(m_staged.cbegin(), m_staged.cend(), [deck](const StagedClip& one) { return one.deck == deck; });
  if (staged == m_staged.cend() || !isReady())
    return {};
  const PreparedClipPtr& prepared = clip(deck);
  if (m_onStage && m_player.clip(deck) == prepared->clip)
    return m_player.heard(deck);
  const Heard before = m_heard.value(staged->memory);
  return before == Heard() ? Heard(prepared->clip->length(), prepared->audible) : before;
}

int Stage::plays(Deck deck) const {
  const int before = m_visits.value(m_place).plays[index(deck)];
  return m_onStage ? before + m_player.plays(deck) : before;
}

void Stage::noteActivity() {
  if (m_place >= 0)
    m_visits[m_place].active.note(m_study.clock().monotonicMs());
}

}  // namespace s2s
