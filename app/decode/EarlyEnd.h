// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <sndfile.h>

class QIODevice;

namespace s2s {

/// A sound file of which only a part can be decoded.
struct EarlyEnd {
  qint64 framesClaimed = 0;  ///< by its header; 0: not known
};

/// Looks, after the last of @p frames frames was read from @p sound, whether these are all. libsndfile ends in the same
/// way where a file ends and where it is damaged or cut off. @p bytes are those of the file, at any place;
/// @p bytesUnread what no decoder has asked for, 0 where that is not known.
std::optional<EarlyEnd> earlyEnd(SNDFILE* sound, const SF_INFO& info, qint64 frames, QIODevice& bytes,
                                 qint64 bytesUnread);

/// After libsndfile would not open a file: its words, or ours for a file that is nothing it knows.
QString whyNotOpened();

}  // namespace s2s
