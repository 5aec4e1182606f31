// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/HumanAgreement.h"

#include "core/stats/Krippendorff.h"
#include "core/stats/ManyRaters.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

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

QHash<BattleId, int> placesOf(const QList<DrawnBattle>& battles) {
  QHash<BattleId, int> places;
  places.reserve(battles.size());
  for (int i = 0; i < battles.size(); ++i)
    places.insert(battles.at(i).battle.id, i);
  return places;
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
    : m_categories(criterion == Criterion::Overall ? 2 : 3), m_said(contents.battles.size()) {
  const QHash<RaterId, int> numbers = numbered(contents, m_people);
  const QHash<BattleId, int> places = placesOf(contents.battles);
  for (const Verdict* verdict : counted) {
    const auto person = numbers.constFind(verdict->rater);
    const int battle = person != numbers.cend() ? places.value(verdict->battle, -1) : -1;
    if (battle < 0)
      continue;
    const Preference label = preference(contents.battles.at(battle).battle, *verdict, criterion);
    if (const auto place = labelPlace(label, criterion))
      m_said[battle].push_back({*person, static_cast<std::uint8_t>(*place)});
  }
}

RatingTable PeoplesLabels::table(const QList<int>& battles) const {
  RatingTable table{m_categories, std::vector(m_people.size(), std::vector<std::uint8_t>(battles.size(), kNoLabel))};
  for (qsizetype row = 0; row < battles.size(); ++row)
    for (const Said& said : m_said[battles.at(row)])
      table.columns[said.person][row] = said.label;
  return table;
}

HumanAgreement PeoplesLabels::agreement(const QList<int>& battles, bool oneByOne) const {
  QList<int> shared;
  std::vector<bool> takesPart(m_people.size(), false);
  std::map<std::array<int, 3>, int> sorts;  // battles alike in how often each label was given
  for (const int battle : battles) {
    if (m_said[battle].size() < 2)
      continue;
    shared.append(battle);
    std::array<int, 3> labels{};
    for (const Said& said : m_said[battle]) {
      takesPart[said.person] = true;
      ++labels[said.label];
    }
    ++sorts[labels];
  }
  LabelCounts labels;
  labels.categories = m_categories;
  for (const auto& [sort, howMany] : sorts)
    labels.add(std::vector<double>(sort.begin(), sort.begin() + m_categories), howMany);
  const AgreementWeights plain = AgreementWeights::identity(m_categories);
  HumanAgreement result;
  result.battles = shared.size();
  result.people = static_cast<int>(std::count(takesPart.cbegin(), takesPart.cend(), true));
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
