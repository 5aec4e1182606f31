// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/TimeWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace s2s {

/// Only the translation context of the texts in this file.
struct TimeText {
  Q_DECLARE_TR_FUNCTIONS(s2s::TimeText)
};

QString clockTime(double seconds) {
  const int whole = seconds > 0 ? std::max(1, static_cast<int>(std::lround(seconds))) : 0;
  return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString preciseTime(double seconds) {
  constexpr double kTenth = 0.1;
  return tickTime(std::round(seconds / kTenth) * kTenth, kTenth);
}

QString percent(double share) {
  //: A share such as 62 %.
  return TimeText::tr("%1 %").arg(static_cast<int>(std::floor(std::clamp(share, 0.0, 1.0) * 100)));
}

double tickSeconds(double seconds, double pixels, double gap, double finest) {
  static constexpr std::array kSteps = {0.01, 0.02, 0.05, 0.1,  0.2,  0.5,   1.0,  2.0,
                                        5.0,  10.0, 15.0, 30.0, 60.0, 120.0, 300.0};
  if (seconds <= 0 || pixels <= 0)
    return finest;
  for (const double step : kSteps)
    if (step >= finest && pixels * step / seconds >= gap)
      return step;
  return kSteps.back();
}

QString tickTime(double seconds, double step) {
  if (step >= 1)
    return QStringLiteral("%1:%2")
        .arg(static_cast<int>(std::lround(seconds)) / 60)
        .arg(static_cast<int>(std::lround(seconds)) % 60, 2, 10, QLatin1Char('0'));
  const int minutes = static_cast<int>(seconds / 60);
  const int digits = step < 0.1 ? 2 : 1;
  return QStringLiteral("%1:%2").arg(minutes).arg(seconds - minutes * 60, digits + 3, 'f', digits, QLatin1Char('0'));
}

}  // namespace s2s
