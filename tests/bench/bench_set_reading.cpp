// SPDX-License-Identifier: GPL-3.0-or-later
// A set of 100,000 samples and 100,000 responses is checked, without hashing: read, every file looked up, and looked at
// as `check` prints it. Promised: at most 2 s.
#include "core/sets/SetLook.h"
#include "core/sets/SetReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

using namespace s2s;

namespace {

constexpr int kSamples = 100'000;
constexpr int kInOneFolder = 1000;

void touch(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write("RIFF") != 4)
    qFatal("cannot write");
}

/// A sound of its own to whoever looks at it; 200,000 new ones would take the disk minutes.
void linkTo(const QString& other, const QString& path) {
  if (::link(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()) != 0)
    qFatal("cannot link");
}

QByteArray sampleLine(const QByteArray& file, const QByteArray& key) {
  return R"({"file_name":")" + file + R"(","id":")" + key +
         R"(","split":"augment","domain":"education","task":"rhythm_control","level":"L3","language":"en",)"
         R"("text":"Say it slowly, and then once more with feeling, please.","text_cn":"请先慢后快地念这段话。",)"
         R"("task_description":"keeps the rhythm","cues_in":{"age":"adult","emotion":"neutral"},)"
         R"("cues_out":{"speed":"slow"},"source":"tts:X","sha256":")" +
         QByteArray(64, 'a') + "\"}\n";
}

QByteArray responseLine(const QByteArray& file, const QByteArray& key) {
  return R"({"file_name":")" + file + R"(","sample_id":")" + key +
         R"(","system":"Mini-Omni","transcript":"Of course, I can say it slowly.","latency_ms":950,"sha256":")" +
         QByteArray(64, 'b') + "\"}\n";
}

/// Written once; a folder of 1,000 sounds for each thousand, as sets of that size have them.
const QString& folder() {
  static const QTemporaryDir dir;
  static const QString path = [] {
    QFile samples(dir.filePath(QStringLiteral("samples.jsonl")));
    QFile responses(dir.filePath(QStringLiteral("responses.jsonl")));
    if (!samples.open(QIODevice::WriteOnly) || !responses.open(QIODevice::WriteOnly))
      qFatal("cannot write");
    for (int i = 0; i < kSamples; ++i) {
      const QByteArray place = QByteArray::number(i / kInOneFolder), key = "aug-" + QByteArray::number(i);
      const QByteArray in = "audio/" + place + '/' + key + ".wav", out = "out/" + place + '/' + key + ".wav";
      if (i % kInOneFolder == 0) {
        QDir(dir.path()).mkpath(QStringLiteral("audio/") + QString::fromLatin1(place));
        QDir(dir.path()).mkpath(QStringLiteral("out/") + QString::fromLatin1(place));
      }
      if (i % kInOneFolder == 0)
        touch(dir.filePath(QStringLiteral("sound-%1").arg(i)));
      const QString sound = dir.filePath(QStringLiteral("sound-%1").arg(i - i % kInOneFolder));
      linkTo(sound, dir.filePath(QString::fromLatin1(in)));
      linkTo(sound, dir.filePath(QString::fromLatin1(out)));
      samples.write(sampleLine(in, key));
      responses.write(responseLine(out, key));
    }
    return dir.path();
  }();
  return path;
}

void checkSet(benchmark::State& state) {
  folder();  // written before the clock runs
  for ([[maybe_unused]] auto round : state) {
    const Result<ReadSet> set = readSet(folder());
    if (!set || set->responses.size() != kSamples)
      return state.SkipWithError("the set was not read");
    benchmark::DoNotOptimize(lookAt(*set));
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.SetLabel("limit 2000 ms; at most " + std::to_string(usage.ru_maxrss / 1024) + " MB");
}

}  // namespace

BENCHMARK(checkSet)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

BENCHMARK_MAIN();
