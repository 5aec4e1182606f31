// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/InFlight.h"

namespace s2s {

std::vector<RenderedSpan> InFlight::leave(qint64 played) {
  std::vector<RenderedSpan> left;
  while (!m_spans.empty() && m_spans.front().deviceEnd() <= played) {
    left.push_back(m_spans.front());
    m_spans.pop_front();
  }
  if (!m_spans.empty() && m_spans.front().deviceFirst < played) {
    RenderedSpan& rest = m_spans.front();
    RenderedSpan gone = rest;
    gone.clip.end = gone.clip.first + (played - gone.deviceFirst);
    gone.ended = false;
    rest.clip.first = gone.clip.end;
    rest.deviceFirst = played;
    left.push_back(gone);
  }
  return left;
}

}  // namespace s2s
