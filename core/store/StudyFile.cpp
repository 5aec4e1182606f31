// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StudyFile.h"

#include "core/store/Schema.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace s2s {

Result<StudyHeader> studyHeader(const QString& path) {
  // Layout: https://www.sqlite.org/fileformat2.html, "The Database Header".
  constexpr qint64 headerSize = 100, pageSizeAt = 16, writeVersionAt = 18, applicationIdAt = 68;
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  if (!info.isFile())
    return Error{Fault::NotAStudy, path};
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  const QByteArray header = file.read(headerSize);
  if (!header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
    return Error{Fault::NotAStudy, path};
  if (header.size() < headerSize)
    return Error{Fault::StudyDamaged, path, QStringLiteral("cut off after %1 bytes").arg(header.size())};
  if (qFromBigEndian<quint32>(header.constData() + applicationIdAt) != sql::kApplicationId)
    return Error{Fault::NotAStudy, path};
  // SQLite would read the missing end of a last page as zeros. With a log beside it the file may be in the making.
  const int pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
  if (pageSize > 1 && info.size() % pageSize != 0 && !hasLog(path) && !hasJournal(path))
    return Error{Fault::StudyDamaged, path, QStringLiteral("cut off after %1 bytes").arg(info.size())};
  return StudyHeader{header.at(writeVersionAt) == 2};
}

bool hasLog(const QString& path) { return QFileInfo(path + QLatin1String("-wal")).size() > 0; }

bool hasJournal(const QString& path) { return QFileInfo(path + QLatin1String("-journal")).size() > 0; }

QStringList filesBeside(const QString& path) {
  return {path + QLatin1String("-wal"), path + QLatin1String("-shm"), path + QLatin1String("-journal")};
}

bool folderIsWritable(const QString& path) { return QFileInfo(QFileInfo(path).absolutePath()).isWritable(); }

QString wholeNameOf(const QString& path) {
  const QFileInfo info(path);
  return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

QString backupName(const QString& path, int newVersion) {
  const QFileInfo info(path);
  const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
  const QString stem =
      QStringLiteral("%1/%2.before-v%3").arg(info.absolutePath(), info.completeBaseName()).arg(newVersion);
  QString name = stem + suffix;
  for (int i = 2; QFileInfo::exists(name); ++i)
    name = stem + QStringLiteral("-%1").arg(i) + suffix;
  return name;
}

}  // namespace s2s
