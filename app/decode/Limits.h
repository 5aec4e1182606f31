// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace s2s {

/// Takes from this process what decoding does not need: 60 s of processor, 1.5 GB of address space, no core file.
/// Does nothing where the system knows no such limits.
void limitThisProcess();

/// Once the size of the file is known: no more processor than its bytes can honestly need, so that a small file that
/// sends a decoder round in circles is stopped soon.
void limitTimeFor(qint64 bytes);

}  // namespace s2s
