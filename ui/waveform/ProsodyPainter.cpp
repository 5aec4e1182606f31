// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ProsodyPainter.h"

#include "core/audio/PitchContour.h"
#include "ui/common/Theme.h"
#include "ui/waveform/LineHeight.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace s2s {

/// Only the translation context of the texts in this file.
struct ProsodyText {
  Q_DECLARE_TR_FUNCTIONS(s2s::ProsodyText)
};

namespace {

constexpr double kLeap = 5;  // semitones
constexpr double kEdge = 3;  // logical pixels between the ends of a scale and those of the row

/// y of a share of the scale, 0 at the bottom.
double heightOf(double share, const WaveWindow& window) {
  const double room = window.size.height() - 2 * kEdge;
  return kEdge + room * (1 - std::clamp(share, 0.0, 1.0));
}

double timeOf(std::size_t step) { return (static_cast<double>(step) + 0.5) * kContourStep; }

double xOf(double time, const WaveWindow& window) { return window.columnOf(time) / window.devicePixelRatio; }

double pitchHeight(double hz, double median, const ProsodyScale& scale, const WaveWindow& window) {
  return heightOf(0.5 + semitones(hz, median) / (2 * scale.semitones), window);
}

double intensityHeight(double decibels, const ProsodyScale& scale, const WaveWindow& window) {
  return heightOf(1 - (scale.loudest - decibels) / ProsodyScale::kIntensityRange, window);
}

std::array<QRgb, 256> shades(const ProsodyLook& look) {
  std::array<QRgb, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double share = static_cast<double>(i) / 255;
    table[i] = (share < 0.5 ? theme::mixed(look.middle, look.quiet, 2 * share)
                            : theme::mixed(look.loud, look.middle, 2 * share - 1))
                   .rgb();
  }
  return table;
}

/// The steps that a device pixel covers; the nearest one where it covers none.
std::pair<std::size_t, std::size_t> stepsAt(int x, const WaveWindow& window, std::size_t steps) {
  const auto stepOf = [&](double column) {
    const double time = window.from + column / window.columns() * window.seconds;
    return static_cast<std::size_t>(std::clamp(time / kContourStep, 0.0, static_cast<double>(steps - 1)));
  };
  const std::size_t first = stepOf(x);
  return {first, std::max(first + 1, stepOf(x + 1))};
}

