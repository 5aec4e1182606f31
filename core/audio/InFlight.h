// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Renderer.h"

#include <deque>
#include <vector>

namespace s2s {

/// Rendered spans on their way through the device's buffer: rendered, not yet heard. A value; any thread.
class InFlight {
 public:
  void add(const RenderedSpan& span) { m_spans.push_back(span); }
  /// Takes out what has left the device once it has played @p played frames, oldest first. A span that is half way out
  /// is split; its `ended` stays with the second half.
  std::vector<RenderedSpan> leave(qint64 played);
  void clear() { m_spans.clear(); }
  bool isEmpty() const { return m_spans.empty(); }

 private:
  std::deque<RenderedSpan> m_spans;
};

}  // namespace s2s
