// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/DayWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace s2s {

/// Only the translation context of the texts in this file.
struct DayText {
  Q_DECLARE_TR_FUNCTIONS(s2s::DayText)
};

namespace {

constexpr double kMsPerMinute = 60'000, kMsPerHour = 3'600'000;

QString doneWords(const DaySummary& day) {
  const QString battles = DayText::tr("%n battle(s) judged today.", nullptr, day.battles);
  const QString samples = DayText::tr("%n sample(s) checked today.", nullptr, day.samples);
  if (day.samples == 0)
    return battles;
  return day.battles == 0 ? samples : battles + QLatin1Char('\n') + samples;
}

QString timeWords(qint64 activeMs) {
  const auto ms = static_cast<double>(activeMs);
  if (ms >= kMsPerHour)
    return DayText::tr("You worked for %1 hours today, breaks not counted.")
        .arg(QLocale().toString(ms / kMsPerHour, 'f', 1));
  return DayText::tr("You worked for %n minute(s) today, breaks not counted.", nullptr,
                     std::max(1, qRound(ms / kMsPerMinute)));
}

}  // namespace

QString breakTitle(int minutes) { return DayText::tr("%n minute(s). Rest your ears a little.", nullptr, minutes); }

QString dayWords(const DaySummary& day) {
  if (day.battles == 0 && day.samples == 0)
    return {};
  QStringList lines{doneWords(day)};
  if (day.activeMs > 0)
    lines.append(timeWords(day.activeMs));
  if (day.repeats > 0)
    lines.append(DayText::tr("Battles that came back with their sides changed: %n so far, %1 with the same answer.",
                             nullptr, day.repeats)
                     .arg(day.repeatsSame));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace s2s
