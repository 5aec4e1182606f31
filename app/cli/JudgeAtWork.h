// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/audio/ClipReader.h"
#include "core/base/Worker.h"
#include "core/study/JudgeForecast.h"
#include "core/study/JudgeRun.h"
#include "core/study/JudgeVoice.h"

namespace s2s {
class Secret;
}  // namespace s2s

namespace s2s::cli {

/// A judge on the command line: its runs drive an event loop of their own until they end, or until Ctrl-C.
class JudgeAtWork {
 public:
  /// @param saving the thread of @p store: a slow disk holds up no request
  JudgeAtWork(Store& store, Worker& saving, Contents& contents, KnownJudge judge, Terminal& terminal);

  /// What is spoken around the clips of a battle.
  Result<void> loadVoice(Speech speech, const Secret& speechKey);
  /// Says what a run would need; asks nothing.
  void forecast(const JudgeChoice& choice);
  void run(std::unique_ptr<JudgeClient> client, const JudgeChoice& choice, std::optional<double> maxCost);

 private:
  JudgeRunDoors doors();
  void drive(JudgeRun& run);
  void tell(const JudgeRun& run);
  void tell(const JudgeForecast& forecast);

  Store& m_store;
  Worker& m_saving;
  Contents& m_contents;
  KnownJudge m_judge;
  Terminal& m_terminal;
  SystemClock m_clock;
  ClipReader m_clips;
  CarrierClips m_carrier;
  QObject m_here;  ///< context of what comes back
};

}  // namespace s2s::cli
