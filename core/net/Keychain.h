// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judge.h"
#include "core/net/Secret.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace s2s {

/// The door to the system's keychain. Keys are kept per server, not per judge: the file of a stranger that names
/// another server does not get them. Without a working keychain a key is kept for this session only, and that is said.
class Keychain : public QObject {
  Q_OBJECT
 public:
  enum class Place { Nowhere, System, ThisSession };
  using Found = std::function<void(const Secret&, Place)>;
  using Kept = std::function<void(Place)>;
  using QObject::QObject;

  /// Looks for the key of @p entry, first among those of this session. Asynchronous; not called when @p context goes
  /// first.
  void find(const QString& entry, QObject* context, Found found);
  void keep(const QString& entry, const Secret& key, QObject* context, Kept kept);
  /// Removes it from the session and the system. Place::System in the answer: the system would not let go of it.
  void forget(const QString& entry, QObject* context, Kept forgotten);

  /// The entry of the key that goes to @p base: its scheme, host and port.
  static QString entryFor(const QString& base);

 private:
  QHash<QString, Secret> m_session;
};

}  // namespace s2s
