// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Worker.h"

namespace s2s {

Worker::Worker(const QString& name) : m_place(std::make_unique<QObject>()) {
  m_thread.setObjectName(name);
  m_place->moveToThread(&m_thread);
  m_thread.start();
}

Worker::~Worker() {
  runAndWait([] {});
  m_thread.quit();
  m_thread.wait();
}

void Worker::runAndWait(const std::function<void()>& job) {
  QMetaObject::invokeMethod(m_place.get(), job, Qt::BlockingQueuedConnection);
}

void Worker::post(std::function<void()> job) {
  QMetaObject::invokeMethod(m_place.get(), std::move(job), Qt::QueuedConnection);
}

}  // namespace s2s
