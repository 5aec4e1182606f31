// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/decode/SoundHash.h"
#include "core/base/Result.h"

#include <QFile>
#include <QHash>
#include <QIODevice>

#include <memory>
#include <optional>

namespace s2s {

/// The bytes of a sound file, of which one block is held. A block that is read once more has to be as it was the first
/// time, so what is hashed is what was decoded, whatever happens to the file meanwhile.
class SoundBytes final : public QIODevice {
 public:
  /// Errors: FileMissing, SoundUnreadable for what is no file, is empty, or is larger than 512 MB.
  static Result<std::unique_ptr<SoundBytes>> open(const QString& path);

  /// Once the file cannot be read any more, or has changed: why. There are no more bytes then.
  const std::optional<Error>& whyNoMore() const { return m_why; }
  /// Of all of them. Errors: SoundUnreadable if one was read that is not the one that is hashed.
  Result<QString> sha256();

  qint64 size() const override { return m_size; }
  /// A place outside is taken for the nearer end.
  bool seek(qint64 place) override;

 protected:
  qint64 readData(char* out, qint64 most) override;
  qint64 writeData(const char* /*bytes*/, qint64 /*count*/) override { return -1; }

 private:
  explicit SoundBytes(const QString& path);
  bool load(qint64 number);
  bool fetch(qint64 number);
  bool end(const QString& why);

  QFile m_file;
  qint64 m_size;
  SoundHash m_hash;
  QByteArray m_block;
  qint64 m_number = -1;             ///< of the block that is held
  qint64 m_hashed = 0;              ///< blocks
  QHash<qint64, QString> m_prints;  ///< hashes of the blocks that were let go, by their number
  std::optional<Error> m_why;
};

}  // namespace s2s
