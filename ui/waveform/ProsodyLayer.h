// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace s2s {

/// What is shown of how a clip is spoken, in the place of its wave or above it.
enum class ProsodyLayer { Off, Spectrogram, Pitch, Intensity };
inline constexpr std::array kProsodyLayers = {ProsodyLayer::Off, ProsodyLayer::Spectrogram, ProsodyLayer::Pitch,
                                              ProsodyLayer::Intensity};

/// The one that a key turns to, after the last the first.
ProsodyLayer after(ProsodyLayer layer);
QString words(ProsodyLayer layer);

}  // namespace s2s
