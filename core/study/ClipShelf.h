// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/ClipReader.h"
#include "core/audio/LoudnessCache.h"
#include "core/audio/PeakCache.h"
#include "core/audio/Peaks.h"
#include "core/audio/Silence.h"

#include <QObject>

#include <functional>
#include <memory>

namespace s2s {

/// A clip that is ready to be played and drawn: decoded, its gain applied, its peaks and silences known. Immutable.
struct PreparedClip {
  ClipPtr clip;  ///< with the gain applied
  double gainDb = 0;
  Loudness loudness;
  Audible audible;
  Peaks peaks;
};
using PreparedClipPtr = std::shared_ptr<const PreparedClip>;

/// Which file, and how loud.
struct ClipRequest {
  QString path;
  QString sha256;  ///< empty: not known yet
  LoudnessPolicy policy = LoudnessPolicy::Aligned;
  bool operator==(const ClipRequest&) const = default;
};

/// Prepares clips through the ClipReader and the thread pool, and keeps the last ones (64 MB beyond those in use), so
/// that the next battle is there before it is asked for. GUI thread; never blocks.
class ClipShelf : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(Result<PreparedClipPtr>)>;
  using Preview = std::function<void(const WavePreviewPtr&)>;

  /// @p measured: null keeps no loudness between two starts; else it lives longer than this.
  ClipShelf(ClipReader& reader, int rate, LoudnessCache* measured = nullptr, QObject* parent = nullptr);
  ~ClipShelf() override;

  /// Calls @p done in this thread, at once if the clip is on the shelf; dropped when @p context goes first.
  /// Errors: those of ClipReader::read. @p preview, if any, is called with what can be drawn of a long clip meanwhile:
  /// all of it where it was decoded before or is plain wav, else what is decoded so far.
  void prepare(const ClipRequest& request, QObject* context, Done done, Preview preview = {});
  /// Where the peaks of long clips are kept from one start to the next; null (the default): nowhere.
  void setPeakCache(std::shared_ptr<const PeakCache> cache);
  /// Prepares without anyone waiting; a clip of more than 90 s is left until it is asked for.
  void prepareAhead(const ClipRequest& request);

 private:
  void lookForPreview(const ClipRequest& request, const QString& key);
  void read(const ClipRequest& request, const QString& key);
  void takeProgress(const QString& key, const WavePreviewPtr& soFar);
  void finish(const QString& key, LoudnessPolicy policy, ClipPtr raw);

  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
