// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// A number as it stands in a table: a point, fixed decimals, never "-0.000". The same in every language, so that what
/// is copied out can be read by other programs.
QString figure(double value, int decimals);
/// A share of 1 as "82.9 %".
QString percent(double share, int decimals = 1);

}  // namespace s2s
