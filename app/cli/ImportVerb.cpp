// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/sets/MappedVerdicts.h"
#include "core/store/Store.h"
#include "core/study/Edit.h"
#include "core/study/ImportQuestion.h"

#include <QSet>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace s2s::cli {
namespace {

struct ImportOptions {
  std::string study, format = "auto", mapping;
  std::vector<std::string> files, raters;
};

struct Counts {
  int read = 0, added = 0, alreadyThere = 0, refused = 0;
  int marks = 0;
  qsizetype repeats = 0;
  QList<Verdict> verdicts;
  QStringList missing, newRaters;
  Catalogue described;
  Json files = Json::array();
  QList<Problem> problems;
};

QString namesOf(const QList<System>& systems) {
  QStringList names;
  for (const System& system : systems)
    names.append(system.name);
  return names.join(QStringLiteral(", "));
}

void addNewRaters(Counts& counts, const ReadVerdicts& found, const Contents& before) {
  for (const Rater& rater : unknownRaters(found, before))
    counts.newRaters.append(rater.id.text());
}

void add(Counts& counts, const ReadVerdicts& found, int added, const std::string& file) {
  const int taken = found.taken();
  counts.read += found.read;
  counts.added += added;
  counts.alreadyThere += taken - added;
  counts.refused += found.read - taken;
  counts.verdicts += found.verdicts;
  counts.marks += static_cast<int>(found.marks.size());
  counts.missing += found.missing;
  counts.described.sets += found.described.sets;
  counts.described.systems += found.described.systems;
  counts.described.samples += found.described.samples;
  counts.described.responses += found.described.responses;
  counts.problems.append(found.problems);
  counts.files.push_back({{"file", file}, {"format", utf8(code(found.format))}, {"level_base", found.levelBase}});
}

Result<ReadVerdicts> readFile(const QString& file, const ImportOptions& options, const Contents& contents) {
  QStringList given;
  for (const std::string& rater : options.raters)
    given.append(QString::fromStdString(rater));
  const std::optional<RaterNames> raters = raterNamesFrom(given);
  if (!raters)
    return Error{Fault::BadUsage, QStringLiteral("--rater ") + given.join(QStringLiteral(" --rater ")),
                 QStringLiteral("must be one NAME, and WRITTEN=NAME for each alias")};
  if (options.mapping.empty())
    return readVerdicts(file, *verdictFormatFrom(QString::fromStdString(options.format)), contents, *raters);
  const Result<ColumnMapping> mapping = readMapping(QString::fromStdString(options.mapping));
  return mapping ? readMappedVerdicts(file, contents, *mapping, *raters) : mapping.error();
}

/// Reads the files, each on top of those before, and then writes all of them or none: a file that cannot be read leaves
/// the study as it was.
std::optional<Error> importAll(const ImportOptions& options, Store& store, Contents& contents, Counts& counts) {
  QList<Edit> edits;
  for (const std::string& file : options.files) {
    const Result<ReadVerdicts> found = readFile(QString::fromStdString(file), options, contents);
    if (!found)
      return found.error();
    edits.append(editOf(*found));
    addNewRaters(counts, *found, contents);
    const qsizetype before = contents.verdicts.size() + contents.marks.size();
    bringInto(contents, edits.constLast());
    add(counts, *found, static_cast<int>(contents.verdicts.size() + contents.marks.size() - before), file);
  }
  const Result<void> written = store.together([&]() -> Result<void> {
    for (const Edit& edit : std::as_const(edits))
      if (const Result<int> done = write(store, edit); !done)
        return done.error();
    return {};
  });
  return written ? std::nullopt : std::optional(written.error());
}

void tell(const VerdictTally& tally, Terminal& terminal) {
  terminal.say(QStringLiteral("with a winner %1 (%2 first, %3 second), ties %4, both good %5, both bad %6, skipped %7, "
                              "without an answer %8")
                   .arg(tally.won)
                   .arg(tally.first)
                   .arg(tally.second)
                   .arg(tally.ties)
                   .arg(tally.bothGood)
                   .arg(tally.bothBad)
                   .arg(tally.skipped)
                   .arg(tally.other));
}

/// Later verdicts of one rater about one battle: all are kept, figures count the first of them.
qsizetype repeatsAmong(const QList<Verdict>& verdicts, const Contents& contents) {
  QSet<EventId> events;
  for (const Verdict& verdict : verdicts)
    events.insert(verdict.event);
  const QList<const Verdict*> current = currentVerdicts(contents.verdicts);
  const Trials trials(current);
  return std::count_if(current.cbegin(), current.cend(), [&](const Verdict* verdict) {
    return events.contains(verdict->event) && trials.of(*verdict).toInt() > 1;
  });
}

/// What the records say, and what the study did not have before: for people.
void tell(const Counts& counts, Terminal& terminal) {
  terminal.say(QStringLiteral("read %1, added %2, already there %3, refused %4")
                   .arg(counts.read)
                   .arg(counts.added)
                   .arg(counts.alreadyThere)
                   .arg(counts.refused));
  if (counts.marks > 0)
    terminal.say(QStringLiteral("quality marks %1").arg(counts.marks));
  if (counts.marks == 0 || !counts.verdicts.isEmpty())
    tell(tallyOf(counts.verdicts), terminal);
  if (counts.repeats > 0)
    terminal.say(
        QStringLiteral("%1 of them are repeats: one rater about one battle again. Figures count the first of each")
            .arg(counts.repeats));
  if (!counts.newRaters.isEmpty())
    terminal.say(QStringLiteral("new raters: ") + counts.newRaters.join(QStringLiteral(", ")));
  if (!counts.missing.isEmpty())
    terminal.say(
        QStringLiteral("not in the study, and not described by the file: %1 samples (%2%3); add their set to the "
                       "study, or keep the .provenance.json of an export with --reveal beside the file")
            .arg(counts.missing.size())
            .arg(counts.missing.mid(0, 10).join(QStringLiteral(", ")),
                 counts.missing.size() > 10 ? QStringLiteral(", …") : QString()));
  if (counts.described.isEmpty())
    return;
  terminal.say(
      QStringLiteral("new in the study: %1 samples, %2 responses, %3 systems; their sound is missing until a set "
                     "is linked")
          .arg(counts.described.samples.size())
          .arg(counts.described.responses.size())
          .arg(counts.described.systems.size()));
  if (!counts.described.systems.isEmpty())
    terminal.say(QStringLiteral("new systems: ") + namesOf(counts.described.systems));
}

Json tallyJson(const VerdictTally& tally) {
  return {{"won", tally.won},         {"first", tally.first},        {"second", tally.second},
          {"ties", tally.ties},       {"both_good", tally.bothGood}, {"both_bad", tally.bothBad},
          {"skipped", tally.skipped}, {"other", tally.other}};
}

Json namesJson(const QStringList& names) {
  Json list = Json::array();
  for (const QString& name : names)
    list.push_back(utf8(name));
  return list;
}

Json describedJson(const Catalogue& described) {
  Json systems = Json::array();
  for (const System& system : described.systems)
    systems.push_back(utf8(system.name));
  return {{"sets", described.sets.size()},
          {"samples", described.samples.size()},
          {"responses", described.responses.size()},
          {"systems", systems}};
}

void import(const ImportOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study), OpenMode::ReadWrite);
  if (!store)
    return;
  Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  if (contents->info.demo) {
    terminal.fail({Fault::DemoRefused, store->path(), {}});
    return;
  }
  Counts counts;
  if (const std::optional<Error> error = importAll(options, *store, *contents, counts))
    return terminal.fail(*error);
  counts.repeats = repeatsAmong(counts.verdicts, *contents);
  terminal.problems(counts.problems);
  tell(counts, terminal);
  terminal.result({{"read", counts.read},
                   {"added", counts.added},
                   {"already_there", counts.alreadyThere},
                   {"refused", counts.refused},
                   {"verdicts", tallyJson(tallyOf(counts.verdicts))},
                   {"repeats", counts.repeats},
                   {"marks", counts.marks},
                   {"new", describedJson(counts.described)},
                   {"new_raters", namesJson(counts.newRaters)},
                   {"missing", namesJson(counts.missing)},
                   {"files", counts.files},
                   {"problems", Terminal::toJson(counts.problems)}});
}

}  // namespace

void addImport(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App* verb = addVerb(app, terminal, "import", "Add verdicts or quality marks from files");
  verb->add_option("study", options->study, "The study")->required();
  verb->add_option("files", options->files, "Files of verdicts or of quality marks")->required();
  verb->add_option(
          "--format", options->format,
          "auto, native, s2s-arena, trace, fastchat, label-studio, csv or marks; auto goes by what the file holds")
      ->check(CLI::IsMember({"auto", "native", "s2s-arena", "trace", "fastchat", "label-studio", "csv", "marks"}));
  verb->add_option(
          "--rater", options->raters,
          "NAME: whose verdicts, where the file does not say; WRITTEN=NAME: who that is in the study (again for "
          "each)")
      ->allow_extra_args(false);
  verb->add_option("--mapping", options->mapping,
                   "For any CSV, JSON list or JSON lines: a JSON file that says which column is what");
  verb->callback([options, &terminal] { import(*options, terminal); });
}

}  // namespace s2s::cli
