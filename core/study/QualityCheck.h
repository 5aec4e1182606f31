// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/report/Audit.h"
#include "core/study/MarkDraft.h"
#include "core/study/ShownSample.h"
#include "core/study/Study.h"
#include "core/study/WalkState.h"

#include <QObject>

#include <memory>
#include <optional>

namespace s2s {

/// How much of the instruction was heard.
struct SampleGate {
  double share = 0;
  bool open = false;
  bool operator==(const SampleGate&) const = default;
};

/// One of the last ten marks.
struct RecentMark {
  EventId event;
  int position = 0;
  Mark mark = Mark::Keep;
};

/// One reviewer's walk through the samples of a round: shows one after the other, lets the gate open by what was
/// rendered, turns presses into quality marks that are on disk before the next sample is shown. GUI thread.
class QualityCheck : public QObject {
  Q_OBJECT
 public:
  QualityCheck(Study& study, Player& player, RaterId reviewer, MarkRound round, QObject* parent = nullptr);
  ~QualityCheck() override;

  /// Shows the first sample without a mark.
  void start();

  SessionState state() const;
  MarkRound round() const;
  RaterId reviewer() const;
  const ShownSample& sample() const;
  const MarkDraft& draft() const;
  const SampleGate& gate() const;
  /// Null while loading.
  PreparedClipPtr prepared() const;
  int done() const;
  int total() const;
  const QList<PutAside>& putAside() const;
  /// Newest first, at most ten.
  QList<RecentMark> recent() const;
  /// Whether a new sample is played by itself (default true).
  void setAutoPlay(bool on);
  /// Whether the player is this walk's at the moment (default true); as Session::setOnStage().
  void setOnStage(bool on);
  bool isOnStage() const;

  // Intents of the person. Each either does it or sends refused().
  /// Which level it is, before the claimed one is shown; another one than that is proposed at once.
  void sayLevel(Level level);
  /// The claimed level, or Unknown: none is proposed.
  void proposeLevel(Level level);
  void toggleReason(MarkReason reason);
  /// The transcript as it should be; what the set says, or nothing: no correction.
  void setText(const QString& text);
  void setSpan(const SpanMs& span);
  void setNote(const QString& note);
  /// The second answer commits; of a sample opened again both are given anew.
  void answer(AuditQuestion question, bool yes);
  void choose(Mark mark);
  void undo();
  void reopen(const EventId& event);
  /// Leaves a reopened sample as it was and goes back to where the walk stands.
  void leaveReopened();
  /// The person did something: for the active time without idle.
  void noteActivity();

 Q_SIGNALS:
  void stateChanged();
  void sampleShown();
  /// What can be drawn of a long sample while it is loading.
  void previewed(const s2s::WavePreviewPtr& preview);
  void gateChanged();
  void draftChanged();  ///< the claimed level may be shown now
  void refused(s2s::MarkRefusal why);
  void saveFailed(const s2s::Error& why);
  void markSaved();
  void samplePutAside(const s2s::PutAside& sample);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
