// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Spectrogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <kiss_fftr.h>
#include <memory>
#include <numbers>

namespace s2s {
namespace {

constexpr int kWindow = kProsodyRate * 32 / 1000;
constexpr int kPoints = 1024;  // the window and as many zeros: the low bands are narrower than the bins without them
constexpr int kBins = kPoints / 2 + 1;

double mel(double hz) { return 2595 * std::log10(1 + hz / 700); }
double hertz(double mels) { return 700 * (std::pow(10, mels / 2595) - 1); }

double binOfBand(double band) {
  const double low = mel(Spectrogram::kLowest);
  const double step = (mel(Spectrogram::kHighest) - low) / (Spectrogram::kBands + 1);
  return hertz(low + band * step) * kPoints / kProsodyRate;
}

/// A triangle over some bins, whose weights add up to 1: a steady tone has the same level in every band.
struct Band {
  int firstBin = 0;
  std::vector<float> weights;
};

std::array<Band, Spectrogram::kBands> triangles() {
  std::array<Band, Spectrogram::kBands> bands;
  for (int i = 0; i < Spectrogram::kBands; ++i) {
    Band& band = bands[static_cast<std::size_t>(i)];
    const double middle = binOfBand(i + 1);
    const double below = std::min(middle - binOfBand(i), middle - 1);
    const double above = std::max(binOfBand(i + 2) - middle, 1.0);
    band.firstBin = std::max(0, static_cast<int>(std::ceil(middle - std::max(below, 1.0))));
    float sum = 0;
    for (int bin = band.firstBin; bin < kBins && bin <= middle + above; ++bin) {
      const double away = bin < middle ? (middle - bin) / std::max(below, 1.0) : (bin - middle) / above;
      band.weights.push_back(static_cast<float>(std::max(0.0, 1 - away)));
      sum += band.weights.back();
    }
    for (float& weight : band.weights)
      weight /= std::max(sum, 1e-6F);
  }
  return bands;
}

std::uint8_t toValue(double power) {
  const double decibels = power > 0 ? 10 * std::log10(power) : -200;
  return static_cast<std::uint8_t>(std::clamp(std::lround((decibels + 127.5) * 2), 0L, 255L));
}

/// One window after the other, with what they all need.
class Analysis {
 public:
  Analysis() : m_bands(triangles()), m_plan(kiss_fftr_alloc(kPoints, 0, nullptr, nullptr), &kiss_fftr_free_plan) {
    double sum = 0;
    for (int i = 0; i < kWindow; ++i) {
      const double weight = (1 - std::cos(2 * std::numbers::pi * (i + 0.5) / kWindow)) / 2;
      m_hann.push_back(static_cast<float>(weight));
      sum += weight;
    }
    m_scale = 4 / (sum * sum);  // a sine that fills the scale is at 0 dB
  }

  void column(const std::vector<float>& frames, std::ptrdiff_t middle, std::uint8_t* values) {
    const std::ptrdiff_t first = middle - kWindow / 2;
    for (int i = 0; i < kWindow; ++i) {
      const std::ptrdiff_t at = first + i;
      const bool isInside = at >= 0 && at < static_cast<std::ptrdiff_t>(frames.size());
      m_in[i] = isInside ? frames[static_cast<std::size_t>(at)] * m_hann[static_cast<std::size_t>(i)] : 0;
    }
    kiss_fftr(m_plan.get(), m_in.data(), m_out.data());
    for (const Band& band : m_bands) {
      double power = 0;
      for (std::size_t i = 0; i < band.weights.size(); ++i) {
        const kiss_fft_cpx& bin = m_out[static_cast<std::size_t>(band.firstBin) + i];
        power += static_cast<double>(band.weights[i]) * (bin.r * bin.r + bin.i * bin.i);
      }
      *values++ = toValue(power * m_scale);
    }
  }

 private:
  static void kiss_fftr_free_plan(kiss_fftr_cfg plan) { kiss_fftr_free(plan); }

  std::array<Band, Spectrogram::kBands> m_bands;
  std::unique_ptr<kiss_fftr_state, void (*)(kiss_fftr_cfg)> m_plan;
  std::vector<float> m_hann;
  double m_scale = 1;
  std::array<float, kPoints> m_in{};
  std::array<kiss_fft_cpx, kBins> m_out{};
};

}  // namespace

double Spectrogram::height(double hz) {
  const double low = mel(kLowest);
  const double step = (mel(kHighest) - low) / (kBands + 1);
  return ((mel(hz) - low) / step - 0.5) / kBands;
}

Spectrogram spectrogram(const std::vector<float>& frames, const std::atomic<bool>* cancelled) {
  Analysis analysis;
  Spectrogram picture;
  const std::size_t columns = frames.size() / kContourHop;
  picture.values.resize(columns * Spectrogram::kBands);
  for (std::size_t i = 0; i < columns; ++i) {
    if (cancelled && cancelled->load(std::memory_order_relaxed))
      return {};
    analysis.column(frames, static_cast<std::ptrdiff_t>(i * kContourHop) + kContourHop / 2,
                    picture.values.data() + i * Spectrogram::kBands);
  }
  return picture;
}

}  // namespace s2s
