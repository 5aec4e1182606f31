// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

namespace s2s::fuzz {

inline void promise(bool holds) {
  if (!holds)
    std::abort();
}

/// A folder for readers that take a path: where TMPDIR says, else in memory.
class Scratch {
 public:
  QString file(const QString& name, const QByteArray& bytes) {
    QFile file(path(name));
    promise(QDir().mkpath(QFileInfo(file).absolutePath()) && file.open(QIODevice::WriteOnly) &&
            file.write(bytes) == bytes.size());
    return file.fileName();
  }
  QString path(const QString& name) const { return m_dir.filePath(name); }
  QString folder() const { return m_dir.path(); }

 private:
  static QString pattern() {
    const QString memory = QStringLiteral("/dev/shm");
    const bool isFree = !qEnvironmentVariableIsSet("TMPDIR") && QFileInfo(memory).isWritable();
    return (isFree ? memory : QDir::tempPath()) + QStringLiteral("/s2s-fuzz-XXXXXX");
  }

  QTemporaryDir m_dir{pattern()};
};

}  // namespace s2s::fuzz
