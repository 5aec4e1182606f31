// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Kappa.h"
#include "core/stats/RatingTable.h"

#include <QList>

namespace s2s {

using CountRows = QList<QList<int>>;

/// A table of so many items, its labels numbered.
ConfusionTable tableOf(const CountRows& rows);

/// Published tables of tests/data/rater_tables.json, each with its source there. Labels are numbered from 0.
RatingTable diagnosesOfFleiss();  ///< 30 patients, 6 psychiatrists, 5 diagnoses; who said what is not known
RatingTable anxietyOfIrr();       ///< 20 subjects, 3 raters, 6 labels
RatingTable krippendorff2011();   ///< 12 units, 4 observers, 5 values, with gaps
LabelCounts wikipediaFleiss();    ///< 10 subjects, 14 raters, 5 categories
LabelCounts distribOf6Raters();   ///< 15 subjects, 6 raters, 5 diagnoses

}  // namespace s2s
