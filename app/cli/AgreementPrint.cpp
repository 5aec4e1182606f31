// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgreementPrint.h"

namespace s2s::cli {
namespace {

QString nameOf(const AgreementStratum& stratum) {
  return stratum.by == Stratifier::None ? QStringLiteral("all") : stratum.value;
}

std::optional<double> known(const std::optional<KappaValue>& kappa, double KappaValue::*figure) {
  return kappa && kappa->hasError ? std::optional((*kappa).*figure) : std::nullopt;
}

QStringList rowOf(const AgreementStratum& stratum) {
  const auto& [table, n, observed, chance, kappa, undefined] = stratum.agreement;
  QStringList row{
      nameOf(stratum),
      QString::number(n),
      number(observed, 4),
      number(chance, 4),
      number(kappa ? std::optional(kappa->value) : std::nullopt, 5),
      number(known(kappa, &KappaValue::se), 5),
      undefined ? describe(*undefined) : interval(known(kappa, &KappaValue::low), known(kappa, &KappaValue::high), 3),
      number(stratum.figures.ac1.value, 4),
      number(stratum.figures.alpha.value, 4)};
  if (stratum.bootstrap)
    row.append(interval(stratum.bootstrap->kappa.low, stratum.bootstrap->kappa.high, 3));
  if (stratum.ceiling)
    row.append({number(stratum.ceiling->observed, 4), number(stratum.ceiling->fleiss.value, 4)});
  return row;
}

QStringList lineOf(const QString& name, const Coefficient& coefficient) {
  return {name, number(coefficient.value, 5), number(coefficient.se, 5),
          coefficient.undefined ? describe(*coefficient.undefined) : interval(coefficient.low, coefficient.high, 3)};
}

QStringList lineOf(const QString& name, const std::optional<Agreement>& agreement) {
  const std::optional<KappaValue> kappa = agreement ? agreement->kappa : std::nullopt;
  return {name, number(kappa ? std::optional(kappa->value) : std::nullopt, 5), number(known(kappa, &KappaValue::se), 5),
          interval(known(kappa, &KappaValue::low), known(kappa, &KappaValue::high), 3)};
}

void printPeople(const HumanAgreement& people, Terminal& terminal) {
  terminal.say(
      QStringLiteral("The people among themselves, on %1 battles that two or more of %2 decided, in canonical labels:")
          .arg(people.battles)
          .arg(people.people));
  QList<QStringList> rows{lineOf(QStringLiteral("Fleiss' kappa"), people.fleiss),
                          lineOf(QStringLiteral("AC1"), people.ac1),
                          lineOf(QStringLiteral("Krippendorff's alpha"), people.alpha)};
  if (people.oneByOne) {
    rows.append(lineOf(QStringLiteral("Conger's kappa"), people.oneByOne->conger));
    rows.append(lineOf(QStringLiteral("Randolph's kappa"), people.oneByOne->randolph));
    rows.append({QStringLiteral("Light's kappa"), number(people.oneByOne->light.value, 5), QString(), QString()});
  }
  terminal.table(
      {QStringLiteral("coefficient"), QStringLiteral("value"), QStringLiteral("se"), QStringLiteral("95 % interval")},
      rows);
}

QString testLine(const QString& name, const ChiSquare& test) {
  return test.value ? QStringLiteral("%1: chi2 %2, df %3, p %4")
                          .arg(name)
                          .arg(*test.value, 0, 'f', 4)
                          .arg(test.degrees)
                          .arg(*test.p, 0, 'g', 4)
                    : QStringLiteral("%1: %2").arg(name, describe(*test.undefined));
}

}  // namespace

QString interval(std::optional<double> low, std::optional<double> high, int digits) {
  return low && high ? QStringLiteral("[%1, %2]").arg(*low, 0, 'f', digits).arg(*high, 0, 'f', digits)
                     : QStringLiteral("-");
}

void printStrata(const QList<AgreementStratum>& strata, Terminal& terminal) {
  QStringList header{QStringLiteral("stratum"),       QStringLiteral("n"),     QStringLiteral("agreement"),
                     QStringLiteral("chance"),        QStringLiteral("kappa"), QStringLiteral("se"),
                     QStringLiteral("95 % interval"), QStringLiteral("AC1"),   QStringLiteral("alpha")};
  if (strata.first().bootstrap)
    header.append(QStringLiteral("bootstrap"));
  if (strata.first().ceiling)
    header.append({QStringLiteral("people agree"), QStringLiteral("people's kappa")});
  QList<QStringList> rows;
  for (const AgreementStratum& stratum : strata)
    rows.append(rowOf(stratum));
  terminal.table(header, rows);
  if (const auto& kappa = strata.first().agreement.kappa)
    terminal.say(QStringLiteral("Landis & Koch call this kappa %1; their bands are a convention, not a test.")
                     .arg(words(kappaBand(kappa->value))));
}

void printConfusion(const ConfusionTable& table, const QString& a, const QString& b, Terminal& terminal) {
  QList<QStringList> rows;
  QStringList header{QString()};
  for (int i = 0; i < table.size(); ++i) {
    QStringList row{a + QStringLiteral(" = ") + table.labels().at(i)};
    for (int j = 0; j < table.size(); ++j)
      row.append(QString::number(table.at(i, j)));
    rows.append(row);
    header.append(b + QStringLiteral(" = ") + table.labels().at(i));
  }
  terminal.table(header, rows);
}

void printFigures(const AgreementStratum& stratum, Terminal& terminal) {
  const PairFigures& figures = stratum.figures;
  QList<QStringList> rows{lineOf(QStringLiteral("Cohen's kappa"), std::optional(stratum.agreement)),
                          lineOf(QStringLiteral("Scott's pi"), figures.pi),
                          lineOf(QStringLiteral("PABAK (Brennan-Prediger)"), figures.pabak),
                          lineOf(QStringLiteral("AC1"), figures.ac1),
                          lineOf(QStringLiteral("Krippendorff's alpha"), figures.alpha)};
  if (figures.ordinalAlpha)
    rows.append(lineOf(QStringLiteral("alpha, ordinal"), *figures.ordinalAlpha));
  if (figures.linear)
    rows.append(lineOf(QStringLiteral("kappa, linear weights"), figures.linear));
  if (figures.quadratic)
    rows.append(lineOf(QStringLiteral("kappa, quadratic weights"), figures.quadratic));
  terminal.table(
      {QStringLiteral("coefficient"), QStringLiteral("value"), QStringLiteral("se"), QStringLiteral("95 % interval")},
      rows);
  if (figures.mcNemar)
    terminal.say(QStringLiteral("McNemar: b %1, c %2, chi2 %3, p %4, corrected %5, p %6, exact p %7")
                     .arg(figures.mcNemar->b)
                     .arg(figures.mcNemar->c)
                     .arg(figures.mcNemar->chi2, 0, 'f', 4)
                     .arg(figures.mcNemar->p, 0, 'g', 4)
                     .arg(figures.mcNemar->correctedChi2, 0, 'f', 4)
                     .arg(figures.mcNemar->correctedP, 0, 'g', 4)
                     .arg(figures.mcNemar->exactP, 0, 'g', 4));
  terminal.say(testLine(QStringLiteral("Stuart-Maxwell"), figures.stuartMaxwell));
  terminal.say(testLine(QStringLiteral("Bhapkar"), figures.bhapkar));
  if (stratum.ceiling)
    printPeople(*stratum.ceiling, terminal);
}

void print(const JudgeComparison& comparison, const QString& judge, const QString& versus, Terminal& terminal) {
  terminal.say(QStringLiteral("%1 against %2 on the same %3 battles:").arg(judge, versus).arg(comparison.n));
  const auto row = [](const QString& name, const PairedFigure& figure) {
    return QStringList{name,
                       number(figure.one, 4),
                       number(figure.two, 4),
                       number(figure.difference, 4),
                       interval(figure.bootstrap.low, figure.bootstrap.high, 3),
                       number(figure.bootstrap.p, 4)};
  };
  terminal.table(
      {QString(), judge, versus, QStringLiteral("difference"), QStringLiteral("95 % interval"), QStringLiteral("p")},
      {row(QStringLiteral("kappa"), comparison.kappa), row(QStringLiteral("agreement"), comparison.observed)});
}

void print(const AlternativeAnnotatorReport& report, Terminal& terminal) {
  const AlternativeAnnotatorTest& test = report.test;
  if (test.undefined) {
    terminal.say(QStringLiteral("Alternative annotator test: %1").arg(describe(*test.undefined)));
    return;
  }
  terminal.say(QStringLiteral("Alternative annotator test (epsilon %1): the judge is as good as %2 of the people; %3. "
                              "Not tested for too few items: %4.")
                   .arg(report.settings.epsilon)
                   .arg(number(test.winningRate, 3),
                        test.passes ? QStringLiteral("it passes") : QStringLiteral("it does not pass"))
                   .arg(test.tooFew));
  QList<QStringList> rows;
  for (const LeftOutAnnotator& one : test.annotators)
    rows.append({report.people.at(one.annotator).text(), QString::number(one.items), number(one.judgeWins, 4),
                 number(one.annotatorWins, 4), number(one.p, 5),
                 one.judgeIsAsGood ? QStringLiteral("yes") : QStringLiteral("no")});
  terminal.table({QStringLiteral("left out"), QStringLiteral("items"), QStringLiteral("judge wins"),
                  QStringLiteral("person wins"), QStringLiteral("p"), QStringLiteral("as good")},
                 rows);
}

void print(const QList<RankStratum>& ranks, RatingMethod method, Terminal& terminal) {
  QList<QStringList> rows;
  for (const RankStratum& stratum : ranks) {
    const QString name = stratum.level    ? code(*stratum.level)
                         : stratum.domain ? code(*stratum.domain)
                                          : QStringLiteral("all");
    rows.append({name, QString::number(stratum.systems), number(stratum.spearman, 3),
                 interval(stratum.spearmanBootstrap.low, stratum.spearmanBootstrap.high, 3), number(stratum.kendall, 3),
                 interval(stratum.kendallBootstrap.low, stratum.kendallBootstrap.high, 3),
                 number(stratum.order.share(), 3),
                 interval(stratum.orderBootstrap.low, stratum.orderBootstrap.high, 3)});
  }
  terminal.say(
      method == RatingMethod::Elo
          ? QStringLiteral("Elo leaderboards of the people and of the judge:")
          : QStringLiteral("Bradley-Terry leaderboards (with a prior of %1 wins for each side of every pair that "
                           "met) of the people and of the judge:")
                .arg(kOfferedPrior));
  terminal.table(
      {QStringLiteral("stratum"), QStringLiteral("systems"), QStringLiteral("Spearman"), QStringLiteral("95 %"),
       QStringLiteral("Kendall"), QStringLiteral("95 %"), QStringLiteral("same order"), QStringLiteral("95 %")},
      rows);
}

}  // namespace s2s::cli
