// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Schema.h"

#include "core/base/Clock.h"
#include "core/store/Connection.h"
#include "core/store/Query.h"
#include "core/store/WholeCopy.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace s2s::sql {
namespace {

QStringList statementsIn(const QString& script) {
  QStringList statements;
  QString statement;
  for (const QString& line : script.split(QLatin1Char('\n'))) {
    if (line.trimmed().isEmpty() || line.startsWith(QLatin1String("--")))
      continue;
    statement += line + QLatin1Char('\n');
    if (line.endsWith(QLatin1Char(';'))) {
      statements.append(statement);
      statement.clear();
    }
  }
  return statements;
}

Result<void> runScript(Connection& connection, const Script& script) {
  for (const QString& statement : statementsIn(script.text))
    if (const Result<void> done = connection.run(statement); !done)
      return done;
  const QLatin1String columns("version, applied_at, app_version");
  Query record(connection, insertInto(QLatin1String("schema_versions"), columns));
  return record.run({script.version, SystemClock().nowMs(), QStringLiteral(S2S_VERSION)});
}

Result<void> runScriptsAfter(int version, Connection& connection, const QList<Script>& scripts) {
  Transaction transaction(connection, Transaction::Kind::Writing);
  if (!transaction.begun())
    return transaction.begun();
  const Result<void> table = connection.run(QStringLiteral(
      "create table if not exists schema_versions (version integer not null primary key, applied_at bigint not null, "
      "app_version text not null)"));
  if (!table)
    return table;
  for (const Script& script : scripts)
    if (script.version > version)
      if (const Result<void> done = runScript(connection, script); !done)
        return done;
  const Result<QString> broken = connection.text(QStringLiteral("pragma foreign_key_check"));
  if (!broken)
    return broken.error();
  if (!broken->isEmpty())
    return Error{Fault::StoreFailed, connection.path(), QStringLiteral("broken references in %1").arg(*broken)};
  return transaction.commit();
}

}  // namespace

Result<void> markAsStudy(Connection& connection) {
  return connection.run(QStringLiteral("pragma application_id=%1").arg(kApplicationId));
}

QList<Script> knownScripts() {
  QList<Script> scripts;
  const QDir folder(QStringLiteral(":/s2s/sql"));
  for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    scripts.append({name.left(3).toInt(), QString::fromUtf8(file.readAll())});
    Q_ASSERT(scripts.constLast().version == scripts.size());
  }
  return scripts;
}

int knownVersion() {
  static const int version = static_cast<int>(knownScripts().size());
  return version;
}

Result<int> versionOf(Connection& connection) {
  const Result<QString> tables = connection.text(QStringLiteral("select count(*) from sqlite_master"));
  if (!tables)
    return tables.error();
  if (*tables == QLatin1String("0"))
    return 0;
  const Result<QString> known =
      connection.text(QStringLiteral("select count(*) from sqlite_master where name = 'schema_versions'"));
  if (!known)
    return known.error();
  if (*known == QLatin1String("0"))
    return Error{Fault::StudyDamaged, connection.path(), QStringLiteral("there is no schema_versions")};
  const Result<QString> version = connection.text(QStringLiteral("select max(version) from schema_versions"));
  if (!version)
    return version.error();
  if (version->toInt() < 1)
    return Error{Fault::StudyDamaged, connection.path(), QStringLiteral("schema_versions is empty")};
  return version->toInt();
}

Result<void> migrate(Connection& connection, const QList<Script>& scripts, const QString& backup) {
  const Result<int> version = versionOf(connection);
  if (!version)
    return version.error();
  if (*version > 0 && !backup.isEmpty())
    if (const Result<void> copied = copyTo(connection, backup); !copied)
      return copied;
  // A step may rebuild a table that others refer to, and this pragma does nothing inside a transaction.
  if (const Result<void> off = connection.run(QStringLiteral("pragma foreign_keys=off")); !off)
    return off;
  const Result<void> done = runScriptsAfter(*version, connection, scripts);
  if (!done && *version > 0 && !backup.isEmpty())
    QFile::remove(backup);
  const Result<void> on = connection.run(QStringLiteral("pragma foreign_keys=on"));
  return done ? on : done;
}

}  // namespace s2s::sql
