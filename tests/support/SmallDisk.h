// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace s2s::test {

/// A file system of one megabyte that only this process sees, where that is allowed: mounting needs root.
class SmallDisk {
 public:
  SmallDisk();
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool isMounted() const { return m_mounted; }
  QString path() const { return m_folder.path(); }
  QString filePath(const QString& name) const { return m_folder.filePath(name); }
  /// Takes what is left of it. @return the file that holds it.
  QString fill() const;

 private:
  QTemporaryDir m_folder;
  bool m_mounted = false;
};

}  // namespace s2s::test
