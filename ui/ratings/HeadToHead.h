// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"
#include "ui/models/TableModel.h"

#include <QList>

namespace s2s {

/// How often each system beat each other one.
class HeadToHead {
 public:
  HeadToHead() = default;
  explicit HeadToHead(const Games& games);

  const QStringList& systems() const { return m_systems; }
  qint64 wins(int system, int against) const { return m_wins.at(system * m_systems.size() + against); }
  /// Decided games of the two.
  qint64 games(int system, int against) const { return wins(system, against) + wins(against, system); }

 private:
  QStringList m_systems;
  QList<qint64> m_wins;
};

/// A pair with fewer decided games than this is shown greyed.
inline constexpr qint64 kThinPair = 10;

/// Share of games that the system of the row won against the one of the column, with the number of games; systems in
/// the order given.
Table headToHeadTable(const HeadToHead& headToHead, const QList<int>& order);

}  // namespace s2s
