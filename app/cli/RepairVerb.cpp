// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/base/ErrorWords.h"
#include "core/store/Repair.h"
#include "core/study/SalvageExport.h"

#include <QDateTime>
#include <QFileInfo>

#include <memory>

namespace s2s::cli {
namespace {

struct RepairOptions {
  std::string study, from, out;
  bool list = false, dryRun = false;
};

QString words(qint64 time) {
  return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

Json jsonOf(const QList<EventLine>& events) {
  Json list = Json::array();
  for (const EventLine& event : events)
    list.push_back({{"table", utf8(event.table)},
                    {"event", utf8(event.event)},
                    {"rater", utf8(event.rater)},
                    {"committed_at", event.at}});
  return list;
}

Json jsonOf(const std::optional<Error>& wrong) {
  return wrong ? Json{{"what", utf8(describe(*wrong))}, {"detail", utf8(wrong->detail)}} : Json(nullptr);
}

void list(const QString& study, Terminal& terminal) {
  const std::optional<Error> wrong = whatIsWrongWith(study);
  const QList<Backup> backups = backupsOf(study);
  if (wrong && backups.isEmpty() && !canBeRepaired(study, *wrong)) {
    terminal.fail(*wrong);
    return;
  }
  Json found = Json::array();
  QList<QStringList> rows;
  for (const Backup& backup : backups) {
    const BackupState state = stateOf(backup);
    rows.append({QString::number(rows.size() + 1), words(backup.takenAt),
                 state.isWhole() ? QString::number(state.events) : QStringLiteral("–"),
                 state.isWhole() ? QStringLiteral("whole") : QStringLiteral("damaged"), backup.path});
    found.push_back({{"path", utf8(backup.path)},
                     {"taken_at", backup.takenAt},
                     {"bytes", backup.bytes},
                     {"events", state.events},
                     {"wrong", jsonOf(state.wrong)}});
  }
  terminal.say(wrong ? describe(*wrong) : QStringLiteral("%1 is whole.").arg(study));
  if (wrong && !wrong->detail.isEmpty())
    terminal.say(QStringLiteral("(%1)").arg(wrong->detail));
  if (rows.isEmpty())
    terminal.say(QStringLiteral("There are no backups of it."));
  else
    terminal.table({QStringLiteral("backup"), QStringLiteral("taken"), QStringLiteral("events"),
                    QStringLiteral("state"), QStringLiteral("file")},
                   rows);
  terminal.result({{"study", utf8(study)}, {"wrong", jsonOf(wrong)}, {"backups", found}});
  if (wrong)
    terminal.setExit(Exit::DataHasProblems);
}

/// "file", "newest", a number of the list, or a path.
Result<std::optional<Backup>> chosen(const QString& study, const QString& from) {
  if (from == QLatin1String("file"))
    return std::optional<Backup>();
  const QList<Backup> backups = backupsOf(study);
  const int number = from == QLatin1String("newest") ? 1 : from.toInt();
  if (number >= 1 && number <= backups.size())
    return std::optional(backups.at(number - 1));
  const QFileInfo file(from);
  if (number == 0 && file.isFile())
    return std::optional(Backup{file.absoluteFilePath(), file.lastModified().toMSecsSinceEpoch(), file.size()});
  return Error{Fault::BadUsage, QStringLiteral("--from"),
               QStringLiteral("there is no backup %1; see repair --list").arg(from)};
}

void name(const QList<EventLine>& events, const QString& what, Terminal& terminal) {
  if (events.isEmpty())
    return;
  terminal.say(QStringLiteral("%1: %2").arg(what).arg(events.size()));
  for (const EventLine& event : events)
    terminal.say(QStringLiteral("  %1 %2 %3").arg(event.table, event.event, event.rater).trimmed());
}

void restore(const RepairOptions& options, const QString& study, Terminal& terminal) {
  const Result<std::optional<Backup>> from = chosen(study, QString::fromStdString(options.from));
  if (!from) {
    terminal.fail(from.error());
    return;
  }
  const Result<Restored> done =
      options.dryRun ? previewRepair(study, *from) : repair(study, *from, QDateTime::currentMSecsSinceEpoch());
  if (!done) {
    terminal.fail(done.error());
    return;
  }
  terminal.say(QStringLiteral("events kept from the backup: %1").arg(done->kept));
  name(done->broughtBack, QStringLiteral("brought back, not in the backup"), terminal);
  name(done->differing, QStringLiteral("different in the damaged file, as in the backup now"), terminal);
  name(done->unfit, QStringLiteral("dropped, about a battle or rater that is not there"), terminal);
  name(done->lost, QStringLiteral("dropped, cannot be read any more"), terminal);
  for (const QString& file : done->setAside)
    terminal.say(QStringLiteral("set aside: %1").arg(file));
  Json aside = Json::array();
  for (const QString& file : done->setAside)
    aside.push_back(utf8(file));
  terminal.result({{"study", utf8(study)},
                   {"from", *from ? utf8((*from)->path) : std::string("file")},
                   {"dry_run", options.dryRun},
                   {"kept", done->kept},
                   {"brought_back", jsonOf(done->broughtBack)},
                   {"differing", jsonOf(done->differing)},
                   {"unfit", jsonOf(done->unfit)},
                   {"lost", jsonOf(done->lost)},
                   {"set_aside", aside}});
  if (!done->lost.isEmpty() || !done->unfit.isEmpty())
    terminal.setExit(Exit::DataHasProblems);
}

void salvage(const QString& study, const QString& out, Terminal& terminal) {
  const Result<SalvageOutcome> written = exportReadable(study, out);
  if (!written) {
    terminal.fail(written.error());
    return;
  }
  if (written->isRaw)
    terminal.message(QStringLiteral("No study could be made of what is left: the lines hold rows, not verdicts."));
  terminal.say(QStringLiteral("%1: %2 events").arg(out).arg(written->events));
  terminal.result({{"out", utf8(out)}, {"events", written->events}, {"raw", written->isRaw}});
}

void run(const RepairOptions& options, Terminal& terminal) {
  const QString study = QString::fromStdString(options.study);
  if (!options.out.empty())
    salvage(study, QString::fromStdString(options.out), terminal);
  else if (!options.from.empty())
    restore(options, study, terminal);
  else
    list(study, terminal);
}

}  // namespace

void addRepair(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<RepairOptions>();
  CLI::App* verb = addVerb(app, terminal, "repair",
                           "Say what is wrong with a study and which backups there are; restore it; save what can be "
                           "read of it");
  verb->add_option("study", options->study, "The study")->required();
  CLI::Option* from = verb->add_option(
      "--from", options->from,
      "Restore it from a backup: its number in the list, newest, or a path; or file: only what can be read of the "
      "study itself. What came after the backup and can still be read is brought back. The damaged file is set aside "
      "under a name with the time");
  CLI::Option* out =
      verb->add_option("--out", options->out, "Write every event that can be read as native lines; changes nothing");
  verb->add_flag("--list", options->list, "Only say what is wrong and list the backups (this is the default)")
      ->excludes(from)
      ->excludes(out);
  verb->add_flag("--dry-run", options->dryRun, "Say what --from would keep, bring back and drop; write nothing")
      ->needs(from);
  from->excludes(out);
  verb->callback([options, &terminal] { run(*options, terminal); });
}

}  // namespace s2s::cli
