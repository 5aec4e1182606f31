// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetReader.h"

#include "core/model/Verdict.h"
#include "core/sets/CsvTable.h"
#include "core/sets/JsonLines.h"
#include "core/sets/SetFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace s2s {
namespace {

constexpr int kMostInt = std::numeric_limits<int>::max();

bool isCancelled(const SetReadOptions& options) {
  return options.cancelled && options.cancelled->load(std::memory_order_relaxed);
}
/// One walk through the files of a set.
class Reading {
 public:
  Reading(const QString& root, const SetReadOptions& options) : m_options(options), m_files(root) {
    m_result.set.root = m_files.root();
  }

  Result<ReadSet> run();

 private:
  using TakeLine = void (Reading::*)(LineFields&);

  std::optional<Error> load();
  std::optional<Error> readDescription();
  void takeDescription(const Json& json);
  std::optional<Error> readTable(const QString& name, TakeLine take);
  Result<QByteArray> contentOf(const QString& name);
  Result<QByteArray> jsonLinesOf(const QByteArray& csv) const;
  void takeSample(LineFields& fields);
  void takeSystem(LineFields& fields);
  void takeResponse(LineFields& fields);
  Sound soundFrom(LineFields& fields);
  QString sampleKey(LineFields& fields, const QString& file) const;
  QString sampleTask(LineFields& fields, const QString& file) const;
  void addSystem(System system);
  void setLevels();
  int guessedBase() const;
  void reportLonelySamples();
  void sortProblems();
  void step();

