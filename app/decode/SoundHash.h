// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <memory>

namespace s2s {

/// SHA-256 of bytes that come one after the other. libcrypto is ten times as fast as Qt, but to load it takes longer
/// than to hash a short clip: it is loaded, if it is there, for large files only.
class SoundHash {
 public:
  /// @param size bytes that will come, in all.
  explicit SoundHash(qint64 size);
  ~SoundHash();
  SoundHash(const SoundHash&) = delete;
  SoundHash& operator=(const SoundHash&) = delete;

  void add(const QByteArray& bytes);
  /// Lower case; once, at the end.
  QString hex();
  static QString of(const QByteArray& bytes);

 private:
  struct Fast;
  std::unique_ptr<Fast> m_fast;  ///< null: Qt's is used
  QCryptographicHash m_plain{QCryptographicHash::Sha256};
};

}  // namespace s2s
