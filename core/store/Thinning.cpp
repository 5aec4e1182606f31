// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Backup.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>
#include <functional>

namespace s2s {
namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
constexpr qint64 kAllOf = 2 * kDayMs;

QDate dateOf(qint64 time) { return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).date(); }

qint64 dayOf(qint64 time) { return dateOf(time).toJulianDay(); }
qint64 weekOf(qint64 time) { return dayOf(time) / 7; }  // Julian day 0 was a Monday
qint64 monthOf(qint64 time) { return dateOf(time).year() * 12 + dateOf(time).month(); }

/// Some spans of one length, filled from the newest time on: each takes the last time within it.
struct Spans {
  int left;
  qint64 (*spanOf)(qint64);
};

}  // namespace

QList<qint64> thinnedOut(QList<qint64> times, qint64 now) {
  std::sort(times.begin(), times.end(), std::greater<>());
  Spans stages[] = {{12, dayOf}, {10, weekOf}, {9, monthOf}};
  QList<qint64> gone;
  qint64 keptBefore = now;
  bool any = false;
  for (const qint64 time : std::as_const(times)) {
    if (time > now - kAllOf) {
      keptBefore = time;
      any = true;
      continue;
    }
    const auto stage = std::find_if(std::begin(stages), std::end(stages), [](const Spans& s) { return s.left > 0; });
    const bool sameSpan = any && stage != std::end(stages) && stage->spanOf(time) == stage->spanOf(keptBefore);
    if (stage == std::end(stages) || sameSpan) {
      gone.append(time);
      continue;
    }
    --stage->left;
    keptBefore = time;
    any = true;
  }
  return gone;
}

}  // namespace s2s
