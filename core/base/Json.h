// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>
#include <QString>

#include <nlohmann/json.hpp>
#include <optional>

namespace s2s {

/// Keeps the order of keys, so that what is written again is written alike.
using Json = nlohmann::ordered_json;

struct JsonLimits {
  int maxDepth = 64;
  qsizetype maxBytes = 512 * 1024 * 1024;
};

/// Strict: UTF-8 only, no duplicate keys, finite numbers, limited depth and size, nothing after the value.
/// Error: BadJson with the reason in detail and the 1-based line; the caller fills in the subject.
Result<Json> parseJson(QByteArrayView text, const JsonLimits& limits = {});

/// Compact UTF-8, one line. Numbers are written with all their digits; NaN and infinity must not occur.
QByteArray toBytes(const Json& json);

/// The text under @p key, or empty when it is absent, null or no string.
QString stringAt(const Json& object, const char* key);
std::optional<double> numberAt(const Json& object, const char* key);
bool boolAt(const Json& object, const char* key, bool otherwise = false);
std::string utf8(const QString& text);

}  // namespace s2s
