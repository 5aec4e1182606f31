// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/study/NamedSet.h"

#include "core/base/Json.h"
#include "core/base/Random.h"

#include <QDir>
#include <QFile>

#include <array>
#include <sndfile.h>
#include <vector>

namespace s2s::test {
namespace {

constexpr std::array kSystems = {"GPT-4o-realtime", "LLaMA-Omni"};

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qPrintable(path));
}

/// Half a second of noise with tags; the format differs from system to system.
void writeSound(const QString& path, const char* system, int format, int rate, quint64 seed) {
  SF_INFO info{};
  info.samplerate = rate;
  info.channels = 1;
  info.format = format;
  SNDFILE* file = sf_open(path.toUtf8().constData(), SFM_WRITE, &info);
  if (!file)
    qFatal("cannot write %s", qPrintable(path));
  for (const int tag : {SF_STR_TITLE, SF_STR_ARTIST, SF_STR_COMMENT})
    sf_set_string(file, tag, system);
  std::vector<float> frames(static_cast<size_t>(rate / 2));
  for (size_t i = 0; i < frames.size(); ++i)
    frames[i] = static_cast<float>(uniform(seed, i) - 0.5);
  sf_writef_float(file, frames.data(), static_cast<sf_count_t>(frames.size()));
  sf_close(file);
}

}  // namespace

void writeNamedSet(const QString& folder, int samples) {
  const QDir dir(folder);
  dir.mkpath(QStringLiteral("spoken-instructions"));
  write(dir.filePath(QStringLiteral("set.json")),
        R"({"id":"named","name":"Set of LLaMA-Omni","version":"GPT-4o-realtime","level_base":1})");
  QByteArray lines, answers, systems;
  for (const char* system : kSystems) {
    dir.mkpath(QString::fromLatin1(system));
    systems += toBytes({{"system", system},
                        {"name", std::string("The Grand ") + system},
                        {"group", "industrial-group"},
                        {"backbone", "Backbone-of-it"}}) +
               '\n';
  }
  quint64 seed = 1;
  for (int i = 0; i < samples; ++i) {
    const std::string key = "instruction-key-" + std::to_string(i);
    const std::string file = "spoken-instructions/" + key + ".wav";
    writeSound(dir.filePath(QString::fromStdString(file)), "instruction-key", SF_FORMAT_WAV | SF_FORMAT_PCM_16, 16000,
               seed++);
    lines += toBytes({{"file_name", file},
                      {"id", key},
                      {"domain", "social"},
                      {"task", "rhythm_control"},
                      {"level", "L2"},
                      {"language", "en"},
                      {"text", "Say it slowly."},
                      {"source", "tts:GPT-4o-realtime"},
                      {"condition", "for LLaMA_omni"},
                      {"own_column", "SpeechGPT and LLaMA-Omni"}}) +
             '\n';
    for (size_t s = 0; s < kSystems.size(); ++s) {
      const std::string answer =
          std::string(kSystems[s]) + "/answer-file-" + std::to_string(i) + (s ? ".flac" : ".wav");
      writeSound(dir.filePath(QString::fromStdString(answer)), kSystems[s],
                 s ? SF_FORMAT_FLAC | SF_FORMAT_PCM_16 : SF_FORMAT_WAV | SF_FORMAT_PCM_24, s ? 24000 : 16000, seed++);
      answers += toBytes({{"file_name", answer},
                          {"sample_id", key},
                          {"system", kSystems[s]},
                          {"transcript", std::string("I am ") + kSystems[s]},
                          {"latency_ms", 987},
                          {"more", kSystems[s]}}) +
                 '\n';
    }
  }
  write(dir.filePath(QStringLiteral("samples.jsonl")), lines);
  write(dir.filePath(QStringLiteral("responses.jsonl")), answers);
  write(dir.filePath(QStringLiteral("systems.jsonl")), systems);
}

QByteArrayList namesInNamedSet() {
  // "4o" alone would be found by chance in the frames of a sound.
  return {"GPT-4o",
          "ChatGPT",
          "4o_llama",
          "LLaMA_omni",
          "LLaMA-Omni",
          "The Grand",
          "Backbone-of-it",
          "industrial-group",
          "SpeechGPT",
          "answer-file",
          "instruction-key",
          "spoken-instructions",
          "own_column",
          "tts:",
          ".wav"};
}

}  // namespace s2s::test
