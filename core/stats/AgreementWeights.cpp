// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/AgreementWeights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace s2s {
namespace {

bool isSquare(const QList<QList<double>>& rows) {
  return std::all_of(rows.cbegin(), rows.cend(), [&](const auto& row) { return row.size() == rows.size(); });
}

}  // namespace

template <class Weight>
AgreementWeights AgreementWeights::made(int size, Weight weight) {
  AgreementWeights weights(size);
  for (int i = 0; i < size; ++i)
    for (int j = 0; j < size; ++j)
      weights.m_weights[i * size + j] = weight(i, j);
  return weights;
}

AgreementWeights AgreementWeights::identity(int size) {
  return made(size, [](int i, int j) { return i == j ? 1.0 : 0.0; });
}

AgreementWeights AgreementWeights::linear(int size) {
  return made(size, [size](int i, int j) { return i == j ? 1.0 : 1.0 - std::abs(i - j) / (size - 1.0); });
}

AgreementWeights AgreementWeights::quadratic(int size) {
  return made(size, [size](int i, int j) {
    const double apart = i == j ? 0.0 : std::abs(i - j) / (size - 1.0);
    return 1.0 - apart * apart;
  });
}

std::optional<AgreementWeights> AgreementWeights::fromAgreement(const QList<QList<double>>& rows) {
  if (!isSquare(rows))
    return std::nullopt;
  const AgreementWeights weights = made(static_cast<int>(rows.size()), [&](int i, int j) { return rows.at(i).at(j); });
  for (int i = 0; i < weights.size(); ++i)
    for (int j = 0; j < weights.size(); ++j)
      if (!(weights.at(i, j) >= 0 && weights.at(i, j) <= 1) || (i == j && weights.at(i, j) != 1))
        return std::nullopt;
  return weights;
}

std::optional<AgreementWeights> AgreementWeights::fromDisagreement(const QList<QList<double>>& rows) {
  double most = 0;
  for (const QList<double>& row : rows)
    for (const double cost : row)
      most = std::max(most, cost);
  if (!(most > 0) || !std::isfinite(most))
    return std::nullopt;
  QList<QList<double>> agreement = rows;
  for (QList<double>& row : agreement)
    for (double& cost : row)
      cost = 1 - cost / most;
  return fromAgreement(agreement);
}

double AgreementWeights::total() const { return std::accumulate(m_weights.cbegin(), m_weights.cend(), 0.0); }

}  // namespace s2s
