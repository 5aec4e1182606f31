// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/store/Backup.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace s2s {

class Worker;

/// Makes the backups of the study that is open, in the store's thread: on opening when one is due, and every half hour
/// in which something was written. GUI thread.
class BackupRounds : public QObject {
  Q_OBJECT
 public:
  BackupRounds(Worker& worker, const Clock& clock, QObject* parent = nullptr);

  void setInterval(std::chrono::milliseconds interval);
  /// From now on the backups of @p store are made.
  void begin(const std::shared_ptr<Store>& store);
  void end();
  /// Something was written.
  void noteChange() { m_changed = true; }

 Q_SIGNALS:
  void made(const s2s::Backup& backup);
  /// Verdicts are safe in the study itself; it is tried again next time.
  void failed(const s2s::Error& why);

 private:
  void backUpNow(bool onlyIfDue);

  Worker& m_worker;
  const Clock& m_clock;
  std::weak_ptr<Store> m_store;  ///< used by the worker only
  QTimer m_timer;
  bool m_changed = false;
};

}  // namespace s2s
