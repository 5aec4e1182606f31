// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Codes.h"
#include "core/store/StorePrivate.h"

#include <QMap>

#include <algorithm>

namespace s2s {
namespace sql {
namespace {

constexpr QLatin1String kBattleColumns("id, sample, a, b, propensity, position");
constexpr QLatin1String kRaterColumns("id, kind, synthetic, position");
constexpr QLatin1String kPlanColumns("rater, position, battle, trial, first_seat, kind");

QVariantList valuesOf(const DrawnBattle& drawn, int position) {
  const Battle& battle = drawn.battle;
  return {battle.id.text(),
          battle.sample.text(),
          battle.a.text(),
          battle.b.text(),
          drawn.propensity ? QVariant(*drawn.propensity) : QVariant(),
          position};
}

DrawnBattle battleFrom(Row row) {
  DrawnBattle drawn;
  drawn.battle.id = BattleId(row.text());
  drawn.battle.sample = SampleId(row.text());
  drawn.battle.a = ResponseId(row.text());
  drawn.battle.b = ResponseId(row.text());
  drawn.propensity = row.realOrNothing();
  return drawn;
}

QVariantList valuesOf(const Rater& rater, int position) {
  return {rater.id.text(), kRaterKinds.of(rater.kind), rater.synthetic, position};
}

Rater raterFrom(Row row) {
  Rater rater;
  rater.id = RaterId(row.text());
  rater.kind = kRaterKinds.from(row.text(), RaterKind::Human);
  rater.synthetic = row.flag();
  return rater;
}

QVariantList valuesOf(const PlanItem& item) {
  return {item.rater.text(), item.position,         item.battle.text(),
          item.trial,        kSeats.of(item.first), kPlanItemKinds.of(item.kind)};
}

PlanItem planItemFrom(Row row) {
  PlanItem item;
  item.rater = RaterId(row.text());
  item.position = row.number();
  item.battle = BattleId(row.text());
  item.trial = row.number();
  item.first = kSeats.from(row.text(), Seat::A);
  item.kind = kPlanItemKinds.from(row.text(), PlanItemKind::Regular);
  return item;
}

/// Appends rows after those that are there; a row whose id is there already stays what it is.
template <class Value>
Result<void> addInOrder(Connection& connection, QLatin1String table, QLatin1String columns,
                        const QList<Value>& values) {
  const Result<QString> last = connection.text(QStringLiteral("select max(position) from %1").arg(table));
  if (!last)
    return last.error();
  int position = last->toInt();
  Query insert(connection, insertInto(table, columns) + QStringLiteral(" on conflict (id) do nothing"));
  for (const Value& value : values)
    if (const Result<void> done = insert.run(valuesOf(value, ++position)); !done)
      return done;
  return {};
}

/// Adds the places of a walk that are not stored yet; those that are never change.
Result<void> addWalk(Connection& connection, const RaterId& rater, QList<PlanItem> walk) {
  std::sort(walk.begin(), walk.end(), [](const PlanItem& a, const PlanItem& b) { return a.position < b.position; });
  QList<PlanItem> stored;
  Query query(connection,
              QStringLiteral("select %1 from plan_items where rater = :rater order by position").arg(kPlanColumns));
  if (const Result<void> done = readAll(query, {rater.text()}, planItemFrom, stored); !done)
    return done;
  Query insert(connection, insertInto(QLatin1String("plan_items"), kPlanColumns));
  for (const PlanItem& item : walk) {
    if (item.position < stored.size()) {
      if (stored.at(item.position) != item)
        return Error{Fault::StoreFailed, connection.path(),
                     QStringLiteral("the walk of %1 is fixed").arg(rater.text())};
      continue;
    }
    if (const Result<void> done = insert.run(valuesOf(item)); !done)
      return done;
  }
  return {};
}

}  // namespace

Result<void> readRaters(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select %1 from raters order by position").arg(kRaterColumns));
  return readAll(query, {}, raterFrom, contents.raters);
}

Result<void> readBattles(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select %1 from battles order by position").arg(kBattleColumns));
  return readAll(query, {}, battleFrom, contents.battles);
}

Result<void> readPlan(Connection& connection, Contents& contents) {
  Query query(connection, QStringLiteral("select plan_items.rater, plan_items.position, battle, trial, first_seat, "
                                         "plan_items.kind from plan_items join raters on raters.id = plan_items.rater "
                                         "order by raters.position, plan_items.position"));
  return readAll(query, {}, planItemFrom, contents.plan);
}

}  // namespace sql

Result<void> Store::addBattles(const QList<DrawnBattle>& battles) {
  return d->change(
      [&] { return sql::addInOrder(*d->connection, QLatin1String("battles"), sql::kBattleColumns, battles); });
}

Result<void> Store::addRaters(const QList<Rater>& raters) {
  return d->change(
      [&] { return sql::addInOrder(*d->connection, QLatin1String("raters"), sql::kRaterColumns, raters); });
}

Result<void> Store::addPlan(const QList<PlanItem>& items) {
  QMap<RaterId, QList<PlanItem>> walks;
  for (const PlanItem& item : items)
    walks[item.rater].append(item);
  return d->change([&]() -> Result<void> {
    for (auto walk = walks.cbegin(); walk != walks.cend(); ++walk)
      if (const Result<void> done = sql::addWalk(*d->connection, walk.key(), walk.value()); !done)
        return done;
    return {};
  });
}

}  // namespace s2s
