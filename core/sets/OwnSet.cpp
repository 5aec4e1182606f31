// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/NestedFields.h"
#include "core/sets/SetLayouts.h"

namespace s2s {
namespace {

void takeSample(SetBuilder& builder, LineFields& fields) {
  Sample sample;
  sample.sound = builder.soundFrom(fields);
  sample.key = fields.required("id");
  const QString level = fields.text("level");
  readSampleFields(fields, sample);
  if (!fields.refused())
    builder.addSample(std::move(sample), level, {fields.file(), fields.line()});
}

void takeSystem(SetBuilder& builder, LineFields& fields) {
  System system;
  system.name = systemNameFrom(fields.required("system"));
  system.title = fields.text("name");
  system.group = fields.text("group");
  system.backbone = fields.text("backbone");
  system.encoder = fields.text("encoder");
  system.decoder = fields.text("decoder");
  system.licence = fields.text("licence");
  if (builder.hasSystem(system.name))
    fields.report(ProblemKind::DuplicateId, Severity::Refused, system.name);
  if (!fields.refused())
    builder.addSystem(std::move(system));
}

void takeResponse(SetBuilder& builder, LineFields& fields) {
  Response response;
  response.sound = builder.soundFrom(fields);
  const QString key = fields.required("sample_id");
  response.system = systemNameFrom(fields.required("system"));
  response.transcript = fields.text("transcript");
  response.latencyMs = static_cast<int>(fields.whole("latency_ms", 0, kMostInt).value_or(0));
  response.extra = fields.others();
  if (!fields.refused())
    builder.addResponse(std::move(response), key, {fields.file(), fields.line()});
}

/// A table beside the samples: where it cannot be read at all, the samples still can.
std::optional<Error> readBeside(SetBuilder& builder, const QString& name, void (*take)(SetBuilder&, LineFields&)) {
  const auto error = builder.forEachObject(name, [&](LineFields& fields) { take(builder, fields); });
  if (!error || error->fault == Fault::PathOutsideRoot)
    return error;
  builder.report(ProblemKind::FileUnusable, Severity::Refused, {name, error->line}, error->detail);
  return std::nullopt;
}

}  // namespace

void readSampleFields(LineFields& fields, Sample& sample) {
  constexpr qint64 kMostTurns = kMostInt;
  sample.split = splitFrom(fields.text("split"));
  const QString domain = fields.text("domain");
  sample.domain = domainFrom(domain);
  sample.task = taskCodeFrom(fields.text("task"));
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
  sample.turn = static_cast<int>(fields.whole("turn", 0, kMostTurns).value_or(0));
  sample.extra = fields.others();
  if (sample.domain == Domain::Unknown && !domain.isEmpty())
    fields.report(ProblemKind::UnknownDomain, Severity::Warning, domain);
}

std::optional<Error> readSystemsAndResponses(SetBuilder& builder) {
  if (auto error = readBeside(builder, QStringLiteral("systems.jsonl"), takeSystem))
    return error;
  return readBeside(builder, QStringLiteral("responses.jsonl"), takeResponse);
}

std::optional<Error> readOwnSet(SetBuilder& builder) {
  const QString samples = QStringLiteral("samples.jsonl");
  if (auto error = builder.forEachObject(samples, [&](LineFields& fields) { takeSample(builder, fields); }))
    return error;
  return readSystemsAndResponses(builder);
}

}  // namespace s2s
