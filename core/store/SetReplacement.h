// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/CatalogRows.h"

#include <QHash>
#include <QSet>

namespace s2s::sql {

/// Puts a set in the place of what is stored of it: writes only what differs, and drops samples and responses that the
/// set no longer has, unless a battle stands on them. Inside one transaction of the caller.
class SetReplacement {
 public:
  SetReplacement(Connection& connection, const SetId& set) : m_connection(connection), m_set(set) {}

  Result<void> readStored();
  Result<void> put(const SetInfo& set, const QList<System>& systems, const QList<Sample>& samples,
                   const QList<Response>& responses);

 private:
  Result<QSet<QString>> idsInBattles();
  /// Also drops systems whose last response went.
  Result<void> dropLeftOut(const QList<System>& systems, const QList<Sample>& samples,
                           const QList<Response>& responses);

  Connection& m_connection;
  SetId m_set;
  QHash<SetId, Placed<SetInfo>> m_sets;
  QHash<QString, Placed<System>> m_systems;
  QHash<SampleId, Placed<Sample>> m_samples;  ///< of this set
  QHash<ResponseId, Placed<Response>> m_responses;
};

/// The sound to store for one that is read again. What hashing found about the same file is kept, but a changed or
/// missing file gets another chance: reading the set again is how a person accepts it.
Sound soundReadAgain(const Sound& stored, const Sound& given);

}  // namespace s2s::sql
