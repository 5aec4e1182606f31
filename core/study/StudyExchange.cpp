// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/MappedVerdicts.h"
#include "core/study/ImportQuestion.h"
#include "core/study/KeptSet.h"
#include "core/study/StudyExport.h"
#include "core/study/StudyPrivate.h"

#include <QFileInfo>

namespace s2s {
namespace {

qsizetype eventsOf(const Contents& contents) { return contents.verdicts.size() + contents.marks.size(); }

}  // namespace

void Study::Private::import(const Intake& intake, Imported done) {
  if (!q->takesVerdictFiles()) {
    const bool demo = isOpen && !whyReadOnly;
    return done(Error{demo ? Fault::DemoRefused : Fault::StudyReadOnly, path, {}});
  }
  setBusy(true);
  worker.run([read = intake.read, copy = contents] { return read(copy); }, q,
             [this, intake, of = generation, done = std::move(done)](const Result<ReadVerdicts>& found) {
               const bool unwanted = cancelled || of != generation;
               setBusy(false);
               if (!found || unwanted)
                 done(unwanted ? Error{Fault::Cancelled, {}, {}} : found.error());
               else if (const QList<Rater> unknown = unknownRaters(*found, contents);
                        intake.asksWho && mayBeKnown(unknown, *found, contents))
                 done(ImportOutcome{.format = found->format, .askWho = unknown});
               else
                 takeVerdicts(*found, intake.mappings, done);
             });
}

void Study::Private::takeVerdicts(const ReadVerdicts& found, const QList<SavedMapping>& mappings,
                                  const Imported& done) {
  ImportOutcome outcome{found.read,
                        0,
                        0,
                        found.read - found.taken(),
                        found.format,
                        tallyOf(found.verdicts),
                        static_cast<int>(found.described.samples.size()),
                        static_cast<int>(found.described.systems.size()),
                        found.problems,
                        unknownRaters(found, contents),
                        {}};
  const auto finish = [this, done, outcome, taken = found.taken(),
                       before = eventsOf(contents)](const Result<void>& applied) mutable {
    if (!applied)
      return done(applied.error());
    outcome.added = static_cast<int>(eventsOf(contents) - before);
    outcome.alreadyThere = taken - outcome.added;
    done(outcome);
  };
  Edit edit = editOf(found);
  if (found.taken() > 0)
    edit.mappings = mappings;
  q->apply(edit, finish);
}

/// Runs @p work beside the saving, with progress and cancelling, and gives its result to @p done.
template <class Outcome, class Work>
void Study::Private::exportBeside(Work work, std::function<void(Result<Outcome>)> done) {
  setBusy(true);
  exports.start([this, work = std::move(work), copy = contents, done = std::move(done)] {
    Result<Outcome> outcome = work(copy);
    QMetaObject::invokeMethod(
        q,
        [this, done, outcome = std::move(outcome)] {
          setBusy(false);
          done(outcome);
        },
        Qt::QueuedConnection);
  });
}

bool Study::takesVerdictFiles() const { return d->isOpen && !d->whyReadOnly && !d->contents.info.demo; }

void Study::importVerdicts(const QString& path, const std::optional<RaterNames>& raters,
                           std::function<void(Result<ImportOutcome>)> done) {
  const auto read = [path, names = raters.value_or(RaterNames())](const Contents& copy) {
    return readVerdicts(path, VerdictFormat::Auto, copy, names);
  };
  d->import({read, {}, !raters}, std::move(done));
}

void Study::importTable(const QString& path, const QStringList& columns, const ColumnMapping& mapping,
                        const std::optional<RaterNames>& raters, std::function<void(Result<ImportOutcome>)> done) {
  const SavedMapping saved{columns, QString::fromUtf8(toBytes(mappingJson(mapping))), QFileInfo(path).fileName(),
                           clock().nowMs()};
  const auto read = [path, mapping, names = raters.value_or(RaterNames())](const Contents& copy) {
    return readMappedVerdicts(path, copy, mapping, names);
  };
  d->import({read, {saved}, !raters}, std::move(done));
}

void Study::exportTo(const ExportSettings& settings, std::function<void(Result<ExportOutcome>)> done) {
  ExportSettings dated = settings;
  dated.nowMs = clock().nowMs();
  dated.study = path();
  d->exportBeside<ExportOutcome>(
      [this, dated](const Contents& copy) { return exportStudy(copy, dated, d->progressInto(), d->cancelled); },
      std::move(done));
}

Result<void> Study::exportVerdicts(const QString& path, bool reveal) const {
  const bool csv = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
  const Result<qint64> written = writeVerdicts(path, csv ? VerdictFormat::Csv : VerdictFormat::Native, d->contents,
                                               reveal ? Reveal::Yes : Reveal::No);
  return written ? Result<void>() : written.error();
}

Result<void> Study::exportMarks(const QString& path) const {
  const Result<qint64> written = writeVerdicts(path, VerdictFormat::Marks, d->contents, Reveal::No);
  return written ? Result<void>() : written.error();
}

void Study::exportKeptSet(const KeptSetSettings& settings, std::function<void(Result<KeptSetOutcome>)> done) {
  KeptSetSettings dated = settings;
  dated.nowMs = clock().nowMs();
  d->exportBeside<KeptSetOutcome>(
      [this, dated](const Contents& copy) { return s2s::exportKeptSet(copy, dated, d->progressInto(), &d->cancelled); },
      std::move(done));
}

}  // namespace s2s
