// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/AubioPitch.h"

#include <QLibrary>

#include <algorithm>
#include <array>
#include <aubio/aubio.h>
#include <cstddef>
#include <memory>

namespace s2s {
namespace {

constexpr uint_t kWindow = 1024;
constexpr float kQuietest = -90;     // dB; what counts as voice is decided later
constexpr float kTolerance = 0.15F;  // of YIN: the first dip below it is the period

/// The few functions of libaubio that are called.
struct Aubio {
  decltype(&new_aubio_pitch) make = nullptr;
  decltype(&del_aubio_pitch) remove = nullptr;
  decltype(&aubio_pitch_do) run = nullptr;
  decltype(&aubio_pitch_get_confidence) certainty = nullptr;
  decltype(&aubio_pitch_set_silence) setSilence = nullptr;
  decltype(&aubio_pitch_set_tolerance) setTolerance = nullptr;

  bool isWhole() const { return make && remove && run && certainty && setSilence && setTolerance; }
};

template <class Function>
void resolve(QLibrary& library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(library.resolve(name));
}

const Aubio& aubio() {
  static const Aubio loaded = [] {
    Aubio functions;
    QLibrary library(QStringLiteral("aubio"), 5);
    resolve(library, "new_aubio_pitch", functions.make);
    resolve(library, "del_aubio_pitch", functions.remove);
    resolve(library, "aubio_pitch_do", functions.run);
    resolve(library, "aubio_pitch_get_confidence", functions.certainty);
    resolve(library, "aubio_pitch_set_silence", functions.setSilence);
    resolve(library, "aubio_pitch_set_tolerance", functions.setTolerance);
    return functions;
  }();
  return loaded;
}

}  // namespace

std::optional<std::vector<PitchGuess>> pitchGuesses(const std::vector<float>& frames,
                                                    const std::atomic<bool>* cancelled) {
  if (!aubio().isWhole())
    return std::nullopt;
  const std::unique_ptr<aubio_pitch_t, decltype(aubio().remove)> pitch(
      aubio().make("yinfast", kWindow, kContourHop, kProsodyRate), aubio().remove);
  if (!pitch)
    return std::nullopt;
  aubio().setSilence(pitch.get(), kQuietest);
  aubio().setTolerance(pitch.get(), kTolerance);
  // It hears a hop and answers for the window that ends there, whose middle we want to be that of our step.
  constexpr std::size_t kAhead = (kWindow - kContourHop) / 2;
  const std::size_t steps = frames.size() / kContourHop;
  std::vector<PitchGuess> guesses(steps);
  std::array<float, kContourHop> hop{};
  const fvec_t in{kContourHop, hop.data()};
  float hz = 0;
  fvec_t out{1, &hz};
  const std::size_t lag = (kAhead + kContourHop - 1) / kContourHop;
  for (std::size_t i = 0; i < steps + lag; ++i) {
    if (cancelled && cancelled->load(std::memory_order_relaxed))
      return std::nullopt;
    // Shifted by what is missing to a whole number of hops, so that the middles fall together.
    const std::size_t shift = lag * kContourHop - kAhead;
    for (std::size_t j = 0; j < kContourHop; ++j) {
      const std::size_t at = i * kContourHop + j;
      hop[j] = at >= shift && at - shift < frames.size() ? frames[at - shift] : 0;
    }
    aubio().run(pitch.get(), &in, &out);
    if (i >= lag)
      guesses[i - lag] = {hz, std::clamp(aubio().certainty(pitch.get()), 0.0F, 1.0F)};
  }
  return guesses;
}

}  // namespace s2s
