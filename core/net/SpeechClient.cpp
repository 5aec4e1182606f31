// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/SpeechClient.h"

#include "core/base/Json.h"
#include "core/model/Judge.h"
#include "core/net/ReplyOf.h"

#include <QTimer>

namespace s2s {
namespace {

constexpr qsizetype kLongestInput = 4'096;
constexpr std::chrono::seconds kPatience{120};

QUrl speechUrl(QUrl base) {
  base.setPath(base.path() + QStringLiteral("/audio/speech"));
  return base;
}

}  // namespace

SpeechClient::SpeechClient(const QUrl& base, const Secret& key, QObject* parent)
    : QObject(parent), m_url(speechUrl(base)), m_http(key, {QByteArrayLiteral("Authorization"), "Bearer "}) {}

void SpeechClient::speak(const SpeechEndpoint& endpoint, const QString& text, QObject* context, Done done) {
  if (text.size() > kLongestInput) {
    QTimer::singleShot(0, context, [done = std::move(done)] {
      done(Error{Fault::BadUsage, QStringLiteral("spoken"),
                 QStringLiteral("a speech endpoint takes at most 4096 characters at once")});
    });
    return;
  }
  const Json body{{"model", utf8(endpoint.model)},
                  {"input", utf8(text)},
                  {"voice", utf8(endpoint.voice)},
                  {"response_format", "wav"}};
  m_http.post(m_url, toBytes(body), kPatience, context, [this, done = std::move(done)](const HttpReply& http) {
    if (http.failure == HttpReply::Failure::None && http.status == 200 && !http.body.isEmpty())
      return done(http.body);
    done(Error{Fault::ServerFailed, m_url.host(), failedReply(http, m_http.key()).detail});
  });
}

}  // namespace s2s
