// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/report/KnownCandidates.h"
#include "core/sets/KnownFile.h"
#include "core/store/Store.h"
#include "core/study/Edit.h"
#include "core/study/KnownAnswers.h"

#include <memory>

namespace s2s::cli {
namespace {

struct KnownOptions {
  std::string study, file;
  std::vector<std::string> removed;
  bool list = false, suggest = false;

  bool changes() const { return !file.empty() || !removed.empty(); }
};

/// What a call changes, and what it cannot.
struct KnownChange {
  Edit edit;
  int read = 0, added = 0, changed = 0, alreadyThere = 0, removed = 0;
  QList<Problem> problems;
};

QString systemOf(const Contents& contents, const ResponseId& id) {
  const Response* response = contents.findResponse(id);
  return response ? response->system : id.text();
}

/// Battle, sample, level, winner and loser, for people and as JSON.
struct Described {
  QStringList row;
  Json json;
};
Described described(const Contents& contents, const BattleId& id, const ResponseId& winner) {
  const Battle* battle = contents.findBattle(id);
  const Sample* sample = battle ? contents.findSample(battle->sample) : nullptr;
  const QString key = sample ? sample->key : QString();
  const QString level = sample ? code(sample->level) : QString();
  const QString won = systemOf(contents, winner);
  const QString lost = battle ? systemOf(contents, winner == battle->a ? battle->b : battle->a) : QString();
  return {{id.text(), key, level, won, lost},
          {{"battle", utf8(id.text())},
           {"sample", utf8(key)},
           {"level", utf8(level)},
           {"winner", utf8(won)},
           {"loser", utf8(lost)}}};
}

QStringList header(const QStringList& more) {
  return QStringList{QStringLiteral("battle"), QStringLiteral("sample"), QStringLiteral("level"),
                     QStringLiteral("right"), QStringLiteral("other")} +
         more;
}

Json showKnown(const Contents& contents, Terminal& terminal) {
  Json list = Json::array();
  QList<QStringList> rows;
  for (const KnownAnswer& known : contents.knownAnswers) {
    Described one = described(contents, known.battle, known.winner);
    one.json["kind"] = utf8(knownKindCode(known.kind));
    one.json["reason"] = utf8(known.reason);
    one.json["reason_cn"] = utf8(known.reasonCn);
    list.push_back(one.json);
    rows.append(one.row + QStringList{knownKindCode(known.kind), known.reason, known.reasonCn});
  }
  if (rows.isEmpty())
    terminal.say(QStringLiteral("No battle has a known answer; --suggest proposes some, --add reads a table of them."));
  else
    terminal.table(header({QStringLiteral("kind"), QStringLiteral("reason"), QStringLiteral("reason_cn")}), rows);
  return list;
}

Json showSuggested(const Contents& contents, Terminal& terminal) {
  Json list = Json::array();
  QList<QStringList> rows;
  for (const KnownCandidate& candidate : knownCandidates(contents)) {
    Described one = described(contents, candidate.battle, candidate.winner);
    const bool broken = candidate.broken != Broken::No;
    one.json["agree"] = candidate.agree;
    one.json["people"] = candidate.people;
    one.json["broken"] = broken ? Json(utf8(code(candidate.broken))) : Json();
    list.push_back(one.json);
    const QString why = broken ? QStringLiteral("other is broken: ") + code(candidate.broken) : QStringLiteral("agree");
    rows.append(one.row + QStringList{QStringLiteral("%1/%2").arg(candidate.agree).arg(candidate.people), why});
  }
  if (rows.isEmpty())
    terminal.say(QStringLiteral("Nothing to suggest: no battle was judged alike by two people or more."));
  else
    terminal.table(header({QStringLiteral("people"), QStringLiteral("why")}), rows);
  return list;
}

void planRemovals(const KnownOptions& options, const Contents& contents, KnownChange& change) {
  for (const std::string& text : options.removed) {
    const BattleId battle(QString::fromStdString(text));
    if (contents.findKnownAnswer(battle)) {
      change.edit.knownAnswers.append(withoutAnswer(battle));
      ++change.removed;
    } else {
      change.problems.append(
          {ProblemKind::UnknownBattle, Severity::Refused, QStringLiteral("--remove"), 0, battle.text()});
    }
  }
}

void planAdditions(const ReadKnownAnswers& read, const Contents& contents, KnownChange& change) {
  change.read = read.read;
  change.problems += read.problems;
  change.edit.battles = read.battles;
  for (const KnownAnswer& answer : read.answers) {
    const KnownAnswer* before = contents.findKnownAnswer(answer.battle);
    ++(!before ? change.added : *before == answer ? change.alreadyThere : change.changed);
    if (!before || *before != answer)
      change.edit.knownAnswers.append(answer);
  }
}

Result<KnownChange> apply(const KnownOptions& options, Store& store, Contents& contents) {
  if (contents.info.pack.isPack())
    return Error{Fault::IsAPack, QString::fromStdString(options.study)};
  KnownChange change;
  planRemovals(options, contents, change);
  if (!options.file.empty()) {
    const Result<ReadKnownAnswers> read = readKnownAnswers(QString::fromStdString(options.file), contents);
    if (!read)
      return read.error();
    Contents without = contents;
    bringInto(without, change.edit);
    planAdditions(*read, without, change);
  }
  if (const Result<int> written = write(store, change.edit); !written)
    return written.error();
  bringInto(contents, change.edit);
  return change;
}

Json jsonOf(const KnownChange& change) {
  return {{"read", change.read},
          {"added", change.added},
          {"changed", change.changed},
          {"already_there", change.alreadyThere},
          {"refused", static_cast<int>(change.problems.size())},
          {"removed", change.removed},
          {"new_battles", static_cast<int>(change.edit.battles.size())},
          {"problems", Terminal::toJson(change.problems)}};
}

void sayChange(const KnownChange& change, Terminal& terminal) {
  terminal.say(QStringLiteral("added %1, changed %2, already there %3, removed %4, refused %5")
                   .arg(change.added)
                   .arg(change.changed)
                   .arg(change.alreadyThere)
                   .arg(change.removed)
                   .arg(change.problems.size()));
  if (!change.edit.battles.isEmpty())
    terminal.say(QStringLiteral("%1 battles were not drawn before and are now").arg(change.edit.battles.size()));
}

Json sayNextWalk(const Contents& contents, Terminal& terminal) {
  const NextWalk next = nextWalk(contents);
  terminal.say(
      QStringLiteral("A walk that begins now holds %1 gold, %2 trap and %3 training items among its %4 places; "
                     "walks that have begun do not change.")
          .arg(next.gold)
          .arg(next.traps)
          .arg(next.training)
          .arg(next.all));
  return {{"gold", next.gold}, {"trap", next.traps}, {"training", next.training}, {"all", next.all}};
}

void known(const KnownOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.study),
                                   options.changes() ? OpenMode::ReadWrite : OpenMode::ReadOnly);
  if (!store)
    return;
  Result<Contents> contents = store->load();
  if (!contents)
    return terminal.fail(contents.error());
  Json json = Json::object();
  if (options.changes()) {
    const Result<KnownChange> change = apply(options, *store, *contents);
    if (!change)
      return terminal.fail(change.error());
    terminal.problems(change->problems);
    sayChange(*change, terminal);
    json = jsonOf(*change);
  }
  if (options.list || !(options.changes() || options.suggest))
    json["known"] = showKnown(*contents, terminal);
  if (options.suggest)
    json["suggested"] = showSuggested(*contents, terminal);
  json["next_walk"] = sayNextWalk(*contents, terminal);
  terminal.result(json);
}

}  // namespace

void addKnown(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<KnownOptions>();
  CLI::App* verb =
      addVerb(app, terminal, "known", "Battles whose right answer is known: gold, trap and training items");
  verb->add_option("study", options->study, "The lead's study")->required();
  verb->add_flag("--list", options->list, "List them (this is done without any other option)");
  verb->add_flag("--suggest", options->suggest,
                 "Battles on which the people agree, or with an answer most call broken");
  verb->add_option("--add", options->file,
                   "CSV: battle (or sample, system_a, system_b), winner (system, a or b), kind (gold, trap, training), "
                   "reason, reason_cn");
  verb->add_option("--remove", options->removed, "Battles that are to have no known answer")->delimiter(',');
  verb->callback([options, &terminal] { known(*options, terminal); });
}

}  // namespace s2s::cli
