// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/store/StorePrivate.h"

namespace s2s {
namespace sql {
namespace {

constexpr QLatin1String kColumns("header, mapping, file, used_at");

QString headerOf(const QStringList& columns) {
  Json list = Json::array();
  for (const QString& column : columns)
    list.push_back(utf8(column));
  return QString::fromUtf8(toBytes(list));
}

SavedMapping mappingFrom(Row row) {
  SavedMapping saved;
  if (const Result<Json> header = parseJson(row.text().toUtf8()); header && header->is_array())
    for (const Json& column : *header)
      if (column.is_string())
        saved.columns.append(QString::fromStdString(column.get<std::string>()));
  saved.mapping = row.text();
  saved.file = row.text();
  saved.usedAt = row.big();
  return saved;
}

Result<void> putAll(Connection& connection, const QList<SavedMapping>& mappings) {
  Query put(connection, upsertInto(QLatin1String("mappings"), kColumns));
  for (const SavedMapping& saved : mappings)
    if (const Result<void> done = put.run({headerOf(saved.columns), saved.mapping, saved.file, saved.usedAt}); !done)
      return done;
  return {};
}

}  // namespace

Result<void> readMappings(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select %1 from mappings order by used_at desc, header").arg(kColumns));
  return readAll(query, {}, mappingFrom, contents.mappings);
}

}  // namespace sql

Result<void> Store::putMappings(const QList<SavedMapping>& mappings) {
  return d->change([&] { return sql::putAll(*d->connection, mappings); });
}

}  // namespace s2s
