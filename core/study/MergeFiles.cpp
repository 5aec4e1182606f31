// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/MergeFiles.h"

#include "core/sets/Archive.h"
#include "core/store/Store.h"
#include "core/study/PackFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace s2s {
namespace {

/// Opening for writing brings an older file up to date, so that is done to a copy.
Result<Contents> contentsOfOlder(const QString& path, const QTemporaryDir& scratch) {
  const QString copy = scratch.filePath(QStringLiteral("older.s2sarena"));
  if (!QFile::copy(path, copy))
    return Error{Fault::FileUnreadable, path};
  const QString log = path + QLatin1String("-wal");
  if (QFileInfo::exists(log) && !QFile::copy(log, copy + QLatin1String("-wal")))
    return Error{Fault::FileUnreadable, log};
  QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
  const Result<std::unique_ptr<Store>> store = Store::open(copy, OpenMode::ReadWrite);
  return store ? (*store)->load() : store.error();
}

Result<Contents> contentsOf(const QString& path, const QTemporaryDir& scratch) {
  const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
  if (!store)
    return store.error();
  switch ((*store)->age()) {
    case Store::Age::Newer: return Error{Fault::StudyTooNew, path};
    case Store::Age::Older: return contentsOfOlder(path, scratch);
    case Store::Age::Same: break;
  }
  return (*store)->load();
}

}  // namespace

Result<MergeSource> readMergeSource(const QString& path) {
  const QTemporaryDir scratch;
  QString study = path;
  if (QFileInfo(path).isDir()) {
    const Result<QString> found = studyInFolder(path);
    if (!found)
      return found.error();
    study = *found;
  } else if (looksLikeZip(path)) {
    const QString folder = scratch.filePath(QStringLiteral("pack"));
    if (!scratch.isValid() || !QDir().mkpath(folder))
      return Error{Fault::FileUnwritable, QDir::tempPath(), scratch.errorString()};
    if (const Result<void> done = unpack(path, folder, Unpack::StudyOnly); !done)
      return done.error();
    const Result<QString> found = studyInFolder(folder);
    if (!found)
      return Error{Fault::NotAPack, path};
    study = *found;
  }
  Result<Contents> contents = contentsOf(study, scratch);
  if (!contents)
    return contents.error();
  return MergeSource{path, *std::move(contents)};
}

}  // namespace s2s
