// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

class QSqlError;

namespace s2s::sql {

enum class Access {
  Create,     ///< a file that is not there yet
  ReadWrite,  ///< an existing file
  ReadOnly,   ///< an existing file, also while somebody else writes
  Immutable,  ///< nobody writes and no -wal is left: takes no locks and makes no files beside the study
};

/// One SQLite connection with the pragmas of a study. Serves only the thread that opened it; every Query on it must
/// be gone before it is.
class Connection {
 public:
  static Result<std::unique_ptr<Connection>> open(const QString& path, Access access);
  /// "SQLite 3.40.1"; empty without a driver.
  static QString engine();
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const QString& path() const { return m_path; }
  QSqlDatabase handle() const;

  /// Runs one statement that has no values.
  Result<void> run(const QString& statement);
  /// The first column of the first row, or empty when there is none.
  Result<QString> text(const QString& statement);

  /// What the error of a statement means to the study.
  Error failure(const QSqlError& error) const;

 private:
  Connection(const QString& path, Access access);
  Result<void> setUp();

  QString m_path;
  Access m_access;
  QString m_name;
};

/// Rolls back unless committed.
class Transaction {
 public:
  enum class Kind {
    Reading,  ///< every statement sees the same state of the study
    Writing,  ///< takes SQLite's write lock at once, so that no statement inside can meet another writer
  };

  Transaction(Connection& connection, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  const Result<void>& begun() const { return m_begun; }
  Result<void> commit();

 private:
  Connection& m_connection;
  Result<void> m_begun;
  bool m_committed = false;
};

}  // namespace s2s::sql
