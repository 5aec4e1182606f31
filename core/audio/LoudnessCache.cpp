// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/LoudnessCache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

constexpr qint64 kLargestFile = 16LL * 1024 * 1024;
constexpr qsizetype kShaLength = 64;
constexpr int kFields = 6;

QString keyOf(const QString& sha256, int rate) { return sha256.toLower() + QLatin1Char(' ') + QString::number(rate); }

QByteArray checksum(const QByteArray& line) { return QByteArray::number(qChecksum(QByteArrayView(line)), 16); }

/// "sha256 rate frames lufs peak checksum"; a dash stands for no integrated loudness.
QByteArray lineOf(const QString& key, const MeasuredSound& sound) {
  const auto exact = [](double value) { return QByteArray::number(value, 'g', 17); };
  const std::optional<double>& lufs = sound.loudness.integratedLufs;
  const QByteArray line = key.toLatin1() + ' ' + QByteArray::number(sound.frames) + ' ' +
                          (lufs ? exact(*lufs) : QByteArrayLiteral("-")) + ' ' + exact(sound.loudness.truePeakDb);
  return line + ' ' + checksum(line) + '\n';
}

/// The key, and the sound into @p sound; empty for a line that makes no sense.
QString readLine(const QByteArray& line, MeasuredSound& sound) {
  const QList<QByteArray> fields = line.trimmed().split(' ');
  if (fields.size() != kFields || fields.at(0).size() != kShaLength ||
      checksum(line.left(line.lastIndexOf(' '))) != fields.at(5))
    return {};
  bool rateOk = false, framesOk = false, lufsOk = true, peakOk = false;
  const int rate = fields.at(1).toInt(&rateOk);
  sound.frames = fields.at(2).toLongLong(&framesOk);
  if (fields.at(3) != "-")
    sound.loudness.integratedLufs = fields.at(3).toDouble(&lufsOk);
  sound.loudness.truePeakDb = fields.at(4).toDouble(&peakOk);
  const bool finite =
      std::isfinite(sound.loudness.truePeakDb) && std::isfinite(sound.loudness.integratedLufs.value_or(0));
  return rateOk && framesOk && lufsOk && peakOk && finite ? keyOf(QString::fromLatin1(fields.at(0)), rate) : QString();
}

}  // namespace

QString LoudnessCache::defaultFile() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation))
      .filePath(QStringLiteral("s2sarena/loudness-1.txt"));
}

void LoudnessCache::load() {
  m_loaded = true;
  QFile file(m_file);
  if (file.size() > kLargestFile) {
    file.remove();
    return;
  }
  if (!file.open(QIODevice::ReadOnly))
    return;
  while (!file.atEnd()) {
    MeasuredSound sound;
    if (const QString key = readLine(file.readLine(), sound); !key.isEmpty())
      m_sounds.insert(key, sound);
  }
}

std::optional<MeasuredSound> LoudnessCache::find(const QString& sha256, int rate) {
  const std::scoped_lock lock(m_mutex);
  if (!m_loaded)
    load();
  const auto found = m_sounds.constFind(keyOf(sha256, rate));
  return found == m_sounds.cend() ? std::nullopt : std::optional(*found);
}

void LoudnessCache::add(const QString& sha256, int rate, const MeasuredSound& sound) {
  if (sha256.size() != kShaLength)
    return;
  const std::scoped_lock lock(m_mutex);
  const QString key = keyOf(sha256, rate);
  m_sounds.insert(key, sound);
  QDir().mkpath(QFileInfo(m_file).path());
  QFile file(m_file);
  // One write of one line at the end: two programs that add at the same time do not cut each other's lines.
  if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
    file.write(lineOf(key, sound));
}

Loudness measured(const Clip& clip, LoudnessCache* cache) {
  if (!cache)
    return loudness(clip);
  if (const std::optional<MeasuredSound> known = cache->find(clip.sha256, clip.rate);
      known && known->frames == clip.length())
    return known->loudness;
  const MeasuredSound sound{loudness(clip), clip.length()};
  cache->add(clip.sha256, clip.rate, sound);
  return sound.loudness;
}

}  // namespace s2s
