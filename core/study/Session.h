// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/Draft.h"
#include "core/study/Study.h"
#include "core/study/Training.h"
#include "core/study/WalkState.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace s2s {

/// What the listening page shows of a battle. Nothing in it names a system or a file.
struct ShownBattle {
  int position = 0;  ///< 0-based place in the walk
  QString text, textCn, target;
  QString language;
  Domain domain = Domain::Unknown;
  QString task;
  Level level = Level::Unknown;
  bool reopened = false;  ///< after undo, or from the last ten
};

/// Why a verdict cannot be given yet; the words are made by the page.
struct GateState {
  bool instructionHeard = false;
  bool aHeard = false, bHeard = false;   ///< or waived by a broken mark
  double instruction = 0, a = 0, b = 0;  ///< shares heard
  bool open() const { return instructionHeard && aHeard && bHeard; }
  bool operator==(const GateState&) const = default;
};

/// Why a press did nothing.
enum class Refusal {
  NotReady,
  NotHeard,
  CriteriaMissing,
  Contradicts,        ///< the same choice again commits
  TooEarlyForBroken,  ///< 3 s of that answer must have been heard
  ReadOnly,
  NothingToUndo,
};

/// One of the last ten verdicts.
struct RecentVerdict {
  EventId event;
  int position = 0;
  bool skipped = false;
};

/// One annotator's walk through the battles: shows one after the other, lets the gate open by what was rendered, turns
/// presses into verdicts that are on disk before the next battle is shown. GUI thread.
class Session : public QObject {
  Q_OBJECT
 public:
  Session(Study& study, Player& player, RaterId rater, QObject* parent = nullptr);
  ~Session() override;

  /// Shows the first battle that has no verdict.
  void start();

  SessionState state() const;
  const ShownBattle& battle() const;
  const GateState& gate() const;
  const Draft& draft() const;
  /// Of the training item that was just judged; only in the state Feedback.
  std::optional<TrainingFeedback> feedback() const;
  /// Null while loading.
  PreparedClipPtr prepared(Deck deck) const;
  int done() const;
  int total() const;
  const QList<PutAside>& putAside() const;
  /// Newest first, at most ten.
  QList<RecentVerdict> recent() const;
  RaterId rater() const;
  /// Whether a new battle starts its first pass by itself (default true).
  void setAutoPlay(bool on);
  /// Whether the player is this session's at the moment (default true). Off stage other pages may play what they like:
  /// what was heard of the battle is kept, and put back on the player with the cursor when the session returns.
  void setOnStage(bool on);
  bool isOnStage() const;

  // Intents of the person. Each either does it or sends refused().
  void say(Criterion criterion, Say say);
  void setNeitherAcceptable(bool on);
  void setLoserReason(LoserReason reason);
  void setNote(const QString& note);
  void markBroken(Shown side, Broken reason);  ///< Broken::No takes it back
  void choose(Shown side);
  void skip(SkipReason reason);
  void undo();
  void reopen(const EventId& event);
  /// Leaves a reopened battle as it was and goes back to where the walk stands.
  void leaveReopened();
  /// From the feedback on a training item to the next battle.
  void goOn();
  /// The person did something: for the active time without idle.
  void noteActivity();

 Q_SIGNALS:
  void stateChanged();
  void battleShown();
  /// What can be drawn of a long clip of the battle while it is loading.
  void previewed(s2s::Deck deck, const s2s::WavePreviewPtr& preview);
  void gateChanged();
  void draftChanged();
  void refused(s2s::Refusal why);
  void saveFailed(const s2s::Error& why);
  void verdictSaved();
  /// The next battle is not there yet: the moment for a break.
  void battleOver();
  void battlePutAside(const s2s::PutAside& battle);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
