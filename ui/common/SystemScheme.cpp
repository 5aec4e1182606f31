// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <QVariant>

namespace s2s {
namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr auto kGroup = "org.freedesktop.appearance";
constexpr auto kKey = "color-scheme";
constexpr uint kPrefersDark = 1;

/// Without an address libdbus would start a bus of its own; that is never wanted here.
bool hasSessionBus() {
  return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
         QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

}  // namespace

void SystemScheme::start() {
  if (!hasSessionBus())
    return;
  QThreadPool::globalInstance()->start([self = QPointer<SystemScheme>(this), app = thread()] {
    if (!QDBusConnection::sessionBus().isConnected() || !self)
      return;
    QMetaObject::invokeMethod(
        self.data(), [self] { self->ask(); }, Qt::QueuedConnection);
  });
}

void SystemScheme::ask() {
  QDBusConnection bus = QDBusConnection::sessionBus();
  bus.connect(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kInterface),
              QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));
  QDBusMessage read = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                                     QLatin1String(kInterface), QStringLiteral("Read"));
  read << QLatin1String(kGroup) << QLatin1String(kKey);
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (!reply.isError())
      take(reply.value().variant());
    watcher->deleteLater();
  });
}

void SystemScheme::take(const QVariant& value) {
  // Older portals wrap the value once more.
  const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
  Q_EMIT found(inner.toUInt() == kPrefersDark);
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
  if (group == QLatin1String(kGroup) && key == QLatin1String(kKey))
    take(value.variant());
}

}  // namespace s2s
