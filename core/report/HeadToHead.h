// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Games.h"

#include <QList>
#include <QStringList>

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

}  // namespace s2s
