// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/report/HumanAgreement.h"
#include "core/report/Strata.h"
#include "core/stats/ClusterBootstrap.h"
#include "core/stats/Counting.h"
#include "core/stats/Kappa.h"
#include "core/stats/PairFigures.h"

#include <QList>
#include <QString>

namespace s2s {

/// Who is compared with whom. The name "humans" stands for the human majority.
inline const QString kHumans = QStringLiteral("humans");

/// Canonical seats (a coin per battle: labels "a", "b") or the seats as the first named rater was shown them ("first",
/// "second"); where that is not known, and for the human majority, as the other was.
enum class Orientation { Canonical, Presented };

/// Partial agreement between labels that have an order.
enum class Weighting { None, Linear, Quadratic };
AgreementWeights weightsFor(Weighting weighting, int labels);

struct AgreementQuery {
  QString a = kHumans, b;
  Criterion criterion = Criterion::Overall;
  Orientation orientation = Orientation::Canonical;
  QList<Stratifier> by;  ///< each adds its strata after the whole
  CountingRule rule;
  Weighting weighting = Weighting::None;
  std::optional<AgreementWeights> customWeights;  ///< instead; as many labels as the table has
  std::optional<Resampling> bootstrap;            ///< by sample; nothing: no intervals of that kind
  QStringList without;                            ///< people whose verdicts are left out
  bool oneByOne = false;                          ///< also the figures that need to know who said what

  bool operator==(const AgreementQuery&) const = default;
};

/// One battle that both raters judged.
struct ComparedBattle {
  BattleId battle;
  int labelA = 0, labelB = 0;  ///< row and column of the table
};

struct AgreementStratum {
  Stratifier by = Stratifier::None;
  QString value;  ///< code of the level, domain, ...; empty for the whole
  Agreement agreement;
  QList<ComparedBattle> battles;
  PairFigures figures;
  std::optional<AgreementBootstrap> bootstrap;
  std::optional<HumanAgreement> ceiling;  ///< where a judge is compared
};

struct AgreementReport {
  AgreementQuery query;
  QList<AgreementStratum> strata;  ///< the first is the whole
  int onlyA = 0, onlyB = 0;        ///< battles that just one of the two judged
  int evenSplits = 0;              ///< left out though the other judged them too: the people were evenly split
  int ties = 0;                    ///< left out: one of the two gave no winner
  int unstable = 0;                ///< left out: a judge chose otherwise when the order was turned
  int unknownSeats = 0;            ///< left out of the presented orientation: nobody knows how they were shown
  int shownBFirst = 0;             ///< presented orientation: compared battles whose labels are turned
};

/// Whose order the presented orientation takes first: the first named, but of a majority there is none, so the second.
/// What an automatic judge is shown in one order only is turned throughout or nowhere.
QString presentedTo(const AgreementQuery& query);

/// Compares two raters on the battles that both judged. Only decided battles enter the 2 x 2 table of Overall; for a
/// criterion the table has three labels (a, same, b). The strata of a stratifier are sorted by value and hold all
/// battles that at least one of the two judged, so a stratum may have no items; battles without a value are in the
/// whole only. A battle of several cues is in the stratum of each.
/// Errors: UnknownRater (detail lists the known ones), BadUsage for weights of another size than the table.
Result<AgreementReport> agreementReport(const Contents& contents, const AgreementQuery& query);

}  // namespace s2s
