// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waveform/WavePicture.h"

#include "ui/waveform/ProsodyPainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr double kUnderContour = 0.45;  // opacity of the wave
constexpr double kHeardLine = 3;        // logical pixels

WaveLook lookOf(theme::Color hueToken, double gain) {
  const QColor surface = theme::color(theme::Color::Surface);
  const QColor quiet = theme::color(theme::Color::TextMuted);
  const QColor hue = theme::color(hueToken);
  WaveLook look;
  look.gain = gain;
  look.clippingMarks = true;
  look.silenceMarks = true;
  look.colors = {theme::mixed(quiet, surface, 0.28), theme::mixed(quiet, surface, 0.5),
                 theme::mixed(hue, surface, 0.5),    hue,
                 theme::color(theme::Color::Bad),    theme::mixed(quiet, surface, 0.6)};
  return look;
}

ProsodyLook prosodyLook() {
  const QColor surface = theme::color(theme::Color::Surface);
  const QColor text = theme::color(theme::Color::Text);
  const QColor quiet = theme::color(theme::Color::TextMuted);
  return {.quiet = surface,
          .middle = theme::mixed(theme::color(theme::Color::Accent), surface, 0.6),
          .loud = text,
          .line = text,
          .halo = surface,
          .grid = theme::mixed(quiet, surface, 0.35),
          .words = quiet,
          .pause = theme::color(theme::Color::Warning)};
}

/// The spectrogram, with what was heard as a line at the bottom: it has no room for tints.
QImage spectrogramPicture(const WaveContent& content) {
  QImage image = spectrogramImage(content.prosody->spectrogram, content.window, content.scale, prosodyLook());
  if (image.isNull())
    return image;
  const double ratio = content.window.devicePixelRatio;
  QPainter painter(&image);
  painter.scale(1 / ratio, 1 / ratio);
  const int thick = std::max(1, static_cast<int>(std::lround(kHeardLine * ratio)));
  for (const ColumnSpan& span : content.heard)
    painter.fillRect(span.first, image.height() - thick, span.end - span.first, thick, theme::color(content.hue));
  return image;
}

QImage plainPicture(const WaveContent& content) {
  return waveImage(waveColumns(*content.clip->clip, content.clip->peaks, content.window), content.heard, content.window,
                   lookOf(content.hue, content.gain));
}

}  // namespace

QImage wavePicture(const WaveContent& content) {
  const bool isPlain = !content.prosody || content.layer == ProsodyLayer::Off;
  if (!isPlain && content.layer == ProsodyLayer::Spectrogram)
    return spectrogramPicture(content);
  const QImage wave = plainPicture(content);
  if (isPlain || wave.isNull())
    return wave;
  QImage image(wave.size(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(wave.devicePixelRatio());
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setOpacity(kUnderContour);
  painter.drawImage(0, 0, wave);
  painter.setOpacity(1);
  if (content.layer == ProsodyLayer::Pitch)
    paintPitch(painter, *content.prosody, content.window, content.scale, prosodyLook());
  else
    paintIntensity(painter, *content.prosody, content.window, content.scale, prosodyLook());
  return image;
}

QImage previewPicture(const WavePreview& preview, const WaveWindow& window, theme::Color hue, double gain) {
  WaveLook look = lookOf(hue, gain);
  look.silenceMarks = false;  // what is not known yet is no silence
  return waveImage(preview.columns(window.from, window.seconds, window.columns()), {}, window, look);
}

}  // namespace s2s
