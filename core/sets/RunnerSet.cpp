// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetLayouts.h"
#include "core/sets/SoundKey.h"
#include "core/sets/TreeAnswers.h"

#include <utility>

namespace s2s {
namespace {

/// LLaMA-Omni's list of inputs: question.json or questions.json.
bool isQuestionFile(const QString& file) {
  const QString name = file.section(QLatin1Char('/'), -1).toLower();
  return name == QLatin1String("question.json") || name == QLatin1String("questions.json") ||
         name == QLatin1String("question.jsonl") || name == QLatin1String("questions.jsonl");
}

/// Reads inputs and the outputs that mirror them.
class RunnerReading {
 public:
  explicit RunnerReading(SetBuilder& builder)
      : m_builder(builder), m_tree(builder.inventory()), m_answers(builder, m_tree) {}

  std::optional<Error> run();

 private:
  void takeQuestion(LineFields& fields);
  const TreeFile* fileOf(const QString& speech) const;

  SetBuilder& m_builder;
  SetTree m_tree;
  TreeAnswers m_answers;
};

std::optional<Error> RunnerReading::run() {
  for (const QString& file : m_builder.inventory().files) {
    if (!isQuestionFile(file))
      continue;
    const auto error = m_builder.forEachObject(file, [&](LineFields& fields) { takeQuestion(fields); });
    if (error)
      m_builder.report(ProblemKind::FileUnusable, Severity::Refused, {file, error->line}, error->detail);
  }
  for (const TreeFile& file : m_tree.inputs()) {
    const bool mayBeAnswer = !m_tree.rivalRoots().isEmpty();
    if (mayBeAnswer || m_builder.isUsed(file.path) || file.key.isEmpty() || m_builder.hasSample(file.key))
      continue;
    Sample sample;
    sample.key = file.key;
    sample.task = taskOfItem({}, file.rest);
    sample.domain = domainOfItem({}, sample.task);
    sample.sound = m_builder.soundOf(file.path);
    sample.text = m_builder.textIn(withoutExtension(file.path) + QStringLiteral(".txt"));
    m_builder.addSample(std::move(sample), {}, {file.path, 0});
  }
  return m_answers.run();
}

/// The path as it was on the machine of the runner: what stands before "input/" is not ours.
const TreeFile* RunnerReading::fileOf(const QString& speech) const {
  if (const TreeFile* file = m_tree.input(speech))
    return file;
  const QString plain = plainPath(speech);
  const qsizetype input = plain.lastIndexOf(QLatin1String("input/"));
  return input < 0 ? nullptr : m_tree.input(plain.mid(input));
}

void RunnerReading::takeQuestion(LineFields& fields) {
  const QString speech = fields.required("speech");
  if (speech.isEmpty())
    return;
  const TreeFile* file = fileOf(speech);
  Sample sample;
  sample.key = file ? file->key : soundKey(speech);
  if (sample.key.isEmpty())
    return fields.report(ProblemKind::PathOutsideRoot, Severity::Refused, speech);
  if (!file)
    fields.report(ProblemKind::SoundMissing, Severity::Warning, speech);
  const QString rest = file ? file->rest : plainPath(speech), level = fields.text("level");
  readSampleFields(fields, sample);
  sample.task = taskOfItem(sample.task, rest);
  sample.domain = sample.domain == Domain::Unknown ? domainOfItem({}, sample.task) : sample.domain;
  sample.sound = file ? m_builder.soundOf(file->path) : Sound{plainPath(speech), {}, SoundState::Missing};
  m_builder.addSample(std::move(sample), level, {fields.file(), fields.line()});
}

}  // namespace

QString runnerEvidence(const Inventory& inventory) {
  for (const QString& file : inventory.files)
    if (isQuestionFile(file) && file.count(QLatin1Char('/')) < 3)
      return file;
  const SetTree tree(inventory);
  const bool hasBoth = !tree.inputs().isEmpty() && !tree.outputs().isEmpty();
  return hasBoth ? tree.outputs().constFirst().path : QString();
}

std::optional<Error> readRunner(SetBuilder& builder) { return RunnerReading(builder).run(); }

}  // namespace s2s
