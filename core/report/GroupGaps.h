// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"
#include "core/stats/BradleyTerry.h"
#include "core/stats/Elo.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace s2s {

/// The plain mean of the ratings of a group's systems (industry, academia ...).
struct GroupMean {
  QString group;
  int systems = 0;                 ///< of it, with a rating
  std::optional<BtDifference> bt;  ///< its 95 % interval by the covariance of the fit
  std::optional<double> elo;
};

/// By how much the systems of one group stand above those of another on average.
struct GroupGap {
  QString above, below;
  std::optional<BtDifference> bt;
  std::optional<double> elo;
};

struct GroupGaps {
  QList<GroupMean> means;  ///< by falling rating
  QList<GroupGap> gaps;    ///< each pair of groups once
};

/// The group of each of @p systems as the study's sets state it; empty where they do not.
QStringList groupsOf(const Contents& contents, const QStringList& systems);

/// @p groups: of each system of the log; systems without one are left out. @p fit may lack ratings. Nothing unless
/// there are two groups. An interval speaks of these systems, not of others that a group might have sent.
GroupGaps groupGaps(const QStringList& groups, const BtFit& fit, const QList<Standing>& elo);

}  // namespace s2s
