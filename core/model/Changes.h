// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace s2s {

/// What a change touched; views refill what they show of it.
enum class Change {
  Info = 1,
  Catalog = 2,  ///< sets, systems, samples, responses
  Sounds = 4,   ///< only the state of sound files
  Plan = 8,     ///< battles and assignments
  Raters = 16,
  Verdicts = 32,
  Marks = 64,
  Judges = 128,  ///< judges, their runs and what was asked
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

}  // namespace s2s
