// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/RatingsReport.h"

#include "core/stats/Components.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace s2s {
namespace {

/// Wins, losses and ties of every system.
QList<Standing> recordsOf(const WinCounts& counts) {
  std::vector<Standing> records(counts.systems);
  for (size_t i = 0; i < records.size(); ++i)
    records[i].system = static_cast<int>(i);
  const auto add = [](int& sum, qint64 games) { sum += static_cast<int>(games); };
  for (const PairCount& pair : counts.pairs) {
    add(records[pair.first].wins, pair.firstWon);
    add(records[pair.first].losses, pair.secondWon);
    add(records[pair.first].ties, pair.ties);
    add(records[pair.second].wins, pair.secondWon);
    add(records[pair.second].losses, pair.firstWon);
    add(records[pair.second].ties, pair.ties);
  }
  return QList<Standing>(records.cbegin(), records.cend());
}

/// Whether ties move the ratings that are asked for.
bool takesTiesIn(const RatingsQuery& query) {
  const bool isElo = query.method == RatingMethod::Elo;
  return (isElo && query.elo.ties == TieRule::Half) || ((!isElo || query.besideElo) && query.bt.ties != TieRule::Skip);
}

/// Whether a chain of games that move ratings links any two systems that have games.
bool isLinked(const WinCounts& counts, const QList<Standing>& standings, bool withTies) {
  std::vector<int> place(counts.systems, -1);
  WinGraph graph;
  for (const Standing& standing : standings)
    place[standing.system] = graph.systems++;
  for (const PairCount& pair : counts.pairs)
    if (pair.decided() > 0 || (withTies && pair.ties > 0))
      graph.edges.emplace_back(place[pair.first], place[pair.second]);
  return isConnected(graph);
}

double shareWon(const Standing& standing) {
  return (standing.wins + standing.ties / 2.0) / std::max(1, standing.games());
}

/// The games of some domain and level, and the counts that were made of them.
struct Part {
  std::optional<Level> level;
  std::optional<Domain> domain;
  WinCounts counts;

  bool contains(const Game& game) const {
    return (!level || game.level == *level) && (!domain || game.domain == *domain);
  }
};

std::vector<std::uint32_t> samplesOf(const Games& games) {
  std::vector<std::uint32_t> samples;
  samples.reserve(games.origins.size());
  for (const GameOrigin& origin : games.origins)
    samples.push_back(origin.sample);
  return samples;
}

bool shareSamples(std::vector<std::uint32_t> samples) {
  std::sort(samples.begin(), samples.end());
  return std::adjacent_find(samples.cbegin(), samples.cend()) != samples.cend();
}

class ReportBuilder {
 public:
  ReportBuilder(const Games& games, const RatingsQuery& query) : m_games(games), m_query(query) {
    if (query.by.isEmpty()) {
      m_whole = countWins(games, query.threads);
    } else {
      m_cells = countWinsByCell(games);
      for (const WinCounts& cell : m_cells)
        m_whole = m_whole + cell;
      m_whole.systems = static_cast<int>(games.systems.size());
    }
    if (query.method == RatingMethod::Elo && query.by.isEmpty())
      m_elo.all = elo(games, query.elo);
    else if (query.method == RatingMethod::Elo)
      m_elo = eloByStratum(games, query.elo);
  }

  RatingStratum whole() const { return stratum({std::nullopt, std::nullopt, m_whole}, m_elo.all); }
  QList<RatingStratum> by(RatingStrata kind) const {
    QList<RatingStratum> strata;
    const auto add = [&](std::optional<Level> level, std::optional<Domain> domain, const QList<Standing>& elo) {
      const Part part{level, domain, countsOf(level, domain)};
      if (!part.counts.pairs.empty())
        strata.append(stratum(part, elo));
    };
    for (size_t i = 0; kind == RatingStrata::Domain && i < kDomains.size(); ++i)
      add(std::nullopt, kDomains[i], m_elo.domains[i]);
    for (size_t i = 0; kind == RatingStrata::Level && i < kLevels.size(); ++i)
      add(kLevels[i], std::nullopt, m_elo.levels[i]);
    for (size_t i = 0; kind == RatingStrata::Cell && i < m_elo.cells.size(); ++i)
      add(kLevels[i % kLevels.size()], kDomains[i / kLevels.size()], m_elo.cells[i]);
    return strata;
  }
  qint64 ties() const { return m_whole.ties(); }

