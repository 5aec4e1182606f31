// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/Study.h"

#include "core/study/NewStudy.h"
#include "core/study/PackFile.h"
#include "core/study/StudyPrivate.h"
#include "core/study/Walk.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

namespace s2s {
namespace {

bool canStillBeRead(Fault fault) {
  return fault == Fault::StudyInUse || fault == Fault::StudyTooNew || fault == Fault::FileUnwritable ||
         fault == Fault::StudyReadOnly;
}

Result<OpenedStudy> openBest(const QString& path) {
  OpenedStudy opened;
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

void Study::Private::setBusy(bool busy) {
  isBusy = busy;
  cancelled = false;
  Q_EMIT q->busyChanged();
  if (!busy)
    Q_EMIT q->progress(0, 0);
}

void Study::Private::dropStore() {
  backups.end();
  if (!store)
    return;
  worker.run([gone = std::move(store)]() mutable { gone.reset(); }, q, [] {});
  store.reset();
}

void Study::Private::take(OpenedStudy opened, const QString& newPath) {
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

void Study::Private::openFrom(const QString& newPath, Done done) {
  worker.run([newPath] { return openBest(newPath); }, q,
             [this, newPath, done = std::move(done)](Result<OpenedStudy> opened) {
               setBusy(false);
               if (!opened) {
                 done(opened.error());
                 return;
               }
               take(*std::move(opened), newPath);
               done({});
             });
}

void Study::Private::openPack(const QString& pack, Done done) {
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

std::function<void(qint64, qint64)> Study::Private::progressInto() {
  return [this](qint64 done, qint64 total) {
    QMetaObject::invokeMethod(
        q, [this, done, total] { Q_EMIT q->progress(done, total); }, Qt::QueuedConnection);
  };
}

SetReadOptions Study::Private::readOptions() {
  SetReadOptions options;
  options.cancelled = &cancelled;
  options.progress = progressInto();
  return options;
}

void Study::Private::endSoundCheck() {
  stopSoundCheck = true;
  pool.waitForDone();
  stopSoundCheck = false;
}

void Study::Private::checkSounds() {
  pool.start([this, copy = contents, of = generation] {
    SoundFindings findings = checkedSounds(copy, stopSoundCheck, {});
    if (!stopSoundCheck)
      QMetaObject::invokeMethod(
          q, [this, of, findings = std::move(findings)] { takeFindings(of, findings); }, Qt::QueuedConnection);
  });
}

void Study::Private::takeFindings(quint64 of, const SoundFindings& findings) {
  if (of != generation || !isOpen || (findings.samples.isEmpty() && findings.responses.isEmpty()))
    return;
  bringInto(contents, findings);
  if (!whyReadOnly)
    worker.run([kept = store, findings] { return kept->setSounds(findings.samples, findings.responses); }, q,
               [](const Result<void>&) {});  // found again at the next start
  Q_EMIT q->changed(Change::Sounds);
}

void Study::Private::saved(const Result<int>& written, const Edit& edit, const Done& done) {
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
  if (edit.changes().testFlag(Change::Catalog))
    checkSounds();
  done({});
}

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

void Study::judgeTries(const JudgeRunId& run, std::function<void(Result<QList<JudgeTry>>)> done) {
  d->worker.run(
      [kept = d->store, run]() -> Result<QList<JudgeTry>> {
        return kept ? kept->judgeTries(run) : Result<QList<JudgeTry>>(QList<JudgeTry>());
      },
      this, [done = std::move(done)](const Result<QList<JudgeTry>>& tries) { done(tries); });
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

const Clock& Study::clock() const { return *d->doors.clock; }
Speaker& Study::speaker() { return *d->doors.speaker; }
ClipShelf& Study::shelf() { return d->shelf; }

ProsodyShelf& Study::prosody() { return d->prosody; }
ClipReader& Study::clips() { return *d->doors.clips; }
SoundMeasures& Study::soundMeasures() { return d->measures; }

ClipRequest Study::request(const SampleId& sample, const Sound& sound) const {
  const Sample* owner = d->contents.findSample(sample);
  const SetInfo* set = owner ? d->contents.findSet(owner->set) : nullptr;
  const StudyInfo& info = d->contents.info;
  const bool raw = info.policy == LoudnessPolicy::Raw || (set && set->policy == LoudnessPolicy::Raw) ||
                   (owner && info.rawTasks.contains(owner->task));
  return {d->contents.pathOf(sample, sound), sound.sha256, raw ? LoudnessPolicy::Raw : LoudnessPolicy::Aligned};
}

}  // namespace s2s
