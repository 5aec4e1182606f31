// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementReport.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace s2s {
namespace {

/// One of the two that are compared: a rater, or the majority of the people.
struct Side {
  bool isMajority = false;
  Labels labels;
  QHash<BattleId, ResponseId> shownFirst;  ///< where known; of a majority nothing
  QSet<BattleId> unstable;                 ///< where both orders of a judge are asked for and differ
};

QStringList knownRaters(const Contents& contents) {
  QStringList names{kHumans};
  for (const Rater& rater : contents.raters)
    names.append(rater.id.text());
  return names;
}

Side sideOf(const QString& name, const QList<const Verdict*>& counted, const Contents& contents,
            const AgreementQuery& query) {
  const Criterion criterion = query.criterion;
  Side side;
  if (name == kHumans) {
    side.isMajority = true;
    side.labels = humanMajority(counted, contents, criterion);
    return side;
  }
  const RaterId rater(name);
  side.labels = labelsOf(counted, contents, rater, criterion);
  for (const Verdict* verdict : counted)
    if (verdict->rater == rater && !verdict->presentedFirst.isEmpty() && !side.shownFirst.contains(verdict->battle))
      side.shownFirst.insert(verdict->battle, verdict->presentedFirst);
  if (query.rule.judgeOrder == kOrdersAgree || query.rule.judgeOrder == kOrdersAverage)
    side.unstable = unstableBattles(contents, rater, query.rule);
  return side;
}

/// Rows and columns of the table: seat A or the first shown, (same,) seat B or the second shown.
QStringList tableLabels(const AgreementQuery& query) {
  const bool canonical = query.orientation == Orientation::Canonical;
  const QString first = canonical ? QStringLiteral("a") : QStringLiteral("first");
  const QString second = canonical ? QStringLiteral("b") : QStringLiteral("second");
  return query.criterion == Criterion::Overall ? QStringList{first, second}
                                               : QStringList{first, QStringLiteral("same"), second};
}

Preference swapped(Preference label) {
  if (label == Preference::A)
    return Preference::B;
  return label == Preference::B ? Preference::A : label;
}

/// Builds a report: each battle that both judged is oriented and laid into the tables, or left out and counted.
class Comparison {
 public:
  Comparison(const Contents& contents, const AgreementQuery& query, Side a, Side b,
             const std::optional<PeoplesLabels>& people)
      : m_contents(contents), m_a(std::move(a)), m_b(std::move(b)), m_people(people) {
    m_report.query = query;
  }

  AgreementReport report() && {
    Part whole;
    for (int i = 0; i < m_contents.battles.size(); ++i) {
      m_places.push_back({});
      if (const auto battle = comparedBattle(m_contents.battles.at(i).battle)) {
        m_places.back().compared = static_cast<int>(whole.compared.size());
        whole.compared.append(*battle);
      }
      whole.all.append(i);
    }
    addStratum(Stratifier::None, {}, whole);
    for (const Stratifier by : m_report.query.by)
      addStrata(by, whole.compared);
    return std::move(m_report);
  }

 private:
  /// What belongs to one value of a stratifier; battles by their place in the contents.
  struct Part {
    QList<ComparedBattle> compared;
    QList<int> all;
    bool judged = false;  ///< one of them, by at least one of the two
  };
  struct Place {
    bool judged = false;
    int compared = -1;  ///< place among the compared
  };

  bool isOverall() const { return m_report.query.criterion == Criterion::Overall; }

  std::optional<ComparedBattle> comparedBattle(const Battle& battle) {
    const auto a = m_a.labels.of.constFind(battle.id);
    const auto b = m_b.labels.of.constFind(battle.id);
    const bool hasA = a != m_a.labels.of.cend(), hasB = b != m_b.labels.of.cend();
    if (!hasA || !hasB) {
      countUnmatched(battle.id, hasA, hasB);
      return std::nullopt;
    }
    m_places.back().judged = true;
    if (isOverall() && (!isDecided(*a) || !isDecided(*b))) {
      ++(isUnstable(battle.id) ? m_report.unstable : m_report.ties);
      return std::nullopt;
    }
    const std::optional<Seat> first = firstSeat(battle);
    if (!first) {
      ++m_report.unknownSeats;
      return std::nullopt;
    }
    m_report.shownBFirst += *first == Seat::B ? 1 : 0;
    return ComparedBattle{battle.id, place(*a, *first), place(*b, *first)};
  }

  void countUnmatched(const BattleId& battle, bool hasA, bool hasB) {
    m_places.back().judged = hasA || hasB;
    if ((hasA || hasB) && isUnstable(battle)) {
      ++m_report.unstable;
      return;
    }
    const bool splitA = m_a.labels.evenSplits.contains(battle), splitB = m_b.labels.evenSplits.contains(battle);
    if ((splitA && hasB) || (splitB && hasA))
      ++m_report.evenSplits;
    else if (hasA)
      ++m_report.onlyA;
    else if (hasB)
      ++m_report.onlyB;
  }

  bool isUnstable(const BattleId& battle) const {
    return m_a.unstable.contains(battle) || m_b.unstable.contains(battle);
  }

