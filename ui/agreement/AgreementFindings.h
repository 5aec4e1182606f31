// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/AgreementReport.h"
#include "core/report/BiasReport.h"
#include "core/report/JudgeRanks.h"
#include "core/report/JudgeReport.h"
#include "core/stats/Share.h"
#include "ui/common/RaterNames.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace s2s {

struct RaterPair {
  QString a, b;
  bool operator==(const RaterPair&) const = default;
};

/// The pair that says most: the human majority against the first judge, else the first two raters. Nothing when fewer
/// than two have given verdicts.
std::optional<RaterPair> defaultPair(const QList<RaterChoice>& raters);
/// Whether both can be picked: a rater with verdicts, or the human majority where there are people.
bool canBeCompared(const RaterPair& pair, const QList<RaterChoice>& raters);

/// How far the order of playing moved one of the two who are compared; of the majority, all people together.
struct SeatBias {
  QString rater;
  Share first;              ///< what was played first was chosen
  qint64 unknownSeats = 0;  ///< verdicts of which nobody knows the order
  Share consistent;         ///< heard in both orders, the same answer was chosen
};

/// Another judge against the same people on the same battles.
struct JudgeAgainst {
  QString judge;
  JudgeComparison comparison;  ///< the second is the other
};

/// A judge who is compared with people: as a leaderboard, as one of them, and beside the other judges.
struct JudgeFindings {
  QString judge;
  QList<JudgeAgainst> others;
  QList<RankStratum> ranks;
  AlternativeAnnotatorReport test;

  /// The ranks in a part of the report; null where there are none.
  const RankStratum* ranksIn(const AgreementStratum& stratum) const;
};

/// All that the agreement page shows.
struct AgreementFindings {
  Contents contents;  ///< without verdicts and plan
  QList<RaterChoice> raters;
  std::optional<AgreementReport> report;  ///< nothing when no two raters can be compared
  QList<SeatBias> bias;                   ///< of the two; empty unless resampled
  std::optional<JudgeFindings> judge;     ///< nothing unless resampled
  std::optional<BiasReport> everybody;    ///< of all raters; nothing unless resampled
  NotCounted notCounted;

  /// Null where there is none.
  const RaterBias* biasOf(const QString& rater) const;
};
using AgreementFindingsPtr = std::shared_ptr<const AgreementFindings>;

/// Resampled: also what takes longer.
enum class Depth { Figures, Resampled };

/// Pure; any thread. A pair of @p wanted that cannot be compared is replaced by the default pair.
/// @p sounds: for the biases by length and loudness; empty where they were not measured.
/// @p stop: of what is resampled; once asked for, the findings mean nothing.
AgreementFindingsPtr agreementFindings(const Contents& contents, AgreementQuery wanted, Depth depth = Depth::Figures,
                                       const QHash<ResponseId, SoundFacts>& sounds = {}, std::stop_token stop = {});

/// Whether two queries ask the same, resampling aside.
bool sameQuestion(AgreementQuery one, AgreementQuery two);

}  // namespace s2s
