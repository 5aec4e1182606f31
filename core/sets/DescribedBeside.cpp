// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/DescribedBeside.h"

#include "core/sets/JsonLines.h"
#include "core/sets/Provenance.h"
#include "core/sets/SoundKey.h"

#include <QFileInfo>

#include <algorithm>

namespace s2s {
namespace {

constexpr JsonLimits kLimits{8, 128 * 1024 * 1024};

SetInfo setFrom(LineFields& fields, const QString& folder) {
  SetInfo set;
  set.id = SetId(fields.text("id"));
  set.name = fields.text("name");
  set.version = fields.text("version");
  set.licence = fields.text("licence");
  set.root = folder;
  return set;
}

Sound soundFrom(LineFields& fields) {
  return {plainPath(fields.text("file")), fields.sha256("sha256"), SoundState::Missing};
}

Sample sampleFrom(LineFields& fields) {
  Sample sample;
  sample.id = SampleId(fields.text("id"));
  sample.set = SetId(fields.text("set"));
  sample.key = fields.text("sample_id");
  sample.split = splitFrom(fields.text("split"));
  sample.domain = domainFrom(fields.text("domain"));
  sample.level = levelFrom(fields.text("level"));
  sample.task = fields.text("task");
  sample.language = fields.text("language");
  sample.text = fields.text("text");
  sample.licence = fields.text("licence");
  sample.source = fields.text("source");
  sample.sound = soundFrom(fields);
  return sample;
}

Response responseFrom(LineFields& fields, const SampleId& sample) {
  Response response;
  response.id = ResponseId(fields.text("id"));
  response.sample = sample;
  response.system = fields.text("system");
  response.sound = soundFrom(fields);
  return response;
}

const Json& listAt(const Json& json, const char* key) {
  static const Json kEmpty = Json::array();
  const auto it = json.find(key);
  return it != json.end() && it->is_array() ? *it : kEmpty;
}

/// What fits its ids.
Catalogue catalogueOf(const Json& json, const QString& folder) {
  Catalogue all;
  for (const Json& entry : listAt(json, "sets"))
    if (entry.is_object()) {
      LineFields fields(entry, {});
      all.sets.append(setFrom(fields, folder));
    }
  for (const Json& entry : listAt(json, "clips")) {
    if (!entry.is_object())
      continue;
    LineFields fields(entry, {});
    const SampleId sample = sampleId(SetId(fields.text("set")), fields.text("sample_id"));
    if (fields.text("clip") == QLatin1String("instruction") && fields.text("id") == sample.text())
      all.samples.append(sampleFrom(fields));
    const QString system = fields.text("system");
    if (!system.isEmpty() && fields.text("id") == responseId(sample, system).text())
      all.responses.append(responseFrom(fields, sample));
  }
  return all;
}

template <class Value, class AnyId>
const Value* found(const QList<Value>& list, const QHash<AnyId, qsizetype>& places, const AnyId& id) {
  const auto place = places.constFind(id);
  return place == places.cend() ? nullptr : &list.at(*place);
}

}  // namespace

DescribedBeside::DescribedBeside(const QString& verdictFile) {
  const QString path = provenancePath(verdictFile);
  if (!QFileInfo::exists(path))
    return;
  const Result<QByteArray> text = readWhole(path);
  const Result<Json> json = text ? parseJson(*text, kLimits) : text.error();
  if (!json || !json->is_object()) {
    m_problems.append({ProblemKind::BadText, Severity::Warning, QFileInfo(path).fileName(), 0,
                       json ? QStringLiteral("no object") : json.error().detail.left(200)});
    return;
  }
  m_all = catalogueOf(*json, QFileInfo(verdictFile).absolutePath());
  for (qsizetype i = 0; i < m_all.samples.size(); ++i)
    m_samples.insert(m_all.samples.at(i).id, i);
  for (qsizetype i = 0; i < m_all.responses.size(); ++i)
    m_responses.insert(m_all.responses.at(i).id, i);
}

const SetInfo* DescribedBeside::set(const SetId& id) const {
  const auto it =
      std::find_if(m_all.sets.cbegin(), m_all.sets.cend(), [&](const SetInfo& set) { return set.id == id; });
  return it == m_all.sets.cend() ? nullptr : &*it;
}

const Sample* DescribedBeside::sample(const SampleId& id) const { return found(m_all.samples, m_samples, id); }

const Response* DescribedBeside::response(const ResponseId& id) const {
  return found(m_all.responses, m_responses, id);
}

}  // namespace s2s
