// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/GameSamples.h"

namespace s2s {

void addSamples(ReadGames& read, const std::vector<int>& sampleOf, int named) {
  std::vector<bool> seen(static_cast<size_t>(named), false);
  bool shared = false;
  for (const int sample : sampleOf) {
    if (sample == kOwnSample)
      continue;
    read.clustered = true;
    shared = shared || seen[static_cast<size_t>(sample)];
    seen[static_cast<size_t>(sample)] = true;
  }
  if (!shared)
    return;
  auto next = static_cast<std::uint32_t>(named);
  read.games.origins.reserve(sampleOf.size());
  for (const int sample : sampleOf)
    read.games.origins.push_back({sample == kOwnSample ? next++ : static_cast<std::uint32_t>(sample), 0, 0});
}

}  // namespace s2s
