// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Trials.h"

#include "core/model/Current.h"

#include <QSet>
#include <QStringView>

#include <algorithm>
#include <utility>
#include <vector>

namespace s2s {
namespace {

using Group = std::pair<QStringView, QStringView>;  ///< rater and battle

Group groupOf(const Verdict& verdict) { return {verdict.rater.text(), verdict.battle.text()}; }

const QString kFirst = QStringLiteral("1");

bool isOrder(const QString& trial) { return trial == QLatin1String("ab") || trial == QLatin1String("ba"); }

/// Judges all of whose answers were imported, some in this order and some in that, but none about a battle in both:
/// which of the two it was is the counterbalancing of their study, not a second question.
QSet<QStringView> askedInOneOrder(const QList<const Verdict*>& current) {
  QSet<QStringView> inAb, inBa, others;
  QHash<Group, QStringView> orders;
  for (const Verdict* verdict : current) {
    if (!isOrder(verdict->trial))
      continue;
    (verdict->trial == QLatin1String("ab") ? inAb : inBa).insert(verdict->rater.text());
    const QStringView known = orders.value(groupOf(*verdict), verdict->trial);
    if (!isImported(verdict->event) || known != verdict->trial)
      others.insert(verdict->rater.text());
    orders.insert(groupOf(*verdict), known);
  }
  return inAb.intersect(inBa).subtract(others);
}

/// What a verdict says of its trial, before repeats are told apart.
struct Claim {
  const Verdict* verdict = nullptr;
  QString trial;
};

/// The own ones first, then the named orders, then by time.
bool choosesBefore(const Claim& one, const Claim& two) {
  if (isImported(one.verdict->event) != isImported(two.verdict->event))
    return isImported(two.verdict->event);
  if (isOrder(one.trial) != isOrder(two.trial))
    return isOrder(one.trial);
  return givenBefore(*one.verdict, *two.verdict);
}

/// The trials of all claims about one battle by one rater.
void settle(std::vector<Claim>& claims) {
  std::sort(claims.begin(), claims.end(), choosesBefore);
  const bool isBesideOrders =
      std::any_of(claims.begin(), claims.end(), [](const Claim& claim) { return isOrder(claim.trial); });
  QSet<QString> taken;
  std::vector<Claim*> giveWay;
  for (Claim& claim : claims) {
    // Beside a named order the first answer is known, so that one in an order that is not known comes after it.
    const bool comesAfter = isBesideOrders && claim.trial == kFirst && isImported(claim.verdict->event);
    if (comesAfter || taken.contains(claim.trial))
      giveWay.push_back(&claim);
    else
      taken.insert(claim.trial);
  }
  int number = 1;
  for (Claim* claim : giveWay) {
    do
      claim->trial = QString::number(++number);
    while (taken.contains(claim->trial));
  }
}

}  // namespace

Trials::Trials(const QList<const Verdict*>& current) {
  if (std::none_of(current.cbegin(), current.cend(), [](const Verdict* verdict) { return isImported(verdict->event); }))
    return;
  const QSet<QStringView> inOneOrder = askedInOneOrder(current);
  const auto claimOf = [&](const Verdict* verdict) {
    const bool isNoOrder =
        !inOneOrder.isEmpty() && inOneOrder.contains(verdict->rater.text()) && isOrder(verdict->trial);
    return Claim{verdict, isNoOrder ? kFirst : verdict->trial};
  };
  const auto remember = [&](const Claim& claim) {
    if (claim.trial != claim.verdict->trial)
      m_moved.insert(claim.verdict, claim.trial);
    else
      m_moved.remove(claim.verdict);
  };
  QHash<Group, const Verdict*> first;
  first.reserve(current.size());
  QHash<Group, std::vector<Claim>> several;
  for (const Verdict* verdict : current) {
    const Verdict*& known = first[groupOf(*verdict)];
    if (!known) {
      known = verdict;
      remember(claimOf(verdict));
      continue;
    }
    std::vector<Claim>& group = several[groupOf(*verdict)];
    if (group.empty())
      group.push_back(claimOf(known));
    group.push_back(claimOf(verdict));
  }
  for (std::vector<Claim>& group : several) {
    settle(group);
    for (const Claim& claim : group)
      remember(claim);
  }
}

const QString& Trials::of(const Verdict& verdict) const {
  const auto moved = m_moved.constFind(&verdict);
  return moved == m_moved.cend() ? verdict.trial : *moved;
}

}  // namespace s2s
