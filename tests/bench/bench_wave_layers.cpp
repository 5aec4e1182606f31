// SPDX-License-Identifier: GPL-3.0-or-later
// What the GUI thread has to do for the rows of the listening page with three clips of ten minutes: to show a layer,
// and for one step of the zoom (50 ms of its time each, so that no key press is felt to hang).
#include "core/study/ProsodyShelf.h"
#include "tests/bench/Bench.h"
#include "tests/core/audio/Voices.h"
#include "ui/annotate/ClipRows.h"
#include "ui/waveform/WaveformView.h"

#include <QApplication>
#include <QPixmap>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <ctime>

using namespace s2s;

namespace {

constexpr int kPieces = 60;
constexpr double kPieceSeconds = 10;

/// The same ten seconds of something like speech all over again.
PreparedClipPtr longVoice(double hz) {
  const auto pitch = [hz](double time) { return hz * (1 + 0.2 * std::sin(3 * time)); };
  const auto loudness = [](double time) { return time < 8.5 ? test::syllables(4)(time) : 0; };
  const Clip piece = test::voice(kPieceSeconds, pitch, loudness);
  auto clip = std::make_shared<Clip>();
  for (int i = 0; i < kPieces; ++i)
    clip->frames.append(piece.frames.data(), piece.frames.size());
  auto ready = std::make_shared<PreparedClip>();
  ready->audible = {0, clip->length()};
  ready->peaks = Peaks(*clip);
  ready->clip = std::move(clip);
  return ready;
}

/// The rows with such clips, all of them measured.
class Rows {
 public:
  static Rows& made() {
    static Rows rows;
    return rows;
  }
  void turnTo(ProsodyLayer layer) {
    while (m_layer != layer) {
      m_rows.showNextView();
      m_layer = after(m_layer);
      m_rows.grab();
    }
  }
  /// To the layer that comes after that of now.
  void turn() {
    m_rows.showNextView();
    m_layer = after(m_layer);
    m_rows.grab();
  }
  void zoom(double factor) {
    m_rows.zoom(factor);
    m_rows.grab();
  }

 private:
  Rows() {
    m_rows.resize(1800, 420);
    m_rows.showClips({longVoice(110), longVoice(150), longVoice(220)});
    m_rows.setProsodyShelf(&m_shelf);
    turn();
    spinUntil([this] {
      return std::all_of(kDecks.begin(), kDecks.end(), [this](Deck deck) { return m_rows.wave(deck).prosody(); });
    });
  }

  ProsodyShelf m_shelf;
  ClipRows m_rows;
  ProsodyLayer m_layer = ProsodyLayer::Off;
};

/// Of this thread; seconds.
double timeOfThread() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void show(benchmark::State& state, ProsodyLayer layer) {
  Rows& rows = Rows::made();
  const auto before = std::find_if(kProsodyLayers.begin(), kProsodyLayers.end(),
                                   [layer](ProsodyLayer other) { return after(other) == layer; });
  for ([[maybe_unused]] auto round : state) {
    rows.turnTo(*before);
    const double start = timeOfThread();
    rows.turn();
    state.SetIterationTime(timeOfThread() - start);
  }
  state.SetLabel("limit 50 ms");
}

void zoom(benchmark::State& state, ProsodyLayer layer) {
  Rows& rows = Rows::made();
  rows.turnTo(layer);
  for ([[maybe_unused]] auto round : state) {
    const double start = timeOfThread();
    rows.zoom(2);
    state.SetIterationTime(timeOfThread() - start);
    rows.zoom(0.5);
  }
  state.SetLabel("limit 50 ms");
}

void nineTimes(benchmark::internal::Benchmark* bench) {
  bench->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1)->Repetitions(9)->ReportAggregatesOnly(true);
}

}  // namespace

BENCHMARK_CAPTURE(show, wave, ProsodyLayer::Off)->Apply(nineTimes);
BENCHMARK_CAPTURE(show, spectrogram, ProsodyLayer::Spectrogram)->Apply(nineTimes);
BENCHMARK_CAPTURE(show, pitch, ProsodyLayer::Pitch)->Apply(nineTimes);
BENCHMARK_CAPTURE(show, intensity, ProsodyLayer::Intensity)->Apply(nineTimes);
BENCHMARK_CAPTURE(zoom, wave, ProsodyLayer::Off)->Apply(nineTimes);
BENCHMARK_CAPTURE(zoom, spectrogram, ProsodyLayer::Spectrogram)->Apply(nineTimes);
BENCHMARK_CAPTURE(zoom, pitch, ProsodyLayer::Pitch)->Apply(nineTimes);
BENCHMARK_CAPTURE(zoom, intensity, ProsodyLayer::Intensity)->Apply(nineTimes);

int main(int argc, char** argv) {
  const QApplication app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
