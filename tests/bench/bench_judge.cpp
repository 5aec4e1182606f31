// SPDX-License-Identifier: GPL-3.0-or-later
// A run of an automatic judge, with the store on disk: sixteen requests in flight keep a server on loopback that takes
// 100 ms busy to 90 % at least, and 10,000 items take less than 100 MB of memory at any time.
#include "core/audio/ClipReader.h"
#include "core/base/Worker.h"
#include "core/net/JudgeClients.h"
#include "core/store/Store.h"
#include "core/study/JudgeRun.h"
#include "core/study/NewStudy.h"
#include "tests/bench/Bench.h"
#include "tests/support/FakeJudge.h"
#include "tests/support/JudgeServer.h"
#include "tests/support/Places.h"
#include "tests/support/WavSet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <string>

using namespace s2s;
using namespace s2s::test;

namespace {

constexpr int kSamples = 7, kSystems = 40;
constexpr int kServerMs = 100, kInFlight = 16;
constexpr double kMostMegabytes = 100;

/// A field of /proc/self/status in megabytes: "VmRSS" is what is in use, "VmHWM" the most that was.
double megabytesOf(const QByteArray& field) {
  QFile file(QStringLiteral("/proc/self/status"));
  require(file.open(QIODevice::ReadOnly), "no status");
  for (const QByteArray& line : file.readAll().split('\n'))
    if (line.startsWith(field + ':'))
      return line.mid(field.size() + 1).simplified().split(' ').constFirst().toDouble() * 1024 / 1e6;
  return 0;
}

/// From here on VmHWM counts anew.
void forgetMostMemory() {
  QFile file(QStringLiteral("/proc/self/clear_refs"));
  require(file.open(QIODevice::WriteOnly) && file.write("5") == 1, "the peak cannot be reset");
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
    m_saving.runAndWait([this, &settings, battles] {
      m_store = *Store::open(settings.path, OpenMode::ReadWrite);
      contents = *m_store->load();
      contents.battles = everyPair().mid(0, battles);
      require(static_cast<bool>(m_store->addBattles(contents.battles)), "no battles");
    });
    contents.index();
  }
  ~JudgedStudy() {
    m_saving.runAndWait([this] { m_store.reset(); });
  }
  JudgedStudy(const JudgedStudy&) = delete;
  JudgedStudy& operator=(const JudgedStudy&) = delete;

  JudgeRunDoors doors() {
    const auto save = [this](const Edit& edit, const std::function<void(Result<void>)>& done) {
      m_saving.run([this, edit] { return write(*m_store, edit); }, &m_here,
                   [this, edit, done](const Result<int>& written) {
                     require(static_cast<bool>(written), "not saved");
                     bringInto(contents, edit);
                     done({});
                   });
    };
    return {[this]() -> const Contents& { return contents; }, save, m_clips, m_clock};
  }

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
  Worker m_saving{QStringLiteral("store")};
  std::unique_ptr<Store> m_store;  ///< lives in that thread
  QObject m_here;
  SystemClock m_clock;
  ClipReader m_clips{builtProgram("s2sarena-decode")};
};

JudgeConfig configFor(const QString& base) {
  JudgeConfig config;
  config.name = QStringLiteral("fake");
  config.base = base;
  config.model = QStringLiteral("fake");
  config.mode = JudgeMode::Structured;
  config.requestsPerMinute = 0;
  config.inFlight = kInFlight;
  return config;
}

/// Asks a judge about everything. @return milliseconds.
double runOn(JudgedStudy& study, const JudgeConfig& config, std::unique_ptr<JudgeClient> client) {
  JudgePrompt prompt;
  prompt.mode = JudgeMode::Structured;
  prompt.version = QStringLiteral("v1");
  prompt.text = QStringLiteral("Which?");
  JudgeRunSettings settings;
  settings.choice.orders = {JudgeOrder::Ab, JudgeOrder::Ba};
  JudgeRun run(study.doors(), knownJudge(study.contents, config, prompt), CarrierClips(), std::move(client), settings);
  QElapsedTimer time;
  time.start();
  run.start();
  while (run.state() != JudgeRun::State::Ended)
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  require(run.why() == JudgeRun::Why::Finished && run.standing().ok == run.standing().items, "not all were answered");
  return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

void keepAServerBusy(benchmark::State& state) {
  JudgedStudy study(500);
  JudgeServer server(JudgeServer::Api::Gemini);
  server.setBehaviour([](const Asked&) { return Said{.delayMs = kServerMs}; });
  const JudgeConfig config = configFor(server.base());
  const double requests = 2.0 * static_cast<double>(study.contents.battles.size());
  const double fullyBusy = requests * kServerMs / kInFlight;
  for ([[maybe_unused]] auto round : state) {
    const double ms = runOn(study, config, *makeJudgeClient(config, Secret(server.key())));
    state.SetIterationTime(ms / 1000);
    state.counters["busy_percent"] = 100 * fullyBusy / ms;
    const int limit = static_cast<int>(fullyBusy / 0.9);
    state.SetLabel("limit " + std::to_string(limit) + " ms: a server of 100 ms is 90 % busy; now " +
                   std::to_string(static_cast<int>(100 * fullyBusy / ms)) + " %");
  }
}

void tenThousandItems(benchmark::State& state) {
  JudgedStudy study(5'000);
  const JudgeConfig config = configFor({});
  JudgeReply reply = okReply(Place::First);
  reply.raw = QString(500, QLatin1Char('x'));  // as long as a judge that gives its reasons
  for ([[maybe_unused]] auto round : state) {
    const double before = megabytesOf("VmRSS");
    forgetMostMemory();
    const double ms =
        runOn(study, config, std::make_unique<FakeJudge>([reply](const JudgeRequest&, int) { return reply; }, 1));
    const double most = megabytesOf("VmHWM") - before;
    state.SetIterationTime(ms / 1000);
    state.counters["mb"] = most;
    state.counters["items"] = 2.0 * static_cast<double>(study.contents.battles.size());
    state.SetLabel("at most 100 MB more than before; now " + std::to_string(static_cast<int>(most)));
    if (most > kMostMegabytes)
      state.SkipWithError("more than 100 MB");
  }
}

}  // namespace

BENCHMARK(keepAServerBusy)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(tenThousandItems)->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
