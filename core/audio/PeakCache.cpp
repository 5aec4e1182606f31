// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakCache.h"

#include "core/audio/PeakFile.h"
#include "core/audio/PeakScan.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QtEndian>

namespace s2s {

QString PeakCache::pathOf(const QString& sha256) const {
  static const QRegularExpression kHash(QStringLiteral("^[0-9a-f]{64}$"));
  const QString name = sha256.toLower();
  return kHash.match(name).hasMatch() ? QDir(m_folder).filePath(name + QStringLiteral(".dat")) : QString();
}

std::optional<WavePreview> PeakCache::find(const QString& sha256) const {
  QFile file(pathOf(sha256));
  if (file.fileName().isEmpty() || !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
    return std::nullopt;
  const QByteArray bytes = file.read(m_mostBytes);
  const Result<PeakFileHead> head = peakFileHead(bytes, file.size(), file.fileName());
  if (!head || head->channels != 1 || head->bits != 16 || bytes.size() != head->fileSize())
    return std::nullopt;
  file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);  // wanted again
  std::vector<std::int16_t> pairs(static_cast<std::size_t>(2 * head->length));
  qFromLittleEndian<std::int16_t>(bytes.constData() + PeakFileHead::kBytes, 2 * head->length, pairs.data());
  return previewOf(pairs, 1, head->zoom, head->rate);
}

void PeakCache::keep(const QString& sha256, const Clip& clip) const {
  const QString path = pathOf(sha256);
  if (path.isEmpty() || find(sha256) || !QDir().mkpath(m_folder))
    return;  // one that is damaged is written again
  PeakScan scan(1, kZoom);
  std::vector<std::int16_t> pairs;
  clip.frames.walk(
      [&](const float* frames, std::size_t count) { scan.add(frames, static_cast<qint64>(count), pairs); });
  scan.finish(pairs);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return;
  file.write(toBytes({clip.rate, kZoom, 16, static_cast<qint64>(pairs.size() / 2), 1}) + pairBytes(pairs, 16));
  if (file.commit())
    makeRoom();
}

void PeakCache::makeRoom() const {
  const QFileInfoList files =
      QDir(m_folder).entryInfoList({QStringLiteral("*.dat")}, QDir::Files, QDir::Time);  // the latest first
  qint64 bytes = 0;
  for (const QFileInfo& file : files) {
    bytes += file.size();
    if (bytes > m_mostBytes)
      QFile::remove(file.filePath());
  }
}

}  // namespace s2s
