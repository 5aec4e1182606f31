// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/SetLook.h"

#include <QStringList>

namespace s2s {

/// What was recognised of a set, line by line: as what and why, from where its levels count and why, how much of what
/// it holds. In the language of the moment.
QStringList lookWords(const SetLook& look);

}  // namespace s2s
