// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Worker.h"
#include "core/store/Repair.h"
#include "core/study/SalvageExport.h"

#include <QObject>

namespace s2s {

/// A study that could not be opened, and what can be done about it. GUI thread; the work is done in a thread of its
/// own. Nothing is changed before restore().
class StudyRepair : public QObject {
  Q_OBJECT
 public:
  explicit StudyRepair(QObject* parent = nullptr) : QObject(parent) {}

  /// Takes up the case of @p study, which could not be opened because of @p why.
  void begin(const QString& study, const Error& why);
  /// Says what a restore from @p backup (or from the file itself alone) would keep, bring back and drop.
  void preview(const std::optional<Backup>& backup);
  void restore(const std::optional<Backup>& backup, qint64 nowMs);
  void saveReadable(const QString& path);

  const QString& study() const { return m_study; }
  const Error& why() const { return m_why; }
  /// Those that are whole, newest first; known after found().
  const QList<BackupState>& backups() const { return m_backups; }
  int damagedBackups() const { return m_damagedBackups; }

 Q_SIGNALS:
  void found();
  /// The answer to the last preview() that was asked for.
  void previewed(const s2s::Restored& would);
  void previewFailed(const s2s::Error& why);
  void restored(const s2s::Restored& done);
  void restoreFailed(const s2s::Error& why);
  void saved(const QString& path, const s2s::SalvageOutcome& what);
  void saveFailed(const s2s::Error& why);

 private:
  QString m_study;
  Error m_why;
  QList<BackupState> m_backups;
  int m_damagedBackups = 0;
  int m_asked = 0;  ///< which preview was asked for last
  Worker m_worker{QStringLiteral("repair")};
};

}  // namespace s2s
