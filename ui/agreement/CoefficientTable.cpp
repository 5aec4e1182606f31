// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/CoefficientTable.h"

#include "ui/agreement/AgreementTable.h"
#include "ui/common/Figures.h"

#include <QCoreApplication>

namespace s2s {
/// Only the translation context of the texts in this file.
struct CoefficientTableText {
  Q_DECLARE_TR_FUNCTIONS(s2s::CoefficientTableText)
};

namespace {

using Text = CoefficientTableText;
constexpr int kDecimals = 3;

QString dash() { return QStringLiteral("–"); }

QString spreadText(const std::optional<double>& low, const std::optional<double>& high) {
  return low && high ? Text::tr("%1 to %2").arg(figure(*low, kDecimals), figure(*high, kDecimals)) : dash();
}

QString pText(double p) { return p < 0.001 ? Text::tr("p < 0.001") : Text::tr("p = %1").arg(figure(p, kDecimals)); }

/// Collects the rows; a figure that does not exist says why.
class Rows {
 public:
  void add(const QString& name, const QString& value, const QString& interval, const QString& says) {
    Row row{.key = name};
    for (const QString& text : {name, value, interval, says})
      row.cells << Cell{.text = text, .tip = text == says ? says : QString()};
    m_table.rows << row;
  }
  void add(const QString& name, const Coefficient& coefficient, const QString& says) {
    add(name, coefficient.value ? figure(*coefficient.value, kDecimals) : dash(),
        spreadText(coefficient.low, coefficient.high), coefficient.undefined ? describe(*coefficient.undefined) : says);
  }
  void add(const QString& name, const Agreement& agreement, const QString& says) {
    if (!agreement.kappa || !agreement.kappa->hasError) {
      add(name, agreement.kappa ? figure(agreement.kappa->value, kDecimals) : dash(), dash(), kappaNote(agreement));
      return;
    }
    add(name, figure(agreement.kappa->value, kDecimals), spreadText(agreement.kappa->low, agreement.kappa->high), says);
  }
  void add(const QString& name, const ChiSquare& test, const QString& says) {
    if (!test.value || !test.p) {
      add(name, dash(), dash(), test.undefined ? describe(*test.undefined) : says);
      return;
    }
    add(name, QStringLiteral("χ²(%1) = %2").arg(test.degrees).arg(figure(*test.value, kDecimals)), pText(*test.p),
        says);
  }
  Table table() && {
    m_table.columns << Column{.title = Text::tr("Figure"), .number = false} << Column{.title = Text::tr("Value")}
                    << Column{.title = Text::tr("95 % interval, or p")}
                    << Column{.title = Text::tr("What it says"), .number = false};
    return std::move(m_table);
  }

