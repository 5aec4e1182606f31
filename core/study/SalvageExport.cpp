// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/SalvageExport.h"

#include "core/base/OutputFile.h"
#include "core/sets/NativeMarks.h"
#include "core/sets/VerdictFile.h"
#include "core/store/Repair.h"
#include "core/store/Store.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace s2s {
namespace {

/// What the study would hold after a restore from the newest whole backup, else from the file itself.
Result<Contents> readable(const QString& study) {
  const QTemporaryDir folder;
  const QString made = folder.filePath(QStringLiteral("salvaged.s2sarena"));
  Result<Restored> restored = Error{Fault::FileMissing, study};
  for (const Backup& backup : backupsOf(study))
    if (!restored)
      restored = assemble(study, backup, made);
  if (!restored)
    restored = assemble(study, std::nullopt, made);
  if (!restored)
    return restored.error();
  const Result<std::unique_ptr<Store>> store = Store::open(made, OpenMode::ReadOnly);
  return store ? (*store)->load() : store.error();
}

Result<void> writeAll(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return Error{Fault::FileUnwritable, path, file.errorString()};
  return {};
}

Result<SalvageOutcome> writeEvents(const QString& out, const Contents& contents) {
  if (const Result<qint64> written = writeVerdicts(out, VerdictFormat::Native, contents, Reveal::No); !written)
    return written.error();
  if (!contents.marks.isEmpty())
    if (const Result<void> written = writeAll(marksBeside(out), nativeMarks(contents)); !written)
      return written.error();
  return SalvageOutcome{contents.verdicts.size() + contents.marks.size(), false};
}

}  // namespace

QString marksBeside(const QString& out) {
  const QFileInfo file(out);
  return file.dir().filePath(file.completeBaseName() + QLatin1String(".marks.jsonl"));
}

Result<SalvageOutcome> exportReadable(const QString& study, const QString& out) {
  QStringList kept{study};
  for (const Backup& backup : backupsOf(study))
    kept.append(backup.path);
  if (const Result<void> spared = sparesInputs(out, kept); !spared)
    return spared.error();
  const Result<Contents> contents = readable(study);
  if (contents && !(contents->verdicts.isEmpty() && contents->marks.isEmpty()))
    return writeEvents(out, *contents);
  const QByteArray lines = rawEvents(study);
  if (lines.isEmpty())
    return Error{Fault::NotEnoughData, study, QStringLiteral("no event can be read")};
  if (const Result<void> written = writeAll(out, lines); !written)
    return written.error();
  return SalvageOutcome{lines.count('\n'), true};
}

}  // namespace s2s
