// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QString>

namespace s2s {

/// True where a text looks like an API key or a bearer token: a known beginning, or a long run of mixed letters and
/// digits that no model, file or address is called.
bool looksLikeKey(const QString& text);

/// The path of the first value in @p json that looks like a key, or whose own name says that it is one; empty when
/// there is none. The value itself is never given out.
QString placeOfKey(const Json& json);

}  // namespace s2s
