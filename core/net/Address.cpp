// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Address.h"

#include <QHostAddress>

namespace s2s {

bool isLoopback(const QUrl& url) {
  return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

Result<QUrl> serverAddress(const QString& base) {
  QUrl url(base, QUrl::StrictMode);
  const auto refuse = [](const char* why) {
    return Error{Fault::BadUsage, QStringLiteral("base"), QLatin1String(why)};
  };
  if (!url.isValid() || url.host().isEmpty())
    return refuse("it must be an address such as https://host.example");
  if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
    return refuse("an address has no user, password, query or fragment; a key never stands in it");
  if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && isLoopback(url)))
    return refuse("it must begin with https://; plain http:// is only for this computer");
  QString path = url.path();
  while (path.endsWith(QLatin1Char('/')))
    path.chop(1);
  url.setPath(path);
  return url;
}

}  // namespace s2s
