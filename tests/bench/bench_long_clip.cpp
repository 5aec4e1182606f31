// SPDX-License-Identifier: GPL-3.0-or-later
// Clips of ten minutes: how soon the rows of the listening page show something of one (150 ms), and what the program
// with its window holds in memory while three of them, the clips of one battle, are prepared and heard (200 MB).
#include "core/base/Json.h"
#include "core/study/NewStudy.h"
#include "tests/app/AnnotatorDesk.h"
#include "tests/bench/Bench.h"
#include "tests/support/Places.h"
#include "ui/annotate/ClipRows.h"
#include "ui/waveform/WaveformView.h"
#include "ui/window/Pages.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPixmap>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <sys/resource.h>

using namespace s2s;

namespace {

constexpr int kSeconds = 600;
constexpr double kMostMegabytes = 200;

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file could not be written");
}

/// A set of one sample with two answers, of three formats; gone at the end.
class LongSet {
 public:
  static const LongSet& made() {
    static const LongSet set;
    return set;
  }
  QString sound(const char* name) const { return folder() + QStringLiteral("/audio/") + QLatin1String(name); }
  QString folder() const { return m_dir.filePath(QStringLiteral("set")); }
  QString study() const { return m_dir.filePath(QStringLiteral("long.s2sarena")); }

 private:
  LongSet() {
    QDir().mkpath(folder() + QStringLiteral("/audio"));
    for (const char* name : {"wav.wav", "flac.flac", "mp3.mp3"})
      makeSound(name);
    write(folder() + QStringLiteral("/set.json"), R"({"id":"long","name":"long","level_base":1})");
    write(
        folder() + QStringLiteral("/samples.jsonl"),
        toBytes({{"file_name", "audio/wav.wav"}, {"id", "s"}, {"level", "L1"}, {"language", "en"}, {"text", "Talk."}}));
    write(folder() + QStringLiteral("/responses.jsonl"),
          toBytes({{"file_name", "audio/flac.flac"}, {"sample_id", "s"}, {"system", "one"}}) + '\n' +
              toBytes({{"file_name", "audio/mp3.mp3"}, {"sample_id", "s"}, {"system", "other"}}));
    NewStudySettings settings;
    settings.path = study();
    settings.setFolders = {folder()};
    settings.info.showProsody = true;
    require(static_cast<bool>(makeStudy(settings, SystemClock())), "the study could not be made");
  }
  /// With the ups and downs of speech, so that it costs what speech costs.
  void makeSound(const char* name) const {
    const QStringList arguments = {QStringLiteral("-v"),
                                   QStringLiteral("error"),
                                   QStringLiteral("-f"),
                                   QStringLiteral("lavfi"),
                                   QStringLiteral("-i"),
                                   QStringLiteral("anoisesrc=d=%1:c=pink:r=48000:a=0.6:seed=1").arg(kSeconds),
                                   QStringLiteral("-af"),
                                   QStringLiteral("tremolo=f=4:d=0.9,aformat=channel_layouts=stereo"),
                                   sound(name)};
    require(QProcess::execute(QStringLiteral("ffmpeg"), arguments) == 0, "ffmpeg could not make the sounds");
  }

  QTemporaryDir m_dir;
};

