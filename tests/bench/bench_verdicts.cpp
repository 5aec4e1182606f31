// SPDX-License-Identifier: GPL-3.0-or-later
// A million FastChat battles: strict reading with lines, against a bare SAX pass of the JSON library over the same
// file. Promised: at most 1.3 times as long, and no more than 300 MB at the highest.
#include "core/model/Games.h"
#include "core/sets/FastChatFile.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <cmath>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <unordered_map>

using namespace s2s;

namespace {

constexpr int kBattles = 1'000'000;
constexpr double kMostMb = 300;

QByteArray battle(int i) {
  static const char* const kModels[] = {"gpt-4o-realtime", "llama-omni", "mini-omni", "qwen2.5-omni", "doubao"};
  static const char* const kWinners[] = {"model_a", "model_b", "tie", "tie (bothbad)"};
  const QByteArray n = QByteArray::number(i);
  return R"({"question_id": "q)" + n + R"(", "model_a": ")" + kModels[i % 5] + R"(", "model_b": ")" +
         kModels[(i / 5 + i + 1) % 5] + R"(", "winner": ")" + kWinners[i % 4] + R"(", "judge": "human:ann)" +
         QByteArray::number(i % 90) + R"(", "turn": 1, "anony": true, "language": "English", "tstamp": 17)" +
         QByteArray::number(10'000'000 + i) + R"(.25, "level": "L2", "domain": "social", "task": "sarcasm"})";
}

const QString& file() {
  static const QTemporaryDir folder;
  static const QString path = folder.filePath(QStringLiteral("battles.json"));
  if (QFile::exists(path))
    return path;
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return path;
  file.write("[\n");
  for (int i = 0; i < kBattles; ++i)
    file.write(battle(i) + (i + 1 < kBattles ? ",\n" : "\n]\n"));
  return path;
}

double peakMb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Takes every event and does nothing with it.
struct Nothing {
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = std::string;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(number_integer_t) { return true; }
  bool number_unsigned(number_unsigned_t) { return true; }
  bool number_float(number_float_t, const string_t&) { return true; }
  bool string(string_t&) { return true; }
  bool binary(binary_t&) { return true; }
  bool key(string_t&) { return true; }
  bool start_object(std::size_t) { return true; }
  bool start_array(std::size_t) { return true; }
  bool end_object() { return true; }
  bool end_array() { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) { return false; }
};

/// What our reader is measured against; it comes second, because it holds the whole file in memory.
void bareSaxPass(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    QFile in(file());
    if (!in.open(QIODevice::ReadOnly))
      return state.SkipWithError("no file");
    const QByteArray text = in.readAll();
    Nothing nothing;
    benchmark::DoNotOptimize(nlohmann::json::sax_parse(text.begin(), text.end(), &nothing));
  }
}

/// A log of games, with the names numbered: what a rating needs.
void readBattles(benchmark::State& state) {
  file();
  for ([[maybe_unused]] auto round : state) {
    std::unordered_map<std::string, int> systems;
    Games games;
    const auto take = [&](const FastChatBattle& battle) {
      const auto a = systems.try_emplace(battle.modelA, static_cast<int>(systems.size())).first->second;
      const auto b = systems.try_emplace(battle.modelB, static_cast<int>(systems.size())).first->second;
      const GameResult result = battle.winner == "model_a"   ? GameResult::FirstWon
                                : battle.winner == "model_b" ? GameResult::SecondWon
                                                             : GameResult::Tie;
      games.log.push_back({static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b), result, {}, {}});
    };
    const auto count = readFastChat(file(), take);
    if (!count || games.log.size() != kBattles)
      return state.SkipWithError("not read");
    benchmark::DoNotOptimize(games);
  }
  const double mb = peakMb();
  if (mb > kMostMb)
    return state.SkipWithError("more than 300 MB");
  state.SetLabel("limit 1.3 x bareSaxPass; at most 300 MB: " + std::to_string(std::lround(mb)) + " MB");
}

}  // namespace

BENCHMARK(readBattles)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();
BENCHMARK(bareSaxPass)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

BENCHMARK_MAIN();
