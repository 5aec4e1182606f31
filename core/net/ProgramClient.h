// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/JudgeClient.h"

#include <QSet>
#include <QTemporaryDir>

namespace s2s {

/// A judge that is a program on this computer. Its arguments hold {audio} (the path of a file), {prompt} (the text)
/// and {order}; they are handed over one by one and no shell reads them. It writes JSON or one of the two sentences of
/// the paper to its standard output. It runs in a process group of its own, at most timeout_s long, with memory_mb of
/// address space, without a core file and without the variable that holds the judge's key; the whole group is ended.
class ProgramClient : public JudgeClient {
  Q_OBJECT
 public:
  explicit ProgramClient(JudgeConfig config, QObject* parent = nullptr);
  ~ProgramClient() override;

  void ask(const JudgeRequest& request, QObject* context, Done done) override;
  void cancel() override;

 private:
  struct Running;

  QStringList argumentsFor(const JudgeRequest& request, const QString& audio) const;
  void start(Running& running, const QStringList& arguments);
  void finish(Running& running, JudgeReply reply);

  const JudgeConfig m_config;
  QTemporaryDir m_folder;
  int m_files = 0;
  QSet<Running*> m_running;
};

}  // namespace s2s
