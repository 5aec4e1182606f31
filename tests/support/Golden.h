// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <cmath>
#include <functional>
#include <optional>

namespace s2s {

/// One published figure: where it is from, what gives ours, and how far the two may be apart (half of the last digit
/// printed).
struct GoldenFigure {
  std::function<std::optional<double>()> ours;
  double expected = 0;
  double tolerance = 5e-10;

  QString complaint() const {
    const std::optional<double> value = ours();
    if (!value || !std::isfinite(*value))
      return QStringLiteral("there is no value, and %1 was expected").arg(expected, 0, 'g', 12);
    if (std::abs(*value - expected) <= tolerance)
      return {};
    return QStringLiteral("%1 is not %2").arg(*value, 0, 'g', 14).arg(expected, 0, 'g', 14);
  }
};

}  // namespace s2s

Q_DECLARE_METATYPE(s2s::GoldenFigure)
