// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/audio/WavePreview.h"
#include "core/base/Result.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace s2s {

/// The door to sound files. Each file is decoded by its own short-lived `s2sarena-decode` process, because files come
/// from strangers: a hostile one costs only itself. GUI thread; never blocks; at most two processes at once, the
/// others wait in line. Limits: 20 minutes, 8 channels, 384 kHz, 60 s of decoding.
class ClipReader : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(Result<ClipPtr>)>;
  using Progress = std::function<void(const WavePreviewPtr&)>;

  /// @param decoder path of s2sarena-decode; see besideThisProgram().
  explicit ClipReader(QString decoder, QObject* parent = nullptr);
  ~ClipReader() override;

  /// Decodes @p path at @p rate Hz (kOwnRate: the file's own) and calls @p done in this thread (dropped when @p context
  /// goes first). If @p sha256 is not empty the bytes that were decoded must have it. Errors: FileMissing,
  /// SoundUnreadable, SoundTooLong, SoundChanged, TimedOut, HelperMissing. @p progress, if any, is called with what
  /// there is to draw as soon as there is something, and then up to ten times a second.
  void read(const QString& path, const QString& sha256, int rate, QObject* context, Done done, Progress progress = {});

  /// How long one file may take; 60 s unless told.
  void setTimeLimit(std::chrono::milliseconds limit);

  /// Where the decoder is installed: see programOfOurs().
  static QString besideThisProgram();

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
