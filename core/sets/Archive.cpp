// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace s2s {
namespace {

constexpr qsizetype kBlock = 256 * 1024;
constexpr time_t kOneDate = 631152000;  ///< 1990-01-01: when a file was made is nobody's business

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

bool isCancelled(const std::atomic<bool>* cancelled) { return cancelled && cancelled->load(); }

QString reasonOf(archive* a) { return QString::fromUtf8(archive_error_string(a)); }

Result<void> addEntry(archive* zip, const ArchiveEntry& entry, const QString& path,
                      const std::atomic<bool>* cancelled) {
  QFile file(entry.file);
  if (!file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, entry.file, file.errorString()};
  if (entry.name.endsWith(QLatin1String(".flac")))
    archive_write_zip_set_compression_store(zip);
  else
    archive_write_zip_set_compression_deflate(zip);
  const Entry header(archive_entry_new(), &archive_entry_free);
  archive_entry_set_pathname_utf8(header.get(), entry.name.toUtf8().constData());
  archive_entry_set_size(header.get(), file.size());
  archive_entry_set_filetype(header.get(), AE_IFREG);
  archive_entry_set_perm(header.get(), 0644);
  archive_entry_set_mtime(header.get(), kOneDate, 0);
  if (archive_write_header(zip, header.get()) != ARCHIVE_OK)
    return Error{Fault::FileUnwritable, path, reasonOf(zip)};
  while (!file.atEnd()) {
    if (isCancelled(cancelled))
      return Error{Fault::Cancelled, path};
    const QByteArray block = file.read(kBlock);
    if (block.isEmpty())
      return Error{Fault::FileUnreadable, entry.file, file.errorString()};
    if (archive_write_data(zip, block.constData(), static_cast<size_t>(block.size())) != block.size())
      return Error{Fault::FileUnwritable, path, reasonOf(zip)};
  }
  return {};
}

Result<void> addAll(archive* zip, const QString& path, const QList<ArchiveEntry>& entries,
                    const std::atomic<bool>* cancelled) {
  for (const ArchiveEntry& entry : entries)
    if (const Result<void> added = addEntry(zip, entry, path, cancelled); !added)
      return added;
  if (archive_write_close(zip) != ARCHIVE_OK)
    return Error{Fault::FileUnwritable, path, reasonOf(zip)};
  return {};
}

/// The place of an entry below the folder; empty for one that would lie elsewhere.
QString placeOf(const QString& name) {
  if (name.isEmpty() || name.contains(QLatin1Char('\\')) || name.contains(QLatin1Char(':')) ||
      name.contains(QChar(0)) || QDir::isAbsolutePath(name))
    return {};
  const QString clean = QDir::cleanPath(name);
  return clean == QLatin1String("..") || clean.startsWith(QLatin1String("../")) ? QString() : clean;
}

/// What has come out of an archive so far.
struct Unpacked {
  int entries = 0;
  qint64 bytes = 0;
  qint64 mostBytes = 0;
};

Result<void> takeFile(archive* zip, const QString& path, const QString& target, Unpacked& unpacked,
                      const std::atomic<bool>* cancelled) {
  QFile file(target);
  if (!QDir().mkpath(QFileInfo(target).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
    return Error{Fault::FileUnwritable, target, file.errorString()};
  QByteArray block(kBlock, Qt::Uninitialized);
  while (true) {
    if (isCancelled(cancelled))
      return Error{Fault::Cancelled, path};
    const la_ssize_t got = archive_read_data(zip, block.data(), static_cast<size_t>(block.size()));
    if (got < 0)
      return Error{Fault::FileUnreadable, path, reasonOf(zip)};
    if (got == 0)
      break;
    unpacked.bytes += got;
    if (unpacked.bytes > unpacked.mostBytes)
      return Error{Fault::ArchiveTooBig, path};
    if (file.write(block.constData(), got) != got)
      return Error{Fault::FileUnwritable, target, file.errorString()};
  }
  return file.flush() ? Result<void>() : Error{Fault::FileUnwritable, target, file.errorString()};
}

bool isWanted(const QString& place, Unpack what) {
  return what == Unpack::All || place.endsWith(QLatin1String(".s2sarena"));
}

/// One entry; refuses what may not be in a pack.
Result<void> take(archive* zip, archive_entry* entry, const QString& path, const QString& folder, Unpack what,
                  const ArchiveLimits& limits, Unpacked& unpacked, const std::atomic<bool>* cancelled) {
  if (++unpacked.entries > limits.entries)
    return Error{Fault::ArchiveTooBig, path};
  const char* raw = archive_entry_pathname_utf8(entry);
  const QString name = QString::fromUtf8(raw ? raw : "");
  const QString place = placeOf(name);
  const auto type = archive_entry_filetype(entry);
  const bool isLink = archive_entry_hardlink(entry) || archive_entry_symlink(entry);
  if (place.isEmpty() || isLink || (type != AE_IFREG && type != AE_IFDIR))
    return Error{Fault::PathOutsideRoot, name};
  if (type == AE_IFDIR || !isWanted(place, what))
    return {};
  return takeFile(zip, path, folder + QLatin1Char('/') + place, unpacked, cancelled);
}

}  // namespace

Result<void> writeZip(const QString& path, const QList<ArchiveEntry>& entries, const std::atomic<bool>* cancelled) {
  Writer zip(archive_write_new(), &archive_write_free);
  archive_write_set_format_zip(zip.get());
  archive_write_set_options(zip.get(), "hdrcharset=UTF-8");
  if (archive_write_open_filename(zip.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK)
    return Error{Fault::FileUnwritable, path, reasonOf(zip.get())};
  Result<void> done = addAll(zip.get(), path, entries, cancelled);
  zip.reset();
  if (!done)
    QFile::remove(path);
  return done;
}

Result<void> unpack(const QString& path, const QString& folder, Unpack what, const std::atomic<bool>* cancelled,
                    const ArchiveLimits& limits) {
  const Reader zip(archive_read_new(), &archive_read_free);
  archive_read_support_format_zip(zip.get());
  archive_read_set_options(zip.get(), "hdrcharset=UTF-8");
  if (!QFileInfo(path).isReadable())
    return Error{Fault::FileUnreadable, path};
  if (archive_read_open_filename(zip.get(), QFile::encodeName(path).constData(), kBlock) != ARCHIVE_OK)
    return Error{Fault::NotAPack, path, reasonOf(zip.get())};
  Unpacked unpacked;
  unpacked.mostBytes = std::min(limits.bytes, std::max(limits.freeOfRatio, limits.ratio * QFileInfo(path).size()));
  archive_entry* entry = nullptr;
  while (true) {
    const int status = archive_read_next_header(zip.get(), &entry);
    if (status == ARCHIVE_EOF)
      return {};
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
      return Error{Fault::NotAPack, path, reasonOf(zip.get())};
    if (const Result<void> taken = take(zip.get(), entry, path, folder, what, limits, unpacked, cancelled); !taken)
      return taken;
  }
}

bool looksLikeZip(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("PK\x03\x04", 4);
}

}  // namespace s2s
