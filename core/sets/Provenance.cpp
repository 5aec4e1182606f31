// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Provenance.h"

#include <QSet>

namespace s2s {
namespace {

void put(Json& json, const char* key, const QString& text) {
  if (!text.isEmpty())
    json[key] = utf8(text);
}

QString licenceOf(const QString& own, const Contents& contents, const SetId& set) {
  const SetInfo* of = contents.findSet(set);
  return own.isEmpty() && of ? of->licence : own;
}

QString licenceOfSystem(const Contents& contents, const QString& name) {
  for (const System& system : contents.systems)
    if (system.name == name)
      return system.licence;
  return {};
}

Json sampleJson(const Sample& sample, const Contents& contents) {
  Json json = {{"clip", "instruction"}, {"id", utf8(sample.id.text())}};
  put(json, "set", sample.set.text());
  put(json, "sample_id", sample.key);
  put(json, "file", sample.sound.file);
  put(json, "licence", s2s::licenceOf(sample, contents));
  put(json, "source", sample.source);
  put(json, "sha256", sample.sound.sha256);
  put(json, "split", code(sample.split));
  put(json, "level", code(sample.level));
  put(json, "domain", code(sample.domain));
  put(json, "task", sample.task);
  put(json, "language", sample.language);
  put(json, "text", sample.text);
  return json;
}

Json responseJson(const Response& response, const Sample& sample, const Contents& contents, Reveal reveal) {
  Json json = {{"clip", "response"}, {"id", utf8(response.id.text())}};
  put(json, "set", sample.set.text());
  put(json, "sample_id", sample.key);
  if (reveal == Reveal::Yes) {
    put(json, "system", response.system);
    put(json, "file", response.sound.file);
  }
  put(json, "licence", s2s::licenceOf(response, contents));
  json["source"] = reveal == Reveal::Yes ? utf8(response.system) : "a system of the study";
  put(json, "sha256", response.sound.sha256);
  return json;
}

Json setJson(const SetInfo& set) {
  Json json = {{"id", utf8(set.id.text())}};
  put(json, "name", set.name);
  put(json, "version", set.version);
  put(json, "licence", set.licence);
  return json;
}

Json provenanceOf(const QSet<QString>& clips, const Contents& contents, Reveal reveal) {
  Json sets = Json::array(), list = Json::array();
  for (const SetInfo& set : contents.sets)
    sets.push_back(setJson(set));
  for (const Sample& sample : contents.samples)
    if (clips.contains(sample.id.text()))
      list.push_back(sampleJson(sample, contents));
  for (const Response& response : contents.responses)
    if (const Sample* sample = contents.findSample(response.sample); sample && clips.contains(response.id.text()))
      list.push_back(responseJson(response, *sample, contents, reveal));
  return {{"study_id", utf8(contents.info.id.text())},
          {"systems_named", reveal == Reveal::Yes},
          {"sets", sets},
          {"clips", list}};
}

}  // namespace

QString licenceOf(const Sample& sample, const Contents& contents) {
  return licenceOf(sample.licence, contents, sample.set);
}

QString licenceOf(const Response& response, const Contents& contents) {
  const Sample* sample = contents.findSample(response.sample);
  return licenceOf(licenceOfSystem(contents, response.system), contents, sample ? sample->set : SetId());
}

QString provenancePath(const QString& file) { return file + QStringLiteral(".provenance.json"); }

Json provenanceJson(const Contents& contents, Reveal reveal) {
  QSet<QString> clips;
  for (const Verdict& verdict : contents.verdicts)
    if (const Battle* battle = contents.findBattle(verdict.battle))
      clips += {battle->sample.text(), battle->a.text(), battle->b.text()};
  return provenanceOf(clips, contents, reveal);
}

Json provenanceOfMarks(const Contents& contents) {
  QSet<QString> clips;
  for (const QualityMark& mark : contents.marks)
    clips.insert(mark.sample.text());
  return provenanceOf(clips, contents, Reveal::No);
}

}  // namespace s2s
