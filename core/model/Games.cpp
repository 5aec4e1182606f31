// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Games.h"

namespace s2s {

int Games::systemIndex(const QString& name) {
  const qsizetype known = systems.indexOf(name);
  if (known >= 0)
    return static_cast<int>(known);
  systems.append(name);
  return static_cast<int>(systems.size()) - 1;
}

}  // namespace s2s
