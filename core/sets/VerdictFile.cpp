// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/VerdictFile.h"

#include "core/sets/CsvVerdicts.h"
#include "core/sets/NativeVerdicts.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringList>

namespace s2s {
namespace {

VerdictFormat formatOfName(const QString& path) {
  const QString extension = QFileInfo(path).suffix().toLower();
  if (extension == QLatin1String("csv") || extension == QLatin1String("tsv"))
    return VerdictFormat::Csv;
  const bool isLines = extension == QLatin1String("jsonl") || extension == QLatin1String("ndjson");
  return isLines ? VerdictFormat::Native : VerdictFormat::Auto;
}

/// Looks at the first part of a file.
VerdictFormat formatOfContent(QByteArray head) {
  if (head.startsWith("\xEF\xBB\xBF"))
    head.remove(0, 3);
  head = head.trimmed();
  if (head.startsWith('{'))
    return head.contains("\"event_id\"") ? VerdictFormat::Native : VerdictFormat::Auto;
  const QByteArray firstLine = head.left(head.indexOf('\n')).toLower();
  return !head.startsWith('[') && firstLine.contains("winner") ? VerdictFormat::Csv : VerdictFormat::Auto;
}

Result<VerdictFormat> formatOf(const QString& path) {
  if (const VerdictFormat named = formatOfName(path); named != VerdictFormat::Auto)
    return named;
  const QFileInfo info(path);
  if (!info.exists())
    return Error{Fault::FileMissing, path};
  QFile file(path);
  if (!info.isFile() || !file.open(QIODevice::ReadOnly))
    return Error{Fault::FileUnreadable, path, file.errorString()};
  constexpr qint64 kHead = 65536;
  const VerdictFormat format = formatOfContent(file.read(kHead));
  if (format == VerdictFormat::Auto)
    return Error{Fault::UnknownFormat, path};
  return format;
}

}  // namespace

std::optional<VerdictFormat> verdictFormatFrom(const QString& name) {
  if (name == QLatin1String("auto"))
    return VerdictFormat::Auto;
  if (name == QLatin1String("native"))
    return VerdictFormat::Native;
  return name == QLatin1String("csv") ? std::optional(VerdictFormat::Csv) : std::nullopt;
}

Result<ReadVerdicts> readVerdicts(const QString& path, VerdictFormat format, const Contents& contents,
                                  const QString& rater) {
  if (format == VerdictFormat::Auto) {
    const Result<VerdictFormat> found = formatOf(path);
    if (!found)
      return found.error();
    format = *found;
  }
  return format == VerdictFormat::Csv ? readCsvVerdicts(path, contents, rater) : readNativeVerdicts(path, contents);
}

Result<void> writeVerdicts(const QString& path, VerdictFormat format, const Contents& contents, Reveal reveal) {
  const VerdictFormat chosen = format == VerdictFormat::Auto ? formatOfName(path) : format;
  const QByteArray bytes =
      chosen == VerdictFormat::Csv ? csvVerdicts(contents, reveal) : nativeVerdicts(contents, reveal);
  QSaveFile file(path);
  // Unbuffered: commit() of Qt 6.4 takes a buffer that did not fit on the disk for written, and renames an empty file.
  if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
    return Error{Fault::FileUnwritable, path, file.errorString()};
  if (file.write(bytes) != bytes.size() || !file.commit()) {
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return Error{isFull ? Fault::DiskFull : Fault::FileUnwritable, path, file.errorString()};
  }
  return {};
}

}  // namespace s2s
