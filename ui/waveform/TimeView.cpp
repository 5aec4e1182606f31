// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/TimeView.h"

#include <algorithm>

namespace s2s {

void TimeView::place(double from) { m_from = std::clamp(from, 0.0, std::max(0.0, m_total - m_seconds)); }

void TimeView::zoom(double factor, double time) {
  if (m_seconds <= 0 || factor <= 0)
    return;
  const double share = std::clamp((time - m_from) / m_seconds, 0.0, 1.0);
  m_seconds = std::clamp(m_seconds / factor, std::min(kClosest, m_total), m_total);
  place(time - share * m_seconds);
}

void TimeView::scroll(double seconds) { place(m_from + seconds); }

void TimeView::follow(double time) {
  constexpr double kBefore = 0.1;  // of the new page
  if (time < m_from || time >= m_from + m_seconds)
    place(time - kBefore * m_seconds);
}

}  // namespace s2s
