// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/Http.h"

#include <QObject>

namespace s2s {

struct SpeechEndpoint;

/// Speech from text: POST {base}/audio/speech of the OpenAI-compatible kind, answered by a WAV file.
class SpeechClient : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(Result<QByteArray>)>;

  /// @param base from serverAddress(), with the API's "/v1"
  SpeechClient(const QUrl& base, const Secret& key, QObject* parent = nullptr);

  /// Speaks at most 4096 characters. @p done is called later; not when @p context goes first. The bytes come from
  /// outside: they are for the decoder process. Errors: BadUsage (too long), ServerFailed.
  void speak(const SpeechEndpoint& endpoint, const QString& text, QObject* context, Done done);

 private:
  const QUrl m_url;
  Http m_http;
};

}  // namespace s2s
