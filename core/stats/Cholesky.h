// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace s2s {

/// A symmetric positive definite matrix of size n x n, row after row, of which only the lower half is read: taken apart
/// into L L'.
class Cholesky {
 public:
  /// Not positive definite (within rounding): isPositive() is then false and nothing else may be asked.
  Cholesky(std::vector<double> matrix, int n);

  bool isPositive() const { return m_positive; }
  /// Solves A x = b in place.
  void solve(double* b) const;
  /// The whole inverse, both halves.
  std::vector<double> inverse() const;

 private:
  std::vector<double> m_lower;
  int m_n = 0;
  bool m_positive = true;
};

}  // namespace s2s
