// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace s2s {

/// One thread with an event loop that performs jobs in the order they were given. The destructor lets the jobs that
/// were already given finish, so a verdict on its way to disk arrives there.
class Worker {
 public:
  explicit Worker(const QString& name);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Runs @p job on the worker's thread, then @p done(result) in the thread of @p context; @p done is dropped if
  /// @p context has gone by then.
  template <class Job, class Done>
  void run(Job job, QObject* context, Done done) {
    post([job = std::move(job), context = QPointer<QObject>(context), done = std::move(done)]() mutable {
      deliver(std::move(job), context, std::move(done));
    });
  }

  /// Runs @p job and waits for it. For composition roots and tests; never from a GUI thread that is in use.
  void runAndWait(const std::function<void()>& job);

 private:
  template <class Job, class Done>
  static void deliver(Job job, const QPointer<QObject>& context, Done done) {
    if constexpr (std::is_void_v<std::invoke_result_t<Job>>) {
      job();
      if (context)
        QMetaObject::invokeMethod(
            context.data(), [done = std::move(done)]() mutable { done(); }, Qt::QueuedConnection);
    } else {
      // Qt copies functors, results may be move-only: the result travels in a shared pointer.
      auto result = std::make_shared<std::invoke_result_t<Job>>(job());
      if (context)
        QMetaObject::invokeMethod(
            context.data(), [done = std::move(done), result]() mutable { done(std::move(*result)); },
            Qt::QueuedConnection);
    }
  }
  void post(std::function<void()> job);

  QThread m_thread;
  std::unique_ptr<QObject> m_place;  ///< lives in m_thread: where jobs are run
};

}  // namespace s2s
