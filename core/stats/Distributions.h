// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

/// Two-sided p of a standard normal deviate.
double normalTwoSided(double z);
/// P(X > x) of a chi-squared variable.
double chiSquareTail(double x, int degrees);
/// P(T < t) of Student's t with @p degrees > 0.
double studentBelow(double t, double degrees);
/// The 97.5 % point of Student's t: half the width of a 95 % interval in standard errors.
double student95(double degrees);
/// Exact two-sided p of @p successes out of @p n at probability 1/2.
double fairCoinTwoSided(qint64 successes, qint64 n);

}  // namespace s2s
