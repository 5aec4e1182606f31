// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"
#include "core/sets/SetFiles.h"
#include "core/sets/SetReader.h"

namespace s2s {
namespace {

/// Brings a sound's state and hash up to date; says what is wrong with it now.
std::optional<ProblemKind> checkSound(Sound& sound, SetFiles& files, const std::atomic<bool>* cancelled) {
  const FoundFile found = files.find(sound.file);
  sound.state = SoundState::Missing;
  if (const auto kind = soundProblem(found.state))
    return kind;
  const Result<QString> hash = sha256OfFile(files.root() + QLatin1Char('/') + found.path, cancelled);
  if (!hash && hash.error().fault == Fault::Cancelled) {
    sound.state = SoundState::Present;
    return std::nullopt;
  }
  if (!hash)
    return ProblemKind::SoundMissing;
  if (sound.sha256.isEmpty())
    sound.sha256 = *hash;
  sound.state = *hash == sound.sha256 ? SoundState::Present : SoundState::Changed;
  return sound.state == SoundState::Changed ? std::optional(ProblemKind::SoundChanged) : std::nullopt;
}

}  // namespace

void checkSounds(ReadSet& set, const SetReadOptions& options) {
  QList<Sound*> sounds;
  for (Sample& sample : set.samples)
    sounds.append(&sample.sound);
  for (Response& response : set.responses)
    sounds.append(&response.sound);
  SetFiles files(set.set.root);
  for (qsizetype i = 0; i < sounds.size() && !(options.cancelled && options.cancelled->load()); ++i) {
    Sound& sound = *sounds.at(i);
    const bool wasMissing = sound.state == SoundState::Missing;
    const std::optional<ProblemKind> kind = checkSound(sound, files, options.cancelled);
    if (kind && !(wasMissing && sound.state == SoundState::Missing))
      set.problems.append({*kind, Severity::Warning, sound.file, 0, sound.file});
    if (options.progress)
      options.progress(i + 1, sounds.size());
  }
}

}  // namespace s2s
