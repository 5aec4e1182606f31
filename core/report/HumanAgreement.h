// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/Coefficient.h"
#include "core/stats/Counting.h"
#include "core/stats/Fleiss.h"
#include "core/stats/Light.h"

#include <QList>

#include <cstdint>
#include <optional>
#include <vector>

namespace s2s {

/// What costs more than the rest: needs to know who said what.
struct PeopleOneByOne {
  Coefficient conger, randolph;
  LightKappa light;
  std::optional<FleissTests> fleissTests;  ///< nothing unless all battles have the same number of people
};

/// How far the people agree among themselves: the ceiling of what a judge can be asked for. All battles that two people
/// or more decided, in canonical seats, whether the judge did or not (the even splits as well).
struct HumanAgreement {
  qint64 battles = 0;
  int people = 0;
  std::optional<double> observed;  ///< mean share of agreeing pairs of people
  Coefficient fleiss, ac1, alpha;
  std::optional<PeopleOneByOne> oneByOne;
};

/// What each person said of each battle. Battles are named by their place in Contents::battles.
class PeoplesLabels {
 public:
  PeoplesLabels(const QList<const Verdict*>& counted, const Contents& contents, Criterion criterion);

  HumanAgreement agreement(const QList<int>& battles, bool oneByOne) const;
  /// One column for each person in people(), one row for each battle; 0, 1 (, 2) as in the table of a report.
  RatingTable table(const QList<int>& battles) const;
  const QList<RaterId>& people() const { return m_people; }

 private:
  struct Said {
    int person = 0;
    std::uint8_t label = 0;
  };

  int m_categories;
  QList<RaterId> m_people;
  std::vector<std::vector<Said>> m_said;  ///< by battle
};

/// Row or column of a preference: a, (same,) b; nothing for what does not enter.
std::optional<int> labelPlace(Preference label, Criterion criterion);

}  // namespace s2s
