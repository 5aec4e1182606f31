// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/JudgePrompt.h"

namespace s2s {

/// The prompt of a judge: one of those shipped under its mode ("v1", "v1-zh", "v1-criteria", ...) or a file of one's
/// own (its absolute path). Errors: UnknownName with what there is, FileMissing, FileUnreadable, BadJson, BadUsage
/// where it is a prompt for the other mode or has unknown keys.
Result<JudgePrompt> readPrompt(const QString& prompt, JudgeMode mode);

/// The names of the prompts that are shipped for a mode.
QStringList shippedPrompts(JudgeMode mode);

}  // namespace s2s
