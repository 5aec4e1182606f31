// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ServerClient.h"

namespace s2s {

ServerClient::ServerClient(JudgeConfig config, ServerApi api, const Secret& key, QObject* parent)
    : JudgeClient(parent), m_config(std::move(config)), m_api(std::move(api)), m_http(key, m_api.header) {}

void ServerClient::ask(const JudgeRequest& request, QObject* context, Done done) {
  JudgeRequest asked = request;
  const QByteArray body = m_api.body(m_config, asked);
  asked.audio.clear();  // megabytes that the answer has no need of
  m_http.post(m_api.url, body, std::chrono::seconds(m_config.timeoutSeconds), context,
              [this, asked, done = std::move(done)](const HttpReply& http) {
                JudgeReply reply = m_api.reply(http, asked, m_http.key());
                // A server may repeat what it was sent, also in an answer that is a vote.
                reply.raw = m_http.key().redacted(reply.raw);
                reply.reason = m_http.key().redacted(reply.reason);
                reply.detail = m_http.key().redacted(reply.detail);
                reply.modelVersion = m_http.key().redacted(reply.modelVersion.left(200));
                done(reply);
              });
}

void ServerClient::cancel() { m_http.cancel(); }

}  // namespace s2s
