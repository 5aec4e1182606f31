// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace s2s::test {

struct HttpAsked {
  QByteArray method, path;
  QHash<QByteArray, QByteArray> headers;  ///< names in lower case
  QByteArray body;
  QByteArray head;  ///< request line and headers as they came
};

/// What a server does with one request. Nothing of it is checked for sense.
struct HttpAnswer {
  int status = 200;
  QByteArray type = "application/json";
  QByteArray body;
  QList<QPair<QByteArray, QByteArray>> headers;
  int delayMs = 0;
  bool hang = false;           ///< never answers
  qsizetype cutAfter = -1;     ///< closes the connection after so many bytes of the body
  bool announceLength = true;  ///< false: the body ends with the connection
};

/// A real HTTP/1.1 server on 127.0.0.1, at a free port, with or without TLS. Lives in the thread that made it.
class HttpServer : public QObject {
  Q_OBJECT
 public:
  using Handler = std::function<HttpAnswer(const HttpAsked&)>;
  /// @param tls certificate and key, or nothing for plain HTTP
  explicit HttpServer(Handler handler, const std::optional<QSslConfiguration>& tls = {});
  ~HttpServer() override;
  quint16 port() const;

 private:
  void take(QTcpSocket* socket);
  void read(QTcpSocket* socket);
  void answer(QTcpSocket* socket, const HttpAnswer& answer);

  Handler m_handler;
  std::unique_ptr<QTcpServer> m_server;
  QHash<QTcpSocket*, QByteArray> m_received;
};

/// A certificate for 127.0.0.1 that nobody knows, made on the spot, with its key.
QSslConfiguration selfSigned();

}  // namespace s2s::test