  const SetReadOptions& m_options;
  SetFiles m_files;
  ReadSet m_result;
  std::optional<int> m_statedBase;
  QString m_samplesFile;
  QStringList m_levels;                  ///< of each sample, as written
  QList<int> m_lines;                    ///< of each sample
  QList<int> m_answers;                  ///< responses to each sample
  QHash<QString, qsizetype> m_sampleOf;  ///< by key
  QSet<QString> m_systems;
  QSet<ResponseId> m_responses;
  int m_sampleLines = 0;  ///< good or bad
  int m_line = 0;
  qint64 m_done = 0, m_total = 0;
};

Result<ReadSet> Reading::run() {
  if (const std::optional<Error> error = load())
    return *error;
  if (isCancelled(m_options))
    return Error{Fault::Cancelled};
  if (m_sampleLines == 0)
    return Error{Fault::SetHasNoSamples, m_result.set.root};
  setLevels();
  reportLonelySamples();
  sortProblems();
  if (m_options.progress)
    m_options.progress(m_total, m_total);
  return std::move(m_result);
}

std::optional<Error> Reading::load() {
  for (const char* name : {"samples.jsonl", "metadata.jsonl", "metadata.csv"})
    if (m_samplesFile.isEmpty() && m_files.find(QLatin1String(name)).state != FileState::Missing)
      m_samplesFile = QLatin1String(name);
  if (m_samplesFile.isEmpty())
    return Error{Fault::SetHasNoSamples, m_result.set.root};
  if (auto error = readDescription())
    return error;
  if (auto error = readTable(m_samplesFile, &Reading::takeSample))
    return error;
  if (auto error = readTable(QStringLiteral("systems.jsonl"), &Reading::takeSystem))
    return error;
  return readTable(QStringLiteral("responses.jsonl"), &Reading::takeResponse);
}

/// Empty if there is no such file.
Result<QByteArray> Reading::contentOf(const QString& name) {
  const FoundFile found = m_files.find(name);
  if (found.state == FileState::Outside)
    return Error{Fault::PathOutsideRoot, name};
  if (found.state == FileState::Missing)
    return QByteArray();
  return readWhole(m_result.set.root + QLatin1Char('/') + found.path);
}

std::optional<Error> Reading::readDescription() {
  m_result.set.name = QFileInfo(m_result.set.root).fileName();
  const Result<QByteArray> content = contentOf(QStringLiteral("set.json"));
  if (!content)
    return content.error();
  if (!content->isEmpty()) {
    const Result<Json> json = parseJson(content->startsWith("\xEF\xBB\xBF") ? content->sliced(3) : *content);
    if (json && json->is_object())
      takeDescription(*json);
    else
      m_result.problems.append({ProblemKind::BadSetFile, Severity::Refused, QStringLiteral("set.json"),
                                json ? 0 : json.error().line,
                                json ? QStringLiteral("no object") : json.error().detail});
  }
  if (m_result.set.id.isEmpty())
    m_result.set.id = SetId(m_result.set.name);
  return std::nullopt;
}

void Reading::takeDescription(const Json& json) {
  LineFields fields(json, {ProblemKind::BadSetFile, Severity::Warning, QStringLiteral("set.json"), 0, {}});
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

/// Each row of metadata.csv as the object that metadata.jsonl would hold; lines stay where they were.
Result<QByteArray> Reading::jsonLinesOf(const QByteArray& csv) const {
  const Result<CsvTable> table = parseCsv(csv);
  if (!table)
    return table.error();
  QByteArray lines;
  for (qsizetype row = 0, line = 1; row < table->rows.size(); ++row, ++line) {
    for (; line < table->lines.at(row); ++line)
      lines += '\n';
    Json object = Json::object();
    const QStringList& cells = table->rows.at(row);
    for (qsizetype i = 0; i < std::min(cells.size(), table->header.size()); ++i)
      if (!cells.at(i).isEmpty())
        object[utf8(table->header.at(i))] = utf8(cells.at(i));
    lines += toBytes(object) + '\n';
  }
  return lines;
}

std::optional<Error> Reading::readTable(const QString& name, TakeLine take) {
  Result<QByteArray> content = contentOf(name);
  if (content && name.endsWith(QLatin1String(".csv")))
    content = jsonLinesOf(*content);
  if (!content) {
    Error error = content.error();
    error.subject = name;
    return error;
  }
  m_total += std::max<qint64>(content->count('\n'), 1);
  forEachJsonLine(*content, [&](int line, const Result<Json>& json) {
    m_line = line;
    if (json) {
      LineFields fields(*json, {ProblemKind::BadField, Severity::Warning, name, line, {}});
      (this->*take)(fields);
      m_result.problems += fields.problems();
    } else {
      m_result.problems.append({ProblemKind::BadJson, Severity::Refused, name, line, json.error().detail});
    }
    m_sampleLines += name == m_samplesFile ? 1 : 0;
    step();
    return !isCancelled(m_options);
  });
  return std::nullopt;
}

void Reading::step() {
  constexpr qint64 kOften = 512;
  m_done = std::min(m_done + 1, m_total);
  if (m_options.progress && m_done % kOften == 0)
    m_options.progress(m_done, m_total);
}

Sound Reading::soundFrom(LineFields& fields) {
  const QString written = fields.required("file_name");
  Sound sound{written, fields.sha256("sha256"), SoundState::Missing};
  if (written.isEmpty())
    return sound;
  const FoundFile found = m_files.find(written);
  sound.file = found.path;
  if (const auto kind = soundProblem(found.state))
    fields.report(*kind, found.state == FileState::Outside ? Severity::Refused : Severity::Warning, written);
  else
    sound.state = SoundState::Present;
  return sound;
}

QString Reading::sampleKey(LineFields& fields, const QString& file) const {
  if (m_samplesFile == QLatin1String("samples.jsonl"))
    return fields.required("id");
  const QString key = fields.text("id"), base = QFileInfo(file).completeBaseName();
  if (!key.isEmpty())
    return key;
  return base.isEmpty() ? file : base;  // ".wav" has nothing before its dot
}

/// In an AudioFolder the folder's name is the label.
QString Reading::sampleTask(LineFields& fields, const QString& file) const {
  const QString task = fields.text("task");
  const bool isAudioFolder = m_samplesFile != QLatin1String("samples.jsonl");
  return taskCodeFrom(task.isEmpty() && isAudioFolder ? file.section(QLatin1Char('/'), -2, -2) : task);
}

void Reading::takeSample(LineFields& fields) {
  Sample sample;
  sample.set = m_result.set.id;
  sample.sound = soundFrom(fields);
  sample.key = sampleKey(fields, sample.sound.file);
  sample.id = sampleId(sample.set, sample.key);
  sample.split = splitFrom(fields.text("split"));
  const QString domain = fields.text("domain");
  sample.domain = domainFrom(domain);
  sample.task = sampleTask(fields, sample.sound.file);
  const QString level = fields.text("level");
  sample.language = fields.text("language");
  sample.text = fields.text("text");
  sample.textCn = fields.text("text_cn");
  sample.taskDescription = fields.text("task_description");
  sample.cuesIn = fields.json("cues_in");
  sample.cuesOut = fields.json("cues_out");
  sample.condition = fields.text("condition");
  sample.source = fields.text("source");
  sample.licence = fields.text("licence");
  sample.conversation = fields.text("conversation_id");
  sample.turn = static_cast<int>(fields.whole("turn", 0, kMostInt).value_or(0));
  sample.extra = fields.others();
  if (sample.domain == Domain::Unknown && !domain.isEmpty())
    fields.report(ProblemKind::UnknownDomain, Severity::Warning, domain);
  if (m_sampleOf.contains(sample.key))
    fields.report(ProblemKind::DuplicateId, Severity::Refused, sample.key);
  if (fields.refused())
    return;
  m_sampleOf.insert(sample.key, m_result.samples.size());
  m_levels.append(level);
  m_lines.append(m_line);
  m_answers.append(0);
  m_result.samples.append(std::move(sample));
}

void Reading::takeSystem(LineFields& fields) {
  System system;
  system.name = systemNameFrom(fields.required("system"));
  system.title = fields.text("name");
  system.group = fields.text("group");
  system.backbone = fields.text("backbone");
  system.encoder = fields.text("encoder");
  system.decoder = fields.text("decoder");
  system.licence = fields.text("licence");
  if (m_systems.contains(system.name))
    fields.report(ProblemKind::DuplicateId, Severity::Refused, system.name);
  if (!fields.refused())
    addSystem(std::move(system));
}

void Reading::addSystem(System system) {
  m_systems.insert(system.name);
  if (system.title.isEmpty())
    system.title = system.name;
  m_result.systems.append(std::move(system));
}

void Reading::takeResponse(LineFields& fields) {
  Response response;
  response.sound = soundFrom(fields);
  const QString key = fields.required("sample_id");
  response.system = systemNameFrom(fields.required("system"));
  response.transcript = fields.text("transcript");
  response.latencyMs = static_cast<int>(fields.whole("latency_ms", 0, kMostInt).value_or(0));
  response.extra = fields.others();
  const qsizetype sample = m_sampleOf.value(key, -1);
  if (sample < 0 && !key.isEmpty())
    fields.report(ProblemKind::UnknownSample, Severity::Refused, key);
  if (fields.refused())
    return;
  response.sample = m_result.samples.at(sample).id;
  response.id = responseId(response.sample, response.system);
  if (m_responses.contains(response.id)) {
    fields.report(ProblemKind::DuplicateResponse, Severity::Refused, key + QStringLiteral(", ") + response.system);
    return;
  }
  m_responses.insert(response.id);
  ++m_answers[sample];
  if (!m_systems.contains(response.system))
    addSystem({response.system});
  m_result.responses.append(std::move(response));
}

int Reading::guessedBase() const {
  const auto isLevelZero = [](const QString& written) { return levelFrom(written, 0) == Level::L1; };
  return std::any_of(m_levels.cbegin(), m_levels.cend(), isLevelZero) ? 0 : 1;
}

void Reading::setLevels() {
  const int stated = m_statedBase.value_or(-1);
  const int base = m_options.levelBase.value_or(stated >= 0 ? stated : guessedBase());
  m_result.set.levelBase = base;
  for (qsizetype i = 0; i < m_levels.size(); ++i) {
    const Level level = levelFrom(m_levels.at(i), base);
    m_result.samples[i].level = level;
    if (level == Level::Unknown && !m_levels.at(i).isEmpty())
      m_result.problems.append(
          {ProblemKind::UnknownLevel, Severity::Warning, m_samplesFile, m_lines.at(i), m_levels.at(i)});
  }
}

void Reading::reportLonelySamples() {
  for (qsizetype i = 0; i < m_answers.size(); ++i)
    if (m_answers.at(i) < 2)
      m_result.problems.append(
          {ProblemKind::NoResponses, Severity::Warning, m_samplesFile, m_lines.at(i), m_result.samples.at(i).key});
}

void Reading::sortProblems() {
  const QStringList order = {QStringLiteral("set.json"), m_samplesFile, QStringLiteral("systems.jsonl"),
                             QStringLiteral("responses.jsonl")};
  std::stable_sort(m_result.problems.begin(), m_result.problems.end(), [&](const Problem& one, const Problem& two) {
    const qsizetype first = order.indexOf(one.file), second = order.indexOf(two.file);
    return first != second ? first < second : one.line < two.line;
  });
}

}  // namespace

Result<ReadSet> readSet(const QString& folder, const SetReadOptions& options) {
  if (!QFileInfo(folder).isDir())
    return Error{Fault::FolderMissing, folder};
  return Reading(folder, options).run();
}

}  // namespace s2s
