// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SoundMeasures.h"

#include "core/audio/DecodeProtocol.h"
#include "core/audio/Loudness.h"
#include "core/audio/Silence.h"
#include "core/base/Sha256.h"

#include <QPointer>
#include <QSet>
#include <QThreadPool>

#include <utility>

namespace s2s {
namespace {

struct Wanted {
  ResponseId id;
  QString path, sha256;  ///< of the bytes that verdicts were given on, where known

  bool operator==(const Wanted&) const = default;
};

struct Waiting {
  QPointer<QObject> context;
  SoundMeasures::Done done;
};

QList<Wanted> inBattles(const Contents& contents) {
  QSet<ResponseId> seen;
  QList<Wanted> list;
  for (const DrawnBattle& drawn : contents.battles)
    for (const ResponseId& id : {drawn.battle.a, drawn.battle.b}) {
      const Response* response = seen.contains(id) ? nullptr : contents.findResponse(id);
      if (!response)
        continue;
      seen.insert(id);
      list.append({id, contents.pathOf(response->sample, response->sound), response->sound.sha256});
    }
  return list;
}

SoundFacts measured(const Clip& clip) { return {clip.seconds(), loudness(clip).integratedLufs, soundingSeconds(clip)}; }

/// What memory knows, and what is left to decode.
struct LookUp {
  MeasuredSounds known;
  QList<Wanted> left;
};

LookUp lookUp(const QList<Wanted>& wanted, const QString& memory) {
  const SoundsByHash remembered = rememberedSounds(memory);
  LookUp result;
  for (Wanted sound : wanted) {
    if (sound.sha256.isEmpty() && !remembered.isEmpty())
      if (const Result<QString> hash = sha256OfFile(sound.path))
        sound.sha256 = *hash;
    const auto known = remembered.constFind(sound.sha256);
    if (known != remembered.cend())
      result.known.facts.insert(sound.id, *known);
    else
      result.left.append(sound);
  }
  return result;
}

}  // namespace

struct SoundMeasures::Private {
  SoundMeasures* q;
  ClipReader& reader;
  QString memory;
  int atOnce;
  int run = 0;  ///< what belongs to another one comes too late
  QList<Waiting> waiting;
  QList<Wanted> wanted;  ///< what those who wait asked for
  MeasuredSounds found;
  QList<Wanted> left;
  qsizetype next = 0, finished = 0;
  QThreadPool pool;

  template <class Work, class Take>
  void inPool(Work work, Take take) {
    pool.start([this, number = run, work = std::move(work), take = std::move(take)] {
      auto result = work();
      QMetaObject::invokeMethod(
          q,
          [this, number, take, result = std::move(result)] {
            if (number == run)
              take(result);
          },
          Qt::QueuedConnection);
    });
  }

  void start(const LookUp& lookedUp) {
    found = lookedUp.known;
    left = lookedUp.left;
    for (int i = 0; i < atOnce && next < left.size(); ++i)
      readNext();
    endIfDone();
  }

  void readNext() {
    const Wanted sound = left.at(next++);
    reader.read(sound.path, sound.sha256, kOwnRate, q, [this, sound, number = run](const Result<ClipPtr>& clip) {
      if (number != run)
        return;
      if (!clip) {
        ++found.failed;
        if (!found.reason)
          found.reason = clip.error();
        oneFinished();
        return;
      }
      inPool([clip = *clip, file = memory] { return measuredAndKept(*clip, file); },
             [this, id = sound.id](const SoundFacts& facts) {
               found.facts.insert(id, facts);
               oneFinished();
             });
    });
  }

  static SoundFacts measuredAndKept(const Clip& clip, const QString& memory) {
    const SoundFacts facts = measured(clip);
    if (!memory.isEmpty())
      rememberSound(memory, clip.sha256, facts);
    return facts;
  }

  void oneFinished() {
    ++finished;
    Q_EMIT q->progress(finished, left.size());
    if (next < left.size())
      readNext();
    endIfDone();
  }

  void endIfDone() {
    if (finished < left.size())
      return;
    ++run;
    const MeasuredSounds answer = found;
    for (const Waiting& one : std::exchange(waiting, {}))
      if (one.context)
        one.done(answer);
  }
};

SoundMeasures::SoundMeasures(ClipReader& reader, QString memory, int atOnce, QObject* parent)
    : QObject(parent), d(new Private{this, reader, std::move(memory), atOnce, 0, {}, {}, {}, {}, 0, 0, {}}) {
  d->pool.setMaxThreadCount(1);
}

SoundMeasures::~SoundMeasures() {
  d->pool.clear();
  d->pool.waitForDone();
}

void SoundMeasures::measure(const Contents& contents, QObject* context, Done done) {
  const QList<Wanted> wanted = inBattles(contents);
  const bool isUnderWay = !d->waiting.isEmpty() && wanted == d->wanted;
  d->waiting.append({context, std::move(done)});
  if (isUnderWay)
    return;
  ++d->run;
  d->wanted = wanted;
  d->found = {};
  d->left.clear();
  d->next = d->finished = 0;
  d->inPool([wanted, memory = d->memory] { return lookUp(wanted, memory); },
            [this](const LookUp& lookedUp) { d->start(lookedUp); });
}

void SoundMeasures::cancel() {
  ++d->run;
  d->waiting.clear();
}

}  // namespace s2s
