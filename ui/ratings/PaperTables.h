// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RatingsReport.h"

#include <QHash>
#include <QString>

#include <optional>

namespace s2s {

/// The published Elo tables of S2S-Arena (arXiv 2503.05085), by canonical system name.
struct PaperTables {
  QString source;
  QHash<QString, double> overall;
  /// Column code ("education", "L1", "average") to rating.
  QHash<QString, QHash<QString, double>> byDomain, byLevel;

  std::optional<double> rating(const QString& system) const;
  /// Place of a system in the published ranking, from 1.
  std::optional<int> rank(const QString& system) const;
  std::optional<double> rating(const QString& system, RatingStrata kind, const QString& column) const;
};

/// Read once from the resources.
const PaperTables& paperTables();

}  // namespace s2s
