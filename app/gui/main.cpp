// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Options.h"
#include "app/gui/StartTime.h"
#include "core/audio/ClipReader.h"
#include "core/audio/Player.h"
#include "core/audio/QtSpeaker.h"
#include "core/base/Clock.h"
#include "core/base/DataFolder.h"
#include "core/base/ErrorWords.h"
#include "core/study/Study.h"
#include "ui/common/Appearance.h"
#include "ui/common/Ask.h"
#include "ui/start/StudyDesk.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Pages.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

namespace s2s {
namespace {

constexpr int kBadUsage = 2;

Doors doors() {
  Doors made;
  made.clock = std::make_unique<SystemClock>();
  made.clips = std::make_unique<ClipReader>(ClipReader::besideThisProgram());
  made.speaker = std::make_unique<QtSpeaker>();
  made.loudness = std::make_unique<LoudnessCache>(LoudnessCache::defaultFile());
  return made;
}

void bringIn(const Options& options, AppSettings& settings) {
  if (!options.language.isEmpty())
    settings.overrideLanguage(options.language);
  if (options.scheme)
    settings.overrideScheme(*options.scheme);
  if (options.role)
    settings.overrideRole(*options.role);
}

void begin(const Options& options, MainWindow& window) {
  window.setFirstPage(options.page);
  window.setFirstRater(RaterId(options.rater));
  if (options.demo)
    window.desk().openDemo();
  else if (!options.study.isEmpty())
    window.desk().open(options.study);
  else
    window.showPage(options.page);
}

int run(QApplication& app, StartTime& startTime) {
  AppSettings settings(AppSettings::defaultFile());
  Appearance appearance(app, settings);
  const Result<Options> options = readOptions(QApplication::arguments());
  if (!options) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(describe(options.error())));
    return kBadUsage;
  }
  bringIn(*options, settings);

  Ask ask(&settings);
  Study study(doors());
  study.shelf().setPeakCache(std::make_shared<PeakCache>(
      QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/peaks")));
  Player player(study.speaker());
  MainWindow window({study, player, settings, ask, demoSetFolder()}, pages());
  startTime.watch(&window);
  window.show();
  // What can wait until the window is there: the sound device, the desktop's colours, the study.
  QTimer::singleShot(0, &window, [&] {
    study.speaker().start();
    appearance.followDesktop();
    begin(*options, window);
  });
  return QApplication::exec();
}

}  // namespace
}  // namespace s2s

int main(int argc, char** argv) {
  s2s::StartTime startTime;
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("s2sarena"));
  QApplication::setApplicationVersion(QStringLiteral(S2S_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("s2sarena"));
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/s2s/icons/s2sarena.svg")));
  return s2s::run(app, startTime);
}
