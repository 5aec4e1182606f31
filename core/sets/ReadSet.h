// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Sample.h"
#include "core/model/SetInfo.h"
#include "core/sets/Problem.h"

#include <QList>

namespace s2s {

/// A set as read from a folder: the good part, and every problem of the rest.
struct ReadSet {
  SetInfo set;
  QList<System> systems;
  QList<Sample> samples;
  QList<Response> responses;
  QList<Problem> problems;
};

}  // namespace s2s
