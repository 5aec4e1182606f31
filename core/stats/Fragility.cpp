// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Fragility.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

/// Games of one pair that ended alike, and by how much the loss of one of them narrows a lead.
struct Kind {
  size_t pair = 0;
  qint64 PairCount::*result = nullptr;
  qint64 games = 0;
  double influence = 0;
};

/// Which games to drop so that @p rival overtakes the first of a fit.
class Overtaking {
 public:
  Overtaking(const WinCounts& counts, const BtFit& fit, int rival) : m_counts(counts), m_fit(fit), m_rival(rival) {
    for (size_t i = 0; i < counts.pairs.size(); ++i) {
      add(i, &PairCount::firstWon, 1);
      add(i, &PairCount::secondWon, 0);
    }
    std::stable_sort(m_kinds.begin(), m_kinds.end(),
                     [](const Kind& one, const Kind& two) { return one.influence > two.influence; });
  }

  /// How many games the linear estimate wants dropped; one more than @p most when that does not suffice.
  qint64 estimate(qint64 most) const {
    double lead = m_fit.ratings.first().rating - m_fit.ratings.at(m_rival).rating;
    qint64 dropped = 0;
    for (const Kind& kind : m_kinds) {
      if (kind.influence <= 0)
        break;
      const auto wanted = static_cast<qint64>(std::floor(lead / kind.influence)) + 1;
      const qint64 taken = std::min(wanted, kind.games);
      dropped += taken;
      lead -= kind.influence * static_cast<double>(taken);
      if (lead < 0 || dropped > most)
        break;
    }
    return lead < 0 ? dropped : most + 1;
  }
  /// Who comes first without the @p dropped most influential games; -1 without a maximum.
  int firstWithout(qint64 dropped) const {
    WinCounts rest = m_counts;
    for (const Kind& kind : m_kinds) {
      const qint64 taken = std::min(dropped, kind.games);
      rest.pairs[kind.pair].*kind.result -= taken;
      dropped -= taken;
    }
    const BtFit fit = bradleyTerry(rest, m_fit.settings);
    return fit.missing || fit.ratings.size() != m_fit.ratings.size() ? -1 : fit.ratings.first().system;
  }

 private:
  void add(size_t index, qint64 PairCount::*result, double won) {
    const PairCount& pair = m_counts.pairs[index];
    if (pair.*result == 0)
      return;
    const int first = place(pair.first), second = place(pair.second);
    const double seat = m_fit.settings.seatTerm ? m_fit.terms.first().value : 0;
    const double gap = m_fit.ratings.at(first).rating - m_fit.ratings.at(second).rating + seat;
    const double p = 1 / (1 + std::exp(-gap / kEloPerUnit));
    const double along = (covariance(first) - covariance(second)) / (kEloPerUnit * kEloPerUnit);
    m_kinds.push_back({index, result, pair.*result, kEloPerUnit * along * (won - p)});
  }
  int place(int system) const { return static_cast<int>(m_fit.of(system) - m_fit.ratings.constData()); }
  /// Of a rating with the lead of the first over the rival.
  double covariance(int at) const {
    const auto m = static_cast<size_t>(m_fit.ratings.size());
    return m_fit.covariance[at] - m_fit.covariance[static_cast<size_t>(m_rival) * m + at];
  }

  const WinCounts& m_counts;
  const BtFit& m_fit;
  int m_rival;
  std::vector<Kind> m_kinds;
};

WinCounts withoutTies(WinCounts counts) {
  for (PairCount& pair : counts.pairs)
    pair.ties = 0;
  std::erase_if(counts.pairs, [](const PairCount& pair) { return pair.decided() == 0; });
  return counts;
}

