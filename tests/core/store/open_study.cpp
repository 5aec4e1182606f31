// SPDX-License-Identifier: GPL-3.0-or-later
// open_study read|write STUDY: prints the number of verdicts that another process, or another user, sees in a study; or
// "fault" and the number of the Fault.
#include "core/store/Store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace s2s;

namespace {

int failed(const Error& error) {
  std::printf("fault %d\n", static_cast<int>(error.fault));
  std::fprintf(stderr, "%s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const bool writes = app.arguments().at(1) == QLatin1String("write");
  const Result<std::unique_ptr<Store>> store =
      Store::open(app.arguments().at(2), writes ? OpenMode::ReadWrite : OpenMode::ReadOnly);
  if (!store)
    return failed(store.error());
  const Result<Contents> contents = (*store)->load();
  if (!contents)
    return failed(contents.error());
  std::printf("%d\n", static_cast<int>(contents->verdicts.size()));
  return 0;
}
