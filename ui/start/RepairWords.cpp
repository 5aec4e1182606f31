// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/RepairWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace s2s::words {

/// Only the translation context of the texts in this file.
struct RepairText {
  Q_DECLARE_TR_FUNCTIONS(s2s::RepairText)
};
namespace {

QString timeWords(qint64 time) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat);
}

QString eventWords(const EventLine& line) {
  return line.rater.isEmpty() ? line.event
                              : QStringLiteral("%1  %2  %3").arg(line.rater, timeWords(line.at), line.event);
}

void addLines(const QString& pattern, const QList<EventLine>& events, QStringList& lines) {
  for (const EventLine& event : events)
    lines.append(pattern.arg(eventWords(event)));
}

int countOf(const QList<EventLine>& events) { return static_cast<int>(events.size()); }

}  // namespace

QString ofBackup(const BackupState& state) {
  return RepairText::tr("Backup of %1: %n verdict(s)", nullptr, static_cast<int>(state.events))
      .arg(timeWords(state.backup.takenAt));
}

QString ofRestore(const Restored& would, bool fromBackup) {
  QStringList sentences;
  if (fromBackup)
    sentences.append(RepairText::tr("%n verdict(s) of the backup are kept.", nullptr, static_cast<int>(would.kept)));
  sentences.append(
      RepairText::tr("%n verdict(s) come back that can still be read.", nullptr, countOf(would.broughtBack)));
  if (!would.differing.isEmpty())
    sentences.append(RepairText::tr("%n verdict(s) read differently in the damaged file; the backup's stay.", nullptr,
                                    countOf(would.differing)));
  const int dropped = countOf(would.lost) + countOf(would.unfit);
  sentences.append(dropped == 0
                       ? RepairText::tr("As far as can be seen, nothing is dropped.")
                       : RepairText::tr("%n verdict(s) are dropped; they are listed below.", nullptr, dropped));
  sentences.append(RepairText::tr("The damaged file stays beside the study under another name."));
  return sentences.join(QLatin1Char(' '));
}

QString ofRestored(const Restored& done) {
  const QString aside = QDir::toNativeSeparators(done.setAside.value(0));
  const QString what = RepairText::tr("The study was restored; it holds %n verdict(s).", nullptr,
                                      static_cast<int>(done.kept) + countOf(done.broughtBack));
  return aside.isEmpty() ? what : RepairText::tr("%1 The damaged file is now %2.").arg(what, aside);
}

QStringList linesOf(const Restored& would) {
  QStringList lines;
  addLines(RepairText::tr("lost: %1"), would.lost, lines);
  addLines(RepairText::tr("dropped, its battle or annotator is missing: %1"), would.unfit, lines);
  addLines(RepairText::tr("differs, the backup's stays: %1"), would.differing, lines);
  addLines(RepairText::tr("comes back: %1"), would.broughtBack, lines);
  return lines;
}

}  // namespace s2s::words
