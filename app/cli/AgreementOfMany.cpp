// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgreementOptions.h"
#include "app/cli/AgreementPrint.h"
#include "core/report/FiguresJson.h"
#include "core/sets/CsvTable.h"

namespace s2s::cli {
namespace {

QStringList line(const char* name, const Coefficient& coefficient) {
  return {QString::fromUtf8(name), number(coefficient.value, 4), number(coefficient.se, 4),
          interval(coefficient.low, coefficient.high, 3)};
}

void print(const ManyRatersReport& report, const QStringList& labels, Terminal& terminal) {
  QList<QStringList> rows{line("percent agreement", report.observed), line("Fleiss' kappa", report.fleiss),
                          line("Gwet's AC1", report.ac), line("Brennan-Prediger, Randolph", report.freeMarginal),
                          line("Conger's kappa", report.conger)};
  rows.append({QStringLiteral("Light's kappa"), number(report.light.value, 4), QString(), QString()});
  rows.append(line("Krippendorff's alpha", report.nominal));
  const std::pair<const char*, const std::optional<Coefficient>&> further[] = {
      {"alpha, ordinal", report.ordinal}, {"alpha, interval", report.interval}, {"alpha, ratio", report.ratio}};
  for (const auto& [name, alpha] : further)
    if (alpha)
      rows.append(line(name, *alpha));
  terminal.say(QStringLiteral("%1 units with two ratings or more").arg(report.units));
  terminal.table(
      {QStringLiteral("coefficient"), QStringLiteral("value"), QStringLiteral("se"), QStringLiteral("95 % interval")},
      rows);
  if (report.fleiss.undefined)
    terminal.say(describe(*report.fleiss.undefined));
  if (!report.tests)
    return;
  terminal.say(QStringLiteral("Fleiss against 0: z %1, p %2; all raters agree on %3 of the units")
                   .arg(report.tests->overall.z, 0, 'f', 4)
                   .arg(report.tests->overall.p, 0, 'g', 4)
                   .arg(report.tests->fullAgreement, 0, 'f', 4));
  for (qsizetype i = 0; i < labels.size(); ++i)
    if (const auto& test = report.tests->byCategory[i])
      terminal.say(QStringLiteral("  %1: kappa %2, z %3, p %4")
                       .arg(labels.at(i))
                       .arg(test->value, 0, 'f', 4)
                       .arg(test->z, 0, 'f', 4)
                       .arg(test->p, 0, 'g', 4));
}

}  // namespace

Result<QList<QStringList>> columnsOf(const CsvTable& table, const std::vector<std::string>& names) {
  QList<QStringList> columns;
  for (const std::string& name : names) {
    const int column = table.column(QString::fromStdString(name));
    if (column < 0)
      return Error{Fault::UnknownName, QString::fromStdString(name), table.header.join(QStringLiteral(", "))};
    QStringList cells;
    for (const QStringList& row : table.rows)
      cells.append(row.value(column));
    columns.append(cells);
  }
  return columns;
}

Result<TableLabels> labelsOf(const AgreementOptions& options, const QList<QStringList>& columns) {
  QStringList listed;
  for (const std::string& label : options.labels)
    listed.append(QString::fromStdString(label));
  return TableLabels::from(listed, columns);
}

Result<AgreementWeights> weightsOf(const AgreementOptions& options, const TableLabels& labels) {
  const Result<WeightChoice> choice = weightChoice(options.weights);
  if (!choice)
    return choice.error();
  if (choice->custom && choice->custom->size() != labels.size())
    return Error{Fault::BadUsage, QString::fromStdString(options.weights),
                 QStringLiteral("must be a square of %1 x %1 weights, for the labels %2")
                     .arg(labels.size())
                     .arg(labels.names().join(QStringLiteral(", ")))};
  return choice->custom.value_or(weightsFor(choice->weighting, labels.size()));
}

void warnOfOrder(const AgreementOptions& options, const TableLabels& labels, Terminal& terminal) {
  if ((options.weights == "linear" || options.weights == "quadratic") && labels.size() > 2 && !labels.areOrdered())
    terminal.message(QStringLiteral("The labels are words, and weighted in the order of the alphabet (%1). Say with "
                                    "--labels which order is meant.")
                         .arg(labels.names().join(QStringLiteral(", "))));
}

void agreementOfMany(const AgreementOptions& options, Terminal& terminal) {
  const Result<CsvTable> table = readCsv(QString::fromStdString(options.source));
  if (!table) {
    terminal.fail(table.error());
    return;
  }
  const Result<QList<QStringList>> columns = columnsOf(*table, options.raters);
  if (!columns) {
    terminal.fail(columns.error());
    return;
  }
  const Result<TableLabels> labels = labelsOf(options, *columns);
  if (!labels) {
    terminal.fail(labels.error());
    return;
  }
  const std::optional<NamedRatings> ratings = namedRatings(*columns, *labels);
  if (!ratings) {
    terminal.fail({Fault::BadUsage, QString::fromStdString(options.source),
                   QStringLiteral("has 255 different labels or more in these columns")});
    return;
  }
  const Result<AgreementWeights> weights = weightsOf(options, *labels);
  if (!weights) {
    terminal.fail(weights.error());
    return;
  }
  warnOfOrder(options, *labels, terminal);
  const ManyRatersReport report = manyRatersReport(*ratings, *weights);
  print(report, labels->names(), terminal);
  Json names = Json::array();
  for (const QString& label : labels->names())
    names.push_back(utf8(label));
  Json json{{"raters", options.raters}, {"labels", std::move(names)}};
  json.update(toJson(report));
  terminal.result(json);
}

}  // namespace s2s::cli
