// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Frames.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <utility>
#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace s2s {
namespace {

constexpr auto kFrameBytes = static_cast<qint64>(sizeof(float));
constexpr std::size_t kFirstRoom = 2 * Frames::kMostInMemory;

/// The cache folder is on a disk; the folder for temporary files may itself be memory.
QString fileTemplate() {
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
  const bool isThere = !cache.isEmpty() && QDir().mkpath(cache);
  return (isThere ? cache : QDir::tempPath()) + QStringLiteral("/frames-XXXXXX");
}

}  // namespace

/// The file: frames are written, which can fail, and read through the mapping, which cannot.
class Frames::File {
 public:
  File() : m_file(fileTemplate()) {}
  ~File() { unmap(m_mapped); }

  bool open() { return m_file.open(); }
  /// Where the frames are read once there is room for so many; null, and all is as before, if that cannot be.
  const float* roomFor(std::size_t count) {
    if (count <= m_room)
      return m_mapped;
    std::size_t room = std::max(m_room, kFirstRoom);
    while (room < count)
      room *= 2;
    // What is not written yet takes no room on the disk.
    const bool isLarger = m_file.resize(static_cast<qint64>(room) * kFrameBytes);
    uchar* mapped = isLarger ? m_file.map(0, static_cast<qint64>(room) * kFrameBytes) : nullptr;
    if (!mapped)
      return nullptr;
    unmap(std::exchange(m_mapped, reinterpret_cast<float*>(mapped)));
    m_room = room;
    return m_mapped;
  }
  bool write(std::size_t first, const float* frames, std::size_t count) {
    const qint64 bytes = static_cast<qint64>(count) * kFrameBytes;
    return m_file.seek(static_cast<qint64>(first) * kFrameBytes) &&
           m_file.write(reinterpret_cast<const char*>(frames), bytes) == bytes && m_file.flush();
  }
  void letGo([[maybe_unused]] std::size_t first, [[maybe_unused]] std::size_t end) const {
#ifdef Q_OS_LINUX
    // The pages of a shared mapping stay in the file; only this process lets go of them. Reading one maps its
    // neighbours too, in windows of 64 kB, so also those before it, which were let go of already.
    constexpr std::size_t kWindow = std::size_t{64} * 1024;
    const std::size_t from = first * sizeof(float) / kWindow * kWindow, to = end * sizeof(float);
    if (m_mapped && from < to)
      madvise(reinterpret_cast<char*>(m_mapped) + from, to - from, MADV_DONTNEED);
#endif
  }

 private:
  void unmap(float* mapped) {
    if (mapped)
      m_file.unmap(reinterpret_cast<uchar*>(mapped));
  }

  QTemporaryFile m_file;
  float* m_mapped = nullptr;
  std::size_t m_room = 0;  ///< frames
};

Frames::Frames(std::vector<float> frames) : m_memory(std::move(frames)) {
  if (m_memory.size() > kMostInMemory)
    moveIntoFile();
}

void Frames::reserve(std::size_t count) {
  if (!m_file)
    m_memory.reserve(std::min(count, kMostInMemory));
}

void Frames::append(const float* frames, std::size_t count) {
  if (!m_file && !m_staysInMemory && m_memory.size() + count > kMostInMemory)
    moveIntoFile();
  ownFile();
  if (m_file) {
    const float* mapped = m_file->roomFor(m_count + count);
    m_mapped = mapped ? mapped : m_mapped;
    if (mapped && m_file->write(m_count, frames, count)) {
      m_count += count;
      return;
    }
    moveIntoMemory();
  }
  m_memory.insert(m_memory.end(), frames, frames + count);
}

void Frames::multiply(float factor) {
  ownFile();
  std::vector<float> block;
  for (std::size_t first = 0; m_file && first < m_count; first += kBlock) {
    const float* from = m_mapped + first;
    block.assign(from, from + std::min(kBlock, m_count - first));
    letGo(first, first + block.size());
    for (float& frame : block)
      frame *= factor;
    if (m_file->write(first, block.data(), block.size()))
      continue;
    moveIntoMemory();
    std::copy(block.begin(), block.end(), m_memory.begin() + static_cast<std::ptrdiff_t>(first));
    for (std::size_t i = first + block.size(); i < m_memory.size(); ++i)
      m_memory[i] *= factor;
    return;
  }
  for (float& frame : m_memory)
    frame *= factor;
}

void Frames::resize(std::size_t count) {
  if (count > size()) {
    const std::vector<float> silence(std::min(count - size(), kBlock));
    while (size() < count)
      append(silence.data(), std::min(silence.size(), count - size()));
  } else if (m_file) {
    m_count = count;
  } else {
    m_memory.resize(count);
  }
}

void Frames::letGo(std::size_t first, std::size_t end) const {
  if (m_file)
    m_file->letGo(first, std::min(end, m_count));
}

/// False, and they stay in memory, where there is no room for a file.
bool Frames::moveIntoFile() {
  auto file = std::make_shared<File>();
  const float* mapped = file->open() ? file->roomFor(m_memory.size()) : nullptr;
  if (!mapped || !file->write(0, m_memory.data(), m_memory.size())) {
    m_staysInMemory = true;
    return false;
  }
  m_file = std::move(file);
  m_mapped = mapped;
  m_count = m_memory.size();
  std::vector<float>().swap(m_memory);
  return true;
}

void Frames::moveIntoMemory() {
  std::vector<float> all(begin(), end());
  m_file.reset();
  m_mapped = nullptr;
  m_count = 0;
  m_memory = std::move(all);
  m_staysInMemory = true;
}

/// Before a change: no other copy sees it.
void Frames::ownFile() {
  if (!m_file || m_file.use_count() == 1)
    return;
  const Frames shared = *this;
  *this = Frames();
  shared.walk([this](const float* frames, std::size_t count) { append(frames, count); });
}

}  // namespace s2s
