// SPDX-License-Identifier: GPL-3.0-or-later
// What one request of a judge costs before it is sent: the sound of a battle (instruction 6 s, responses 10 s each,
// with the spoken prompt of the paper 53 s in all) and the body of the request. Wanted: under 20 ms together.
#include "core/audio/Sequence.h"
#include "core/net/PromptFile.h"
#include "core/net/ServerApi.h"

#include <QUrl>

#include <benchmark/benchmark.h>
#include <random>

using namespace s2s;

namespace {

ClipPtr clipOf(unsigned seed, double seconds) {
  auto clip = std::make_shared<Clip>();
  clip->rate = 16'000;
  std::mt19937 random(seed);
  float low = 0;
  std::vector<float> frames;
  for (int i = 0; i < static_cast<int>(seconds * clip->rate); ++i) {
    low = 0.9F * low + 0.1F * (static_cast<float>(random() % 2'001) / 1'000 - 1);
    frames.push_back(low);
  }
  clip->frames = std::move(frames);
  clip->sha256 = QString::number(seed);
  return clip;
}

const HeardClips& someBattle() {
  static const HeardClips heard{clipOf(1, 6), clipOf(2, 10), clipOf(3, 10)};
  return heard;
}

const CarrierClips& voice(const JudgePrompt& prompt) {
  const auto piece = [](const QString& path) {
    return path.isEmpty() ? ClipPtr() : levelled(*decodedResource(path, 16'000), LoudnessPolicy::Aligned);
  };
  static const CarrierClips clips{.intro = piece(prompt.voice.intro), .outro = piece(prompt.voice.outro)};
  return clips;
}

/// Clips that no request had before are measured, which a run does once for each: the orders and the other battles of
/// an answer are not the first.
template <bool kIsFirst>
void soundAndRequest(benchmark::State& state) {
  const JudgePrompt prompt = *readPrompt(QStringLiteral("v1"), JudgeMode::Paper);
  const CarrierClips& carrier = voice(prompt);
  JudgeConfig config;
  config.model = QStringLiteral("m");
  config.audio.format = static_cast<SoundFormat>(state.range(0));
  const ServerApi api = geminiApi(config, QUrl(QStringLiteral("https://host.example")));
  Leveller leveller(config.audio.policy);
  judgeSequence(someBattle(), carrier, config.audio, leveller);
  double seconds = 0;
  qsizetype bytes = 0;
  for (auto _ : state) {
    const Sequence sequence = kIsFirst ? judgeSequence(someBattle(), carrier, config.audio)
                                       : judgeSequence(someBattle(), carrier, config.audio, leveller);
    SoundFile file = *encoded(*sequence.clip, config.audio.format);
    JudgeRequest request;
    request.audio = std::move(file.bytes);
    request.mime = file.mime;
    request.text = promptTextFor(prompt, {}, {});
    const QByteArray body = api.body(config, request);
    benchmark::DoNotOptimize(body.constData());
    seconds = sequence.clip->seconds();
    bytes = body.size();
  }
  // The encoder of mp3 alone takes longer; wav is what is sent where nothing else is asked for.
  const bool isLimited = !kIsFirst && config.audio.format != SoundFormat::Mp3;
  state.SetLabel(code(config.audio.format).toStdString() + (isLimited ? ", limit 20 ms" : ""));
  state.counters["audio_s"] = seconds;
  state.counters["body_kb"] = static_cast<double>(bytes) / 1'000;
}
void soundAndRequestOfABattle(benchmark::State& state) { soundAndRequest<false>(state); }
void soundAndRequestOfTheFirstBattle(benchmark::State& state) { soundAndRequest<true>(state); }
BENCHMARK(soundAndRequestOfABattle)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(soundAndRequestOfTheFirstBattle)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
