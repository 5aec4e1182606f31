// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ColumnMapping.h"

#include "core/sets/JsonLines.h"

#include <array>
#include <utility>

namespace s2s {
namespace {

constexpr std::array kFields = {
    std::pair(MappedField::Item, "item"),         std::pair(MappedField::SystemA, "system_a"),
    std::pair(MappedField::SystemB, "system_b"),  std::pair(MappedField::Winner, "winner"),
    std::pair(MappedField::Rater, "rater"),       std::pair(MappedField::RaterKind, "rater_kind"),
    std::pair(MappedField::Time, "time"),         std::pair(MappedField::Level, "level"),
    std::pair(MappedField::Domain, "domain"),     std::pair(MappedField::Task, "task"),
    std::pair(MappedField::Language, "language"), std::pair(MappedField::Text, "text"),
    std::pair(MappedField::Path, "path"),         std::pair(MappedField::Set, "set"),
    std::pair(MappedField::Note, "note"),
};

/// Names that people give to such columns; the first that a table has is taken.
QStringList usualNames(MappedField field) {
  const auto list = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
  switch (field) {
    case MappedField::Item: return list("item item_id sample sample_id question_id instruction_id id index");
    case MappedField::SystemA: return list("system_a model_a model1 model_1 system1 system_1 first_model a");
    case MappedField::SystemB: return list("system_b model_b model2 model_2 system2 system_2 second_model b");
    case MappedField::Winner: return list("winner prediction preference choice label overall verdict ground_truth");
    case MappedField::Rater: return list("rater rater_id annotator annotator_id judge judge_name name");
    case MappedField::RaterKind: return list("rater_kind");
    case MappedField::Time: return list("time timestamp created_at date");
    case MappedField::Level: return list("level difficulty");
    case MappedField::Domain: return list("domain category");
    case MappedField::Task: return list("task");
    case MappedField::Language: return list("language lang");
    case MappedField::Text: return list("text instruction instruction_text transcript");
    case MappedField::Path: return list("path input_path instruction_path audio_path file_name");
    case MappedField::Set: return list("set");
    case MappedField::Note: return list("note comment");
  }
  return {};
}

qsizetype columnOf(const QStringList& header, const QString& name) {
  for (qsizetype i = 0; i < header.size(); ++i)
    if (header.at(i).compare(name, Qt::CaseInsensitive) == 0)
      return i;
  return -1;
}

Error bad(const QString& what) { return Error{Fault::BadTable, {}, what}; }

/// The texts of an object by the fields that its keys name.
Result<QMap<MappedField, QString>> textsOf(const Json& json, const char* key) {
  QMap<MappedField, QString> texts;
  const auto it = json.find(key);
  if (it == json.end())
    return texts;
  if (!it->is_object())
    return bad(QLatin1String(key));
  for (const auto& [name, value] : it->items()) {
    const auto field = mappedFieldFrom(QString::fromStdString(name));
    if (!field || !value.is_string())
      return bad(QStringLiteral("%1.%2").arg(QLatin1String(key), QString::fromStdString(name)));
    texts.insert(*field, QString::fromStdString(value.get<std::string>()));
  }
  return texts;
}

bool isWinner(const QString& meaning) {
  static const QStringList kMeanings = {QStringLiteral("a"),         QStringLiteral("b"),        QStringLiteral("tie"),
                                        QStringLiteral("both_good"), QStringLiteral("both_bad"), QStringLiteral("skip"),
                                        QLatin1String(kNamedWinner)};
  return kMeanings.contains(meaning);
}

Result<QMap<MappedField, QMap<QString, QString>>> valuesOf(const Json& json) {
  QMap<MappedField, QMap<QString, QString>> values;
  const auto it = json.find("values");
  if (it == json.end())
    return values;
  if (!it->is_object())
    return bad(QStringLiteral("values"));
  for (const auto& [name, table] : it->items()) {
    const QString place = QStringLiteral("values.") + QString::fromStdString(name);
    const auto field = mappedFieldFrom(QString::fromStdString(name));
    if (!field || !table.is_object())
      return bad(place);
    for (const auto& [written, meaning] : table.items()) {
      const bool isText = meaning.is_string();
      const QString text = isText ? QString::fromStdString(meaning.get<std::string>()) : QString();
      if (!isText || (field == MappedField::Winner && !isWinner(text)))
        return bad(QStringLiteral("%1.%2").arg(place, QString::fromStdString(written)));
      values[*field].insert(QString::fromStdString(written), text);
    }
  }
  return values;
}

Json textsJson(const QMap<MappedField, QString>& texts) {
  Json json = Json::object();
  for (auto it = texts.cbegin(); it != texts.cend(); ++it)
    json[utf8(code(it.key()))] = utf8(it.value());
  return json;
}

}  // namespace

QList<MappedField> mappedFields() {
  QList<MappedField> fields;
  for (const auto& known : kFields)
    fields.append(known.first);
  return fields;
}

QString code(MappedField field) {
  for (const auto& [known, name] : kFields)
    if (known == field)
      return QLatin1String(name);
  return {};
}

std::optional<MappedField> mappedFieldFrom(const QString& code) {
  for (const auto& [known, name] : kFields)
    if (code == QLatin1String(name))
      return known;
  return std::nullopt;
}

ColumnMapping guessedMapping(const QStringList& header) {
  ColumnMapping mapping;
  for (const MappedField field : mappedFields())
    for (const QString& name : usualNames(field)) {
      const qsizetype column = columnOf(header, name);
      if (column < 0 || mapping.columns.contains(field) || mapping.columns.values().contains(header.at(column)))
        continue;
      mapping.columns.insert(field, header.at(column));
    }
  // By custom model_a is the first presented; of system_a nothing is known.
  const QString a = mapping.columns.value(MappedField::SystemA).toLower();
  mapping.seat = a.startsWith(QLatin1String("model")) ? MappedSeat::Presented : MappedSeat::Unknown;
  return mapping;
}

QString guessedWinner(const QString& written) {
  static const QMap<QString, QString> kMeanings = [] {
    const std::pair<const char*, const char*> spellings[] = {
        {"a", "a model_a system_a response_a answer_a 1 first left [[a]] a>b"},
        {"b", "b model_b system_b response_b answer_b 2 second right [[b]] b>a"},
        {"tie", "tie draw equal same [[c]] a=b"},
        {"both_good", "both_good bothgood"},
        {"both_bad", "both_bad bothbad neither none_acceptable"},
        {"skip", "skip skipped"}};
    QMap<QString, QString> meanings;
    for (const auto& [meaning, list] : spellings)
      for (const QString& spelling : QString::fromLatin1(list).split(QLatin1Char(' ')))
        meanings.insert(spelling, QLatin1String(meaning));
    return meanings;
  }();
  return kMeanings.value(written.trimmed().toLower());
}

QStringList missingIn(const ColumnMapping& mapping, const QStringList& header) {
  QStringList missing;
  for (const MappedField field : {MappedField::SystemA, MappedField::SystemB, MappedField::Winner})
    if (!mapping.columns.contains(field) && !mapping.constants.contains(field))
      missing.append(code(field));
  if (!mapping.columns.contains(MappedField::Item) && !mapping.columns.contains(MappedField::Path))
    missing.prepend(code(MappedField::Item));
  for (const QString& column : mapping.columns)
    if (columnOf(header, column) < 0)
      missing.append(column);
  return missing;
}

Result<ColumnMapping> mappingFrom(const Json& json) {
  if (!json.is_object())
    return bad(QStringLiteral("no object"));
  ColumnMapping mapping;
  const auto columns = textsOf(json, "columns"), constants = textsOf(json, "constants");
  const auto values = valuesOf(json);
  if (!columns || !constants)
    return columns ? constants.error() : columns.error();
  if (!values)
    return values.error();
  const QString seat = stringAt(json, "seat");
  if (!seat.isEmpty() && seat != QLatin1String("presented") && seat != QLatin1String("unknown"))
    return bad(QStringLiteral("seat = ") + seat);
  mapping.columns = *columns;
  mapping.constants = *constants;
  mapping.values = *values;
  mapping.seat = seat == QLatin1String("presented") ? MappedSeat::Presented : MappedSeat::Unknown;
  return mapping;
}

Json mappingJson(const ColumnMapping& mapping) {
  Json values = Json::object();
  for (auto it = mapping.values.cbegin(); it != mapping.values.cend(); ++it) {
    Json table = Json::object();
    for (auto value = it->cbegin(); value != it->cend(); ++value)
      table[utf8(value.key())] = utf8(value.value());
    values[utf8(code(it.key()))] = table;
  }
  return {{"columns", textsJson(mapping.columns)},
          {"values", values},
          {"seat", mapping.seat == MappedSeat::Presented ? "presented" : "unknown"},
          {"constants", textsJson(mapping.constants)}};
}

Result<ColumnMapping> readMapping(const QString& path) {
  const Result<QByteArray> text = readWhole(path);
  if (!text)
    return text.error();
  const Result<Json> json = parseJson(*text);
  Result<ColumnMapping> mapping = json ? mappingFrom(*json) : Result<ColumnMapping>(json.error());
  if (mapping)
    return mapping;
  Error error = mapping.error();
  error.subject = path;
  return error;
}

Result<void> writeMapping(const QString& path, const ColumnMapping& mapping) {
  return writeWhole(path, QByteArray::fromStdString(mappingJson(mapping).dump(2)) + '\n');
}

}  // namespace s2s
