// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Session.h"
#include "ui/annotate/KeyMap.h"
#include "ui/annotate/PlayerDesk.h"
#include "ui/annotate/Questions.h"

#include <QObject>

#include <optional>

namespace s2s {

class BattleView;

/// Between one session, the player and the view: shows what they say, and turns what the person does, by key or mouse,
/// into their calls. Lives as long as its session.
class BattleDesk : public QObject {
  Q_OBJECT
 public:
  BattleDesk(const Study& study, Player& player, Session& session, BattleView& view, const KeyMap& keys,
             QObject* parent = nullptr);

  void perform(Action action);
  /// Whether digits answer a question at the moment; they are no actions then.
  bool isAsking() const { return m_questions.isAsking(); }
  void answerDigit(int digit);
  void setKeyMap(const KeyMap& keys);
  /// Fills the whole view, e.g. in another language.
  void showAll();

 Q_SIGNALS:
  void noteAsked();
  void volumeChanged(float volume);

 private:
  void connectSession();
  void connectPlayer();
  void connectView();

  void showBattle();
  void showClips();
  void showGate();
  void showDraft();
  void showHeard();
  QString standingHint() const;
  void showPlayer();
  void showAwaited();
  void showFeedback();
  void showRefusal(Refusal why);

  bool isTelling() const { return m_session.state() == SessionState::Feedback; }
  void performWhileTelling(Action action);
  void performOnWaves(Action action);
  void performOnVerdict(Action action);
  void answerHere(Action action);
  void say(Criterion criterion, Say say);
  void choose(Shown side);
  void setLoserReason(LoserReason reason);
  void ask(Question question);
  void leave();
  void setLoopEdge(Action edge);
  void loopIn(Deck deck, FrameSpan region);
  Criterion firstOpenCriterion() const;

  const Study& m_study;
  Player& m_player;
  Session& m_session;
  BattleView& m_view;
  KeyMap m_keys;
  PlayerDesk m_playing;
  Questions m_questions;
  Criterion m_cursor = Criterion::Overall;
  Shown m_lastChosen = Shown::A;
  std::optional<Refusal> m_refusal;
  bool m_gateWasOpen = false;
};

}  // namespace s2s
