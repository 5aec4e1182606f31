// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/AgreementReport.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace s2s {
namespace {

/// One of the two that are compared: a rater, or the majority of the people.
struct Side {
  bool isMajority = false;
  Labels labels;
  QHash<BattleId, ResponseId> shownFirst;  ///< where known; of a majority nothing
};

QStringList knownRaters(const Contents& contents) {
  QStringList names{kHumans};
  for (const Rater& rater : contents.raters)
    names.append(rater.id.text());
  return names;
}

Side sideOf(const QString& name, const QList<const Verdict*>& counted, const Contents& contents, Criterion criterion) {
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
  Comparison(const Contents& contents, const AgreementQuery& query, Side a, Side b)
      : m_contents(contents), m_a(std::move(a)), m_b(std::move(b)) {
    m_report.query = query;
  }

  AgreementReport report() && {
    QList<ComparedBattle> compared;
    for (const DrawnBattle& drawn : m_contents.battles)
      if (const auto battle = comparedBattle(drawn.battle))
        compared.append(*battle);
    addStratum(Stratifier::None, {}, compared);
    for (const Stratifier by : m_report.query.by)
      addStrata(by, compared);
    return std::move(m_report);
  }

 private:
  bool isOverall() const { return m_report.query.criterion == Criterion::Overall; }

  std::optional<ComparedBattle> comparedBattle(const Battle& battle) {
    const auto a = m_a.labels.of.constFind(battle.id);
    const auto b = m_b.labels.of.constFind(battle.id);
    const bool hasA = a != m_a.labels.of.cend(), hasB = b != m_b.labels.of.cend();
    if (!hasA || !hasB) {
      countUnmatched(battle.id, hasA, hasB);
      return std::nullopt;
    }
    m_judged.append(&battle);
    if (isOverall() && (!isDecided(*a) || !isDecided(*b))) {
      ++m_report.ties;
      return std::nullopt;
    }
    const std::optional<Seat> first = firstSeat(battle);
    if (!first) {
      ++m_report.unknownSeats;
      return std::nullopt;
    }
    return ComparedBattle{battle.id, place(*a, *first), place(*b, *first)};
  }

  void countUnmatched(const BattleId& battle, bool hasA, bool hasB) {
    const bool splitA = m_a.labels.evenSplits.contains(battle), splitB = m_b.labels.evenSplits.contains(battle);
    if ((splitA && hasB) || (splitB && hasA))
      ++m_report.evenSplits;
    else if (hasA)
      ++m_report.onlyA;
    else if (hasB)
      ++m_report.onlyB;
    if (hasA || hasB)
      m_judged.append(m_contents.findBattle(battle));
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

  void addStratum(Stratifier by, const QString& value, const QList<ComparedBattle>& battles) {
    ConfusionTable table(tableLabels(m_report.query));
    for (const ComparedBattle& battle : battles)
      table.add(battle.labelA, battle.labelB);
    m_report.strata.append(AgreementStratum{by, value, agreement(table), battles});
  }

  void addStrata(Stratifier by, const QList<ComparedBattle>& compared) {
    QMap<QString, QList<ComparedBattle>> parts;
    for (const Battle* battle : std::as_const(m_judged))
      parts[stratumValue(m_contents, *battle, by)];
    for (const ComparedBattle& battle : compared)
      parts[stratumValue(m_contents, *m_contents.findBattle(battle.battle), by)].append(battle);
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
      if (!it.key().isEmpty())
        addStratum(by, it.key(), it.value());
  }

  const Contents& m_contents;
  Side m_a, m_b;
  QList<const Battle*> m_judged;  ///< by at least one of the two
  AgreementReport m_report;
};

QString systemPair(const Contents& contents, const Battle& battle) {
  const Response* a = contents.findResponse(battle.a);
  const Response* b = contents.findResponse(battle.b);
  if (!a || !b)
    return {};
  return std::min(a->system, b->system) + QStringLiteral(" | ") + std::max(a->system, b->system);
}

}  // namespace

Result<AgreementReport> agreementReport(const Contents& contents, const AgreementQuery& query) {
  const QStringList known = knownRaters(contents);
  for (const QString& name : {query.a, query.b})
    if (!known.contains(name))
      return Error{Fault::UnknownRater, name, known.join(QStringLiteral(", "))};
  const QList<const Verdict*> counted = countedVerdicts(contents, query.rule);
  return Comparison(contents, query, sideOf(query.a, counted, contents, query.criterion),
                    sideOf(query.b, counted, contents, query.criterion))
      .report();
}

Agreement agreementOfColumns(const QStringList& first, const QStringList& second) {
  const qsizetype rows = std::min(first.size(), second.size());
  QHash<QString, int> places;
  for (qsizetype row = 0; row < rows; ++row)
    if (!first.at(row).isEmpty() && !second.at(row).isEmpty()) {
      places.insert(first.at(row), 0);
      places.insert(second.at(row), 0);
    }
  QStringList labels = places.keys();
  labels.sort();
  for (int i = 0; i < labels.size(); ++i)
    places[labels.at(i)] = i;
  ConfusionTable table(labels);
  for (qsizetype row = 0; row < rows; ++row)
    if (!first.at(row).isEmpty() && !second.at(row).isEmpty())
      table.add(places.value(first.at(row)), places.value(second.at(row)));
  return agreement(table);
}

QString stratumValue(const Contents& contents, const Battle& battle, Stratifier by) {
  if (by == Stratifier::System)
    return systemPair(contents, battle);
  const Sample* sample = contents.findSample(battle.sample);
  if (!sample)
    return {};
  switch (by) {
    case Stratifier::Level: return code(sample->level);
    case Stratifier::Domain: return code(sample->domain);
    case Stratifier::Task: return sample->task;
    case Stratifier::Language: return sample->language;
    case Stratifier::Split: return code(sample->split);
    case Stratifier::None:
    case Stratifier::System: break;
  }
  return {};
}

}  // namespace s2s
