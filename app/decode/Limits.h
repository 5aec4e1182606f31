// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s2s {

/// Takes from this process what decoding does not need: more than @p cpuSeconds of processor, 1.5 GB of address space,
/// a core file. Does nothing where the system knows no such limits.
void limitThisProcess(int cpuSeconds);

}  // namespace s2s
