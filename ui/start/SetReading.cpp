// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/SetReading.h"

#include "ui/common/InPool.h"

namespace s2s {
namespace {

struct Outcome {
  QList<ReadSet> sets;
  QList<Error> failures;
};

Outcome read(const QStringList& folders, const SetReadOptions& options) {
  Outcome outcome;
  for (const QString& folder : folders) {
    Result<ReadSet> set = readSet(folder, options);
    if (set)
      outcome.sets.append(*std::move(set));
    else
      outcome.failures.append(set.error());
  }
  return outcome;
}

}  // namespace

SetReading::~SetReading() { cancel(); }

void SetReading::cancel() {
  if (m_cancelled)
    m_cancelled->store(true);
  m_cancelled.reset();
}

void SetReading::start(const QStringList& folders, SetReadOptions options) {
  cancel();
  m_cancelled = std::make_shared<std::atomic<bool>>(false);
  const auto mark = m_cancelled;
  options.cancelled = mark.get();
  options.progress = [to = QPointer<SetReading>(this), mark](qint64 done, qint64 total) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [to, mark, done, total] {
          if (to && to->m_cancelled == mark)
            Q_EMIT to->progress(done, total);
        },
        Qt::QueuedConnection);
  };
  inPool(
      this, [folders, options, mark] { return read(folders, options); },
      [this, mark](Outcome outcome) {
        if (m_cancelled != mark)
          return;
        m_cancelled.reset();
        m_sets = std::move(outcome.sets);
        m_failures = std::move(outcome.failures);
        Q_EMIT finished();
      });
}

}  // namespace s2s
