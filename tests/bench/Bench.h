// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace s2s {

/// What is measured could not be set up: nothing after it would mean anything.
inline void require(bool good, const char* what) {
  if (!good)
    qFatal("%s", what);
}

/// Handles events until @p done answers true.
template <class Done>
void spinUntil(Done done) {
  while (!done())
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

}  // namespace s2s
