// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/SavedMapping.h"

#include <algorithm>

namespace s2s {
namespace {

QStringList sorted(QStringList columns) {
  columns.sort();
  return columns;
}

}  // namespace

const SavedMapping* savedMappingFor(const QList<SavedMapping>& mappings, const QStringList& columns) {
  const QStringList wanted = sorted(columns);
  const SavedMapping* found = nullptr;
  for (const SavedMapping& mapping : mappings)
    if (sorted(mapping.columns) == wanted && (!found || found->usedAt < mapping.usedAt))
      found = &mapping;
  return found;
}

void putMapping(QList<SavedMapping>& mappings, const SavedMapping& mapping) {
  mappings.removeIf([&](const SavedMapping& known) { return known.columns == mapping.columns; });
  mappings.prepend(mapping);
}

}  // namespace s2s
