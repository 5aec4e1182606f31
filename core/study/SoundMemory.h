// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/SoundFacts.h"

#include <QHash>
#include <QString>

namespace s2s {

/// By sha256 of the file's bytes.
using SoundsByHash = QHash<QString, SoundFacts>;

/// Where measures of sounds are kept between runs: one file for all studies of a user, a line of JSON for each sound.
/// It holds hashes and numbers only. Losing it costs nothing but the time to measure again.
QString soundMemoryFile();

/// What was kept; lines that cannot be read are left out. Any thread.
SoundsByHash rememberedSounds(const QString& file);
/// Adds a line. Where that cannot be, nothing is kept, and that is all. Any thread.
void rememberSound(const QString& file, const QString& sha256, const SoundFacts& facts);

}  // namespace s2s
