// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "core/report/QualityOutcome.h"
#include "core/stats/Coefficient.h"
#include "core/stats/Kappa.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

/// How many samples met which fate; split and adjudicated are among them.
struct FateCounts {
  int kept = 0, corrected = 0, rejected = 0, pending = 0;
  int split = 0, adjudicated = 0, toAdjudicate = 0;

  int total() const { return kept + corrected + rejected + pending; }
  int inSet() const { return kept + corrected; }
  bool operator==(const FateCounts&) const = default;
};

struct QualityStratum {
  Stratifier by = Stratifier::None;
  QString value;  ///< code of the level, domain, ...; empty for the whole
  FateCounts counts;
};

/// How often a reason was given.
struct ReasonCount {
  MarkReason reason = MarkReason::Other;
  int objections = 0;   ///< marks that reject for it
  int samples = 0;      ///< samples that at least one mark rejects for it
  int corrections = 0;  ///< marks that keep the sample, corrected, and name it
};

struct ReviewerCounts {
  RaterId reviewer;
  int keeps = 0, corrections = 0, rejects = 0;  ///< of the check

  int total() const { return keeps + corrections + rejects; }
};

/// Two reviewers on the samples that both marked.
struct ReviewerPair {
  RaterId a, b;
  Agreement agreement;
};

/// How far the reviewers agree about one question: keep or reject, or whether one reason was named.
struct MarkAgreement {
  std::optional<MarkReason> reason;    ///< nothing: keep (corrected or not) or reject
  QList<ReviewerPair> pairs;           ///< all pairs, by name
  int items = 0;                       ///< samples that two reviewers or more marked
  std::optional<double> meanObserved;  ///< over the pairs that share a sample
  std::optional<double> meanKappa;     ///< over the pairs for which it is defined
  int definedKappas = 0;
  Coefficient fleiss, alpha;  ///< of all reviewers at once
};

struct QualityReport {
  MarkRule rule;
  QList<SampleOutcome> outcomes;    ///< of every sample, in the order of the study
  QList<QualityStratum> strata;     ///< the whole first, then by domain, task, level, language, split; sorted by value
  QList<ReasonCount> reasons;       ///< all, in the order of their values
  QList<ReviewerCounts> reviewers;  ///< by name
  QList<MarkAgreement> agreement;   ///< keep or reject first, then the reasons that anybody named
  int notBlind = 0;                 ///< current marks of the check left out: given after the others' could be seen
};

/// The state of the quality check under @p rule: what came of each sample, and how far the reviewers agree.
QualityReport qualityReport(const Contents& contents, const MarkRule& rule);

/// By which the report is divided.
const QList<Stratifier>& qualityStratifiers();

}  // namespace s2s
