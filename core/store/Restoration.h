// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Repair.h"
#include "core/store/Salvage.h"

#include <QHash>

namespace s2s::sql {

class Connection;

/// Brings what was salvaged into a study that is being restored, and keeps account of it.
class Restoration {
 public:
  explicit Restoration(Connection& connection) : m_connection(connection) {}

  /// Reads what is there already.
  Result<void> begin();
  /// Adds the rows of the journal in @p folder, then those of the file, in one transaction.
  Result<void> fill(const Salvaged& salvaged, const QString& folder);
  const Restored& result() const { return m_result; }

 private:
  Result<void> addAll(const Salvaged& salvaged, const QString& folder);
  Result<void> add(const StoredRow& row);
  /// A row under another key: its own was turned over, not its content.
  bool isKnownByContent(const StoredRow& row);

  Connection& m_connection;
  Restored m_result;
  QHash<QString, StoredRow> m_known;  ///< by table and key
};

}  // namespace s2s::sql
