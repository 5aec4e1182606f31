// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/PeakFile.h"

#include "core/audio/PeakScan.h"

#include <QFileDevice>
#include <QtEndian>

#include <cstring>
#include <limits>

namespace s2s {
namespace {

constexpr quint32 k8Bit = 1;

void append(QByteArray& bytes, quint32 value) {
  const quint32 little = qToLittleEndian(value);
  bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

bool makesSense(const PeakFileHead& head) {
  return head.rate > 0 && head.zoom > 0 && head.channels > 0 && head.channels <= PeakScan::kMostChannels;
}

}  // namespace

QByteArray toBytes(const PeakFileHead& head) {
  QByteArray bytes;
  append(bytes, 2);
  append(bytes, head.bits == 8 ? k8Bit : 0);
  append(bytes, static_cast<quint32>(head.rate));
  append(bytes, static_cast<quint32>(head.zoom));
  append(bytes, static_cast<quint32>(head.length));
  append(bytes, static_cast<quint32>(head.channels));
  return bytes;
}

Result<PeakFileHead> peakFileHead(const QByteArray& bytes, qint64 fileSize, const QString& path) {
  const auto at = [&](int field) { return qFromLittleEndian<quint32>(bytes.constData() + 4 * field); };
  const Error noPeaks{Fault::SoundUnreadable, path, QStringLiteral("it is no file of peaks")};
  if (bytes.size() < PeakFileHead::kBytes || (at(0) != 1 && at(0) != 2))
    return noPeaks;
  PeakFileHead head;
  head.bits = (at(1) & k8Bit) != 0 ? 8 : 16;
  head.rate = static_cast<int>(at(2));
  head.zoom = static_cast<int>(at(3));
  head.length = at(4);
  head.channels = at(0) == 2 ? static_cast<int>(at(5)) : 1;
  const qint64 shorter = at(0) == 2 ? 0 : 4;
  if (!makesSense(head) || head.fileSize() - shorter != fileSize)
    return noPeaks;
  return head;
}

QByteArray pairBytes(const std::vector<std::int16_t>& pairs, int bits) {
  const auto count = static_cast<qsizetype>(pairs.size());
  if (bits == 8) {
    QByteArray bytes(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
      bytes[i] = static_cast<char>(pairs[static_cast<std::size_t>(i)] / 256);
    return bytes;
  }
  QByteArray bytes(2 * count, Qt::Uninitialized);
  qToLittleEndian<std::int16_t>(pairs.data(), count, bytes.data());
  return bytes;
}

Result<void> PeakFileWriter::write(const QByteArray& bytes) {
  if (m_out.write(bytes) == bytes.size())
    return {};
  const bool full = m_out.error() == QFileDevice::ResourceError;
  return Error{full ? Fault::DiskFull : Fault::FileUnwritable, m_out.fileName(), m_out.errorString()};
}

Result<void> PeakFileWriter::begin() {
  m_head.length = 0;
  return write(toBytes(m_head));
}

Result<void> PeakFileWriter::add(const std::vector<std::int16_t>& pairs) {
  m_head.length += static_cast<qint64>(pairs.size()) / (2 * m_head.channels);
  if (m_head.length > std::numeric_limits<quint32>::max())
    return Error{Fault::FileUnwritable, m_out.fileName(), QStringLiteral("more pairs than the format can count")};
  return write(pairBytes(pairs, m_head.bits));
}

Result<PeakFileHead> PeakFileWriter::finish() {
  const Result<void> written = m_out.seek(0) ? write(toBytes(m_head)) : Result<void>(Error{Fault::FileUnwritable});
  if (!written || !m_out.flush())
    return Error{Fault::FileUnwritable, m_out.fileName(), m_out.errorString()};
  return m_head;
}

}  // namespace s2s
