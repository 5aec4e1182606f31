// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/NativeMarks.h"

#include "core/sets/JsonPut.h"

#include <algorithm>

namespace s2s {
namespace {

Json reasonsJson(MarkReasons reasons) {
  Json list = Json::array();
  for (const QString& reason : codes(reasons))
    list.push_back(utf8(reason));
  return list;
}

Json spanJson(const SpanMs& span) { return span == SpanMs() ? Json::array() : Json::array({span.from, span.to}); }

Json auditJson(const AuditAnswers& audit) {
  Json json = Json::object();
  if (audit.levelRight)
    json["level"] = *audit.levelRight;
  if (audit.paralinguisticsRight)
    json["paralinguistics"] = *audit.paralinguisticsRight;
  return json;
}

void putSaid(Json& json, const QualityMark& mark) {
  const bool isAudit = mark.round == MarkRound::Audit;
  if (mark.round != MarkRound::Check)
    json["round"] = utf8(code(mark.round));
  if (!isAudit || mark.mark != Mark::Keep)
    json["mark"] = utf8(code(mark.mark));
  put(json, "reasons", reasonsJson(mark.reasons));
  put(json, "level_proposed", code(mark.levelProposed));
  put(json, "level_said", code(mark.levelSaid));
  put(json, "text_corrected", mark.textCorrected);
  put(json, "span_ms", spanJson(mark.span));
  put(json, "audit", auditJson(mark.audit));
  put(json, "note", mark.note);
}

void putListening(Json& json, const QualityMark& mark) {
  put(json, "plays", qint64{mark.plays});
  if (mark.gainDb != 0)
    json["gain_db"] = mark.gainDb;
  if (mark.plays != 0 || mark.heard != 0 || mark.gainDb != 0 || mark.policy != LoudnessPolicy::Aligned)
    put(json, "policy", code(mark.policy));
  put(json, "device", mark.device);
}

}  // namespace

Json nativeJson(const QualityMark& mark, const Contents& contents) {
  const Sample* sample = contents.findSample(mark.sample);
  Json json = Json::object();
  put(json, "event_id", mark.event.text());
  put(json, "study_id", (mark.study.isEmpty() ? contents.info.id : mark.study).text());
  put(json, "sample_id", sample ? sample->key : QString());
  put(json, "set_id", sample ? sample->set.text() : QString());
  put(json, "reviewer", mark.reviewer.text());
  putSaid(json, mark);
  if (mark.heard != 0)
    json["heard"] = mark.heard;
  put(json, "revision_of", mark.revisionOf.text());
  putIfTrue(json, "withdrawn", mark.withdrawn);
  putIfTrue(json, "demo", mark.demo);
  json["blind"] = mark.blind;
  put(json, "session_id", mark.session);
  put(json, "seq", qint64{mark.sequence});
  put(json, "started_at", mark.startedAt);
  put(json, "committed_at", mark.committedAt);
  put(json, "active_ms", mark.activeMs);
  putListening(json, mark);
  put(json, "app_version", mark.appVersion);
  return json;
}

QByteArray nativeMarks(const Contents& contents) {
  QList<const QualityMark*> events;
  events.reserve(contents.marks.size());
  for (const QualityMark& mark : contents.marks)
    events.append(&mark);
  std::sort(events.begin(), events.end(),
            [](const QualityMark* one, const QualityMark* two) { return one->event < two->event; });
  QByteArray lines;
  for (const QualityMark* event : events)
    lines += toBytes(nativeJson(*event, contents)) + '\n';
  return lines;
}

}  // namespace s2s
