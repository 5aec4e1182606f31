// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/HandOut.h"

#include "core/audio/DecodeProtocol.h"
#include "core/audio/FlacFile.h"
#include "core/base/Sha256.h"
#include "core/base/Worker.h"
#include "core/sets/Archive.h"
#include "core/study/PackFile.h"
#include "core/study/PackKey.h"
#include "core/study/Walk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <atomic>

namespace s2s {
namespace {

constexpr int kMostSoundsAtOnce = 2;

/// What is on the way from the study to the packs.
struct Work {
  std::shared_ptr<QTemporaryDir> place;  ///< in the folder of the packs, so that they can be renamed into it
  QList<BlindPack> packs;
  QList<PackedSound> sounds;  ///< of all packs, each once
  QList<Problem> problems;
  QHash<QString, QString> hashes;  ///< sha256 of what was written, by name

  QString fileOf(const QString& sound) const { return place->filePath(QStringLiteral(".sounds/") + sound); }
};

QString targetOf(const HandOutSettings& settings, const RaterId& rater) {
  const QString name = settings.zip ? rater.text() + QStringLiteral(".zip") : rater.text();
  return settings.folder + QLatin1Char('/') + name;
}

Result<Work> prepared(const Contents& study, const HandOutSettings& settings) {
  for (const RaterId& rater : settings.annotators)
    if (const QString target = targetOf(settings, rater); QFileInfo::exists(target))
      return Error{Fault::FileExists, target};
  if (!QDir().mkpath(settings.folder))
    return Error{Fault::FileUnwritable, settings.folder};
  Work work;
  work.place = std::make_shared<QTemporaryDir>(settings.folder + QStringLiteral("/.split-XXXXXX"));
  if (!work.place->isValid() || !QDir(work.place->path()).mkdir(QStringLiteral(".sounds")))
    return Error{Fault::FileUnwritable, settings.folder, work.place->errorString()};
  QSet<QString> names;
  for (const RaterId& rater : settings.annotators) {
    work.packs.append(blindPack(study, rater, settings.what));
    for (const PackedSound& sound : std::as_const(work.packs.last().sounds))
      if (!names.contains(sound.name)) {
        names.insert(sound.name);
        work.sounds.append(sound);
      }
    for (const Problem& problem : textsThatName(work.packs.constLast(), study))
      if (!work.problems.contains(problem))
        work.problems.append(problem);
  }
  return work;
}

/// Writes one sound; gives its hash.
Result<QString> written(const QString& path, const Clip& clip, const std::atomic<bool>& cancelled) {
  if (const Result<void> flac = writeFlac(path, clip); !flac)
    return flac.error();
  return sha256OfFile(path, &cancelled);
}

Problem problemOf(const Error& error, const PackedSound& sound) {
  const ProblemKind kind = error.fault == Fault::FileMissing    ? ProblemKind::SoundMissing
                           : error.fault == Fault::SoundChanged ? ProblemKind::SoundChanged
                                                                : ProblemKind::SoundUnreadable;
  return {kind, Severity::Warning, QFileInfo(sound.from).fileName(), 0, sound.from};
}

/// The files of one pack by their names in it, with the study file written.
Result<QList<ArchiveEntry>> filesOf(const Work& work, const BlindPack& pack) {
  const QString folder = work.place->filePath(pack.rater.text());
  if (!QDir().mkpath(folder))
    return Error{Fault::FileUnwritable, folder};
  const QString study = pack.rater.text() + QStringLiteral(".s2sarena");
  const QString path = folder + QLatin1Char('/') + study;
  if (const Result<void> made = writePackStudy(path, pack, work.hashes); !made)
    return made.error();
  QList<ArchiveEntry> files{{study, path}};
  for (const PackedSound& sound : pack.sounds)
    if (work.hashes.contains(sound.name))
      files.append({kPackSounds + QLatin1Char('/') + sound.name, work.fileOf(sound.name)});
  return files;
}

Result<void> copyInto(const QString& folder, const QList<ArchiveEntry>& files, const std::atomic<bool>& cancelled) {
  if (!QDir(folder).mkpath(kPackSounds))
    return Error{Fault::FileUnwritable, folder};
  for (const ArchiveEntry& file : files) {
    if (cancelled)
      return Error{Fault::Cancelled, folder};
    const QString target = folder + QLatin1Char('/') + file.name;
    if (target != file.file && !QFile::copy(file.file, target))
      return Error{Fault::FileUnwritable, target};
  }
  return {};
}

Result<HandedPack> putTogether(const Work& work, const BlindPack& pack, const HandOutSettings& settings,
                               const std::atomic<bool>& cancelled) {
  const Result<QList<ArchiveEntry>> files = filesOf(work, pack);
  if (!files)
    return files.error();
  const QString folder = work.place->filePath(pack.rater.text());
  const QString whole = settings.zip ? folder + QStringLiteral(".zip") : folder;
  const Result<void> made = settings.zip ? writeZip(whole, *files, &cancelled) : copyInto(whole, *files, cancelled);
  if (!made)
    return made.error();
  const QString target = targetOf(settings, pack.rater);
  if (cancelled)
    return Error{Fault::Cancelled, target};
  if (!QDir().rename(whole, target))
    return Error{Fault::FileUnwritable, target};
  return HandedPack{pack.rater, target, static_cast<int>(pack.contents.plan.size()),
                    static_cast<int>(pack.contents.battles.size()), static_cast<int>(pack.contents.samples.size())};
}

}  // namespace

Result<void> checkPseudonym(const QString& name) {
  constexpr qsizetype kLongest = 64;
  const bool edges = name != name.trimmed() || name.startsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char('.'));
  bool fit = !name.isEmpty() && name.size() <= kLongest && !edges;
  for (const QChar c : name)
    fit = fit && c.isPrint() && !QStringLiteral("@/\\<>:\"|?*").contains(c);
  return fit ? Result<void>() : Error{Fault::BadPseudonym, name};
}

