// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Loudness.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace s2s {

/// What is measured of a sound file once and for all.
struct MeasuredSound {
  Loudness loudness;
  qint64 frames = 0;  ///< at the rate it was asked for
};

/// Keeps what was measured of sound files between two starts, by the sha256 of their bytes: so that a study is measured
/// once, whichever of our programs does it. One text file that is only added to, a line for each sound with a checksum;
/// a line that makes no sense is left out, and the file may be deleted at any time. Beyond 16 MB it begins anew. Any
/// thread; reads the file with the first question, so not from the GUI thread.
class LoudnessCache {
 public:
  /// @param file need not be there; its folder is made when there is something to keep.
  explicit LoudnessCache(QString file) : m_file(std::move(file)) {}
  /// In the cache folder of this user.
  static QString defaultFile();

  /// @param rate Hz, of the frames that were measured.
  std::optional<MeasuredSound> find(const QString& sha256, int rate);
  /// Keeps it; a file that cannot be written costs nothing but time.
  void add(const QString& sha256, int rate, const MeasuredSound& sound);

 private:
  void load();

  QString m_file;
  std::mutex m_mutex;
  bool m_loaded = false;
  QHash<QString, MeasuredSound> m_sounds;  ///< by sha256 and rate
};

/// loudness(), out of the cache where that knows the clip; @p cache may be null.
Loudness measured(const Clip& clip, LoudnessCache* cache);

}  // namespace s2s
