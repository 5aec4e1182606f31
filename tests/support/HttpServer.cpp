// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HttpServer.h"

#include <QHostAddress>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace s2s::test {
namespace {

/// The request at the start of @p bytes, which it takes away, if all of it is there.
std::optional<HttpAsked> takeRequest(QByteArray& bytes) {
  const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0)
    return std::nullopt;
  HttpAsked asked;
  asked.head = bytes.left(headEnd);
  const QList<QByteArray> lines = asked.head.split('\n');
  const QList<QByteArray> first = lines.first().trimmed().split(' ');
  asked.method = first.value(0);
  asked.path = first.value(1);
  for (const QByteArray& line : lines.mid(1))
    asked.headers.insert(line.left(line.indexOf(':')).trimmed().toLower(), line.mid(line.indexOf(':') + 1).trimmed());
  const qsizetype length = asked.headers.value("content-length").toLongLong();
  if (bytes.size() < headEnd + 4 + length)
    return std::nullopt;
  asked.body = bytes.mid(headEnd + 4, length);
  bytes.remove(0, headEnd + 4 + length);
  return asked;
}

QByteArray pem(int (*write)(BIO*, void*), void* what) {
  BIO* memory = BIO_new(BIO_s_mem());
  write(memory, what);
  char* bytes = nullptr;
  const long count = BIO_get_mem_data(memory, &bytes);
  const QByteArray text(bytes, count);
  BIO_free(memory);
  return text;
}

}  // namespace

HttpServer::HttpServer(Handler handler, const std::optional<QSslConfiguration>& tls) : m_handler(std::move(handler)) {
  if (tls) {
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(*tls);
    m_server = std::move(server);
  } else {
    m_server = std::make_unique<QTcpServer>();
  }
  connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
    while (QTcpSocket* socket = m_server->nextPendingConnection())
      take(socket);
  });
  m_server->setMaxPendingConnections(200);
  m_server->listen(QHostAddress::LocalHost);
}

HttpServer::~HttpServer() { m_server.reset(); }  // its sockets say goodbye, and are heard

quint16 HttpServer::port() const { return m_server->serverPort(); }

void HttpServer::take(QTcpSocket* socket) {
  connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
  connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
    m_received.remove(socket);
    socket->deleteLater();
  });
  read(socket);
}

void HttpServer::read(QTcpSocket* socket) {
  QByteArray& received = m_received[socket];
  received += socket->readAll();
  while (const auto asked = takeRequest(received)) {
    const HttpAnswer reply = m_handler(*asked);
    if (reply.hang)
      continue;
    const QPointer<QTcpSocket> still = socket;
    QTimer::singleShot(reply.delayMs, this, [this, still, reply] {
      if (still)
        answer(still, reply);
    });
  }
}

void HttpServer::answer(QTcpSocket* socket, const HttpAnswer& reply) {
  QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\nContent-Type: " + reply.type + "\r\n";
  if (reply.announceLength)
    head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
  else
    head += "Connection: close\r\n";
  for (const auto& [name, value] : reply.headers)
    head += name + ": " + value + "\r\n";
  socket->write(head + "\r\n" + (reply.cutAfter < 0 ? reply.body : reply.body.left(reply.cutAfter)));
  if (reply.cutAfter >= 0 || !reply.announceLength)
    socket->disconnectFromHost();
}

QSslConfiguration selfSigned() {
  EVP_PKEY* key = EVP_RSA_gen(2048);
  X509* certificate = X509_new();
  X509_set_version(certificate, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
  X509_set_pubkey(certificate, key);
  X509_NAME* name = X509_get_subject_name(certificate);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("127.0.0.1"), -1, -1, 0);
  X509_set_issuer_name(certificate, name);
  X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
  X509_add_ext(certificate, names, -1);
  X509_EXTENSION_free(names);
  X509_sign(certificate, key, EVP_sha256());

  QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
  configuration.setLocalCertificate(QSslCertificate(
      pem([](BIO* memory, void* what) { return PEM_write_bio_X509(memory, static_cast<X509*>(what)); }, certificate)));
  configuration.setPrivateKey(QSslKey(pem(
                                          [](BIO* memory, void* what) {
                                            return PEM_write_bio_PrivateKey(memory, static_cast<EVP_PKEY*>(what),
                                                                            nullptr, nullptr, 0, nullptr, nullptr);
                                          },
                                          key),
                                      QSsl::Rsa));
  configuration.setPeerVerifyMode(QSslSocket::VerifyNone);  // of the client: it has no certificate
  X509_free(certificate);
  EVP_PKEY_free(key);
  return configuration;
}

}  // namespace s2s::test
