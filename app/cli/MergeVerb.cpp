// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/base/ErrorWords.h"
#include "core/store/Store.h"
#include "core/study/MergeFiles.h"

#include <memory>

namespace s2s::cli {
namespace {

struct MergeOptions {
  std::string study;
  std::vector<std::string> others;
  bool dryRun = false;
};

Json toJson(const Merge& merge, const MergeOptions& options) {
  Json raters = Json::array();
  for (const MergeCount& count : merge.counts)
    raters.push_back({{"rater", utf8(count.rater.text())},
                      {"verdicts", count.verdicts},
                      {"verdicts_there", count.verdictsThere},
                      {"marks", count.marks},
                      {"marks_there", count.marksThere}});
  Json conflicts = Json::array();
  for (const MergeConflict& conflict : merge.conflicts)
    conflicts.push_back({{"file", utf8(conflict.path)}, {"what", utf8(conflict.what)}});
  Json differences = Json::array();
  for (const MergeConflict& difference : merge.differences)
    differences.push_back({{"file", utf8(difference.path)}, {"what", utf8(difference.what)}});
  return {{"study", options.study},
          {"dry_run", options.dryRun},
          {"applied", !options.dryRun && merge.conflicts.isEmpty()},
          {"added", merge.newEvents()},
          {"raters", raters},
          {"new_raters", merge.raters},
          {"new_battles", merge.battles},
          {"new_walks", merge.walks},
          {"new_known_answers", merge.knownAnswers},
          {"new_samples", merge.samples},
          {"new_responses", merge.responses},
          {"differences", differences},
          {"conflicts", conflicts}};
}

void show(const Merge& merge, const MergeOptions& options, Terminal& terminal) {
  QList<QStringList> rows;
  for (const MergeCount& count : merge.counts)
    rows.append({count.rater.text(), QString::number(count.verdicts), QString::number(count.verdictsThere),
                 QString::number(count.marks), QString::number(count.marksThere)});
  terminal.table({QStringLiteral("rater"), QStringLiteral("verdicts added"), QStringLiteral("already there"),
                  QStringLiteral("marks added"), QStringLiteral("already there")},
                 rows);
  if (merge.samples + merge.responses > 0)
    terminal.say(QStringLiteral("new in the study: %1 samples, %2 responses; their sound is missing until their set is "
                                "linked")
                     .arg(merge.samples)
                     .arg(merge.responses));
  QList<Problem> differences;
  for (const MergeConflict& difference : merge.differences)
    differences.append({ProblemKind::OtherDescription, Severity::Warning, difference.path, 0, difference.what});
  terminal.problems(differences);
  if (!merge.conflicts.isEmpty())
    terminal.say(QStringLiteral("nothing was merged; the table says what would have been"));
  else if (options.dryRun)
    terminal.say(QStringLiteral("nothing was written (--dry-run)"));
  terminal.result(toJson(merge, options));
}

Result<Merge> planned(const Contents& contents, const MergeOptions& options) {
  QList<MergeSource> sources;
  for (const std::string& other : options.others) {
    Result<MergeSource> source = readMergeSource(QString::fromStdString(other));
    if (!source)
      return source.error();
    sources.append(*std::move(source));
  }
  return mergeOf(contents, QString::fromStdString(options.study), sources);
}

void merge(const MergeOptions& options, Terminal& terminal) {
  const OpenMode mode = options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite;
  const auto store = terminal.open(QString::fromStdString(options.study), mode);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  const Result<Merge> merge = planned(*contents, options);
  if (!merge) {
    terminal.fail(merge.error());
    return;
  }
  if (!merge->conflicts.isEmpty()) {
    show(*merge, options, terminal);
    for (const MergeConflict& conflict : merge->conflicts)
      terminal.fail({Fault::Conflict, conflict.path, conflict.what});
    return;
  }
  if (!options.dryRun)
    if (const Result<int> written = write(*store, merge->edit); !written) {
      terminal.fail(written.error());
      return;
    }
  show(*merge, options, terminal);
}

}  // namespace

void addMerge(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<MergeOptions>();
  CLI::App* verb = addVerb(app, terminal, "merge", "Bring copies and packs of a study back into it");
  verb->add_option("study", options->study, "The lead's study")->required();
  verb->add_option("others", options->others, "Copies of it, or packs as folders or archives")->required();
  verb->add_flag("--dry-run", options->dryRun, "Say what it would do, and do nothing");
  verb->callback([options, &terminal] { merge(*options, terminal); });
}

}  // namespace s2s::cli
