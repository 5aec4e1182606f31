// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/KeptSet.h"

#include "core/report/DataSheet.h"
#include "core/sets/JsonLines.h"
#include "core/sets/SetWriter.h"
#include "core/sets/SoundCopy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <utility>

namespace s2s {
namespace {

/// The part of a study that is about one set.
Contents partAbout(const Contents& contents, const SetId& set) {
  Contents part = contents;
  part.samples.removeIf([&](const Sample& sample) { return sample.set != set; });
  part.index();
  part.responses.removeIf([&](const Response& response) { return !part.findSample(response.sample); });
  part.marks.removeIf([&](const QualityMark& mark) { return !part.findSample(mark.sample); });
  part.index();
  return part;
}

Result<const SetInfo*> chosenSet(const Contents& contents, const SetId& id) {
  if (id.isEmpty() && contents.sets.size() == 1)
    return &contents.sets.first();
  if (const SetInfo* set = contents.findSet(id))
    return set;
  QStringList known;
  for (const SetInfo& set : contents.sets)
    known.append(set.id.text());
  return Error{Fault::UnknownName, id.isEmpty() ? QStringLiteral("--set") : id.text(),
               known.join(QStringLiteral(", "))};
}

/// Makes the new version, step by step, in a folder of its own.
class Writing {
 public:
  Writing(const Contents& contents, const SetInfo& set, const KeptSetSettings& settings, const QString& folder,
          const std::function<void(qint64, qint64)>& progress, const std::atomic<bool>* cancelled)
      : m_contents(partAbout(contents, set.id)),
        m_old(set),
        m_folder(folder),
        m_progress(progress),
        m_sounds(set.root, folder, cancelled) {
    m_sheet.set = set;
    m_sheet.set.version = settings.version.isEmpty() ? nextVersion(set.version) : settings.version;
    m_sheet.derivedFrom = set.version;
    m_sheet.studyTitle = contents.info.title;
    m_sheet.demo = contents.info.demo;
    m_sheet.date = QDateTime::fromMSecsSinceEpoch(settings.nowMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd"));
    m_sheet.quality = qualityReport(m_contents, settings.rule);
    m_sheet.audit = auditReport(m_contents, contents.info.quality);
  }

  Result<KeptSetOutcome> run() {
    const FateCounts& counts = m_sheet.quality.strata.first().counts;
    if (counts.inSet() == 0)
      return Error{Fault::NotEnoughData, m_old.name, QStringLiteral("no sample is kept so far")};
    countSounds();
    for (const SampleOutcome& outcome : std::as_const(m_sheet.quality.outcomes))
      if (outcome.isKept())
        if (const Result<void> done = takeSample(outcome); !done)
          return done.error();
    for (const System& system : m_contents.systems)
      if (m_answering.contains(system.name))
        m_systemLines.append(systemJson(system));
    m_sounds.removeUnused();
    if (const Result<void> done = writeTables(); !done)
      return done.error();
    return KeptSetOutcome{{},
                          m_sheet.set.version,
                          counts.kept,
                          counts.corrected,
                          counts.rejected,
                          counts.pending,
                          counts.toAdjudicate,
                          m_sheet.samples,
                          m_sheet.responses,
                          m_problems};
  }

 private:
  void countSounds() {
    for (const SampleOutcome& outcome : std::as_const(m_sheet.quality.outcomes))
      if (outcome.isKept())
        m_total += 1 + m_contents.responsesTo(outcome.sample).size();
  }
  void step() {
    ++m_done;
    if (m_progress)
      m_progress(m_done, m_total);
  }

  Result<void> takeSample(const SampleOutcome& outcome) {
    Sample sample = *m_contents.findSample(outcome.sample);
    const Result<SoundCopy::Taken> taken = m_sounds.take(sample.sound);
    step();
    if (!taken)
      return taken.error();
    if (!taken->sound) {
      leaveOut({sample.key, {}}, taken->problem, sample.sound);
      return {};
    }
    sample.sound = *taken->sound;
    correct(sample, outcome);
    m_sampleLines.append(sampleJson(sample));
    ++m_sheet.samples;
    for (const Response* response : m_contents.responsesTo(sample.id))
      if (const Result<void> done = takeResponse(*response, sample); !done)
        return done;
    return {};
  }

  Result<void> takeResponse(Response response, const Sample& sample) {
    const Result<SoundCopy::Taken> taken = m_sounds.take(response.sound);
    step();
    if (!taken)
      return taken.error();
    if (!taken->sound) {
      leaveOut({sample.key, response.system}, taken->problem, response.sound);
      return {};
    }
    response.sound = *taken->sound;
    m_answering.insert(response.system);
    m_responseLines.append(responseJson(response, sample.key));
    ++m_sheet.responses;
    return {};
  }

  void leaveOut(const LeftOut& item, ProblemKind why, const Sound& sound) {
    m_sheet.leftOut.append(item);
    const QString table = item.system.isEmpty() ? QStringLiteral("samples.jsonl") : QStringLiteral("responses.jsonl");
    m_problems.append({why, Severity::Refused, table, 0, sound.file});
  }

  /// Where the Chinese text is the transcript itself, it is corrected with it.
  void correct(Sample& sample, const SampleOutcome& outcome) {
    if (outcome.fate != Fate::Corrected)
      return;
    Correction correction{sample.key, {}, {}, sample.level, outcome.level};
    if (!outcome.text.isEmpty()) {
      correction.textBefore = sample.text;
      correction.textAfter = outcome.text;
      if (sample.textCn == sample.text)
        sample.textCn = outcome.text;
      sample.text = outcome.text;
    }
    if (outcome.level != Level::Unknown)
      sample.level = outcome.level;
    m_sheet.corrections.append(correction);
  }

  Json description() const {
    const Result<QByteArray> bytes = readWhole(m_old.root + QStringLiteral("/set.json"));
    const Result<Json> original = bytes ? parseJson(*bytes) : Result<Json>(Json::object());
    Json json = setJson(m_sheet.set, original ? *original : Json::object());
    json["derived_from"] = utf8(m_sheet.derivedFrom);
    return json;
  }

  Result<void> writeTables() {
    m_sheet.systems = static_cast<int>(m_systemLines.size());
    QList<std::pair<QString, QByteArray>> files = {
        {QStringLiteral("set.json"), QByteArray::fromStdString(description().dump(1)) + '\n'},
        {QStringLiteral("samples.jsonl"), jsonLines(m_sampleLines)},
        {QStringLiteral("DATASHEET.md"), markdown(m_sheet)},
        {QStringLiteral("quality.json"), QByteArray::fromStdString(toJson(m_sheet, m_contents).dump(1)) + '\n'}};
    if (!m_responseLines.isEmpty()) {
      files.append({QStringLiteral("systems.jsonl"), jsonLines(m_systemLines)});
      files.append({QStringLiteral("responses.jsonl"), jsonLines(m_responseLines)});
    }
    for (const auto& [name, bytes] : std::as_const(files))
      if (const Result<void> done = writeWhole(m_folder + QLatin1Char('/') + name, bytes); !done)
        return done;
    return {};
  }

  const Contents m_contents;
  const SetInfo& m_old;
  QString m_folder;
  const std::function<void(qint64, qint64)>& m_progress;
  SoundCopy m_sounds;
  DataSheet m_sheet;
  QList<Json> m_sampleLines, m_responseLines, m_systemLines;
  QSet<QString> m_answering;  ///< systems with a response in the new set
  QList<Problem> m_problems;
  qint64 m_done = 0, m_total = 0;
};

Result<void> moveTo(const QString& from, const QString& to) {
  const QFileInfo target(to);
  if (target.isDir() && !target.dir().rmdir(target.fileName()))
    return Error{Fault::FileExists, to};
  // A temporary folder is for its owner only; a set is for whoever may read the folder it lies in.
  QFile::setPermissions(
      from, QFile::permissions(from) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
  if (!QDir().rename(from, to))
    return Error{Fault::FileUnwritable, to};
  return {};
}

}  // namespace

QString nextVersion(const QString& version) {
  static const QRegularExpression kMinor(QStringLiteral("\\A(.*\\.)(\\d{1,9})\\z"));
  if (const auto match = kMinor.match(version); match.hasMatch())
    return match.captured(1) + QString::number(match.captured(2).toInt() + 1);
  return (version.isEmpty() ? QStringLiteral("1") : version) + QStringLiteral(".1");
}

Result<KeptSetOutcome> exportKeptSet(const Contents& contents, const KeptSetSettings& settings,
                                     const std::function<void(qint64, qint64)>& progress,
                                     const std::atomic<bool>* cancelled) {
  const Result<const SetInfo*> set = chosenSet(contents, settings.set);
  if (!set)
    return set.error();
  if (!settings.version.isEmpty() && settings.version == (*set)->version)
    return Error{Fault::BadUsage, settings.version, QStringLiteral("the new version needs a number of its own")};
  const QString target = QDir::cleanPath(QFileInfo(settings.folder).absoluteFilePath());
  const QFileInfo there(target);
  if (there.exists() &&
      !(there.isDir() && QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
    return Error{Fault::FileExists, target};
  if (!QDir().mkpath(there.path()))
    return Error{Fault::FileUnwritable, there.path()};
  QTemporaryDir part(target + QStringLiteral(".part-XXXXXX"));
  if (!part.isValid())
    return Error{Fault::FileUnwritable, there.path(), part.errorString()};
  Result<KeptSetOutcome> outcome = Writing(contents, **set, settings, part.path(), progress, cancelled).run();
  if (!outcome)
    return outcome;
  if (const Result<void> moved = moveTo(part.path(), target); !moved)
    return moved.error();
  part.setAutoRemove(false);
  outcome->folder = target;
  return outcome;
}

}  // namespace s2s
