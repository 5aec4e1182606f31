// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/audio/WavePreview.h"

#include <QString>

#include <optional>

namespace s2s {

/// Peaks of sounds that were decoded before, so that a long one can be drawn at once: files of PeakFile.h named by the
/// sha256 of the sound, in a folder that may be deleted at any time. When they grow past a size the ones that were not
/// wanted for longest go. Any thread; a folder that cannot be written keeps nothing, which harms nobody.
class PeakCache {
 public:
  static constexpr qint64 kMostBytes = 64LL * 1024 * 1024;
  static constexpr int kZoom = 512;  ///< frames a pair

  explicit PeakCache(QString folder, qint64 mostBytes = kMostBytes)
      : m_folder(std::move(folder)), m_mostBytes(mostBytes) {}

  /// Nothing if it is not kept, or is not what it was.
  std::optional<WavePreview> find(const QString& sha256) const;
  /// @p clip without gain.
  void keep(const QString& sha256, const Clip& clip) const;

 private:
  QString pathOf(const QString& sha256) const;
  void makeRoom() const;

  QString m_folder;
  qint64 m_mostBytes;
};

}  // namespace s2s
