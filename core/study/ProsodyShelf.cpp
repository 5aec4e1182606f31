// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/ProsodyShelf.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace s2s {
namespace {

constexpr std::size_t kOnShelf = 24;

struct Waiting {
  QPointer<QObject> context;
  ProsodyShelf::Done done;
};

struct Entry {
  std::weak_ptr<const PreparedClip> clip;  ///< not held: clips are large
  ProsodyPtr prosody;                      ///< null: in work
  std::vector<Waiting> waiting;
  std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace

struct ProsodyShelf::Private {
  std::vector<Entry> entries;  ///< the latest last
  QThreadPool pool;

  std::vector<Entry>::iterator find(const PreparedClipPtr& clip) {
    return std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.clip.lock() == clip; });
  }
  void take(const PreparedClipPtr& clip, const ProsodyPtr& prosody);
  void forgetUnwanted();
};

void ProsodyShelf::Private::take(const PreparedClipPtr& clip, const ProsodyPtr& prosody) {
  const auto entry = find(clip);
  if (entry == entries.end())
    return;
  entry->prosody = prosody;
  const std::vector<Waiting> waiting = std::exchange(entry->waiting, {});
  if (!prosody)
    entries.erase(entry);
  for (const Waiting& one : waiting)
    if (one.context && prosody)
      one.done(prosody);
}

/// Stops what nobody waits for any more, and lets those go whose clip is gone, and the oldest.
void ProsodyShelf::Private::forgetUnwanted() {
  const auto isWaitedFor = [](const Entry& entry) {
    return std::any_of(entry.waiting.begin(), entry.waiting.end(),
                       [](const Waiting& one) { return !one.context.isNull(); });
  };
  std::erase_if(entries, [&](const Entry& entry) {
    const bool isUnwanted = entry.prosody ? entry.clip.expired() : !isWaitedFor(entry);
    if (isUnwanted)
      *entry.cancelled = true;
    return isUnwanted;
  });
  while (entries.size() > kOnShelf) {
    *entries.front().cancelled = true;
    entries.erase(entries.begin());
  }
}

ProsodyShelf::ProsodyShelf(QObject* parent) : QObject(parent), d(std::make_unique<Private>()) {
  d->pool.setMaxThreadCount(1);  // a clip of ten minutes needs 45 MB meanwhile
}

ProsodyShelf::~ProsodyShelf() {
  for (const Entry& entry : d->entries)
    *entry.cancelled = true;
  d->pool.clear();
  d->pool.waitForDone();
}

void ProsodyShelf::measure(const PreparedClipPtr& clip, QObject* context, Done done) {
  if (!clip || !clip->clip)
    return;
  d->forgetUnwanted();
  const auto known = d->find(clip);
  if (known != d->entries.end() && known->prosody)
    return done(known->prosody);
  if (known != d->entries.end()) {
    known->waiting.push_back({context, std::move(done)});
    return;
  }
  Entry entry{clip};
  entry.waiting.push_back({context, std::move(done)});
  connect(context, &QObject::destroyed, this, [this] { d->forgetUnwanted(); });
  d->pool.start([this, clip, cancelled = entry.cancelled] {
    const ProsodyPtr measured = prosody(*clip->clip, cancelled.get());
    QMetaObject::invokeMethod(
        this, [this, clip, measured] { d->take(clip, measured); }, Qt::QueuedConnection);
  });
  d->entries.push_back(std::move(entry));
}

}  // namespace s2s
