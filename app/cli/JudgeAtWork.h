// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/audio/ClipReader.h"
#include "core/study/JudgeForecast.h"
#include "core/study/JudgeRun.h"

namespace s2s {
class Secret;
}  // namespace s2s

namespace s2s::cli {

/// A judge on the command line: its runs drive an event loop of their own until they end, or until Ctrl-C.
class JudgeAtWork {
 public:
  JudgeAtWork(Store& store, Contents& contents, KnownJudge judge, Terminal& terminal);

  /// What is spoken around the clips of a battle.
  Result<void> loadVoice(const Secret& speechKey);
  /// Says what a run would need; asks nothing.
  void forecast(const JudgeChoice& choice);
  void run(std::unique_ptr<JudgeClient> client, const JudgeChoice& choice, std::optional<double> maxCost);

 private:
  JudgeRunDoors doors();
  void drive(JudgeRun& run);
  void tell(const JudgeRun& run);
  void tell(const JudgeForecast& forecast);

  Store& m_store;
  Contents& m_contents;
  KnownJudge m_judge;
  Terminal& m_terminal;
  SystemClock m_clock;
  ClipReader m_clips;
  CarrierClips m_carrier;
};

}  // namespace s2s::cli
