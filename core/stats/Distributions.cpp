// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/Distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace s2s {
namespace {

constexpr int kMostTerms = 20000;
constexpr double kTiny = 1e-300;
constexpr double kEnough = 1e-16;
constexpr qint64 kFewFlips = 1000;  ///< 2 to the minus that is still a normal number

double notZero(double value) { return std::abs(value) < kTiny ? kTiny : value; }

/// log of the gamma function for x > 0 (std::lgamma writes a global and so is no thread's friend). Lanczos 1964, g = 7.
double logGamma(double x) {
  constexpr double kTerms[] = {0.99999999999980993,  676.5203681218851,     -1259.1392167224028,
                               771.32342877765313,   -176.61502916214059,   12.507343278686905,
                               -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
  const double below = x - 1;
  double sum = kTerms[0];
  for (int i = 1; i < 9; ++i)
    sum += kTerms[i] / (below + i);
  const double t = below + 7.5;
  return 0.91893853320467274178 + (below + 0.5) * std::log(t) - t + std::log(sum);
}

/// The part of Lentz's continued fraction that both steps of the incomplete beta share.
struct Lentz {
  double c = 1, d = 1, value = 1;

  double step(double term) {
    d = 1 / notZero(1 + term * d);
    c = notZero(1 + term / c);
    value *= c * d;
    return c * d;
  }
};

double betaFraction(double x, double a, double b) {
  Lentz fraction;
  fraction.d = 1 / notZero(1 - (a + b) * x / (a + 1));
  fraction.value = fraction.d;
  for (int m = 1; m < kMostTerms; ++m) {
    fraction.step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
    const double change = fraction.step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
    if (std::abs(change - 1) < kEnough)
      break;
  }
  return fraction.value;
}

/// The regularised incomplete beta function.
double incompleteBeta(double x, double a, double b) {
  if (x <= 0 || x >= 1)
    return x <= 0 ? 0 : 1;
  const double front = std::exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2))
    return front * betaFraction(x, a, b) / a;
  return 1 - front * betaFraction(1 - x, b, a) / b;
}

}  // namespace

double normalTwoSided(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

/// Closed forms for whole degrees: erfc or exp, and then two degrees at a time.
double chiSquareTail(double x, int degrees) {
  if (!(x > 0) || degrees <= 0)
    return 1;
  const double half = x / 2;
  const bool odd = degrees % 2 == 1;
  double tail = odd ? std::erfc(std::sqrt(half)) : std::exp(-half);
  double term = odd ? std::exp(-half) * std::sqrt(half) * 1.1283791670955126 : std::exp(-half) * half;
  for (double a = odd ? 1.5 : 2; a <= degrees / 2.0; ++a) {
    tail += term;
    term *= half / a;
  }
  return std::min(1.0, tail);
}

double studentBelow(double t, double degrees) {
  const double outside = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
  return t > 0 ? 1 - outside / 2 : outside / 2;
}

double student95(double degrees) {
  double low = 0, high = 13;  // 12.706 at one degree
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (studentBelow(middle, degrees) < 0.975 ? low : high) = middle;
  }
  return low;
}

double fairCoinTwoSided(qint64 successes, qint64 n) {
  const double fewer = static_cast<double>(std::min(successes, n - successes));
  if (2 * fewer >= static_cast<double>(n))
    return 1;
  if (n <= kFewFlips) {
    double term = std::ldexp(1.0, -static_cast<int>(n)), sum = 0;
    for (double k = 0; k <= fewer; ++k) {
      sum += term;
      term *= (static_cast<double>(n) - k) / (k + 1);
    }
    return std::min(1.0, 2 * sum);
  }
  // P(X <= k) = I_{1/2}(n - k, k + 1)
  return std::min(1.0, 2 * incompleteBeta(0.5, static_cast<double>(n) - fewer, fewer + 1));
}

}  // namespace s2s
