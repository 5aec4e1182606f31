// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Http.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace s2s {

/// Qt opens at most this many connections to one server for each manager.
constexpr int kConnections = 6;

struct Http::Manager {
  QNetworkAccessManager network;
  int running = 0;
};

/// One request under way; it ends with its QNetworkReply, whose child it is.
struct Http::Running : QObject {
  Running(QNetworkReply* parent, Manager& of) : QObject(parent), reply(parent), manager(of) { clock.start(); }

  QNetworkReply* const reply;
  Manager& manager;
  QElapsedTimer clock;
  QPointer<QObject> context;
  Done done;
  QByteArray body;
  HttpReply::Failure failure = HttpReply::Failure::None;
};

namespace {

HttpReply::Failure failureOf(QNetworkReply::NetworkError error, int status) {
  switch (error) {
    case QNetworkReply::NoError: return HttpReply::Failure::None;
    case QNetworkReply::SslHandshakeFailedError: return HttpReply::Failure::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return HttpReply::Failure::TimedOut;
    case QNetworkReply::RemoteHostClosedError:
      return status > 0 ? HttpReply::Failure::Cut : HttpReply::Failure::Unreachable;
    default: break;
  }
  // Errors from 201 on are the statuses of whole answers, except for those of a broken protocol.
  const bool isStatus = error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
  if (status >= 300 && isStatus)
    return HttpReply::Failure::None;
  return status > 0 ? HttpReply::Failure::Cut : HttpReply::Failure::Unreachable;
}

QNetworkRequest requestFor(const QUrl& url) {
  QNetworkRequest request(url);
  request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
  request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("s2sarena/" S2S_VERSION));
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  return request;
}

/// What is there, and no more than that: QIODevice makes room for all it might read before it looks.
QByteArray readUpTo(QNetworkReply& reply, qint64 most) { return reply.read(std::min(most, reply.bytesAvailable())); }

/// What Qt says of an error, without the address that some of its texts repeat.
QString withoutAddress(QString text, const QUrl& url) {
  text.replace(url.toString(), QStringLiteral("the server"));
  return text;
}

}  // namespace

Http::Http(Secret key, KeyHeader header, QObject* parent)
    : QObject(parent), m_key(std::move(key)), m_header(std::move(header)) {}

Http::~Http() { cancel(); }

Http::Manager& Http::managerWithRoom() {
  for (const auto& manager : m_managers)
    if (manager->running < kConnections)
      return *manager;
  m_managers.push_back(std::make_unique<Manager>());
  return *m_managers.back();
}

void Http::post(const QUrl& url, const QByteArray& body, std::chrono::milliseconds timeout, QObject* context,
                Done done) {
  QNetworkRequest request = requestFor(url);
  if (!m_key.isEmpty())
    request.setRawHeader(m_header.name, m_header.before + m_key.reveal());
  Manager& manager = managerWithRoom();
  QNetworkReply* reply = manager.network.post(request, body);
  auto* running = new Running(reply, manager);
  running->context = context;
  running->done = std::move(done);
  ++manager.running;
  m_running.insert(running);

  const auto stop = [running](HttpReply::Failure why) {
    if (running->failure != HttpReply::Failure::None)
      return;
    running->failure = why;
    running->reply->abort();
  };
  connect(reply, &QNetworkReply::readyRead, running, [this, running, stop] {
    running->body += readUpTo(*running->reply, m_maxBytes + 1 - running->body.size());
    if (running->body.size() > m_maxBytes)
      stop(HttpReply::Failure::TooBig);
  });
  connect(reply, &QNetworkReply::finished, running, [this, running] { finish(*running); });
  QTimer::singleShot(timeout, running, [stop] { stop(HttpReply::Failure::TimedOut); });
}

void Http::finish(Running& running) {
  QNetworkReply* reply = running.reply;
  HttpReply out;
  out.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  out.failure = running.failure == HttpReply::Failure::None ? failureOf(reply->error(), out.status) : running.failure;
  if (out.failure == HttpReply::Failure::None && reply->isOpen())
    running.body += readUpTo(*reply, m_maxBytes + 1 - running.body.size());
  if (running.body.size() > m_maxBytes)
    out.failure = HttpReply::Failure::TooBig;
  out.body = running.body.left(m_maxBytes);
  out.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
  out.retryAfter = reply->rawHeader(QByteArrayLiteral("Retry-After"));
  out.latencyMs = running.clock.elapsed();
  if (out.failure != HttpReply::Failure::None)
    out.detail = m_key.redacted(withoutAddress(reply->errorString(), reply->url()));
  --running.manager.running;
  m_running.remove(&running);
  reply->deleteLater();
  const Done done = std::move(running.done);
  if (running.context && done)
    done(out);
}

void Http::cancel() {
  const QSet<Running*> all = m_running;
  for (Running* running : all) {
    running->done = nullptr;
    running->reply->abort();  // ends in finish()
  }
}

}  // namespace s2s
