// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QList>
#include <QString>

#include <optional>

namespace s2s {

/// Which battles a judge is asked about, and in which orders.
struct JudgeChoice {
  QList<JudgeOrder> orders = {JudgeOrder::Ab};
  bool onlyWithHumans = false;  ///< battles on which a verdict of a person counts
  QList<Level> levels;          ///< empty: all; the same below
  QList<Domain> domains;
  QStringList languages;
  int sample = 0;  ///< so many of these, drawn at random; 0: all
  quint64 seed = 1;
  int limit = 0;  ///< the first so many of these in plan order; 0: all

  bool operator==(const JudgeChoice&) const = default;
};

/// The battles in plan order. A larger sample with the same seed holds every smaller one.
QList<BattleId> chosenBattles(const Contents& contents, const JudgeChoice& choice);
/// The same with each order of a battle directly after the other.
QList<JudgeItemKey> chosenItems(const Contents& contents, const JudgeChoice& choice);

/// {"orders","only_with_humans","levels","domains","languages","sample","seed","limit"}: as stored with a run. Equal
/// choices have equal texts.
QString choiceText(const JudgeChoice& choice);

/// "ab", "ba" or "both".
std::optional<QList<JudgeOrder>> judgeOrdersFrom(const QString& text);

}  // namespace s2s
