// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/JudgeClients.h"

#include "core/net/Address.h"
#include "core/net/ProgramClient.h"
#include "core/net/ReplayClient.h"
#include "core/net/ServerClient.h"

namespace s2s {

Result<std::unique_ptr<JudgeClient>> makeJudgeClient(const JudgeConfig& config, const Secret& key) {
  std::unique_ptr<JudgeClient> client;
  if (config.api == JudgeApi::Program) {
    client = std::make_unique<ProgramClient>(config);
    return client;
  }
  if (config.api == JudgeApi::Replay) {
    auto answers = readAnswers(config.answers);
    if (!answers)
      return answers.error();
    client = std::make_unique<ReplayClient>(*std::move(answers));
    return client;
  }
  const auto server = serverAddress(config.base);
  if (!server)
    return server.error();
  client = std::make_unique<ServerClient>(
      config, config.api == JudgeApi::Gemini ? geminiApi(config, *server) : chatApi(*server), key);
  return client;
}

bool isServer(JudgeApi api) { return api == JudgeApi::Gemini || api == JudgeApi::OpenAiChat; }

bool needsKey(const JudgeConfig& config) { return isServer(config.api) && !isLoopback(QUrl(config.base)); }

}  // namespace s2s
