// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetBuilder.h"

#include "core/model/Verdict.h"
#include "core/sets/CsvTable.h"
#include "core/sets/JsonRecords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace s2s {
namespace {

constexpr QLatin1String kDescription("set.json");

}  // namespace

SetBuilder::SetBuilder(const QString& root, Inventory inventory, const SetReadOptions& options)
    : m_options(options),
      m_inventory(std::move(inventory)),
      m_listed(QDir(root).canonicalPath(), m_inventory.files),
      m_files(root, &m_listed) {
  m_result.set.root = m_files.root();
}

bool SetBuilder::isCancelled() const {
  return m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed);
}

void SetBuilder::setLayout(SetLayout layout, const QString& evidence) {
  m_result.layout = layout;
  m_result.layoutEvidence = evidence;
}

void SetBuilder::report(ProblemKind kind, Severity severity, const SetPlace& place, const QString& detail) {
  m_result.problems.append({kind, severity, place.file, place.line, detail});
}

std::optional<Error> SetBuilder::readDescription(const QString& name) {
  SetInfo& set = m_result.set;
  set.name = name;
  m_order.append(kDescription);
  const FoundFile found = m_files.find(kDescription);
  if (found.state == FileState::Outside)
    return Error{Fault::PathOutsideRoot, kDescription};
  if (found.state == FileState::Present) {
    markUsed(kDescription);
    const Result<QByteArray> content = readWhole(root() + QLatin1Char('/') + kDescription);
    if (!content)
      return content.error();
    const Result<Json> json = parseJson(content->startsWith("\xEF\xBB\xBF") ? content->sliced(3) : *content);
    if (json && json->is_object())
      takeDescription(*json);
    else
      report(ProblemKind::BadSetFile, Severity::Refused, {kDescription, json ? 0 : json.error().line},
             json ? QStringLiteral("no object") : json.error().detail);
  }
  m_result.idIsStated = !set.id.isEmpty() || !m_options.id.isEmpty();
  if (!m_options.id.isEmpty())
    set.id = SetId(m_options.id);
  else if (set.id.isEmpty())
    set.id = SetId(set.name);
  return std::nullopt;
}

void SetBuilder::takeDescription(const Json& json) {
  LineFields fields(json, {ProblemKind::BadSetFile, Severity::Warning, kDescription, 0, {}});
  SetInfo& set = m_result.set;
  const QString name = fields.text("name");
  if (!name.isEmpty())
    set.name = name;
  set.id = SetId(fields.text("id"));
  set.version = fields.text("version");
  set.licence = fields.text("licence");
  if (const auto base = fields.whole("level_base", 0, 1))
    m_statedBase = static_cast<int>(*base);
  set.policy = fields.coded("loudness_policy", loudnessPolicyFrom).value_or(LoudnessPolicy::Aligned);
  set.synthetic = fields.flag("synthetic");
  m_result.problems += fields.problems();
}

std::optional<Error> SetBuilder::forEachObject(const QString& name, const std::function<void(LineFields&)>& take) {
  const FoundFile found = m_files.find(name);
  if (found.state == FileState::Outside)
    return Error{Fault::PathOutsideRoot, name};
  if (found.state == FileState::Missing)
    return std::nullopt;
  markUsed(found.path);
  m_order.append(name);
  const QString path = root() + QLatin1Char('/') + found.path;
  m_total += std::max<qint64>(QFileInfo(path).size(), 1);
  const bool isCsv = name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
                     name.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
  std::optional<Error> error = isCsv ? forEachRow(name, path, take) : forEachRecord(name, path, take);
  if (error)
    error->subject = name;
  return error;
}

std::optional<Error> SetBuilder::forEachRecord(const QString& name, const QString& path,
                                               const std::function<void(LineFields&)>& take) {
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) {
    m_records += record.between ? 0 : 1;
    if (const Result<Json> json = objectOf(record)) {
      LineFields fields(*json, {ProblemKind::BadField, Severity::Warning, name, record.line, {}});
      take(fields);
      m_result.problems += fields.problems();
    } else {
      report(ProblemKind::BadJson, Severity::Refused, {name, json.error().line}, json.error().detail);
    }
    step(record.text.size() + 1);
    return !isCancelled();
  });
  return done ? std::nullopt : std::optional(done.error());
}

