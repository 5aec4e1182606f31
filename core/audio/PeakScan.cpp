// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakScan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <numeric>
#include <type_traits>

namespace s2s {
namespace {

template <class T>
constexpr T kAboveAll = std::is_floating_point_v<T> ? std::numeric_limits<T>::infinity()
                                                    : std::numeric_limits<T>::max();
template <class T>
constexpr T kBelowAll = std::is_floating_point_v<T> ? -std::numeric_limits<T>::infinity()
                                                    : std::numeric_limits<T>::lowest();

std::int16_t to16(std::int16_t value) { return value; }
std::int16_t to16(float value) {
  return static_cast<std::int16_t>(std::lrint(std::clamp(value * 32767, -32768.0F, 32767.0F)));
}

/// Lowest and highest of 16 bytes of samples side by side: what every processor that this runs on compares at once (an
/// extension of GCC and clang, because loops over floats were not vectorised).
template <class T>
struct Lanes {
  using Vector [[gnu::vector_size(16)]] = T;
  static constexpr int kCount = 16 / sizeof(T);

  Vector low = Vector{} + kAboveAll<T>, high = Vector{} + kBelowAll<T>;

  void take(const T* samples) {
    Vector values;
    std::memcpy(&values, samples, sizeof values);
    take(values, values);
  }
  void take(const Vector& lowest, const Vector& highest) {
    low = lowest < low ? lowest : low;  // a NaN changes nothing
    high = highest > high ? highest : high;
  }
};

/// The same of one channel.
template <class T>
struct Extremes {
  T low = kAboveAll<T>, high = kBelowAll<T>;

  void take(T lowest, T highest) {
    low = lowest < low ? lowest : low;
    high = highest > high ? highest : high;
  }
};

/// Widens @p pairs (low and high of each channel) by @p count samples. As many lanes go side by side as is a multiple
/// of the channels, and at least four times 16 bytes, because each comparison waits for the one before.
template <class T, int kChannels>
void widen(const T* samples, std::int64_t count, std::int16_t* pairs) {
  constexpr int kSideBySide = kChannels < 3 ? 4 : kChannels;
  constexpr int kCount = Lanes<T>::kCount;
  constexpr int kStep = kSideBySide * kCount;
  std::array<Lanes<T>, kSideBySide> lanes;
  std::int64_t i = 0;
  for (; i + kStep <= count; i += kStep)
    for (int one = 0; one < kSideBySide; ++one)
      lanes[one].take(samples + i + one * kCount);
  constexpr int kPeriod = kChannels / std::gcd(kChannels, kCount);  // after so many the channels lie the same way
  for (int one = kPeriod; one < kSideBySide; ++one)
    lanes[one % kPeriod].take(lanes[one].low, lanes[one].high);
  std::array<Extremes<T>, kChannels> found;
  for (int lane = 0; lane < kPeriod * kCount; ++lane)
    found[lane % kChannels].take(lanes[lane / kCount].low[lane % kCount], lanes[lane / kCount].high[lane % kCount]);
  for (int channel = 0; i < count; ++i, channel = (channel + 1) % kChannels)
    found[channel].take(samples[i], samples[i]);
  for (const Extremes<T>& channel : found) {
    if (channel.low <= channel.high) {
      pairs[0] = std::min(pairs[0], to16(channel.low));
      pairs[1] = std::max(pairs[1], to16(channel.high));
    }
    pairs += 2;
  }
}

template <class T>
using Widen = void (*)(const T*, std::int64_t, std::int16_t*);

template <class T>
Widen<T> widenOf(int channels) {
  static constexpr std::array<Widen<T>, PeakScan::kMostChannels> kWidens = {
      widen<T, 1>, widen<T, 2>, widen<T, 3>, widen<T, 4>, widen<T, 5>, widen<T, 6>, widen<T, 7>, widen<T, 8>};
  return kWidens[static_cast<std::size_t>(channels - 1)];
}

}  // namespace

PeakScan::PeakScan(int channels, std::int64_t zoom)
    : m_channels(std::clamp(channels, 1, kMostChannels)), m_zoom(std::max<std::int64_t>(zoom, 1)) {
  forget();
}

void PeakScan::forget() {
  m_inBlock = 0;
  m_extremes.resize(static_cast<std::size_t>(2 * m_channels));
  for (std::size_t i = 0; i < m_extremes.size(); ++i)
    m_extremes[i] = i % 2 == 0 ? kAboveAll<std::int16_t> : kBelowAll<std::int16_t>;
}

template <class T>
void PeakScan::addAll(const T* interleaved, std::int64_t frames, std::vector<std::int16_t>& pairs) {
  const Widen<T> widen = widenOf<T>(m_channels);
  while (frames > 0) {
    const std::int64_t now = std::min(frames, m_zoom - m_inBlock);
    widen(interleaved, now * m_channels, m_extremes.data());
    m_inBlock += now;
    interleaved += now * m_channels;
    frames -= now;
    if (m_inBlock == m_zoom)
      finish(pairs);
  }
}

void PeakScan::add(const std::int16_t* interleaved, std::int64_t frames, std::vector<std::int16_t>& pairs) {
  addAll(interleaved, frames, pairs);
}

void PeakScan::add(const float* interleaved, std::int64_t frames, std::vector<std::int16_t>& pairs) {
  addAll(interleaved, frames, pairs);
}

void PeakScan::finish(std::vector<std::int16_t>& pairs) {
  if (m_inBlock == 0)
    return;
  for (std::size_t i = 0; i < m_extremes.size(); i += 2) {
    const bool any = m_extremes[i] <= m_extremes[i + 1];
    pairs.push_back(any ? m_extremes[i] : std::int16_t{0});
    pairs.push_back(any ? m_extremes[i + 1] : std::int16_t{0});
  }
  forget();
}

}  // namespace s2s
