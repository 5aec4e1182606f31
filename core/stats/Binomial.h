// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Random.h"

namespace s2s {

/// A draw from the binomial distribution: by inversion where n p is small, else by the transformed rejection BTRS of
/// Hörmann 1993, "The generation of binomial random variates". The same bits everywhere that libm is the same.
qint64 binomial(qint64 n, double p, Random& random);

/// log(n!) by table and Stirling's series.
double logFactorial(double n);

}  // namespace s2s
