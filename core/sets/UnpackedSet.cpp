// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/UnpackedSet.h"

#include "core/base/Sha256.h"
#include "core/sets/JsonLines.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace s2s {
namespace {

/// Says of which archive a folder was unpacked, by its hash: another archive of the same name gets a folder of its own.
/// Below the hash stand the entries that were left out: "entry-link\tname".
constexpr QLatin1String kOrigin(".unpacked-from");

QStringList originOf(const QString& folder) {
  constexpr qint64 kMostBytes = 1024 * 1024;
  QFile file(folder + QLatin1Char('/') + kOrigin);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  return QString::fromUtf8(file.read(kMostBytes)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Result<void> writeOrigin(const QString& folder, const QString& hash, const QList<RefusedEntry>& refused) {
  QByteArray text = hash.toLatin1();
  for (RefusedEntry entry : refused) {
    std::replace_if(
        entry.name.begin(), entry.name.end(), [](QChar c) { return c.unicode() < 32; },
        QChar(QChar::ReplacementCharacter));
    text += '\n' + code(entry.why).toUtf8() + '\t' + entry.name.toUtf8();
  }
  return writeWhole(folder + QLatin1Char('/') + kOrigin, text);
}

/// A line of it that names an entry. Before the reasons were written there, it was the name alone.
RefusedEntry refusedFrom(const QString& line) {
  for (const ProblemKind why : {ProblemKind::EntryLink, ProblemKind::EntryTwice, ProblemKind::EntryName,
                                ProblemKind::EntryDeep, ProblemKind::EntryUndecodable, ProblemKind::EntryRefused})
    if (const QString before = code(why) + QLatin1Char('\t'); line.startsWith(before))
      return {line.mid(before.size()), why};
  return {line};
}

/// A folder for the archive with this hash: the one it was unpacked to before, or one that is not there yet.
QString folderFor(const QString& stem, const QString& hash) {
  for (int i = 1;; ++i) {
    const QString folder = i == 1 ? stem : QStringLiteral("%1-%2").arg(stem).arg(i);
    if (!QFileInfo::exists(folder) || originOf(folder).value(0) == hash)
      return folder;
  }
}

}  // namespace

bool isArchive(const QString& path) {
  constexpr qint64 kTarMagic = 257;
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
    return false;
  const QByteArray head = file.read(512);
  return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06") || head.startsWith("\x1F\x8B") ||
         head.mid(kTarMagic, 5) == "ustar";
}

QString archiveName(const QString& path) {
  QString name = QFileInfo(path).fileName();
  for (const char* ending : {".tar.gz", ".tgz", ".tar", ".zip", ".gz"})
    if (name.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) {
      name.chop(static_cast<qsizetype>(qstrlen(ending)));
      break;
    }
  return name.isEmpty() ? QStringLiteral("archive") : name;
}

Result<UnpackedFolder> unpackedOnce(const QString& archive, const QString& parent, const UnpackOptions& options,
                                    Entries entries, const std::function<Result<void>(const QString&)>& check) {
  const Result<QString> hash = sha256OfFile(archive, options.cancelled);
  if (!hash)
    return hash.error();
  if (!QDir().mkpath(parent))
    return Error{Fault::FileUnwritable, parent};
  const QString folder = folderFor(QDir(parent).absoluteFilePath(archiveName(archive)), *hash);
  if (QFileInfo::exists(folder)) {
    UnpackedFolder before{folder, {}};
    for (const QString& line : originOf(folder).mid(1))
      before.refused.append(refusedFrom(line));
    return before;
  }
  QTemporaryDir part(folder + QStringLiteral(".part-XXXXXX"));
  const QString inside = part.filePath(QStringLiteral("unpacked"));
  if (!part.isValid() || !QDir().mkpath(inside))
    return Error{Fault::FileUnwritable, folder, part.errorString()};
  UnpackedFolder unpacked{folder, {}};
  const UnpackSettings settings{Unpack::All, options.limits, options.cancelled, options.progress,
                                entries == Entries::LeaveOut ? &unpacked.refused : nullptr};
  if (const Result<void> done = unpack(archive, inside, settings); !done)
    return done.error();
  if (const Result<void> agreed = check ? check(inside) : Result<void>(); !agreed)
    return agreed.error();
  if (const Result<void> written = writeOrigin(inside, *hash, unpacked.refused); !written)
    return written.error();
  if (!QDir().rename(inside, folder))
    return Error{Fault::FileUnwritable, folder};
  return unpacked;
}

Result<UnpackedFolder> unpackedSet(const QString& archive, const QString& parent, const UnpackOptions& options) {
  Result<UnpackedFolder> unpacked = unpackedOnce(archive, parent, options, Entries::LeaveOut);
  if (!unpacked && unpacked.error().fault == Fault::NotAPack)
    return Error{Fault::ArchiveDamaged, archive, unpacked.error().detail};
  return unpacked;
}

}  // namespace s2s
