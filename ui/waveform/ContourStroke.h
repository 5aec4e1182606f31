// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

#include <vector>

namespace s2s {

/// Draws contours as a round pen does, smooth at their edges. It goes by columns of pixels, from the lowest to the
/// highest point in each, so that it costs what the picture is wide and not what the contour has points: QPainter takes
/// a second for the steps of ten minutes. Pure; any thread.
class ContourStroke {
 public:
  /// @p image premultiplied, painted on by nobody else meanwhile; @p width in its own pixels.
  ContourStroke(QImage& image, double width, const QColor& color);

  /// Through @p points in pixels of the image, of which none lies left of the one before.
  void draw(const std::vector<QPointF>& points);

 private:
  struct Span {
    float low, high;  ///< low above high: nothing
  };

  void gather(const std::vector<QPointF>& points);
  void take(int column, double y);
  void widen();
  void cover(int x);
  void blend(QRgb& pixel, float share) const;

  QImage& m_image;
  QRgb m_color;
  std::vector<float> m_reach;         ///< of the pen above and below, at so many fine columns from its middle
  int m_first = 0;                    ///< fine column of the first span
  std::vector<Span> m_spans, m_wide;  ///< of the contour, and of what the pen covers
  std::vector<float> m_steps;         ///< by row: how much more is covered than in the row above
  int m_top = 0, m_bottom = 0;        ///< rows of a column that anything is covered of
};

}  // namespace s2s
