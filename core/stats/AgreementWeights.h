// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>
#include <vector>

namespace s2s {

/// How far two labels agree: 1 on the diagonal, 0 to 1 elsewhere.
class AgreementWeights {
 public:
  static AgreementWeights identity(int size);
  static AgreementWeights linear(int size);     ///< 1 - |i - j| / (size - 1)
  static AgreementWeights quadratic(int size);  ///< 1 - (i - j)^2 / (size - 1)^2
  /// Nothing where the rows are not a square, the diagonal is not 1 or a weight is not in [0, 1].
  static std::optional<AgreementWeights> fromAgreement(const QList<QList<double>>& rows);
  /// From costs of disagreement (Cohen 1968): 0 on the diagonal, any scale. Nothing where they are not that.
  static std::optional<AgreementWeights> fromDisagreement(const QList<QList<double>>& rows);

  int size() const { return m_size; }
  double at(int first, int second) const { return m_weights[first * m_size + second]; }
  double total() const;

  bool operator==(const AgreementWeights&) const = default;

 private:
  explicit AgreementWeights(int size) : m_size(size), m_weights(static_cast<size_t>(size) * size, 0.0) {}
  template <class Weight>
  static AgreementWeights made(int size, Weight weight);

  int m_size;
  std::vector<double> m_weights;
};

}  // namespace s2s
