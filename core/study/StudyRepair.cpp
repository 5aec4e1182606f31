// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/StudyRepair.h"

namespace s2s {
namespace {

constexpr qsizetype kMostBackups = 12;  ///< looked at: the newest

QList<BackupState> statesOf(const QString& study) {
  QList<BackupState> states;
  for (const Backup& backup : backupsOf(study).mid(0, kMostBackups))
    states.append(stateOf(backup));
  return states;
}

}  // namespace

void StudyRepair::begin(const QString& study, const Error& why) {
  m_study = study;
  m_why = why;
  m_backups.clear();
  m_damagedBackups = 0;
  ++m_asked;
  m_worker.run([study] { return statesOf(study); }, this,
               [this, study](const QList<BackupState>& states) {
                 if (study != m_study)
                   return;
                 for (const BackupState& state : states)
                   if (state.isWhole())
                     m_backups.append(state);
                   else
                     ++m_damagedBackups;
                 Q_EMIT found();
               });
}

void StudyRepair::preview(const std::optional<Backup>& backup) {
  m_worker.run([study = m_study, backup] { return previewRepair(study, backup); }, this,
               [this, asked = ++m_asked](const Result<Restored>& would) {
                 if (asked != m_asked)
                   return;
                 if (would)
                   Q_EMIT previewed(*would);
                 else
                   Q_EMIT previewFailed(would.error());
               });
}

void StudyRepair::restore(const std::optional<Backup>& backup, qint64 nowMs) {
  m_worker.run([study = m_study, backup, nowMs] { return repair(study, backup, nowMs); }, this,
               [this](const Result<Restored>& done) {
                 if (done)
                   Q_EMIT restored(*done);
                 else
                   Q_EMIT restoreFailed(done.error());
               });
}

void StudyRepair::saveReadable(const QString& path) {
  m_worker.run([study = m_study, path] { return exportReadable(study, path); }, this,
               [this, path](const Result<SalvageOutcome>& what) {
                 if (what)
                   Q_EMIT saved(path, *what);
                 else
                   Q_EMIT saveFailed(what.error());
               });
}

}  // namespace s2s
