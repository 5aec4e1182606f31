// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QString>

namespace s2s {

/// Builds the contents of a study for tests of what counts. Events get the ids "e00001", "e00002" ... and are committed
/// one millisecond after another.
class StatsStudy {
 public:
  struct About {
    Level level = Level::L1;
    Domain domain = Domain::Education;
    QString x = QStringLiteral("X"), y = QStringLiteral("Y");  ///< systems
  };

  StatsStudy& human(const QString& name);
  StatsStudy& judge(const QString& name);
  /// A battle over a sample of its own.
  Battle battle(const About& about);
  Battle battle() { return battle(About()); }
  /// A verdict for one canonical seat; Same is a tie, Absent no decision. Of a judge the trial is "ab". The reference
  /// holds until the next verdict: for what matters to one test.
  Verdict& says(const QString& rater, const Battle& battle, Preference choice);
  /// An event that revises the verdict of that event id; it says @p choice.
  Verdict& revises(const EventId& event, Preference choice);
  /// An event that takes it back.
  Verdict& withdraws(const EventId& event);

  /// Indexed. What was handed out before stays as it was.
  const Contents& contents();

 private:
  Verdict& append(Verdict verdict);

  Contents m_contents;
};

}  // namespace s2s
