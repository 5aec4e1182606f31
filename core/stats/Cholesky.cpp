// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Cholesky.h"

#include <algorithm>
#include <cmath>

namespace s2s {
namespace {

/// A pivot smaller than this part of the largest diagonal element is rounding.
constexpr double kSmallestPivot = 1e-13;

/// In four sums, which do not wait for one another.
double dot(const double* a, const double* b, int n) {
  double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
  int i = 0;
  for (; i + 4 <= n; i += 4) {
    s0 += a[i] * b[i];
    s1 += a[i + 1] * b[i + 1];
    s2 += a[i + 2] * b[i + 2];
    s3 += a[i + 3] * b[i + 3];
  }
  for (; i < n; ++i)
    s0 += a[i] * b[i];
  return (s0 + s1) + (s2 + s3);
}

}  // namespace

Cholesky::Cholesky(std::vector<double> matrix, int n) : m_lower(std::move(matrix)), m_n(n) {
  double largest = 0;
  for (int i = 0; i < n; ++i)
    largest = std::max(largest, m_lower[i * n + i]);
  for (int i = 0; i < n; ++i) {
    double* row = m_lower.data() + static_cast<size_t>(i) * n;
    for (int j = 0; j < i; ++j) {
      const double* above = m_lower.data() + static_cast<size_t>(j) * n;
      row[j] = (row[j] - dot(row, above, j)) / above[j];
    }
    const double pivot = row[i] - dot(row, row, i);
    m_positive = m_positive && pivot > kSmallestPivot * largest;
    if (!m_positive)
      return;
    row[i] = std::sqrt(pivot);
  }
}

void Cholesky::solve(double* b) const {
  for (int i = 0; i < m_n; ++i) {
    const double* row = m_lower.data() + static_cast<size_t>(i) * m_n;
    b[i] = (b[i] - dot(row, b, i)) / row[i];
  }
  for (int i = m_n - 1; i >= 0; --i) {
    const double* row = m_lower.data() + static_cast<size_t>(i) * m_n;
    b[i] /= row[i];
    for (int j = 0; j < i; ++j)
      b[j] -= row[j] * b[i];
  }
}

std::vector<double> Cholesky::inverse() const {
  std::vector<double> columns(static_cast<size_t>(m_n) * m_n);
  for (int i = 0; i < m_n; ++i) {
    double* column = columns.data() + static_cast<size_t>(i) * m_n;
    column[i] = 1;
    solve(column);
  }
  return columns;
}

}  // namespace s2s
