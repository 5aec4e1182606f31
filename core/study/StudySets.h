// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/Relink.h"
#include "core/sets/SetReader.h"
#include "core/study/SetAddition.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace s2s {

class Study;

/// Brings sets into the open study: reads and compares them in a thread of its own, then changes the study in one
/// transaction through Study::apply(). One piece of work at a time; a new one cancels the one before, whose done gets
/// Cancelled. GUI thread.
class StudySets : public QObject {
  Q_OBJECT
 public:
  explicit StudySets(Study& study, QObject* parent = nullptr);
  ~StudySets() override;

  using Read = std::function<void(Result<QList<ReadSet>>)>;
  using Added = std::function<void(Result<QList<SetAddition>>)>;

  /// Reads folders, archives and tables; writes nothing but unpacked archives (beside the study where
  /// options.unpackInto is empty). Progress and cancel of the options are filled in.
  void read(const QStringList& paths, const SetReadOptions& options, const Read& done);
  /// Hashes the sounds of sets that were read, as `check` does: what is not the sound that its set describes becomes a
  /// problem of its set.
  void checkSounds(const QList<ReadSet>& sets, const Read& done);
  /// What adding would do; changes nothing.
  void preview(const QList<ReadSet>& sets, const SetAdditionSettings& settings, const Added& done);
  /// Adds the sets, all or none; @p done tells what was added and what differs, once it is on disk.
  void add(const QList<ReadSet>& sets, const SetAdditionSettings& settings, const Added& done);
  /// Looks for the sound of a set below another folder and, where any was found, has the study use it.
  void relink(const SetId& set, const QString& newRoot, const std::function<void(Result<Relinked>)>& done);

  bool isBusy() const { return m_cancelled != nullptr; }
  void cancel();

 Q_SIGNALS:
  void busyChanged();
  /// @p total 0 ends it.
  void progress(qint64 done, qint64 total);

 private:
  void begin();
  template <class Outcome>
  void inPool(std::function<Result<Outcome>()> work, std::function<void(Result<Outcome>)> done);
  std::function<void(qint64, qint64)> progressInto();

  Study& m_study;
  std::shared_ptr<std::atomic<bool>> m_cancelled;  ///< of the work of the moment
  QThreadPool m_pool;
};

}  // namespace s2s
