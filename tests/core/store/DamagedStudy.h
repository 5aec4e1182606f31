// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/store/Backup.h"
#include "core/store/Repair.h"
#include "tests/core/store/StudyFixture.h"

#include <QHash>

namespace s2s::test {

constexpr qint64 kBackupTime = 1'800'000'000'000;

/// A study with a backup and verdicts that came after it, as it lies there when its writer was killed: some of it only
/// in the log.
struct LivedStudy {
  QTemporaryDir folder;
  QHash<QString, QByteArray> files;  ///< by name: study, -wal, backup, journal
  QHash<EventId, Verdict> verdicts;
  int inBackup = 0;

  explicit LivedStudy(int before = 120, int after = 80) : inBackup(before) {
    StudyOnDisk study;
    study.loadAgain();
    for (int i = 0; i < before + after; ++i) {
      if (i == before) {
        if (!backUp(*study.store, kBackupTime))
          qFatal("no backup");
        study.loadAgain();  // writes the log into the file
      }
      add(study, i);
    }
    for (const QString& name : filesIn(study.folder.path()))
      if (!name.endsWith(QLatin1String(".lock")) && !name.endsWith(QLatin1String("-shm")))
        files.insert(name, bytesOf(study.folder.filePath(name)));
    const QString backups = QStringLiteral("study.s2sarena.backups");
    for (const QString& name : filesIn(study.folder.filePath(backups)))
      files.insert(backups + QLatin1Char('/') + name,
                   bytesOf(study.folder.filePath(backups + QLatin1Char('/') + name)));
  }

  /// Lays it out again in an empty folder. @return the study.
  QString layOut(const QTemporaryDir& where) const {
    QDir(where.path()).mkdir(QStringLiteral("study.s2sarena.backups"));
    for (auto file = files.cbegin(); file != files.cend(); ++file)
      writeBytes(where.filePath(file.key()), file.value());
    return where.filePath(QStringLiteral("study.s2sarena"));
  }

 private:
  void add(StudyOnDisk& study, int i) {
    Verdict verdict = verdictOn(study.content.battles.at(i % 2).battle, study.content.raters.at(i % 3 == 0).id,
                                newEventId(SystemClock()));
    verdict.sequence = i;
    verdict.committedAt = 1'700'000'000'000 + i;
    verdict.note = i % 4 == 0 ? QStringLiteral("第 %1 条备注").arg(i) : QString();
    if (!study.store->append({verdict}))
      qFatal("a verdict was not stored");
    verdicts.insert(verdict.event, verdict);
  }
};

inline QList<Verdict> verdictsIn(const QString& path) {
  const Result<std::unique_ptr<Store>> store = Store::open(path, OpenMode::ReadOnly);
  if (!store)
    qFatal("%s: %s", qPrintable(path), qPrintable(store.error().detail));
  const Result<Contents> contents = (*store)->load();
  if (!contents)
    qFatal("%s: %s", qPrintable(path), qPrintable(contents.error().detail));
  return contents->verdicts;
}

}  // namespace s2s::test
