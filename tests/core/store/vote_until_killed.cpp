// SPDX-License-Identifier: GPL-3.0-or-later
// vote_until_killed STUDY: opens the study for writing and appends verdicts one by one, for ever. Prints the event id
// of each one after it was committed, and nothing else. Meant to be killed; whoever reads along knows what must
// survive.
#include "core/base/Clock.h"
#include "tests/core/store/StudyFixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace s2s;

namespace {

int failed(const Error& error) {
  std::fprintf(stderr, "%s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
  return 1;
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
  for (int i = 0;; ++i) {
    const Battle& battle = contents->battles.at(i % contents->battles.size()).battle;
    const Verdict verdict = test::verdictOn(battle, contents->raters.constFirst().id, newEventId(clock));
    const Result<int> added = (*store)->append({verdict});
    if (!added)
      return failed(added.error());
    std::printf("%s\n", qPrintable(verdict.event.text()));
    std::fflush(stdout);
  }
}
