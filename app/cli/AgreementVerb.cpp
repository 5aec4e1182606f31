// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/report/AgreementJson.h"
#include "core/sets/CsvTable.h"
#include "core/store/Store.h"

#include <QMap>

#include <numeric>

#include <memory>

namespace s2s::cli {
namespace {

struct AgreementOptions {
  std::string source, a, b, criterion = "overall", orientation = "canonical", order = "ab";
  std::vector<std::string> by;
};

const std::vector<std::pair<std::string, Stratifier>> kStratifiers = {
    {"level", Stratifier::Level},   {"domain", Stratifier::Domain},     {"task", Stratifier::Task},
    {"system", Stratifier::System}, {"language", Stratifier::Language}, {"split", Stratifier::Split}};

Stratifier stratifierFrom(const std::string& name) {
  for (const auto& [known, stratifier] : kStratifiers)
    if (known == name)
      return stratifier;
  return Stratifier::None;
}

QStringList rowOf(const QString& name, const Agreement& agreement) {
  const auto& kappa = agreement.kappa;
  return {name,
          QString::number(agreement.n),
          number(agreement.observed, 4),
          number(agreement.chance, 4),
          number(kappa ? std::optional(kappa->value) : std::nullopt, 5),
          number(kappa ? std::optional(kappa->se) : std::nullopt, 5),
          kappa ? QStringLiteral("[%1, %2]").arg(kappa->low, 0, 'f', 3).arg(kappa->high, 0, 'f', 3)
                : describe(*agreement.undefined)};
}

void printTable(const QList<QStringList>& rows, Terminal& terminal) {
  terminal.table({QStringLiteral("stratum"), QStringLiteral("n"), QStringLiteral("agreement"), QStringLiteral("chance"),
                  QStringLiteral("kappa"), QStringLiteral("se"), QStringLiteral("95 % interval")},
                 rows);
}

void printConfusion(const ConfusionTable& table, const AgreementOptions& options, Terminal& terminal) {
  QList<QStringList> rows;
  for (int i = 0; i < table.size(); ++i) {
    QStringList row{QString::fromStdString(options.a) + QStringLiteral(" = ") + table.labels().at(i)};
    for (int j = 0; j < table.size(); ++j)
      row.append(QString::number(table.at(i, j)));
    rows.append(row);
  }
  QStringList header{QString()};
  for (const QString& label : table.labels())
    header.append(QString::fromStdString(options.b) + QStringLiteral(" = ") + label);
  terminal.table(header, rows);
}

void ofStudy(const AgreementOptions& options, Terminal& terminal) {
  const auto store = terminal.open(QString::fromStdString(options.source), OpenMode::ReadOnly);
  if (!store)
    return;
  const Result<Contents> contents = store->load();
  if (!contents) {
    terminal.fail(contents.error());
    return;
  }
  AgreementQuery query;
  query.a = QString::fromStdString(options.a);
  query.b = QString::fromStdString(options.b);
  query.criterion = *criterionFrom(QString::fromStdString(options.criterion));
  query.orientation = options.orientation == "presented" ? Orientation::Presented : Orientation::Canonical;
  query.rule = countingRule(contents->info);
  query.rule.judgeOrder = QString::fromStdString(options.order);
  for (const std::string& by : options.by)
    query.by.append(stratifierFrom(by));

  const Result<AgreementReport> report = agreementReport(*contents, query);
  if (!report) {
    terminal.fail(report.error());
    return;
  }
  QList<QStringList> rows;
  for (const AgreementStratum& stratum : report->strata)
    rows.append(rowOf(stratum.by == Stratifier::None ? QStringLiteral("all") : stratum.value, stratum.agreement));
  printTable(rows, terminal);
  if (!report->strata.first().agreement.table.labels().isEmpty())
    printConfusion(report->strata.first().agreement.table, options, terminal);
  terminal.say(QStringLiteral("only %1: %2, only %3: %4, even splits: %5, without a winner: %6")
                   .arg(query.a)
                   .arg(report->onlyA)
                   .arg(query.b)
                   .arg(report->onlyB)
                   .arg(report->evenSplits)
                   .arg(report->ties));
  terminal.result(toJson(*report));
}

/// Rows of a table by the values of one column; the whole first.
QMap<QString, QList<qsizetype>> strataOf(const CsvTable& table, int column) {
  QMap<QString, QList<qsizetype>> strata;
  for (qsizetype i = 0; i < table.rows.size(); ++i)
    strata[table.rows.at(i).at(column)].append(i);
  return strata;
}

Agreement ofRows(const CsvTable& table, const QList<qsizetype>& rows, int a, int b) {
  QStringList first, second;
  for (const qsizetype row : rows) {
    const QString& one = table.rows.at(row).at(a);
    const QString& two = table.rows.at(row).at(b);
    if (one.isEmpty() || two.isEmpty())
      continue;  // not judged by one of the two
    first.append(one);
    second.append(two);
  }
  return agreementOfColumns(first, second);
}

void ofTable(const AgreementOptions& options, Terminal& terminal) {
  const QString path = QString::fromStdString(options.source);
  const Result<CsvTable> table = readCsv(path);
  if (!table) {
    terminal.fail(table.error());
    return;
  }
  for (const std::string& name : {options.a, options.b})
    if (table->column(QString::fromStdString(name)) < 0) {
      terminal.fail({Fault::UnknownName, QString::fromStdString(name), table->header.join(QStringLiteral(", "))});
      return;
    }
  const int a = table->column(QString::fromStdString(options.a));
  const int b = table->column(QString::fromStdString(options.b));
  QList<qsizetype> all(table->rows.size());
  std::iota(all.begin(), all.end(), 0);
  const Agreement whole = ofRows(*table, all, a, b);
  QList<QStringList> rows{rowOf(QStringLiteral("all"), whole)};
  Json strata = Json::array({toJson(whole, Stratifier::None, {})});
  for (const std::string& by : options.by) {
    const int column = table->column(QString::fromStdString(by));
    if (column < 0) {
      terminal.fail({Fault::UnknownName, QString::fromStdString(by), table->header.join(QStringLiteral(", "))});
      return;
    }
    const auto parts = strataOf(*table, column);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
      const Agreement agreement = ofRows(*table, part.value(), a, b);
      rows.append(rowOf(part.key(), agreement));
      strata.push_back(toJson(agreement, stratifierFrom(by), part.key()));
    }
  }
  printTable(rows, terminal);
  if (whole.n > 0)
    printConfusion(whole.table, options, terminal);
  terminal.result({{"a", options.a}, {"b", options.b}, {"criterion", nullptr}, {"strata", strata}});
}

}  // namespace

