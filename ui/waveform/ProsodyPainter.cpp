// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/ProsodyPainter.h"

#include "core/audio/PitchContour.h"
#include "ui/common/Theme.h"
#include "ui/waveform/ContourStroke.h"
#include "ui/waveform/LineHeight.h"

#include <QCoreApplication>
#include <QPainter>

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

/// Where a value lies on the scale, from 0 to 1.
std::array<float, 256> sharesOfScale(const ProsodyScale& scale) {
  std::array<float, 256> shares{};
  for (std::size_t value = 0; value < shares.size(); ++value) {
    const double below = scale.loudest - static_cast<double>(Spectrogram::decibels(static_cast<std::uint8_t>(value)));
    shares[value] = static_cast<float>(std::clamp(1 - below / ProsodyScale::kSpectrogramRange, 0.0, 1.0));
  }
  return shares;
}

/// The two bands that a row of pixels lies between, and how far towards the higher one.
struct BandsOfRow {
  std::size_t low = 0, high = 0;
  float part = 0;
};

std::vector<BandsOfRow> bandsOfRows(int height) {
  std::vector<BandsOfRow> rows;
  for (int y = 0; y < height; ++y) {
    const double at =
        std::clamp((height - y - 0.5) / height * Spectrogram::kBands - 0.5, 0.0, Spectrogram::kBands - 1.0);
    const auto low = static_cast<std::size_t>(at);
    rows.push_back({low, std::min<std::size_t>(low + 1, Spectrogram::kBands - 1),
                    static_cast<float>(at - static_cast<double>(low))});
  }
  return rows;
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

/// Those whose middle lies in the window, or within a pixel of it.
std::pair<std::size_t, std::size_t> stepsIn(const WaveWindow& window, std::size_t steps) {
  const double margin = window.size.width() > 0 ? window.seconds / window.size.width() : 0;
  const auto stepOf = [&](double time) {
    return static_cast<std::size_t>(std::clamp(time / kContourStep - 0.5, 0.0, static_cast<double>(steps)));
  };
  return {stepOf(window.from - margin), std::min(steps, stepOf(window.from + window.seconds + margin) + 1)};
}

using Lines = std::vector<std::vector<QPointF>>;

/// The halo of none of them covers another.
void strokeLines(QImage& image, Lines lines, const WaveWindow& window, const ProsodyLook& look) {
  constexpr double kLine = 2, kHalo = 5;  // logical pixels
  const double ratio = window.devicePixelRatio;
  for (std::vector<QPointF>& line : lines)
    for (QPointF& point : line)
      point *= ratio;
  ContourStroke halo(image, kHalo * ratio, look.halo);
  for (const std::vector<QPointF>& line : lines)
    halo.draw(line);
  ContourStroke stroke(image, kLine * ratio, look.line);
  for (const std::vector<QPointF>& line : lines)
    stroke.draw(line);
}

/// Where the clip ends, or the window.
double endOf(const WaveWindow& window) {
  return std::clamp(xOf(window.end, window), 0.0, static_cast<double>(window.size.width()));
}

QImage emptyImage(const WaveWindow& window) {
  QImage image(std::max(window.columns(), 0), window.deviceHeight(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  image.setDevicePixelRatio(window.devicePixelRatio);
  return image;
}

void paintGrid(QPainter& painter, double y, const WaveWindow& window, const ProsodyLook& look) {
  painter.setPen(QPen(look.grid, 1, Qt::DashLine));
  painter.drawLine(QPointF(0, y), QPointF(endOf(window), y));
}

/// At the end of the clip, above the line, which would hide it; nothing where there is no room.
void paintGridWords(QPainter& painter, double y, const QString& words, const WaveWindow& window,
                    const ProsodyLook& look) {
  const QFont font = theme::font(theme::Step::Small);
  painter.setFont(font);
  const int width = QFontMetrics(font).horizontalAdvance(words) + theme::kGrid / 2;
  const double line = lineHeight(font), end = endOf(window);
  if (end < width)
    return;
  const QRectF area(end - width, std::clamp(y - line / 2, 0.0, window.size.height() - line), width, line);
  painter.fillRect(area, look.halo);
  painter.setPen(look.words);
  painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, words);
}

/// A bar at the bottom over each pause.
void paintPauses(QPainter& painter, const Prosody& prosody, const WaveWindow& window, const ProsodyLook& look) {
  for (const Stretch& pause : prosody.speech.pauses) {
    const double from = xOf(pause.from, window), to = xOf(pause.to, window);
    if (to > 0 && from < window.size.width())
      painter.fillRect(QRectF(from, window.size.height() - kEdge, to - from, kEdge), look.pause);
  }
}

/// A small triangle at the bottom for each syllable, column by column, as there are thousands in ten minutes.
void paintSyllables(QPainter& painter, const Prosody& prosody, const WaveWindow& window, const ProsodyLook& look) {
  constexpr double kTall = 5, kHalf = 3;
  const double ratio = window.devicePixelRatio;
  const int columns = window.columns();
  std::vector<double> heights(static_cast<std::size_t>(columns), 0.0);
  for (const double nucleus : prosody.speech.nuclei) {
    const double middle = window.columnOf(nucleus);
    const int first = static_cast<int>(std::clamp(middle - kHalf * ratio, 0.0, static_cast<double>(columns)));
    const int end = static_cast<int>(std::clamp(middle + kHalf * ratio + 1, 0.0, static_cast<double>(columns)));
    for (int x = first; x < end; ++x) {
      double& height = heights[static_cast<std::size_t>(x)];
      height = std::max(height, kTall * (1 - std::abs(x + 0.5 - middle) / (kHalf * ratio)));
    }
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (int x = 0; x < columns; ++x)
    if (const double height = heights[static_cast<std::size_t>(x)]; height > 0)
      painter.fillRect(QRectF(x / ratio, window.size.height() - kEdge - height, 1 / ratio, height), look.line);
  painter.setRenderHint(QPainter::Antialiasing);
}

}  // namespace

QImage spectrogramImage(const Spectrogram& spectrogram, const WaveWindow& window, const ProsodyScale& scale,
                        const ProsodyLook& look) {
  QImage image = emptyImage(window);
  const std::size_t steps = spectrogram.columns();
  const int end = static_cast<int>(
      std::clamp(window.columnOf(static_cast<double>(steps) * kContourStep), 0.0, static_cast<double>(image.width())));
  if (image.isNull() || steps == 0 || end <= 0)
    return image;
  const std::vector<BandsOfRow> rows = bandsOfRows(image.height());
  const std::array<QRgb, 256> table = shades(look);
  const std::array<float, 256> shares = sharesOfScale(scale);
  std::array<std::uint8_t, Spectrogram::kBands> loudest{};
  std::array<float, Spectrogram::kBands> column{};
  uchar* const bits = image.bits();
  for (int x = 0; x < end; ++x) {
    const auto [first, last] = stepsAt(x, window, steps);
    loudest.fill(0);
    for (const std::uint8_t* step = spectrogram.values.data() + first * Spectrogram::kBands;
         step != spectrogram.values.data() + last * Spectrogram::kBands; step += Spectrogram::kBands)
      for (std::size_t band = 0; band < loudest.size(); ++band)
        loudest[band] = std::max(loudest[band], step[band]);
    std::transform(loudest.begin(), loudest.end(), column.begin(), [&](std::uint8_t value) { return shares[value]; });
    uchar* row = bits;
    for (const BandsOfRow& bands : rows) {
      const float share = column[bands.low] + (column[bands.high] - column[bands.low]) * bands.part;
      reinterpret_cast<QRgb*>(row)[x] = table[static_cast<std::size_t>(share * 255)];
      row += image.bytesPerLine();
    }
  }
  return image;
}

std::vector<std::vector<QPointF>> pitchLines(const Prosody& prosody, const WaveWindow& window,
                                             const ProsodyScale& scale) {
  std::vector<std::vector<QPointF>> lines;
  bool isOn = false;
  float before = 0;
  const auto [first, end] = stepsIn(window, prosody.median ? prosody.pitch.size() : 0);
  for (std::size_t i = first; i < end; ++i) {
    const float hz = prosody.pitch[i];
    const double x = xOf(timeOf(i), window);
    if (hz <= 0) {
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
  const auto [first, end] = stepsIn(window, prosody.intensity.size());
  for (std::size_t i = first; i < end; ++i)
    line.emplace_back(xOf(timeOf(i), window),
                      intensityHeight(static_cast<double>(prosody.intensity[i]), scale, window));
  return line;
}

QImage pitchImage(const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale,
                  const ProsodyLook& look) {
  QImage image = emptyImage(window);
  if (image.isNull())
    return image;
  const double half = scale.semitones / 2;
  //: Semitones above (+6) or below (-6) the speaker's own median pitch.
  const auto words = [](double value) {
    return ProsodyText::tr("%1 st").arg((value > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
                                        QString::number(std::abs(value)));
  };
  {
    QPainter painter(&image);
    paintGrid(painter, heightOf(0.75, window), window, look);
    paintGrid(painter, heightOf(0.25, window), window, look);
    painter.setPen(QPen(look.grid, 1));
    painter.drawLine(QPointF(0, heightOf(0.5, window)), QPointF(endOf(window), heightOf(0.5, window)));
  }
  strokeLines(image, pitchLines(prosody, window, scale), window, look);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintGridWords(painter, heightOf(0.75, window), words(half), window, look);
  paintGridWords(painter, heightOf(0.25, window), words(-half), window, look);
  paintPauses(painter, prosody, window, look);
  return image;
}

QImage intensityImage(const Prosody& prosody, const WaveWindow& window, const ProsodyScale& scale,
                      const ProsodyLook& look) {
  QImage image = emptyImage(window);
  if (image.isNull())
    return image;
  constexpr std::array kBelow = {10.0, 30.0};
  {
    QPainter painter(&image);
    for (const double below : kBelow)
      paintGrid(painter, intensityHeight(scale.loudest - below, scale, window), window, look);
  }
  strokeLines(image, {intensityLine(prosody, window, scale)}, window, look);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const double below : kBelow)
    paintGridWords(painter, intensityHeight(scale.loudest - below, scale, window),
                   ProsodyText::tr("%1 dB").arg(QStringLiteral("−") + QString::number(below - scale.loudest)), window,
                   look);
  paintSyllables(painter, prosody, window, look);
  paintPauses(painter, prosody, window, look);
  return image;
}

}  // namespace s2s
