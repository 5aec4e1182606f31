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

void sortById(QList<Battle>& battles) {
  std::sort(battles.begin(), battles.end(), [](const Battle& one, const Battle& two) { return one.id < two.id; });
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

/// The battles of a study that have no known answer, dealt out: some for everybody, the rest in hands. Follows from the
/// settings and the battles alone, not from the order in which they were drawn.
class Dealing {
 public:
  explicit Dealing(const Contents& contents) : m_hands(std::max(1, contents.info.plan.annotators)) {
    for (const DrawnBattle& drawn : contents.battles)
      if (!contents.findKnownAnswer(drawn.battle.id))
        m_battles.append(drawn.battle);
    sortById(m_battles);
    const PlanSettings& plan = contents.info.plan;
    m_shared = m_battles.size();
    if (m_hands == 1 || plan.overlap >= 1)
      return;
    Random(seedFor(contents.info, QStringLiteral("shared"))).shuffle(m_battles);
    m_shared = static_cast<qsizetype>(std::lround(plan.overlap * static_cast<double>(m_battles.size())));
    for (qsizetype i = m_shared; i < m_battles.size(); ++i)
      m_handOf.insert(m_battles.at(i).id, static_cast<int>((i - m_shared) % m_hands));
  }

  int hands() const { return m_hands; }
  /// The hand whose battles a walk holds most of; nothing where it holds none.
  std::optional<int> handOf(const QSet<BattleId>& walk) const {
    QList<int> counts(m_hands, 0);
    for (const BattleId& battle : walk)
      if (const auto hand = m_handOf.constFind(battle); hand != m_handOf.cend())
        ++counts[*hand];
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return *most > 0 ? std::optional(static_cast<int>(most - counts.cbegin())) : std::nullopt;
  }
  /// What everybody gets, and of the rest that hand without what others hold already.
  QList<Battle> battlesOf(int hand, const QSet<BattleId>& heldByOthers) const {
    QList<Battle> mine = m_battles.mid(0, m_shared);
    for (const Battle& battle : m_battles.mid(m_shared))
      if (m_handOf.value(battle.id) == hand && !heldByOthers.contains(battle.id))
        mine.append(battle);
    return mine;
  }

 private:
  int m_hands;
  qsizetype m_shared = 0;
  QList<Battle> m_battles;
  QHash<BattleId, int> m_handOf;
};

/// The battles that this rater gets: the shared part and one hand of the rest; a newcomer takes the hand that fewest
/// others have.
QList<Battle> battlesFor(const Contents& contents, const RaterId& rater) {
  QHash<RaterId, QSet<BattleId>> walks;
  QSet<BattleId> heldByOthers;
  for (const PlanItem& item : contents.plan) {
    walks[item.rater].insert(item.battle);
    if (item.rater != rater)
      heldByOthers.insert(item.battle);
  }
  const Dealing dealing(contents);
  std::optional<int> hand = dealing.handOf(walks.take(rater));
  if (hand)
    return dealing.battlesOf(*hand, heldByOthers);
  QList<int> takers(dealing.hands(), 0);
  for (const QSet<BattleId>& walk : std::as_const(walks))
    if (const std::optional<int> taken = dealing.handOf(walk))
      ++takers[*taken];
  hand = static_cast<int>(std::min_element(takers.cbegin(), takers.cend()) - takers.cbegin());
  return dealing.battlesOf(*hand, takers.at(*hand) > 0 ? QSet<BattleId>() : heldByOthers);
}

/// Battles with a known answer of that sort that the walk does not hold, each seed in its own order.
QList<Battle> knownBattles(const Contents& contents, bool training, const QSet<BattleId>& seated, quint64 seed) {
  QList<Battle> battles;
  for (const KnownAnswer& answer : contents.knownAnswers)
    if ((answer.kind == PlanItemKind::Training) == training && !seated.contains(answer.battle))
      if (const Battle* battle = contents.findBattle(answer.battle))
        battles.append(*battle);
  sortById(battles);
  Random(seed).shuffle(battles);
  return battles;
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

/// One annotator's walk in the making, or what is added to it.
class WalkMaker {
 public:
  WalkMaker(const Contents& contents, const RaterId& rater)
      : m_contents(contents),
        m_rater(rater),
        m_seed(seedFor(contents.info, QStringLiteral("walk ") + rater.text())),
        m_before(walkOf(contents, rater)),
        m_sides(contents, m_seed + 1),
        m_random(m_seed + static_cast<quint64>(m_before.size())) {
    for (const PlanItem& item : std::as_const(m_before)) {
      m_seated.insert(item.battle);
      const Battle* battle = contents.findBattle(item.battle);
      if (battle && item.trial == 1)
        m_sides.remember(*battle, item.first);
    }
  }

  QList<PlanItem> items() {
    const PlanSettings& plan = m_contents.info.plan;
    QList<PlanItem> items;
    for (const Battle& battle : regularBattles())
      items.append(itemOn(battle, PlanItemKind::Regular));
    insertRepeats(items, plan.repeats, m_random);
    insertGold(items, plan.gold);
    if (m_before.isEmpty() && !items.isEmpty())
      items = trainingItems(plan.training) + items;
    for (qsizetype i = 0; i < items.size(); ++i)
      items[i].position = static_cast<int>(m_before.size() + i);
    return items;
  }

 private:
  PlanItem itemOn(const Battle& battle, PlanItemKind kind) {
    return {m_rater, 0, battle.id, 1, m_sides.next(battle), kind};
  }

  QList<Battle> regularBattles() {
    QList<Battle> battles = battlesFor(m_contents, m_rater);
    battles.removeIf([&](const Battle& battle) { return m_seated.contains(battle.id); });
    sortById(battles);
    m_random.shuffle(battles);
    const int limit = m_contents.info.plan.perRater;
    return limit > 0 ? battles.mid(0, std::max<qsizetype>(0, limit - m_before.size())) : battles;
  }

  /// As many as the share of the regular battles says and there are; anywhere in between.
  void insertGold(QList<PlanItem>& items, double share) {
    const auto isRegular = [](const PlanItem& item) { return item.kind == PlanItemKind::Regular; };
    const auto regular = std::count_if(items.cbegin(), items.cend(), isRegular);
    const auto wanted = static_cast<qsizetype>(std::lround(share * static_cast<double>(regular)));
    const QList<Battle> gold = knownBattles(m_contents, false, m_seated, m_seed + 2).mid(0, wanted);
    for (const Battle& battle : gold)
      items.insert(m_random.below(items.size() + 1), itemOn(battle, m_contents.findKnownAnswer(battle.id)->kind));
  }

  /// The same for everybody, in the same order.
  QList<PlanItem> trainingItems(int wanted) {
    QList<PlanItem> items;
    const quint64 seed = seedFor(m_contents.info, QStringLiteral("training"));
    for (const Battle& battle : knownBattles(m_contents, true, m_seated, seed).mid(0, wanted))
      items.append(itemOn(battle, PlanItemKind::Training));
    return items;
  }

  const Contents& m_contents;
  RaterId m_rater;
  quint64 m_seed;
  QList<PlanItem> m_before;
  QSet<BattleId> m_seated;
  Sides m_sides;
  Random m_random;
};

}  // namespace

QList<PlanItem> walkFor(const Contents& contents, const RaterId& rater) { return WalkMaker(contents, rater).items(); }

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