std::optional<Error> SetBuilder::forEachRow(const QString& name, const QString& path,
                                            const std::function<void(LineFields&)>& take) {
  const Result<CsvTable> table = readCsv(path);
  if (!table)
    return table.error();
  const qint64 bytes = QFileInfo(path).size() / std::max<qint64>(table->rows.size(), 1);
  for (qsizetype row = 0; row < table->rows.size() && !isCancelled(); ++row) {
    ++m_records;
    const QStringList& cells = table->rows.at(row);
    Json object = Json::object();
    for (qsizetype i = 0; i < std::min(cells.size(), table->header.size()); ++i)
      if (!cells.at(i).isEmpty())
        object[utf8(table->header.at(i))] = utf8(cells.at(i));
    LineFields fields(object, {ProblemKind::BadField, Severity::Warning, name, table->lines.at(row), {}});
    if (cells.size() != table->header.size())
      fields.report(ProblemKind::BadRow, Severity::Warning,
                    QStringLiteral("%1/%2").arg(cells.size()).arg(table->header.size()));
    take(fields);
    m_result.problems += fields.problems();
    step(bytes);
  }
  return std::nullopt;
}

void SetBuilder::step(qint64 bytes) {
  constexpr qint64 kOften = 64 * 1024;
  m_done = std::min(m_done + bytes, m_total);
  if (!m_options.progress || m_done - m_told < kOften)
    return;
  m_told = m_done;
  m_options.progress(m_done, m_total);
}

void SetBuilder::markUsed(const QString& path) {
  if (!m_listed.markUsed(path))
    m_usedOthers.insert(path);
}

Sound SetBuilder::soundFrom(LineFields& fields, const char* key, const char* hash, const QString& folder) {
  const QString written = fields.required(key);
  return soundAt(fields, written, fields.sha256(hash), folder);
}

Sound SetBuilder::soundAt(LineFields& fields, const QString& written, const QString& sha256, const QString& folder) {
  Sound sound{written, sha256, SoundState::Missing};
  if (written.isEmpty())
    return sound;
  const bool isBelowFolder = !folder.isEmpty() && safeRelativePath(written);
  const FoundFile found = m_files.find(isBelowFolder ? folder + written : written);
  sound.file = found.path;
  if (found.state != FileState::Outside)
    markUsed(found.path);
  if (const auto kind = soundProblem(found.state))
    fields.report(*kind, found.state == FileState::Outside ? Severity::Refused : Severity::Warning, written);
  else
    sound.state = SoundState::Present;
  return sound;
}

Sound SetBuilder::soundOf(const QString& path) {
  markUsed(path);
  const FoundFile found = m_files.find(path);
  const auto kind = soundProblem(found.state);
  if (kind)
    report(*kind, Severity::Warning, {path, 0}, path);
  return {path, {}, kind ? SoundState::Missing : SoundState::Present};
}

