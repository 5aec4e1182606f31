// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RatingTables.h"

#include "core/stats/SampleSize.h"

#include <algorithm>

namespace s2s::cli {
namespace {

QString points(double value) { return QString::number(value, 'f', 1); }

QString rounded(double value, int digits = 1) { return QString::number(value, 'f', digits); }

QString nameOf(const RatingStratum& stratum) {
  if (!stratum.level && !stratum.domain)
    return QStringLiteral("all");
  return QStringLiteral("%1 %2")
      .arg(stratum.domain ? code(*stratum.domain) : QString(), stratum.level ? code(*stratum.level) : QString())
      .trimmed();
}

QStringList recordOf(const Standing& standing) {
  const int decided = standing.wins + standing.losses;
  return {QString::number(standing.wins), QString::number(standing.losses), QString::number(standing.games()),
          number(decided > 0 ? std::optional(100.0 * standing.wins / decided) : std::nullopt, 1)};
}
const QStringList kRecord{QStringLiteral("wins"), QStringLiteral("losses"), QStringLiteral("games"),
                          QStringLiteral("win %")};

/// Columns of a band: median, low and high.
void addBand(QStringList& cells, const QList<Band>& bands, qsizetype place) {
  if (bands.isEmpty())
    return;
  const Band& band = bands.at(place);
  cells << points(band.median) << points(band.low) << points(band.high);
}
void addBandHeader(QStringList& header, const QList<Band>& bands, const QString& name) {
  if (!bands.isEmpty())
    header << name << QStringLiteral("2.5 %") << QStringLiteral("97.5 %");
}

void printElo(const RatingStratum& stratum, const RatingsReport& report, Terminal& terminal) {
  QStringList header{QStringLiteral("system"), QStringLiteral("elo")};
  addBandHeader(header, stratum.shuffled.bands, QStringLiteral("shuffled"));
  addBandHeader(header, stratum.resampled.bands, QStringLiteral("resampled"));
  QList<QStringList> rows;
  for (const Standing& standing : stratum.standings) {
    QStringList row{report.systems.at(standing.system), points(standing.rating)};
    addBand(row, stratum.shuffled.bands, standing.system);
    addBand(row, stratum.resampled.bands, standing.system);
    rows.append(row + recordOf(standing));
  }
  terminal.table(header + kRecord, rows);
  if (stratum.shuffled.tooManySystems || stratum.resampled.tooManySystems)
    terminal.say(QStringLiteral("no bands: they are drawn for up to %1 systems").arg(kMostJitteredSystems));
  if (!stratum.shuffled.bands.isEmpty())
    terminal.say(QStringLiteral("shuffled: %1 random orders of the same games").arg(stratum.shuffled.rounds));
  if (!stratum.resampled.bands.isEmpty())
    terminal.say(
        QStringLiteral("resampled: %1 rounds, order kept, each game drawn 0, 1, 2 ... times (Poisson) and played "
                       "once with that weight")
            .arg(stratum.resampled.rounds));
}

QString ranks(const BtRating& rating) {
  return rating.bestRank == rating.worstRank ? QString::number(rating.bestRank)
                                             : QStringLiteral("%1 to %2").arg(rating.bestRank).arg(rating.worstRank);
}

void printFit(const RatingStratum& stratum, const RatingsReport& report, Terminal& terminal) {
  QStringList header{QStringLiteral("rank"), QStringLiteral("system"), QStringLiteral("bt"), QStringLiteral("low"),
                     QStringLiteral("high")};
  addBandHeader(header, stratum.bootstrap.bands, QStringLiteral("bootstrap"));
  QList<QStringList> rows;
  for (const Standing& standing : stratum.standings) {
    const auto own = std::find_if(stratum.bt->ratings.cbegin(), stratum.bt->ratings.cend(),
                                  [&](const BtRating& rating) { return rating.system == standing.system; });
    QStringList row{ranks(*own), report.systems.at(standing.system), points(own->rating), points(own->low),
                    points(own->high)};
    addBand(row, stratum.bootstrap.bands, own - stratum.bt->ratings.cbegin());
    rows.append(row + recordOf(standing));
  }
  terminal.table(header + kRecord, rows);
}

void printUnrated(const RatingStratum& stratum, const RatingsReport& report, Terminal& terminal) {
  terminal.say(describe(*stratum.bt->missing));
  if (stratum.bt->missing == NoRatings::OnlyWins)
    terminal.say(QStringLiteral("The option is --prior 0.1."));
  QList<QStringList> rows;
  for (const Standing& standing : stratum.standings) {
    QString group = QStringLiteral("–");
    for (qsizetype i = 0; i < stratum.bt->components.size(); ++i)
      if (stratum.bt->components.at(i).contains(standing.system))
        group = QString::number(i + 1);
    rows.append(QStringList{report.systems.at(standing.system), group} + recordOf(standing));
  }
  if (!rows.isEmpty())
    terminal.table(QStringList{QStringLiteral("system"), QStringLiteral("group")} + kRecord, rows);
}

QString nameOf(const BtTerm& term, const RatingsReport& report) {
  if (term.name == QLatin1String("tie"))
    return QStringLiteral("tie term, log nu");
  const std::optional<StyleFigure> figure = styleFigureFrom(term.name);
  if (!figure || !report.style)
    return term.name + QStringLiteral(" term, points");
  const double scale = report.style->deviations[report.style->figures.indexOf(*figure)];
  return QStringLiteral("%1, points for a difference of %2")
      .arg(term.name, *figure == StyleFigure::Loudness
                          ? QStringLiteral("%1 LU").arg(rounded(scale, 2))
                          : QStringLiteral("%1 % of the sum of both").arg(rounded(100 * scale, 1)));
}

/// What verdicts that are not independent have in common.
QString sharedBy(const RatingsReport& report) {
  return report.cluster.isEmpty() ? QStringLiteral("samples") : QStringLiteral("values of \"%1\"").arg(report.cluster);
}

void sayHowFitted(const RatingStratum& stratum, const RatingsReport& report, Terminal& terminal) {
  const BtFit& fit = *stratum.bt;
  terminal.say(fit.errors == BtErrors::Wald
                   ? QStringLiteral("low, high: 95 % (Wald)")
                   : QStringLiteral("low, high: 95 % (sandwich, because verdicts share %1)").arg(sharedBy(report)));
  if (report.bt.prior > 0)
    terminal.say(QStringLiteral("with a prior of %1 wins for each side of every pair that met").arg(report.bt.prior));
  for (const BtTerm& term : fit.terms)
    terminal.say(QStringLiteral("%1: %2 (95 %: %3 to %4, p = %5)")
                     .arg(nameOf(term, report), rounded(term.value, 2), rounded(term.low, 2), rounded(term.high, 2),
                          rounded(term.p, 4)));
  if (stratum.bootstrap.rounds > 0)
    terminal.say(QStringLiteral("bootstrap: %1 rounds over %2, %3 of them without a maximum")
                     .arg(stratum.bootstrap.rounds)
                     .arg(stratum.bootstrap.clustered ? sharedBy(report) : QStringLiteral("games"))
                     .arg(stratum.bootstrap.degenerate));
}

void sayHowManyMore(const RatingStratum& stratum, const RatingsReport& report, Terminal& terminal) {
  const BtFit& fit = *stratum.bt;
  terminal.say(QStringLiteral("mean width of an interval: %1").arg(rounded(meanWidth(fit))));
  if (report.targetWidth > 0)
    terminal.say(QStringLiteral("games for a width of %1: %2 in all")
                     .arg(report.targetWidth)
                     .arg(gamesForWidth(fit, report.targetWidth)));
  QList<QStringList> rows;
  for (int i = 0; i + 1 < fit.ratings.size(); ++i) {
    const BtDifference gap = difference(fit, i, i + 1);
    const qint64 games = gamesToSeparate(fit, i, i + 1);
    rows.append({report.systems.at(fit.ratings.at(i).system), report.systems.at(fit.ratings.at(i + 1).system),
                 rounded(gap.value), rounded(gap.low), rounded(gap.high), rounded(100 * power(gap), 0),
                 games > 0 ? QString::number(games) : QStringLiteral("–")});
  }
  if (!rows.isEmpty())
    terminal.table({QStringLiteral("before"), QStringLiteral("behind"), QStringLiteral("lead"), QStringLiteral("low"),
                    QStringLiteral("high"), QStringLiteral("power %"), QStringLiteral("games for 80 %")},
                   rows);
}

void sayHowFragile(const Fragility& fragility, const RatingsReport& report, const RatingStratum& stratum,
                   Terminal& terminal) {
  if (fragility.dropped)
    terminal.say(QStringLiteral("without %1 of %2 games, chosen for it, %3 comes first")
                     .arg(*fragility.dropped)
                     .arg(stratum.n)
                     .arg(report.systems.at(fragility.newFirst)));
  else if (report.bt.ties == TieRule::Skip && stratum.bt->ratings.size() <= kMostShakenSystems)
    terminal.say(QStringLiteral("no half of the games was found whose loss changes the first place"));
  QList<QStringList> rows;
  for (const WithoutRater& without : fragility.raters)
    rows.append({report.raters.at(without.rater), QString::number(without.games),
                 without.rated ? rounded(without.kendall, 3) : QStringLiteral("–"),
                 without.rated ? QString::number(without.largestMove) : QStringLiteral("–"),
                 !without.rated     ? QStringLiteral("no ratings")
                 : without.newFirst ? QStringLiteral("changes")
                                    : QStringLiteral("stays")});
  if (!rows.isEmpty())
    terminal.table({QStringLiteral("without rater"), QStringLiteral("games"), QStringLiteral("kendall"),
                    QStringLiteral("places moved"), QStringLiteral("first place")},
                   rows);
}

void printBradleyTerry(const RatingStratum& stratum, const RatingsReport& report, Terminal& terminal) {
  if (!stratum.rated) {
    printUnrated(stratum, report, terminal);
    return;
  }
  printFit(stratum, report, terminal);
  sayHowFitted(stratum, report, terminal);
  if (stratum.level || stratum.domain)
    return;
  sayHowManyMore(stratum, report, terminal);
  if (stratum.fragility)
    sayHowFragile(*stratum.fragility, report, stratum, terminal);
}

/// "260.1 (95 %: 200.3 to 319.9)", or Elo, which has no interval.
QString gapText(const std::optional<BtDifference>& bt, const std::optional<double>& elo) {
  if (!bt)
    return number(elo, 1);
  return QStringLiteral("%1 (95 %: %2 to %3)").arg(rounded(bt->value), rounded(bt->low), rounded(bt->high));
}

void sayGroups(const GroupGaps& groups, Terminal& terminal) {
  for (const GroupMean& mean : groups.means)
    terminal.say(
        QStringLiteral("%1: mean of %2 systems %3").arg(mean.group).arg(mean.systems).arg(gapText(mean.bt, mean.elo)));
  for (const GroupGap& gap : groups.gaps)
    terminal.say(QStringLiteral("%1 above %2 by %3").arg(gap.above, gap.below, gapText(gap.bt, gap.elo)));
}

QString leftOut(const RatingsReport& report) {
  const TieRule ties = report.method == RatingMethod::Elo ? report.elo.ties : report.bt.ties;
  QString text = ties == TieRule::Skip
                     ? QStringLiteral("left out: %1 ties, %2 without a winner").arg(report.ties)
                     : QStringLiteral("%1 ties taken in (%3); left out: %2 without a winner").arg(report.ties);
  text = ties == TieRule::Skip ? text.arg(report.undecided) : text.arg(report.undecided).arg(code(ties));
  if (report.orderUnknown > 0)
    text += QStringLiteral(", %1 of which the order of presentation is not known").arg(report.orderUnknown);
  return text;
}

void sayStyle(const RatingsReport& report, Terminal& terminal) {
  if (report.style)
    terminal.say(QStringLiteral("style controlled for on %1 games; %2 without measures are left out of the ratings")
                     .arg(report.style->measured)
                     .arg(report.style->unmeasured));
}

}  // namespace

void print(const RatingsReport& report, Terminal& terminal) {
  if (report.strata.first().standings.isEmpty()) {
    terminal.say(
        QStringLiteral("There is nothing to rate: no verdict counts. Judge some battles, import verdicts, or "
                       "name a judge with --rater."));
    return;
  }
  for (const RatingStratum& stratum : report.strata) {
    terminal.say(QStringLiteral("%1: %2 games%3")
                     .arg(nameOf(stratum))
                     .arg(stratum.n)
                     .arg(stratum.n < kThinStratum ? QStringLiteral(" (few: the order says little)") : QString()));
    if (report.method == RatingMethod::Elo)
      printElo(stratum, report, terminal);
    else
      printBradleyTerry(stratum, report, terminal);
    sayGroups(stratum.groups, terminal);
  }
  sayStyle(report, terminal);
  terminal.say(leftOut(report));
}

}  // namespace s2s::cli
