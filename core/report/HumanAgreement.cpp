// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HumanAgreement.h"

#include "core/stats/Krippendorff.h"
#include "core/stats/ManyRaters.h"

#include <QSet>

namespace s2s {
namespace {

/// Numbers of the people, by the order of the study's list.
QHash<RaterId, int> numbered(const Contents& contents, QList<RaterId>& people) {
  QHash<RaterId, int> numbers;
  for (const Rater& rater : contents.raters)
    if (rater.kind == RaterKind::Human && !numbers.contains(rater.id)) {
      numbers.insert(rater.id, static_cast<int>(people.size()));
      people.append(rater.id);
    }
  return numbers;
}

}  // namespace

std::optional<int> labelPlace(Preference label, Criterion criterion) {
  switch (label) {
    case Preference::A: return 0;
    case Preference::B: return criterion == Criterion::Overall ? 1 : 2;
    case Preference::Same: return criterion == Criterion::Overall ? std::nullopt : std::optional(1);
    case Preference::Absent: break;
  }
  return std::nullopt;
}

PeoplesLabels::PeoplesLabels(const QList<const Verdict*>& counted, const Contents& contents, Criterion criterion)
    : m_categories(criterion == Criterion::Overall ? 2 : 3) {
  const QHash<RaterId, int> numbers = numbered(contents, m_people);
  for (const Verdict* verdict : counted) {
    const auto person = numbers.constFind(verdict->rater);
    const Battle* battle = person != numbers.cend() ? contents.findBattle(verdict->battle) : nullptr;
    if (!battle)
      continue;
    if (const auto place = labelPlace(preference(*battle, *verdict, criterion), criterion))
      m_said[battle->id].append({*person, static_cast<std::uint8_t>(*place)});
  }
}

LabelCounts PeoplesLabels::counts(const QList<BattleId>& battles) const {
  LabelCounts counts;
  counts.categories = m_categories;
  for (const BattleId& battle : battles) {
    const auto said = m_said.constFind(battle);
    if (said == m_said.cend())
      continue;
    std::vector<double> row(m_categories, 0.0);
    for (const auto& [person, label] : *said)
      ++row[label];
    counts.add(row);
  }
  return counts;
}

RatingTable PeoplesLabels::table(const QList<BattleId>& battles) const {
  RatingTable table{m_categories, std::vector(m_people.size(), std::vector<std::uint8_t>(battles.size(), kNoLabel))};
  for (qsizetype row = 0; row < battles.size(); ++row)
    for (const auto& [person, label] : m_said.value(battles.at(row)))
      table.columns[person][row] = label;
  return table;
}

HumanAgreement PeoplesLabels::agreement(const QList<BattleId>& battles, bool oneByOne) const {
  QList<BattleId> shared;
  QSet<int> people;
  for (const BattleId& battle : battles) {
    const auto said = m_said.constFind(battle);
    if (said == m_said.cend() || said->size() < 2)
      continue;
    shared.append(battle);
    for (const auto& [person, label] : *said)
      people.insert(person);
  }
  const LabelCounts labels = counts(shared);
  const AgreementWeights plain = AgreementWeights::identity(m_categories);
  HumanAgreement result;
  result.battles = shared.size();
  result.people = static_cast<int>(people.size());
  result.fleiss = fleissKappa(labels, plain);
  result.ac1 = gwetAc(labels, plain);
  result.observed = result.ac1.observed;
  result.alpha = krippendorffAlpha(labels);
  if (oneByOne) {
    const RatingPatterns patterns = patternsOf(table(shared));
    result.oneByOne = PeopleOneByOne{congerKappa(patterns, plain), freeMarginalKappa(labels, plain),
                                     lightKappa(patterns), fleissTests(labels)};
  }
  return result;
}

}  // namespace s2s
