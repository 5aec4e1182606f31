// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/BackupRounds.h"

#include "core/base/Worker.h"
#include "core/store/Store.h"

#include <optional>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kInterval = 30min;

using MaybeBackup = std::optional<Result<Backup>>;

MaybeBackup backUpIf(const std::weak_ptr<Store>& kept, bool onlyIfDue, qint64 nowMs) {
  const std::shared_ptr<Store> store = kept.lock();
  if (!store || (onlyIfDue && !backupIsDue(*store, nowMs)))
    return std::nullopt;
  return backUp(*store, nowMs);
}

}  // namespace

BackupRounds::BackupRounds(Worker& worker, const Clock& clock, QObject* parent)
    : QObject(parent), m_worker(worker), m_clock(clock) {
  setInterval(kInterval);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    if (m_changed)
      backUpNow(false);
  });
}

void BackupRounds::setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

void BackupRounds::begin(const std::shared_ptr<Store>& store) {
  m_store = store;
  m_changed = false;
  m_timer.start();
  backUpNow(true);
}

void BackupRounds::end() {
  m_timer.stop();
  m_store.reset();
}

void BackupRounds::backUpNow(bool onlyIfDue) {
  m_changed = false;
  m_worker.run([store = m_store, onlyIfDue, now = m_clock.nowMs()] { return backUpIf(store, onlyIfDue, now); }, this,
               [this](const MaybeBackup& outcome) {
                 if (!outcome)
                   return;
                 if (*outcome) {
                   Q_EMIT made(**outcome);
                   return;
                 }
                 m_changed = true;
                 Q_EMIT failed(outcome->error());
               });
}

}  // namespace s2s
