// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "tests/app/Cli.h"
#include "tests/support/JudgeServer.h"

#include <QProcess>
#include <QTemporaryDir>

namespace s2s::test {

inline constexpr auto kCanary = "canary-key-5f1d0c";
inline constexpr auto kKeyVariable = "S2S_TEST_JUDGE_KEY";

/// A study of small sounds, a judge's server on loopback and the file of that judge; the command line is called with
/// the key in its environment.
struct JudgedStudy {
  explicit JudgedStudy(JudgeServer::Api api, const WavSetShape& shape = {4, 2, 0.2}, bool tls = false);

  /// The judge file with other values; "a.b" is a key within an object.
  void change(const char* key, Json value);
  QStringList call(const QStringList& more = {}) const;
  /// Runs the judge and waits for its end.
  CliOutcome run(const QStringList& more = {}) const;
  /// Starts it and does not wait.
  std::unique_ptr<QProcess> begin(const QStringList& more = {}) const;
  /// What is on disk now.
  Contents onDisk() const;
  /// Verdicts of judges.
  int votes() const;

  QTemporaryDir folder;
  CliStudy study;
  JudgeServer server;
  QString judge = folder.filePath(QStringLiteral("judge.json"));
  Json config;
};

}  // namespace s2s::test
