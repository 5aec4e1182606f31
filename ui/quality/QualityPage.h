// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/QualityCheck.h"
#include "ui/common/Notices.h"
#include "ui/quality/MarkKeys.h"

#include <QWidget>

#include <memory>

class QStackedLayout;

namespace s2s {

class Interludes;

class QualityDesk;
class QualityView;
class SoundChecks;
class StatePage;

/// The page of one reviewer's walk over the samples: the check, the audit of synthetic ones where there are some, and,
/// for whoever was sent here to do it, the adjudication. Every key of it passes through here; text fields keep theirs.
class QualityPage : public QWidget {
  Q_OBJECT
 public:
  explicit QualityPage(Study& study, Player& player, Notices& notices, QWidget* parent = nullptr);
  ~QualityPage() override;

  /// Who reviews. Empty: nobody.
  void setRater(const RaterId& rater);
  /// Goes to the samples that the reviewers were split about. They stay among the rounds until the next study.
  void adjudicate();
  void showRound(MarkRound round);
  /// What was heard is kept.
  void pausePlayback();
  void setKeyMap(const KeyMap& keys);
  /// By how much each clip was made louder or softer: for researchers, and once the study is closed.
  void setGainShown(bool on);
  /// Where sound checks are kept; without it none are asked for.
  void setSoundChecks(SoundChecks* checks);
  /// Null while nobody reviews.
  QualityCheck* check() { return m_check.get(); }

 Q_SIGNALS:
  /// For the settings; the player has it already.
  void volumeChanged(float volume);

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void begin();
  void drop();
  void connectCheck();
  void listen();
  void connectInterludes();
  void enterStage();
  void checkSound();
  bool isOurs(const QKeyEvent& press) const;
  void take(const QKeyEvent& press);
  void showState();
  void showFinished();
  void showEmpty();
  void showNobody();
  void offerNextRound();
  std::optional<MarkRound> nextRound() const;
  bool hasEnded() const;

  Study& m_study;
  Player& m_player;
  Notices& m_notices;
  MarkKeys m_keys;
  RaterId m_rater;
  MarkRound m_round = MarkRound::Check;
  bool m_mayAdjudicate = false;
  bool m_owesSoundCheck = false;  ///< there was no device yet
  QualitySettings m_settings;     ///< under which the walk began
  QualityView* m_view;
  StatePage* m_statePage;
  Interludes* m_interludes;
  QStackedLayout* m_pages;
  std::unique_ptr<QualityCheck> m_check;
  std::unique_ptr<QualityDesk> m_desk;
};

}  // namespace s2s
