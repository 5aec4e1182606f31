// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/TaskFolder.h"
#include "core/sets/JsonRecords.h"
#include "core/sets/PublishedItem.h"
#include "core/sets/SetLayouts.h"
#include "core/sets/SoundKey.h"
#include "core/sets/TreeAnswers.h"

#include <utility>

namespace s2s {
namespace {

constexpr QLatin1String kOutputKey("output_path_");

bool isJson(const QString& file) { return file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive); }

/// Whether a file holds items: its first record has the path of an input and no verdict.
bool holdsItems(const QString& path) {
  bool items = false;
  const Result<void> done = forEachJsonRecord(path, [&](const JsonRecord& record) {
    // Looked for in the text: a broken first record is no reason to pass over the others.
    items = record.text.contains("\"input_path\"") && !record.text.contains("\"chosen_model\"") &&
            !record.text.contains("\"winner\"");
    return false;
  });
  return done && items;
}

/// data/<task>.json, or the same files at the top or below one more folder.
QStringList itemFiles(const SetBuilder& builder) {
  constexpr qsizetype kDeepestFile = 3;
  QStringList files;
  for (const QString& file : builder.inventory().files)
    if (isJson(file) && file.count(QLatin1Char('/')) < kDeepestFile &&
        holdsItems(builder.root() + QLatin1Char('/') + file))
      files.append(file);
  return files;
}

/// Reads one published tree.
class PublishedReading {
 public:
  explicit PublishedReading(SetBuilder& builder)
      : m_builder(builder), m_tree(builder.inventory()), m_answers(builder, m_tree) {}

  std::optional<Error> run();

 private:
  void takeItem(LineFields& fields);
  QString pathOf(LineFields& fields) const;
  Sound soundOf(LineFields& fields, const QString& written);
  void expectAnswers(LineFields& fields, const QString& key);
  void takeInput(const TreeFile& file);

