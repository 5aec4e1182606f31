// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SetOptions.h"

namespace s2s::cli {
namespace {

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("–") : text; }

/// One line for each value: a table would be wider than it is long.
void printCounts(const char* what, const QList<SetCount>& counts, Terminal& terminal) {
  const bool saysNothing = counts.isEmpty() || (counts.size() == 1 && counts.constFirst().name.isEmpty());
  if (saysNothing)
    return;
  QStringList parts;
  for (const SetCount& count : counts)
    parts.append(QStringLiteral("%1 %2").arg(orDash(count.name)).arg(count.samples));
  terminal.say(QStringLiteral("  %1: %2").arg(QLatin1String(what), parts.join(QStringLiteral(", "))));
}

Json countsJson(const QList<SetCount>& counts) {
  Json list = Json::array();
  for (const SetCount& count : counts)
    list.push_back({{"name", utf8(count.name)}, {"samples", count.samples}, {"responses", count.responses}});
  return list;
}

Json groupsJson(const QList<ProblemGroup>& groups) {
  Json list = Json::array();
  for (const ProblemGroup& group : groups)
    list.push_back({{"problem", utf8(code(group.kind))},
                    {"refused", group.refused},
                    {"warnings", group.warnings},
                    {"what_to_do", utf8(advice(group.kind))}});
  return list;
}

void printOtherFiles(const QStringList& files, Terminal& terminal) {
  constexpr qsizetype kNamed = 8;
  if (files.isEmpty())
    return;
  const QString more = files.size() > kNamed ? QStringLiteral(", ...") : QString();
  terminal.say(QStringLiteral("  %1 other files, not used: %2%3")
                   .arg(files.size())
                   .arg(files.mid(0, kNamed).join(QStringLiteral(", ")), more));
}

}  // namespace

void addSetOptions(CLI::App& verb, SetOptions& options) {
  verb.add_option("--level-base", options.levelBase, "Whether the set's levels begin at L0 or L1")
      ->check(CLI::IsMember({0, 1}));
  verb.add_option("--mapping", options.mapping, "Of a table: JSON file that says what its columns mean");
  verb.add_option("--index", options.index, "CSV file (system, file, sample) that says which numbered answer is which");
  verb.add_option("--layout", options.layout, "How the files lie; recognised if it is not given")
      ->check(CLI::IsMember({"own", "audiofolder", "folders", "s2s-arena", "runner", "table"}));
}

Result<SetReadOptions> readOptions(const SetOptions& options, Terminal& terminal) {
  SetReadOptions reading;
  reading.cancelled = &Terminal::interrupted();
  reading.progress = [&terminal](qint64 done, qint64 total) { terminal.progress(done, total); };
  if (options.levelBase >= 0)
    reading.levelBase = options.levelBase;
  reading.layout = setLayoutFrom(QString::fromStdString(options.layout));
  reading.indexFile = QString::fromStdString(options.index);
  reading.id = QString::fromStdString(options.id);
  if (options.mapping.empty())
    return reading;
  const Result<SetMapping> mapping = readSetMapping(QString::fromStdString(options.mapping));
  if (!mapping)
    return mapping.error();
  reading.mapping = *mapping;
  return reading;
}

Json textsJson(const QStringList& texts) {
  Json list = Json::array();
  for (const QString& text : texts)
    list.push_back(utf8(text));
  return list;
}

void printLook(const SetLook& look, Terminal& terminal) {
  int problems = 0;
  for (const ProblemGroup& group : look.problems)
    problems += group.count();
  terminal.say(QStringLiteral("%1: %2 samples, %3 responses, %4 systems, %5 problems")
                   .arg(look.name)
                   .arg(look.samples)
                   .arg(look.responses)
                   .arg(look.systems.size())
                   .arg(problems));
  const QString told = look.layoutEvidence.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(look.layoutEvidence);
  terminal.say(QStringLiteral("  layout: %1%2").arg(describe(look.layout), told));
  const QString where = look.levelEvidence.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(look.levelEvidence);
  terminal.say(
      QStringLiteral("  levels count from L%1: %2%3").arg(look.levelBase).arg(describe(look.levelReason), where));
  printCounts("split", look.splits, terminal);
  printCounts("domain", look.domains, terminal);
  printCounts("level", look.levels, terminal);
  printCounts("task", look.tasks, terminal);
  printCounts("language", look.languages, terminal);
  printCounts("condition", look.conditions, terminal);
  printCounts("system", look.systems, terminal);
  terminal.say(QStringLiteral("  samples that can be in a battle: %1; sounds missing: %2")
                   .arg(look.inBattles)
                   .arg(look.soundsMissing));
  printOtherFiles(look.otherFiles, terminal);
  for (const ProblemGroup& group : look.problems)
    terminal.say(QStringLiteral("  %1 × %2 (%3 left out): %4")
                     .arg(group.count())
                     .arg(code(group.kind))
                     .arg(group.refused)
                     .arg(advice(group.kind)));
}

Json lookJson(const SetLook& look) {
  return {{"set", utf8(look.name)},
          {"id", utf8(look.id)},
          {"version", utf8(look.version)},
          {"root", utf8(look.root)},
          {"layout", {{"code", utf8(code(look.layout))}, {"told_by", utf8(look.layoutEvidence)}}},
          {"level_base", look.levelBase},
          {"level_base_why",
           {{"code", utf8(code(look.levelReason))},
            {"why", utf8(describe(look.levelReason))},
            {"told_by", utf8(look.levelEvidence)}}},
          {"samples", look.samples},
          {"responses", look.responses},
          {"systems", look.systems.size()},
          {"in_battles", look.inBattles},
          {"sounds_missing", look.soundsMissing},
          {"counts",
           {{"split", countsJson(look.splits)},
            {"domain", countsJson(look.domains)},
            {"level", countsJson(look.levels)},
            {"task", countsJson(look.tasks)},
            {"language", countsJson(look.languages)},
            {"condition", countsJson(look.conditions)},
            {"system", countsJson(look.systems)}}},
          {"other_files", textsJson(look.otherFiles)},
          {"groups", groupsJson(look.problems)}};
}

}  // namespace s2s::cli
