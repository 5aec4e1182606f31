// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace s2s {

/// Mono frames of a sound. Up to 90 s at 48 kHz they lie in memory; more of them in a file without a name that is
/// mapped into memory: the system keeps what is used, and takes back what letGo() was said of. Where no such file can
/// be written they all lie in memory. Copies share the file until one of them is changed.
class Frames {
 public:
  static constexpr std::size_t kMostInMemory = std::size_t{90} * 48'000;
  /// What walk() hands out at once; a whole number of the blocks that peaks are made of.
  static constexpr std::size_t kBlock = std::size_t{256} * 1024;

  Frames() = default;
  Frames(std::vector<float> frames);  // NOLINT(google-explicit-constructor): they are the same thing

  std::size_t size() const { return m_file ? m_count : m_memory.size(); }
  bool empty() const { return size() == 0; }
  /// Valid until the next change.
  const float* data() const { return m_file ? m_mapped : m_memory.data(); }
  const float* begin() const { return data(); }
  const float* end() const { return data() + size(); }
  const float& operator[](std::size_t index) const { return data()[index]; }
  /// A copy in memory.
  operator std::vector<float>() const { return {begin(), end()}; }  // NOLINT(google-explicit-constructor)
  friend bool operator==(const Frames& one, const Frames& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end());
  }

  void reserve(std::size_t count);
  void append(const float* frames, std::size_t count);
  void multiply(float factor);
  /// Cuts off what is behind @p count, or adds silence.
  void resize(std::size_t count);

  bool isInFile() const { return m_file != nullptr; }
  /// These will not be wanted soon. They can be read all the same, by any thread at any time.
  void letGo(std::size_t first, std::size_t end) const;
  /// Calls take(frames, count) for all of them in order, block by block, and lets each go again.
  template <class Take>
  void walk(Take take) const {
    for (std::size_t first = 0; first < size(); first += kBlock) {
      const std::size_t count = std::min(kBlock, size() - first);
      take(data() + first, count);
      letGo(first, first + count);
    }
  }

 private:
  class File;

  bool moveIntoFile();
  void moveIntoMemory();
  void ownFile();

  std::vector<float> m_memory;
  std::shared_ptr<File> m_file;  ///< null: in memory
  const float* m_mapped = nullptr;
  std::size_t m_count = 0;
  bool m_staysInMemory = false;  ///< a file could not be written
};

}  // namespace s2s
