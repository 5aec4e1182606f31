// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/MappingGuess.h"

#include <QSet>

namespace s2s {
namespace {

/// All texts that stand for one of the two systems.
QSet<QString> systemsIn(const TextTable& table, const ColumnMapping& mapping) {
  QSet<QString> names;
  for (const MappedField field : {MappedField::SystemA, MappedField::SystemB}) {
    for (const ColumnValue& value : table.valuesOf(mapping.columns.value(field)))
      names.insert(value.text);
    names.insert(mapping.constants.value(field));
  }
  names.remove(QString());
  return names;
}

}  // namespace

QMap<QString, QString> guessedWinners(const TextTable& table, const ColumnMapping& mapping) {
  QMap<QString, QString> meanings;
  const QSet<QString> systems = systemsIn(table, mapping);
  for (const ColumnValue& value : table.valuesOf(mapping.columns.value(MappedField::Winner))) {
    const QString meaning = systems.contains(value.text) ? QLatin1String(kNamedWinner) : guessedWinner(value.text);
    if (!meaning.isEmpty())
      meanings.insert(value.text, meaning);
  }
  return meanings;
}

ColumnMapping guessedMapping(const TextTable& table) {
  ColumnMapping mapping = guessedMapping(table.columns);
  if (mapping.columns.contains(MappedField::Winner))
    mapping.values.insert(MappedField::Winner, guessedWinners(table, mapping));
  return mapping;
}

}  // namespace s2s
