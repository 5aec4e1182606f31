// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/SetInfo.h"
#include "core/model/Task.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace s2s {

/// What a reviewer says of a sample.
enum class Mark { Keep, KeepCorrected, Reject };

/// On what occasion: the check by the reviewers, the adjudication of what they were split about, or the audit of a
/// synthetic set (two yes/no questions).
enum class MarkRound { Check, Adjudication, Audit };

enum class MarkReason {
  Artefact = 1,                ///< perceptual artefact
  UnclearParalinguistics = 2,  ///< the tone cannot be heard for certain
  SemanticMismatch = 4,
  WrongLevel = 8,   ///< with the level proposed
  Transcript = 16,  ///< with the text as it should be
  Privacy = 32,
  Other = 64,
};
Q_DECLARE_FLAGS(MarkReasons, MarkReason)
Q_DECLARE_OPERATORS_FOR_FLAGS(MarkReasons)
inline constexpr std::array kMarkReasons = {MarkReason::Artefact,
                                            MarkReason::UnclearParalinguistics,
                                            MarkReason::SemanticMismatch,
                                            MarkReason::WrongLevel,
                                            MarkReason::Transcript,
                                            MarkReason::Privacy,
                                            MarkReason::Other};

/// A part of the instruction, in milliseconds from its beginning.
struct SpanMs {
  qint64 from = 0, to = 0;
  bool isEmpty() const { return to <= from; }
  bool operator==(const SpanMs&) const = default;
};

/// The two questions of the audit.
struct AuditAnswers {
  std::optional<bool> levelRight;
  std::optional<bool> paralinguisticsRight;
  bool operator==(const AuditAnswers&) const = default;
};

/// An event: what one reviewer said about one sample in one round. Events are only ever added; the rules of Verdict
/// about revisionOf and withdrawn hold here too.
struct QualityMark {
  EventId event;
  SampleId sample;
  RaterId reviewer;
  MarkRound round = MarkRound::Check;
  Mark mark = Mark::Keep;  ///< means nothing in the audit round
  MarkReasons reasons;
  Level levelProposed = Level::Unknown;
  Level levelSaid = Level::Unknown;  ///< which level it is, said before the claimed one was shown
  QString textCorrected;             ///< empty: the transcript is right
  SpanMs span;
  AuditAnswers audit;
  QString note;
  bool withdrawn = false;
  bool demo = false;
  bool blind = true;  ///< given before the others' marks could be seen
  EventId revisionOf;
  QString session;
  int sequence = 0;
  qint64 startedAt = 0, committedAt = 0;  ///< UTC ms
  int plays = 0;
  double heard = 0;  ///< share of frames rendered at speed 1, 0..1
  double gainDb = 0;
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  QString device;
  qint64 activeMs = 0;
  QString appVersion;
  StudyId study;  ///< in which it was given, where a file brought it from another one; empty: this study

  bool operator==(const QualityMark&) const = default;
};

/// When a sample is kept. A correction is not an objection.
struct MarkRule {
  enum class Kind {
    Unanimity,  ///< the paper's v1: one objection drops the sample, and every reviewer must have kept it
    Majority,   ///< more than half of the reviewers
    AtLeast,    ///< k of the reviewers
  };
  Kind kind = Kind::Unanimity;
  int reviewers = 4;
  int k = 3;  ///< of AtLeast only

  bool operator==(const MarkRule&) const = default;
};

// Codes as in files (formats.md, quality marks). from...() gives nothing for what it does not know.
QString code(Mark value);
QString code(MarkRound value);
QString code(MarkReason value);
/// "unanimity", "majority" or the number k.
QString code(const MarkRule& rule);
std::optional<Mark> markFrom(const QString& code);
std::optional<MarkRound> markRoundFrom(const QString& code);
std::optional<MarkReason> markReasonFrom(const QString& code);
/// @p rule with its kind (and k) as @p text says; nothing for other text, or a k below 1 or above the reviewers.
std::optional<MarkRule> markRuleFrom(const QString& text, MarkRule rule = {});
/// The codes of @p reasons in the order of their values.
QStringList codes(MarkReasons reasons);

}  // namespace s2s
