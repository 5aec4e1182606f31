// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/SoundFacts.h"
#include "core/report/JudgeReport.h"
#include "core/report/Strata.h"
#include "core/stats/Bias.h"
#include "core/stats/Counting.h"
#include "core/stats/Diligence.h"

#include <QHash>
#include <QStringList>

namespace s2s {

struct BiasQuery {
  QStringList raters;  ///< empty: all
  CountingRule rule;
  QHash<ResponseId, SoundFacts> sounds;      ///< empty: nothing is said of length and loudness
  QHash<BattleId, ResponseId> knownAnswers;  ///< of gold and trap items
};

inline constexpr double kHeardSeconds = 0.5;  ///< answers that differ by less are equally long
inline constexpr double kHeardLoudness = 1;   ///< LU, likewise

/// How much more often a judge lets a system win than the people do, on the same battles.
struct Residual {
  Stratifier by = Stratifier::None;  ///< None: the whole; else Language or Source
  QString value, system;
  qint64 n = 0;
  double mean = 0;                  ///< judge - people, -1 to 1
  std::optional<double> low, high;  ///< 95 %, battles on one sample taken together; nothing where nothing varies
};

/// What only people are asked.
struct AnnotatorBias {
  Share repeats;  ///< the same response on the second hearing of a battle, in whatever order
  Runs runs;      ///< in the order of the work: was the first played chosen?
  Drift drift;    ///< agreement with the majority of the others
  Speed speed;    ///< seconds from shown to decided, without idle where known
};

/// What only judges are asked.
struct JudgeBias {
  QList<Residual> residuals;
  QList<WithoutOne> withoutOne;
};

struct RaterBias {
  RaterId rater;
  RaterKind kind = RaterKind::Human;
  qint64 n = 0;             ///< decided verdicts that count
  Share first;              ///< what was played first was chosen
  qint64 unknownSeats = 0;  ///< verdicts of which nobody knows the order
  SwapConsistency swaps;    ///< judges: ab and ba; people: repeats in the other order
  ContrastBias length, loudness;
  qint64 unmeasured = 0;  ///< verdicts on a sound that was not measured
  Triples triples;
  Share gold;
  std::optional<AnnotatorBias> annotator;
  std::optional<JudgeBias> judge;
};

struct BiasReport {
  BiasQuery query;
  QList<RaterBias> raters;
};

/// Errors: UnknownRater (detail lists the known ones).
Result<BiasReport> biasReport(const Contents& contents, const BiasQuery& query);

/// @p judge against the majority of the people: by system, and by system within each language and source.
QList<Residual> residuals(const Contents& contents, const QString& judge, const CountingRule& rule);

}  // namespace s2s
