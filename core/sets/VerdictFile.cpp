// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/VerdictFile.h"

#include "core/sets/AgreementTable.h"
#include "core/sets/CsvTable.h"
#include "core/sets/CsvVerdicts.h"
#include "core/sets/FastChatVerdicts.h"
#include "core/sets/JsonLines.h"
#include "core/sets/LabelStudio.h"
#include "core/sets/NativeMarks.h"
#include "core/sets/NativeVerdicts.h"
#include "core/sets/Provenance.h"
#include "core/sets/PublishedVerdicts.h"

#include <utility>

namespace s2s {
namespace {

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

Result<ReadVerdicts> readAs(VerdictFormat format, const QString& path, const Contents& contents,
                            const RaterNames& raters) {
  switch (format) {
    case VerdictFormat::S2sArena: return readArenaVerdicts(path, contents, raters);
    case VerdictFormat::Trace: return readTraceVerdicts(path, contents, raters);
    case VerdictFormat::FastChat: return readFastChatVerdicts(path, contents, raters);
    case VerdictFormat::LabelStudio: return readLabelStudio(path, contents, raters);
    case VerdictFormat::Csv:
    case VerdictFormat::CsvExcel: return readCsvVerdicts(path, contents, raters);
    case VerdictFormat::Native: return readNativeVerdicts(path, contents);
    case VerdictFormat::Marks: return readMarksAsEvents(path, contents);
    default: return Error{Fault::UnknownFormat, path};
  }
}

QByteArray writtenAs(VerdictFormat format, const Contents& contents, Reveal reveal, qint64& events) {
  switch (format) {
    case VerdictFormat::FastChat: return fastChatVerdicts(contents, reveal, &events);
    case VerdictFormat::LabelStudio: return labelStudioVerdicts(contents, &events);
    case VerdictFormat::Csv: return csvVerdicts(contents, reveal, &events);
    case VerdictFormat::CsvExcel: return excelCsv(csvVerdicts(contents, reveal, &events));
    case VerdictFormat::AgreementLong: return agreementTable(contents, &events);
    case VerdictFormat::Marks: events = contents.marks.size(); return nativeMarks(contents);
    default: events = contents.verdicts.size(); return nativeVerdicts(contents, reveal);
  }
}

}  // namespace

std::optional<RaterNames> raterNamesFrom(const QStringList& texts) {
  RaterNames names;
  for (const QString& text : texts) {
    const QString first = text.section(QLatin1Char('='), 0, 0).trimmed();
    const QString second = text.section(QLatin1Char('='), 1).trimmed();
    const bool isAlias = text.contains(QLatin1Char('='));
    if (first.isEmpty() || (isAlias && second.isEmpty()) || (!isAlias && !names.otherwise.isEmpty()))
      return std::nullopt;
    if (isAlias)
      names.alias.insert(first, second);
    else
      names.otherwise = first;
  }
  return names;
}

Result<ReadVerdicts> readVerdicts(const QString& path, VerdictFormat format, const Contents& contents,
                                  const RaterNames& raters) {
  const Result<VerdictFormat> chosen =
      format == VerdictFormat::Auto ? recognisedFormat(path) : Result<VerdictFormat>(format);
  if (!chosen)
    return chosen.error();
  Result<ReadVerdicts> read = readAs(*chosen, path, contents, raters);
  if (read)
    read->format = *chosen;
  return read;
}

Result<qint64> writeVerdicts(const QString& path, VerdictFormat format, const Contents& contents, Reveal reveal) {
  const VerdictFormat chosen = format == VerdictFormat::Auto ? formatOfName(path) : format;
  qint64 events = 0;
  if (const Result<void> written = writeWhole(path, writtenAs(chosen, contents, reveal, events)); !written)
    return written.error();
  const Json provenance =
      chosen == VerdictFormat::Marks ? provenanceOfMarks(contents) : provenanceJson(contents, reveal);
  if (const Result<void> written = writeWhole(provenancePath(path), toBytes(provenance) + '\n'); !written)
    return written.error();
  return events;
}

}  // namespace s2s
