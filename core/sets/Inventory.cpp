// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Inventory.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <sys/stat.h>
#endif

namespace s2s {
namespace {

/// Walks through the folders below one root, one after the other: as deep as they may be nested, memory stays small.
class Walking {
 public:
  Walking(QString root, const std::atomic<bool>* cancelled) : m_root(std::move(root)), m_cancelled(cancelled) {}

  bool run();
  Inventory found;

 private:
  struct Folder {
    QString path;  ///< relative, ends with '/' unless it is the root
    int depth = 0;
  };

  void lookInto(const Folder& folder);
  void take(const Folder& folder, const QString& name, bool isFolder, bool isLink, bool isFile);
  bool isFull();

  QString m_root;
  const std::atomic<bool>* m_cancelled;
  QList<Folder> m_open;
  int m_count = 0;
};

bool Walking::isFull() {
  found.isWhole = found.isWhole && m_count < kMostFiles;
  return m_count >= kMostFiles;
}

void Walking::take(const Folder& folder, const QString& name, bool isFolder, bool isLink, bool isFile) {
  ++m_count;
  const QString path = folder.path + name;
  if (name.contains(QChar(QChar::ReplacementCharacter)))
    found.oddities.append(path);
  else if (isLink)
    found.links.append(path);
  else if (isFile)
    found.files.append(path);
  else if (!isFolder)
    found.oddities.append(path);
  else if (folder.depth + 1 < kDeepest)
    m_open.append({path + QLatin1Char('/'), folder.depth + 1});
  else
    found.isWhole = false;
}

#ifdef Q_OS_UNIX
/// The type of an entry; asks the file system only where the folder does not say.
unsigned char typeOf(const dirent& entry, const QByteArray& folder) {
  if (entry.d_type != DT_UNKNOWN)
    return entry.d_type;
  struct stat info {};
  if (::lstat((folder + entry.d_name).constData(), &info) != 0)
    return DT_UNKNOWN;
  if (S_ISLNK(info.st_mode))
    return DT_LNK;
  if (S_ISDIR(info.st_mode))
    return DT_DIR;
  return S_ISREG(info.st_mode) ? DT_REG : DT_FIFO;
}

void Walking::lookInto(const Folder& folder) {
  const QByteArray path = QFile::encodeName(m_root + QLatin1Char('/') + folder.path);
  const std::unique_ptr<DIR, int (*)(DIR*)> dir(::opendir(path.constData()), &::closedir);
  if (!dir) {
    found.oddities.append(folder.path);
    return;
  }
  while (const dirent* entry = ::readdir(dir.get())) {
    const QByteArrayView name(entry->d_name);
    if (name == "." || name == "..")
      continue;
    if (isFull())
      return;
    const unsigned char type = typeOf(*entry, path);
    take(folder, QString::fromUtf8(name), type == DT_DIR, type == DT_LNK, type == DT_REG);
  }
}
#else
void Walking::lookInto(const Folder& folder) {
  QDirIterator entries(m_root + QLatin1Char('/') + folder.path,
                       QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
  while (entries.hasNext() && !isFull()) {
    entries.next();
    const QFileInfo info = entries.fileInfo();
    const bool isLink = info.isSymLink() || info.isJunction();
    take(folder, info.fileName(), info.isDir(), isLink, info.isFile());
  }
}
#endif

bool Walking::run() {
  m_open.append({QString(), 0});
  while (!m_open.isEmpty()) {
    if (m_cancelled && m_cancelled->load(std::memory_order_relaxed))
      return false;
    const qsizetype folders = m_open.size() - 1, files = found.files.size();
    lookInto(m_open.takeLast());
    std::sort(found.files.begin() + files, found.files.end());
    std::sort(m_open.begin() + folders, m_open.end(),
              [](const Folder& one, const Folder& two) { return one.path > two.path; });
  }
  std::sort(found.links.begin(), found.links.end());
  std::sort(found.oddities.begin(), found.oddities.end());
  return true;
}

QString nameOf(const QString& path) { return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1); }

}  // namespace

Result<Inventory> inventoryOf(const QString& root, const std::atomic<bool>* cancelled) {
  if (!QFileInfo(root).isDir())
    return Error{Fault::FolderMissing, root};
  Walking walking(QDir::cleanPath(root), cancelled);
  if (!walking.run())
    return Error{Fault::Cancelled};
  return std::move(walking.found);
}

bool isSoundName(const QString& path) {
  static constexpr const char* kExtensions[] = {"wav", "mp3",  "flac", "ogg",  "oga", "opus", "m4a", "mp4",
                                                "aac", "webm", "aif",  "aiff", "au",  "caf",  "wma"};
  const QString extension = path.mid(path.lastIndexOf(QLatin1Char('.')) + 1);
  return std::any_of(std::begin(kExtensions), std::end(kExtensions), [&](const char* known) {
    return extension.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
  });
}

bool isSystemFile(const QString& path) {
  const QString name = nameOf(path);
  return name == QLatin1String(".DS_Store") || name == QLatin1String("Thumbs.db") ||
         name == QLatin1String("desktop.ini") || name == QLatin1String(".unpacked-from") ||
         name.startsWith(QLatin1String("._")) || path.startsWith(QLatin1String("__MACOSX/")) ||
         path.startsWith(QLatin1String(".git/")) || path.startsWith(QLatin1String(".cache/"));
}

QString withoutExtension(const QString& path) {
  const qsizetype dot = path.lastIndexOf(QLatin1Char('.'));
  return dot > path.lastIndexOf(QLatin1Char('/')) + 1 ? path.left(dot) : path;
}

QStringList foldersOf(const QString& path) {
  QStringList parts = path.split(QLatin1Char('/'));
  parts.removeLast();
  return parts;
}

}  // namespace s2s
