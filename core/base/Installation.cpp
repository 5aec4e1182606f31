// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Installation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace s2s {
namespace {

constexpr QLatin1String kHelpers("/libexec/s2sarena");

}  // namespace

QString installationPrefix() {
  const QString here = QCoreApplication::applicationDirPath();
  return QDir::cleanPath(here + (here.endsWith(kHelpers) ? QStringLiteral("/../..") : QStringLiteral("/..")));
}

QString programOfOurs(const QString& name) {
#ifdef Q_OS_WIN
  const QString file = QLatin1Char('/') + name + QStringLiteral(".exe");
#else
  const QString file = QLatin1Char('/') + name;
#endif
  const QString beside = QCoreApplication::applicationDirPath() + file;
  for (const QString& place :
       {beside, installationPrefix() + kHelpers + file, installationPrefix() + QStringLiteral("/bin") + file})
    if (QFileInfo::exists(place))
      return place;
  return beside;
}

}  // namespace s2s
