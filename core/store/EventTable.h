// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Query.h"

namespace s2s::sql {

/// A table of events, to which rows are only ever added. Its first column is the id of the event.
template <class Event>
struct EventTable {
  QLatin1String name, columns;
  QVariantList (*values)(const Event&);
  Event (*from)(Row);
};

/// Appends events. One whose id is there with the same content is skipped, with other content refused (StoreFailed,
/// detail names the event). @p added counts the new ones.
template <class Event>
Result<void> appendAll(Connection& connection, const EventTable<Event>& table, const QList<Event>& events, int& added) {
  Query insert(connection, insertInto(table.name, table.columns) + QStringLiteral(" on conflict (event) do nothing"));
  Query find(connection, QStringLiteral("select %1 from %2 where event = :event").arg(table.columns, table.name));
  for (const Event& event : events) {
    if (const Result<void> done = insert.run(table.values(event)); !done)
      return done;
    if (insert.rowsChanged() > 0) {
      ++added;
      continue;
    }
    QList<Event> stored;
    if (const Result<void> done = readAll(find, {event.event.text()}, table.from, stored); !done)
      return done;
    if (stored != QList<Event>{event})
      return Error{Fault::StoreFailed, connection.path(),
                   QStringLiteral("event %1 is there with other content").arg(event.event.text())};
  }
  return {};
}

}  // namespace s2s::sql
