// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Coefficient.h"
#include "core/stats/Fleiss.h"
#include "core/stats/Light.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace s2s {

/// Labels of several raters as a table counts them: a rater a column, a unit a row, empty where a rater said nothing.
struct NamedRatings {
  QStringList labels;  ///< what occurs: by number where all are numbers, else as text
  RatingTable table;
  bool numeric = false;
  std::vector<double> values;  ///< of the labels, where they are numbers
};
/// @p columns: one list of cells for each rater, all of one length. Nothing for 255 labels or more.
std::optional<NamedRatings> namedRatings(const QList<QStringList>& columns);

/// All that is said of several raters of the same units.
struct ManyRatersReport {
  qint64 units = 0;  ///< with two ratings or more
  Coefficient observed, fleiss, ac, freeMarginal, conger;
  LightKappa light;
  std::optional<FleissTests> tests;  ///< nothing unless all units have the same number of ratings
  Coefficient nominal;               ///< Krippendorff's alpha
  /// Likewise: ordinal and interval of labels that are numbers, ratio of those that are none below 0.
  std::optional<Coefficient> ordinal, interval, ratio;
};
/// @p weights: of as many labels as there are; they enter all but light, the tests and alpha.
ManyRatersReport manyRatersReport(const NamedRatings& ratings, const AgreementWeights& weights);

}  // namespace s2s
