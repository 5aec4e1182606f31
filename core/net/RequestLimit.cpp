// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/RequestLimit.h"

namespace s2s {
namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kAroundTheAudio = 64 * 1024;  ///< for prompt, schema and options

/// 0: there is none, or we do not know it.
qint64 megabytesTakenBy(const JudgeConfig& config) {
  if (config.api == JudgeApi::Gemini)
    return 20;
  return config.api == JudgeApi::OpenAiChat && config.dataUriPrefix ? 10 : 0;
}

}  // namespace

std::optional<QString> whyTooLarge(const JudgeConfig& config, qint64 audioBytes) {
  const qint64 most = megabytesTakenBy(config);
  const qint64 base64 = (audioBytes + 2) / 3 * 4;
  const qint64 all = base64 + (config.api == JudgeApi::Gemini ? kAroundTheAudio : 0);
  if (most == 0 || all <= most * kMegabyte)
    return std::nullopt;
  return QStringLiteral(
             "nothing was sent: its sound has %1 MB in base64 and this server takes %2; choose flac or mp3, a "
             "lower rate or a shorter gap")
      .arg(static_cast<double>(base64) / kMegabyte, 0, 'f', 1)
      .arg(most);
}

}  // namespace s2s
