// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/ColumnMapping.h"

#include "core/sets/MappingJson.h"

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

bool isWinner(const QString& meaning) {
  static const QStringList kMeanings = {QStringLiteral("a"),         QStringLiteral("b"),        QStringLiteral("tie"),
                                        QStringLiteral("both_good"), QStringLiteral("both_bad"), QStringLiteral("skip"),
                                        QLatin1String(kNamedWinner)};
  return kMeanings.contains(meaning);
}

bool mayMean(MappedField field, const QString& meaning) { return field != MappedField::Winner || isWinner(meaning); }

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
  mapping.columns = guessedColumns(header, mappedFields(), &usualNames);
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
    if (columnNamed(header, column) < 0)
      missing.append(column);
  return missing;
}

Result<ColumnMapping> mappingFrom(const Json& json) {
  if (!json.is_object())
    return badMapping(QStringLiteral("no object"));
  ColumnMapping mapping;
  const auto columns = mappedTexts(json, "columns", &mappedFieldFrom);
  const auto constants = mappedTexts(json, "constants", &mappedFieldFrom);
  const auto values = mappedValues(json, &mappedFieldFrom, &mayMean);
  if (!columns || !constants)
    return columns ? constants.error() : columns.error();
  if (!values)
    return values.error();
  const QString seat = stringAt(json, "seat");
  if (!seat.isEmpty() && seat != QLatin1String("presented") && seat != QLatin1String("unknown"))
    return badMapping(QStringLiteral("seat = ") + seat);
  mapping.columns = *columns;
  mapping.constants = *constants;
  mapping.values = *values;
  mapping.seat = seat == QLatin1String("presented") ? MappedSeat::Presented : MappedSeat::Unknown;
  return mapping;
}

Json mappingJson(const ColumnMapping& mapping) {
  return {{"columns", mappedTextsJson(mapping.columns)},
          {"values", mappedValuesJson(mapping.values)},
          {"seat", mapping.seat == MappedSeat::Presented ? "presented" : "unknown"},
          {"constants", mappedTextsJson(mapping.constants)}};
}

Result<ColumnMapping> readMapping(const QString& path) { return mappingInFile(path, &mappingFrom); }

Result<void> writeMapping(const QString& path, const ColumnMapping& mapping) {
  return writeWhole(path, QByteArray::fromStdString(mappingJson(mapping).dump(2)) + '\n');
}

}  // namespace s2s
