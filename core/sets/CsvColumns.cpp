// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/CsvColumns.h"

#include <QDateTime>
#include <QStringList>

namespace s2s {
namespace {

int eitherColumn(const CsvTable& table, const char* name, const char* otherName) {
  const int column = table.column(QLatin1String(name));
  return column >= 0 ? column : table.column(QLatin1String(otherName));
}

}  // namespace

CsvColumns::CsvColumns(const CsvTable& table) {
  const auto column = [&](const char* name) { return table.column(QLatin1String(name)); };
  sample = eitherColumn(table, "sample", "item");
  systemA = eitherColumn(table, "system_a", "model_a");
  systemB = eitherColumn(table, "system_b", "model_b");
  firstIsA = column("system_a") < 0;
  task = column("task");
  domain = column("domain");
  level = column("level");
  winner = column("winner");
  rater = column("rater");
  set = column("set");
  first = column("presented_first");
  time = column("time");
  trial = column("trial");
  kind = column("rater_kind");
  status = column("status");
  alignment = column("alignment");
  expressiveness = column("expressiveness");
  quality = column("quality");
  acceptableA = column("acceptable_a");
  acceptableB = column("acceptable_b");
  skip = column("skip_reason");
  flags = column("flags");
  note = column("note");
  event = column("event_id");
}

QStringList CsvColumns::missing(bool needsRater) const {
  QStringList names;
  const auto need = [&](int column, const char* name) {
    if (column < 0)
      names.append(QLatin1String(name));
  };
  need(sample, "sample");
  need(systemA, "system_a");
  need(systemB, "system_b");
  need(winner, "winner");
  if (needsRater)
    need(rater, "rater");
  return names;
}

std::optional<qint64> csvTimeFrom(const QString& text) {
  bool isNumber = false;
  const qint64 ms = text.toLongLong(&isNumber);
  if (isNumber)
    return ms >= 0 ? std::optional(ms) : std::nullopt;
  QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
  for (const char* format : {"yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss"})
    if (!time.isValid())
      time = QDateTime::fromString(text, QLatin1String(format));
  if (time.timeSpec() == Qt::LocalTime)
    time.setTimeSpec(Qt::UTC);
  return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

}  // namespace s2s
