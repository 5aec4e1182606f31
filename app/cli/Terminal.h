// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"
#include "core/sets/Problem.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>

namespace s2s {
class Store;
enum class OpenMode;
}  // namespace s2s

namespace s2s::cli {

/// Exit status of the contract.
enum class Exit { Done = 0, DataHasProblems = 1, CannotBeDone = 2 };

/// What a verb says and how it ends: results on stdout (a table for people, or one JSON object), messages and progress
/// on stderr.
class Terminal {
 public:
  bool json = false;
  bool quiet = false;

  Exit exit() const { return m_exit; }
  void setExit(Exit exit) { m_exit = exit; }

  /// One line why and what to do; ends with status 2.
  void fail(const Error& error);
  void say(const QString& line);      ///< for people, stdout; silent with --json
  void message(const QString& line);  ///< stderr
  void result(const Json& object);    ///< stdout, only with --json
  /// Columns aligned; those whose cells are all numbers to the right. Chinese counts as two cells wide.
  void table(const QStringList& header, const QList<QStringList>& rows);
  /// Lists problems (stderr for people) and sets status 1 if there are any.
  void problems(const QList<Problem>& problems);
  static Json toJson(const QList<Problem>& problems);

  /// Drawn only on a terminal, only for work over a second, not with --quiet.
  void progress(qint64 done, qint64 total);
  void endProgress();

  /// Turns true on Ctrl-C.
  static const std::atomic<bool>& interrupted();
  static void catchInterrupt();

  /// Opens a study, for writing after a backup where one is due; says why not and gives null.
  std::unique_ptr<Store> open(const QString& path, OpenMode mode);

 private:
  Exit m_exit = Exit::Done;
  QElapsedTimer m_since;
  bool m_drawn = false;
};

/// A number for people: fixed digits, or a dash.
QString number(std::optional<double> value, int digits);

}  // namespace s2s::cli
