// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/Sequence.h"

#include "core/audio/Loudness.h"
#include "core/audio/Resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace s2s {
namespace {

void append(Frames& out, const Clip& clip, int rate) {
  if (clip.rate == rate) {
    clip.frames.walk([&out](const float* frames, size_t count) { out.append(frames, count); });
    return;
  }
  const std::vector<float> frames = resampled(clip.frames, clip.rate, rate);
  out.append(frames.data(), frames.size());
}

/// Joins, and tells where each clip lies when @p segments is given (with its part set, one for each clip).
ClipPtr join(const std::vector<ClipPtr>& clips, double gapSeconds, int rate, std::vector<Segment>* segments) {
  auto joined = std::make_shared<Clip>();
  joined->rate = joined->sourceRate = rate;
  joined->sourceChannels = 1;
  const auto gap = static_cast<size_t>(std::llround(std::max(0.0, gapSeconds) * rate));
  double seconds = 0;
  for (const ClipPtr& clip : clips)
    seconds += clip->seconds();
  joined->frames.reserve(static_cast<size_t>(std::ceil(seconds * rate)) + (gap + 2) * clips.size());
  for (size_t i = 0; i < clips.size(); ++i) {
    if (i > 0)
      joined->frames.resize(joined->frames.size() + gap);
    const qint64 begin = joined->length();
    append(joined->frames, *clips[i], rate);
    if (segments) {
      (*segments)[i].begin = begin;
      (*segments)[i].end = joined->length();
    }
  }
  return joined;
}

}  // namespace

ClipPtr joined(const std::vector<ClipPtr>& clips, double gapSeconds, int rate) {
  return join(clips, gapSeconds, rate, nullptr);
}

ClipPtr levelled(const ClipPtr& clip, LoudnessPolicy policy) {
  if (!clip || policy == LoudnessPolicy::Raw)
    return clip;
  return withGain(clip, alignmentGainDb(loudness(*clip), policy));
}

ClipPtr Leveller::levelled(const ClipPtr& clip) {
  return !clip || m_policy == LoudnessPolicy::Raw ? clip : withGain(clip, gainOf(*clip));
}

double Leveller::gainOf(const Clip& clip) {
  const QString key = clip.sha256 + QLatin1Char(' ') + QString::number(clip.rate);
  if (!clip.sha256.isEmpty()) {
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_gains.constFind(key); known != m_gains.cend())
      return *known;
  }
  const double gain = alignmentGainDb(loudness(clip), m_policy);
  const std::lock_guard lock(m_mutex);
  if (!clip.sha256.isEmpty())
    m_gains.insert(key, gain);
  return gain;
}

Sequence judgeSequence(const HeardClips& heard, const CarrierClips& carrier, const JudgeAudio& audio) {
  Leveller leveller(audio.policy);
  return judgeSequence(heard, carrier, audio, leveller);
}

Sequence judgeSequence(const HeardClips& heard, const CarrierClips& carrier, const JudgeAudio& audio,
                       Leveller& leveller) {
  using Part = Segment::Part;
  const std::pair<Part, ClipPtr> all[] = {
      {Part::Carrier, carrier.intro}, {Part::Carrier, carrier.instruction}, {Part::Instruction, heard.instruction},
      {Part::Carrier, carrier.first}, {Part::First, heard.first},           {Part::Carrier, carrier.second},
      {Part::Second, heard.second},   {Part::Carrier, carrier.outro}};
  Sequence sequence;
  std::vector<ClipPtr> clips;
  for (const auto& [part, clip] : all) {
    if (!clip)
      continue;
    clips.push_back(part == Part::Carrier ? clip : leveller.levelled(clip));
    sequence.segments.push_back({part, 0, 0});
  }
  sequence.clip = join(clips, audio.gapSeconds, audio.rate, &sequence.segments);
  return sequence;
}

ClipPtr toneCue(int count, int rate) {
  constexpr double kHertz = 1'000, kSeconds = 0.12, kPause = 0.1, kFade = 0.005, kAmplitude = 0.1;
  auto cue = std::make_shared<Clip>();
  cue->rate = cue->sourceRate = rate;
  cue->sourceChannels = 1;
  std::vector<float> sound;
  const auto frames = static_cast<int>(kSeconds * rate);
  for (int tone = 0; tone < count; ++tone) {
    if (tone > 0)
      sound.insert(sound.end(), static_cast<size_t>(kPause * rate), 0.0F);
    for (int i = 0; i < frames; ++i) {
      const double edge = std::min(i, frames - 1 - i) / (kFade * rate);
      const double fade = edge >= 1 ? 1 : 0.5 - 0.5 * std::cos(std::numbers::pi * edge);
      sound.push_back(static_cast<float>(kAmplitude * fade * std::sin(2 * std::numbers::pi * kHertz * i / rate)));
    }
  }
  cue->frames = std::move(sound);
  return cue;
}

}  // namespace s2s