QString SetBuilder::textIn(const QString& path) {
  constexpr qint64 kMostBytes = 64 * 1024;
  const FoundFile found = m_files.find(path);
  QFile file(root() + QLatin1Char('/') + found.path);
  if (found.state != FileState::Present || file.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
    return {};
  markUsed(found.path);
  return QString::fromUtf8(file.readAll()).trimmed();
}

const Sample* SetBuilder::sample(const QString& key) const {
  const auto place = m_sampleOf.constFind(key);
  return place == m_sampleOf.cend() ? nullptr : &m_result.samples.at(*place);
}

bool SetBuilder::addSample(Sample sample, const QString& level, const SetPlace& place) {
  if (m_sampleOf.contains(sample.key)) {
    report(ProblemKind::DuplicateId, Severity::Refused, place, sample.key);
    return false;
  }
  sample.set = id();
  sample.id = sampleId(sample.set, sample.key);
  m_sampleOf.insert(sample.key, m_result.samples.size());
  m_levels.append(level);
  m_places.append(place);
  m_answers.append(0);
  m_result.samples.append(std::move(sample));
  return true;
}

void SetBuilder::addSystem(System system) {
  m_systems.insert(system.name);
  if (system.title.isEmpty())
    system.title = system.name;
  m_result.systems.append(std::move(system));
}

bool SetBuilder::hasResponse(const QString& sampleKey, const QString& system) const {
  const Sample* answered = sample(sampleKey);
  return answered && m_responses.contains(responseId(answered->id, system));
}

bool SetBuilder::addResponse(Response response, const QString& sampleKey, const SetPlace& place) {
  const qsizetype sample = m_sampleOf.value(sampleKey, -1);
  if (sample < 0) {
    report(ProblemKind::UnknownSample, Severity::Refused, place, sampleKey);
    return false;
  }
  response.sample = m_result.samples.at(sample).id;
  response.id = responseId(response.sample, response.system);
  if (m_responses.contains(response.id)) {
    report(ProblemKind::DuplicateResponse, Severity::Refused, place,
           sampleKey + QStringLiteral(", ") + response.system);
    return false;
  }
  m_responses.insert(response.id);
  ++m_answers[sample];
  if (!m_systems.contains(response.system))
    addSystem({response.system});
  m_result.responses.append(std::move(response));
  return true;
}

/// An L0 anywhere means base 0, an L4 base 1; else that of the format, else 1.
int SetBuilder::guessedBase() {
  const auto first = [&](Level level, int base) {
    const auto found = std::find_if(m_levels.cbegin(), m_levels.cend(),
                                    [&](const QString& written) { return levelFrom(written, base) == level; });
    if (found == m_levels.cend())
      return false;
    const SetPlace& place = m_places.at(found - m_levels.cbegin());
    m_result.levelEvidence = QStringLiteral("%1:%2").arg(place.file).arg(place.line);
    return true;
  };
  if (first(Level::L1, 0)) {
    m_result.levelReason = LevelBaseReason::FoundZero;
    return 0;
  }
  if (first(Level::L4, 1)) {
    m_result.levelReason = LevelBaseReason::FoundFour;
    return 1;
  }
  m_result.levelReason = m_formatBase < 0 ? LevelBaseReason::Assumed : LevelBaseReason::ByFormat;
  return m_formatBase < 0 ? 1 : m_formatBase;
}

void SetBuilder::settleLevels() {
  int base = 1;
  if (m_options.levelBase || m_statedBase) {
    base = m_options.levelBase ? *m_options.levelBase : *m_statedBase;
    m_result.levelReason = m_options.levelBase ? LevelBaseReason::Asked : LevelBaseReason::StatedInSet;
  } else {
    base = guessedBase();
  }
  m_result.set.levelBase = base;
  for (qsizetype i = 0; i < m_levels.size(); ++i) {
    const QString& written = m_levels.at(i);
    const Level level = levelFrom(written, base);
    m_result.samples[i].level = level;
    if (level == Level::Unknown && !written.isEmpty())
      report(ProblemKind::UnknownLevel, Severity::Warning, m_places.at(i), written);
  }
}

void SetBuilder::reportLonelySamples() {
  for (qsizetype i = 0; i < m_answers.size(); ++i)
    if (m_answers.at(i) < 2)
      report(ProblemKind::NoResponses, Severity::Warning, m_places.at(i), m_result.samples.at(i).key);
}

/// Sounds that no line and no rule speaks of are a problem; other files are only listed.
void SetBuilder::reportLeftOver() {
  for (qsizetype i = 0; i < m_inventory.files.size(); ++i) {
    const QString& file = m_inventory.files.at(i);
    if (m_listed.isUsedAt(i) || isSystemFile(file))
      continue;
    if (isSoundName(file))
      report(ProblemKind::UnusedSound, Severity::Warning, {file, 0}, file);
    else
      m_result.otherFiles.append(file);
  }
}

void SetBuilder::reportOddities() {
  for (const QString& link : m_inventory.links)
    if (!m_usedOthers.contains(link))
      report(ProblemKind::LinkNotFollowed, Severity::Warning, {link, 0}, link);
  for (const QString& oddity : m_inventory.oddities)
    report(ProblemKind::NotAFile, Severity::Warning, {oddity, 0}, oddity);
  if (!m_inventory.isWhole)
    report(ProblemKind::TooManyFiles, Severity::Refused, {}, QString::number(m_inventory.files.size()));
}

void SetBuilder::sortProblems() {
  struct Placed {
    qsizetype file = 0;
    int line = 0;
    qsizetype at = 0;
  };
  QList<Problem>& problems = m_result.problems;
  std::vector<Placed> places;
  places.reserve(problems.size());
  for (qsizetype i = 0; i < problems.size(); ++i) {
    const qsizetype file = m_order.indexOf(problems.at(i).file);
    places.push_back({file < 0 ? m_order.size() : file, problems.at(i).line, i});
  }
  std::sort(places.begin(), places.end(), [](const Placed& one, const Placed& two) {
    return std::tie(one.file, one.line, one.at) < std::tie(two.file, two.line, two.at);
  });
  QList<Problem> sorted;
  sorted.reserve(problems.size());
  for (const Placed& place : places)
    sorted.append(std::move(problems[place.at]));
  problems = std::move(sorted);
}

Result<ReadSet> SetBuilder::finished() && {
  if (isCancelled())
    return Error{Fault::Cancelled};
  if (m_records == 0 && m_result.samples.isEmpty() && m_result.problems.isEmpty())
    return Error{Fault::SetHasNoSamples, root()};
  settleLevels();
  reportLonelySamples();
  reportLeftOver();
  reportOddities();
  sortProblems();
  if (m_options.progress)
    m_options.progress(m_total, m_total);
  return std::move(m_result);
}

}  // namespace s2s