Result<Edit> handOutEdit(const Contents& study, const HandOutSettings& settings, const QString& path) {
  if (study.info.demo)
    return Error{Fault::DemoRefused, path};
  if (study.info.pack.isPack())
    return Error{Fault::IsAPack, path};
  QSet<QString> names;
  for (const RaterId& rater : settings.annotators) {
    if (const Result<void> fit = checkPseudonym(rater.text()); !fit)
      return fit.error();
    if (names.contains(rater.text().toLower()))
      return Error{Fault::BadPseudonym, rater.text()};
    names.insert(rater.text().toLower());
  }
  Contents fixed = study;
  if (fixed.info.pack.secret.isEmpty())
    fixed.info.pack.secret = PackKey::newSecret();
  if (settings.overlap) {
    fixed.info.plan.overlap = *settings.overlap;
    fixed.info.plan.annotators = std::max(1, static_cast<int>(settings.annotators.size()));
  }
  Edit all;
  if (fixed.info != study.info)
    all.info = fixed.info;
  for (const RaterId& rater : settings.annotators) {
    Edit one;
    if (!fixed.findRater(rater))
      one.raters.append({rater, RaterKind::Human, false});
    if (settings.what != PackWhat::Marks)
      one.plan = walkFor(fixed, rater);
    bringInto(fixed, one);
    all.raters += one.raters;
    all.plan += one.plan;
  }
  return all;
}

struct HandOut::Private {
  HandOut* q;
  Contents study;
  HandOutSettings settings;
  ClipReader& clips;
  Done done;
  Work work;
  qsizetype nextSound = 0;
  int soundsDone = 0, underway = 0;
  std::atomic<bool> cancelled = false;
  Worker worker{QStringLiteral("hand-out")};  ///< last: goes first

  void finish(Result<HandOutOutcome> outcome) {
    if (!done)
      return;
    cancelled = true;  // what is still under way need not be
    const Done tell = std::exchange(done, nullptr);
    work = {};
    tell(std::move(outcome));
  }

  void told() { Q_EMIT q->progress(soundsDone, work.sounds.size() + work.packs.size()); }

  void readSounds() {
    if (cancelled) {
      finish(Error{Fault::Cancelled, settings.folder});
      return;
    }
    while (underway < kMostSoundsAtOnce && nextSound < work.sounds.size()) {
      ++underway;
      const PackedSound sound = work.sounds.at(nextSound++);
      clips.read(sound.from, sound.sha256, kOwnRate, q,
                 [this, sound](Result<ClipPtr> clip) { takeClip(sound, std::move(clip)); });
    }
    if (underway == 0 && nextSound == work.sounds.size())
      putAllTogether();
  }

  void takeClip(const PackedSound& sound, Result<ClipPtr> clip) {
    if (!done)
      return;
    if (clip) {
      worker.run([this, path = work.fileOf(sound.name), clip = *clip] { return written(path, *clip, cancelled); }, q,
                 [this, sound](const Result<QString>& hash) { takeHash(sound, hash); });
      return;
    }
    if (clip.error().fault == Fault::HelperMissing) {
      finish(clip.error());
      return;
    }
    work.problems.append(problemOf(clip.error(), sound));
    soundDone();
  }

  void takeHash(const PackedSound& sound, const Result<QString>& hash) {
    if (!done)
      return;
    if (!hash) {
      finish(hash.error());
      return;
    }
    work.hashes.insert(sound.name, *hash);
    soundDone();
  }

  void soundDone() {
    --underway;
    ++soundsDone;
    told();
    readSounds();
  }

  void putAllTogether() {
    worker.run(
        [this, work = work, settings = settings]() -> Result<HandOutOutcome> {
          HandOutOutcome outcome{{}, work.problems};
          for (const BlindPack& pack : work.packs) {
            Result<HandedPack> made = putTogether(work, pack, settings, cancelled);
            if (!made)
              return made.error();
            outcome.packs.append(*std::move(made));
            QMetaObject::invokeMethod(
                q, [this] { packDone(); }, Qt::QueuedConnection);
          }
          return outcome;
        },
        q, [this](Result<HandOutOutcome> outcome) { finish(std::move(outcome)); });
  }

  void packDone() {
    ++soundsDone;
    told();
  }
};

HandOut::HandOut(Contents study, HandOutSettings settings, ClipReader& clips, QObject* parent)
    : QObject(parent), d(new Private{this, std::move(study), std::move(settings), clips}) {
  d->settings.folder = QDir::cleanPath(QDir().absoluteFilePath(d->settings.folder));
}

HandOut::~HandOut() { d->cancelled = true; }

void HandOut::start(Done done) {
  d->done = std::move(done);
  d->worker.run([study = d->study, settings = d->settings] { return prepared(study, settings); }, this,
                [this](Result<Work> work) {
                  if (!work) {
                    d->finish(work.error());
                    return;
                  }
                  d->work = *std::move(work);
                  d->told();
                  d->readSounds();
                });
}

void HandOut::cancel() { d->cancelled = true; }

}  // namespace s2s
