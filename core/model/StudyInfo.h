// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/model/Plan.h"
#include "core/model/QualityMark.h"
#include "core/model/SetInfo.h"

#include <QString>
#include <QStringList>

namespace s2s {

enum class CriteriaMode { Required, Optional, Off };

/// How the quality check of the samples and the audit of synthetic ones are done.
struct QualitySettings {
  MarkRule rule;
  bool hideLevel = false;  ///< the claimed level is shown only after the reviewer has said which it is
  quint64 auditSeed = 1;
  int auditPerLevel = 25;

  bool operator==(const QualitySettings&) const = default;
};

/// When an annotator is asked to rest, and from where on answering is flagged to the lead.
struct AttentionSettings {
  int breakAfterMinutes = 25;  ///< of active work; 0: never
  bool soundCheck = true;      ///< at the start of a session
  bool lockVolume = false;     ///< it stays as the sound check left it, until the next break
  double fastSeconds = 4;      ///< median time from the gate's opening or, of a mark, from the clip's end
  double oneSided = 0.7;       ///< share of one side among the choices
  double flat = 0.9;           ///< share of one and the same answer to a criterion
  double goldAccuracy = 0.7;   ///< least share of gold items that were right

  bool operator==(const AttentionSettings&) const = default;
};

/// The mark of a blind pack: whose assignment it is. The lead's study holds the secret from which its ids are made.
struct PackInfo {
  RaterId rater;   ///< empty: this is no pack
  QString secret;  ///< of the lead's study only; empty until the first pack is made

  bool isPack() const { return !rater.isEmpty(); }
  bool operator==(const PackInfo&) const = default;
};

/// What a study is and by which rules it is worked in.
struct StudyInfo {
  StudyId id;
  QString title;
  qint64 createdAt = 0;
  bool demo = false;    ///< invented verdicts; opens as a throw-away copy; never merged
  bool closed = false;  ///< annotators may see systems and results
  CriteriaMode criteria = CriteriaMode::Required;
  bool askAcceptable = true;
  bool askLoserReason = false;
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  QStringList rawTasks;      ///< codes of tasks that are played raw all the same, because their level is the answer
  bool showProsody = false;  ///< annotators may see pitch, intensity and spectrogram, which may sway them
  PlanSettings plan;
  QualitySettings quality;
  AttentionSettings attention;
  PackInfo pack;

  bool operator==(const StudyInfo&) const = default;
};

}  // namespace s2s
