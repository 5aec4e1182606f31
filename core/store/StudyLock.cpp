// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StudyLock.h"

#include "core/store/StudyFile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStorageInfo>

namespace s2s {
namespace {

struct Holder {
  qint64 process = 0;
  QString computer, program;
};

std::optional<Holder> holderOf(const QLockFile& lock) {
  Holder holder;
  if (!lock.getLockInfo(&holder.process, &holder.computer, &holder.program))
    return std::nullopt;
  return holder;
}

QString nameOf(const Holder& holder, const QString& file) {
  const QFileInfo info(file);
  const QString user = info.owner().isEmpty() ? QString::number(info.ownerId()) : info.owner();
  const QString since = info.lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  return QStringLiteral("%1@%2, %3").arg(user, holder.computer, since);
}

/// A file that says nothing (the computer lost power before it was written) would lock the study for ever. A young one
/// may just be about to be written.
bool saysNothing(const QLockFile& lock, const QString& file) {
  constexpr qint64 youngSeconds = 10;
  return !holderOf(lock) && QFileInfo(file).lastModified().secsTo(QDateTime::currentDateTime()) > youngSeconds;
}

Fault whyNotWritten(const QString& file) {
  constexpr qint64 oneBlock = 4096;
  const QStorageInfo disk(QFileInfo(file).absolutePath());
  return disk.isValid() && disk.bytesAvailable() < oneBlock ? Fault::DiskFull : Fault::FileUnwritable;
}

}  // namespace

StudyLock::StudyLock(const QString& file) : m_file(file) {
  m_file.setStaleLockTime(0);  // never stale by age: annotating may take days
}

QString StudyLock::fileOf(const QString& study) { return wholeNameOf(study) + QLatin1String(".lock"); }

Result<std::unique_ptr<StudyLock>> StudyLock::take(const QString& study) {
  const QString file = fileOf(study);
  std::unique_ptr<StudyLock> lock(new StudyLock(file));
  if (lock->m_file.tryLock())
    return lock;
  if (saysNothing(lock->m_file, file) && lock->m_file.removeStaleLockFile() && lock->m_file.tryLock())
    return lock;
  if (lock->m_file.error() != QLockFile::LockFailedError)
    return Error{whyNotWritten(file), study, file};
  return Error{Fault::StudyInUse, study, nameOf(holderOf(lock->m_file).value_or(Holder{}), file)};
}

}  // namespace s2s
