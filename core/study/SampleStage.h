// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "core/study/WalkState.h"

#include <QHash>
#include <QObject>

namespace s2s {

/// The instruction of one sample at a time on the player, and what is kept of each while the reviewer is at another:
/// what was heard, how often it was played, and the active time. Off stage other pages may play what they like; what
/// was heard is put back with the cursor. GUI thread.
class SampleStage : public QObject {
  Q_OBJECT
 public:
  SampleStage(Study& study, Player& player, QObject* parent = nullptr);

  /// Leaves the sample of before and has the sound of this one prepared: ready() or failed() follows.
  void show(const SampleId& sample);
  /// No sample any more.
  void clear();
  void prepareAhead(const SampleId& sample);
  void setAutoPlay(bool on) { m_autoPlay = on; }
  void setOnStage(bool on);
  bool isOnStage() const { return m_onStage; }

  bool isReady() const { return m_clip != nullptr; }
  /// Null while it is prepared.
  const PreparedClipPtr& clip() const { return m_clip; }
  Heard heard() const;
  int plays() const;
  LoudnessPolicy policy() const { return requestFor(m_sample).policy; }
  void noteActivity();
  qint64 activeMs() const { return m_visits.value(m_sample).active.total(); }
  qint64 startedAt() const { return m_visits.value(m_sample).startedAt; }

 Q_SIGNALS:
  void ready();
  void failed(const s2s::Error& why);
  void heardChanged();

 private:
  struct Visit {
    Heard heard;
    int plays = 0;
    ActiveTime active;
    qint64 startedAt = 0;
  };

  ClipRequest requestFor(const SampleId& sample) const;
  void take(const PreparedClipPtr& clip);
  void leave();
  void remember();
  void putOnPlayer();
  void playByItself();

  Study& m_study;
  Player& m_player;
  SampleId m_sample;
  PreparedClipPtr m_clip;
  QHash<SampleId, Visit> m_visits;
  quint64 m_showing = 0;  ///< number of this show, so that a late clip of another is dropped
  qint64 m_stoodAt = 0;   ///< the player's cursor when the stage was left
  bool m_autoPlay = true;
  bool m_onStage = true;
  bool m_owesPlay = false;  ///< a sample was ready before the sound device was
};

}  // namespace s2s
