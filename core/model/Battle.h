// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

namespace s2s {

/// Which of the two responses of a battle, in its canonical order (never "left" or "first").
enum class Seat { A, B };
inline Seat other(Seat seat) { return seat == Seat::A ? Seat::B : Seat::A; }

/// A sample and two responses to it. The canonical a/b order is a coin taken from the battle's own identity.
struct Battle {
  BattleId id;
  SampleId sample;
  ResponseId a, b;

  const ResponseId& at(Seat seat) const { return seat == Seat::A ? a : b; }

  bool operator==(const Battle&) const = default;
};

/// The battle of two responses; the order of the last two arguments does not matter.
Battle battleOf(const SetId& set, const SampleId& sample, const ResponseId& one, const ResponseId& two);

}  // namespace s2s
