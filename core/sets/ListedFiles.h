// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/SetFiles.h"

#include <QHash>
#include <QStringList>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace s2s {

/// The files that an inventory listed, by path: which of them were used, and what state each is in. Another thread
/// looks at them, a system call each, while the tables of the set are read.
class ListedFiles {
 public:
  /// @p files: regular files, relative to @p root, reached without following a link.
  ListedFiles(const QString& root, const QStringList& files);
  ~ListedFiles();
  ListedFiles(const ListedFiles&) = delete;
  ListedFiles& operator=(const ListedFiles&) = delete;

  /// Nothing for a file that was not listed, or not yet looked at.
  std::optional<FileState> stateOf(const QString& path) const;
  /// False for a file that was not listed.
  bool markUsed(const QString& path);
  bool isUsed(const QString& path) const;
  bool isUsedAt(qsizetype index) const { return m_used[static_cast<size_t>(index)]; }

 private:
  void lookAhead();

  QString m_root;
  const QStringList m_files;
  QHash<QString, qsizetype> m_index;
  std::vector<bool> m_used;
  std::vector<std::atomic<signed char>> m_states;  ///< a FileState, or kUnknown
  std::atomic<bool> m_stop = false;
  std::thread m_ahead;
};

}  // namespace s2s
