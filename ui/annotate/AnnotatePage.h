// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/Session.h"
#include "ui/annotate/KeyMap.h"
#include "ui/common/Notices.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace s2s {

class BattleDesk;
class BattleView;
class Interludes;
class SoundChecks;
class StatePage;

/// The page of one annotator's walk: listening battles. Every key of it passes through here; text fields keep theirs.
class AnnotatePage : public QWidget {
  Q_OBJECT
 public:
  explicit AnnotatePage(Study& study, Player& player, Notices& notices, QWidget* parent = nullptr);
  ~AnnotatePage() override;

  /// Who listens; joins the study and goes on where this person's walk stands. Empty: nobody.
  void setRater(const RaterId& rater);
  /// Where sound checks are kept; without (as at first) none is asked for at the beginning of a session.
  void setSoundChecks(SoundChecks* checks);
  /// By how much each clip was made louder or softer: for researchers, and once the study is closed.
  void setGainShown(bool on);
  /// What was heard is kept.
  void pausePlayback();
  const KeyMap& keyMap() const { return m_keys; }
  void setKeyMap(const KeyMap& keys);
  /// Null while nobody listens.
  Session* session() { return m_session.get(); }

 Q_SIGNALS:
  /// By a key or button of this page. For the settings; the player has it already.
  void volumeChanged(float volume);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void begin();
  void drop();
  void connectSession();
  void connectStudy();
  void connectPlayer();
  void enterStage();
  void checkSound();
  void showState();
  void showFinished();
  void showNobody();
  bool isOurs(const QKeyEvent& press) const;
  void take(const QKeyEvent& press);

  Study& m_study;
  Player& m_player;
  Notices& m_notices;
  KeyMap m_keys;
  RaterId m_rater;
  quint64 m_joining = 0;  ///< so that a join that was overtaken starts nothing
  BattleView* m_view;
  StatePage* m_statePage;
  Interludes* m_interludes;
  QStackedLayout* m_pages;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<BattleDesk> m_desk;
  bool m_owesSoundCheck = false;  ///< the session began before there was a device to check
};

}  // namespace s2s
