// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ratings/RatingSentences.h"

#include "core/stats/SampleSize.h"
#include "ui/charts/RatingSeries.h"
#include "ui/common/Figures.h"
#include "ui/ratings/GroupTable.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct RatingSentencesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RatingSentencesText)
};

constexpr qint64 kBeyondCounting = 1000000000;

QString counted(qint64 games) {
  return games > kBeyondCounting ? RatingSentencesText::tr("more than a thousand million") : QString::number(games);
}

QString joined(QStringList sentences) {
  sentences.removeAll(QString());
  return sentences.join(QLatin1Char(' '));
}

QString widthWords(const BtFit& fit, double wanted) {
  const double width = meanWidth(fit);
  if (width <= 0)
    return {};
  const QString now = RatingSentencesText::tr("The 95 % intervals are %1 points wide on average, over %n games.",
                                              nullptr, static_cast<int>(fit.n))
                          .arg(figure(width, 0));
  if (wanted <= 0)
    return now;
  const qint64 games = gamesForWidth(fit, wanted);
  return joined({now, games <= fit.n
                          ? RatingSentencesText::tr("That is as narrow as the %1 wanted.").arg(figure(wanted, 0))
                          : RatingSentencesText::tr("A width of %1 takes about %2 games in all, %3 more.")
                                .arg(figure(wanted, 0), counted(games), counted(games - fit.n))});
}

QString neighbourWords(const BtFit& fit, const QStringList& systems) {
  if (fit.ratings.size() < 2)
    return {};
  const QString first = systems.at(fit.ratings.at(0).system), second = systems.at(fit.ratings.at(1).system);
  const qint64 games = gamesToSeparate(fit, 0, 1);
  if (games == 0)
    return RatingSentencesText::tr("%1 and %2 are level.").arg(first, second);
  if (const BtDifference gap = difference(fit, 0, 1); gap.low > 0)
    return RatingSentencesText::tr("%1 leads %2 by %3 points (95 % interval %4 to %5).")
        .arg(first, second, figure(gap.value, 0), figure(gap.low, 0), figure(gap.high, 0));
  return RatingSentencesText::tr("To tell %1 from %2 with a power of 80 % takes about %3 games in all.")
      .arg(first, second, counted(games));
}

QString seatWords(const BtTerm& term) {
  return RatingSentencesText::tr("The answer that is played first gains %1 points (95 % interval %2 to %3).")
      .arg(figure(term.value, 1), figure(term.low, 1), figure(term.high, 1));
}

QString tieWords(const BtTerm& term) {
  return RatingSentencesText::tr("Davidson's ν for ties is %1 (95 % interval %2 to %3).")
      .arg(figure(std::exp(term.value), 2), figure(std::exp(term.low), 2), figure(std::exp(term.high), 2));
}

QString styleName(StyleFigure figure) {
  switch (figure) {
    case StyleFigure::Duration: return RatingSentencesText::tr("duration");
    case StyleFigure::Loudness: return RatingSentencesText::tr("loudness");
    case StyleFigure::SpeechRate: break;
  }
  return RatingSentencesText::tr("speech rate");
}

/// "duration (16 %) −30 points (−127 to 67)"
QString termWords(const BtTerm& term, StyleFigure style, double scale) {
  const QString typical =
      style == StyleFigure::Loudness ? QStringLiteral("%1 LU").arg(figure(scale, 1)) : percent(scale, 0);
  return RatingSentencesText::tr("%1 (%2): %3 points (95 % interval %4 to %5)")
      .arg(styleName(style), typical, figure(term.value, 0), figure(term.low, 0), figure(term.high, 0));
}

QString styleWords(const BtFit& fit, const StyleSummary& style) {
  QStringList terms;
  for (const BtTerm& term : fit.terms)
    if (const auto controlled = styleFigureFrom(term.name))
      terms << termWords(term, *controlled, style.deviations[style.figures.indexOf(*controlled)]);
  const QString measured = RatingSentencesText::tr(
                               "Style is controlled for on the %1 games whose sounds were measured; %2 others are left "
                               "out of Bradley-Terry.")
                               .arg(style.measured)
                               .arg(style.unmeasured);
  if (terms.isEmpty())
    return measured;
  return joined({measured, RatingSentencesText::tr("What a typical difference is worth to the longer, louder or faster "
                                                   "answer: %1.")
                               .arg(terms.join(QStringLiteral("; ")))});
}

