// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace s2s {

/// The text after a leading <think>...</think> block, as some open models write; nothing where it is not closed.
std::optional<QString> withoutThinking(const QString& text);

}  // namespace s2s
