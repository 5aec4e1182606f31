// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s2s {

/// The 97.5 % point of the standard normal distribution: half the width of a 95 % interval in standard errors.
inline constexpr double kZ95 = 1.959963984540054;

}  // namespace s2s
