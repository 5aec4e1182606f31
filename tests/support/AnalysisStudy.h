// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Player.h"
#include "core/study/Study.h"
#include "tests/support/FakeSpeaker.h"

#include <QTemporaryDir>

#include <memory>

namespace s2s {

/// A study that is open on a file of its own, for tests of pages. What the contents lack (the set, its systems) is
/// added.
class AnalysisStudy {
 public:
  AnalysisStudy();
  /// Writes the file and opens it.
  bool open(Contents contents);
  /// The demo that ships with the program.
  bool openDemo();

  Study& study() { return *m_study; }
  Player& player() { return *m_player; }
  FakeSpeaker& speaker() { return *m_speaker; }

 private:
  QTemporaryDir m_folder;
  FakeSpeaker* m_speaker = nullptr;  ///< owned by the study
  std::unique_ptr<Study> m_study;
  std::unique_ptr<Player> m_player;
};

/// Two people and a judge on 432 battles over all levels and domains. Both people always say the same; people against
/// judge give the table [[162, 37], [37, 196]] with kappa 0.65527 (scikit-learn 1.2), the paper's best judge.
Contents paperJudge();

}  // namespace s2s
