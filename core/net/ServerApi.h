// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/Http.h"
#include "core/net/JudgeClient.h"

#include <QUrl>

namespace s2s {

/// What one HTTP API wants to be sent and what its answers mean. Pure: no request is made here.
struct ServerApi {
  KeyHeader header;
  QUrl url;
  QByteArray (*body)(const JudgeConfig&, const JudgeRequest&);
  JudgeReply (*reply)(const HttpReply&, const JudgeRequest&, const Secret&);
};

/// Gemini generateContent. @p server from serverAddress().
ServerApi geminiApi(const JudgeConfig& config, const QUrl& server);
/// OpenAI-compatible chat with audio: Qwen-Omni on DashScope or vLLM, GPT audio models; one body or SSE.
ServerApi chatApi(const QUrl& server);

}  // namespace s2s