  SetBuilder& m_builder;
  SetTree m_tree;
  TreeAnswers m_answers;
  bool m_hasItems = false;
};

std::optional<Error> PublishedReading::run() {
  for (const QString& file : itemFiles(m_builder)) {
    m_hasItems = true;
    const auto error = m_builder.forEachObject(file, [&](LineFields& fields) { takeItem(fields); });
    if (error)
      m_builder.report(ProblemKind::FileUnusable, Severity::Refused, {file, error->line}, error->detail);
  }
  if (m_hasItems)
    m_builder.setFormatBase(0);
  for (const bool variants : {false, true})  // what a variant is of comes first
    for (const TreeFile& file : m_tree.inputs())
      if (m_tree.rivalRoots().isEmpty() && !m_builder.isUsed(file.path) && variantOf(file.key).has_value() == variants)
        takeInput(file);
  return m_answers.run();
}

QString PublishedReading::pathOf(LineFields& fields) const {
  const QString path = fields.text("input_path");
  return path.isEmpty() ? pathInId(fields.object()) : path;
}

Sound PublishedReading::soundOf(LineFields& fields, const QString& written) {
  const QString plain = plainPath(written);
  if (const TreeFile* file = m_tree.input(written)) {
    const QString extension = file->path.mid(file->path.lastIndexOf(QLatin1Char('.')));
    if (!plain.endsWith(extension, Qt::CaseInsensitive))
      fields.report(ProblemKind::OtherExtension, Severity::Warning, file->path);
    return m_builder.soundOf(file->path);
  }
  const FoundFile found = m_builder.files().find(plain);  // in a folder that is no task
  if (found.state == FileState::Present || found.state == FileState::Empty)
    return m_builder.soundOf(found.path);
  fields.report(ProblemKind::SoundMissing, Severity::Warning, written);
  return {plain, {}, SoundState::Missing};
}

void PublishedReading::expectAnswers(LineFields& fields, const QString& key) {
  for (const auto& item : fields.object().items()) {
    const QString name = QString::fromStdString(item.key());
    if (!name.startsWith(kOutputKey))
      continue;
    const QString system = systemNameFrom(name.mid(kOutputKey.size()));
    const QString path = fields.text(item.key().c_str());
    if (path.isEmpty())
      m_answers.expectSystem(system);
    else
      m_answers.expect({key, system, path, {fields.file(), fields.line()}});
  }
}

void PublishedReading::takeItem(LineFields& fields) {
  const QString written = pathOf(fields);
  Sample sample;
  sample.key = soundKey(written);
  if (written.isEmpty())
    return fields.report(ProblemKind::MissingField, Severity::Refused, QStringLiteral("input_path"));
  if (sample.key.isEmpty())
    return fields.report(ProblemKind::PathOutsideRoot, Severity::Refused, written);
  if (m_builder.hasSample(sample.key))
    return fields.report(ProblemKind::DuplicateId, Severity::Refused, sample.key);
  sample.sound = soundOf(fields, written);
  const QString level = fields.text("level"), category = fields.text("category");
  sample.task = taskOfItem(stringAt(fields.object(), "task"), written);
  sample.domain = domainOfItem(category, sample.task);
  sample.language = fields.text("language");
  sample.text = fields.text("text");
  sample.textCn = fields.text("text_cn");
  sample.taskDescription = fields.text("task_description");
  if (const auto variant = variantOf(sample.key))
    sample.condition = variant->condition;
  if (domainFrom(category) == Domain::Unknown && !category.isEmpty())
    fields.report(ProblemKind::UnknownDomain, Severity::Warning, category);
  expectAnswers(fields, sample.key);
  sample.extra = fields.others();
  m_builder.addSample(std::move(sample), level, {fields.file(), fields.line()});
}

/// A sound that no item speaks of; a variant with noise is described as the clip that was mixed.
void PublishedReading::takeInput(const TreeFile& file) {
  if (file.key.isEmpty() || m_builder.hasSample(file.key))
    return;  // a.mp3 beside a.wav: left over, and reported as such
  const std::optional<Variant> variant = variantOf(file.key);
  const Sample* base = variant ? m_builder.sample(variant->base) : nullptr;
  Sample sample = base ? *base : Sample();
  const QString level = base ? m_builder.levelOf(variant->base) : QString();
  sample.key = file.key;
  if (!base) {
    sample.task = taskOfItem({}, file.rest);
    sample.domain = domainOfItem({}, sample.task);
  }
  sample.condition = variant ? variant->condition : QString();
  sample.extra = base ? QString::fromUtf8(toBytes(Json{{"variant_of", utf8(variant->base)}})) : QString();
  sample.sound = m_builder.soundOf(file.path);
  if (m_hasItems && !base)
    m_builder.report(ProblemKind::NoItem, Severity::Warning, {file.path, 0}, file.path);
  m_builder.addSample(std::move(sample), level, {file.path, 0});
}

}  // namespace

QString publishedEvidence(const SetBuilder& builder) {
  constexpr int kEnoughTasks = 3;
  const QStringList items = itemFiles(builder);
  if (!items.isEmpty())
    return items.constFirst();
  const SetTree tree(builder.inventory());
  QStringList tasks;
  for (const TreeFile& file : tree.inputs())
    if (const QString folder = file.rest.section(QLatin1Char('/'), 0, 0); isTaskFolder(folder))
      tasks.append(tasks.contains(folder) ? QStringList() : QStringList(folder));
  const bool isTree = tree.hasKnownSystems() && tree.hasKnownTasks();
  if (isTree && !tree.outputs().isEmpty())
    return tree.outputs().constFirst().path;
  return tasks.size() >= kEnoughTasks && tree.outputs().isEmpty() ? tree.inputs().constFirst().path : QString();
}

std::optional<Error> readPublished(SetBuilder& builder) { return PublishedReading(builder).run(); }

}  // namespace s2s
