// SPDX-License-Identifier: GPL-3.0-or-later
// What a terminal does with sets and studies. Apart, so that a program without them need not load a database.
#include "app/cli/Terminal.h"
#include "core/base/Clock.h"
#include "core/base/ErrorWords.h"
#include "core/store/Backup.h"
#include "core/store/Store.h"

namespace s2s::cli {

void Terminal::problems(const QList<Problem>& problems) {
  for (const Problem& problem : problems) {
    const QString where = problem.line > 0 ? QStringLiteral("%1:%2").arg(problem.file).arg(problem.line) : problem.file;
    if (!json)
      message(where + QStringLiteral(": ") + describe(problem) + QLatin1Char(' ') + advice(problem.kind));
  }
  if (!problems.isEmpty() && m_exit == Exit::Done)
    m_exit = Exit::DataHasProblems;
}

Json Terminal::toJson(const QList<Problem>& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems)
    list.push_back({{"problem", utf8(code(problem.kind))},
                    {"refused", problem.severity == Severity::Refused},
                    {"file", utf8(problem.file)},
                    {"line", problem.line},
                    {"detail", utf8(problem.detail)},
                    {"what", utf8(describe(problem))},
                    {"what_to_do", utf8(advice(problem.kind))}});
  return list;
}

std::unique_ptr<Store> Terminal::open(const QString& path, OpenMode mode) {
  Result<std::unique_ptr<Store>> store = Store::open(path, mode);
  if (!store) {
    fail(store.error());
    return nullptr;
  }
  const qint64 now = SystemClock().nowMs();
  if (mode == OpenMode::ReadWrite && backupIsDue(**store, now))
    if (const Result<Backup> made = backUp(**store, now); !made)
      message(QStringLiteral("No backup was made: ") + describe(made.error()));
  return *std::move(store);
}

}  // namespace s2s::cli
