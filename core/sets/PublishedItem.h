// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/sets/Inventory.h"

namespace s2s {

/// The id of an item where it is the path of its instruction, as it is now and then; else empty.
inline QString pathInId(const Json& item) {
  const QString id = stringAt(item, "id");
  return isSoundName(id) ? id : QString();
}

}  // namespace s2s
