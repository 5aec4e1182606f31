// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/LevelExamples.h"

#include "core/sets/SetReader.h"

#include <algorithm>
#include <array>

namespace s2s {
namespace {

struct Chosen {
  const char* language;
  const char* sample;
  const char *a, *b;
  Shown better;
};

/// What is wrong with the lesser ones is in resources/demo/README.md; the words about it are the page's.
constexpr std::array kChosen = {
    Chosen{"zh", "soc-L1-zh-01", "aurora-s2s", "drift-talk", Shown::A},
    Chosen{"zh", "soc-L2-zh-01", "cedar-voice", "aurora-s2s", Shown::B},
    Chosen{"zh", "med-L3-zh-01", "aurora-s2s", "cedar-voice", Shown::A},
    Chosen{"zh", "soc-L4-zh-01", "brook-omni", "aurora-s2s", Shown::B},
    Chosen{"en", "soc-L1-en-01", "brook-omni", "cedar-voice", Shown::A},
    Chosen{"en", "soc-L2-en-01", "cedar-voice", "aurora-s2s", Shown::B},
    Chosen{"en", "edu-L3-en-01", "aurora-s2s", "brook-omni", Shown::A},
    Chosen{"en", "med-L4-en-01", "brook-omni", "aurora-s2s", Shown::B},
};

ClipRequest requestOf(const ReadSet& set, const Sound& sound) {
  return {set.set.root + QLatin1Char('/') + sound.file, sound.sha256, LoudnessPolicy::Aligned};
}

std::optional<ClipRequest> answerOf(const ReadSet& set, const Sample& sample, const char* system) {
  const ResponseId id = responseId(sample.id, systemNameFrom(QLatin1String(system)));
  const auto found = std::find_if(set.responses.cbegin(), set.responses.cend(),
                                  [&id](const Response& response) { return response.id == id; });
  return found == set.responses.cend() ? std::nullopt : std::optional(requestOf(set, found->sound));
}

std::optional<LevelExample> exampleOf(const ReadSet& set, const Chosen& chosen) {
  const auto sample = std::find_if(set.samples.cbegin(), set.samples.cend(), [&chosen](const Sample& candidate) {
    return candidate.key == QLatin1String(chosen.sample);
  });
  if (sample == set.samples.cend())
    return std::nullopt;
  const std::optional<ClipRequest> a = answerOf(set, *sample, chosen.a);
  const std::optional<ClipRequest> b = answerOf(set, *sample, chosen.b);
  if (!a || !b)
    return std::nullopt;
  return LevelExample{*sample, requestOf(set, sample->sound), *a, *b, chosen.better};
}

}  // namespace

Result<QList<LevelExample>> levelExamples(const QString& demoFolder, const QString& language) {
  const Result<ReadSet> set = readSet(demoFolder);
  if (!set)
    return set.error();
  const QLatin1String wanted(language == QLatin1String("zh") ? "zh" : "en");
  QList<LevelExample> examples;
  for (const Chosen& chosen : kChosen) {
    if (QLatin1String(chosen.language) != wanted)
      continue;
    const std::optional<LevelExample> example = exampleOf(*set, chosen);
    if (!example)
      return Error{Fault::FileMissing, demoFolder, QLatin1String(chosen.sample)};
    examples.append(*example);
  }
  return examples;
}

}  // namespace s2s
