// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/AgreementTable.h"

#include "core/model/Current.h"
#include "core/model/Trials.h"
#include "core/sets/CsvTable.h"

namespace s2s {
namespace {

bool isFirst(const QString& trial) { return trial == QLatin1String("1") || trial == QLatin1String("ab"); }

bool hasRows(const Verdict& verdict) {
  const bool answered = !verdict.judge || verdict.judge->status == JudgeStatus::Ok;
  return answered && verdict.skip == SkipReason::None && !verdict.training;
}

QString yesOrNo(const std::optional<bool>& acceptable) {
  if (!acceptable)
    return {};
  return *acceptable ? QStringLiteral("yes") : QStringLiteral("no");
}

QString overall(const Battle& battle, const Verdict& verdict) {
  if (verdict.outcome == Outcome::Tie)
    return QStringLiteral("tie");
  return code(preference(battle, verdict, Criterion::Overall));
}

}  // namespace

QByteArray agreementTable(const Contents& contents, qint64* count) {
  qint64 verdicts = 0;
  QByteArray text = "item_id,rater_id,criterion,value,level,domain\n";
  const QList<const Verdict*> current = currentVerdicts(contents.verdicts);
  const Trials trials(current);
  for (const Verdict* verdict : current) {
    const Battle* battle = contents.findBattle(verdict->battle);
    const Sample* sample = battle ? contents.findSample(battle->sample) : nullptr;
    if (!sample || !isFirst(trials.of(*verdict)) || !hasRows(*verdict))
      continue;
    const qsizetype before = text.size();
    const auto row = [&](const char* criterion, const QString& value) {
      if (!value.isEmpty())
        text += csvLine({battle->id.text(), verdict->rater.text(), QLatin1String(criterion), value, code(sample->level),
                         code(sample->domain)});
    };
    row("overall", overall(*battle, *verdict));
    row("alignment", code(verdict->criteria.alignment));
    row("expressiveness", code(verdict->criteria.expressiveness));
    row("quality", code(verdict->criteria.quality));
    row("acceptable_a", yesOrNo(verdict->acceptable.a));
    row("acceptable_b", yesOrNo(verdict->acceptable.b));
    verdicts += text.size() > before ? 1 : 0;
  }
  if (count)
    *count = verdicts;
  return text;
}

}  // namespace s2s
