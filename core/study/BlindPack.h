// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/sets/Problem.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

/// What an annotator is handed out: battles to listen to, samples to check, or both.
enum class PackWhat { Battles, Marks, Both };

/// A sound of a pack: where it comes from, and under which name it goes there.
struct PackedSound {
  QString from, sha256;  ///< absolute path; the hash as the study states it, or empty
  QString name;          ///< opaque, e.g. "3f...a0.flac"
};

/// One annotator's assignment as it goes out of the house. Its contents have opaque ids, one system without a name, and
/// neither what others said nor which items are gold or traps. The sounds lie in one folder, by their names.
struct BlindPack {
  RaterId rater;
  Contents contents;  ///< the hash and state of the sounds are those of before
  QList<PackedSound> sounds;
};

/// @p study must have a key (info.pack.secret) and the rater's walk. Pure.
BlindPack blindPack(const Contents& study, const RaterId& rater, PackWhat what);

/// Texts of a pack that name a system of the study, where they were left in because annotators have to see them.
QList<Problem> textsThatName(const BlindPack& pack, const Contents& study);

}  // namespace s2s
