// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <QByteArray>

namespace s2s {

/// Stands in a body for the audio's base64, as the whole text under a key named "data".
inline constexpr auto kAudioHere = "<audio>";

/// @p body as bytes with @p before and the base64 of @p audio at that place: megabytes that no JSON writer need look
/// at letter by letter.
QByteArray bodyWithAudio(const Json& body, const QByteArray& before, const QByteArray& audio);

}  // namespace s2s
