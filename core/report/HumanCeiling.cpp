// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HumanCeiling.h"

#include "core/stats/Kappa.h"

namespace s2s {
namespace {

/// Row or column of a preference in the table of @p criterion; -1 when it has none.
int place(Preference preference, Criterion criterion) {
  switch (preference) {
    case Preference::A: return 0;
    case Preference::B: return criterion == Criterion::Overall ? 1 : 2;
    case Preference::Same: return criterion == Criterion::Overall ? -1 : 1;
    case Preference::Absent: break;
  }
  return -1;
}

QStringList labelCodes(Criterion criterion) {
  QStringList codes{QStringLiteral("a"), QStringLiteral("b")};
  if (criterion != Criterion::Overall)
    codes.insert(1, QStringLiteral("same"));
  return codes;
}

Agreement agreementOf(const Labels& one, const Labels& two, Criterion criterion) {
  ConfusionTable table(labelCodes(criterion));
  for (auto it = one.of.cbegin(); it != one.of.cend(); ++it) {
    const int row = place(it.value(), criterion);
    const int column = place(two.of.value(it.key(), Preference::Absent), criterion);
    if (row >= 0 && column >= 0)
      table.add(row, column);
  }
  return agreement(table);
}

}  // namespace

std::optional<HumanCeiling> humanCeiling(const Contents& contents, const CountingRule& rule, Criterion criterion) {
  const QList<const Verdict*> counted = countedVerdicts(contents, rule);
  QList<Labels> labels;
  for (const Rater& rater : contents.raters)
    if (rater.kind == RaterKind::Human)
      labels << labelsOf(counted, contents, rater.id, criterion);
  HumanCeiling ceiling;
  for (qsizetype one = 0; one < labels.size(); ++one)
    for (qsizetype two = one + 1; two < labels.size(); ++two) {
      const Agreement pair = agreementOf(labels.at(one), labels.at(two), criterion);
      if (!pair.kappa)
        continue;
      ceiling.kappa += pair.kappa->value;
      ceiling.battles += pair.n;
      ++ceiling.pairs;
    }
  if (ceiling.pairs == 0)
    return std::nullopt;
  ceiling.kappa /= ceiling.pairs;
  return ceiling;
}

}  // namespace s2s
