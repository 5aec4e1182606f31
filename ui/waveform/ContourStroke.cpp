// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ContourStroke.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace s2s {
namespace {

constexpr int kFine = 4;  ///< columns that each of the image is divided into, for its steep edges
constexpr float kFar = std::numeric_limits<float>::max();

}  // namespace

ContourStroke::ContourStroke(QImage& image, double width, const QColor& color)
    : m_image(image), m_color(qPremultiply(color.rgba())) {
  const double radius = width / 2;
  const int most = static_cast<int>(radius * kFine);
  for (int i = 0; i <= most; ++i) {
    const double across = static_cast<double>(i) / kFine;
    m_reach.push_back(static_cast<float>(std::sqrt(std::max(0.0, radius * radius - across * across))));
  }
  m_steps.resize(static_cast<std::size_t>(image.height()) + 2);
}

void ContourStroke::draw(const std::vector<QPointF>& points) {
  if (points.empty() || m_image.isNull())
    return;
  gather(points);
  widen();
  const int end = m_first + static_cast<int>(m_wide.size());
  for (int x = std::max(0, m_first / kFine); x < m_image.width() && x * kFine < end; ++x)
    cover(x);
}

/// The lowest and the highest place of the contour in each fine column.
void ContourStroke::gather(const std::vector<QPointF>& points) {
  const int margin = static_cast<int>(m_reach.size());
  const auto columnOf = [&](double x) {
    const double within = std::clamp(x, -2.0 * margin, static_cast<double>(m_image.width() + 2 * margin));
    return static_cast<int>(std::floor(within * kFine));
  };
  m_first = columnOf(points.front().x()) - margin;
  m_spans.assign(static_cast<std::size_t>(columnOf(points.back().x()) + margin + 1 - m_first), {kFar, -kFar});
  take(columnOf(points.front().x()), points.front().y());
  for (std::size_t i = 1; i < points.size(); ++i) {
    const QPointF &from = points[i - 1], &to = points[i];
    const int first = columnOf(from.x()), last = columnOf(to.x());
    const double slope = last > first ? (to.y() - from.y()) / (to.x() - from.x()) : 0;
    for (int edge = first + 1; edge <= last; ++edge) {
      const double y = from.y() + slope * (static_cast<double>(edge) / kFine - from.x());
      take(edge - 1, y);
      take(edge, y);
    }
    take(last, to.y());
  }
}

void ContourStroke::take(int column, double y) {
  Span& span = m_spans[static_cast<std::size_t>(column - m_first)];
  span.low = std::min(span.low, static_cast<float>(y));
  span.high = std::max(span.high, static_cast<float>(y));
}

void ContourStroke::widen() {
  m_wide.assign(m_spans.size(), {kFar, -kFar});
  const int count = static_cast<int>(m_spans.size()), margin = static_cast<int>(m_reach.size());
  for (int i = 0; i < count; ++i) {
    const Span& span = m_spans[static_cast<std::size_t>(i)];
    if (span.low > span.high)
      continue;
    for (int at = std::max(0, i - margin + 1); at < std::min(count, i + margin); ++at) {
      const float reach = m_reach[static_cast<std::size_t>(std::abs(at - i))];
      Span& wide = m_wide[static_cast<std::size_t>(at)];
      wide.low = std::min(wide.low, span.low - reach);
      wide.high = std::max(wide.high, span.high + reach);
    }
  }
}

/// One column of the image: the average of its fine ones.
void ContourStroke::cover(int x) {
  constexpr float kShare = 1.0F / kFine;
  const auto height = static_cast<float>(m_image.height());
  m_top = m_image.height();
  m_bottom = 0;
  const int first = std::max(x * kFine - m_first, 0);
  const int end = std::min((x + 1) * kFine - m_first, static_cast<int>(m_wide.size()));
  for (int i = first; i < end; ++i) {
    const float low = std::max(m_wide[static_cast<std::size_t>(i)].low, 0.0F);
    const float high = std::min(m_wide[static_cast<std::size_t>(i)].high, height);
    if (low >= high)
      continue;
    const int top = static_cast<int>(low), bottom = static_cast<int>(high);
    // An edge within a row covers what is below (above) it of that row, and of those that follow the rest.
    const float cutTop = (low - static_cast<float>(top)) * kShare;
    const float cutBottom = (high - static_cast<float>(bottom)) * kShare;
    m_steps[static_cast<std::size_t>(top)] += kShare - cutTop;
    m_steps[static_cast<std::size_t>(top) + 1] += cutTop;
    m_steps[static_cast<std::size_t>(bottom)] += cutBottom - kShare;
    m_steps[static_cast<std::size_t>(bottom) + 1] -= cutBottom;
    m_top = std::min(m_top, top);
    m_bottom = std::max(m_bottom, std::min(bottom + 1, m_image.height()));
  }
  if (m_top >= m_bottom)
    return;
  float share = 0;
  uchar* row = m_image.scanLine(m_top);
  for (int y = m_top; y < m_bottom; ++y, row += m_image.bytesPerLine()) {
    share += m_steps[static_cast<std::size_t>(y)];
    blend(reinterpret_cast<QRgb*>(row)[x], std::min(share, 1.0F));
  }
  std::fill(m_steps.begin() + m_top, m_steps.begin() + m_bottom + 2, 0.0F);
}

void ContourStroke::blend(QRgb& pixel, float share) const {
  constexpr float kVisible = 1.0F / 512;
  if (share < kVisible)
    return;
  const float kept = 1 - share * static_cast<float>(qAlpha(m_color)) / 255;
  const auto mixed = [&](int over, int under) {
    return static_cast<int>(std::lround(static_cast<float>(over) * share + static_cast<float>(under) * kept));
  };
  pixel = qRgba(mixed(qRed(m_color), qRed(pixel)), mixed(qGreen(m_color), qGreen(pixel)),
                mixed(qBlue(m_color), qBlue(pixel)), mixed(qAlpha(m_color), qAlpha(pixel)));
}

}  // namespace s2s