/// The estimate may be far off on either side: goes from it in steps that double to a number that changes the first
/// place and a smaller one that does not, then halves what is between. A loss of all ratings counts as too much.
void searchFrom(const Overtaking& overtaking, qint64 start, int first, qint64 most, Fragility& found) {
  const auto changes = [&](qint64 dropped) { return overtaking.firstWithout(dropped) != first; };
  qint64 enough = std::clamp<qint64>(start, 1, most), tooFew = enough;
  qint64 step = std::max<qint64>(1, enough / 16);
  if (changes(enough)) {
    for (tooFew = std::max<qint64>(0, enough - step); tooFew > 0 && changes(tooFew); step *= 2) {
      enough = tooFew;
      tooFew = std::max<qint64>(0, tooFew - step);
    }
  } else {
    do {
      if (enough >= most)
        return;
      tooFew = enough;
      enough = std::min(most, enough + step);
      step *= 2;
    } while (!changes(enough));
  }
  while (enough - tooFew > 1) {
    const qint64 middle = (enough + tooFew) / 2;
    (changes(middle) ? enough : tooFew) = middle;
  }
  const int newFirst = overtaking.firstWithout(enough);
  if (newFirst < 0 || (found.dropped && *found.dropped <= enough))
    return;
  found.dropped = enough;
  found.newFirst = newFirst;
}

double kendall(const QList<int>& one, const QList<int>& two) {
  double agree = 0, pairs = 0;
  for (qsizetype i = 0; i < one.size(); ++i)
    for (qsizetype j = i + 1; j < one.size(); ++j, ++pairs)
      agree += two.indexOf(one.at(i)) < two.indexOf(one.at(j)) ? 1 : -1;
  return pairs > 0 ? agree / pairs : 1;
}

QList<int> orderOf(const BtFit& fit) {
  QList<int> order;
  for (const BtRating& rating : fit.ratings)
    order.append(rating.system);
  return order;
}

WithoutRater leftOut(const Games& games, const BtFit& fit, int rater) {
  WithoutRater result{.rater = rater};
  Games rest{games.systems, {}};
  for (size_t i = 0; i < games.log.size(); ++i)
    if (games.origins[i].rater != static_cast<std::uint32_t>(rater))
      rest.log.push_back(games.log[i]);
  result.games = static_cast<qint64>(games.log.size() - rest.log.size());
  const BtFit other = bradleyTerry(countWins(rest), fit.settings);
  result.rated = !other.missing && other.ratings.size() == fit.ratings.size();
  if (!result.rated)
    return result;
  const QList<int> before = orderOf(fit), after = orderOf(other);
  result.newFirst = before.first() != after.first();
  result.kendall = kendall(before, after);
  for (qsizetype place = 0; place < before.size(); ++place)
    result.largestMove =
        std::max(result.largestMove, static_cast<int>(std::abs(after.indexOf(before.at(place)) - place)));
  return result;
}

}  // namespace

std::optional<Fragility> fragility(const WinCounts& counts, const BtFit& fit, const Games& games) {
  if (fit.missing || fit.ratings.size() < 2)
    return std::nullopt;
  Fragility found;
  if (fit.settings.ties == TieRule::Skip && fit.ratings.size() <= kMostShakenSystems) {
    const WinCounts decided = withoutTies(counts);
    const BtFit wald = bradleyTerry(decided, fit.settings);  // influence is by the information, not by the sandwich
    const qint64 most = decided.decided() / 2;
    constexpr int kRivals = 5;  // who is further behind needs more
    for (int rival = 1; rival < std::min<int>(kRivals + 1, static_cast<int>(fit.ratings.size())); ++rival) {
      const Overtaking overtaking(decided, wald, rival);
      const qint64 start = overtaking.estimate(most);
      if (most > 0)
        searchFrom(overtaking, start, fit.ratings.first().system, most, found);
    }
  }
  if (games.raters.size() >= 2)
    for (int rater = 0; rater < games.raters.size(); ++rater)
      found.raters.append(leftOut(games, fit, rater));
  return found;
}

}  // namespace s2s
