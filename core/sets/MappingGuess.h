// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ColumnMapping.h"
#include "core/sets/TextTable.h"

namespace s2s {

/// What the texts in the column of winners mean: by usual spellings, or because they name one of the systems that the
/// columns of the two systems hold. What is not sure is not there.
QMap<QString, QString> guessedWinners(const TextTable& table, const ColumnMapping& mapping);

/// guessedMapping() by the names of the columns, with guessedWinners(); to be looked at by a person.
ColumnMapping guessedMapping(const TextTable& table);

}  // namespace s2s
