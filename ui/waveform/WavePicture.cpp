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

double fullScaleOf(double gainDb) { return std::pow(10, gainDb / 20); }

WaveLook lookOf(theme::Color hueToken, double gain, double fullScale = 1) {
  const QColor surface = theme::color(theme::Color::Surface);
  const QColor quiet = theme::color(theme::Color::TextMuted);
  const QColor hue = theme::color(hueToken);
  WaveLook look;
  look.gain = gain;
  look.clippingMarks = true;
  look.fullScale = fullScale;
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

/// The spectrogram; what was heard has a line at the bottom, as there is no room for tints.
WavePictures spectrogramPictures(const WaveContent& content) {
  WavePictures pictures;
  pictures.unheard = spectrogramImage(content.prosody->spectrogram, content.window, content.scale, prosodyLook());
  pictures.heard = pictures.unheard;
  if (pictures.heard.isNull())
    return pictures;
  const double ratio = content.window.devicePixelRatio;
  QPainter painter(&pictures.heard);
  painter.scale(1 / ratio, 1 / ratio);
  const int thick = std::max(1, static_cast<int>(std::lround(kHeardLine * ratio)));
  painter.fillRect(0, pictures.heard.height() - thick, pictures.heard.width(), thick, theme::color(content.hue));
  return pictures;
}

WavePictures plainPictures(const WaveContent& content) {
  const std::vector<Peak> columns = waveColumns(*content.clip->clip, content.clip->peaks, content.window);
  const WaveLook look = lookOf(content.hue, content.gain, fullScaleOf(content.clip->gainDb));
  const ColumnSpan all{0, static_cast<int>(columns.size())};
  return {waveImage(columns, {}, content.window, look), waveImage(columns, {all}, content.window, look)};
}

QImage contourOf(const WaveContent& content) {
  const auto paint = content.layer == ProsodyLayer::Pitch ? pitchImage : intensityImage;
  return paint(*content.prosody, content.window, content.scale, prosodyLook());
}

QImage underContour(const QImage& wave, const QImage& contour) {
  QImage image(wave.size(), QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(wave.devicePixelRatio());
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setOpacity(kUnderContour);
  painter.drawImage(0, 0, wave);
  painter.setOpacity(1);
  painter.drawImage(0, 0, contour);
  return image;
}

}  // namespace

WavePictures wavePictures(const WaveContent& content) {
  const bool isPlain = !content.prosody || content.layer == ProsodyLayer::Off;
  if (!isPlain && content.layer == ProsodyLayer::Spectrogram)
    return spectrogramPictures(content);
  const WavePictures waves = plainPictures(content);
  if (isPlain || waves.unheard.isNull())
    return waves;
  const QImage contour = contourOf(content);
  return {underContour(waves.unheard, contour), underContour(waves.heard, contour)};
}

bool isClipped(const PreparedClip& clip) {
  const Peak all = clip.peaks.columns(*clip.clip, 0, static_cast<double>(clip.clip->length()), 1).front();
  return isClipped(all, fullScaleOf(clip.gainDb));
}

QImage previewPicture(const WavePreview& preview, const WaveWindow& window, theme::Color hue, double gain) {
  WaveLook look = lookOf(hue, gain);
  look.silenceMarks = false;  // what is not known yet is no silence
  return waveImage(preview.columns(window.from, window.seconds, window.columns()), {}, window, look);
}

}  // namespace s2s
