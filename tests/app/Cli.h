// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "tests/support/WavSet.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace s2s::test {

/// How one call of the command line ended.
struct CliOutcome {
  int exit = -1;  ///< -1: it crashed or never ended
  QByteArray out, err;

  /// The one JSON object on stdout; null where there is not exactly one.
  Json json() const;
  /// For a failed comparison: everything.
  QString all() const;
};

/// Nobody may not write where only root may; with the rights of everybody else as Me.
enum class As { Me, Nobody };

/// Runs s2sarena-cli, the real program, in a process of its own.
CliOutcome cli(const QStringList& arguments, As user = As::Me);
/// The same of any program.
CliOutcome outcomeOf(const QString& program, const QStringList& arguments, As user = As::Me);

/// A set and a study of it, both made from outside.
struct CliStudy {
  explicit CliStudy(const QString& folder, const WavSetShape& shape = {});

  QString set, path;
  CliOutcome made;
};

/// A whole number; -1 for anything else.
int intOf(const Json& json);

void writeFile(const QString& path, const QByteArray& bytes);
void appendTo(const QString& path, const QByteArray& bytes);
QByteArray bytesOf(const QString& path);

/// A table of verdicts of @p rater, one for each of the first @p rows samples of a WavSet: its first two systems.
QByteArray verdictTable(const QString& rater, int rows);

}  // namespace s2s::test

/// The exit status, with all that the program said when it is another one.
#define VERIFY_EXIT(outcome, status)                                               \
  do {                                                                             \
    const auto& ended = (outcome);                                                 \
    QVERIFY2(ended.exit == (status), qPrintable(ended.all())); /* run only once */ \
  } while (false)
