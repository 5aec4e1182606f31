// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Archive.h"

#include "core/sets/SetFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <optional>
#include <utility>

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

/// Why an entry of that name cannot be put below the folder.
std::optional<ProblemKind> whyNoPlace(const QString& name) {
  constexpr qsizetype kLongest = 1024;
  constexpr qsizetype kDeepest = 32;
  if (name.size() > kLongest || name.count(QLatin1Char('/')) > kDeepest)
    return ProblemKind::EntryDeep;
  if (name.startsWith(QLatin1Char('/')) || name.split(QLatin1Char('/')).contains(QLatin1String("..")))
    return ProblemKind::EntryRefused;
  const bool hasOddSign = name.contains(QLatin1Char('\\')) || name.contains(QLatin1Char(':'));
  return hasOddSign || !safeRelativePath(name) ? std::optional(ProblemKind::EntryName) : std::nullopt;
}

/// Whether an entry is no file and no folder that may be unpacked: a link, a device, one of an odd name.
std::optional<ProblemKind> whyRefused(archive_entry* entry, const QString& name) {
  const auto type = archive_entry_filetype(entry);
  if (archive_entry_hardlink(entry) || archive_entry_symlink(entry) || type == AE_IFLNK)
    return ProblemKind::EntryLink;
  if (type != AE_IFREG && type != AE_IFDIR)
    return ProblemKind::EntryRefused;
  return archive_entry_pathname_utf8(entry) ? whyNoPlace(name) : ProblemKind::EntryUndecodable;
}

Reader openedArchive(const QString& path, const char* charset) {
  Reader zip(archive_read_new(), &archive_read_free);
  archive_read_support_format_zip(zip.get());
  archive_read_support_format_tar(zip.get());
  archive_read_support_filter_gzip(zip.get());
  archive_read_set_options(zip.get(), charset);
  if (archive_read_open_filename(zip.get(), QFile::encodeName(path).constData(), kBlock) != ARCHIVE_OK)
    return {nullptr, &archive_read_free};
  return zip;
}

/// Whether every name in an archive can be read so.
bool isReadableAs(const QString& path, const char* charset, const std::atomic<bool>* cancelled) {
  const Reader zip = openedArchive(path, charset);
  archive_entry* entry = nullptr;
  while (zip && !isCancelled(cancelled)) {
    const int status = archive_read_next_header(zip.get(), &entry);
    if (status == ARCHIVE_EOF)
      return true;
    if ((status != ARCHIVE_OK && status != ARCHIVE_WARN) || !archive_entry_pathname_utf8(entry))
      return false;
  }
  return false;
}

constexpr const char* kUtf8 = "hdrcharset=UTF-8";

/// Zips of Windows have names in the code page of their country, and do not say which. Their list of names is short to
/// read; a tar would have to be read whole for it.
const char* charsetOf(const QString& path, const std::atomic<bool>* cancelled) {
  constexpr const char* kChinese = "hdrcharset=GB18030";
  const bool isChinese =
      looksLikeZip(path) && !isReadableAs(path, kUtf8, cancelled) && isReadableAs(path, kChinese, cancelled);
  return isChinese ? kChinese : kUtf8;
}

/// A name as it stands in the archive, for the person: also one that is no UTF-8.
QString nameOf(archive_entry* entry) {
  if (const char* name = archive_entry_pathname_utf8(entry))
    return QString::fromUtf8(name);
  const char* raw = archive_entry_pathname(entry);
  return QString::fromLatin1(raw ? raw : "") + QChar(QChar::ReplacementCharacter);
}

/// One archive on its way into a folder.
class Unpacking {
 public:
  Unpacking(archive* zip, QString path, QString folder, const UnpackSettings& settings)
      : m_zip(zip), m_path(std::move(path)), m_folder(std::move(folder)), m_settings(settings) {
    m_size = QFileInfo(m_path).size();
    const ArchiveLimits& limits = settings.limits;
    m_mostBytes = std::min(limits.bytes, std::max(limits.freeOfRatio, limits.ratio * m_size));
  }

