// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ClipShelf.h"

#include <QFileInfo>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

#include <utility>

namespace s2s {
namespace {

constexpr qsizetype kOnShelf = 24;  ///< eight battles; a clip of 5 s is 1 MB

QString keyOf(const ClipRequest& request) {
  return request.path + QChar(0) + request.sha256 + QChar(0) + QString::number(static_cast<int>(request.policy));
}

constexpr qint64 kLargeFile = 1024 * 1024;  ///< bytes; what is smaller is decoded before a preview would be there
constexpr double kLongClip = 20;            ///< seconds; peaks of shorter ones are not worth a file

PreparedClipPtr prepared(ClipPtr raw, LoudnessPolicy policy, LoudnessCache* cache) {
  auto ready = std::make_shared<PreparedClip>();
  ready->loudness = measured(*raw, cache);
  ready->gainDb = alignmentGainDb(ready->loudness, policy);
  ready->clip = withGain(std::move(raw), ready->gainDb);
  ready->audible = audible(*ready->clip);
  ready->peaks = Peaks(*ready->clip);
  return ready;
}

}  // namespace

/// All of a long wave at once, if that can be had.
WavePreviewPtr quickPreview(const ClipRequest& request, const PeakCache* cache) {
  if (cache)
    if (std::optional<WavePreview> kept = cache->find(request.sha256))
      return std::make_shared<WavePreview>(*std::move(kept));
  return previewOfWav(request.path);
}

struct ClipShelf::Private {
  struct Waiting {
    QPointer<QObject> context;
    Done done;
    Preview preview;
  };

  ClipReader& reader;
  int rate;
  LoudnessCache* measured;
  QHash<QString, PreparedClipPtr> ready;
  QStringList recent;  ///< keys, the latest last
  QHash<QString, QList<Waiting>> inWork;
  QSet<QString> fullyPreviewed;  ///< keys whose whole wave was shown: what is decoded so far would be less
  std::shared_ptr<const PeakCache> cache;
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
    fullyPreviewed.remove(key);
    const QList<Waiting> waiting = inWork.take(key);
    for (const Waiting& one : waiting)
      if (one.context)
        one.done(result);
  }
  void showPreview(const QString& key, const WavePreviewPtr& preview) const {
    const QList<Waiting> waiting = inWork.value(key);
    for (const Waiting& one : waiting)
      if (one.context && one.preview)
        one.preview(preview);
  }
};

ClipShelf::ClipShelf(ClipReader& reader, int rate, LoudnessCache* measured, QObject* parent)
    : QObject(parent), d(new Private{reader, rate, measured, {}, {}, {}, {}, {}, {}}) {
  d->pool.setMaxThreadCount(2);
}

ClipShelf::~ClipShelf() {
  d->pool.clear();
  d->pool.waitForDone();
}

void ClipShelf::setPeakCache(std::shared_ptr<const PeakCache> cache) { d->cache = std::move(cache); }

void ClipShelf::prepare(const ClipRequest& request, QObject* context, Done done, Preview preview) {
  const QString key = keyOf(request);
  if (const PreparedClipPtr clip = d->ready.value(key)) {
    d->touch(key);
    done(clip);
    return;
  }
  const bool isNew = !d->inWork.contains(key);
  d->inWork[key].append({context, std::move(done), std::move(preview)});
  if (!isNew)
    return;
  if (d->inWork.value(key).constFirst().preview && QFileInfo(request.path).size() >= kLargeFile)
    lookForPreview(request, key);
  d->reader.read(
      request.path, request.sha256, d->rate, this,
      [this, key, policy = request.policy](Result<ClipPtr> clip) {
        if (clip)
          finish(key, policy, *std::move(clip));
        else
          d->answer(key, clip.error());
      },
      [this, key](const WavePreviewPtr& soFar) {
        if (!d->fullyPreviewed.contains(key))
          d->showPreview(key, soFar);
      });
}

void ClipShelf::lookForPreview(const ClipRequest& request, const QString& key) {
  d->pool.start([this, request, key, cache = d->cache] {
    const WavePreviewPtr preview = quickPreview(request, cache.get());
    if (preview)
      QMetaObject::invokeMethod(
          this,
          [this, key, preview] {
            if (d->inWork.contains(key))
              d->fullyPreviewed.insert(key);
            d->showPreview(key, preview);
          },
          Qt::QueuedConnection);
  });
}

void ClipShelf::finish(const QString& key, LoudnessPolicy policy, ClipPtr raw) {
  d->pool.start([this, key, policy, cache = d->cache, raw = std::move(raw)]() mutable {
    if (cache && raw->seconds() >= kLongClip)
      cache->keep(raw->sha256, *raw);
    const PreparedClipPtr ready = prepared(std::move(raw), policy, d->measured);
    QMetaObject::invokeMethod(
        this,
        [this, key, ready] {
          d->keep(key, ready);
          d->answer(key, ready);
        },
        Qt::QueuedConnection);
  });
}

void ClipShelf::prepareAhead(const ClipRequest& request) {
  prepare(request, this, [](const Result<PreparedClipPtr>&) {});
}

}  // namespace s2s
