// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeEstimate.h"

#include <algorithm>

namespace s2s {
namespace {

constexpr double kAudioTokensPerSecond = 32;
constexpr double kPhraseTokens = 8, kJsonTokens = 40, kCriteriaTokens = 40;
constexpr double kUsualThinking = 1'024, kLowThinking = 512, kHighThinking = 4'096;

double tokensOf(const QString& text) {
  double tokens = 0;
  for (const QChar c : text)
    tokens += c.unicode() >= 0x2E80 ? 1.0 : 0.25;
  return tokens;
}

double thinkingOf(const JudgeConfig& config) {
  if (config.api != JudgeApi::Gemini)
    return 0;
  const JudgeOptions& options = config.options;
  if (!options.thinkingLevel.isEmpty())
    return options.thinkingLevel == QLatin1String("low") ? kLowThinking : kHighThinking;
  const int budget = options.thinkingBudget.value_or(-1);
  return budget >= 0 ? budget : kUsualThinking;
}

double answerOf(const JudgeConfig& config, const JudgePrompt& prompt) {
  const double answer =
      config.mode == JudgeMode::Paper ? kPhraseTokens : kJsonTokens + (prompt.criteria ? kCriteriaTokens : 0);
  const double all = answer + thinkingOf(config);
  return config.options.maxOutputTokens ? std::min<double>(all, *config.options.maxOutputTokens) : all;
}

}  // namespace

JudgeEstimate judgeEstimate(const JudgeConfig& config, const JudgePrompt& prompt, int requests, double audioSeconds) {
  JudgeEstimate estimate;
  estimate.requests = requests;
  estimate.audioSeconds = audioSeconds;
  estimate.audioTokens = audioSeconds * kAudioTokensPerSecond;
  estimate.textTokens = requests * tokensOf(prompt.text);
  estimate.outTokens = requests * answerOf(config, prompt);
  const JudgePrice& price = config.price;
  estimate.cost = (estimate.audioTokens * price.audioInPerMillion + estimate.textTokens * price.textInPerMillion +
                   estimate.outTokens * price.outPerMillion) /
                  1e6;
  return estimate;
}

std::optional<Error> whyNoCostLimit(const JudgeConfig& config) {
  if (!(config.price == JudgePrice()))
    return std::nullopt;
  return Error{Fault::BadUsage, QStringLiteral("price"),
               QStringLiteral("without a price nothing is known to cost anything, so a limit of the cost would limit "
                              "nothing; give audio_in_per_1m, text_in_per_1m or out_per_1m under price in the judge "
                              "file")};
}

}  // namespace s2s
