// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SoundMemory.h"

#include "core/base/Json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace s2s {

QString soundMemoryFile() {
  return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/sounds-2.jsonl");
}

SoundsByHash rememberedSounds(const QString& path) {
  constexpr qsizetype kLongestLine = 1000;
  SoundsByHash sounds;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return sounds;
  while (!file.atEnd()) {
    const Result<Json> line = parseJson(file.readLine(kLongestLine));
    if (!line || !line->is_object())
      continue;
    const auto seconds = numberAt(*line, "seconds"), sounding = numberAt(*line, "sounding");
    const QString hash = stringAt(*line, "sha256");
    if (seconds && sounding && !hash.isEmpty())
      sounds.insert(hash, {*seconds, numberAt(*line, "lufs"), *sounding});
  }
  return sounds;
}

void rememberSound(const QString& path, const QString& sha256, const SoundFacts& facts) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
    return;
  const Json line{{"sha256", utf8(sha256)},
                  {"seconds", facts.seconds},
                  {"lufs", facts.lufs ? Json(*facts.lufs) : Json(nullptr)},
                  {"sounding", facts.sounding}};
  file.write(toBytes(line) + '\n');  // one write, so that two programs at once do not mix their lines
}

}  // namespace s2s
