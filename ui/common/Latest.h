// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace s2s {

/// Work on values whose newest result alone is wanted: a later run() drops what an earlier one still computes.
/// GUI thread; short work is done at once, long work in the thread pool.
template <class T>
class Latest {
 public:
  enum class Size { Short, Long };

  explicit Latest(std::function<void(const T&)> deliver) : m_deliver(std::move(deliver)) {
    QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
      if (m_watcher.future().resultCount() > 0)
        m_deliver(m_watcher.result());
    });
  }

  /// What is still computed is not wanted any more.
  void drop() { m_watcher.setFuture({}); }

  void run(Size size, std::function<T()> work) {
    if (size == Size::Short) {
      drop();
      m_deliver(work());
      return;
    }
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
      promise->addResult(work());
      promise->finish();
    });
  }

 private:
  std::function<void(const T&)> m_deliver;
  QFutureWatcher<T> m_watcher;
};

}  // namespace s2s
