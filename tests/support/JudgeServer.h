// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"
#include "tests/support/HttpServer.h"

#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThread>

#include <functional>
#include <vector>

namespace s2s::test {

/// What a judge's server was asked, taken apart.
struct Asked {
  int number = 0;  ///< from 1
  HttpAsked http;
  QByteArray audio;  ///< decoded from base64
  QString mime;      ///< "audio/wav", of chat made from its format
  QString text;
  bool structured = false;  ///< a JSON answer is asked for
  bool dataUri = false;     ///< chat: the base64 came with "data:;base64,"
  qint64 atMs = 0;          ///< since the server started
};

/// What goes wrong.
enum class Trouble {
  None,
  RateLimited,     ///< 429 with RetryInfo (Gemini) or Retry-After (chat) of Said::retryAfter
  DailyQuota,      ///< 429 with a PerDay violation (Gemini) or insufficient_quota (chat)
  ServerError,     ///< 500
  Overloaded,      ///< 503
  BadRequest,      ///< 400
  WrongKey,        ///< 403 (Gemini) or 401 (chat)
  Hang,            ///< no answer
  HalfBody,        ///< the connection is closed in the middle of the body
  InvalidJson,     ///< the body is no JSON
  FencedJson,      ///< a good answer in a ```json block
  WrongEnum,       ///< {"winner":"THIRD"}
  EmptyMaxTokens,  ///< no text, the tokens were used up
  Blocked,         ///< promptFeedback.blockReason (Gemini) or content_filter (chat)
  CutStream,       ///< SSE that ends in the middle; of Gemini the same as HalfBody
  Redirect,        ///< 307 to the same server
  TooMuch,         ///< an endless body
};

inline constexpr auto kFakeModelVersion = "fake-model-2026-01-01";

/// What the server says to one request.
struct Said {
  Place winner = Place::First;
  Trouble trouble = Trouble::None;
  int delayMs = 0;
  QString text;                   ///< instead of what the winner asks for, if not empty
  QByteArray retryAfter = "0.2";  ///< seconds
  QString modelVersion = QString::fromLatin1(kFakeModelVersion);
};

/// A judge's API on loopback in a thread of its own, so that a test may wait for another process. It checks what it is
/// sent against the shape of its API: complaints() must be empty at the end of a test.
class JudgeServer {
 public:
  enum class Api { Gemini, Chat, Speech };
  using Behaviour = std::function<Said(const Asked&)>;

  /// @param key the key that every request must carry in the header of the API
  explicit JudgeServer(Api api, QByteArray key = "canary-key-5f1d0c", bool tls = false);
  ~JudgeServer();

  /// "http://127.0.0.1:PORT" or "https://..."; for chat with "/v1".
  QString base() const;
  QByteArray key() const { return m_key; }
  QByteArray certificate() const { return m_certificate; }  ///< PEM, of a server with TLS

  /// Called in the server's thread, one request at a time; it must not ask this server anything. The default says
  /// that the first one wins.
  void setBehaviour(Behaviour behaviour);
  /// The first @p count requests have @p trouble, all others go well.
  void failFirst(int count, Trouble trouble);
  /// SSE for chat (the default) or one JSON body.
  void setStreaming(bool streaming);

  std::vector<Asked> asked() const;
  int count() const;
  int mostAtOnce() const;  ///< requests under way at the same time
  QStringList complaints() const;

  static constexpr auto kModelVersion = kFakeModelVersion;

 private:
  HttpAnswer handle(const HttpAsked& http);

  const Api m_api;
  const QByteArray m_key;
  QByteArray m_certificate;
  QThread m_thread;
  HttpServer* m_server = nullptr;  ///< lives in m_thread
  quint16 m_port = 0;
  bool m_tls = false;

  mutable QMutex m_mutex;
  Behaviour m_behaviour;
  bool m_streaming = true;
  std::vector<Asked> m_asked;
  std::vector<std::pair<qint64, qint64>> m_busy;  ///< [begin, end) ms of each request
  QStringList m_complaints;
  qint64 m_start = 0;
};

/// The frames of a 16 bit mono WAV file, or nothing where it is none; @p rate is set to its rate.
std::optional<std::vector<qint16>> framesOfWav(const QByteArray& bytes, int* rate = nullptr);

}  // namespace s2s::test
