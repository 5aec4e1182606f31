// SPDX-License-Identifier: GPL-3.0-or-later
// A run of an automatic judge, with the store on disk: sixteen requests in flight keep a server that takes 100 ms busy
// to 90 % at least, and 10,000 items take less than 100 MB of memory.
#include "core/audio/ClipReader.h"
#include "core/store/Store.h"
#include "core/study/JudgeRun.h"
#include "core/study/NewStudy.h"
#include "tests/support/FakeJudge.h"
#include "tests/support/Places.h"
#include "tests/support/WavSet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <unistd.h>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kSamples = 7, kSystems = 40;
constexpr int kServerMs = 100, kInFlight = 16;

void require(bool good, const char* what) {
  if (!good)
    qFatal("%s", what);
}

/// Memory of this process that is in use now.
double megabytesInUse() {
  QFile file(QStringLiteral("/proc/self/statm"));
  require(file.open(QIODevice::ReadOnly), "no statm");
  return file.readAll().split(' ').at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// A study of short sounds with every pair of systems on every sample: 5,460 battles.
class JudgedStudy {
 public:
  explicit JudgedStudy(int battles) {
    writeWavSet(m_dir.filePath(QStringLiteral("set")), {kSamples, kSystems, 0.4});
    NewStudySettings settings;
    settings.path = m_dir.filePath(QStringLiteral("a.s2sarena"));
    settings.setFolders = {m_dir.filePath(QStringLiteral("set"))};
    require(static_cast<bool>(makeStudy(settings, m_clock)), "the study could not be made");
    store = *Store::open(settings.path, OpenMode::ReadWrite);
    contents = *store->load();
    const QList<DrawnBattle> all = everyPair().mid(0, battles);
    require(static_cast<bool>(store->addBattles(all)), "no battles");
    contents.battles = all;
    contents.index();
  }

  JudgeRunDoors doors() {
    const auto save = [this](const Edit& edit, const std::function<void(Result<void>)>& done) {
      require(static_cast<bool>(write(*store, edit)), "not saved");
      bringInto(contents, edit);
      done({});
    };
    return {[this]() -> const Contents& { return contents; }, save, m_clips, m_clock};
  }

  std::unique_ptr<Store> store;
  Contents contents;

 private:
  QList<DrawnBattle> everyPair() const {
    QList<DrawnBattle> battles;
    for (const Sample& sample : contents.samples) {
      const QList<const Response*> responses = contents.responsesTo(sample.id);
      for (qsizetype i = 0; i < responses.size(); ++i)
        for (qsizetype j = i + 1; j < responses.size(); ++j)
          battles.append({battleOf(sample.set, sample.id, responses[i]->id, responses[j]->id), {}});
    }
    return battles;
  }

  QTemporaryDir m_dir;
  SystemClock m_clock;
  ClipReader m_clips{builtProgram("s2sarena-decode")};
};

/// Asks a judge that answers after @p delayMs about everything. @return seconds.
double runOn(JudgedStudy& study, int delayMs, int inFlight) {
  JudgeConfig config;
  config.name = QStringLiteral("fake");
  config.model = QStringLiteral("fake");
  config.mode = JudgeMode::Structured;
  config.requestsPerMinute = 0;
  config.inFlight = inFlight;
  JudgePrompt prompt;
  prompt.mode = JudgeMode::Structured;
  prompt.version = QStringLiteral("v1");
  JudgeReply reply = okReply(Place::First);
  reply.raw = QString(500, QLatin1Char('x'));  // as long as a judge that gives its reasons
  JudgeRunSettings settings;
  settings.choice.orders = {JudgeOrder::Ab, JudgeOrder::Ba};
  auto client = std::make_unique<FakeJudge>([reply](const JudgeRequest&, int) { return reply; }, delayMs);
  JudgeRun run(study.doors(), knownJudge(study.contents, config, prompt), CarrierClips(), std::move(client), settings);
  QElapsedTimer time;
  time.start();
  run.start();
  while (run.state() != JudgeRun::State::Ended)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  require(run.why() == JudgeRun::Why::Finished && run.standing().ok == run.standing().items, "not all were answered");
  return static_cast<double>(time.nsecsElapsed()) / 1e9;
}

void keepAServerBusy(benchmark::State& state) {
  JudgedStudy study(500);
  const double requests = 2.0 * static_cast<double>(study.contents.battles.size());
  for ([[maybe_unused]] auto round : state) {
    const double seconds = runOn(study, kServerMs, kInFlight);
    state.SetIterationTime(seconds);
    state.counters["busy_percent"] = 100 * requests * kServerMs / 1000 / kInFlight / seconds;
  }
}

void tenThousandItems(benchmark::State& state) {
  JudgedStudy study(5'000);
  for ([[maybe_unused]] auto round : state) {
    const double before = megabytesInUse();
    state.SetIterationTime(runOn(study, 1, kInFlight));
    state.counters["mb"] = megabytesInUse() - before;
    state.counters["items"] = 2.0 * static_cast<double>(study.contents.battles.size());
  }
}

}  // namespace

BENCHMARK(keepAServerBusy)->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(tenThousandItems)->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
