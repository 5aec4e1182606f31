// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "core/study/WalkState.h"

#include <QHash>
#include <QObject>

#include <array>
#include <utility>

namespace s2s {

/// A clip of one place of a walk. What was heard of it is kept under @p memory: places that share a memory share that.
struct StagedClip {
  Deck deck = Deck::Instruction;
  ClipRequest request;
  QString memory;
};

/// The sound of one place of a walk at a time on the player, and what is kept of each place while the person is at
/// another: what was heard, how often it was played, and the active time. Off stage other pages may play what they
/// like; what was heard is put back with the cursor. GUI thread.
class Stage : public QObject {
  Q_OBJECT
 public:
  Stage(Study& study, Player& player, QObject* parent = nullptr);

  /// Leaves the place of before and has the clips of this one prepared: ready() or failed() follows.
  /// @param mayPlay whether it plays by itself when it is new.
  void show(int place, const QList<StagedClip>& clips, bool mayPlay);
  /// No place any more.
  void clear();
  void prepareAhead(const QList<StagedClip>& clips);
  /// Default true; false: nothing plays by itself.
  void setAutoPlay(bool on) { m_autoPlay = on; }
  void setOnStage(bool on);
  bool isOnStage() const { return m_onStage; }

  /// All clips of the place are there.
  bool isReady() const { return m_place >= 0 && m_missing == 0; }
  /// Null while it is prepared.
  const PreparedClipPtr& clip(Deck deck) const { return m_clips[index(deck)]; }
  LoudnessPolicy policy(Deck deck) const;
  Heard heard(Deck deck) const;
  int plays(Deck deck) const;
  void noteActivity();
  qint64 activeMs() const { return m_visits.value(m_place).active.total(); }
  qint64 startedAt() const { return m_visits.value(m_place).startedAt; }

 Q_SIGNALS:
  /// What can be drawn of a long clip while it is prepared.
  void previewed(s2s::Deck deck, const s2s::WavePreviewPtr& preview);
  void ready();
  void failed(const s2s::Error& why);
  void heardChanged();

 private:
  struct Visit {
    std::array<int, 3> plays{};
    ActiveTime active;
    qint64 startedAt = 0;
  };

  static size_t index(Deck deck) { return static_cast<size_t>(deck); }
  void begin();
  void request(const StagedClip& staged, quint64 mine);
  void take(Deck deck, const PreparedClipPtr& clip);
  void takePreview(Deck deck, const WavePreviewPtr& preview);
  void showAnswers();
  void leave();
  void putOnPlayer();
  void playByItself();

  Study& m_study;
  Player& m_player;
  int m_place = -1;
  QList<StagedClip> m_staged;
  std::array<PreparedClipPtr, 3> m_clips;
  std::array<WavePreviewPtr, 3> m_previews;
  qsizetype m_missing = 0;
  QHash<int, Visit> m_visits;
  QHash<QString, Heard> m_heard;  ///< by memory
  quint64 m_showing = 0;          ///< number of this show, so that a late clip of another is dropped
  std::pair<Deck, qint64> m_stoodAt{Deck::Instruction, 0};  ///< the player's cursor when the stage was left
  bool m_mayPlay = true, m_autoPlay = true;
  bool m_onStage = true;
  bool m_owesPlay = false;  ///< a place was ready before the sound device was
};

}  // namespace s2s
