// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Sample.h"
#include "core/model/SetInfo.h"

#include <QList>

namespace s2s {

/// Sets, systems, samples and responses that something else than a set describes: a file of verdicts, for one.
struct Catalogue {
  QList<SetInfo> sets;
  QList<System> systems;
  QList<Sample> samples;
  QList<Response> responses;

  bool isEmpty() const { return sets.isEmpty() && systems.isEmpty() && samples.isEmpty() && responses.isEmpty(); }
  bool operator==(const Catalogue&) const = default;
};

}  // namespace s2s