void paintLine(QPainter& painter, const std::vector<QPointF>& points, const ProsodyLook& look) {
  const QPolygonF line(QList<QPointF>(points.begin(), points.end()));
  painter.setPen(QPen(look.halo, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(line);
  painter.setPen(QPen(look.line, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(line);
}

void paintGrid(QPainter& painter, double y, const WaveWindow& window, const ProsodyLook& look) {
  painter.setPen(QPen(look.grid, 1, Qt::DashLine));
  painter.drawLine(QPointF(0, y), QPointF(window.size.width(), y));
}

/// At the right end, above the line, which would hide it.
void paintGridWords(QPainter& painter, double y, const QString& words, const WaveWindow& window,
                    const ProsodyLook& look) {
  const QFont font = theme::font(theme::Step::Small);
  painter.setFont(font);
  const int width = QFontMetrics(font).horizontalAdvance(words) + theme::kGrid / 2;
  const double line = lineHeight(font);
  const QRectF area(window.size.width() - width, std::clamp(y - line / 2, 0.0, window.size.height() - line), width,
                    line);
  painter.fillRect(area, look.halo);
  painter.setPen(look.words);
  painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, words);
}

/// A bar at the bottom over each pause.
void paintPauses(QPainter& painter, const Prosody& prosody, const WaveWindow& window, const ProsodyLook& look) {
  for (const Stretch& pause : prosody.speech.pauses) {
    const double from = xOf(pause.from, window);
    painter.fillRect(QRectF(from, window.size.height() - kEdge, xOf(pause.to, window) - from, kEdge), look.pause);
  }
}

}  // namespace

QImage spectrogramImage(const Spectrogram& spectrogram, const WaveWindow& window, const ProsodyScale& scale,
                        const ProsodyLook& look) {
  QImage image(std::max(window.columns(), 0), window.deviceHeight(), QImage::Format_ARGB32_Premultiplied);
  if (image.isNull())
    return image;
  image.fill(Qt::transparent);
  image.setDevicePixelRatio(window.devicePixelRatio);
  const std::size_t steps = spectrogram.columns();
  const int end = static_cast<int>(
      std::clamp(window.columnOf(static_cast<double>(steps) * kContourStep), 0.0, static_cast<double>(image.width())));
  if (steps == 0 || end <= 0)
    return image;
  const std::array<QRgb, 256> table = shades(look);
  std::vector<double> column(Spectrogram::kBands);
  for (int x = 0; x < end; ++x) {
    const auto [first, last] = stepsAt(x, window, steps);
    for (std::size_t band = 0; band < column.size(); ++band) {
      std::uint8_t loudest = 0;
      for (std::size_t step = first; step < last; ++step)
        loudest = std::max(loudest, spectrogram.values[step * Spectrogram::kBands + band]);
      const double below = scale.loudest - static_cast<double>(Spectrogram::decibels(loudest));
      column[band] = std::clamp(1 - below / ProsodyScale::kSpectrogramRange, 0.0, 1.0);
    }
    for (int y = 0; y < image.height(); ++y) {
      const double at = std::clamp((image.height() - y - 0.5) / image.height() * Spectrogram::kBands - 0.5, 0.0,
                                   Spectrogram::kBands - 1.0);
      const auto low = static_cast<std::size_t>(at);
      const std::size_t high = std::min<std::size_t>(low + 1, Spectrogram::kBands - 1);
      const double share = column[low] + (column[high] - column[low]) * (at - static_cast<double>(low));
      reinterpret_cast<QRgb*>(image.scanLine(y))[x] = table[static_cast<std::size_t>(share * 255)];
    }
  }
  return image;
}

std::vector<std::vector<QPointF>> pitchLines(const Prosody& prosody, const WaveWindow& window,
                                             const ProsodyScale& scale) {
  std::vector<std::vector<QPointF>> lines;
  bool isOn = false;
  float before = 0;
  for (std::size_t i = 0; prosody.median && i < prosody.pitch.size(); ++i) {
    const float hz = prosody.pitch[i];
    const double x = xOf(timeOf(i), window);
    if (hz <= 0 || x < -1 || x > window.size.width() + 1) {
      isOn = false;
      continue;
    }
    // No voice leaps like that within a step: the tracker took another octave.
    if (!isOn || std::abs(semitones(static_cast<double>(hz), static_cast<double>(before))) > kLeap)
      lines.emplace_back();
    isOn = true;
    before = hz;
    lines.back().emplace_back(x, pitchHeight(static_cast<double>(hz), *prosody.median, scale, window));
  }
  return lines;
}

std::vector<QPointF> intensityLine(const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale) {
  std::vector<QPointF> line;
  for (std::size_t i = 0; i < prosody.intensity.size(); ++i)
    if (const double x = xOf(timeOf(i), window); x >= -2 && x <= window.size.width() + 2)
      line.emplace_back(x, intensityHeight(static_cast<double>(prosody.intensity[i]), scale, window));
  return line;
}

void paintPitch(QPainter& painter, const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale,
                const ProsodyLook& look) {
  painter.setRenderHint(QPainter::Antialiasing);
  const double half = scale.semitones / 2;
  //: Semitones above (+6) or below (-6) the speaker's own median pitch.
  const auto words = [](double value) {
    return ProsodyText::tr("%1 st").arg((value > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
                                        QString::number(std::abs(value)));
  };
  paintGrid(painter, heightOf(0.75, window), window, look);
  paintGrid(painter, heightOf(0.25, window), window, look);
  painter.setPen(QPen(look.grid, 1));
  painter.drawLine(QPointF(0, heightOf(0.5, window)), QPointF(window.size.width(), heightOf(0.5, window)));
  for (const std::vector<QPointF>& line : pitchLines(prosody, window, scale))
    paintLine(painter, line, look);
  paintGridWords(painter, heightOf(0.75, window), words(half), window, look);
  paintGridWords(painter, heightOf(0.25, window), words(-half), window, look);
  paintPauses(painter, prosody, window, look);
}

void paintIntensity(QPainter& painter, const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale,
                    const ProsodyLook& look) {
  painter.setRenderHint(QPainter::Antialiasing);
  constexpr std::array kBelow = {10.0, 30.0};
  for (const double below : kBelow)
    paintGrid(painter, intensityHeight(scale.loudest - below, scale, window), window, look);
  paintLine(painter, intensityLine(prosody, window, scale), look);
  for (const double below : kBelow)
    paintGridWords(painter, intensityHeight(scale.loudest - below, scale, window),
                   ProsodyText::tr("%1 dB").arg(QStringLiteral("−") + QString::number(below - scale.loudest)), window,
                   look);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.line);
  for (const double nucleus : prosody.speech.nuclei) {
    const double x = xOf(nucleus, window);
    const double bottom = window.size.height() - kEdge;
    painter.drawPolygon(QPolygonF({QPointF(x, bottom - 5), QPointF(x - 3, bottom), QPointF(x + 3, bottom)}));
  }
  paintPauses(painter, prosody, window, look);
}

}  // namespace s2s
