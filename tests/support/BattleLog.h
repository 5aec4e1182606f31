// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace s2s {

/// genBattles(n) as a CSV file: id, model_a, model_b, winner, domain, level; 51 MB for a million games.
QByteArray battleLog(int n);

/// A confusion table of the columns people and judge, written out item by item with the labels a and b.
QByteArray tableOf(const std::array<std::array<int, 2>, 2>& counts);

}  // namespace s2s
