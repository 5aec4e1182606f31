// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace s2s {

/// Asks the desktop portal whether it is dark, and listens for a change. Never waits: the session bus is looked for in
/// the thread pool, the answer comes as a signal, and without a bus or portal there is none. GUI thread.
class SystemScheme : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  void start();

 Q_SIGNALS:
  void found(bool dark);

 private:
  void ask();
  void take(const QVariant& value);
  Q_SLOT void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

}  // namespace s2s
