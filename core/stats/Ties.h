// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace s2s {

/// What becomes of ties: left out, half a win for each side, or an outcome of their own (Davidson 1970; Bradley-Terry
/// only).
enum class TieRule { Skip, Half, Davidson };
QString code(TieRule rule);

}  // namespace s2s
