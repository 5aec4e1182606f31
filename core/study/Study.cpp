// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Study.h"

#include "core/base/Worker.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Store.h"
#include "core/study/BackupRounds.h"
#include "core/study/KeptSet.h"
#include "core/study/NewStudy.h"
#include "core/study/PackFile.h"
#include "core/study/SoundCheck.h"
#include "core/study/SoundMeasures.h"
#include "core/study/Walk.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace s2s {
namespace {

/// A study as it comes out of the store's thread.
struct Opened {
  std::shared_ptr<Store> store;
  Contents contents;
  std::optional<Error> whyReadOnly;
};

bool canStillBeRead(Fault fault) {
  return fault == Fault::StudyInUse || fault == Fault::StudyTooNew || fault == Fault::FileUnwritable ||
         fault == Fault::StudyReadOnly;
}

Result<Opened> openBest(const QString& path) {
  Opened opened;
  Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadWrite);
  if (!store && canStillBeRead(store.error().fault)) {
    opened.whyReadOnly = store.error();
    store = Store::open(path, OpenMode::ReadOnly);
  }
  if (!store)
    return store.error();
  opened.store = *std::move(store);
  Result<Contents> contents = opened.store->load();
  if (!contents)
    return contents.error();
  opened.contents = *std::move(contents);
  return opened;
}

}  // namespace

struct Study::Private {
  explicit Private(Study* owner, Doors given)
      : q(owner),
        doors(std::move(given)),
        shelf(*doors.clips, doors.speaker->renderer().rate()),
        measures(*doors.clips, soundMemoryFile(), 1) {}

  Study* q;
  Doors doors;
  ClipShelf shelf;
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

  void setBusy(bool busy) {
    isBusy = busy;
    cancelled = false;
    Q_EMIT q->busyChanged();
    if (!busy)
      Q_EMIT q->progress(0, 0);
  }

  void dropStore() {
    backups.end();
    if (!store)
      return;
    worker.run([gone = std::move(store)]() mutable { gone.reset(); }, q, [] {});
    store.reset();
  }

  void take(Opened opened, const QString& newPath) {
    endSoundCheck();
    dropStore();
    throwAway.reset();
    if (comingThrowAway && newPath.startsWith(comingThrowAway->path()))
      throwAway = std::move(comingThrowAway);
    store = std::move(opened.store);
    contents = std::move(opened.contents);
    whyReadOnly = std::move(opened.whyReadOnly);
    path = newPath;
    isOpen = true;
    saveIsFailing = false;
    ++generation;
    Q_EMIT q->opened();
    if (!whyReadOnly && !throwAway)
      backups.begin(store);
    checkSounds();
  }

  void openFrom(const QString& newPath, Done done) {
    worker.run([newPath] { return openBest(newPath); }, q,
               [this, newPath, done = std::move(done)](Result<Opened> opened) {
                 setBusy(false);
                 if (!opened) {
                   done(opened.error());
                   return;
                 }
                 take(*std::move(opened), newPath);
                 done({});
               });
  }

  void openPack(const QString& pack, Done done) {
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    worker.run([this, pack, data] { return unpackedPack(pack, data + QStringLiteral("/packs"), &cancelled); }, q,
               [this, done = std::move(done)](const Result<QString>& study) mutable {
                 if (study && !(isOpen && *study == path)) {
                   openFrom(*study, std::move(done));
                   return;
                 }
                 setBusy(false);
                 done(study ? Result<void>() : study.error());
               });
  }

  std::function<void(qint64, qint64)> progressInto() {
    return [this](qint64 done, qint64 total) {
      QMetaObject::invokeMethod(
          q, [this, done, total] { Q_EMIT q->progress(done, total); }, Qt::QueuedConnection);
    };
  }

  SetReadOptions readOptions() {
    SetReadOptions options;
    options.cancelled = &cancelled;
    options.progress = progressInto();
    return options;
  }

  std::atomic<bool> stopSoundCheck = false;

  void endSoundCheck() {
    stopSoundCheck = true;
    pool.waitForDone();
    stopSoundCheck = false;
  }

