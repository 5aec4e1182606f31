// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/Clip.h"
#include "core/base/Result.h"
#include "core/model/JudgePrompt.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>
#include <vector>

namespace s2s {

/// The clips of a battle in the order in which a judge hears them.
struct HeardClips {
  ClipPtr instruction, first, second;
};

/// What stands around them; null where nothing is said.
using CarrierClips = PerSpoken<ClipPtr>;

/// Where one clip lies in a sequence.
struct Segment {
  enum class Part { Carrier, Instruction, First, Second };
  Part part = Part::Carrier;
  qint64 begin = 0, end = 0;  ///< frames, [begin, end)

  bool operator==(const Segment&) const = default;
};

struct Sequence {
  ClipPtr clip;
  std::vector<Segment> segments;
};

/// A sound file in memory.
struct SoundFile {
  QByteArray bytes;
  QString mime;  ///< "audio/wav", "audio/flac", "audio/mp3"
};

/// Clips one after the other with @p gapSeconds of digital silence between each two, mono at @p rate Hz. Each clip is
/// resampled alone (libsoxr), so that it has the same frames wherever it stands. Pure; pool thread.
ClipPtr joined(const std::vector<ClipPtr>& clips, double gapSeconds, int rate);

/// The clip at the loudness that a policy asks for (raw: the same clip). Measuring takes 0.4 ms for a second of sound,
/// so what is heard in every battle is levelled once. Pure; pool thread.
ClipPtr levelled(const ClipPtr& clip, LoudnessPolicy policy);

/// The same for clips that come again, in the other order and in other battles: each sound, known by its sha256, is
/// measured once. Any thread.
class Leveller {
 public:
  explicit Leveller(LoudnessPolicy policy) : m_policy(policy) {}
  ClipPtr levelled(const ClipPtr& clip);

 private:
  double gainOf(const Clip& clip);

  const LoudnessPolicy m_policy;
  std::mutex m_mutex;
  QHash<QString, double> m_gains;  ///< dB, by sha256 and rate
};

/// The audio of one battle as @p audio asks for it: carrier.intro, (carrier.instruction,) instruction,
/// (carrier.first,) first, (carrier.second,) second, carrier.outro, a gap between any two. The three clips of the
/// battle are levelled, by @p leveller with its policy where one is given; @p carrier is so already (loadJudgeVoice()
/// does it). Pool thread.
Sequence judgeSequence(const HeardClips& heard, const CarrierClips& carrier, const JudgeAudio& audio);
Sequence judgeSequence(const HeardClips& heard, const CarrierClips& carrier, const JudgeAudio& audio,
                       Leveller& leveller);

/// 16 bit, mono, without tags; the same bytes for the same frames. What is beyond full scale is clipped.
/// Error: UnknownFormat where libsndfile cannot write it (mp3 in some builds).
Result<SoundFile> encoded(const Clip& clip, SoundFormat format);

/// A sound file of ours (the resources) decoded in this process. Nothing from outside may come this way.
Result<ClipPtr> decodedResource(const QString& path, int rate);

/// The cue of @p count short tones.
ClipPtr toneCue(int count, int rate);

}  // namespace s2s
