// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/BiasReport.h"
#include "core/stats/Normal.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace s2s {
namespace {

/// (stratifier, value, system), in the order in which they are listed.
using Key = std::tuple<int, QString, QString>;

/// The sums of a system's residuals by sample.
struct Sums {
  QMap<SampleId, std::pair<qint64, double>> bySample;  ///< number, sum

  void add(const SampleId& sample, double residual) {
    auto& [number, sum] = bySample[sample];
    ++number;
    sum += residual;
  }
};

/// A mean with the variance that holds when what is on one sample stands together.
Residual residualOf(const Key& key, const Sums& sums) {
  Residual result{static_cast<Stratifier>(std::get<0>(key)), std::get<1>(key), std::get<2>(key)};
  double total = 0;
  for (const auto& [number, sum] : sums.bySample) {
    result.n += number;
    total += sum;
  }
  const double n = static_cast<double>(result.n), samples = static_cast<double>(sums.bySample.size());
  result.mean = total / n;
  if (samples < 2)
    return result;
  double squares = 0;
  for (const auto& [number, sum] : sums.bySample) {
    const double off = sum - static_cast<double>(number) * result.mean;
    squares += off * off;
  }
  if (!(squares > 0))  // never a difference: that says how few there are, not how sure one may be
    return result;
  const double se = std::sqrt(squares * samples / (samples - 1)) / n;
  result.low = std::max(-1.0, result.mean - kZ95 * se);
  result.high = std::min(1.0, result.mean + kZ95 * se);
  return result;
}

class Collected {
 public:
  explicit Collected(const Contents& contents) : m_contents(contents) {}

  void add(const ComparedBattle& compared) {
    const Battle* battle = m_contents.findBattle(compared.battle);
    const Response* a = m_contents.findResponse(battle->a);
    const Response* b = m_contents.findResponse(battle->b);
    if (!a || !b)
      return;
    const double forA = (compared.labelB == 0 ? 1 : 0) - (compared.labelA == 0 ? 1 : 0);
    addAll(*battle, a->system, forA);
    addAll(*battle, b->system, -forA);
  }

  QList<Residual> residuals() const {
    QList<Residual> list;
    for (auto it = m_sums.cbegin(); it != m_sums.cend(); ++it)
      list.append(residualOf(it.key(), it.value()));
    return list;
  }

 private:
  void addAll(const Battle& battle, const QString& system, double residual) {
    m_sums[{static_cast<int>(Stratifier::None), QString(), system}].add(battle.sample, residual);
    for (const Stratifier by : {Stratifier::Language, Stratifier::Source})
      for (const QString& value : stratumValues(m_contents, battle, by))
        m_sums[{static_cast<int>(by), value, system}].add(battle.sample, residual);
  }

  const Contents& m_contents;
  QMap<Key, Sums> m_sums;
};

}  // namespace

QList<Residual> residuals(const Contents& contents, const QString& judge, const CountingRule& rule) {
  AgreementQuery query;
  query.b = judge;
  query.rule = rule;
  const Result<AgreementReport> report = agreementReport(contents, query);
  if (!report)
    return {};
  Collected collected(contents);
  for (const ComparedBattle& battle : report->strata.first().battles)
    collected.add(battle);
  return collected.residuals();
}

}  // namespace s2s
