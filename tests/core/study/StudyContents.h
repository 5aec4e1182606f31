// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

namespace s2s::test {

/// A set in memory: so many samples, spread over levels and domains, each answered by systems "S0", "S1" ...
Contents contentsWith(int samples, int systems);

}  // namespace s2s::test
