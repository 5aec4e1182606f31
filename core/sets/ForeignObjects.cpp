// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ForeignObjects.h"

#include "core/sets/JsonRecords.h"

namespace s2s {
QByteArray canonicalRecord(const Json& json) {
  const nlohmann::json sorted = json;
  return QByteArray::fromStdString(sorted.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<void> forEachObjectItself(const QString& path, ForeignVerdicts& into,
                                 const std::function<void(const Json&, int line)>& read) {
  return forEachJsonRecord(path, [&](const JsonRecord& record) {
    into.read += record.between ? 0 : 1;
    if (const Result<Json> json = objectOf(record))
      read(*json, record.line);
    else
      into.report(ProblemKind::BadJson, json.error().line, json.error().detail);
    return true;
  });
}

Result<void> forEachObject(const QString& path, ForeignVerdicts& into,
                           const std::function<void(LineFields&, ForeignVerdict&)>& read) {
  return forEachObjectItself(path, into, [&](const Json& json, int line) {
    ForeignVerdict foreign;
    foreign.line = line;
    foreign.record = canonicalRecord(json);
    LineFields fields(json, {ProblemKind::BadField, Severity::Refused, {}, line, {}});
    read(fields, foreign);
    for (const Problem& problem : fields.problems())
      into.report(problem.kind, line, problem.detail, problem.severity);
    if (!fields.refused())
      into.take(std::move(foreign));
  });
}

}  // namespace s2s
