// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QString>

namespace s2s {

// Fields of a native line: what is empty, 0 or false is left out.

inline void put(Json& json, const char* key, const QString& text) {
  if (!text.isEmpty())
    json[key] = utf8(text);
}

inline void put(Json& json, const char* key, qint64 number) {
  if (number != 0)
    json[key] = number;
}

inline void put(Json& json, const char* key, const Json& list) {
  if (!list.empty())
    json[key] = list;
}

inline void putIfTrue(Json& json, const char* key, bool value) {
  if (value)
    json[key] = true;
}

}  // namespace s2s
