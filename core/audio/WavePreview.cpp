// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/WavePreview.h"

#include "core/audio/WavPeaks.h"

#include <QFile>

#include <algorithm>
#include <cmath>

namespace s2s {

std::vector<Peak> WavePreview::columns(double from, double duration, int count) const {
  std::vector<Peak> all(static_cast<std::size_t>(std::max(count, 0)));
  const auto known = static_cast<double>(peaks.size());
  if (peakSeconds <= 0 || peaks.empty())
    return all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double share = duration / static_cast<double>(all.size());
    const double first = std::floor((from + static_cast<double>(i) * share) / peakSeconds);
    const double end = std::max((from + static_cast<double>(i + 1) * share) / peakSeconds, first + 1);
    for (double at = std::max(first, 0.0); at < std::min(end, known); ++at) {
      const Peak& peak = peaks[static_cast<std::size_t>(at)];
      all[i].low = std::min(all[i].low, peak.low);
      all[i].high = std::max(all[i].high, peak.high);
      all[i].rms = std::max(all[i].rms, peak.rms);
    }
  }
  return all;
}

double WavePreview::known() const {
  return seconds > 0 ? std::min(1.0, static_cast<double>(peaks.size()) * peakSeconds / seconds) : 0;
}

float WavePreview::loudest() const {
  float loudest = 0;
  for (const Peak& peak : peaks)
    loudest = std::max({loudest, -peak.low, peak.high});
  return loudest;
}

WavePreviewPtr upTo(double share, const WavePreviewPtr& preview) {
  if (share >= preview->known())
    return preview;
  auto beginning = std::make_shared<WavePreview>(WavePreview{{}, preview->peakSeconds, preview->seconds});
  const double count = std::floor(share * preview->seconds / preview->peakSeconds);
  beginning->peaks.assign(preview->peaks.begin(), preview->peaks.begin() + static_cast<std::ptrdiff_t>(count));
  return beginning;
}

WavePreview previewOf(const std::vector<std::int16_t>& pairs, int channels, int zoom, int rate) {
  constexpr float kFullScale = 32767;
  WavePreview preview;
  preview.peakSeconds = static_cast<double>(zoom) / rate;
  const std::size_t each = 2 * static_cast<std::size_t>(channels);
  for (std::size_t i = 0; i + each <= pairs.size(); i += each) {
    Peak peak;
    for (std::size_t channel = 0; channel < each; channel += 2) {
      peak.low = std::min(peak.low, static_cast<float>(pairs[i + channel]) / kFullScale);
      peak.high = std::max(peak.high, static_cast<float>(pairs[i + channel + 1]) / kFullScale);
    }
    preview.peaks.push_back(peak);
  }
  preview.seconds = static_cast<double>(preview.peaks.size()) * preview.peakSeconds;
  return preview;
}

WavePreviewPtr previewOfWav(const QString& path) {
  constexpr int kPeaksASecond = 100;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return nullptr;
  const std::optional<WavPcm> wav = wavPcm(file);
  if (!wav)
    return nullptr;
  const int zoom = std::max(1, wav->rate / kPeaksASecond);
  std::vector<std::int16_t> all;
  WavPeaksSink sink;
  sink.take = [&all](const std::vector<std::int16_t>& pairs) {
    all.insert(all.end(), pairs.begin(), pairs.end());
    return Result<void>();
  };
  if (!scanWav(path, *wav, zoom, sink))
    return nullptr;
  return std::make_shared<WavePreview>(previewOf(all, wav->channels, zoom, wav->rate));
}

void GrowingPreview::take(const Clip& clip) {
  const auto step = static_cast<std::size_t>(clip.rate * kPeakSeconds);
  const std::size_t before = m_taken;
  for (; step > 0 && m_taken + step <= clip.frames.size(); m_taken += step) {
    const float* first = clip.frames.begin() + m_taken;
    const auto [low, high] = std::minmax_element(first, first + step);
    m_peaks.push_back({std::min(*low, 0.0F), std::max(*high, 0.0F), 0});
  }
  clip.frames.letGo(before, m_taken);
}

WavePreviewPtr GrowingPreview::preview(double seconds) const {
  auto preview = std::make_shared<WavePreview>();
  preview->peaks = m_peaks;
  preview->peakSeconds = kPeakSeconds;
  preview->seconds = std::max(seconds, static_cast<double>(m_peaks.size()) * kPeakSeconds);
  return preview;
}

}  // namespace s2s
