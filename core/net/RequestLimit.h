// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"

#include <QString>

#include <optional>

namespace s2s {

/// Why the server of a judge would not take so much audio in one request, and what to do; nothing where it would.
/// Gemini takes 20 MB in all, DashScope (the one that wants the prefix) 10 MB of base64. Pure.
std::optional<QString> whyTooLarge(const JudgeConfig& config, qint64 audioBytes);

}  // namespace s2s
