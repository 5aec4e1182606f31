// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Stretch.h"

#include <QObject>

#include <functional>
#include <memory>

namespace s2s {

/// Clips at another speed, made in a thread of their own and kept until clear(). GUI thread; never blocks but at its
/// end, for a few milliseconds.
class SpeedClips {
 public:
  using Done = std::function<void(const ClipPtr&)>;

  /// @param context lives longer than this and in the same thread.
  explicit SpeedClips(QObject* context);
  ~SpeedClips();

  /// Calls @p done with the clip at that speed: at once if it is there, else when it is made. Nobody is answered who
  /// asked before the last clear().
  void fetch(const ClipPtr& clip, double speed, Done done);
  /// Forgets all, also what is being made.
  void clear();

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace s2s
