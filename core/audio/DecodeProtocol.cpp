// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/DecodeProtocol.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace s2s {
namespace {

constexpr quint32 kHead = 0x53325348;  // "S2SH"
constexpr quint32 kData = 0x53325344;  // "S2SD"
constexpr quint32 kTail = 0x53325354;  // "S2ST"
constexpr quint32 kVersion = 2;
constexpr int kPrefix = 8;  ///< tag and size
constexpr quint32 kLargestPayload = kMostFramesInChunk * sizeof(float);

template <class... Fields>
QByteArray packed(const Fields&... fields) {
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream.setVersion(QDataStream::Qt_6_0);
  (stream << ... << fields);
  return bytes;
}

/// True if the bytes are exactly these fields.
template <class... Fields>
bool unpack(const QByteArray& bytes, Fields&... fields) {
  QDataStream stream(bytes);
  stream.setVersion(QDataStream::Qt_6_0);
  (stream >> ... >> fields);
  return stream.status() == QDataStream::Ok && stream.atEnd();
}

QByteArray chunk(quint32 tag, const QByteArray& payload) {
  return packed(tag, static_cast<quint32>(payload.size())) + payload;
}

bool isBetween(qint32 value, int low, int high) { return value >= low && value <= high; }

}  // namespace

QByteArray toChunk(const DecodeHead& head) {
  return chunk(kHead,
               packed(kVersion, head.sourceRate, head.sourceChannels, head.rate, head.sampleExact, head.framesClaimed));
}

QByteArray toChunk(const DecodeTail& tail) {
  return chunk(kTail, packed(static_cast<quint32>(tail.outcome), tail.frames, tail.sha256.left(64).toLatin1(),
                             tail.detail.left(2000).toUtf8(), tail.endedEarly, tail.framesClaimed, tail.mixLossDb));
}

QByteArray toChunk(const float* frames, size_t count) {
  Q_ASSERT(count <= kMostFramesInChunk);
  // The bytes of the frames as this machine keeps them: both ends run on it.
  return chunk(kData, QByteArray(reinterpret_cast<const char*>(frames), static_cast<qsizetype>(count * sizeof(float))));
}

void DecodeStream::feed(const QByteArray& bytes) {
  if (m_over)
    return;
  m_bytes += bytes;
  while (!m_over && takeChunk()) {
  }
}

/// False if there is no whole chunk yet.
bool DecodeStream::takeChunk() {
  quint32 tag = 0;
  quint32 size = 0;
  if (m_bytes.size() < kPrefix)
    return false;
  unpack(m_bytes.left(kPrefix), tag, size);
  if (size > kLargestPayload) {
    m_over = true;
    return false;
  }
  if (m_bytes.size() < kPrefix + static_cast<qsizetype>(size))
    return false;
  const QByteArray payload = m_bytes.mid(kPrefix, size);
  m_bytes.remove(0, kPrefix + static_cast<qsizetype>(size));
  const bool makesSense =
      (tag == kHead && takeHead(payload)) || (tag == kData && takeData(payload)) || (tag == kTail && takeTail(payload));
  if (!makesSense)
    m_over = true;
  return makesSense;
}

bool DecodeStream::takeHead(const QByteArray& payload) {
  DecodeHead head;
  quint32 version = 0;
  if (m_clip ||
      !unpack(payload, version, head.sourceRate, head.sourceChannels, head.rate, head.sampleExact, head.framesClaimed))
    return false;
  if (version != kVersion || !isBetween(head.sourceRate, kLowestRate, kHighestRate) ||
      !isBetween(head.rate, kLowestRate, kHighestRate) || !isBetween(head.sourceChannels, 1, kMostChannels))
    return false;
  m_clip = std::make_shared<Clip>();
  m_clip->rate = head.rate;
  m_clip->sourceRate = head.sourceRate;
  m_clip->sourceChannels = head.sourceChannels;
  m_clip->sampleExact = head.sampleExact;
  const qint64 claimed = std::clamp<qint64>(head.framesClaimed, 0, qint64{kLongestClipSeconds} * head.sourceRate);
  m_claimedSeconds = static_cast<double>(claimed) / head.sourceRate;
  m_clip->frames.reserve(claimed * head.rate / head.sourceRate + head.rate);
  return true;
}

bool DecodeStream::takeData(const QByteArray& payload) {
  const qsizetype count = payload.size() / static_cast<qsizetype>(sizeof(float));
  if (!m_clip || payload.size() % static_cast<qsizetype>(sizeof(float)) != 0)
    return false;
  const qint64 most = qint64{kLongestClipSeconds + 1} * m_clip->rate;
  if (m_clip->length() + count > most)
    return false;
  std::vector<float> frames(static_cast<size_t>(count));
  std::memcpy(frames.data(), payload.constData(), static_cast<size_t>(payload.size()));
  std::replace_if(
      frames.begin(), frames.end(), [](float f) { return !std::isfinite(f); }, 0.0F);
  m_clip->frames.append(frames.data(), frames.size());
  return true;
}

bool DecodeStream::takeTail(const QByteArray& payload) {
  quint32 outcome = 0;
  QByteArray sha256;
  QByteArray detail;
  if (!unpack(payload, outcome, m_tail.frames, sha256, detail, m_tail.endedEarly, m_tail.framesClaimed,
              m_tail.mixLossDb) ||
      outcome > static_cast<quint32>(DecodeOutcome::TooLong))
    return false;
  m_tail.outcome = static_cast<DecodeOutcome>(outcome);
  m_tail.sha256 = QString::fromLatin1(sha256);
  m_tail.detail = QString::fromUtf8(detail);
  m_hasTail = m_over = true;
  return true;
}

Result<ClipPtr> DecodeStream::take(const QString& path) {
  const DecodeStream stream = std::exchange(*this, {});
  const DecodeTail& tail = stream.m_tail;
  if (!stream.m_hasTail)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("the decoder stopped before the end")};
  if (tail.outcome == DecodeOutcome::TooLong)
    return Error{Fault::SoundTooLong, path, tail.detail};
  if (tail.outcome == DecodeOutcome::Unreadable)
    return Error{Fault::SoundUnreadable, path, tail.detail};
  if (!stream.m_clip || stream.m_clip->length() != tail.frames || tail.frames == 0)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("the decoder's count of frames is not right")};
  Clip& clip = *stream.m_clip;
  clip.sha256 = tail.sha256;
  clip.endedEarly = tail.endedEarly;
  if (tail.endedEarly)
    clip.claimedSeconds = static_cast<double>(std::max<qint64>(tail.framesClaimed, 0)) / clip.sourceRate;
  clip.mixLossDb = std::isfinite(tail.mixLossDb) ? std::clamp(tail.mixLossDb, 0.0, kMostMixLossDb) : 0;
  return ClipPtr(stream.m_clip);
}

}  // namespace s2s
