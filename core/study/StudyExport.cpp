// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/StudyExport.h"

#include "core/base/Json.h"
#include "core/base/OutputFile.h"
#include "core/sets/AudioFolder.h"
#include "core/sets/Provenance.h"
#include "core/study/KeptSet.h"
#include "core/study/SoundCheck.h"
#include "core/study/SystemNames.h"

#include <array>
#include <utility>

namespace s2s {
namespace {

struct KindFacts {
  ExportKind kind;
  const char* code;
  const char* suffix;
  bool canReveal;
};

constexpr std::array kKinds = {
    KindFacts{ExportKind::Native, "native", "jsonl", true},
    KindFacts{ExportKind::FastChat, "fastchat", "json", true},
    KindFacts{ExportKind::LabelStudio, "label-studio", "json", true},
    KindFacts{ExportKind::Csv, "csv", "csv", true},
    KindFacts{ExportKind::CsvExcel, "csv-excel", "csv", true},
    KindFacts{ExportKind::AgreementLong, "agreement-long", "csv", true},
    KindFacts{ExportKind::Marks, "marks", "jsonl", false},
    KindFacts{ExportKind::AudioFolder, "audiofolder", "", true},
    KindFacts{ExportKind::KeptSet, "kept-set", "", false},
};

const KindFacts& factsOf(ExportKind kind) {
  for (const KindFacts& facts : kKinds)
    if (facts.kind == kind)
      return facts;
  Q_UNREACHABLE();
}

QStringList inputsOf(const Contents& contents, const QString& study) {
  QStringList files{study};
  for (const Sample& sample : contents.samples)
    files.append(contents.pathOf(sample.id, sample.sound));
  for (const Response& response : contents.responses)
    files.append(contents.pathOf(response.sample, response.sound));
  return files;
}

Result<ExportOutcome> writeKept(const Contents& contents, const ExportSettings& settings,
                                const std::function<void(qint64, qint64)>& progress,
                                const std::atomic<bool>& cancelled) {
  KeptSetSettings kept;
  kept.folder = settings.path;
  kept.set = settings.set;
  kept.version = settings.version;
  kept.rule = contents.info.quality.rule;
  kept.nowMs = settings.nowMs;
  const Result<KeptSetOutcome> written = exportKeptSet(contents, kept, progress, &cancelled);
  if (!written)
    return written.error();
  return ExportOutcome{written->folder, {}, 0, written->samples, written->responses, written->problems};
}

/// Further columns are somebody's own: where no system is to be named, those that do are left out.
void withoutColumnsThatName(QList<Sample>& samples, const NameFinder& names) {
  const auto isNamed = [&](const std::string& key, const Json& value) {
    return !names.in(QString::fromStdString(key) + QLatin1Char(' ') + QString::fromUtf8(toBytes(value))).isEmpty();
  };
  for (Sample& sample : samples) {
    const Result<Json> extra = parseJson(sample.extra.toUtf8());
    if (sample.extra.isEmpty() || !extra || !extra->is_object())
      continue;
    Json kept = Json::object();
    for (const auto& [key, value] : extra->items())
      if (!isNamed(key, value))
        kept[key] = value;
    sample.extra = QString::fromUtf8(toBytes(kept));
  }
}

Result<ExportOutcome> writeFolder(Contents contents, const ExportSettings& settings,
                                  const std::atomic<bool>& cancelled) {
  if (settings.reveal == Reveal::No)
    withoutColumnsThatName(contents.samples, NameFinder(systemNames(contents)));
  const Result<AudioFolderCount> written = writeAudioFolder(settings.path, contents, settings.reveal, &cancelled);
  if (!written)
    return written.error();
  return ExportOutcome{settings.path, {}, 0, written->samples, written->responses, written->problems};
}

Result<ExportOutcome> writeFile(const Contents& contents, const ExportSettings& settings) {
  const auto format = verdictFormatFrom(code(settings.kind));
  const Result<qint64> written = writeVerdicts(settings.path, *format, contents, settings.reveal);
  if (!written)
    return written.error();
  return ExportOutcome{settings.path, provenancePath(settings.path), *written, 0, 0, {}};
}

}  // namespace

QList<ExportKind> exportKinds() {
  QList<ExportKind> kinds;
  for (const KindFacts& facts : kKinds)
    kinds.append(facts.kind);
  return kinds;
}

QString code(ExportKind kind) { return QLatin1String(factsOf(kind).code); }

std::optional<ExportKind> exportKindFrom(const QString& code) {
  for (const KindFacts& facts : kKinds)
    if (code == QLatin1String(facts.code))
      return facts.kind;
  return std::nullopt;
}

QString suffixOf(ExportKind kind) { return QLatin1String(factsOf(kind).suffix); }
bool isFolder(ExportKind kind) { return suffixOf(kind).isEmpty(); }
bool canReveal(ExportKind kind) { return factsOf(kind).canReveal; }

Result<ExportOutcome> exportStudy(Contents contents, const ExportSettings& settings,
                                  const std::function<void(qint64 done, qint64 total)>& progress,
                                  const std::atomic<bool>& cancelled) {
  if (settings.kind == ExportKind::KeptSet)
    return writeKept(contents, settings, progress, cancelled);
  if (!isFolder(settings.kind))
    if (const Result<void> spared = sparesInputs(settings.path, inputsOf(contents, settings.study)); !spared)
      return spared.error();
  bringInto(contents, checkedSounds(contents, cancelled, progress));
  if (cancelled)
    return Error{Fault::Cancelled, settings.path};
  return isFolder(settings.kind) ? writeFolder(std::move(contents), settings, cancelled)
                                 : writeFile(contents, settings);
}

}  // namespace s2s
