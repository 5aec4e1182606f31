// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/WavPcm.h"

#include "core/audio/DecodeProtocol.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kMostChunks = 64;            // before the samples
constexpr quint32 kNotKnown = 0x7fff0000;  // such sizes and larger ones are those of a stream
constexpr quint16 kPcm = 1, kExtensible = 0xfffe;

quint16 number16(const QByteArray& bytes, int at) { return qFromLittleEndian<quint16>(bytes.constData() + at); }
quint32 number32(const QByteArray& bytes, int at) { return qFromLittleEndian<quint32>(bytes.constData() + at); }

/// Nothing if these are other samples than 16-bit PCM.
std::optional<WavPcm> formatFrom(const QByteArray& fmt) {
  if (fmt.size() < 16)
    return std::nullopt;
  const bool isExtensible = number16(fmt, 0) == kExtensible && fmt.size() >= 26;
  const quint16 kind = isExtensible ? number16(fmt, 24) : number16(fmt, 0);
  WavPcm wav;
  wav.channels = number16(fmt, 2);
  wav.rate = static_cast<int>(std::min<quint32>(number32(fmt, 4), kHighestRate + 1));
  const bool isPlain = kind == kPcm && number16(fmt, 14) == 16 && number16(fmt, 12) == 2 * wav.channels;
  const bool isInLimits =
      wav.channels >= 1 && wav.channels <= kMostChannels && wav.rate >= kLowestRate && wav.rate <= kHighestRate;
  return isPlain && isInLimits ? std::optional(wav) : std::nullopt;
}

}  // namespace

std::optional<WavPcm> wavPcm(QIODevice& file) {
  const QByteArray riff = file.read(12);
  if (riff.size() < 12 || !riff.startsWith("RIFF") || riff.mid(8) != "WAVE")
    return std::nullopt;
  std::optional<WavPcm> wav;
  for (int chunk = 0; chunk < kMostChunks; ++chunk) {
    const QByteArray head = file.read(8);
    if (head.size() < 8)
      return std::nullopt;
    const qint64 size = number32(head, 4);
    const qint64 at = file.pos();
    if (head.startsWith("fmt "))
      wav = formatFrom(file.read(std::min<qint64>(size, 64)));
    if (head.startsWith("data")) {
      if (!wav)
        return std::nullopt;
      wav->dataAt = at;
      wav->frames = std::clamp<qint64>(file.size() - at, 0, size) / wav->bytesPerFrame();
      return wav->frames > 0 ? wav : std::nullopt;
    }
    const qint64 next = at + size + size % 2;
    if (next >= file.size() || !file.seek(next))
      return std::nullopt;
  }
  return std::nullopt;
}

double promisedShare(QIODevice& file) {
  file.seek(0);
  const QByteArray form = file.read(12);
  const bool isWav = form.startsWith("RIFF") && form.endsWith("WAVE");
  if (!isWav && !(form.startsWith("FORM") && form.mid(8).startsWith("AIF")))
    return 1;
  for (int chunk = 0; chunk < kMostChunks; ++chunk) {
    const QByteArray head = file.read(8);
    if (head.size() < 8)
      return 1;
    const qint64 size = isWav ? number32(head, 4) : qFromBigEndian<quint32>(head.constData() + 4);
    const qint64 there = file.size() - file.pos();
    if (head.startsWith(isWav ? "data" : "SSND"))
      return size < kNotKnown && there > 0 ? std::max(1.0, static_cast<double>(size) / static_cast<double>(there)) : 1;
    if (!file.seek(file.pos() + size + size % 2))
      return 1;
  }
  return 1;
}

}  // namespace s2s
