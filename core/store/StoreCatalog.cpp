// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CatalogRows.h"
#include "core/store/Codes.h"
#include "core/store/SetReplacement.h"
#include "core/store/StorePrivate.h"

#include <QDir>
#include <QFileInfo>

namespace s2s {
namespace sql {
namespace {

template <class Value>
Result<void> readInOrder(Connection& connection, const QString& select, Placed<Value> (*read)(Row),
                         QList<Value>& list) {
  QList<Placed<Value>> rows;
  Query query(connection, select);
  if (const Result<void> done = readAll(query, {}, read, rows); !done)
    return done;
  list.reserve(rows.size());
  for (Placed<Value>& row : rows)
    list.append(std::move(row.value));
  return {};
}

/// "id, position" as "samples.id, samples.position".
QString columnsOf(QLatin1String table, QLatin1String columns) {
  const QString prefix = table + QLatin1Char('.');
  return prefix + QString(columns).replace(QLatin1String(", "), QLatin1String(", ") + prefix);
}

/// Only while the id still has that file: a set that was read again meanwhile has the last word.
template <class Key>
Result<void> writeSounds(Connection& connection, QLatin1String table, const QList<std::pair<Key, Sound>>& sounds) {
  Query update(connection, QStringLiteral("update %1 set sound_sha256 = :sha256, sound_state = :state "
                                          "where id = :id and sound_file = :file")
                               .arg(table));
  for (const std::pair<Key, Sound>& found : sounds) {
    const Sound& sound = found.second;
    const QVariantList values{sound.sha256, kSoundStates.of(sound.state), found.first.text(), sound.file};
    if (const Result<void> done = update.run(values); !done)
      return done;
  }
  return {};
}

QString keyOf(const SetInfo& set) { return set.id.text(); }
QString keyOf(const System& system) { return system.name; }
QString keyOf(const Sample& sample) { return sample.id.text(); }
QString keyOf(const Response& response) { return response.id.text(); }

/// Adds rows behind those of the table; a row whose key is there stays as it is.
template <class Value>
Result<void> addRows(Connection& connection, const char* table, QLatin1String columns, const QList<Value>& values) {
  if (values.isEmpty())
    return {};
  const QLatin1String name(table);
  const Result<QString> last = connection.text(QStringLiteral("select coalesce(max(position), 0) from %1").arg(name));
  if (!last)
    return last.error();
  int position = last->toInt();
  Query insert(connection, insertInto(name, columns) + QStringLiteral(" on conflict do nothing"));
  for (const Value& value : values)
    if (const Result<void> done = insert.run(valuesOf(Placed<Value>{value, ++position})); !done)
      return done;
  return {};
}

/// Gives rows that are there new content; each keeps its place.
template <class Value>
Result<void> replaceRows(Connection& connection, const char* table, QLatin1String columns, const char* key,
                         const QList<Value>& values) {
  if (values.isEmpty())
    return {};
  const QLatin1String name(table);
  Query position(connection, QStringLiteral("select position from %1 where %2 = :key").arg(name, QLatin1String(key)));
  Query upsert(connection, upsertInto(name, columns));
  for (const Value& value : values) {
    if (const Result<void> done = position.run({keyOf(value)}); !done)
      return done;
    if (!position.next())
      return Error{Fault::StoreFailed, {}, QStringLiteral("no row %1 in %2").arg(keyOf(value), name)};
    const int place = position.row().number();
    if (const Result<void> done = upsert.run(valuesOf(Placed<Value>{value, place})); !done)
      return done;
  }
  return {};
}

QDir folderOf(const QString& study) { return QFileInfo(study).absoluteDir(); }

/// A set below the study's folder is stored by its way from there, so that both can be moved together.
QString storedRoot(const QString& study, const QString& root) {
  const QString way = folderOf(study).relativeFilePath(root);
  return way.startsWith(QLatin1String("..")) || QDir::isAbsolutePath(way) ? root : way;
}

QString rootFrom(const QString& study, const QString& stored) {
  return QDir::cleanPath(folderOf(study).absoluteFilePath(stored));
}

}  // namespace

Result<void> readSets(Connection& connection, Contents& contents) {
  const QString select = QStringLiteral("select %1 from sets order by position").arg(kSetColumns);
  if (const Result<void> done = readInOrder(connection, select, setFrom, contents.sets); !done)
    return done;
  for (SetInfo& set : contents.sets)
    set.root = rootFrom(connection.path(), set.root);
  return {};
}

Result<void> readSystems(Connection& connection, Contents& contents) {
  return readInOrder(connection, QStringLiteral("select %1 from systems order by position").arg(kSystemColumns),
                     systemFrom, contents.systems);
}

Result<void> readSamples(Connection& connection, Contents& contents) {
  const QString columns = columnsOf(QLatin1String("samples"), kSampleColumns);
  return readInOrder(connection,
                     QStringLiteral("select %1 from samples join sets on sets.id = samples.set_id "
                                    "order by sets.position, samples.position, samples.id")
                         .arg(columns),
                     sampleFrom, contents.samples);
}

Result<void> readResponses(Connection& connection, Contents& contents) {
  const QString columns = columnsOf(QLatin1String("responses"), kResponseColumns);
  return readInOrder(connection,
                     QStringLiteral("select %1 from responses join samples on samples.id = responses.sample "
                                    "join sets on sets.id = samples.set_id "
                                    "order by sets.position, responses.position, responses.id")
                         .arg(columns),
                     responseFrom, contents.responses);
}

}  // namespace sql

Result<void> Store::putSet(const SetInfo& set, const QList<System>& systems, const QList<Sample>& samples,
                           const QList<Response>& responses) {
  return d->change([&]() -> Result<void> {
    sql::SetReplacement replacement(*d->connection, set.id);
    if (const Result<void> read = replacement.readStored(); !read)
      return read;
    SetInfo stored = set;
    stored.root = sql::storedRoot(d->path, set.root);
    return replacement.put(stored, systems, samples, responses);
  });
}

Result<void> Store::addCatalogue(const Catalogue& added) {
  QList<SetInfo> sets = added.sets;
  for (SetInfo& set : sets)
    set.root = sql::storedRoot(d->path, set.root);
  return d->change([&]() -> Result<void> {
    sql::Connection& connection = *d->connection;
    if (const Result<void> done = sql::addRows(connection, "sets", sql::kSetColumns, sets); !done)
      return done;
    if (const Result<void> done = sql::addRows(connection, "systems", sql::kSystemColumns, added.systems); !done)
      return done;
    if (const Result<void> done = sql::addRows(connection, "samples", sql::kSampleColumns, added.samples); !done)
      return done;
    return sql::addRows(connection, "responses", sql::kResponseColumns, added.responses);
  });
}

Result<void> Store::replaceCatalogue(const Catalogue& changed) {
  QList<SetInfo> sets = changed.sets;
  for (SetInfo& set : sets)
    set.root = sql::storedRoot(d->path, set.root);
  return d->change([&]() -> Result<void> {
    sql::Connection& connection = *d->connection;
    if (const Result<void> done = sql::replaceRows(connection, "sets", sql::kSetColumns, "id", sets); !done)
      return done;
    if (const Result<void> done = sql::replaceRows(connection, "systems", sql::kSystemColumns, "name", changed.systems);
        !done)
      return done;
    if (const Result<void> done = sql::replaceRows(connection, "samples", sql::kSampleColumns, "id", changed.samples);
        !done)
      return done;
    return sql::replaceRows(connection, "responses", sql::kResponseColumns, "id", changed.responses);
  });
}

Result<void> Store::setSounds(const QList<std::pair<SampleId, Sound>>& samples,
                              const QList<std::pair<ResponseId, Sound>>& responses) {
  return d->change([&]() -> Result<void> {
    if (const Result<void> done = sql::writeSounds(*d->connection, QLatin1String("samples"), samples); !done)
      return done;
    return sql::writeSounds(*d->connection, QLatin1String("responses"), responses);
  });
}

}  // namespace s2s
