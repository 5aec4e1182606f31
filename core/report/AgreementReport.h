// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/stats/Counting.h"
#include "core/stats/Kappa.h"

#include <QList>
#include <QString>

namespace s2s {

/// Who is compared with whom. The name "humans" stands for the human majority.
inline const QString kHumans = QStringLiteral("humans");

/// Canonical seats (a coin per battle: labels "a", "b") or the seats as the first named rater was shown them ("first",
/// "second"); where that is not known, and for the human majority, as the other was.
enum class Orientation { Canonical, Presented };

enum class Stratifier { None, Level, Domain, Task, System, Language, Split };

struct AgreementQuery {
  QString a = kHumans, b;
  Criterion criterion = Criterion::Overall;
  Orientation orientation = Orientation::Canonical;
  QList<Stratifier> by;  ///< each adds its strata after the whole
  CountingRule rule;

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
};

struct AgreementReport {
  AgreementQuery query;
  QList<AgreementStratum> strata;  ///< the first is the whole
  int onlyA = 0, onlyB = 0;        ///< battles that just one of the two judged
  int evenSplits = 0;              ///< left out though the other judged them too: the people were evenly split
  int ties = 0;                    ///< left out: one of the two gave no winner
  int unknownSeats = 0;            ///< left out of the presented orientation: nobody knows how they were shown
};

/// Compares two raters on the battles that both judged. Only decided battles enter the 2 x 2 table of Overall; for a
/// criterion the table has three labels (a, same, b). The strata of a stratifier are sorted by value and hold all
/// battles that at least one of the two judged, so a stratum may have no items; battles without a value are in the
/// whole only.
/// Errors: UnknownRater (detail lists the known ones).
Result<AgreementReport> agreementReport(const Contents& contents, const AgreementQuery& query);

/// The same from two columns of labels (agreement FILE.csv); labels are sorted as text. Rows in which a label is
/// empty are left out.
Agreement agreementOfColumns(const QStringList& first, const QStringList& second);

/// The value of a stratifier for a battle's sample, e.g. "L3" or "education"; for System the pair "X | Y".
QString stratumValue(const Contents& contents, const Battle& battle, Stratifier by);

}  // namespace s2s
