// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ListenStudy.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QtEndian>

#include <array>
#include <cmath>
#include <numbers>

namespace s2s {
namespace {

constexpr int kRate = 8000;

/// A 16-bit mono WAV file (RIFF, PCM) of a tone whose loudness swells, so that its wave has a shape.
QByteArray wav(double seconds, double hertz) {
  const auto frames = static_cast<int>(seconds * kRate);
  QByteArray samples(frames * 2, Qt::Uninitialized);
  for (int i = 0; i < frames; ++i) {
    const double time = static_cast<double>(i) / kRate;
    const double loud = 0.3 + 0.25 * std::sin(2 * std::numbers::pi * 0.7 * time);
    const double value = loud * std::sin(2 * std::numbers::pi * hertz * time);
    qToLittleEndian(static_cast<qint16>(std::lround(value * 32767)), samples.data() + i * 2);
  }
  const auto number = [](auto value) {
    QByteArray bytes(sizeof(value), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
  };
  const QByteArray format = number(quint16{1}) + number(quint16{1}) + number(quint32{kRate}) +
                            number(quint32{kRate * 2}) + number(quint16{2}) + number(quint16{16});
  const QByteArray body = QByteArray("WAVEfmt ") + number(quint32{16}) + format + "data" +
                          number(static_cast<quint32>(samples.size())) + samples;
  return QByteArray("RIFF") + number(static_cast<quint32>(body.size())) + body;
}

void writeFile(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qPrintable(path));
}

}  // namespace

QStringList ListenStudy::secrets() {
  return {QStringLiteral("Canary"), QStringLiteral("canary"), QStringLiteral("hidden-file"), QStringLiteral(".wav"),
          QStringLiteral("transcript of")};
}

ListenStudy::ListenStudy(const Plan& plan) {
  writeSet(plan);
  NewStudySettings settings;
  settings.path = path();
  settings.setFolders = {m_folder.filePath(QStringLiteral("set"))};
  settings.info.criteria = plan.criteria;
  settings.info.askLoserReason = plan.askLoserReason;
  settings.info.plan.repeats = plan.repeats;
  const Result<NewStudyOutcome> made = makeStudy(settings, SystemClock());
  if (!made)
    qFatal("the study could not be made: %s", qPrintable(made.error().detail));

  Doors doors;
  doors.clock = std::make_unique<SystemClock>();
  doors.clips = std::make_unique<ClipReader>(QStringLiteral(S2S_BIN_DIR "/s2sarena-decode"));
  auto speaker = std::make_unique<FakeSpeaker>();
  m_speaker = speaker.get();
  doors.speaker = std::move(speaker);
  m_study = std::make_unique<Study>(std::move(doors));
  QEventLoop loop;
  Result<void> opened;
  m_study->open(path(), [&](const Result<void>& result) {
    opened = result;
    loop.quit();
  });
  loop.exec();
  if (!opened)
    qFatal("the study could not be opened");
}

void ListenStudy::writeSet(const Plan& plan) {
  const QDir folder(m_folder.filePath(QStringLiteral("set")));
  QByteArray samples, responses;
  constexpr std::array kSystems = {"one", "two"};
  for (int i = 0; i < plan.samples; ++i) {
    const QByteArray key = "sample" + QByteArray::number(i);
    writeFile(folder.filePath(QLatin1String(key) + QLatin1String(".wav")), wav(plan.seconds, 200 + 10 * i));
    samples += R"({"file_name": ")" + key + R"(.wav", "id": ")" + key +
               R"(", "domain": "education", "task": "rhythm_control", "level": "L3", "language": "en", "text": "Say )" +
               key + R"( slowly.", "text_cn": "请慢慢地说。"})" + '\n';
    for (const char* system : kSystems) {
      const QByteArray file = QByteArray("hidden-file-canary-") + system + "/" + key + ".wav";
      const QString name = QLatin1String(key) + QLatin1Char('/') + QLatin1String(system);
      if (!plan.missing.contains(name))
        writeFile(folder.filePath(QLatin1String(file)), wav(plan.seconds, 300 + 40 * i));
      responses += R"({"file_name": ")" + file + R"(", "sample_id": ")" + key + R"(", "system": "Canary-)" + system +
                   R"(", "transcript": "transcript of )" + key + "\"}\n";
    }
  }
  writeFile(folder.filePath(QStringLiteral("samples.jsonl")), samples);
  writeFile(folder.filePath(QStringLiteral("responses.jsonl")), responses);
  writeFile(folder.filePath(QStringLiteral("set.json")), R"({"id": "listen", "name": "Listen", "level_base": 1})");
}

}  // namespace s2s
