// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

#include <QDateTime>
#include <QDeadlineTimer>

namespace s2s {

qint64 SystemClock::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }

qint64 SystemClock::monotonicMs() const { return QDeadlineTimer::current().deadline(); }

}  // namespace s2s
