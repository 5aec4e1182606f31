// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/TableLabels.h"
#include "core/stats/Coefficient.h"
#include "core/stats/Fleiss.h"
#include "core/stats/Light.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace s2s {

/// What several raters of a table said: a rater a column, a unit a row.
struct NamedRatings {
  TableLabels labels;
  RatingTable table;
};
/// @p columns: one list of cells for each rater, all of one length; empty where a rater said nothing. Nothing for 255
/// labels or more.
std::optional<NamedRatings> namedRatings(const QList<QStringList>& columns, const TableLabels& labels);

/// All that is said of several raters of the same units.
struct ManyRatersReport {
  qint64 units = 0;  ///< with two ratings or more
  Coefficient observed, fleiss, ac, freeMarginal, conger;
  LightKappa light;
  std::optional<FleissTests> tests;  ///< nothing unless all units have the same number of ratings
  Coefficient nominal;               ///< Krippendorff's alpha
  /// Likewise: ordinal of labels that have an order, interval of numbers, ratio of numbers none of which is below 0.
  std::optional<Coefficient> ordinal, interval, ratio;
};
/// @p weights: of as many labels as there are; they enter all but light, the tests and alpha.
ManyRatersReport manyRatersReport(const NamedRatings& ratings, const AgreementWeights& weights);

}  // namespace s2s
