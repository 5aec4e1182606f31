// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Keychain.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <qt6keychain/keychain.h>

namespace s2s {
namespace {

const QString& service() {
  static const QString name = QStringLiteral("s2sarena");
  return name;
}

/// Starts a job that deletes itself and tells what became of it, as long as @p context is there.
template <class Job, class Finished>
void run(Job* job, const QString& entry, QObject* context, Finished finished) {
  job->setInsecureFallback(false);
  job->setKey(entry);
  QObject::connect(job, &QKeychain::Job::finished, context, [job, finished](QKeychain::Job*) { finished(*job); });
  job->start();
}

}  // namespace

void Keychain::find(const QString& entry, QObject* context, Found found) {
  if (const Secret here = m_session.value(entry); !here.isEmpty()) {
    QTimer::singleShot(0, context, [here, found = std::move(found)] { found(here, Place::ThisSession); });
    return;
  }
  auto* job = new QKeychain::ReadPasswordJob(service());
  run(job, entry, context, [found = std::move(found)](QKeychain::ReadPasswordJob& read) {
    if (read.error() == QKeychain::NoError && !read.binaryData().isEmpty())
      return found(Secret(read.binaryData()), Place::System);
    found({}, Place::Nowhere);
  });
}

void Keychain::keep(const QString& entry, const Secret& key, QObject* context, Kept kept) {
  m_session.insert(entry, key);
  auto* job = new QKeychain::WritePasswordJob(service());
  job->setBinaryData(key.reveal());
  run(job, entry, context,
      [self = QPointer<Keychain>(this), entry, kept = std::move(kept)](const QKeychain::WritePasswordJob& write) {
        const bool isKept = write.error() == QKeychain::NoError;
        if (isKept && self)
          self->m_session.remove(entry);
        kept(isKept ? Place::System : Place::ThisSession);
      });
}

void Keychain::forget(const QString& entry, QObject* context, Kept forgotten) {
  m_session.remove(entry);
  // Any other error: there is no keychain that could hold it.
  auto* job = new QKeychain::DeletePasswordJob(service());
  run(job, entry, context, [forgotten = std::move(forgotten)](const QKeychain::DeletePasswordJob& removed) {
    const bool isKept = removed.error() == QKeychain::AccessDenied ||
                        removed.error() == QKeychain::AccessDeniedByUser ||
                        removed.error() == QKeychain::CouldNotDeleteEntry;
    forgotten(isKept ? Place::System : Place::Nowhere);
  });
}

QString Keychain::entryFor(const QString& base) {
  const QUrl url(base);
  const int port = url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
  return QStringLiteral("%1://%2:%3").arg(url.scheme().toLower(), url.host().toLower()).arg(port);
}

}  // namespace s2s
