// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace s2s {

/// Runs @p job in the thread pool, then @p done(result) in the GUI thread, unless @p context has gone by then.
template <class Job, class Done>
void inPool(QObject* context, Job job, Done done) {
  using Value = std::invoke_result_t<Job>;
  QThreadPool::globalInstance()->start([job = std::move(job), done = std::move(done), to = QPointer<QObject>(context)] {
    auto result = std::make_shared<Value>(job());
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [result, done, to] {
          if (to)
            done(std::move(*result));
        },
        Qt::QueuedConnection);
  });
}

}  // namespace s2s