/// From the request until the rows of the page have painted what is known first of the clip.
void firstPicture(benchmark::State& state, const char* name, const std::shared_ptr<const PeakCache>& cache) {
  const QString path = LongSet::made().sound(name);
  for ([[maybe_unused]] auto round : state) {
    ClipReader reader(builtProgram("s2sarena-decode"));
    ClipShelf shelf(reader, 48'000);
    QString sha256;
    if (cache) {
      bool isKept = false;
      shelf.setPeakCache(cache);
      shelf.prepare({path, {}, LoudnessPolicy::Aligned}, &shelf, [&](const Result<PreparedClipPtr>& clip) {
        require(static_cast<bool>(clip), "not decoded");
        sha256 = (*clip)->clip->sha256;
        isKept = true;
      });
      spinUntil([&] { return isKept; });
    }
    ClipRows rows;
    rows.resize(1000, 240);
    rows.showLoading();
    rows.grab();
    QObject page;
    QElapsedTimer time;
    time.start();
    bool isPainted = false;
    shelf.prepare(
        {path, sha256, LoudnessPolicy::Raw}, &page, [](const Result<PreparedClipPtr>&) {},
        [&](const WavePreviewPtr& preview) {
          if (isPainted)
            return;
          rows.showPreview(Deck::Instruction, preview);
          rows.grab();
          isPainted = true;
        });
    spinUntil([&] { return isPainted; });
    state.SetIterationTime(static_cast<double>(time.nsecsElapsed()) / 1e9);
  }
  state.SetLabel("limit 150 ms");
}

void firstPictureOfWav(benchmark::State& state) { firstPicture(state, "wav.wav", nullptr); }
void firstProgressOfFlac(benchmark::State& state) { firstPicture(state, "flac.flac", nullptr); }
void firstProgressOfMp3(benchmark::State& state) { firstPicture(state, "mp3.mp3", nullptr); }
void firstPictureOfCachedFlac(benchmark::State& state) {
  const QTemporaryDir folder;
  firstPicture(state, "flac.flac", std::make_shared<PeakCache>(folder.path()));
}

// --- memory ----------------------------------------------------------------------------------------------------------

/// Of this process, at its highest; MB.
double highestMemory() {
  QFile status(QStringLiteral("/proc/self/status"));
  require(status.open(QIODevice::ReadOnly), "the memory in use cannot be read");
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("VmHWM:"))
      return line.simplified().split(' ').at(1).toDouble() / 1024;
  return 0;
}

/// The window on the battle: prepared, heard to its end, zoomed; then how it is spoken. Prints what that took so far.
int useTheWindow(const QString& study) {
  test::AnnotatorDesk desk(study, page::kListen);
  desk.window().setFirstRater(RaterId(QStringLiteral("zhang")));
  spinUntil([&] { return desk.session() && desk.session()->state() == SessionState::Judging; });
  desk.press(Qt::Key_Escape);  // the sound check: not now
  spinUntil([&] { return desk.session()->isOnStage(); });
  auto& speaker = static_cast<FakeSpeaker&>(desk.study().speaker());
  while (!desk.session()->gate().open()) {
    desk.pull(1);
    speaker.clearOutput();
    QCoreApplication::processEvents();
  }
  desk.press(Qt::Key_I);
  desk.window().grab();
  std::printf("%.1f ", highestMemory());
  auto* rows = desk.window().findChild<ClipRows*>();
  desk.press(Qt::Key_V);
  spinUntil(
      [&] { return std::all_of(kDecks.begin(), kDecks.end(), [&](Deck deck) { return rows->wave(deck).prosody(); }); });
  desk.window().grab();
  rusage decoders{};
  getrusage(RUSAGE_CHILDREN, &decoders);
  std::printf("%.1f %.1f\n", highestMemory(), static_cast<double>(decoders.ru_maxrss) / 1024);
  return 0;
}

void memoryOfABattle(benchmark::State& state) {
  for ([[maybe_unused]] auto round : state) {
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), LongSet::made().study()});
    require(program.waitForFinished(300'000) && program.exitCode() == 0, "the window did not come to its end");
    const QList<QByteArray> figures = program.readAllStandardOutput().simplified().split(' ');
    require(figures.size() == 3, "the window did not say what it took");
    const double took = figures.at(0).toDouble();
    const std::string told = QStringLiteral("%1 of at most %2 MB; with spectrograms %3; a decoder %4")
                                 .arg(took)
                                 .arg(kMostMegabytes)
                                 .arg(QString::fromLatin1(figures.at(1)), QString::fromLatin1(figures.at(2)))
                                 .toStdString();
    state.SetLabel(told);
    if (took > kMostMegabytes)
      state.SkipWithError(told.c_str());
  }
}

void nineTimes(benchmark::internal::Benchmark* bench) {
  bench->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1)->Repetitions(9)->ReportAggregatesOnly(true);
}

}  // namespace

BENCHMARK(firstPictureOfWav)->Apply(nineTimes);
BENCHMARK(firstPictureOfCachedFlac)->Apply(nineTimes);
BENCHMARK(firstProgressOfFlac)->Apply(nineTimes);
BENCHMARK(firstProgressOfMp3)->Apply(nineTimes);
BENCHMARK(memoryOfABattle)->Unit(benchmark::kMillisecond)->Iterations(1);

int main(int argc, char** argv) {
  const QApplication app(argc, argv);
  if (argc == 3 && qstrcmp(argv[1], "--window") == 0)
    return useTheWindow(QString::fromLocal8Bit(argv[2]));
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
