// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/Problem.h"

#include <QHash>
#include <QString>

#include <optional>

namespace s2s {

enum class FileState { Present, Missing, Empty, Outside };

/// A file of a set as looked up under the set's root.
struct FoundFile {
  FileState state = FileState::Missing;
  QString path;  ///< relative to the root, with '/', without "." and doubled slashes; as written if Outside
};

/// What to report of a sound file in that state; nothing if it can be used.
std::optional<ProblemKind> soundProblem(FileState state);

/// The path with '/' between plain names, or nothing if it is no safe relative path: absolute, a drive, UNC, a device
/// name of Windows, "..", a control character. Looks at the text only.
std::optional<QString> safeRelativePath(const QString& written);

/// Present or Empty for a regular file; nothing for a link, for something else and for what is not there. Any thread.
std::optional<FileState> stateOfPlainFile(const QString& path);

class ListedFiles;

/// Looks up the files of one set. Only regular files that lie below the root after all links are followed count.
/// Each folder is resolved once, so that thousands of files cost one lstat each. One thread.
class SetFiles {
 public:
  /// @p listed: files of which the state may be known already; has to outlive this.
  explicit SetFiles(const QString& root, const ListedFiles* listed = nullptr);

  /// Absolute, links resolved; empty if there is no such folder.
  const QString& root() const { return m_root; }
  /// A name that is not there is tried in the other Unicode normal forms too (archives from a Mac hold NFD names).
  FoundFile find(const QString& written);

 private:
  struct Folder {
    FileState state = FileState::Missing;  ///< Present, Missing or Outside
    QString path;                          ///< resolved, ends with '/'
  };

  FileState look(const QString& relative);
  FileState lookThroughLink(const QString& path) const;
  const Folder& folder(const QString& relative);
  bool isBelowRoot(const QString& canonical) const;

  QString m_root;
  const ListedFiles* m_listed = nullptr;
  QHash<QString, Folder> m_folders;
};

}  // namespace s2s