 private:
  WinCounts countsOf(std::optional<Level> level, std::optional<Domain> domain) const {
    WinCounts sum{m_whole.systems, {}};
    for (const Domain d : {Domain::Education, Domain::Entertainment, Domain::Medical, Domain::Social, Domain::Unknown})
      for (const Level l : {Level::L1, Level::L2, Level::L3, Level::L4, Level::Unknown})
        if ((!level || *level == l) && (!domain || *domain == d))
          sum = sum + m_cells[cellOf(d, l)];
    return sum;
  }
  RatingStratum stratum(const Part& part, const QList<Standing>& elo) const {
    RatingStratum stratum;
    stratum.level = part.level;
    stratum.domain = part.domain;
    const bool withTies = takesTiesIn(m_query);
    stratum.n = part.counts.decided() + (withTies ? part.counts.ties() : 0);
    stratum.standings = m_query.method == RatingMethod::Elo ? elo : recordsOf(part.counts);
    stratum.standings.removeIf([](const Standing& standing) { return standing.games() == 0; });
    stratum.connected = isLinked(part.counts, stratum.standings, withTies);
    if (m_query.method == RatingMethod::BradleyTerry || m_query.besideElo)
      fit(stratum, part);
    if (m_query.method == RatingMethod::Elo)
      jitter(stratum, part);
    else
      takeRatings(stratum);
    if (!m_query.groups.isEmpty())
      stratum.groups = groupGaps(m_query.groups, stratum.bt.value_or(notFitted()),
                                 m_query.method == RatingMethod::Elo ? stratum.standings : QList<Standing>());
    std::stable_sort(stratum.standings.begin(), stratum.standings.end(), [&](const Standing& one, const Standing& two) {
      return stratum.rated ? one.rating > two.rating : shareWon(one) > shareWon(two);
    });
    return stratum;
  }
  static BtFit notFitted() {
    BtFit fit;
    fit.missing = NoRatings::NoGames;
    return fit;
  }
  Resampling resampling(int rounds) const { return {rounds, m_query.seed, m_query.threads, m_query.stop}; }
  Games logOf(const Part& part) const {
    return m_games.where([&](const Game& game) { return part.contains(game); });
  }
  void fitStyled(RatingStratum& stratum, const Part& part) const {
    const StyledGames log = m_query.style->where([&](const Game& game) { return part.contains(game); });
    const std::vector<std::uint32_t> samples = samplesOf(log.games);
    stratum.bt = bradleyTerry(log.games, m_query.bt, log.differences);
    if (shareSamples(samples))
      stratum.bt = withClusteredErrors(*stratum.bt, log.games, samples, log.differences);
  }
  void fit(RatingStratum& stratum, const Part& part) const {
    if (m_query.style) {
      fitStyled(stratum, part);
      return;
    }
    const Resampling how = resampling(m_query.bootstrap);
    stratum.bt = bradleyTerry(part.counts, m_query.bt);
    const Games log = m_games.origins.empty() ? Games() : logOf(part);
    const std::vector<std::uint32_t> samples = samplesOf(log);
    const bool clustered = shareSamples(samples);
    if (clustered)
      stratum.bt = withClusteredErrors(*stratum.bt, log, samples);
    if (m_query.bootstrap > 0)
      stratum.bootstrap =
          clustered ? clusteredBootstrap(log, samples, *stratum.bt, how) : bootstrap(part.counts, *stratum.bt, how);
    if (m_query.fragility && !part.level && !part.domain && !m_query.stop.stop_requested())
      stratum.fragility = fragility(part.counts, *stratum.bt, log);
  }
  void jitter(RatingStratum& stratum, const Part& part) const {
    if (m_query.shuffles <= 0 && m_query.bootstrap <= 0)
      return;
    const Games log = logOf(part);
    stratum.shuffled = shuffledElo(log, m_query.elo, resampling(m_query.shuffles));
    stratum.resampled = resampledElo(log, m_query.elo, resampling(m_query.bootstrap));
  }
  /// What was not rated for lack of decided games leaves the table.
  static void takeRatings(RatingStratum& stratum) {
    stratum.rated = !stratum.bt->missing;
    if (!stratum.rated)
      return;
    stratum.standings.removeIf([&](const Standing& standing) { return !stratum.bt->of(standing.system); });
    stratum.connected = true;  // else there were no ratings
    for (Standing& standing : stratum.standings)
      standing.rating = stratum.bt->of(standing.system)->rating;
  }

  const Games& m_games;
  const RatingsQuery& m_query;
  WinCounts m_whole;
  std::array<WinCounts, kCells> m_cells;
  EloByStratum m_elo;
};

}  // namespace

RatingsReport ratingsReport(const Games& games, const RatingsQuery& query) {
  RatingsReport report;
  report.method = query.method;
  report.elo = query.elo;
  report.bt = query.bt;
  report.seed = query.seed;
  report.targetWidth = query.targetWidth;
  report.cluster = query.cluster;
  report.systems = games.systems;
  report.raters = games.raters;
  if (query.style)
    report.style = query.style->summary;
  const ReportBuilder builder(games, query);
  report.strata.append(builder.whole());
  report.ties = static_cast<int>(builder.ties());
  for (const RatingStrata kind : query.by)
    report.strata += builder.by(kind);
  return report;
}

RatingsReport ratingsReport(const Contents& contents, const RatingsQuery& query) {
  NoGame without;
  GamesQuery wanted = query;
  wanted.asPresented = query.bt.seatTerm;
  const Games games = gamesOf(contents, wanted, &without);
  RatingsQuery grouped = query;
  grouped.groups = groupsOf(contents, games.systems);
  RatingsReport report = ratingsReport(games, grouped);
  report.undecided = without.undecided;
  report.orderUnknown = without.orderUnknown;
  return report;
}

std::optional<double> averageRating(const RatingsReport& report, int system, RatingStrata kind) {
  double sum = 0;
  int played = 0;
  for (const RatingStratum& stratum : report.strata) {
    const bool isOfKind = kind == RatingStrata::Domain  ? stratum.domain && !stratum.level
                          : kind == RatingStrata::Level ? stratum.level && !stratum.domain
                                                        : false;
    const auto own = std::find_if(stratum.standings.cbegin(), stratum.standings.cend(),
                                  [system](const Standing& standing) { return standing.system == system; });
    if (!isOfKind || !stratum.rated || own == stratum.standings.cend())
      continue;
    sum += own->rating;
    ++played;
  }
  return played == 4 ? std::optional<double>(sum / played) : std::nullopt;
}

}  // namespace s2s