 private:
  Table m_table;
};

void addKappa(Rows& rows, const AgreementStratum& stratum) {
  const Agreement& agreement = stratum.agreement;
  const QString observed = agreement.observed ? percent(*agreement.observed) : dash();
  const bool resampled = stratum.bootstrap && stratum.bootstrap->observed.low;
  rows.add(Text::tr("Percent agreement"), observed,
           resampled ? Text::tr("%1 to %2")
                           .arg(percent(*stratum.bootstrap->observed.low), percent(*stratum.bootstrap->observed.high))
                     : dash(),
           Text::tr("Share of battles on which both said the same; the interval resamples the samples."));
  rows.add(Text::tr("Cohen's κ"), agreement,
           Text::tr("Agreement beyond chance, from what each of the two tends to say; standard error %1.")
               .arg(agreement.kappa ? figure(agreement.kappa->se, kDecimals) : dash()));
  if (stratum.bootstrap)
    rows.add(Text::tr("Cohen's κ, bootstrap"), agreement.kappa ? figure(agreement.kappa->value, kDecimals) : dash(),
             spreadText(stratum.bootstrap->kappa.low, stratum.bootstrap->kappa.high),
             Text::tr("%n resamples of whole samples, because verdicts on one sample belong together.", nullptr,
                      stratum.bootstrap->kappa.rounds));
  if (agreement.kappa && agreement.kappa->hasError)
    rows.add(Text::tr("Test of κ = 0"), QStringLiteral("z = %1").arg(figure(agreement.kappa->z, 2)),
             pText(agreement.kappa->p), Text::tr("Is there any agreement beyond chance at all?"));
}

void addPair(Rows& rows, const AgreementStratum& stratum) {
  const PairFigures& figures = stratum.figures;
  const bool two = stratum.agreement.table.size() == 2;
  rows.add(two ? Text::tr("PABAK") : Text::tr("Brennan-Prediger"), figures.pabak,
           Text::tr("Beyond chance, if all labels were equally likely."));
  rows.add(Text::tr("Gwet's AC1"), figures.ac1, Text::tr("Beyond chance; stays steady where one label is rare."));
  rows.add(Text::tr("Scott's π"), figures.pi, Text::tr("Beyond chance, from the shares of both taken together."));
  rows.add(Text::tr("Krippendorff's α"), figures.alpha,
           Text::tr("Like Scott's π, corrected for small numbers; nominal labels."));
  if (figures.linear)
    rows.add(Text::tr("κ, linear weights"), *figures.linear,
             Text::tr("\"Same\" is half an agreement with either side."));
  if (figures.quadratic)
    rows.add(Text::tr("κ, quadratic weights"), *figures.quadratic,
             Text::tr("\"Same\" is three quarters of an agreement with either side."));
}

void addMargins(Rows& rows, const PairFigures& figures) {
  if (const std::optional<McNemar>& test = figures.mcNemar)
    rows.add(Text::tr("McNemar, exact"), QStringLiteral("%1 : %2").arg(test->b).arg(test->c), pText(test->exactP),
             Text::tr("Battles on which the two differ, one way and the other: does one of them lean to a side?"));
  rows.add(Text::tr("Stuart-Maxwell"), figures.stuartMaxwell, Text::tr("Do both use the labels equally often?"));
  rows.add(Text::tr("Bhapkar"), figures.bhapkar,
           Text::tr("The same question as a Wald test; rejects a little sooner."));
}

void addPeople(Rows& rows, const std::optional<HumanAgreement>& people) {
  if (!people)
    return;
  rows.add(Text::tr("People: percent agreement"), people->observed ? percent(*people->observed) : dash(), dash(),
           Text::tr("Pairs of people who said the same, over %n battles that two or more judged.", nullptr,
                    static_cast<int>(people->battles)));
  rows.add(Text::tr("People: Fleiss' κ"), people->fleiss,
           Text::tr("How far people agree among themselves: the ceiling of what a judge can be asked for."));
  rows.add(Text::tr("People: Gwet's AC1"), people->ac1, Text::tr("The same ceiling for AC1."));
  rows.add(Text::tr("People: Krippendorff's α"), people->alpha, Text::tr("The same ceiling for α."));
  if (!people->oneByOne)
    return;
  rows.add(Text::tr("People: Conger's κ"), people->oneByOne->conger,
           Text::tr("Fleiss' κ with the tendency of each person; only battles that all of them judged."));
  if (people->oneByOne->light.value)
    rows.add(Text::tr("People: Light's κ"), figure(*people->oneByOne->light.value, kDecimals), dash(),
             Text::tr("The mean of Cohen's κ over %n pairs of people.", nullptr, people->oneByOne->light.pairs));
}

void addRanks(Rows& rows, const RankStratum& ranks) {
  const auto value = [](const std::optional<double>& number) { return number ? figure(*number, kDecimals) : dash(); };
  const QString systems = Text::tr("%n systems", nullptr, ranks.systems);
  rows.add(Text::tr("Leaderboards: Spearman's ρ"), value(ranks.spearman),
           spreadText(ranks.spearmanBootstrap.low, ranks.spearmanBootstrap.high),
           Text::tr("The judge's Elo leaderboard against that of the people, %1; the interval resamples the samples.")
               .arg(systems));
  rows.add(Text::tr("Leaderboards: Kendall's τ-b"), value(ranks.kendall),
           spreadText(ranks.kendallBootstrap.low, ranks.kendallBootstrap.high),
           Text::tr("The same by pairs of systems, ties corrected."));
  const std::optional<double> same = ranks.order.share();
  const BootstrapInterval& interval = ranks.orderBootstrap;
  rows.add(Text::tr("Leaderboards: same order"), same ? percent(*same) : dash(),
           interval.low ? Text::tr("%1 to %2").arg(percent(*interval.low), percent(*interval.high)) : dash(),
           Text::tr("Share of the pairs of systems that both put in the same order."));
}

void addTest(Rows& rows, const AlternativeAnnotatorReport& report) {
  const AlternativeAnnotatorTest& test = report.test;
  const QString name = Text::tr("Alternative annotator: winning rate");
  if (!test.winningRate) {
    rows.add(name, dash(), dash(), test.undefined ? describe(*test.undefined) : QString());
    return;
  }
  const int people = static_cast<int>(test.annotators.size());
  rows.add(name, percent(*test.winningRate), test.passes ? Text::tr("passed") : Text::tr("not passed"),
           Text::tr("Share of %n people whom the judge may stand in for, at ε %1, over all battles; one half passes.",
                    nullptr, people)
               .arg(figure(report.settings.epsilon, 2)));
  if (test.advantage)
    rows.add(Text::tr("Alternative annotator: advantage"), percent(*test.advantage), dash(),
             Text::tr("How often the judge is at least as close to the other people as the person left out."));
}

}  // namespace

Table coefficientTable(const AgreementStratum& stratum, const std::optional<JudgeFindings>& judge) {
  Rows rows;
  addKappa(rows, stratum);
  addPair(rows, stratum);
  addMargins(rows, stratum.figures);
  addPeople(rows, stratum.ceiling);
  if (judge) {
    if (const RankStratum* ranks = judge->ranksIn(stratum))
      addRanks(rows, *ranks);
    addTest(rows, judge->test);
  }
  return std::move(rows).table();
}

QString coefficientText(const Coefficient& coefficient) {
  if (!coefficient.value)
    return dash();
  const QString value = figure(*coefficient.value, kDecimals);
  return coefficient.low && coefficient.high
             ? QStringLiteral("%1 (%2)").arg(value, spreadText(coefficient.low, coefficient.high))
             : value;
}

}  // namespace s2s
