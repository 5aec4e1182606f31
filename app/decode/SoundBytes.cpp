// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/decode/SoundBytes.h"

#include "core/audio/DecodeProtocol.h"
#include "core/audio/SoundPath.h"

#include <algorithm>
#include <cstring>

namespace s2s {
namespace {

constexpr qint64 kBlock = 256 * 1024;

}  // namespace

Result<std::unique_ptr<SoundBytes>> SoundBytes::open(const QString& path) {
  if (const std::optional<Error> why = whyNoSoundFile(path))
    return *why;
  std::unique_ptr<SoundBytes> bytes(new SoundBytes(path));
  if (!bytes->m_file.isOpen())
    return Error{Fault::SoundUnreadable, path, bytes->m_file.errorString()};
  if (bytes->m_size > kLargestSoundFile)
    return Error{Fault::SoundUnreadable, path, QStringLiteral("it is larger than 512 MB")};
  return bytes;
}

SoundBytes::SoundBytes(const QString& path)
    : m_file(path),
      m_size(m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? m_file.size() : 0),
      m_hash(m_size) {
  QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SoundBytes::seek(qint64 place) { return QIODevice::seek(std::clamp<qint64>(place, 0, m_size)); }

qint64 SoundBytes::readData(char* out, qint64 most) {
  const qint64 from = std::min(pos(), m_size);
  const qint64 count = std::min(most, m_size - from);
  qint64 done = 0;
  while (done < count && load((from + done) / kBlock)) {
    const qint64 at = (from + done) % kBlock;
    const qint64 part = std::min(count - done, m_block.size() - at);
    std::memcpy(out + done, m_block.constData() + at, static_cast<size_t>(part));
    done += part;
  }
  return done;
}

Result<QString> SoundBytes::sha256() {
  while (m_hashed * kBlock < m_size && load(m_hashed)) {
  }
  if (m_why)
    return *m_why;
  return m_hash.hex();
}

/// Blocks are hashed as they come, which is in their order but for a few looks ahead.
bool SoundBytes::load(qint64 number) {
  if (m_why || (number != m_number && !fetch(number)))
    return false;
  if (number == m_hashed) {
    m_hash.add(m_block);
    ++m_hashed;
  }
  return true;
}

bool SoundBytes::fetch(qint64 number) {
  if (m_number >= 0)
    m_prints.insert(m_number, SoundHash::of(m_block));
  m_number = -1;
  m_block.resize(std::min(kBlock, m_size - number * kBlock));
  if (!m_file.seek(number * kBlock))
    return end(m_file.errorString());
  const qint64 got = m_file.read(m_block.data(), m_block.size());
  if (got < 0)
    return end(m_file.errorString());
  const auto print = m_prints.constFind(number);
  if (got < m_block.size() || (print != m_prints.constEnd() && *print != SoundHash::of(m_block)))
    return end(QStringLiteral("it changed while it was read"));
  m_number = number;
  return true;
}

/// False: for whoever asked for a block.
bool SoundBytes::end(const QString& why) {
  m_why = Error{Fault::SoundUnreadable, m_file.fileName(), why};
  return false;
}

}  // namespace s2s
