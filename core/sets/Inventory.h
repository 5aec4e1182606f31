// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

namespace s2s {

/// Every file below the root of a set. Links are listed and never followed.
struct Inventory {
  QStringList files;     ///< regular files, relative with '/', by name within each folder, those of a folder together
  QStringList links;     ///< whatever they point to
  QStringList oddities;  ///< pipes, devices, sockets; names that are no text; folders that may not be read
  bool isWhole = true;   ///< false: there were more than kMostFiles, or folders deeper than kDeepest
};

inline constexpr int kMostFiles = 2'000'000;
inline constexpr int kDeepest = 64;

/// Errors: FolderMissing, Cancelled.
Result<Inventory> inventoryOf(const QString& root, const std::atomic<bool>* cancelled = nullptr);

/// By the extension: wav, mp3, flac and the like.
bool isSoundName(const QString& path);

/// Files that systems leave behind and that say nothing: .DS_Store, Thumbs.db, __MACOSX/...
bool isSystemFile(const QString& path);

/// The path without the extension of its name.
QString withoutExtension(const QString& path);

/// The names of the folders of a path; without the name of the file.
QStringList foldersOf(const QString& path);

}  // namespace s2s
