// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace s2s {

/// Whether @p out can be written without losing one of the files it is made from, by whatever name or link each goes.
/// Error: BadUsage.
Result<void> sparesInputs(const QString& out, const QStringList& inputs);

}  // namespace s2s
