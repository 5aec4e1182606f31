// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>

namespace s2s {

/// For QVERIFY(): also says which two were too far apart.
inline bool isNear(double one, double two, double tolerance) {
  if (std::abs(one - two) <= tolerance)
    return true;
  qWarning("%.12f is not %.12f", one, two);
  return false;
}

}  // namespace s2s
