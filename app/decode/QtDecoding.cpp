// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/QtDecoding.h"

#include <QAudioBuffer>
#include <QAudioDecoder>
#include <QAudioFormat>
#include <QEventLoop>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace s2s {
namespace {

using namespace std::chrono_literals;

constexpr auto kTick = 50ms;
constexpr int kPatience = 24;  ///< ticks, 1.2 s; a tick that this process slept through does not count

std::vector<float> floats(const QAudioBuffer& buffer) {
  const QAudioFormat format = buffer.format();
  std::vector<float> values(static_cast<size_t>(buffer.frameCount()) * format.channelCount());
  const char* bytes = buffer.constData<char>();
  for (size_t i = 0; i < values.size(); ++i)
    values[i] = format.normalizedSampleValue(bytes + i * format.bytesPerSample());
  return values;
}

Result<void> add(const QAudioBuffer& buffer, const QString& path, FrameSink& sink, QAudioFormat& first) {
  if (!buffer.isValid())
    return {};
  if (!sink.hasBegun()) {
    first = buffer.format();
    if (const Result<void> begun = sink.begin(first.sampleRate(), first.channelCount(), false, 0); !begun)
      return begun;
  }
  if (buffer.format() != first)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("its rate or channels change on the way")};
  return sink.add(floats(buffer).data(), buffer.frameCount());
}

void preferFfmpeg() {
  // Qt 6.4 prefers GStreamer on Linux, whose pipeline refuses AAC ("not-negotiated").
  const QString plugin =
      QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/multimedia/libffmpegmediaplugin.so");
  if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND") && QFileInfo::exists(plugin))
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
}

}  // namespace

Result<void> decodeByQt(QIODevice& bytes, const QString& path, FrameSink& sink) {
  preferFfmpeg();
  QAudioDecoder decoder;
  QAudioFormat format;
  QEventLoop loop;
  QTimer patience;
  int ticks = 0;
  std::optional<Result<void>> result;
  const auto end = [&](Result<void> how) {
    if (!result)
      result = std::move(how);
    loop.quit();
  };

  QObject::connect(&decoder, &QAudioDecoder::bufferReady, &loop, [&] {
    ticks = 0;
    while (decoder.bufferAvailable() && !result)
      if (Result<void> added = add(decoder.read(), path, sink, format); !added)
        end(std::move(added));
  });
  QObject::connect(&decoder, &QAudioDecoder::finished, &loop, [&] { end({}); });
  QObject::connect(&decoder, qOverload<QAudioDecoder::Error>(&QAudioDecoder::error), &loop, [&] {
    end(Error{Fault::SoundUnreadable, path, decoder.errorString()});
  });
  QObject::connect(&patience, &QTimer::timeout, &loop, [&] {
    if (++ticks >= kPatience)
      end(Error{Fault::SoundUnreadable, path, QStringLiteral("the media framework gave no more sound")});
  });
  patience.start(kTick);
  decoder.setSourceDevice(&bytes);
  decoder.start();
  if (!result)
    loop.exec();
  decoder.stop();
  return result && *result ? sink.finish() : *result;
}

}  // namespace s2s
