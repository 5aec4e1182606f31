// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Figures.h"

#include <cmath>

namespace s2s {

QString figure(double value, int decimals) {
  const double unit = std::pow(10.0, decimals);
  const double rounded = std::round(value * unit) / unit;
  return QString::number(rounded == 0 ? 0.0 : rounded, 'f', decimals);
}

QString percent(double share, int decimals) { return figure(share * 100, decimals) + QStringLiteral(" %"); }

}  // namespace s2s