  void checkSounds() {
    pool.start([this, copy = contents, of = generation] {
      SoundFindings findings = checkedSounds(copy, stopSoundCheck, {});
      if (!stopSoundCheck)
        QMetaObject::invokeMethod(
            q, [this, of, findings = std::move(findings)] { takeFindings(of, findings); }, Qt::QueuedConnection);
    });
  }

  void takeFindings(quint64 of, const SoundFindings& findings) {
    if (of != generation || !isOpen || (findings.samples.isEmpty() && findings.responses.isEmpty()))
      return;
    bringInto(contents, findings);
    if (!whyReadOnly)
      worker.run([kept = store, findings] { return kept->setSounds(findings.samples, findings.responses); }, q,
                 [](const Result<void>&) {});  // found again at the next start
    Q_EMIT q->changed(Change::Sounds);
  }

  void saved(const Result<int>& written, const Edit& edit, const Done& done) {
    if (!written) {
      saveIsFailing = true;
      Q_EMIT q->saveFailed(written.error());
      done(written.error());
      return;
    }
    bringInto(contents, edit);
    backups.noteChange();
    if (std::exchange(saveIsFailing, false))
      Q_EMIT q->saveRecovered();
    Q_EMIT q->changed(edit.changes());
    done({});
  }

  qsizetype eventsNow() const { return contents.verdicts.size() + contents.marks.size(); }

  void takeVerdicts(const ReadVerdicts& found, const std::function<void(Result<ImportOutcome>)>& done) {
    const auto taken = found.taken();
    const auto finish = [this, done, taken, before = eventsNow(), read = found.read,
                         problems = found.problems](const Result<void>& applied) {
      if (!applied)
        return done(applied.error());
      const auto added = static_cast<int>(eventsNow() - before);
      done(ImportOutcome{read, added, taken - added, read - taken, problems});
    };
    q->apply(editOf(found), finish);
  }
};

Study::Study(Doors doors, QObject* parent) : QObject(parent), d(std::make_unique<Private>(this, std::move(doors))) {
  connect(&d->backups, &BackupRounds::failed, this, &Study::backupFailed);
  connect(&d->backups, &BackupRounds::made, this, &Study::backupMade);
}

Study::~Study() {
  d->cancelled = true;
  d->endSoundCheck();
  d->dropStore();
}

void Study::open(const QString& path, Done done) {
  const QString absolute = QDir::cleanPath(QDir().absoluteFilePath(path));
  if (d->isOpen && absolute == d->path) {
    done({});
    return;
  }
  d->setBusy(true);
  if (isPackPath(absolute))
    d->openPack(absolute, std::move(done));
  else
    d->openFrom(absolute, std::move(done));
}

void Study::create(const NewStudySettings& settings, Done done) {
  d->setBusy(true);
  NewStudySettings absolute = settings;
  absolute.path = QDir::cleanPath(QDir().absoluteFilePath(settings.path));
  d->worker.run([this, absolute] { return makeStudy(absolute, *d->doors.clock, d->readOptions()); }, this,
                [this, absolute, done = std::move(done)](const Result<NewStudyOutcome>& made) mutable {
                  if (!made) {
                    d->setBusy(false);
                    done(made.error());
                    return;
                  }
                  d->openFrom(absolute.path, std::move(done));
                });
}

void Study::openDemo(const QString& demoFolder, Done done) {
  d->endSoundCheck();
  auto folder = std::make_unique<QTemporaryDir>();
  if (!folder->isValid()) {
    done(Error{Fault::FileUnwritable, QDir::tempPath(), folder->errorString()});
    return;
  }
  NewStudySettings settings;
  settings.path = folder->filePath(QStringLiteral("demo.s2sarena"));
  settings.setFolders = {demoFolder};
  settings.demo = true;
  d->comingThrowAway = std::move(folder);
  create(settings, std::move(done));
}

void Study::close() {
  if (!d->isOpen)
    return;
  d->endSoundCheck();
  d->dropStore();
  d->contents = {};
  d->path.clear();
  d->whyReadOnly.reset();
  d->isOpen = false;
  ++d->generation;
  Q_EMIT closed();
}

void Study::cancelWork() { d->cancelled = true; }

