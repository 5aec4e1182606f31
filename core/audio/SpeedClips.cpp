// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audio/SpeedClips.h"

#include <QHash>
#include <QThreadPool>

#include <utility>

namespace s2s {

struct SpeedClips::Private {
  QObject* context = nullptr;
  QHash<const Clip*, ClipPtr> ready;
  QHash<const Clip*, QList<Done>> waiting;
  std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
  QThreadPool pool;

  void make(const ClipPtr& clip, double speed);
  void take(const Clip* of, const ClipPtr& made);
};

SpeedClips::SpeedClips(QObject* context) : d(std::make_unique<Private>()) {
  d->context = context;
  d->pool.setMaxThreadCount(1);
}

SpeedClips::~SpeedClips() {
  clear();
  d->pool.waitForDone();
}

void SpeedClips::clear() {
  *std::exchange(d->cancelled, std::make_shared<std::atomic<bool>>(false)) = true;
  d->pool.clear();
  d->ready.clear();
  d->waiting.clear();
}

void SpeedClips::fetch(const ClipPtr& clip, double speed, Done done) {
  if (!clip)
    return;
  if (const ClipPtr made = d->ready.value(clip.get()))
    return done(made);
  const bool isNew = !d->waiting.contains(clip.get());
  d->waiting[clip.get()].append(std::move(done));
  if (isNew)
    d->make(clip, speed);
}

void SpeedClips::Private::make(const ClipPtr& clip, double speed) {
  pool.start([this, clip, speed, stop = cancelled] {
    const ClipPtr made = stretched(*clip, speed, *stop);
    if (made)
      QMetaObject::invokeMethod(
          context,
          [this, clip, made, stop] {
            if (!*stop)
              take(clip.get(), made);
          },
          Qt::QueuedConnection);
  });
}

void SpeedClips::Private::take(const Clip* of, const ClipPtr& made) {
  ready.insert(of, made);
  const QList<Done> asked = waiting.take(of);
  for (const Done& done : asked)
    done(made);
}

}  // namespace s2s
