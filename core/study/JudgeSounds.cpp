// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/JudgeSounds.h"

#include "core/audio/ClipReader.h"

#include <QPointer>

#include <array>
#include <utility>

namespace s2s {
namespace {

constexpr qsizetype kKept = 48;  ///< 16 battles; a clip of 10 s at 16 kHz is 640 kB

std::optional<Error> whyNot(const Sound& sound, const QString& path) {
  if (path.isEmpty() || sound.state == SoundState::Missing)
    return Error{Fault::FileMissing, path.isEmpty() ? sound.file : path};
  if (sound.state == SoundState::Changed)
    return Error{Fault::SoundChanged, path};
  return std::nullopt;
}

Result<JudgeSound> soundOf(const HeardClips& heard, const CarrierClips& carrier, const JudgeAudio& audio,
                           Leveller& leveller) {
  const Sequence sequence = judgeSequence(heard, carrier, audio, leveller);
  Result<SoundFile> file = encoded(*sequence.clip, audio.format);
  if (!file)
    return file.error();
  return JudgeSound{*std::move(file), sequence.clip->seconds()};
}

}  // namespace

JudgeRequest requestFor(const KnownJudge& judge, const Contents& contents, const JudgeItemKey& item,
                        const JudgeSound& sound) {
  const Battle& battle = *contents.findBattle(item.battle);
  JudgeRequest request;
  request.battle = item.battle;
  request.order = item.order;
  request.audio = sound.file.bytes;
  request.mime = sound.file.mime;
  request.seconds = sound.seconds;
  request.text = requestText(judge.prompt, *contents.findSample(battle.sample));
  request.mode = judge.config.mode;
  request.criteria = judge.prompt.criteria;
  return request;
}

/// The three clips of an item on their way.
struct JudgeSounds::Clips {
  std::array<ClipPtr, 3> clips;  ///< instruction, first, second
  int missing = 3;
  std::optional<Error> failed;
  QPointer<QObject> context;
  Done done;
};

JudgeSounds::JudgeSounds(ClipReader& reader, const JudgeAudio& audio, CarrierClips carrier, QObject* parent)
    : QObject(parent), m_reader(reader), m_audio(audio), m_carrier(std::move(carrier)), m_leveller(audio.policy) {
  m_pool.setMaxThreadCount(2);
}

JudgeSounds::~JudgeSounds() {
  m_pool.clear();
  m_pool.waitForDone();
}

void JudgeSounds::make(const Contents& contents, const JudgeItemKey& item, QObject* context, Done done) {
  auto clips = std::make_shared<Clips>();
  clips->context = context;
  clips->done = std::move(done);
  const auto fail = [&](const Error& why) {
    QMetaObject::invokeMethod(
        context, [clips, why] { clips->done(why); }, Qt::QueuedConnection);
  };
  const Battle* battle = contents.findBattle(item.battle);
  const Sample* sample = battle ? contents.findSample(battle->sample) : nullptr;
  const Response* first = sample ? contents.findResponse(battle->at(seatAt(item.order, Place::First))) : nullptr;
  const Response* second = first ? contents.findResponse(battle->at(seatAt(item.order, Place::Second))) : nullptr;
  if (!second)
    return fail({Fault::NotEnoughData, {}, QStringLiteral("battle %1 has no responses").arg(item.battle.text())});
  const std::array<const Sound*, 3> sounds = {&sample->sound, &first->sound, &second->sound};
  std::array<Wanted, 3> wanted;
  for (size_t i = 0; i < sounds.size(); ++i) {
    wanted[i] = {contents.pathOf(sample->id, *sounds[i]), sounds[i]->sha256};
    if (const std::optional<Error> why = whyNot(*sounds[i], wanted[i].path))
      return fail(*why);
  }
  for (int i = 0; i < 3; ++i)
    take(wanted[static_cast<size_t>(i)], clips, i);
}

void JudgeSounds::take(const Wanted& wanted, const std::shared_ptr<Clips>& clips, int place) {
  if (const ClipPtr kept = m_kept.value(wanted.path)) {
    keep(wanted.path, kept);
    clips->clips[static_cast<size_t>(place)] = kept;
    if (--clips->missing == 0)
      join(clips);
    return;
  }
  const bool isNew = !m_waiting.contains(wanted.path);
  m_waiting[wanted.path].emplace_back(clips, place);
  if (isNew)
    m_reader.read(wanted.path, wanted.sha256, m_audio.rate, this,
                  [this, path = wanted.path](const Result<ClipPtr>& clip) { arrived(path, clip); });
}

void JudgeSounds::arrived(const QString& path, const Result<ClipPtr>& clip) {
  if (clip)
    keep(path, *clip);
  const auto waiting = m_waiting.take(path);
  for (const auto& entry : waiting) {
    Clips& clips = *entry.first;
    if (clip)
      clips.clips[static_cast<size_t>(entry.second)] = *clip;
    else if (!clips.failed)
      clips.failed = clip.error();
    if (--clips.missing > 0)
      continue;
    if (!clips.failed)
      join(entry.first);
    else if (clips.context)
      clips.done(*clips.failed);
  }
}

void JudgeSounds::keep(const QString& path, const ClipPtr& clip) {
  m_kept.insert(path, clip);
  m_recent.removeOne(path);
  m_recent.append(path);
  while (m_recent.size() > kKept)
    m_kept.remove(m_recent.takeFirst());
}

void JudgeSounds::join(const std::shared_ptr<Clips>& clips) {
  m_pool.start([this, clips] {
    auto sound = std::make_shared<Result<JudgeSound>>(
        soundOf({clips->clips[0], clips->clips[1], clips->clips[2]}, m_carrier, m_audio, m_leveller));
    QMetaObject::invokeMethod(
        this,
        [clips, sound] {
          if (clips->context)
            clips->done(*sound);
        },
        Qt::QueuedConnection);
  });
}

}  // namespace s2s
