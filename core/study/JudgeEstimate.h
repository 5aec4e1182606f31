// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Judge.h"
#include "core/model/JudgePrompt.h"

namespace s2s {

/// What a request will need, before it was sent.
struct JudgeEstimate {
  int requests = 0;
  double audioSeconds = 0;
  double audioTokens = 0, textTokens = 0, outTokens = 0;
  double cost = 0;
};

/// For @p requests of @p audioSeconds altogether. 32 tokens for a second of audio (Gemini's documentation), a token for
/// four letters of Latin text and for each Chinese character, and for the answer what its form needs; thinking counts
/// with its whole budget, or 1,024 tokens where Gemini is left to choose. Retries are not in it.
JudgeEstimate judgeEstimate(const JudgeConfig& config, const JudgePrompt& prompt, int requests, double audioSeconds);

/// Why a limit of the cost would limit nothing: BadUsage where the judge has no price. Nothing where it would.
std::optional<Error> whyNoCostLimit(const JudgeConfig& config);

}  // namespace s2s
