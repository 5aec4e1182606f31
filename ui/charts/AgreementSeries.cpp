// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/AgreementSeries.h"

#include "core/model/Words.h"

#include <QCoreApplication>

namespace s2s {
namespace {

/// Only the translation context of the texts in this file.
struct AgreementSeriesText {
  Q_DECLARE_TR_FUNCTIONS(s2s::AgreementSeriesText)
};

ChartColor colorFor(const AgreementStratum& stratum) {
  if (const Level level = levelFrom(stratum.value); stratum.by == Stratifier::Level && level != Level::Unknown)
    return {ChartColor::Kind::Level, static_cast<int>(level)};
  if (const Domain domain = domainFrom(stratum.value); stratum.by == Stratifier::Domain && domain != Domain::Unknown)
    return {ChartColor::Kind::Domain, static_cast<int>(domain)};
  return {};
}

ChartPoint pointOf(const Agreement& agreement) {
  ChartPoint point{.n = agreement.n, .thin = agreement.n < kThinAgreement};
  if (agreement.kappa) {
    point.value = agreement.kappa->value;
    if (agreement.kappa->hasError)
      point.interval = Spread{agreement.kappa->low, agreement.kappa->high};
  }
  return point;
}

}  // namespace

QString stratumWords(const AgreementStratum& stratum) {
  switch (stratum.by) {
    case Stratifier::None: return AgreementSeriesText::tr("All");
    case Stratifier::Level: return words(levelFrom(stratum.value));
    case Stratifier::Domain: return words(domainFrom(stratum.value));
    case Stratifier::Task: return taskWords(stratum.value);
    case Stratifier::Language: return languageWords(stratum.value);
    default: return stratum.value;
  }
}

DotPlot kappaDots(const AgreementReport& report) {
  DotPlot plot{.title = AgreementSeriesText::tr("Cohen's kappa by level and domain")};
  if (!report.strata.isEmpty() && report.strata.first().agreement.kappa)
    plot.reference = report.strata.first().agreement.kappa->value;
  Stratifier before = Stratifier::None;
  for (const AgreementStratum& stratum : report.strata) {
    if (stratum.by != Stratifier::Level && stratum.by != Stratifier::Domain)
      continue;
    plot.rows.append({.label = stratumWords(stratum),
                      .color = colorFor(stratum),
                      .point = pointOf(stratum.agreement),
                      .ceiling = stratum.ceiling ? stratum.ceiling->fleiss.value : std::nullopt,
                      .startsGroup = stratum.by != before && !plot.rows.isEmpty()});
    before = stratum.by;
  }
  return plot;
}

}  // namespace s2s
