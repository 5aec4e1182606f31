// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/net/Secret.h"

#include <QByteArray>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace s2s {

/// The header that a server wants its key in.
struct KeyHeader {
  QByteArray name;    ///< "x-goog-api-key", "Authorization"
  QByteArray before;  ///< "Bearer "
};

struct HttpReply {
  enum class Failure { None, Unreachable, Tls, TimedOut, TooBig, Cut };
  Failure failure = Failure::None;  ///< None: the whole answer is here, whatever its status
  int status = 0;                   ///< 0: there was no HTTP answer
  QByteArray body;                  ///< what came, also of a failure
  QByteArray contentType;
  QByteArray retryAfter;  ///< the header of that name
  qint64 latencyMs = 0;
  QString detail;  ///< what the system says of the failure; without key and address
};

/// The door to the network: sends one body, hands out one answer. TLS errors are errors. A redirect is an answer and
/// is not followed: the key would go with it. No cookies, no cache, no passwords. As many connections as requests are
/// under way (a QNetworkAccessManager has six to a server, so there are several). Its thread needs an event loop.
class Http : public QObject {
  Q_OBJECT
 public:
  using Done = std::function<void(const HttpReply&)>;

  /// @param key goes into @p header of every request, and nowhere else; none is sent where it is empty
  Http(Secret key, KeyHeader header, QObject* parent = nullptr);
  ~Http() override;

  /// @p done is called later, in this thread, exactly once; not when @p context goes first or after cancel().
  /// @param url must have come from serverAddress()
  void post(const QUrl& url, const QByteArray& body, std::chrono::milliseconds timeout, QObject* context, Done done);
  void cancel();

  /// An answer larger than this is not read to its end; 16 MiB unless told.
  void setMaxBytes(qint64 bytes) { m_maxBytes = bytes; }
  const Secret& key() const { return m_key; }

 private:
  struct Manager;
  struct Running;

  Manager& managerWithRoom();
  void finish(Running& running);

  const Secret m_key;
  const KeyHeader m_header;
  qint64 m_maxBytes = 16 * 1024 * 1024;
  std::vector<std::unique_ptr<Manager>> m_managers;
  QSet<Running*> m_running;
};

}  // namespace s2s
