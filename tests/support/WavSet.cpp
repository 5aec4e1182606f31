// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WavSet.h"

#include "core/base/Json.h"
#include "core/base/Random.h"
#include "core/model/Task.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

namespace s2s::test {
namespace {

constexpr int kRate = 16000;

template <class Number>
void put(QByteArray& bytes, Number value) {
  value = qToLittleEndian(value);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

QByteArray wav(const WavSetShape& shape, quint64 seed) {
  const auto frames = static_cast<quint32>(shape.seconds * kRate);
  QByteArray bytes("RIFF");
  put<quint32>(bytes, 36 + frames * 2);
  bytes.append("WAVEfmt ");
  put<quint32>(bytes, 16);
  put<quint16>(bytes, 1);
  put<quint16>(bytes, 1);
  put<quint32>(bytes, kRate);
  put<quint32>(bytes, kRate * 2);
  put<quint16>(bytes, 2);
  put<quint16>(bytes, 16);
  bytes.append("data");
  put<quint32>(bytes, frames * 2);
  for (quint32 i = 0; i < frames; ++i)
    put<qint16>(bytes, static_cast<qint16>((uniform(seed, i) - 0.5) * 2 * shape.loudest));
  return bytes;
}

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qPrintable(path));
}

}  // namespace

QString wavSetSystem(int index) {
  static const QStringList names = {QStringLiteral("Alphazeta"), QStringLiteral("Betazeta"),
                                    QStringLiteral("Gammazeta"), QStringLiteral("Deltazeta")};
  return index < names.size() ? names.at(index) : QStringLiteral("Omegazeta%1").arg(index);
}

void writeWavSet(const QString& folder, const WavSetShape& shape) {
  QDir dir(folder);
  dir.mkpath(QStringLiteral("audio"));
  write(dir.filePath(QStringLiteral("set.json")), R"({"id":"wav-set","name":"wav set","level_base":1})");
  QByteArray samples, responses;
  quint64 seed = 1;
  for (int i = 0; i < shape.samples; ++i) {
    const std::string key = "s" + std::to_string(i);
    const QString file = QStringLiteral("audio/%1.wav").arg(i);
    write(dir.filePath(file), wav(shape, seed++));
    samples += toBytes({{"file_name", utf8(file)},
                        {"id", key},
                        {"split", utf8(shape.split)},
                        {"domain", utf8(code(kDomains[static_cast<size_t>(i / 4 % 4)]))},
                        {"task", "rhythm_control"},
                        {"level", utf8(code(kLevels[static_cast<size_t>(i % 4)]))},
                        {"language", "zh"},
                        {"text", "请先慢后快地念这段话。"},
                        {"text_cn", "请先慢后快地念这段话。"}}) +
               '\n';
    for (int s = 0; s < shape.systems; ++s) {
      const QString answer = QStringLiteral("audio/%1-%2.wav").arg(i).arg(s);
      write(dir.filePath(answer), wav(shape, seed++));
      responses += toBytes({{"file_name", utf8(answer)},
                            {"sample_id", key},
                            {"system", utf8(wavSetSystem(s))},
                            {"transcript", utf8(wavSetSystem(s) + QStringLiteral(" said this"))}}) +
                   '\n';
    }
  }
  write(dir.filePath(QStringLiteral("samples.jsonl")), samples);
  write(dir.filePath(QStringLiteral("responses.jsonl")), responses);
}

}  // namespace s2s::test
