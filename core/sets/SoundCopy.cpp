// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SoundCopy.h"

#include "core/base/Sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <utility>

namespace s2s {

SoundCopy::SoundCopy(const QString& fromRoot, QString toRoot, const std::atomic<bool>* cancelled)
    : m_files(fromRoot), m_to(std::move(toRoot)), m_cancelled(cancelled) {}

Result<SoundCopy::Taken> SoundCopy::take(const Sound& sound) {
  if (m_cancelled && m_cancelled->load())
    return Error{Fault::Cancelled};
  const FoundFile found = m_files.find(sound.file);
  if (const auto problem = soundProblem(found.state))
    return Taken{{}, *problem};
  if (!m_hashes.contains(found.path)) {
    const Result<QString> hash = copy(found.path);
    if (!hash && hash.error().fault == Fault::FileUnreadable)
      return Taken{};
    if (!hash)
      return hash.error();
    m_hashes.insert(found.path, *hash);
  }
  const QString hash = m_hashes.value(found.path);
  if (!sound.sha256.isEmpty() && sound.sha256 != hash)
    return Taken{{}, ProblemKind::SoundChanged};
  m_used.insert(found.path);
  return Taken{Sound{found.path, hash, SoundState::Present}, {}};
}

void SoundCopy::removeUnused() {
  for (auto copied = m_hashes.cbegin(); copied != m_hashes.cend(); ++copied)
    if (!m_used.contains(copied.key()))
      QFile::remove(m_to + QLatin1Char('/') + copied.key());
}

Result<QString> SoundCopy::copy(const QString& path) {
  const QString source = m_files.root() + QLatin1Char('/') + path, target = m_to + QLatin1Char('/') + path;
  QFile file(source);
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, source, file.errorString()};
  file.close();
  if (!QDir().mkpath(QFileInfo(target).path()) || !file.copy(target)) {
    const bool isFull = QStorageInfo(m_to).bytesAvailable() < QFileInfo(source).size();
    return Error{isFull ? Fault::DiskFull : Fault::FileUnwritable, target, file.errorString()};
  }
  return sha256OfFile(target, m_cancelled);
}

}  // namespace s2s
