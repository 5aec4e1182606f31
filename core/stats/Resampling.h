// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <stop_token>

namespace s2s {

/// How often and from which seed something is drawn again.
struct Resampling {
  int rounds = 1000;
  quint64 seed = 1;
  int threads = 0;       ///< 0: as many as there are; the result is the same bit for bit
  std::stop_token stop;  ///< once asked for, the rounds end early and the result means nothing

  bool operator==(const Resampling&) const = default;
};

}  // namespace s2s
