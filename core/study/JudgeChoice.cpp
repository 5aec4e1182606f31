// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeChoice.h"

#include "core/base/Json.h"
#include "core/base/Random.h"
#include "core/stats/Counting.h"

#include <QSet>

#include <algorithm>

namespace s2s {
namespace {

QSet<BattleId> judgedByPeople(const Contents& contents) {
  QSet<BattleId> judged;
  for (const Verdict* verdict : countedVerdicts(contents, countingRule(contents.info))) {
    const Rater* rater = contents.findRater(verdict->rater);
    if (!verdict->judge && (!rater || rater->kind == RaterKind::Human))
      judged.insert(verdict->battle);
  }
  return judged;
}

template <class Value>
bool isWanted(const QList<Value>& wanted, const Value& value) {
  return wanted.isEmpty() || wanted.contains(value);
}

bool isWanted(const JudgeChoice& choice, const Sample* sample) {
  if (!sample)
    return choice.levels.isEmpty() && choice.domains.isEmpty() && choice.languages.isEmpty();
  return isWanted(choice.levels, sample->level) && isWanted(choice.domains, sample->domain) &&
         isWanted<QString>(choice.languages, sample->language);
}

quint64 lotOf(const BattleId& battle, quint64 seed) {
  return hashedId({QString::number(seed), battle.text()}).left(16).toULongLong(nullptr, 16);
}

/// By lots that depend on seed and battle only, so that more battles in the study leave the lots as they are.
QList<BattleId> drawn(const QList<BattleId>& battles, int n, quint64 seed) {
  if (n <= 0 || n >= battles.size())
    return battles;
  QList<BattleId> byLot = battles;
  std::sort(byLot.begin(), byLot.end(),
            [seed](const BattleId& one, const BattleId& two) { return lotOf(one, seed) < lotOf(two, seed); });
  const QSet<BattleId> taken(byLot.cbegin(), byLot.cbegin() + n);
  QList<BattleId> inOrder;
  for (const BattleId& battle : battles)
    if (taken.contains(battle))
      inOrder.append(battle);
  return inOrder;
}

template <class Values, class Text>
Json listOf(const Values& values, Text text) {
  Json list = Json::array();
  for (const auto& value : values)
    list.push_back(utf8(text(value)));
  return list;
}

}  // namespace

QList<BattleId> chosenBattles(const Contents& contents, const JudgeChoice& choice) {
  const QSet<BattleId> people = choice.onlyWithHumans ? judgedByPeople(contents) : QSet<BattleId>();
  QList<BattleId> battles;
  for (const DrawnBattle& one : contents.battles) {
    const Battle& battle = one.battle;
    if (isWanted(choice, contents.findSample(battle.sample)) && (!choice.onlyWithHumans || people.contains(battle.id)))
      battles.append(battle.id);
  }
  battles = drawn(battles, choice.sample, choice.seed);
  return choice.limit > 0 ? battles.mid(0, choice.limit) : battles;
}

QList<JudgeItemKey> chosenItems(const Contents& contents, const JudgeChoice& choice) {
  QList<JudgeItemKey> items;
  for (const BattleId& battle : chosenBattles(contents, choice))
    for (const JudgeOrder order : choice.orders)
      items.append({battle, order});
  return items;
}

QString choiceText(const JudgeChoice& choice) {
  const auto codeOf = [](auto value) { return code(value); };
  const Json json = {{"orders", listOf(choice.orders, codeOf)},
                     {"only_with_humans", choice.onlyWithHumans},
                     {"levels", listOf(choice.levels, codeOf)},
                     {"domains", listOf(choice.domains, codeOf)},
                     {"languages", listOf(choice.languages, [](const QString& text) { return text; })},
                     {"sample", choice.sample},
                     {"seed", choice.seed},
                     {"limit", choice.limit}};
  return QString::fromUtf8(toBytes(json));
}

std::optional<QList<JudgeOrder>> judgeOrdersFrom(const QString& text) {
  if (text == QLatin1String("both"))
    return QList<JudgeOrder>{JudgeOrder::Ab, JudgeOrder::Ba};
  if (const std::optional<JudgeOrder> order = judgeOrderFrom(text))
    return QList<JudgeOrder>{*order};
  return std::nullopt;
}

}  // namespace s2s