  /// Refuses, or leaves out, what may not be in an archive.
  Result<void> take(archive_entry* entry);

 private:
  Result<void> takeFile(const QString& name, const QString& target);
  Result<void> takeContent(QFile& file);
  Result<void> refuse(const RefusedEntry& entry, const Error& error);

  archive* m_zip;
  QString m_path, m_folder;
  const UnpackSettings& m_settings;
  int m_entries = 0;
  qint64 m_bytes = 0, m_mostBytes = 0, m_size = 0;
};

Result<void> Unpacking::refuse(const RefusedEntry& entry, const Error& error) {
  constexpr qsizetype kMostNamed = 1000;
  if (!m_settings.refused)
    return error;
  if (m_settings.refused->size() < kMostNamed)
    m_settings.refused->append({entry.name.left(200), entry.why});
  return {};
}

Result<void> Unpacking::takeContent(QFile& file) {
  QByteArray block(kBlock, Qt::Uninitialized);
  while (true) {
    if (isCancelled(m_settings.cancelled))
      return Error{Fault::Cancelled, m_path};
    const la_ssize_t got = archive_read_data(m_zip, block.data(), static_cast<size_t>(block.size()));
    if (got < 0)
      return Error{Fault::ArchiveDamaged, m_path, reasonOf(m_zip)};
    if (got == 0)
      return {};
    m_bytes += got;
    if (m_bytes > m_mostBytes)
      return Error{Fault::ArchiveTooBig, m_path};
    if (file.write(block.constData(), got) != got)
      return Error{file.error() == QFileDevice::ResourceError ? Fault::DiskFull : Fault::FileUnwritable,
                   file.fileName(), file.errorString()};
  }
}

Result<void> Unpacking::takeFile(const QString& name, const QString& target) {
  QFile file(target);
  // A name that is there already, or stands for a folder, belongs to an archive that was made to confuse.
  if (!QDir().mkpath(QFileInfo(target).path()) ||
      !file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
    return refuse({name, ProblemKind::EntryTwice}, Error{Fault::FileUnwritable, target, file.errorString()});
  return takeContent(file);
}

Result<void> Unpacking::take(archive_entry* entry) {
  if (++m_entries > m_settings.limits.entries)
    return Error{Fault::ArchiveTooBig, m_path};
  if (m_settings.progress)
    m_settings.progress(std::min<qint64>(archive_filter_bytes(m_zip, -1), m_size), m_size);
  const QString name = nameOf(entry);
  const bool isFolder = archive_entry_filetype(entry) == AE_IFDIR;
  if (isFolder && (name == QLatin1String("./") || name == QLatin1String(".")))
    return {};
  if (const auto why = whyRefused(entry, name))
    return refuse({name, *why}, Error{Fault::PathOutsideRoot, name});
  const QString place = safeRelativePath(name).value_or(QString());
  const bool isWanted = m_settings.what == Unpack::All || place.endsWith(QLatin1String(".s2sarena"));
  if (isFolder || !isWanted)
    return {};
  return takeFile(name, m_folder + QLatin1Char('/') + place);
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

Result<void> unpack(const QString& path, const QString& folder, const UnpackSettings& settings) {
  if (!QFileInfo(path).isReadable())
    return Error{Fault::FileUnreadable, path};
  const Reader zip = openedArchive(path, charsetOf(path, settings.cancelled));
  if (!zip)
    return Error{Fault::NotAPack, path, QStringLiteral("no zip or tar")};
  Unpacking unpacking(zip.get(), path, folder, settings);
  archive_entry* entry = nullptr;
  while (true) {
    if (isCancelled(settings.cancelled))
      return Error{Fault::Cancelled, path};
    const int status = archive_read_next_header(zip.get(), &entry);
    if (status == ARCHIVE_EOF)
      return {};
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
      return Error{Fault::NotAPack, path, reasonOf(zip.get())};
    if (const Result<void> taken = unpacking.take(entry); !taken)
      return taken;
  }
}

bool looksLikeZip(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("PK\x03\x04", 4);
}

}  // namespace s2s
