// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s2s {

/// Takes from this process what decoding does not need: 60 s of processor, 1.5 GB of address space, no core file.
/// Does nothing where the system knows no such limits.
void limitThisProcess();

}  // namespace s2s
