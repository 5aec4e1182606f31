// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Binomial.h"

#include <array>
#include <cmath>

namespace s2s {
namespace {

/// For n p < 10: walks up the distribution until the unit is used up.
qint64 byInversion(qint64 n, double p, Random& random) {
  const double odds = p / (1 - p);
  const double atZero = std::exp(static_cast<double>(n) * std::log1p(-p));
  while (true) {
    double left = random.unit(), share = atZero;
    for (qint64 k = 0; k <= n; ++k) {
      if (left < share)
        return k;
      left -= share;
      share *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
    }
  }
}

/// For p <= 1/2 and n p >= 10.
qint64 byRejection(qint64 count, double p, Random& random) {
  const auto n = static_cast<double>(count);
  const double spread = std::sqrt(n * p * (1 - p));
  const double b = 1.15 + 2.53 * spread;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double easy = 0.92 - 4.2 / b;
  const double logOdds = std::log(p / (1 - p));
  const double mode = std::floor((n + 1) * p);
  const double alpha = (2.83 + 5.1 / b) * spread;
  double atMode = -1;
  while (true) {
    const double u = random.unit() - 0.5;
    double v = random.unit();
    const double us = 0.5 - std::abs(u);
    const double k = std::floor((2 * a / us + b) * u + c);
    if (us >= 0.07 && v <= easy)
      return static_cast<qint64>(k);
    if (k < 0 || k > n)
      continue;
    if (atMode < 0)
      atMode = logFactorial(mode) + logFactorial(n - mode);
    v = std::log(v * alpha / (a / (us * us) + b));
    if (v <= atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds)
      return static_cast<qint64>(k);
  }
}

std::array<double, 32> smallLogFactorials() {
  std::array<double, 32> table{};
  for (size_t i = 1; i < table.size(); ++i)
    table[i] = table[i - 1] + std::log(static_cast<double>(i));
  return table;
}

}  // namespace

double logFactorial(double n) {
  static const std::array<double, 32> kSmall = smallLogFactorials();
  if (n < 32)
    return kSmall[static_cast<size_t>(n)];
  const double x = n + 1, square = 1 / (x * x);
  constexpr double kHalfLogTau = 0.918938533204672741780;
  return (x - 0.5) * std::log(x) - x + kHalfLogTau + (1.0 / 12 - (1.0 / 360 - square / 1260) * square) / x;
}

qint64 binomial(qint64 n, double p, Random& random) {
  if (n <= 0 || p <= 0)
    return 0;
  if (p >= 1)
    return n;
  const double rarer = p <= 0.5 ? p : 1 - p;
  const qint64 drawn =
      static_cast<double>(n) * rarer < 10 ? byInversion(n, rarer, random) : byRejection(n, rarer, random);
  return p <= 0.5 ? drawn : n - drawn;
}

}  // namespace s2s
