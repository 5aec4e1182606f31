// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

namespace s2s {

/// One or two plain sentences in the language of the moment: what happened, to what, and what can be done now.
QString describe(const Error& error);

}  // namespace s2s
