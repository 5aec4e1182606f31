// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AgreementOptions.h"
#include "app/cli/AgreementPrint.h"
#include "core/report/AgreementJson.h"
#include "core/report/FiguresJson.h"
#include "core/sets/CsvTable.h"
#include "core/stats/JudgeComparison.h"

#include <QMap>

#include <numeric>

namespace s2s::cli {
namespace {

using Rows = QList<qsizetype>;

/// Rows of a table by the values of one column.
QMap<QString, Rows> strataOf(const QStringList& cells) {
  QMap<QString, Rows> strata;
  for (qsizetype row = 0; row < cells.size(); ++row)
    strata[cells.at(row)].append(row);
  return strata;
}

/// Numbers the clusters of the rows that it is asked for; without a column every row is one by itself.
class Clusters {
 public:
  explicit Clusters(const QStringList& cells) : m_cells(cells) {}

  int of(qsizetype row) {
    if (m_cells.isEmpty())
      return m_count++;
    const auto known = m_numbers.constFind(m_cells.at(row));
    if (known != m_numbers.cend())
      return *known;
    m_numbers.insert(m_cells.at(row), m_count);
    return m_count++;
  }
  int count() const { return m_count; }

 private:
  const QStringList& m_cells;
  QHash<QString, int> m_numbers;
  int m_count = 0;
};

/// The columns of two raters, and of a third who is compared with the second, as places of the table's labels.
class RatedTable {
 public:
  static Result<RatedTable> read(const CsvTable& table, const AgreementOptions& options) {
    std::vector<std::string> names{options.a, options.b};
    if (!options.versus.empty())
      names.push_back(options.versus);
    const Result<QList<QStringList>> columns = columnsOf(table, names);
    const Result<QList<QStringList>> clusters =
        columnsOf(table, options.cluster.empty() ? std::vector<std::string>() : std::vector{options.cluster});
    if (!columns || !clusters)
      return columns ? clusters.error() : columns.error();
    const Result<TableLabels> labels = labelsOf(options, *columns);
    if (!labels)
      return labels.error();
    const Result<AgreementWeights> weights = weightsOf(options, *labels);
    if (!weights)
      return weights.error();
    RatedTable rated(*labels, *weights);
    rated.m_clusters = clusters->value(0);
    for (const QStringList& column : *columns)
      rated.m_places.push_back(placesOf(column, *labels));
    return rated;
  }

  const TableLabels& labels() const { return m_labels; }
  AgreementStratum stratum(const Rows& rows, const std::optional<Resampling>& bootstrap) const {
    ConfusionTable table(m_labels.names());
    std::vector<ClusteredPair> pairs;
    Clusters clusters(m_clusters);
    for (const qsizetype row : rows) {
      if (m_places[0][row] < 0 || m_places[1][row] < 0)
        continue;  // not judged by one of the two
      table.add(m_places[0][row], m_places[1][row]);
      if (bootstrap)
        pairs.push_back({m_places[0][row], m_places[1][row], clusters.of(row)});
    }
    AgreementStratum stratum;
    stratum.agreement = agreement(table, m_weights);
    stratum.figures = pairFigures(table, m_weights);
    if (bootstrap)
      stratum.bootstrap = bootstrapAgreement(pairs, clusters.count(), m_weights, *bootstrap);
    return stratum;
  }

  /// The second and the third against the first, on the rows that all three judged.
  JudgeComparison comparison(const Resampling& bootstrap) const {
    std::vector<TwiceJudged> items;
    Clusters clusters(m_clusters);
    for (size_t row = 0; row < m_places[0].size(); ++row) {
      const int first = m_places[0][row], second = m_places[1][row], third = m_places[2][row];
      if (first >= 0 && second >= 0 && third >= 0)
        items.push_back({first, second, third, clusters.of(static_cast<qsizetype>(row))});
    }
    return comparedJudges(items, clusters.count(), m_weights, bootstrap);
  }

 private:
  RatedTable(TableLabels labels, AgreementWeights weights)
      : m_labels(std::move(labels)), m_weights(std::move(weights)) {}

  static std::vector<int> placesOf(const QStringList& cells, const TableLabels& labels) {
    std::vector<int> places;
    places.reserve(cells.size());
    for (const QString& cell : cells)
      places.push_back(labels.place(cell));
    return places;
  }

  TableLabels m_labels;
  AgreementWeights m_weights;
  std::vector<std::vector<int>> m_places;  ///< of each rater by row; -1 where one said nothing
  QStringList m_clusters;                  ///< what is drawn together, by row; none: every row by itself
};

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
  const Result<RatedTable> rated = RatedTable::read(*table, options);
  const Result<QList<QStringList>> by = columnsOf(*table, options.by);
  if (!rated || !by) {
    terminal.fail(rated ? by.error() : rated.error());
    return;
  }
  warnOfOrder(options, rated->labels(), terminal);
  Rows all(table->rows.size());
  std::iota(all.begin(), all.end(), 0);
  const std::optional<Resampling> bootstrap = bootstrapChoice(options);
  const Figures figures = options.all ? Figures::All : Figures::Main;
  QList<AgreementStratum> strata{rated->stratum(all, bootstrap)};
  Json list = Json::array({toJson(strata.first(), figures)});
  for (qsizetype i = 0; i < by->size(); ++i) {
    const QMap<QString, Rows> parts = strataOf(by->at(i));
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
      AgreementStratum stratum = rated->stratum(part.value(), bootstrap);
      list.push_back(stratumJson(stratum, options.by[i], part.key(), figures));
      stratum.by = Stratifier::Task;  // any but the whole: only its value is printed
      stratum.value = part.key();
      strata.append(stratum);
    }
  }
  const QString a = QString::fromStdString(options.a), b = QString::fromStdString(options.b);
  printStrata(strata, terminal);
  if (strata.first().agreement.n > 0)
    printConfusion(strata.first().agreement.table, a, b, terminal);
  if (options.all)
    printFigures(strata.first(), terminal);
  Json json{{"a", options.a}, {"b", options.b}, {"criterion", nullptr}, {"strata", std::move(list)}};
  if (!options.versus.empty()) {
    const JudgeComparison comparison = rated->comparison(bootstrap.value_or(Resampling{.seed = options.seed}));
    print(comparison, b, QString::fromStdString(options.versus), terminal);
    json["versus"] = toJson(comparison);
    json["versus"]["rater"] = options.versus;
  }
  terminal.result(json);
}

}  // namespace s2s::cli
