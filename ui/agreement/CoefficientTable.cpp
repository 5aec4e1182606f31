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

constexpr int kDecimals = 3;

QString dash() { return QStringLiteral("–"); }

QString spreadText(const std::optional<double>& low, const std::optional<double>& high) {
  return low && high ? CoefficientTableText::tr("%1 to %2").arg(figure(*low, kDecimals), figure(*high, kDecimals))
                     : dash();
}

QString pText(double p) {
  return p < 0.001 ? CoefficientTableText::tr("p < 0.001")
                   : CoefficientTableText::tr("p = %1").arg(figure(p, kDecimals));
}

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
    m_table.columns << Column{.title = CoefficientTableText::tr("Figure"), .number = false}
                    << Column{.title = CoefficientTableText::tr("Value")}
                    << Column{.title = CoefficientTableText::tr("95 % interval, or p")}
                    << Column{.title = CoefficientTableText::tr("What it says"), .number = false};
    return std::move(m_table);
  }

 private:
  Table m_table;
};

void addKappa(Rows& rows, const AgreementStratum& stratum) {
  const Agreement& agreement = stratum.agreement;
  const QString observed = agreement.observed ? percent(*agreement.observed) : dash();
  const bool resampled = stratum.bootstrap && stratum.bootstrap->observed.low;
  rows.add(
      CoefficientTableText::tr("Percent agreement"), observed,
      resampled ? CoefficientTableText::tr("%1 to %2")
                      .arg(percent(*stratum.bootstrap->observed.low), percent(*stratum.bootstrap->observed.high))
                : dash(),
      CoefficientTableText::tr("Share of battles on which both said the same; the interval resamples the samples."));
  rows.add(
      CoefficientTableText::tr("Cohen's κ"), agreement,
      CoefficientTableText::tr("Agreement beyond chance, from what each of the two tends to say; standard error %1.")
          .arg(agreement.kappa ? figure(agreement.kappa->se, kDecimals) : dash()));
  if (stratum.bootstrap)
    rows.add(CoefficientTableText::tr("Cohen's κ, bootstrap"),
             agreement.kappa ? figure(agreement.kappa->value, kDecimals) : dash(),
             spreadText(stratum.bootstrap->kappa.low, stratum.bootstrap->kappa.high),
             CoefficientTableText::tr("%n resamples of whole samples, because verdicts on one sample belong together.",
                                      nullptr, stratum.bootstrap->kappa.rounds));
  if (agreement.kappa && agreement.kappa->hasError)
    rows.add(CoefficientTableText::tr("Test of κ = 0"), QStringLiteral("z = %1").arg(figure(agreement.kappa->z, 2)),
             pText(agreement.kappa->p), CoefficientTableText::tr("Is there any agreement beyond chance at all?"));
}

void addPair(Rows& rows, const AgreementStratum& stratum) {
  const PairFigures& figures = stratum.figures;
  const bool two = stratum.agreement.table.size() == 2;
  rows.add(two ? CoefficientTableText::tr("PABAK") : CoefficientTableText::tr("Brennan-Prediger"), figures.pabak,
           CoefficientTableText::tr("Beyond chance, if all labels were equally likely."));
  rows.add(CoefficientTableText::tr("Gwet's AC1"), figures.ac1,
           CoefficientTableText::tr("Beyond chance; stays steady where one label is rare."));
  rows.add(CoefficientTableText::tr("Scott's π"), figures.pi,
           CoefficientTableText::tr("Beyond chance, from the shares of both taken together."));
  rows.add(CoefficientTableText::tr("Krippendorff's α"), figures.alpha,
           CoefficientTableText::tr("Like Scott's π, corrected for small numbers; nominal labels."));
  if (figures.ordinalAlpha)
    rows.add(CoefficientTableText::tr("Krippendorff's α, ordinal"), *figures.ordinalAlpha,
             CoefficientTableText::tr("\"Same\" lies between the two sides."));
  if (figures.linear)
    rows.add(CoefficientTableText::tr("κ, linear weights"), *figures.linear,
             CoefficientTableText::tr("\"Same\" is half an agreement with either side."));
  if (figures.quadratic)
    rows.add(CoefficientTableText::tr("κ, quadratic weights"), *figures.quadratic,
             CoefficientTableText::tr("\"Same\" is three quarters of an agreement with either side."));
}

void addMargins(Rows& rows, const PairFigures& figures) {
  if (const std::optional<McNemar>& test = figures.mcNemar)
    rows.add(
        CoefficientTableText::tr("McNemar, exact"), QStringLiteral("%1 : %2").arg(test->b).arg(test->c),
        pText(test->exactP),
        CoefficientTableText::tr("Battles on which the two differ, one way and the other: does one of them lean to "
                                 "a side? χ² = %1, corrected %2.")
            .arg(figure(test->chi2, kDecimals), figure(test->correctedChi2, kDecimals)));
  rows.add(CoefficientTableText::tr("Stuart-Maxwell"), figures.stuartMaxwell,
           CoefficientTableText::tr("Do both use the labels equally often?"));
  rows.add(CoefficientTableText::tr("Bhapkar"), figures.bhapkar,
           CoefficientTableText::tr("The same question as a Wald test; rejects a little sooner."));
}

