// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Worker.h"
#include "core/sets/SetReader.h"
#include "core/store/Store.h"
#include "core/study/BackupRounds.h"
#include "core/study/ProsodyShelf.h"
#include "core/study/SoundCheck.h"
#include "core/study/SoundMeasures.h"
#include "core/study/Study.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace s2s {

/// A study as it comes out of the store's thread.
struct OpenedStudy {
  std::shared_ptr<Store> store;
  Contents contents;
  std::optional<Error> whyReadOnly;
};

/// What a study is made of. Study.cpp opens, saves and closes; StudyExchange.cpp reads and writes files of verdicts.
struct Study::Private {
  explicit Private(Study* owner, Doors given)
      : q(owner),
        doors(std::move(given)),
        shelf(*doors.clips, doors.speaker->renderer().rate(), doors.loudness.get()),
        measures(*doors.clips, soundMemoryFile(), 1) {}

  Study* q;
  Doors doors;
  ClipShelf shelf;
  ProsodyShelf prosody;
  SoundMeasures measures;
  std::unique_ptr<QTemporaryDir> throwAway;        ///< of the open study, where it is a throw-away copy
  std::unique_ptr<QTemporaryDir> comingThrowAway;  ///< of the one that is being made
  Contents contents;
  QString path;
  std::optional<Error> whyReadOnly;
  bool isOpen = false, isBusy = false, saveIsFailing = false;
  std::atomic<bool> cancelled = false;
  quint64 generation = 0;  ///< of the open study, so that late results of the one before are dropped

  std::shared_ptr<Store> store;  ///< touched by the worker only; here just kept
  QThreadPool pool;
  QThreadPool exports;                     ///< copies for long; neither saving nor closing a study waits for it
  Worker worker{QStringLiteral("store")};  ///< goes before all above, which its jobs use
  BackupRounds backups{worker, *doors.clock};

  std::atomic<bool> stopSoundCheck = false;

  void setBusy(bool busy);
  void dropStore();
  void take(OpenedStudy opened, const QString& newPath);
  void openFrom(const QString& newPath, Done done);
  void openPack(const QString& pack, Done done);
  std::function<void(qint64, qint64)> progressInto();
  SetReadOptions readOptions();
  void endSoundCheck();
  void checkSounds();
  void takeFindings(quint64 of, const SoundFindings& findings);
  void saved(const Result<int>& written, const Edit& edit, const Done& done);

  using Imported = std::function<void(Result<ImportOutcome>)>;

  /// What reads a file into a copy of the study, and what to do where it names unknown raters.
  struct Intake {
    std::function<Result<ReadVerdicts>(const Contents&)> read;
    QList<SavedMapping> mappings;
    bool asksWho = false;
  };
  void import(const Intake& intake, Imported done);
  void takeVerdicts(const ReadVerdicts& found, const QList<SavedMapping>& mappings, const Imported& done);

  /// Runs @p work beside the saving, with progress and cancelling, and gives its result to @p done.
  template <class Outcome, class Work>
  void exportBeside(Work work, std::function<void(Result<Outcome>)> done);
};

}  // namespace s2s
