// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SampleStage.h"

namespace s2s {

SampleStage::SampleStage(Study& study, Player& player, QObject* parent)
    : QObject(parent), m_study(study), m_player(player) {
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

void SampleStage::show(const SampleId& sample) {
  clear();
  m_sample = sample;
  Visit& visit = m_visits[sample];
  if (visit.startedAt == 0)
    visit.startedAt = m_study.clock().nowMs();
  noteActivity();
  m_study.shelf().prepare(requestFor(sample), this, [this, mine = m_showing](const Result<PreparedClipPtr>& clip) {
    if (mine != m_showing)
      return;
    if (clip)
      take(*clip);
    else
      Q_EMIT failed(clip.error());
  });
}

void SampleStage::clear() {
  leave();
  ++m_showing;
  m_sample = {};
  m_clip.reset();
  m_stoodAt = 0;
  if (m_onStage)
    m_player.unloadAll();
}

void SampleStage::prepareAhead(const SampleId& sample) { m_study.shelf().prepareAhead(requestFor(sample)); }

ClipRequest SampleStage::requestFor(const SampleId& sample) const {
  const Sample* found = m_study.contents().findSample(sample);
  return found ? m_study.request(sample, found->sound) : ClipRequest();
}

void SampleStage::take(const PreparedClipPtr& clip) {
  m_clip = clip;
  if (m_onStage)
    putOnPlayer();
  Q_EMIT ready();
  playByItself();
}

void SampleStage::leave() {
  if (m_sample.isEmpty())
    return;
  m_visits[m_sample].active.leave();
  if (isReady())
    remember();
}

void SampleStage::remember() {
  if (!m_onStage)
    return;  // kept when the stage was left
  Visit& visit = m_visits[m_sample];
  visit.plays = plays();
  visit.heard = m_player.heard(Deck::Instruction);
}

void SampleStage::putOnPlayer() {
  const Heard before = m_visits.value(m_sample).heard;
  const Heard fresh(m_clip->clip->length(), m_clip->audible);
  m_player.load(Deck::Instruction, m_clip->clip, before == Heard() ? fresh : before);
}

/// Only once for each sample: whoever comes back to it has paused it.
void SampleStage::playByItself() {
  const bool isNew = m_visits.value(m_sample).plays == 0;
  const bool wanted = m_onStage && m_autoPlay && isNew && isReady() && !heard().enough();
  m_owesPlay = wanted && !m_player.hasDevice();
  if (wanted && !m_owesPlay)
    m_player.play(Deck::Instruction);
}

void SampleStage::setOnStage(bool on) {
  if (on == m_onStage)
    return;
  if (!on) {
    leave();
    m_stoodAt = m_player.position();
    m_player.unloadAll();
    m_onStage = false;
    return;
  }
  m_onStage = true;
  m_player.unloadAll();
  if (!isReady())
    return;
  putOnPlayer();
  m_player.seek(Deck::Instruction, m_stoodAt);
  playByItself();
  Q_EMIT heardChanged();
}

Heard SampleStage::heard() const {
  if (!isReady())
    return {};
  return m_onStage ? m_player.heard(Deck::Instruction) : m_visits.value(m_sample).heard;
}

int SampleStage::plays() const {
  const int before = m_visits.value(m_sample).plays;
  return m_onStage ? before + m_player.plays(Deck::Instruction) : before;
}

void SampleStage::noteActivity() {
  if (!m_sample.isEmpty())
    m_visits[m_sample].active.note(m_study.clock().monotonicMs());
}

}  // namespace s2s
