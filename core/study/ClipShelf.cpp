// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ClipShelf.h"

#include <QFileInfo>
#include <QHash>
#include <QPointer>
#include <QThreadPool>

#include <map>
#include <utility>

namespace s2s {
namespace {

constexpr qint64 kMostSpare = 64LL * 1024 * 1024;  ///< bytes of what nobody uses at the moment; a clip of 5 s is 1 MB

QString keyOf(const ClipRequest& request) {
  return request.path + QChar(0) + request.sha256 + QChar(0) + QString::number(static_cast<int>(request.policy));
}

constexpr qint64 kLargeFile = 1024 * 1024;  ///< bytes; what is smaller is decoded before a preview would be there
constexpr double kLongClip = 20;            ///< seconds; peaks of shorter ones are not worth a file
constexpr double kTooLongAhead = 90;        ///< seconds; longer ones wait until they are asked for

PreparedClipPtr prepared(ClipPtr raw, LoudnessPolicy policy, LoudnessCache* cache) {
  auto ready = std::make_shared<PreparedClip>();
  ready->loudness = measured(*raw, cache);
  ready->gainDb = alignmentGainDb(ready->loudness, policy);
  ready->clip = withGain(std::move(raw), ready->gainDb);
  ready->audible = audible(*ready->clip);
  ready->peaks = Peaks(*ready->clip);
  return ready;
}

qint64 bytesOf(const PreparedClip& clip) { return clip.clip->length() * static_cast<qint64>(sizeof(float)); }

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
  struct Work {
    QList<Waiting> waiting;                                          ///< empty: prepared ahead
    std::unique_ptr<QObject> reading = std::make_unique<QObject>();  ///< without it the decoder stops
    bool isFullyPreviewed = false;  ///< its whole wave was shown: what is decoded so far would be less
  };

  ClipReader& reader;
  int rate;
  LoudnessCache* measured;
  QHash<QString, PreparedClipPtr> ready;
  QStringList recent;  ///< keys, the latest last
  std::map<QString, Work> inWork;
  std::shared_ptr<const PeakCache> cache;
  QThreadPool pool;

  void keep(const QString& key, const PreparedClipPtr& clip) {
    ready.insert(key, clip);
    touch(key);
    makeRoom();
  }
  /// Lets the oldest go of those that only the shelf holds: what is on a page or a player would not get smaller by it.
  void makeRoom() {
    qint64 spare = 0;
    for (auto key = recent.crbegin(); key != recent.crend(); ++key)
      if (const auto clip = ready.constFind(*key); clip->use_count() == 1) {
        spare += bytesOf(**clip);
        if (spare > kMostSpare)
          ready.erase(clip);
      }
    recent.removeIf([this](const QString& key) { return !ready.contains(key); });
  }
  void touch(const QString& key) {
    recent.removeOne(key);
    recent.append(key);
  }
  void answer(const QString& key, const Result<PreparedClipPtr>& result) {
    const auto work = inWork.find(key);
    if (work == inWork.end())
      return;
    const QList<Waiting> waiting = std::move(work->second.waiting);
    inWork.erase(work);
    for (const Waiting& one : waiting)
      if (one.context)
        one.done(result);
  }
  void showPreview(const QString& key, const WavePreviewPtr& preview) const {
    const auto work = inWork.find(key);
    if (work == inWork.end())
      return;
    const QList<Waiting> waiting = work->second.waiting;
    for (const Waiting& one : waiting)
      if (one.context && one.preview)
        one.preview(preview);
  }
};

ClipShelf::ClipShelf(ClipReader& reader, int rate, LoudnessCache* measured, QObject* parent)
    : QObject(parent), d(new Private{reader, rate, measured, {}, {}, {}, {}, {}}) {
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
  const bool isNew = d->inWork.find(key) == d->inWork.end();
  const bool looks = preview && isNew && QFileInfo(request.path).size() >= kLargeFile;
  d->inWork[key].waiting.append({context, std::move(done), std::move(preview)});
  if (looks)
    lookForPreview(request, key);
  else if (isNew)
    read(request, key);
}

void ClipShelf::read(const ClipRequest& request, const QString& key) {
  d->reader.read(
      request.path, request.sha256, d->rate, d->inWork[key].reading.get(),
      [this, key, policy = request.policy](Result<ClipPtr> clip) {
        if (clip)
          finish(key, policy, *std::move(clip));
        else
          d->answer(key, clip.error());
      },
      [this, key](const WavePreviewPtr& soFar) { takeProgress(key, soFar); });
}

void ClipShelf::takeProgress(const QString& key, const WavePreviewPtr& soFar) {
  const auto work = d->inWork.find(key);
  if (work == d->inWork.end())
    return;
  if (work->second.waiting.isEmpty() && soFar->seconds > kTooLongAhead)
    d->inWork.erase(work);
  else if (!work->second.isFullyPreviewed)
    d->showPreview(key, soFar);
}

/// The decoder begins after that: beside it, the picture would take twice as long.
void ClipShelf::lookForPreview(const ClipRequest& request, const QString& key) {
  d->pool.start([this, request, key, cache = d->cache] {
    const WavePreviewPtr preview = quickPreview(request, cache.get());
    QMetaObject::invokeMethod(
        this,
        [this, request, key, preview] {
          d->inWork[key].isFullyPreviewed = preview != nullptr;
          read(request, key);
          if (preview)
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
  const QString key = keyOf(request);
  if (d->ready.contains(key))
    return d->touch(key);
  if (d->inWork.find(key) != d->inWork.end())
    return;
  d->inWork[key];
  read(request, key);
}

}  // namespace s2s
