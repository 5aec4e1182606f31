// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/MappingJson.h"
#include "core/sets/NestedFields.h"
#include "core/sets/SetLayouts.h"

#include <utility>

namespace s2s {
namespace {

/// Reads the rows of one table through a mapping of its columns.
class TableReading {
 public:
  TableReading(SetBuilder& builder, const SetMapping& mapping, const QStringList& header);

  void take(LineFields& fields);

 private:
  QString said(SetField field, LineFields& fields) const;
  QString hash(SetField field, LineFields& fields) const;
  int whole(SetField field, LineFields& fields) const;
  QString othersOf(LineFields& fields) const;
  Sample sampleFrom(LineFields& fields, const QString& file) const;
  void takeAnswers(LineFields& fields, const QString& key);
  void takeAnswer(LineFields& fields, Response response, const QString& path, const QString& sha256,
                  const QString& key);

  SetBuilder& m_builder;
  const SetMapping& m_mapping;
  QMap<SetField, QByteArray> m_columns;             ///< as the table writes them
  QList<std::pair<QString, QByteArray>> m_systems;  ///< with their columns
};

TableReading::TableReading(SetBuilder& builder, const SetMapping& mapping, const QStringList& header)
    : m_builder(builder), m_mapping(mapping) {
  const auto written = [&](const QString& column) { return header.value(columnNamed(header, column)).toUtf8(); };
  for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it)
    m_columns.insert(it.key(), written(it.value()));
  for (auto it = mapping.systems.cbegin(); it != mapping.systems.cend(); ++it)
    m_systems.append({systemNameFrom(it.key()), written(it.value())});
}

QString TableReading::said(SetField field, LineFields& fields) const {
  const auto column = m_columns.constFind(field);
  const QString written = column == m_columns.cend() ? QString() : fields.text(column->constData()).trimmed();
  return written.isEmpty() ? m_mapping.constants.value(field) : m_mapping.values.value(field).value(written, written);
}

QString TableReading::hash(SetField field, LineFields& fields) const {
  const auto column = m_columns.constFind(field);
  return column == m_columns.cend() ? QString() : fields.sha256(column->constData());
}

/// A number, also where the table holds texts only.
int TableReading::whole(SetField field, LineFields& fields) const {
  const QString written = said(field, fields);
  bool isNumber = false;
  const double number = written.toDouble(&isNumber);
  if (isNumber && number >= 0 && number <= static_cast<double>(kMostInt))
    return static_cast<int>(number);
  if (!written.isEmpty())
    fields.report(ProblemKind::BadField, Severity::Warning, code(field) + QStringLiteral(" = ") + written.left(80));
  return 0;
}

Sample TableReading::sampleFrom(LineFields& fields, const QString& file) const {
  Sample sample;
  sample.sound = m_builder.soundAt(fields, file, hash(SetField::Sha256, fields));
  const QString id = said(SetField::Id, fields), domain = said(SetField::Domain, fields);
  sample.key = id.isEmpty() ? withoutExtension(sample.sound.file) : id;
  sample.split = splitFrom(said(SetField::Split, fields));
  sample.task = taskCodeFrom(said(SetField::Task, fields));
  sample.domain = domainFrom(domain);
  if (const TaskInfo* task = paperTask(sample.task); task && domain.isEmpty())
    sample.domain = task->domain;
  sample.language = said(SetField::Language, fields);
  sample.text = said(SetField::Text, fields);
  sample.textCn = said(SetField::TextCn, fields);
  sample.taskDescription = said(SetField::TaskDescription, fields);
  sample.condition = said(SetField::Condition, fields);
  sample.source = said(SetField::Source, fields);
  sample.licence = said(SetField::Licence, fields);
  sample.conversation = said(SetField::Conversation, fields);
  sample.turn = whole(SetField::Turn, fields);
  if (sample.domain == Domain::Unknown && !domain.isEmpty())
    fields.report(ProblemKind::UnknownDomain, Severity::Warning, domain);
  return sample;
}

/// The columns that are mapped to nothing; those of answers belong to the answers.
QString TableReading::othersOf(LineFields& fields) const {
  for (const auto& system : m_systems)
    fields.value(system.second.constData());
  for (const QByteArray& column : m_columns)
    fields.value(column.constData());
  return fields.others();
}

void TableReading::take(LineFields& fields) {
  const QString file = said(SetField::File, fields), level = said(SetField::Level, fields);
  if (file.isEmpty())
    return fields.report(ProblemKind::MissingField, Severity::Refused, code(SetField::File));
  Sample sample = sampleFrom(fields, file);
  if (fields.refused())
    return;
  const QString key = sample.key;
  const Sample* known = m_builder.sample(key);
  const bool isAnotherAnswer =
      known && m_columns.contains(SetField::Response) && known->sound.file == sample.sound.file;
  if (!isAnotherAnswer) {
    sample.extra = othersOf(fields);
    if (!m_builder.addSample(std::move(sample), level, {fields.file(), fields.line()}))
      return;
  }
  takeAnswers(fields, key);
}

void TableReading::takeAnswers(LineFields& fields, const QString& key) {
  for (const auto& [system, column] : m_systems)
    if (const QString path = fields.text(column.constData()).trimmed(); !path.isEmpty())
      takeAnswer(fields, {.system = system}, path, {}, key);
  const QString path = said(SetField::Response, fields);
  if (path.isEmpty())
    return;
  Response response;
  response.system = systemNameFrom(said(SetField::System, fields));
  response.transcript = said(SetField::Transcript, fields);
  response.latencyMs = whole(SetField::LatencyMs, fields);
  if (response.system.isEmpty())
    return fields.report(ProblemKind::MissingField, Severity::Warning, code(SetField::System));
  takeAnswer(fields, std::move(response), path, hash(SetField::ResponseSha256, fields), key);
}

void TableReading::takeAnswer(LineFields& fields, Response response, const QString& path, const QString& sha256,
                              const QString& key) {
  response.sound = m_builder.soundAt(fields, path, sha256);
  if (!fields.refused())
    m_builder.addResponse(std::move(response), key, {fields.file(), fields.line()});
}

}  // namespace

std::optional<Error> readTable(SetBuilder& builder, const QString& table) {
  Result<QStringList> header = tableHeader(builder.root() + QLatin1Char('/') + table);
  if (!header)
    return header.error();
  const SetMapping mapping = builder.options().mapping.value_or(guessedSetMapping(*header));
  if (const QStringList missing = missingIn(mapping, *header); !missing.isEmpty())
    return Error{Fault::BadTable, table, QStringLiteral("no column for ") + missing.join(QStringLiteral(", "))};
  TableReading reading(builder, mapping, *header);
  return builder.forEachObject(table, [&](LineFields& fields) { reading.take(fields); });
}

}  // namespace s2s
