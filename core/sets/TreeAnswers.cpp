// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/TreeAnswers.h"

#include "core/model/TaskFolder.h"
#include "core/sets/SoundKey.h"

#include <utility>

namespace s2s {
namespace {

QString nameOf(const QString& path) { return path.section(QLatin1Char('/'), -1); }
QString folderOf(const QString& path) { return path.section(QLatin1Char('/'), 0, -2); }

}  // namespace

void TreeAnswers::expectSystem(const QString& system) {
  if (!m_expected.contains(system))
    m_expected.append(system);
}

std::optional<Error> TreeAnswers::run() {
  if (auto error = m_index.read(m_builder))
    return error;
  readWrittenAnswers();
  for (const NamedAnswer& named : m_named)
    takeNamed(named);
  takeIndexed();
  takeMirrored();
  reportMissing();
  reportUnclear();
  return std::nullopt;
}

/// responses.json of a system's folder: what it said, line by line (SpeechGPT's runner).
void TreeAnswers::readWrittenAnswers() {
  for (const QString& file : m_builder.inventory().files) {
    const QString name = nameOf(file).toLower();
    if ((name != QLatin1String("responses.json") && name != QLatin1String("responses.jsonl")) ||
        m_tree.systemAt(file).isEmpty())
      continue;
    int ordinal = 0;
    const auto error =
        m_builder.forEachObject(file, [&](LineFields& fields) { takeWritten(fields, folderOf(file), ordinal++); });
    if (error)
      m_builder.report(ProblemKind::FileUnusable, Severity::Refused, {file, error->line}, error->detail);
  }
}

void TreeAnswers::takeWritten(LineFields& fields, const QString& folder, int ordinal) {
  const auto first = [&](std::initializer_list<const char*> keys) {
    for (const char* key : keys)
      if (const Json* value = fields.value(key); value && value->is_string())
        return fields.text(key);
    return QString();
  };
  const QString text = first({"textAnswer", "transcript", "text", "answer", "response"});
  const QString file = first({"file_name", "wav", "audio", "path", "file"});
  const QString stem = file.isEmpty() ? QStringLiteral("answer_%1").arg(ordinal) : withoutExtension(nameOf(file));
  m_written.insert(folder + QLatin1Char('/') + stem, {text, {fields.file(), fields.line()}});
}

QString TreeAnswers::transcriptOf(const QString& path) {
  const QString stem = withoutExtension(path);
  if (const auto written = m_written.find(stem); written != m_written.end()) {
    written->used = true;
    return written->text;
  }
  for (const char* ending : {".audio_transcript.txt", ".transcript.txt", ".txt"})
    if (const QString text = m_builder.textIn(stem + QLatin1String(ending)); !text.isEmpty())
      return text;
  return {};
}

bool TreeAnswers::take(const TreeFile& file, const QString& key) {
  if (m_builder.hasResponse(key, file.system)) {
    m_builder.markUsed(file.path);
    m_builder.report(ProblemKind::DuplicateResponse, Severity::Refused, {file.path, 0},
                     QStringLiteral("%1, %2").arg(key, file.system));
    return false;
  }
  Response response;
  response.system = file.system;
  response.sound = m_builder.soundOf(file.path);
  response.transcript = transcriptOf(file.path);
  return m_builder.addResponse(std::move(response), key, {file.path, 0});
}

void TreeAnswers::takeNamed(const NamedAnswer& named) {
  expectSystem(named.system);
  if (plainPath(named.path).isEmpty())
    return m_builder.report(ProblemKind::PathOutsideRoot, Severity::Refused, named.place, named.path);
  if (const TreeFile* file = m_tree.output(named.system, named.path); file && file->system == named.system) {
    const QString written = plainPath(named.path);
    if (!written.endsWith(file->path.mid(file->path.lastIndexOf(QLatin1Char('.'))), Qt::CaseInsensitive))
      m_builder.report(ProblemKind::OtherExtension, Severity::Warning, named.place, file->path);
    take(*file, named.sample);
    return;
  }
  m_builder.report(ProblemKind::SoundMissing, Severity::Warning, named.place, named.path);
  Response response;
  response.system = named.system;
  response.sound = {plainPath(named.path), {}, SoundState::Missing};
  m_builder.addResponse(std::move(response), named.sample, named.place);
}

void TreeAnswers::takeIndexed() {
  for (const TreeFile& file : m_tree.outputs()) {
    const QString key = m_builder.isUsed(file.path) ? QString() : m_index.sampleOf(file);
    if (m_builder.hasSample(key))
      take(file, key);
    else if (!key.isEmpty())
      m_builder.report(ProblemKind::UnknownSample, Severity::Refused, {file.path, 0}, key);
  }
  m_index.reportUnused(m_builder);
}

/// The sample that a path mirrors: <task>/<stem>.wav, <task>/<stem>/<stem>.wav or <task>/<stem>/item_<id>.wav.
QString TreeAnswers::keyOf(const TreeFile& file) const {
  if (m_builder.hasSample(file.key))
    return file.key;
  const QString folder = folderOf(file.key), stem = nameOf(file.key);
  const bool isNested = stem == nameOf(folder) || stem.startsWith(QLatin1String("item_"));
  return isNested && m_builder.hasSample(folder) ? folder : QString();
}

/// A variant with noise that lies in a folder of its own (noise/a_Typing_1.wav): the sample of that name, if there is
/// one only. Nothing where the path has nothing to do with that.
std::optional<QString> TreeAnswers::keyOfVariant(const TreeFile& file) const {
  const QString stem = nameOf(file.key);
  if (!variantOf(stem) || !taskOfPath(file.rest).isEmpty())
    return std::nullopt;
  QStringList keys;
  for (const Sample& sample : m_builder.samples())
    if (nameOf(sample.key) == stem)
      keys.append(sample.key);
  return keys.size() == 1 ? keys.constFirst() : QString();
}

void TreeAnswers::takeMirrored() {
  QList<std::pair<const TreeFile*, QString>> raw;  // item_<id>.wav: only where there is no better name
  for (const TreeFile& file : m_tree.outputs()) {
    if (m_builder.isUsed(file.path))
      continue;
    const QString stem = nameOf(file.key);
    const bool isNumber = isNumberName(stem);
    QString key = isNumber && isIndexNamed(file.system) ? QString() : keyOf(file);
    const std::optional<QString> variant = key.isEmpty() ? keyOfVariant(file) : std::nullopt;
    key = variant.value_or(key);
    if (key.isEmpty() && (isNumber || variant)) {
      m_builder.markUsed(file.path);
      m_builder.report(ProblemKind::NeedsIndex, Severity::Warning, {file.path, 0}, file.path);
      m_unindexed.append(m_unindexed.contains(file.system) ? QStringList() : QStringList(file.system));
    } else if (!key.isEmpty() && stem.startsWith(QLatin1String("item_"))) {
      raw.append({&file, key});
    } else if (!key.isEmpty()) {
      take(file, key);
    }
  }
  for (const auto& [file, key] : raw)
    take(*file, key);
}

/// What cannot be told of the tree as a whole.
void TreeAnswers::reportUnclear() {
  if (const QStringList& rivals = m_tree.rivalRoots(); !rivals.isEmpty())
    m_builder.report(ProblemKind::SeveralInputs, Severity::Refused, {}, rivals.join(QStringLiteral(", ")));
  else if (m_builder.samples().isEmpty() && !m_tree.outputs().isEmpty())
    m_builder.report(ProblemKind::OnlyAnswers, Severity::Refused, {}, QString::number(m_tree.outputs().size()));
}

void TreeAnswers::reportMissing() {
  for (const QString& system : m_tree.systems())
    expectSystem(system);
  for (const Sample& sample : m_builder.samples())
    for (const QString& system : m_expected)
      if (!m_unindexed.contains(system) && !m_builder.hasResponse(sample.key, system))
        m_builder.report(ProblemKind::NoAnswer, Severity::Warning, {sample.sound.file, 0},
                         QStringLiteral("%1, %2").arg(sample.key, system));
  for (const Written& written : m_written)
    if (!written.used)
      m_builder.report(ProblemKind::UnusedLine, Severity::Warning, written.place, written.text.left(80));
}

}  // namespace s2s
