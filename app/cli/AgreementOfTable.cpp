// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgreementOptions.h"
#include "app/cli/AgreementPrint.h"
#include "core/report/AgreementJson.h"
#include "core/sets/CsvTable.h"

#include <QMap>

#include <numeric>

namespace s2s::cli {
namespace {

struct Columns {
  int a = -1, b = -1, cluster = -1;
};

/// The number of a named column; says so where there is none.
std::optional<int> columnOf(const CsvTable& table, const std::string& name, Terminal& terminal) {
  const int column = table.column(QString::fromStdString(name));
  if (column >= 0)
    return column;
  terminal.fail({Fault::UnknownName, QString::fromStdString(name), table.header.join(QStringLiteral(", "))});
  return std::nullopt;
}

/// Rows of a table by the values of one column.
QMap<QString, QList<qsizetype>> strataOf(const CsvTable& table, int column) {
  QMap<QString, QList<qsizetype>> strata;
  for (qsizetype i = 0; i < table.rows.size(); ++i)
    strata[table.rows.at(i).value(column)].append(i);
  return strata;
}

/// Resamples rows, or what the cluster column names.
AgreementBootstrap bootstrap(const CsvTable& table, const QList<qsizetype>& rows, const Columns& columns,
                             const QStringList& labels, const AgreementWeights& weights,
                             const BootstrapSettings& settings) {
  QHash<QString, int> places, clusters;
  for (int i = 0; i < labels.size(); ++i)
    places.insert(labels.at(i), i);
  std::vector<ClusteredPair> pairs;
  pairs.reserve(rows.size());
  for (const qsizetype row : rows) {
    const QStringList& cells = table.rows.at(row);
    int cluster = static_cast<int>(pairs.size());  // every row by itself
    if (columns.cluster >= 0) {
      const QString name = cells.value(columns.cluster);
      cluster = clusters.value(name, static_cast<int>(clusters.size()));
      clusters.insert(name, cluster);
    }
    pairs.push_back({places.value(cells.value(columns.a)), places.value(cells.value(columns.b)), cluster});
  }
  const qsizetype all = columns.cluster < 0 ? static_cast<qsizetype>(pairs.size()) : clusters.size();
  return bootstrapAgreement(pairs, static_cast<int>(all), weights, settings);
}

Result<AgreementStratum> stratumOf(const CsvTable& table, const QList<qsizetype>& all, const Columns& columns,
                                   const AgreementOptions& options) {
  const Result<WeightChoice> choice = weightChoice(options.weights);
  if (!choice)
    return choice.error();
  QStringList first, second;
  QList<qsizetype> rows;
  for (const qsizetype row : all) {
    const QString one = table.rows.at(row).value(columns.a), two = table.rows.at(row).value(columns.b);
    if (one.isEmpty() || two.isEmpty())
      continue;  // not judged by one of the two
    first.append(one);
    second.append(two);
    rows.append(row);
  }
  const ConfusionTable counts = tableOfColumns(first, second);
  if (choice->custom && choice->custom->size() != counts.size())
    return Error{Fault::BadUsage, QString::fromStdString(options.weights),
                 QStringLiteral("must be a square of %1 x %1 weights, for the labels %2")
                     .arg(counts.size())
                     .arg(counts.labels().join(QStringLiteral(", ")))};
  const AgreementWeights weights = choice->custom.value_or(weightsFor(choice->weighting, counts.size()));
  AgreementStratum stratum;
  stratum.agreement = agreement(counts, weights);
  stratum.figures = pairFigures(counts, weights);
  if (const auto settings = bootstrapChoice(options))
    stratum.bootstrap = bootstrap(table, rows, columns, counts.labels(), weights, *settings);
  return stratum;
}

/// The column's name is the key, whatever it is.
Json stratumJson(const AgreementStratum& stratum, const std::string& by, const QString& value, Figures figures) {
  Json json = {{"level", nullptr}, {"domain", nullptr}};
  json[by] = utf8(value);
  Json rest = toJson(stratum, figures);
  rest.erase("level");
  rest.erase("domain");
  json.update(rest);
  return json;
}

}  // namespace

void agreementOfTable(const AgreementOptions& options, Terminal& terminal) {
  const Result<CsvTable> table = readCsv(QString::fromStdString(options.source));
  if (!table) {
    terminal.fail(table.error());
    return;
  }
  const auto a = columnOf(*table, options.a, terminal);
  const auto b = a ? columnOf(*table, options.b, terminal) : std::nullopt;
  const auto cluster = b && !options.cluster.empty() ? columnOf(*table, options.cluster, terminal) : std::optional(-1);
  if (!a || !b || !cluster)
    return;
  const Columns columns{*a, *b, *cluster};
  QList<qsizetype> all(table->rows.size());
  std::iota(all.begin(), all.end(), 0);
  const Result<AgreementStratum> whole = stratumOf(*table, all, columns, options);
  if (!whole) {
    terminal.fail(whole.error());
    return;
  }
  const Figures figures = options.all ? Figures::All : Figures::Main;
  QList<AgreementStratum> strata{*whole};
  Json json = Json::array({toJson(*whole, figures)});
  for (const std::string& by : options.by) {
    const auto column = columnOf(*table, by, terminal);
    if (!column)
      return;
    const auto parts = strataOf(*table, *column);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
      Result<AgreementStratum> stratum = stratumOf(*table, part.value(), columns, options);
      if (!stratum) {
        terminal.fail(stratum.error());
        return;
      }
      json.push_back(stratumJson(*stratum, by, part.key(), figures));
      stratum->by = Stratifier::Task;  // any but the whole: only its value is printed
      stratum->value = part.key();
      strata.append(*stratum);
    }
  }
  printStrata(strata, terminal);
  if (whole->agreement.n > 0)
    printConfusion(whole->agreement.table, QString::fromStdString(options.a), QString::fromStdString(options.b),
                   terminal);
  if (options.all)
    printFigures(*whole, terminal);
  terminal.result({{"a", options.a}, {"b", options.b}, {"criterion", nullptr}, {"strata", json}});
}

}  // namespace s2s::cli
