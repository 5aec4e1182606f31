// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/VerdictFile.h"

#include "core/sets/CsvVerdicts.h"
#include "core/sets/JsonLines.h"
#include "core/sets/NativeMarks.h"
#include "core/sets/NativeVerdicts.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <utility>

namespace s2s {
namespace {

VerdictFormat formatOfName(const QString& path) {
  const QString extension = QFileInfo(path).suffix().toLower();
  if (extension == QLatin1String("csv") || extension == QLatin1String("tsv"))
    return VerdictFormat::Csv;
  return VerdictFormat::Auto;
}

/// Lines of native events, by their keys (within a text the quotation marks would be escaped).
VerdictFormat formatOfLines(const QByteArray& lines) {
  if (lines.contains("\"reviewer\"") && !lines.contains("\"response_a\""))
    return VerdictFormat::Marks;
  return lines.contains("\"event_id\"") ? VerdictFormat::Native : VerdictFormat::Auto;
}

bool isNamedLines(const QString& path) {
  const QString extension = QFileInfo(path).suffix().toLower();
  return extension == QLatin1String("jsonl") || extension == QLatin1String("ndjson");
}

/// Looks at the first part of a file.
VerdictFormat formatOfContent(QByteArray head) {
  if (head.startsWith("\xEF\xBB\xBF"))
    head.remove(0, 3);
  head = head.trimmed();
  if (head.startsWith('{'))
    return formatOfLines(head);
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
  const QByteArray head = file.read(kHead);
  if (isNamedLines(path))
    return formatOfLines(head) == VerdictFormat::Marks ? VerdictFormat::Marks : VerdictFormat::Native;
  const VerdictFormat format = formatOfContent(head);
  if (format == VerdictFormat::Auto)
    return Error{Fault::UnknownFormat, path};
  return format;
}

Result<ReadVerdicts> readMarksAsEvents(const QString& path, const Contents& contents) {
  Result<ReadMarks> found = readNativeMarks(path, contents);
  if (!found)
    return found.error();
  ReadVerdicts events;
  events.read = found->read;
  events.alreadyThere = found->alreadyThere;
  events.marks = std::move(found->marks);
  events.raters = std::move(found->raters);
  events.problems = std::move(found->problems);
  return events;
}

}  // namespace

std::optional<VerdictFormat> verdictFormatFrom(const QString& name) {
  if (name == QLatin1String("auto"))
    return VerdictFormat::Auto;
  if (name == QLatin1String("native"))
    return VerdictFormat::Native;
  if (name == QLatin1String("marks"))
    return VerdictFormat::Marks;
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
  if (format == VerdictFormat::Marks)
    return readMarksAsEvents(path, contents);
  return format == VerdictFormat::Csv ? readCsvVerdicts(path, contents, rater) : readNativeVerdicts(path, contents);
}

Result<void> writeVerdicts(const QString& path, VerdictFormat format, const Contents& contents, Reveal reveal) {
  const VerdictFormat chosen = format == VerdictFormat::Auto ? formatOfName(path) : format;
  if (chosen == VerdictFormat::Marks)
    return writeWhole(path, nativeMarks(contents));
  return writeWhole(path,
                    chosen == VerdictFormat::Csv ? csvVerdicts(contents, reveal) : nativeVerdicts(contents, reveal));
}

}  // namespace s2s
