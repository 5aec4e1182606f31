// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Heard.h"

#include <algorithm>

namespace s2s {

Heard::Heard(qint64 length, const Audible& audible) : m_length(length) {
  add({0, audible.first});
  add({audible.end, length});
}

void Heard::add(FrameSpan span) {
  span.first = std::max<qint64>(span.first, 0);
  span.end = std::min(span.end, m_length);
  if (span.first >= span.end)
    return;
  // Spans that touch the new one melt into it; the list stays disjoint and rising.
  auto from = std::find_if(m_spans.begin(), m_spans.end(), [&](const FrameSpan& s) { return s.end >= span.first; });
  auto to = from;
  for (; to != m_spans.end() && to->first <= span.end; ++to) {
    span.first = std::min(span.first, to->first);
    span.end = std::max(span.end, to->end);
  }
  m_spans.insert(m_spans.erase(from, to), span);
}

double Heard::share() const {
  return m_length > 0 ? static_cast<double>(framesHeard()) / static_cast<double>(m_length) : 1.0;
}

qint64 Heard::framesHeard() const {
  qint64 frames = 0;
  for (const FrameSpan& span : m_spans)
    frames += span.end - span.first;
  return frames;
}

}  // namespace s2s
