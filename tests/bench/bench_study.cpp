// SPDX-License-Identifier: GPL-3.0-or-later
// A study of the paper's size (1,243 samples, ten systems): reading its set, making it, opening it (under 1 s), and
// from the key that gives a verdict to the next battle on the screen, with the verdict on disk in between (under 50
// ms).
#include "core/study/NewStudy.h"
#include "core/study/Walk.h"
#include "tests/bench/Bench.h"
#include "tests/support/FakeSpeaker.h"
#include "tests/support/PageSeams.h"
#include "tests/support/Places.h"
#include "tests/support/WavSet.h"
#include "ui/annotate/AnnotatePage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <benchmark/benchmark.h>

using namespace s2s;

namespace {

constexpr int kSamples = 1'243;
constexpr int kSystems = 10;
constexpr int kVerdicts = 100;

/// The set and the studies that all measurements share; gone at the end.
class Files {
 public:
  static Files& all() {
    static Files made;
    return made;
  }
  QString set() const { return m_dir.filePath(QStringLiteral("set")); }
  QString file(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
  /// A study of the set; with invented verdicts of five annotators and two judges.
  QString study(bool demo) {
    const QString path = file(demo ? "judged.s2sarena" : "fresh.s2sarena");
    if (!QFile::exists(path))
      make(path, demo);
    return path;
  }
  void make(const QString& path, bool demo) const {
    NewStudySettings settings;
    settings.path = path;
    settings.setFolders = {set()};
    settings.demo = demo;
    settings.info.criteria = CriteriaMode::Off;
    settings.info.plan.repeats = 0;
    const Result<NewStudyOutcome> made = makeStudy(settings, SystemClock());
    require(made && made->sets.first().responses.size() == kSamples * kSystems, "the study could not be made");
  }

 private:
  Files() { test::writeWavSet(set(), {kSamples, kSystems, 0.5}); }

  QTemporaryDir m_dir;
};

Doors doors(FakeSpeaker*& speaker) {
  auto fake = std::make_unique<FakeSpeaker>();
  speaker = fake.get();
  Doors made;
  made.clock = std::make_unique<SystemClock>();
  made.clips = std::make_unique<ClipReader>(builtProgram("s2sarena-decode"));
  made.speaker = std::move(fake);
  return made;
}

void readTheSet(benchmark::State& state) {
  const QString set = Files::all().set();
  for ([[maybe_unused]] auto round : state) {
    const Result<ReadSet> read = readSet(set);
    require(read && read->problems.isEmpty(), "the set could not be read");
  }
}

void makeTheStudy(benchmark::State& state) {
  const QString path = Files::all().file("new.s2sarena");
  for ([[maybe_unused]] auto round : state) {
    Files::all().make(path, false);
    state.PauseTiming();
    QFile::remove(path);
    state.ResumeTiming();
  }
}

void openTheStudy(benchmark::State& state, bool demo) {
  const QString path = Files::all().study(demo);
  FakeSpeaker* speaker = nullptr;
  Study study(doors(speaker));
  for ([[maybe_unused]] auto round : state) {
    bool opened = false;
    QElapsedTimer time;
    time.start();
    study.open(path, [&opened](const Result<void>& done) { opened = static_cast<bool>(done); });
    spinUntil([&opened] { return opened; });
    state.SetIterationTime(static_cast<double>(time.nsecsElapsed()) / 1e9);
    state.counters["verdicts"] = static_cast<double>(study.contents().verdicts.size());
    study.close();
  }
}

/// One annotator at the page, in a study whose sounds have been looked at.
class Desk {
 public:
  explicit Desk(const QString& path) : m_study(doors(m_speaker)), m_player(m_study.speaker()) {
    m_page = std::make_unique<AnnotatePage>(m_study, m_player, m_notices);
    m_page->resize(1280, 800);
    m_page->show();
    m_speaker->start();
    bool checked = false;
    QObject::connect(&m_study, &Study::changed, &m_study,
                     [&checked](Changes what) { checked = checked || what.testFlag(Change::Sounds); });
    m_study.open(path, [](const Result<void>& done) { require(static_cast<bool>(done), "not opened"); });
    spinUntil([&checked] { return checked; });
    m_page->setRater(RaterId(QStringLiteral("zhang")));
    spinUntil([this] { return m_page->session() && session().state() == SessionState::Judging; });
    m_walk = walkOf(m_study.contents(), session().rater());
  }

  /// Hears all of this battle, while the next one is decoded ahead as it is for everybody who listens.
  void listen() {
    while (!session().gate().open())
      m_speaker->pullSeconds(0.1);
    int waiting = 3;
    const Battle& next = *m_study.contents().findBattle(m_walk.at(session().battle().position + 1).battle);
    const auto wait = [&](const Sound& sound) {
      m_study.shelf().prepare(m_study.request(next.sample, sound), &m_study,
                              [&waiting](const Result<PreparedClipPtr>& clip) {
                                require(static_cast<bool>(clip), "not decoded");
                                --waiting;
                              });
    };
    wait(m_study.contents().findSample(next.sample)->sound);
    wait(m_study.contents().findResponse(next.a)->sound);
    wait(m_study.contents().findResponse(next.b)->sound);
    spinUntil([&waiting] { return waiting == 0; });
  }
  /// Seconds from the key to the next battle, painted.
  double judge() {
    const int before = session().battle().position;
    QElapsedTimer time;
    time.start();
    QKeyEvent press(QEvent::KeyPress, Qt::Key_F, Qt::NoModifier, QStringLiteral("f"));
    QCoreApplication::sendEvent(m_page.get(), &press);
    spinUntil([&] { return session().battle().position != before && session().state() == SessionState::Judging; });
    m_page->repaint();
    return static_cast<double>(time.nsecsElapsed()) / 1e9;
  }
  qsizetype verdicts() const { return m_study.contents().verdicts.size(); }

 private:
  Session& session() { return *m_page->session(); }

  FakeSpeaker* m_speaker = nullptr;
  Study m_study;
  Player m_player;
  NoticeList m_notices;
  std::unique_ptr<AnnotatePage> m_page;
  QList<PlanItem> m_walk;
};

void fromTheKeyToTheNextBattle(benchmark::State& state) {
  const QString path = Files::all().file("walk.s2sarena");
  QFile::remove(path);
  Files::all().make(path, false);
  Desk desk(path);
  double slowest = 0;
  for ([[maybe_unused]] auto round : state) {
    desk.listen();
    const double took = desk.judge();
    slowest = std::max(slowest, took);
    state.SetIterationTime(took);
  }
  require(desk.verdicts() == static_cast<qsizetype>(state.iterations()), "a key gave no verdict");
  state.counters["slowest_ms"] = slowest * 1000;
}

}  // namespace

BENCHMARK(readTheSet)->Unit(benchmark::kMillisecond);
BENCHMARK(makeTheStudy)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openTheStudy, fresh, false)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openTheStudy, judged, true)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(fromTheKeyToTheNextBattle)->UseManualTime()->Iterations(kVerdicts)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
  const QApplication app(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
