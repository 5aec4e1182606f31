// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/Http.h"
#include "core/net/JudgeClient.h"
#include "core/net/ServerApi.h"

namespace s2s {

/// A judge behind an HTTP API.
class ServerClient : public JudgeClient {
  Q_OBJECT
 public:
  ServerClient(JudgeConfig config, ServerApi api, const Secret& key, QObject* parent = nullptr);

  void ask(const JudgeRequest& request, QObject* context, Done done) override;
  void cancel() override;

 private:
  const JudgeConfig m_config;
  const ServerApi m_api;
  Http m_http;
};

}  // namespace s2s
