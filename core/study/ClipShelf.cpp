// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ClipShelf.h"

#include <QHash>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace s2s {
namespace {

constexpr qsizetype kOnShelf = 24;  ///< eight battles; a clip of 5 s is 1 MB

QString keyOf(const ClipRequest& request) {
  return request.path + QChar(0) + request.sha256 + QChar(0) + QString::number(static_cast<int>(request.policy));
}

PreparedClipPtr prepared(const ClipPtr& raw, LoudnessPolicy policy, LoudnessCache* cache) {
  auto ready = std::make_shared<PreparedClip>();
  ready->loudness = measured(*raw, cache);
  ready->gainDb = alignmentGainDb(ready->loudness, policy);
  ready->clip = withGain(raw, ready->gainDb);
  ready->audible = audible(*ready->clip);
  ready->peaks = Peaks(*ready->clip);
  return ready;
}

}  // namespace

struct ClipShelf::Private {
  struct Waiting {
    QPointer<QObject> context;
    Done done;
  };

  ClipReader& reader;
  int rate;
  LoudnessCache* measured;
  QHash<QString, PreparedClipPtr> ready;
  QStringList recent;  ///< keys, the latest last
  QHash<QString, QList<Waiting>> inWork;
  QThreadPool pool;

  void keep(const QString& key, const PreparedClipPtr& clip) {
    ready.insert(key, clip);
    touch(key);
    while (recent.size() > kOnShelf)
      ready.remove(recent.takeFirst());
  }
  void touch(const QString& key) {
    recent.removeOne(key);
    recent.append(key);
  }
  void answer(const QString& key, const Result<PreparedClipPtr>& result) {
    const QList<Waiting> waiting = inWork.take(key);
    for (const Waiting& one : waiting)
      if (one.context)
        one.done(result);
  }
};

ClipShelf::ClipShelf(ClipReader& reader, int rate, LoudnessCache* measured, QObject* parent)
    : QObject(parent), d(new Private{reader, rate, measured, {}, {}, {}, {}}) {
  d->pool.setMaxThreadCount(2);
}

ClipShelf::~ClipShelf() {
  d->pool.clear();
  d->pool.waitForDone();
}

void ClipShelf::prepare(const ClipRequest& request, QObject* context, Done done) {
  const QString key = keyOf(request);
  if (const PreparedClipPtr clip = d->ready.value(key)) {
    d->touch(key);
    done(clip);
    return;
  }
  const bool isNew = !d->inWork.contains(key);
  d->inWork[key].append({context, std::move(done)});
  if (!isNew)
    return;
  d->reader.read(request.path, request.sha256, d->rate, this,
                 [this, key, policy = request.policy](Result<ClipPtr> clip) {
                   if (!clip) {
                     d->answer(key, clip.error());
                     return;
                   }
                   d->pool.start([this, key, policy, raw = *clip] {
                     const PreparedClipPtr ready = prepared(raw, policy, d->measured);
                     QMetaObject::invokeMethod(
                         this,
                         [this, key, ready] {
                           d->keep(key, ready);
                           d->answer(key, ready);
                         },
                         Qt::QueuedConnection);
                   });
                 });
}

void ClipShelf::prepareAhead(const ClipRequest& request) {
  prepare(request, this, [](const Result<PreparedClipPtr>&) {});
}

}  // namespace s2s
