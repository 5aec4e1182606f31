// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace s2s {

/// Work on values whose newest result alone is wanted: a later run() drops what an earlier one still computes, and
/// tells it to stop. GUI thread; short work is done at once, long work in the thread pool.
template <class T>
class Latest {
 public:
  /// Settled: long work that begins only when nothing else was asked for during kSettlingMs, so that turning a number
  /// does not start it at every step.
  enum class Size { Short, Long, Settled };
  static constexpr int kSettlingMs = 150;

  explicit Latest(std::function<void(const T&)> deliver) : m_deliver(std::move(deliver)) {
    QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
      if (m_watcher.future().resultCount() > 0)
        m_deliver(m_watcher.result());
    });
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettlingMs);
    QObject::connect(&m_settling, &QTimer::timeout, &m_settling, [this] { start(std::exchange(m_waiting, {})); });
  }
  ~Latest() { m_stop.request_stop(); }
  Latest(const Latest&) = delete;
  Latest& operator=(const Latest&) = delete;

  /// What is still computed is not wanted any more.
  void drop() {
    m_settling.stop();
    m_waiting = {};
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_watcher.setFuture({});
  }

  /// @p work may take a std::stop_token, to end early where nobody waits for its result.
  template <class Work>
  void run(Size size, Work work) {
    drop();
    Job job = [work = std::move(work)](const std::stop_token& stop) -> T {
      if constexpr (std::is_invocable_v<Work, std::stop_token>)
        return work(stop);
      else
        return work();
    };
    if (size == Size::Short) {
      m_deliver(job({}));
    } else if (size == Size::Long) {
      start(std::move(job));
    } else {
      m_waiting = std::move(job);
      m_settling.start();
    }
  }

 private:
  using Job = std::function<T(const std::stop_token&)>;

  void start(Job job) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, job = std::move(job), stop = m_stop.get_token()] {
      if (!stop.stop_requested())
        promise->addResult(job(stop));
      promise->finish();
    });
  }

  std::function<void(const T&)> m_deliver;
  QFutureWatcher<T> m_watcher;
  QTimer m_settling;
  Job m_waiting;
  std::stop_source m_stop;
};

}  // namespace s2s
