// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judge/JudgeTables.h"

#include "core/base/Json.h"
#include "core/stats/Counting.h"
#include "core/study/JudgeRecords.h"
#include "ui/common/Figures.h"
#include "ui/judge/JudgeWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct JudgeTablesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::JudgeTablesText)
};
namespace {

/// What of a stored judge file a table shows; untrusted text.
struct ShownConfig {
  QString model, api;
};

ShownConfig shownConfig(const StudyJudge& judge) {
  const Result<Json> json = parseJson(judge.config.toUtf8());
  if (!json || !json->is_object())
    return {};
  const std::optional<JudgeApi> api = judgeApiFrom(stringAt(*json, "api"));
  return {stringAt(*json, "model"), api ? words(*api) : QString()};
}

QHash<RaterId, int> votesByRater(const Contents& contents) {
  QHash<RaterId, int> votes;
  for (const Verdict* verdict : currentVerdicts(contents.verdicts))
    if (verdict->judge && verdict->judge->status == JudgeStatus::Ok)
      ++votes[verdict->rater];
  return votes;
}

QString endWords(const JudgeRunRecord& run) {
  if (!run.end)
    return JudgeTablesText::tr("open", "a run");
  return *run.end == JudgeRunEnd::Finished ? JudgeTablesText::tr("finished", "a run")
                                           : JudgeTablesText::tr("cancelled", "a run");
}

Cell timeCell(qint64 ms) {
  Cell cell = textCell(QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat));
  cell.sort = ms;
  return cell;
}

}  // namespace

Table judgesTable(const Contents& contents) {
  Table table;
  table.columns = {{JudgeTablesText::tr("Judge"), {}, false},
                   {JudgeTablesText::tr("Votes"), JudgeTablesText::tr("Answers that are ok; only these are votes")},
                   {JudgeTablesText::tr("No stable verdict"),
                    JudgeTablesText::tr("Battles on which it chose otherwise when the order was turned")}};
  const QHash<RaterId, int> votes = votesByRater(contents);
  for (const StudyJudge& judge : contents.judging.judges) {
    const ShownConfig config = shownConfig(judge);
    for (const RaterId& rater : ratersOf(contents, judge.rater)) {
      Cell name = textCell(rater.text());
      name.tip = QStringList{config.api, config.model, judge.promptVersion}.join(QStringLiteral(" · "));
      const auto unstable = unstableBattles(contents, rater, countingRule(contents.info)).size();
      table.rows.append({{name, countCell(votes.value(rater)), countCell(unstable)}, judge.id.text()});
    }
  }
  return table;
}

Table judgeRunsTable(const Contents& contents) {
  Table table;
  table.columns = {{JudgeTablesText::tr("Begun"), {}, false},
                   {JudgeTablesText::tr("Judge"), {}, false},
                   {JudgeTablesText::tr("State"), {}, false},
                   {JudgeTablesText::tr("Asked for")},
                   {JudgeTablesText::tr("ok")},
                   {JudgeTablesText::tr("refused")},
                   {JudgeTablesText::tr("invalid")},
                   {JudgeTablesText::tr("unavailable")},
                   {JudgeTablesText::tr("Requests")},
                   {JudgeTablesText::tr("Retries")},
                   {JudgeTablesText::tr("Cost")}};
  const QList<JudgeRunRecord>& runs = contents.judging.runs;
  for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
    const JudgeTally tally = contents.judging.tally(run->id);
    table.rows.append(
        {{timeCell(run->startedAt), textCell(judgeName(contents, run->judge)), textCell(endWords(*run)),
          countCell(tally.items), countCell(tally.ok), countCell(tally.refused), countCell(tally.invalid),
          countCell(tally.unavailable), countCell(tally.asked), countCell(tally.retries), numberCell(tally.cost, 4)},
         run->id.text()});
  }
  return table;
}

QString judgeName(const Contents& contents, const JudgeId& id) {
  const StudyJudge* judge = contents.judging.find(id);
  return judge ? judge->rater.text() : id.text();
}

}  // namespace s2s