QString errorWords(const BtFit& fit) {
  return fit.errors == BtErrors::Sandwich
             ? RatingSentencesText::tr("95 % intervals from sandwich errors, verdicts on one sample taken together.")
             : RatingSentencesText::tr("95 % Wald intervals.");
}

QString fittedWords(const BtFit& fit) {
  QStringList sentences{
      RatingSentencesText::tr("Bradley-Terry: maximum likelihood, mean %1.").arg(figure(fit.settings.centre, 0))};
  if (fit.settings.prior > 0)
    sentences << RatingSentencesText::tr("With a prior of %1 wins for each side of every pair that met.")
                     .arg(figure(fit.settings.prior, 1));
  if (fit.settings.ties == TieRule::Half)
    sentences << RatingSentencesText::tr("A tie is half a win for each side, also in Elo.");
  if (fit.settings.ties == TieRule::Davidson)
    sentences << RatingSentencesText::tr("Ties are an outcome of their own (Davidson); in Elo they are left out.");
  if (!fit.missing)
    sentences << errorWords(fit);
  for (const BtTerm& term : fit.terms)
    if (term.name == QLatin1String("seat"))
      sentences << seatWords(term);
    else if (term.name == QLatin1String("tie"))
      sentences << tieWords(term);
  return joined(sentences);
}

}  // namespace

QString missingWords(const RatingStratum& stratum) {
  return stratum.bt && stratum.bt->missing ? describe(*stratum.bt->missing) : QString();
}

QString missingWords(const RatingsReport& report, RatingStrata kind) {
  QStringList sentences;
  for (const RatingStratum& stratum : strataOf(report, kind))
    if (const QString why = missingWords(stratum); !why.isEmpty())
      sentences << RatingSentencesText::tr("%1: no Bradley-Terry ratings. %2").arg(stratumWords(stratum), why);
  return joined(sentences);
}

QString howManyMore(const RatingsReport& report) { return howManyMore(report.strata.first(), report); }

QString howManyMore(const RatingStratum& stratum, const RatingsReport& report) {
  const std::optional<BtFit>& fit = stratum.bt;
  if (!fit || fit->missing)
    return {};
  return joined({widthWords(*fit, report.targetWidth), neighbourWords(*fit, report.systems)});
}

QString fragilityWords(const RatingsReport& report) {
  const std::optional<Fragility>& shaken = report.strata.first().fragility;
  if (!shaken)
    return {};
  QStringList sentences;
  if (shaken->dropped && shaken->newFirst >= 0)
    sentences << RatingSentencesText::tr("Without %n chosen games of %1, %2 would come first.", nullptr,
                                         static_cast<int>(*shaken->dropped))
                     .arg(report.strata.first().bt->n)
                     .arg(report.systems.at(shaken->newFirst));
  for (const WithoutRater& without : shaken->raters)
    if (without.newFirst)
      sentences << RatingSentencesText::tr("Without the verdicts of %1 another system would come first.")
                       .arg(report.raters.at(without.rater));
  return joined(sentences);
}

QString groupWords(const RatingsReport& report) {
  QStringList sentences;
  for (const GroupGap& gap : report.strata.first().groups.gaps)
    if (gap.bt)
      sentences << RatingSentencesText::tr("On average %1 stands above %2 by %3 points (95 % interval %4 to %5).")
                       .arg(groupName(gap.above), groupName(gap.below), figure(gap.bt->value, 0),
                            figure(gap.bt->low, 0), figure(gap.bt->high, 0));
  return joined(sentences);
}

QString methodWords(const RatingsReport& report) {
  const std::optional<BtFit>& fit = report.strata.first().bt;
  return joined({fit ? fittedWords(*fit) : QString(), fit && report.style ? styleWords(*fit, *report.style) : QString(),
                 RatingSentencesText::tr("Elo as in the paper: K %1, start %2, game by game in the order in which the "
                                         "verdicts were given. It depends on that order: in brackets what 95 % of "
                                         "random orders of the same verdicts give, which is no interval of strength.")
                     .arg(figure(report.elo.k, 0), figure(report.elo.start, 0))});
}

}  // namespace s2s
