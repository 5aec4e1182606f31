// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sets/SetReader.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace s2s {

/// Reads the folders of sets in the thread pool, so that a large set does not hold up the window. A new start makes an
/// earlier one worthless. GUI thread.
class SetReading : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~SetReading() override;

  /// Progress and cancel of @p options are filled in.
  void start(const QStringList& folders, SetReadOptions options);
  void cancel();
  bool isRunning() const { return m_cancelled != nullptr; }
  /// What was read last, and why folders could not be.
  const QList<ReadSet>& sets() const { return m_sets; }
  const QList<Error>& failures() const { return m_failures; }

 Q_SIGNALS:
  /// While reading; total 0 where it is not known.
  void progress(qint64 done, qint64 total);
  void finished();

 private:
  std::shared_ptr<std::atomic<bool>> m_cancelled;  ///< of the run that counts; null when there is none
  QList<ReadSet> m_sets;
  QList<Error> m_failures;
};

}  // namespace s2s
