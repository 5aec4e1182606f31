// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/SetReader.h"

#include "core/sets/SetLayouts.h"
#include "core/sets/UnpackedSet.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace s2s {
namespace {

bool isTableName(const QString& path) {
  for (const char* extension : {".csv", ".tsv", ".jsonl", ".ndjson", ".json"})
    if (path.endsWith(QLatin1String(extension), Qt::CaseInsensitive))
      return true;
  return false;
}

/// A layout and what told it.
struct Recognised {
  SetLayout layout = SetLayout::Folders;
  QString evidence;
};

std::optional<Recognised> recognised(const SetBuilder& builder) {
  const Inventory& inventory = builder.inventory();
  const QString own = QStringLiteral("samples.jsonl");
  if (inventory.files.contains(own) || inventory.links.contains(own))
    return Recognised{SetLayout::Own, own};
  if (const QStringList tables = metadataTables(inventory); !tables.isEmpty())
    return Recognised{SetLayout::AudioFolder, tables.constFirst()};
  if (const QString evidence = publishedEvidence(builder); !evidence.isEmpty())
    return Recognised{SetLayout::Published, evidence};
  if (const QString evidence = runnerEvidence(inventory); !evidence.isEmpty())
    return Recognised{SetLayout::Runner, evidence};
  for (const QString& file : inventory.files)
    if (isSoundName(file) && !isSystemFile(file))
      return Recognised{SetLayout::Folders, file};
  return std::nullopt;
}

/// The only table in the folder, for those who name a folder and a mapping.
QString onlyTable(const Inventory& inventory) {
  QString table;
  for (const QString& file : inventory.files) {
    if (!isTableName(file) || file.contains(QLatin1Char('/')) || file == QLatin1String("set.json"))
      continue;
    if (!table.isEmpty())
      return {};
    table = file;
  }
  return table;
}

std::optional<Error> readLayout(SetBuilder& builder, const Recognised& what, const QString& table) {
  switch (what.layout) {
    case SetLayout::Own: return readOwnSet(builder);
    case SetLayout::AudioFolder: return readAudioFolder(builder, metadataTables(builder.inventory()));
    case SetLayout::Folders: return readFolders(builder);
    case SetLayout::Published: return readPublished(builder);
    case SetLayout::Runner: return readRunner(builder);
    case SetLayout::Table: return readTable(builder, table);
  }
  return std::nullopt;
}

/// An archive of one folder, or a download that wraps the set in one: that folder is the set.
QString innermost(QString folder) {
  for (int i = 0; i < 4; ++i) {
    QStringList entries = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    entries.removeIf([](const QString& name) { return isSystemFile(name) || name == QLatin1String("__MACOSX"); });
    const QString inside = folder + QLatin1Char('/') + entries.value(0);
    if (entries.size() != 1 || !QFileInfo(inside).isDir() || QFileInfo(inside).isSymLink())
      break;
    folder = inside;
  }
  return folder;
}

/// A folder to be read as a set.
struct Source {
  QString folder;
  QString name;                 ///< of the set where nothing is said
  QString table;                ///< the one file that is the set; then nothing else in the folder is looked at
  QList<RefusedEntry> refused;  ///< entries of the archive that were left out
};

Result<ReadSet> readSource(const Source& source, const SetReadOptions& options) {
  Result<Inventory> inventory = source.table.isEmpty() ? inventoryOf(source.folder, options.cancelled) : Inventory();
  if (!inventory)
    return inventory.error();
  SetBuilder builder(source.folder, *std::move(inventory), options);
  if (const auto error = builder.readDescription(source.name))
    return *error;
  const QString& table = source.table;
  const bool isTable = !table.isEmpty() || options.layout == SetLayout::Table;
  const QString tableFile = table.isEmpty() && isTable ? onlyTable(builder.inventory()) : table;
  std::optional<Recognised> what;
  if (isTable && !tableFile.isEmpty())
    what = Recognised{SetLayout::Table, tableFile};
  else if (options.layout)
    what = Recognised{*options.layout, {}};
  else
    what = recognised(builder);
  if (!what || (what->layout == SetLayout::Table && tableFile.isEmpty()))
    return Error{Fault::SetHasNoSamples, source.folder};
  builder.setLayout(what->layout, what->evidence);
  if (const auto error = readLayout(builder, *what, tableFile))
    return *error;
  for (const RefusedEntry& entry : source.refused)
    builder.report(entry.why, Severity::Refused, {entry.name, 0}, entry.name);
  return std::move(builder).finished();
}

Result<ReadSet> readArchive(const QString& path, const SetReadOptions& options) {
  const QString parent = options.unpackInto.isEmpty() ? QFileInfo(path).absolutePath() : options.unpackInto;
  UnpackOptions unpacking;
  unpacking.progress = options.progress;
  unpacking.cancelled = options.cancelled;
  const Result<UnpackedFolder> unpacked = unpackedSet(path, parent, unpacking);
  if (!unpacked)
    return unpacked.error();
  const QString inside = innermost(unpacked->folder);
  const bool isWrapped = inside != unpacked->folder;
  return readSource({inside, isWrapped ? QFileInfo(inside).fileName() : archiveName(path), {}, unpacked->refused},
                    options);
}

SetReadOptions optionsFor(const QString& path, SetReadOptions options) {
  const auto chosen = options.choices.constFind(path);
  if (chosen == options.choices.cend())
    return options;
  options.levelBase = chosen->levelBase;
  options.indexFile = chosen->indexFile;
  options.mapping = chosen->mapping;
  return options;
}

}  // namespace

Result<ReadSet> readSet(const QString& path, const SetReadOptions& givenOptions) {
  const SetReadOptions options = optionsFor(path, givenOptions);
  const QFileInfo info(path);
  if (info.isDir())
    return readSource({path, QFileInfo(QDir(path).canonicalPath()).fileName()}, options);
  if (info.isFile() && isArchive(path))
    return readArchive(path, options);
  if (info.isFile() && isTableName(path))
    return readSource({info.absolutePath(), info.completeBaseName(), info.fileName()}, options);
  if (info.isFile())
    return Error{Fault::UnknownFormat, path};
  return Error{Fault::FolderMissing, path};
}

}  // namespace s2s
