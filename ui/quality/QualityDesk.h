// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/QualityCheck.h"
#include "ui/annotate/PlayerDesk.h"
#include "ui/quality/MarkKeys.h"

#include <QObject>

#include <optional>

namespace s2s {

class QualityView;

/// Between one walk over samples, the player and the view: shows what they say, and turns what the person does, by key
/// or mouse, into their calls. Lives as long as its walk.
class QualityDesk : public QObject {
  Q_OBJECT
 public:
  QualityDesk(const Study& study, Player& player, QualityCheck& check, QualityView& view, const MarkKeys& keys,
              QObject* parent = nullptr);

  /// Whether that press means something at the moment.
  bool isOurs(const QKeyEvent& press) const;
  void press(const QKeyEvent& press);
  void perform(Action action);
  void perform(MarkAction action);
  void setKeys(const MarkKeys& keys);
  /// Fills the whole view, e.g. in another language.
  void showAll();

 Q_SIGNALS:
  void noteAsked();
  void textAsked();
  void nextRoundAsked();
  void volumeChanged(float volume);

 private:
  void connectCheck();
  void connectPlayer();
  void connectView();

  void showSample();
  void showClip();
  void showGate();
  void showDraft();
  void showPlayer();
  void showRecent();
  void showRefusal(MarkRefusal why);

  bool isAnsweredBy(int digit) const;
  void answerDigit(int digit);
  void setChoosing(bool on);
  void forgetRefusal();
  QString standingHint() const;
  void mark(Mark mark);
  void answer(AuditQuestion question, bool yes);
  void walkLevel(int step);
  void takeLevel(Level level);
  void markSpan(FrameSpan frames);
  void markFrom(qint64 frame);
  void markTo(qint64 frame);
  FrameSpan loopRegion() const;
  qint64 msOf(qint64 frame) const;

  const Study& m_study;
  Player& m_player;
  QualityCheck& m_check;
  QualityView& m_view;
  MarkKeys m_keys;
  PlayerDesk m_playing;
  AuditQuestion m_cursor = AuditQuestion::LevelRight;
  std::optional<MarkRefusal> m_refusal;
  bool m_choosing = false;  ///< digits choose among the last ten
  bool m_gateWasOpen = false;
};

}  // namespace s2s
