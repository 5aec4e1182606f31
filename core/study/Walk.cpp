// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Walk.h"

#include "core/base/Random.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

quint64 seedFor(const StudyInfo& info, const QString& purpose) {
  const QString hash = hashedId({QString::number(info.plan.seed), purpose});
  return hash.left(16).toULongLong(nullptr, 16);
}

/// Deals sides in blocks of two for each pair of systems: a coin for the first of a block, the opposite for the second.
class Sides {
 public:
  Sides(const Contents& contents, quint64 seed) : m_contents(contents), m_random(seed) {}

  Seat next(const Battle& battle) {
    const QString a = systemOf(battle.a);
    const QString b = systemOf(battle.b);
    const bool aIsLow = a < b;
    std::optional<bool>& owed = m_lowFirstOwed[aIsLow ? a + QChar(0) + b : b + QChar(0) + a];
    const bool lowFirst = owed ? *owed : m_random.coin();
    owed = owed ? std::nullopt : std::optional(!lowFirst);
    return lowFirst == aIsLow ? Seat::A : Seat::B;
  }

  /// Takes into account what was dealt before.
  void remember(const Battle& battle, Seat first) {
    const QString a = systemOf(battle.a);
    const QString b = systemOf(battle.b);
    const bool aIsLow = a < b;
    std::optional<bool>& owed = m_lowFirstOwed[aIsLow ? a + QChar(0) + b : b + QChar(0) + a];
    const bool lowFirst = (first == Seat::A) == aIsLow;
    owed = owed ? std::nullopt : std::optional(!lowFirst);
  }

 private:
  QString systemOf(const ResponseId& id) const {
    const Response* response = m_contents.findResponse(id);
    return response ? response->system : id.text();
  }

  const Contents& m_contents;
  Random m_random;
  QHash<QString, std::optional<bool>> m_lowFirstOwed;
};

int handOf(const Contents& contents, const RaterId& rater) {
  QList<RaterId> seated;
  for (const PlanItem& item : contents.plan)
    if (item.rater != rater && !seated.contains(item.rater))
      seated.append(item.rater);
  return static_cast<int>(seated.size()) % std::max(1, contents.info.plan.annotators);
}

/// The battles that this rater gets: the shared part and one hand of the rest.
QList<Battle> battlesFor(const Contents& contents, const RaterId& rater) {
  QList<Battle> all;
  for (const DrawnBattle& drawn : contents.battles)
    all.append(drawn.battle);
  const PlanSettings& plan = contents.info.plan;
  if (plan.annotators <= 1 || plan.overlap >= 1)
    return all;
  Random(seedFor(contents.info, QStringLiteral("shared"))).shuffle(all);
  const auto shared = static_cast<qsizetype>(std::lround(plan.overlap * static_cast<double>(all.size())));
  QList<Battle> mine = all.mid(0, shared);
  for (qsizetype i = shared + handOf(contents, rater); i < all.size(); i += plan.annotators)
    mine.append(all.at(i));
  return mine;
}

/// Puts a share of the battles of the first half once more somewhere into the second half.
void insertRepeats(QList<PlanItem>& items, double share, Random& random) {
  const auto repeats = static_cast<qsizetype>(std::lround(share * static_cast<double>(items.size())));
  const qsizetype half = items.size() / 2;
  QList<PlanItem> again = items.mid(0, half);
  random.shuffle(again);
  again = again.mid(0, std::min(repeats, half));
  for (PlanItem& item : again) {
    item.trial = 2;
    item.first = other(item.first);
    item.kind = PlanItemKind::Repeat;
    const qsizetype room = items.size() - half;
    items.insert(half + 1 + random.below(room), item);
  }
}

}  // namespace

QList<PlanItem> walkFor(const Contents& contents, const RaterId& rater) {
  const quint64 seed = seedFor(contents.info, QStringLiteral("walk ") + rater.text());
  const QList<PlanItem> before = walkOf(contents, rater);
  Sides sides(contents, seed + 1);
  QSet<BattleId> seated;
  for (const PlanItem& item : before) {
    seated.insert(item.battle);
    const Battle* battle = contents.findBattle(item.battle);
    if (battle && item.trial == 1)
      sides.remember(*battle, item.first);
  }

  QList<Battle> battles = battlesFor(contents, rater);
  battles.removeIf([&](const Battle& battle) { return seated.contains(battle.id); });
  Random random(seed + static_cast<quint64>(before.size()));
  random.shuffle(battles);
  const int limit = contents.info.plan.perRater;
  if (limit > 0)
    battles = battles.mid(0, std::max<qsizetype>(0, limit - before.size()));

  QList<PlanItem> items;
  for (const Battle& battle : battles)
    items.append({rater, 0, battle.id, 1, sides.next(battle), PlanItemKind::Regular});
  insertRepeats(items, contents.info.plan.repeats, random);
  for (qsizetype i = 0; i < items.size(); ++i)
    items[i].position = static_cast<int>(before.size() + i);
  return items;
}

QList<PlanItem> walkOf(const Contents& contents, const RaterId& rater) {
  QList<PlanItem> walk;
  for (const PlanItem& item : contents.plan)
    if (item.rater == rater)
      walk.append(item);
  std::sort(walk.begin(), walk.end(),
            [](const PlanItem& one, const PlanItem& two) { return one.position < two.position; });
  return walk;
}

}  // namespace s2s