  static bool isDecided(Preference label) { return label == Preference::A || label == Preference::B; }

  /// The seat that stands for the table's first label.
  std::optional<Seat> firstSeat(const Battle& battle) const {
    if (m_report.query.orientation == Orientation::Canonical)
      return Seat::A;
    ResponseId shown = m_a.shownFirst.value(battle.id);
    if (shown.isEmpty())
      shown = m_b.shownFirst.value(battle.id);
    if (shown.isEmpty())
      return std::nullopt;
    return shown == battle.a ? Seat::A : Seat::B;
  }

  int place(Preference label, Seat first) const {
    const Preference oriented = first == Seat::A ? label : swapped(label);
    if (oriented == Preference::A)
      return 0;
    return isOverall() || oriented == Preference::Same ? 1 : 2;
  }

  void addStratum(Stratifier by, const QString& value, const Part& part) {
    ConfusionTable table(tableLabels(m_report.query));
    for (const ComparedBattle& battle : part.compared)
      table.add(battle.labelA, battle.labelB);
    const AgreementQuery& query = m_report.query;
    const AgreementWeights weights = query.customWeights.value_or(weightsFor(query.weighting, table.size()));
    AgreementStratum stratum{by, value, agreement(table, weights), part.compared, pairFigures(table, weights), {}, {}};
    if (query.bootstrap)
      stratum.bootstrap = bootstrap(part.compared, weights);
    if (m_people)
      stratum.ceiling = m_people->agreement(part.all, query.oneByOne);
    m_report.strata.append(std::move(stratum));
  }

  AgreementBootstrap bootstrap(const QList<ComparedBattle>& battles, const AgreementWeights& weights) const {
    QHash<SampleId, int> samples;
    std::vector<ClusteredPair> pairs;
    for (const ComparedBattle& battle : battles) {
      const SampleId& sample = m_contents.findBattle(battle.battle)->sample;
      const int cluster = samples.value(sample, static_cast<int>(samples.size()));
      samples.insert(sample, cluster);
      pairs.push_back({battle.labelA, battle.labelB, cluster});
    }
    return bootstrapAgreement(pairs, static_cast<int>(samples.size()), weights, *m_report.query.bootstrap);
  }

  void addStrata(Stratifier by, const QList<ComparedBattle>& compared) {
    QMap<QString, Part> parts;
    for (int i = 0; i < m_contents.battles.size(); ++i) {
      const Place& place = m_places[i];
      if (!place.judged && !m_people)
        continue;
      for (const QString& value : stratumValues(m_contents, m_contents.battles.at(i).battle, by)) {
        Part& part = parts[value];
        part.all.append(i);
        part.judged = part.judged || place.judged;
        if (place.compared >= 0)
          part.compared.append(compared.at(place.compared));
      }
    }
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
      if (it->judged)
        addStratum(by, it.key(), it.value());
  }

  const Contents& m_contents;
  Side m_a, m_b;
  const std::optional<PeoplesLabels>& m_people;
  std::vector<Place> m_places;  ///< by battle
  AgreementReport m_report;
};

/// Why weights do not fit the table of a query.
std::optional<Error> misfit(const AgreementQuery& query) {
  const qsizetype labels = tableLabels(query).size();
  if (!query.customWeights || query.customWeights->size() == labels)
    return std::nullopt;
  return Error{Fault::BadUsage, QStringLiteral("weights"), QStringLiteral("a square of %1 x %1 weights").arg(labels)};
}

QList<const Verdict*> countedWithout(const Contents& contents, const AgreementQuery& query) {
  QList<const Verdict*> counted = countedVerdicts(contents, query.rule);
  if (!query.without.isEmpty())
    counted.removeIf([&](const Verdict* verdict) { return query.without.contains(verdict->rater.text()); });
  return counted;
}

bool isJudge(const Contents& contents, const QString& name) {
  const Rater* rater = contents.findRater(RaterId(name));
  return rater && rater->kind == RaterKind::Judge;
}

}  // namespace

QString presentedTo(const AgreementQuery& query) { return query.a == kHumans ? query.b : query.a; }

Result<AgreementReport> agreementReport(const Contents& contents, const AgreementQuery& query) {
  const QStringList known = knownRaters(contents);
  for (const QString& name : {query.a, query.b})
    if (!known.contains(name))
      return Error{Fault::UnknownRater, name, known.join(QStringLiteral(", "))};
  if (const auto error = misfit(query))
    return *error;
  const QList<const Verdict*> counted = countedWithout(contents, query);
  std::optional<PeoplesLabels> people;
  if (isJudge(contents, query.a) || isJudge(contents, query.b))
    people.emplace(counted, contents, query.criterion);
  return Comparison(contents, query, sideOf(query.a, counted, contents, query),
                    sideOf(query.b, counted, contents, query), people)
      .report();
}

AgreementWeights weightsFor(Weighting weighting, int labels) {
  switch (weighting) {
    case Weighting::Linear: return AgreementWeights::linear(labels);
    case Weighting::Quadratic: return AgreementWeights::quadratic(labels);
    case Weighting::None: break;
  }
  return AgreementWeights::identity(labels);
}

}  // namespace s2s
