// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SoundCheck.h"

#include "core/base/Sha256.h"

#include <QFileInfo>
#include <QHash>

namespace s2s {
namespace {

Sound checked(const QString& path, Sound sound, const std::atomic<bool>& cancelled) {
  const QFileInfo file(path);
  if (path.isEmpty() || !file.isFile() || file.size() == 0) {
    sound.state = SoundState::Missing;
    return sound;
  }
  const Result<QString> hash = sha256OfFile(path, &cancelled);
  if (!hash) {
    if (hash.error().fault != Fault::Cancelled)
      sound.state = SoundState::Missing;
    return sound;
  }
  if (sound.sha256.isEmpty())
    sound.sha256 = *hash;
  sound.state = sound.sha256 == *hash ? SoundState::Present : SoundState::Changed;
  return sound;
}

}  // namespace

SoundFindings checkedSounds(const Contents& contents, const std::atomic<bool>& cancelled,
                            const std::function<void(qint64 done, qint64 total)>& progress) {
  SoundFindings findings;
  const qint64 total = contents.samples.size() + contents.responses.size();
  qint64 done = 0;
  const auto look = [&](const SampleId& sample, const Sound& before) {
    if (progress && done % 64 == 0)
      progress(done, total);
    ++done;
    return checked(contents.pathOf(sample, before), before, cancelled);
  };
  for (const Sample& sample : contents.samples) {
    if (cancelled)
      return {};
    if (const Sound now = look(sample.id, sample.sound); now != sample.sound)
      findings.samples.append({sample.id, now});
  }
  for (const Response& response : contents.responses) {
    if (cancelled)
      return {};
    if (const Sound now = look(response.sample, response.sound); now != response.sound)
      findings.responses.append({response.id, now});
  }
  return findings;
}

void bringInto(Contents& contents, const SoundFindings& findings) {
  QHash<SampleId, Sound> samples(findings.samples.cbegin(), findings.samples.cend());
  QHash<ResponseId, Sound> responses(findings.responses.cbegin(), findings.responses.cend());
  for (Sample& sample : contents.samples)
    if (const auto it = samples.constFind(sample.id); it != samples.cend() && it->file == sample.sound.file)
      sample.sound = *it;
  for (Response& response : contents.responses)
    if (const auto it = responses.constFind(response.id); it != responses.cend() && it->file == response.sound.file)
      response.sound = *it;
}

}  // namespace s2s
