// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/model/Contents.h"
#include "core/stats/Wilson.h"

#include <QList>

#include <array>
#include <optional>

namespace s2s {

/// The two questions of the audit of a synthetic set.
enum class AuditQuestion { LevelRight, ParalinguisticsRight };
inline constexpr std::array kAuditQuestions = {AuditQuestion::LevelRight, AuditQuestion::ParalinguisticsRight};
/// "level" or "paralinguistics".
QString code(AuditQuestion question);
/// What the paper found for its synthetic part, with 25 samples of each level: 90 % and 93 %.
double paperShare(AuditQuestion question);

/// Samples that were made, not recorded: of the split augment, or of a set that says it is synthetic.
bool isSynthetic(const Contents& contents, const Sample& sample);

/// The samples to be audited: auditPerLevel of each level among the synthetic ones (all, where there are fewer), drawn
/// without replacement by the hash of auditSeed and sample. So the draw is the same for everybody, whatever the order
/// of the samples, and a larger one holds the smaller. In the order in which to ask, levels mixed. Samples without a
/// level are not drawn. In a blind pack, whose ids are others, it is what the lead drew: the samples with auditMark().
QList<SampleId> auditDraw(const Contents& contents, const QualitySettings& settings);
/// What a pack has in Sample::extra of a drawn sample.
QString auditMark();

/// The answers to one question. Where several people answered about one sample, their strict majority is its answer;
/// an even split is no "yes".
struct AuditShare {
  int asked = 0;  ///< drawn samples with an answer
  int yes = 0;
  int evenSplits = 0;  ///< of those asked
  Interval interval;   ///< Wilson, 95 %; [0, 1] while nothing was asked

  std::optional<double> share() const;
  bool operator==(const AuditShare&) const = default;
};

/// How wide to each side the interval of a share may be for a claim such as "90 % are right".
inline constexpr double kClaimHalfWidth = 0.05;

/// Whether so many answers are enough for a claim about the share.
struct AuditPower {
  bool enough = false;  ///< the interval is at most kClaimHalfWidth wide to each side
  double halfWidth = 0.5;
  qint64 needed = 0;  ///< answers that would be, at the share found (before that, at the paper's)
};
AuditPower auditPower(const AuditShare& share, AuditQuestion question);

struct AuditStratum {
  Level level = Level::Unknown;  ///< Unknown: all levels
  int synthetic = 0, drawn = 0;  ///< samples
  std::array<AuditShare, 2> shares;

  const AuditShare& of(AuditQuestion question) const { return shares[static_cast<size_t>(question)]; }
};

struct AuditReport {
  quint64 seed = 0;
  int perLevel = 0;
  QList<AuditStratum> strata;  ///< the whole first, then the levels that have synthetic samples
  QList<RaterId> auditors;     ///< who answered, by name
};

/// Counts the current, blind answers about samples that auditDraw() holds. The whole is not weighted by how many
/// samples a level has: each level has the same say, as in the paper.
AuditReport auditReport(const Contents& contents, const QualitySettings& settings);

/// {"seed","per_level","auditors","strata":[{"level","synthetic","drawn","level_right":{"n","yes","even_splits","share",
/// "low","high","paper","half_width","enough","needed"},"paralinguistics_right":{...}}]}
Json toJson(const AuditReport& report);

}  // namespace s2s
