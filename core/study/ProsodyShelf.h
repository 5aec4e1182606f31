// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Prosody.h"
#include "core/study/ClipShelf.h"

#include <QObject>

#include <functional>
#include <memory>

namespace s2s {

/// Measures how clips are spoken, in a thread of its own, and keeps it of the last few in memory while the clips are
/// there; on disk it would save less than reading it costs. GUI thread; never blocks.
class ProsodyShelf : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const ProsodyPtr&)>;

  explicit ProsodyShelf(QObject* parent = nullptr);
  ~ProsodyShelf() override;

  /// Calls @p done in this thread, at once if the clip was measured before. When @p context goes first, done is
  /// dropped, and the measuring stops once nobody else waits for it.
  void measure(const PreparedClipPtr& clip, QObject* context, Done done);

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
