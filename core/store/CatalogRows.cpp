// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CatalogRows.h"

#include "core/store/Codes.h"

namespace s2s::sql {
namespace {

Sound soundFrom(Row& row) {
  Sound sound;
  sound.file = row.text();
  sound.sha256 = row.text();
  sound.state = kSoundStates.from(row.text(), SoundState::Unchecked);
  return sound;
}

}  // namespace

QVariantList valuesOf(const Placed<SetInfo>& placed) {
  const SetInfo& set = placed.value;
  return {set.id.text(), set.name,         set.version,   set.licence,    set.root,
          set.levelBase, code(set.policy), set.synthetic, placed.position};
}

Placed<SetInfo> setFrom(Row row) {
  SetInfo set;
  set.id = SetId(row.text());
  set.name = row.text();
  set.version = row.text();
  set.licence = row.text();
  set.root = row.text();
  set.levelBase = row.number();
  set.policy = loudnessPolicyFrom(row.text()).value_or(LoudnessPolicy::Aligned);
  set.synthetic = row.flag();
  return {set, row.number()};
}

QVariantList valuesOf(const Placed<System>& placed) {
  const System& system = placed.value;
  return {system.name,    system.title,   system.group,   system.backbone,
          system.encoder, system.decoder, system.licence, placed.position};
}

Placed<System> systemFrom(Row row) {
  System system;
  system.name = row.text();
  system.title = row.text();
  system.group = row.text();
  system.backbone = row.text();
  system.encoder = row.text();
  system.decoder = row.text();
  system.licence = row.text();
  return {system, row.number()};
}

QVariantList valuesOf(const Placed<Sample>& placed) {
  const Sample& sample = placed.value;
  return {sample.id.text(),   sample.set.text(),      sample.key,
          code(sample.split), code(sample.domain),    sample.task,
          code(sample.level), sample.language,        sample.text,
          sample.textCn,      sample.taskDescription, sample.cuesIn,
          sample.cuesOut,     sample.condition,       sample.source,
          sample.licence,     sample.conversation,    sample.turn,
          sample.sound.file,  sample.sound.sha256,    kSoundStates.of(sample.sound.state),
          sample.extra,       placed.position};
}

Placed<Sample> sampleFrom(Row row) {
  Sample sample;
  sample.id = SampleId(row.text());
  sample.set = SetId(row.text());
  sample.key = row.text();
  sample.split = splitFrom(row.text());
  sample.domain = domainFrom(row.text());
  sample.task = row.text();
  sample.level = levelFrom(row.text());
  sample.language = row.text();
  sample.text = row.text();
  sample.textCn = row.text();
  sample.taskDescription = row.text();
  sample.cuesIn = row.text();
  sample.cuesOut = row.text();
  sample.condition = row.text();
  sample.source = row.text();
  sample.licence = row.text();
  sample.conversation = row.text();
  sample.turn = row.number();
  sample.sound = soundFrom(row);
  sample.extra = row.text();
  return {sample, row.number()};
}

QVariantList valuesOf(const Placed<Response>& placed) {
  const Response& response = placed.value;
  return {response.id.text(), response.sample.text(), response.system,       response.transcript,
          response.latencyMs, response.sound.file,    response.sound.sha256, kSoundStates.of(response.sound.state),
          response.extra,     placed.position};
}

Placed<Response> responseFrom(Row row) {
  Response response;
  response.id = ResponseId(row.text());
  response.sample = SampleId(row.text());
  response.system = row.text();
  response.transcript = row.text();
  response.latencyMs = row.number();
  response.sound = soundFrom(row);
  response.extra = row.text();
  return {response, row.number()};
}

}  // namespace s2s::sql