void addAgreement(CLI::App& app, Terminal& terminal) {
  const auto options = std::make_shared<AgreementOptions>();
  CLI::App* verb = addVerb(app, terminal, "agreement", "How far two raters agree: percent, Cohen's kappa, per stratum");
  verb->add_option("study", options->source, "A study, or a CSV file with a column for each rater")->required();
  verb->add_option("--a", options->a, "A rater, \"humans\" for the human majority, or a column")->required();
  verb->add_option("--b", options->b, "The other one")->required();
  verb->add_option("--by", options->by, "level, domain, task, system, language or split; separated by commas")
      ->delimiter(',');
  verb->add_option("--criterion", options->criterion, "overall, alignment, expressiveness or quality")
      ->check(CLI::IsMember({"overall", "alignment", "expressiveness", "quality"}));
  verb->add_option("--orientation", options->orientation, "canonical seats, or as presented to the first rater")
      ->check(CLI::IsMember({"canonical", "presented"}));
  verb->add_option("--order", options->order, "Which order of a judge: ab or ba")->check(CLI::IsMember({"ab", "ba"}));
  verb->callback([options, &terminal] {
    const bool table = QString::fromStdString(options->source).endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (!table)
      for (const std::string& by : options->by)
        if (stratifierFrom(by) == Stratifier::None) {
          terminal.fail({Fault::UnknownName, QString::fromStdString(by),
                         QStringLiteral("level, domain, task, system, language, split")});
          return;
        }
    if (table)
      ofTable(*options, terminal);
    else
      ofStudy(*options, terminal);
  });
}

}  // namespace s2s::cli
