// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Resample.h"

#include <soxr.h>

namespace s2s {

struct Resampler::Private {
  soxr_t soxr = nullptr;  ///< null: the rates are equal, frames pass as they are
  double ratio = 1;

  void run(const float* frames, size_t count, std::vector<float>& out);
};

Resampler::Resampler(int fromRate, int toRate) : d(std::make_unique<Private>()) {
  if (fromRate == toRate)
    return;
  d->ratio = static_cast<double>(toRate) / fromRate;
  const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
  const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_VHQ, 0);
  d->soxr = soxr_create(fromRate, toRate, 1, nullptr, &io, &quality, nullptr);
}

Resampler::~Resampler() {
  if (d->soxr)
    soxr_delete(d->soxr);
}

void Resampler::Private::run(const float* frames, size_t count, std::vector<float>& out) {
  const auto room = static_cast<size_t>(static_cast<double>(count) * ratio) + 4096;
  size_t used = 0;
  size_t made = 0;
  do {
    const size_t before = out.size();
    out.resize(before + room);
    size_t taken = 0;
    soxr_process(soxr, frames ? frames + used : nullptr, frames ? count - used : 0, &taken, out.data() + before, room,
                 &made);
    out.resize(before + made);
    used += taken;
  } while (frames ? used < count : made > 0);
}

void Resampler::add(const float* frames, size_t count, std::vector<float>& out) {
  if (!d->soxr)
    out.insert(out.end(), frames, frames + count);
  else if (count > 0)
    d->run(frames, count, out);
}

void Resampler::finish(std::vector<float>& out) {
  if (d->soxr)
    d->run(nullptr, 0, out);
}

std::vector<float> resampled(std::vector<float> frames, int fromRate, int toRate) {
  if (fromRate == toRate)
    return frames;
  std::vector<float> out;
  Resampler resampler(fromRate, toRate);
  resampler.add(frames.data(), frames.size(), out);
  resampler.finish(out);
  return out;
}

}  // namespace s2s
