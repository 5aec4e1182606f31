// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/WaveformPainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kClipped = 0.999;        // of full scale
constexpr float kSilence = 0.00316F;      // -50 dBFS
constexpr double kShortestSilence = 0.2;  // seconds

std::vector<bool> flagged(const QList<ColumnSpan>& spans, std::size_t columns) {
  std::vector<bool> flags(columns, false);
  for (const ColumnSpan& span : spans)
    for (int x = std::max(0, span.first); x < span.end && x < static_cast<int>(columns); ++x)
      flags[static_cast<std::size_t>(x)] = true;
  return flags;
}

/// Draws one column between two sample values; a line of one device pixel at least.
class ColumnBrush {
 public:
  ColumnBrush(QPainter& painter, int height, double gain)
      : m_painter(painter), m_height(height), m_middle(height / 2.0), m_gain(gain) {}

  void fill(int x, double low, double high, const QColor& color) {
    const int top = std::clamp(static_cast<int>(std::lround(m_middle - high * m_gain * m_middle)), 0, m_height - 1);
    const int bottom = std::clamp(static_cast<int>(std::lround(m_middle - low * m_gain * m_middle)), top + 1, m_height);
    m_painter.fillRect(x, top, 1, bottom - top, color);
  }
  /// A column of a dotted line in the middle.
  void dash(int x, double scale, const QColor& color) {
    const int dot = std::max(2, static_cast<int>(std::lround(2 * scale)));
    if (x / dot % 3 == 0)
      m_painter.fillRect(x, (m_height - dot) / 2, 1, dot, color);
  }

 private:
  QPainter& m_painter;
  int m_height;
  double m_middle;
  double m_gain;
};

}  // namespace

int WaveWindow::columns() const { return static_cast<int>(std::lround(size.width() * devicePixelRatio)); }

int WaveWindow::deviceHeight() const { return static_cast<int>(std::lround(size.height() * devicePixelRatio)); }

double WaveWindow::framesPerColumn(int rate) const { return columns() > 0 ? seconds * rate / columns() : 0; }

double WaveWindow::columnOf(double time) const { return seconds > 0 ? (time - from) / seconds * columns() : 0; }

std::vector<Peak> waveColumns(const Clip& clip, const Peaks& peaks, const WaveWindow& window) {
  if (window.columns() <= 0 || window.seconds <= 0)
    return {};
  return peaks.columns(clip, window.from * clip.rate, window.seconds * clip.rate, window.columns());
}

bool isClipped(const Peak& peak, double fullScale) {
  return static_cast<double>(std::max(-peak.low, peak.high)) >= kClipped * fullScale;
}

QList<ColumnSpan> heardColumns(const Heard& heard, int rate, const WaveWindow& window) {
  const double frames = window.framesPerColumn(rate);
  QList<ColumnSpan> columns;
  if (frames <= 0)
    return columns;
  const double left = window.from * rate;
  const double most = window.columns();
  for (const FrameSpan& span : heard.spans()) {
    const double from = std::floor((static_cast<double>(span.first) - left) / frames);
    const double to = std::ceil((static_cast<double>(span.end) - left) / frames);
    if (to <= 0 || from >= most)
      continue;
    const int first = static_cast<int>(std::max(from, 0.0));
    const int end = static_cast<int>(std::min(to, most));
    if (!columns.isEmpty() && first <= columns.last().end)
      columns.last().end = std::max(columns.last().end, end);
    else
      columns.append(ColumnSpan{first, end});
  }
  return columns;
}

QList<ColumnSpan> silentColumns(const std::vector<Peak>& columns, const WaveWindow& window) {
  QList<ColumnSpan> silent;
  const double shortest = kShortestSilence / window.seconds * window.columns();
  int first = 0;
  const int last = static_cast<int>(std::clamp(window.columnOf(window.end), 0.0, static_cast<double>(columns.size())));
  for (int x = 0; x <= last; ++x) {
    const bool isQuiet = x < last && std::max(-columns[static_cast<std::size_t>(x)].low,
                                              columns[static_cast<std::size_t>(x)].high) < kSilence;
    if (isQuiet)
      continue;
    if (x - first >= std::max(shortest, 1.0))
      silent.append({first, x});
    first = x + 1;
  }
  return silent;
}

QImage waveImage(const std::vector<Peak>& columns, const QList<ColumnSpan>& heard, const WaveWindow& window,
                 const WaveLook& look) {
  const int height = window.deviceHeight();
  QImage image(static_cast<int>(columns.size()), height, QImage::Format_ARGB32_Premultiplied);
  if (image.isNull())
    return image;
  image.fill(Qt::transparent);
  QPainter painter(&image);
  ColumnBrush brush(painter, height, look.gain);
  const std::vector<bool> flags = flagged(heard, columns.size());
  const std::vector<bool> silent =
      flagged(look.silenceMarks ? silentColumns(columns, window) : QList<ColumnSpan>(), columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Peak& peak = columns[i];
    const int x = static_cast<int>(i);
    if (silent[i]) {
      brush.dash(x, window.devicePixelRatio, look.colors.silence);
      continue;
    }
    brush.fill(x, peak.low, peak.high, flags[i] ? look.colors.heardBody : look.colors.body);
    if (peak.rms > 0)
      brush.fill(x, std::max(-peak.rms, peak.low), std::min(peak.rms, peak.high),
                 flags[i] ? look.colors.heardCore : look.colors.core);
    if (look.clippingMarks && isClipped(peak, look.fullScale))
      painter.fillRect(x, 0, 1, std::max(2, height / 16), look.colors.clipping);
  }
  painter.end();
  image.setDevicePixelRatio(window.devicePixelRatio);
  return image;
}

}  // namespace s2s
