// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

/// Seconds of processor for any clip; recordings of which only peaks are made get more.
constexpr int kMostSecondsOfAClip = 60;

/// Takes from this process what decoding does not need: more than @p cpuSeconds of processor, 1.5 GB of address space,
/// a core file. Does nothing where the system knows no such limits.
void limitThisProcess(int cpuSeconds);

/// Once the size of the file is known: no more processor than its bytes can honestly need, so that a small file that
/// sends a decoder round in circles is stopped soon.
void limitTimeFor(qint64 bytes);

}  // namespace s2s
