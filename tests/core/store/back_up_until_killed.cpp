// SPDX-License-Identifier: GPL-3.0-or-later
// back_up_until_killed STUDY: opens the study for writing, appends a verdict and makes a backup in turn, for ever.
// Prints "verdict ID" and "backup NAME" when each is done. Meant to be killed.
#include "core/base/Clock.h"
#include "core/store/Backup.h"
#include "tests/core/store/StudyFixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace s2s;

namespace {

int failed(const Error& error) {
  std::fprintf(stderr, "%s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
  return 1;
}

void say(const char* what, const QString& name) {
  std::printf("%s %s\n", what, qPrintable(name));
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const Result<std::unique_ptr<Store>> store = Store::open(app.arguments().at(1), OpenMode::ReadWrite);
  if (!store)
    return failed(store.error());
  const Result<Contents> contents = (*store)->load();
  if (!contents)
    return failed(contents.error());
  const SystemClock clock;
  for (;;) {
    const Battle& battle = contents->battles.constFirst().battle;
    const Verdict verdict = test::verdictOn(battle, contents->raters.constFirst().id, newEventId(clock));
    if (const Result<int> added = (*store)->append({verdict}); !added)
      return failed(added.error());
    say("verdict", verdict.event.text());
    const Result<Backup> backup = backUp(**store, clock.nowMs());
    if (!backup)
      return failed(backup.error());
    say("backup", backup->path);
  }
}
