// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/JsonLines.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace s2s {

// What mappings of columns have in common, whatever the fields mean. A mapping file is
// {"columns":{"field":"column"},"values":{"field":{"written":"meaning"}},"constants":{"field":"text"}}.

inline Error badMapping(const QString& what) { return Error{Fault::BadTable, {}, what}; }

/// Where a column of that name stands, in any case; -1: nowhere.
inline qsizetype columnNamed(const QStringList& header, const QString& name) {
  const auto same = [&](const QString& column) { return column.compare(name, Qt::CaseInsensitive) == 0; };
  const auto found = std::find_if(header.cbegin(), header.cend(), same);
  return found == header.cend() ? -1 : found - header.cbegin();
}

/// For each field the first of its usual names that the table has and that no field before it took.
template <class Field>
QMap<Field, QString> guessedColumns(const QStringList& header, const QList<Field>& fields,
                                    QStringList (*usualNames)(Field)) {
  QMap<Field, QString> columns;
  for (const Field field : fields)
    for (const QString& name : usualNames(field)) {
      const qsizetype column = columnNamed(header, name);
      if (column >= 0 && !columns.contains(field) && !columns.values().contains(header.at(column)))
        columns.insert(field, header.at(column));
    }
  return columns;
}

/// The texts of the object under @p key by the fields that its keys name. Error: BadTable.
template <class Field>
Result<QMap<Field, QString>> mappedTexts(const Json& json, const char* key,
                                         std::optional<Field> (*fieldFrom)(const QString&)) {
  QMap<Field, QString> texts;
  const auto it = json.find(key);
  if (it == json.end())
    return texts;
  if (!it->is_object())
    return badMapping(QLatin1String(key));
  for (const auto& [name, value] : it->items()) {
    const auto field = fieldFrom(QString::fromStdString(name));
    if (!field || !value.is_string())
      return badMapping(QStringLiteral("%1.%2").arg(QLatin1String(key), QString::fromStdString(name)));
    texts.insert(*field, QString::fromStdString(value.template get<std::string>()));
  }
  return texts;
}

/// "values", each meaning allowed by @p mayMean. Error: BadTable.
template <class Field>
Result<QMap<Field, QMap<QString, QString>>> mappedValues(const Json& json,
                                                         std::optional<Field> (*fieldFrom)(const QString&),
                                                         bool (*mayMean)(Field, const QString&)) {
  QMap<Field, QMap<QString, QString>> values;
  const auto it = json.find("values");
  if (it == json.end())
    return values;
  if (!it->is_object())
    return badMapping(QStringLiteral("values"));
  for (const auto& [name, table] : it->items()) {
    const QString place = QStringLiteral("values.") + QString::fromStdString(name);
    const auto field = fieldFrom(QString::fromStdString(name));
    if (!field || !table.is_object())
      return badMapping(place);
    for (const auto& [written, meaning] : table.items()) {
      const bool isText = meaning.is_string();
      const QString text = isText ? QString::fromStdString(meaning.template get<std::string>()) : QString();
      if (!isText || !mayMean(*field, text))
        return badMapping(QStringLiteral("%1.%2").arg(place, QString::fromStdString(written)));
      values[*field].insert(QString::fromStdString(written), text);
    }
  }
  return values;
}

inline Json textsJson(const QMap<QString, QString>& texts) {
  Json json = Json::object();
  for (auto it = texts.cbegin(); it != texts.cend(); ++it)
    json[utf8(it.key())] = utf8(it.value());
  return json;
}

template <class Field>
Json mappedTextsJson(const QMap<Field, QString>& texts) {
  Json json = Json::object();
  for (auto it = texts.cbegin(); it != texts.cend(); ++it)
    json[utf8(code(it.key()))] = utf8(it.value());
  return json;
}

/// The mapping in a file. Errors: FileMissing, FileUnreadable, BadJson, BadTable, each with the path.
template <class Mapping>
Result<Mapping> mappingInFile(const QString& path, Result<Mapping> (*mappingFrom)(const Json&)) {
  const Result<QByteArray> text = readWhole(path);
  if (!text)
    return text.error();
  const Result<Json> json = parseJson(*text);
  Result<Mapping> mapping = json ? mappingFrom(*json) : Result<Mapping>(json.error());
  if (mapping)
    return mapping;
  Error error = mapping.error();
  error.subject = path;
  return error;
}

template <class Field>
Json mappedValuesJson(const QMap<Field, QMap<QString, QString>>& values) {
  Json json = Json::object();
  for (auto it = values.cbegin(); it != values.cend(); ++it)
    json[utf8(code(it.key()))] = textsJson(it.value());
  return json;
}

}  // namespace s2s
