// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ForeignObjects.h"

#include "core/sets/JsonRecords.h"

#include <QRegularExpression>

namespace s2s {
namespace {

constexpr JsonLimits kRecordLimits{64, kMostRecordBytes};

/// The parser counts lines within the record it is given.
QString withoutPlace(QString why) {
  static const QRegularExpression kPrefix(QStringLiteral("^\\[json[^\\]]*\\] (parse error at line \\d+, )?"));
  return why.remove(kPrefix);
}

}  // namespace

QByteArray canonicalRecord(const Json& json) {
  const nlohmann::json sorted = json;
  return QByteArray::fromStdString(sorted.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<void> forEachObjectItself(const QString& path, ForeignVerdicts& into,
                                 const std::function<void(const Json&, int line)>& read) {
  return forEachJsonRecord(path, [&](const JsonRecord& record) {
    if (!record.refusal.isEmpty()) {
      into.read += record.between ? 0 : 1;
      into.report(ProblemKind::BadJson, record.line, record.refusal);
      return true;
    }
    ++into.read;
    const Result<Json> json = parseJson(record.text, kRecordLimits);
    if (!json)
      into.report(ProblemKind::BadJson, record.line + std::max(0, json.error().line - 1),
                  withoutPlace(json.error().detail));
    else if (!json->is_object())
      into.report(ProblemKind::BadJson, record.line, QStringLiteral("no object"));
    else
      read(*json, record.line);
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