bool Study::isOpen() const { return d->isOpen; }
bool Study::isBusy() const { return d->isBusy; }
QString Study::path() const { return d->path; }
const Contents& Study::contents() const { return d->contents; }
std::optional<Error> Study::whyReadOnly() const { return d->whyReadOnly; }
bool Study::isThrowAway() const { return d->throwAway != nullptr; }

void Study::apply(const Edit& edit, Done done) {
  if (!d->isOpen || d->whyReadOnly) {
    done(Error{Fault::StudyReadOnly, d->path, {}});
    return;
  }
  d->worker.run([kept = d->store, edit] { return write(*kept, edit); }, this,
                [this, edit, of = d->generation, done = std::move(done)](const Result<int>& written) {
                  if (of == d->generation)
                    d->saved(written, edit, done);
                });
}

void Study::join(const RaterId& rater, Done done) {
  Edit edit;
  if (!d->contents.findRater(rater))
    edit.raters.append({rater, RaterKind::Human, false});
  edit.plan = walkFor(d->contents, rater);
  if (!edit.changes()) {
    done({});
    return;
  }
  apply(edit, std::move(done));
}

bool Study::takesVerdictFiles() const { return d->isOpen && !d->whyReadOnly && !d->contents.info.demo; }

void Study::importVerdicts(const QString& path, const QString& rater, std::function<void(Result<ImportOutcome>)> done) {
  if (!takesVerdictFiles()) {
    const bool demo = d->isOpen && !d->whyReadOnly;
    done(Error{demo ? Fault::DemoRefused : Fault::StudyReadOnly, d->path, {}});
    return;
  }
  d->setBusy(true);
  d->worker.run([path, rater, copy = d->contents] { return readVerdicts(path, VerdictFormat::Auto, copy, rater); },
                this,
                [this, of = d->generation, done = std::move(done)](const Result<ReadVerdicts>& found) {
                  const bool unwanted = d->cancelled || of != d->generation;
                  d->setBusy(false);
                  if (!found || unwanted)
                    done(unwanted ? Error{Fault::Cancelled, {}, {}} : found.error());
                  else
                    d->takeVerdicts(*found, done);
                });
}

Result<void> Study::exportVerdicts(const QString& path, bool reveal) const {
  const bool csv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
  return writeVerdicts(path, csv ? VerdictFormat::Csv : VerdictFormat::Native, d->contents,
                       reveal ? Reveal::Yes : Reveal::No);
}

Result<void> Study::exportMarks(const QString& path) const {
  return writeVerdicts(path, VerdictFormat::Marks, d->contents, Reveal::No);
}

void Study::exportKeptSet(const KeptSetSettings& settings, std::function<void(Result<KeptSetOutcome>)> done) {
  d->setBusy(true);
  KeptSetSettings dated = settings;
  dated.nowMs = clock().nowMs();
  d->exports.start([this, dated, copy = d->contents, done = std::move(done)] {
    Result<KeptSetOutcome> outcome = s2s::exportKeptSet(copy, dated, d->progressInto(), &d->cancelled);
    QMetaObject::invokeMethod(
        this,
        [this, done, outcome = std::move(outcome)] {
          d->setBusy(false);
          done(outcome);
        },
        Qt::QueuedConnection);
  });
}

const Clock& Study::clock() const { return *d->doors.clock; }
Speaker& Study::speaker() { return *d->doors.speaker; }
ClipShelf& Study::shelf() { return d->shelf; }
ClipReader& Study::clips() { return *d->doors.clips; }
SoundMeasures& Study::soundMeasures() { return d->measures; }

ClipRequest Study::request(const SampleId& sample, const Sound& sound) const {
  const Sample* owner = d->contents.findSample(sample);
  const SetInfo* set = owner ? d->contents.findSet(owner->set) : nullptr;
  const bool raw = d->contents.info.policy == LoudnessPolicy::Raw || (set && set->policy == LoudnessPolicy::Raw);
  return {d->contents.pathOf(sample, sound), sound.sha256, raw ? LoudnessPolicy::Raw : LoudnessPolicy::Aligned};
}

}  // namespace s2s