/// Fleiss' kappa of each label, and its test; nothing unless every battle has the same number of people.
void addFleissTests(Rows& rows, const std::optional<FleissTests>& tests, const QStringList& labels) {
  if (!tests)
    return;
  const auto add = [&](const QString& name, const NullTest& test, const QString& says) {
    rows.add(name, figure(test.value, kDecimals), pText(test.p), says.arg(figure(test.z, 2)));
  };
  add(CoefficientTableText::tr("People: Fleiss' κ, test"), tests->overall,
      CoefficientTableText::tr("Is it above 0? z = %1, with the standard error under κ = 0."));
  for (qsizetype i = 0; i < labels.size() && i < static_cast<qsizetype>(tests->byCategory.size()); ++i)
    if (const auto& test = tests->byCategory[i])
      add(CoefficientTableText::tr("People: Fleiss' κ, %1").arg(labelWords(labels.at(i))), *test,
          CoefficientTableText::tr("Of this label against all others; z = %1."));
}

void addPeople(Rows& rows, const std::optional<HumanAgreement>& people, const QStringList& labels) {
  if (!people)
    return;
  rows.add(CoefficientTableText::tr("People: percent agreement"),
           people->observed ? percent(*people->observed) : dash(), dash(),
           CoefficientTableText::tr("Pairs of people who said the same, over %n battles that two or more judged.",
                                    nullptr, static_cast<int>(people->battles)));
  rows.add(
      CoefficientTableText::tr("People: Fleiss' κ"), people->fleiss,
      CoefficientTableText::tr("How far people agree among themselves: the ceiling of what a judge can be asked for."));
  rows.add(CoefficientTableText::tr("People: Gwet's AC1"), people->ac1,
           CoefficientTableText::tr("The same ceiling for AC1."));
  rows.add(CoefficientTableText::tr("People: Krippendorff's α"), people->alpha,
           CoefficientTableText::tr("The same ceiling for α."));
  if (!people->oneByOne)
    return;
  rows.add(
      CoefficientTableText::tr("People: Conger's κ"), people->oneByOne->conger,
      CoefficientTableText::tr("Fleiss' κ with the tendency of each person; battles that two of them or more judged."));
  rows.add(CoefficientTableText::tr("People: Randolph's κ"), people->oneByOne->randolph,
           CoefficientTableText::tr("Free-marginal: beyond chance, if all labels were equally likely."));
  if (people->oneByOne->light.value)
    rows.add(CoefficientTableText::tr("People: Light's κ"), figure(*people->oneByOne->light.value, kDecimals), dash(),
             CoefficientTableText::tr("The mean of Cohen's κ over %n pairs of people.", nullptr,
                                      people->oneByOne->light.pairs));
  addFleissTests(rows, people->oneByOne->fleissTests, labels);
}

/// People are always counted in canonical seats.
QStringList peoplesLabels(const AgreementStratum& stratum) {
  return stratum.agreement.table.size() == 2
             ? QStringList{QStringLiteral("a"), QStringLiteral("b")}
             : QStringList{QStringLiteral("a"), QStringLiteral("same"), QStringLiteral("b")};
}

void addRanks(Rows& rows, const RankStratum& ranks) {
  const auto value = [](const std::optional<double>& number) { return number ? figure(*number, kDecimals) : dash(); };
  const QString systems = CoefficientTableText::tr("%n systems", nullptr, ranks.systems);
  rows.add(CoefficientTableText::tr("Leaderboards: Spearman's ρ"), value(ranks.spearman),
           spreadText(ranks.spearmanBootstrap.low, ranks.spearmanBootstrap.high),
           CoefficientTableText::tr("The judge's Bradley-Terry leaderboard (prior of %1 wins) against that of the "
                                    "people, %2; the interval resamples the samples.")
               .arg(figure(kOfferedPrior, 1), systems));
  rows.add(CoefficientTableText::tr("Leaderboards: Kendall's τ-b"), value(ranks.kendall),
           spreadText(ranks.kendallBootstrap.low, ranks.kendallBootstrap.high),
           CoefficientTableText::tr("The same by pairs of systems, ties corrected."));
  const std::optional<double> same = ranks.order.share();
  const BootstrapInterval& interval = ranks.orderBootstrap;
  rows.add(
      CoefficientTableText::tr("Leaderboards: same order"), same ? percent(*same) : dash(),
      interval.low ? CoefficientTableText::tr("%1 to %2").arg(percent(*interval.low), percent(*interval.high)) : dash(),
      CoefficientTableText::tr("Share of the pairs of systems that both put in the same order."));
}

void addTest(Rows& rows, const AlternativeAnnotatorReport& report) {
  const AlternativeAnnotatorTest& test = report.test;
  const QString name = CoefficientTableText::tr("Alternative annotator: winning rate");
  if (!test.winningRate) {
    rows.add(name, dash(), dash(), test.undefined ? describe(*test.undefined) : QString());
    return;
  }
  const int people = static_cast<int>(test.annotators.size());
  rows.add(name, percent(*test.winningRate),
           test.passes ? CoefficientTableText::tr("passed") : CoefficientTableText::tr("not passed"),
           CoefficientTableText::tr(
               "Share of %n people whom the judge may stand in for, at ε %1, over all battles; one half passes.",
               nullptr, people)
               .arg(figure(report.settings.epsilon, 2)));
  if (test.advantage)
    rows.add(CoefficientTableText::tr("Alternative annotator: advantage"), percent(*test.advantage), dash(),
             CoefficientTableText::tr(
                 "How often the judge is at least as close to the other people as the person left out."));
}

}  // namespace

Table coefficientTable(const AgreementStratum& stratum, const std::optional<JudgeFindings>& judge) {
  Rows rows;
  addKappa(rows, stratum);
  addPair(rows, stratum);
  addMargins(rows, stratum.figures);
  addPeople(rows, stratum.ceiling, peoplesLabels(stratum));
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
