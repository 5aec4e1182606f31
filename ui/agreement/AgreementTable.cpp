// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/AgreementTable.h"

#include "ui/charts/AgreementSeries.h"
#include "ui/common/Figures.h"

#include <QCoreApplication>

namespace s2s {
/// Only the translation context of the texts in this file.
struct AgreementTableText {
  Q_DECLARE_TR_FUNCTIONS(s2s::AgreementTableText)
};

namespace {

Cell shareCell(const std::optional<double>& share) {
  return share ? Cell{.text = percent(*share), .sort = *share} : Cell();
}

QList<Cell> kappaCells(const Agreement& agreement) {
  if (!agreement.kappa)
    return {Cell{.text = AgreementTableText::tr("undefined"), .sort = -2.0, .tip = kappaNote(agreement)}, Cell(),
            Cell()};
  const KappaValue& kappa = *agreement.kappa;
  if (!kappa.hasError)
    return {numberCell(kappa.value, 3), Cell{.tip = kappaNote(agreement)}, Cell{.tip = kappaNote(agreement)}};
  return {numberCell(kappa.value, 3), numberCell(kappa.low, 3), numberCell(kappa.high, 3)};
}

Cell ceilingCell(const std::optional<HumanAgreement>& ceiling) {
  if (!ceiling || !ceiling->fleiss.value)
    return {.tip = ceiling && ceiling->fleiss.undefined ? describe(*ceiling->fleiss.undefined) : QString()};
  Cell cell = numberCell(*ceiling->fleiss.value, 3);
  cell.tip =
      AgreementTableText::tr("%n battles that two people or more judged", nullptr, static_cast<int>(ceiling->battles));
  return cell;
}

Row rowOf(const AgreementStratum& stratum, qsizetype place, bool hasCeiling) {
  Row row{.key = QString::number(place)};
  row.cells << Cell{.text = stratumWords(stratum), .sort = place} << countCell(stratum.agreement.n)
            << shareCell(stratum.agreement.observed) << shareCell(stratum.agreement.chance)
            << kappaCells(stratum.agreement);
  if (hasCeiling)
    row.cells << ceilingCell(stratum.ceiling);
  if (stratum.agreement.n < kThinAgreement)
    for (Cell& cell : row.cells) {
      cell.thin = true;
      if (cell.tip.isEmpty())
        cell.tip =
            AgreementTableText::tr("Fewer than %n battles: says little.", nullptr, static_cast<int>(kThinAgreement));
    }
  return row;
}

}  // namespace

Table agreementTable(const AgreementReport& report) {
  Table table;
  table.columns << Column{.title = AgreementTableText::tr("Part"), .number = false}
                << Column{.title = AgreementTableText::tr("n")} << Column{.title = AgreementTableText::tr("Agreement")}
                << Column{.title = AgreementTableText::tr("Chance"),
                          .tip = AgreementTableText::tr("What two raters with these shares would agree on by chance")}
                << Column{.title = AgreementTableText::tr("κ")} << Column{.title = AgreementTableText::tr("95 % low")}
                << Column{.title = AgreementTableText::tr("95 % high")};
  const bool hasCeiling = !report.strata.isEmpty() && report.strata.first().ceiling;
  if (hasCeiling)
    table.columns << Column{.title = AgreementTableText::tr("People κ"),
                            .tip = AgreementTableText::tr("Fleiss' κ of the people among themselves: the ceiling")};
  for (qsizetype place = 0; place < report.strata.size(); ++place)
    table.rows << rowOf(report.strata.at(place), place, hasCeiling);
  return table;
}

Table agreementForExport(const AgreementReport& report) {
  Table table;
  for (const char* title :
       {"by", "value", "n", "agreement", "kappa", "kappa_low", "kappa_high", "ac1", "ac1_low", "ac1_high", "alpha",
        "alpha_low", "alpha_high", "people_fleiss", "people_fleiss_low", "people_fleiss_high"})
    table.columns << Column{.title = QString::fromLatin1(title)};
  const auto number = [](const std::optional<double>& value) { return value ? numberCell(*value, 6) : Cell(); };
  for (const AgreementStratum& stratum : report.strata) {
    Row row{.key = stratum.value};
    row.cells << textCell(stratum.by == Stratifier::None ? QString() : code(stratum.by)) << textCell(stratum.value)
              << countCell(stratum.agreement.n) << number(stratum.agreement.observed);
    const std::optional<KappaValue>& kappa = stratum.agreement.kappa;
    const bool interval = kappa && kappa->hasError;
    row.cells << (kappa ? number(kappa->value) : Cell()) << (interval ? number(kappa->low) : Cell())
              << (interval ? number(kappa->high) : Cell());
    const Coefficient people = stratum.ceiling ? stratum.ceiling->fleiss : Coefficient();
    for (const Coefficient& each : {stratum.figures.ac1, stratum.figures.alpha, people})
      row.cells << number(each.value) << number(each.low) << number(each.high);
    table.rows << row;
  }
  return table;
}

QString labelWords(const QString& code) {
  if (code == QLatin1String("a"))
    return AgreementTableText::tr("A");
  if (code == QLatin1String("b"))
    return AgreementTableText::tr("B");
  if (code == QLatin1String("same"))
    return AgreementTableText::tr("same");
  if (code == QLatin1String("first"))
    return AgreementTableText::tr("first");
  return code == QLatin1String("second") ? AgreementTableText::tr("second") : code;
}

QStringList labelWords(const QStringList& codes) {
  QStringList list;
  for (const QString& code : codes)
    list << labelWords(code);
  return list;
}

QString kappaNote(const Agreement& agreement) {
  if (!agreement.kappa)
    return agreement.undefined ? describe(*agreement.undefined) : QString();
  if (agreement.kappa->hasError)
    return {};
  return AgreementTableText::tr(
      "There is no interval: one of the two gave a single answer throughout, so kappa is 0 whatever the "
      "other said.");
}

}  // namespace s2s
