// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/SoundFacts.h"

#include <QString>

#include <optional>

namespace s2s {

/// How many syllables a transcript has, about: a Han character, a Hangul block and a kana that is not small is one; a
/// Latin word has one for each group of vowels, but for a silent final e, and at least one; a digit is one. Nothing for
/// text that has none of these, or letters of another script, whose syllables nobody can count without a dictionary.
std::optional<int> syllables(const QString& text);

/// Syllables of the transcript for each second that is not silent (an articulation rate: pauses do not count). Nothing
/// without a transcript that can be counted, or for less than half a second of sound.
std::optional<double> speechRate(const QString& transcript, const SoundFacts& sound);

}  // namespace s2s
