// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/KnownTables.h"

#include "core/model/Words.h"

#include <QCoreApplication>

namespace s2s {

/// Only the translation context of the texts in this file.
struct KnownTablesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::KnownTablesText)
};
namespace {

QString systemOf(const Contents& contents, const ResponseId& id) {
  const Response* response = contents.findResponse(id);
  return response ? response->system : id.text();
}

/// Task, level, the right answer and the other one; and what is said, as the tip of the task.
QList<Cell> battleCells(const Contents& contents, const Battle& battle, const ResponseId& winner) {
  const Sample* sample = contents.findSample(battle.sample);
  const ResponseId& loser = winner == battle.a ? battle.b : battle.a;
  return {{.text = sample ? taskWords(sample->task) : battle.sample.text(), .tip = sample ? sample->text : QString()},
          {.text = sample ? words(sample->level) : QString(),
           .sort = static_cast<int>(sample ? sample->level : Level::Unknown)},
          textCell(systemOf(contents, winner)),
          textCell(systemOf(contents, loser))};
}

QList<Column> battleColumns() {
  return {{.title = KnownTablesText::tr("Task"), .number = false},
          {.title = KnownTablesText::tr("Level"), .number = false},
          {.title = KnownTablesText::tr("Right answer"), .number = false},
          {.title = KnownTablesText::tr("Other answer"), .number = false}};
}

Cell reasonCell(const KnownAnswer& known) {
  const bool chinese = wordsAreChinese();
  const QString own = chinese ? known.reasonCn : known.reason;
  const QString text = own.isEmpty() ? (chinese ? known.reason : known.reasonCn) : own;
  if (text.isEmpty() && known.kind == PlanItemKind::Training)
    return {.text = KnownTablesText::tr("no reason yet"), .thin = true};
  return {.text = text, .tip = text};
}

Cell whyCell(const KnownCandidate& candidate) {
  const QString counts =
      candidate.broken == Broken::No
          ? KnownTablesText::tr("%1 of %2 agree").arg(candidate.agree).arg(candidate.people)
          : KnownTablesText::tr("%1 of %2 on the other answer: %3")
                .arg(QString::number(candidate.agree), QString::number(candidate.people), words(candidate.broken));
  return {.text = counts, .sort = candidate.agree};
}

}  // namespace

Table knownTable(const Contents& contents) {
  Table table;
  table.columns = battleColumns();
  table.columns << Column{.title = KnownTablesText::tr("Kind"), .number = false}
                << Column{.title = KnownTablesText::tr("Reason"),
                          .tip = KnownTablesText::tr("Shown as feedback after a training item"),
                          .number = false};
  QHash<BattleId, const KnownAnswer*> known;
  for (const KnownAnswer& answer : contents.knownAnswers)
    known.insert(answer.battle, &answer);
  for (const DrawnBattle& drawn : contents.battles)
    if (const KnownAnswer* answer = known.value(drawn.battle.id)) {
      Row row{.cells = battleCells(contents, drawn.battle, answer->winner), .key = drawn.battle.id.text()};
      row.cells << textCell(words(answer->kind)) << reasonCell(*answer);
      table.rows << row;
    }
  return table;
}

Table candidateTable(const Contents& contents, const QList<KnownCandidate>& candidates) {
  Table table;
  table.columns = battleColumns();
  table.columns << Column{.title = KnownTablesText::tr("Why"), .number = false};
  QSet<BattleId> known;
  for (const KnownAnswer& answer : contents.knownAnswers)
    known.insert(answer.battle);
  for (const KnownCandidate& candidate : candidates) {
    const Battle* battle = contents.findBattle(candidate.battle);
    if (!battle || known.contains(candidate.battle))
      continue;
    Row row{.cells = battleCells(contents, *battle, candidate.winner), .key = candidate.battle.text()};
    row.cells << whyCell(candidate);
    table.rows << row;
  }
  return table;
}

QString words(PlanItemKind kind) {
  switch (kind) {
    case PlanItemKind::Gold: return KnownTablesText::tr("Gold");
    case PlanItemKind::Trap: return KnownTablesText::tr("Trap");
    case PlanItemKind::Training: return KnownTablesText::tr("Training");
    case PlanItemKind::Regular:
    case PlanItemKind::Repeat: break;
  }
  return {};
}

}  // namespace s2s
