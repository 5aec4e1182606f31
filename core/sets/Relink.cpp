// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sets/Relink.h"

#include "core/base/Sha256.h"
#include "core/sets/SetFiles.h"
#include "core/sets/SetTree.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace s2s {
namespace {

/// The search for the sound of one set below one folder.
class Search {
 public:
  Search(const SetInfo& set, Inventory inventory, const QString& newRoot, const RelinkOptions& options)
      : m_oldRoot(set.root),
        m_inventory(std::move(inventory)),
        m_tree(m_inventory),
        m_files(newRoot),
        m_cancelled(options.cancelled) {}

  const QString& root() const { return m_files.root(); }
  bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
  /// The sound as it is below the new folder; counts how it was found. @p system: empty for a sample.
  std::optional<Sound> find(const Sound& sound, const QString& system, Relinked& outcome);

 private:
  struct Named {
    QString path;
    bool asWritten = false;
  };
  std::optional<Named> byName(const QString& written, const QString& system);
  QString byHash(const Sound& sound);
  QString hashOf(const QString& path);
  qint64 oldSizeOf(const Sound& sound) const;
  bool isSameFolder() const { return QFileInfo(m_oldRoot).canonicalFilePath() == root(); }

  QString m_oldRoot;
  Inventory m_inventory;
  SetTree m_tree;
  SetFiles m_files;
  const std::atomic<bool>* m_cancelled;
  QHash<QString, QString> m_hashes;     ///< by path below the new root
  QHash<qint64, QStringList> m_bySize;  ///< sounds below the new root, filled when first needed
  QHash<QString, QString> m_byHash;     ///< of all of them, likewise
};

std::optional<Search::Named> Search::byName(const QString& written, const QString& system) {
  const FoundFile found = m_files.find(written);
  if (found.state == FileState::Present)
    return Named{found.path, true};
  const TreeFile* file = system.isEmpty() ? m_tree.input(written) : m_tree.output(system, written);
  if (file && file->system == system && m_files.find(file->path).state == FileState::Present)
    return Named{file->path, false};
  return std::nullopt;
}

QString Search::hashOf(const QString& path) {
  const auto known = m_hashes.constFind(path);
  if (known != m_hashes.cend())
    return *known;
  const Result<QString> hash = sha256OfFile(root() + QLatin1Char('/') + path, m_cancelled);
  return hash ? *m_hashes.insert(path, *hash) : QString();
}

/// -1: the old file is not there any more.
qint64 Search::oldSizeOf(const Sound& sound) const {
  const QFileInfo info(m_oldRoot + QLatin1Char('/') + sound.file);
  return m_oldRoot.isEmpty() || sound.file.isEmpty() || !info.isFile() ? -1 : info.size();
}

QString Search::byHash(const Sound& sound) {
  if (m_bySize.isEmpty())
    for (const QString& file : m_inventory.files)
      if (isSoundName(file))
        m_bySize[QFileInfo(root() + QLatin1Char('/') + file).size()].append(file);
  const qint64 size = oldSizeOf(sound);
  if (size >= 0) {
    for (const QString& file : m_bySize.value(size))
      if (hashOf(file) == sound.sha256)
        return file;
    return {};
  }
  if (m_byHash.isEmpty())
    for (const QStringList& files : std::as_const(m_bySize))
      for (const QString& file : files)
        if (!isCancelled())
          m_byHash.insert(hashOf(file), file);
  return m_byHash.value(sound.sha256);
}

std::optional<Sound> Search::find(const Sound& sound, const QString& system, Relinked& outcome) {
  const std::optional<Named> named = byName(sound.file, system);
  const bool isSame = named && (sound.sha256.isEmpty() || hashOf(named->path) == sound.sha256);
  if (isSame) {
    (named->asWritten ? outcome.byPath : outcome.bySpelling) += 1;
    return Sound{named->path, sound.sha256, sound.sha256.isEmpty() ? SoundState::Unchecked : SoundState::Present};
  }
  const QString moved = sound.sha256.isEmpty() ? QString() : byHash(sound);
  if (!moved.isEmpty()) {
    ++outcome.byHash;
    return Sound{moved, sound.sha256, SoundState::Present};
  }
  (named ? outcome.changed : outcome.missing).append(sound.file);
  if (oldSizeOf(sound) > 0 && !isSameFolder())
    outcome.leftBehind.append(sound.file);
  return std::nullopt;
}

}  // namespace

Result<Relinked> relinked(const Contents& contents, const SetId& set, const QString& newRoot,
                          const RelinkOptions& options) {
  const SetInfo* known = contents.findSet(set);
  if (!known)
    return Error{Fault::UnknownName, set.text()};
  Result<Inventory> inventory = inventoryOf(newRoot, options.cancelled);
  if (!inventory)
    return inventory.error();
  Search search(*known, *std::move(inventory), newRoot, options);
  Relinked outcome;
  outcome.set = *known;
  outcome.set.root = search.root();
  const qint64 total = contents.samples.size() + contents.responses.size();
  qint64 done = 0;
  const auto step = [&] {
    if (options.progress && ++done % 16 == 0)
      options.progress(done, total);
    return !search.isCancelled();
  };
  for (const Sample& sample : contents.samples) {
    if (!step())
      return Error{Fault::Cancelled};
    if (sample.set == set)
      if (const auto sound = search.find(sample.sound, {}, outcome))
        outcome.samples.append({sample.id, *sound});
  }
  for (const Response& response : contents.responses) {
    if (!step())
      return Error{Fault::Cancelled};
    const Sample* sample = contents.findSample(response.sample);
    if (sample && sample->set == set)
      if (const auto sound = search.find(response.sound, response.system, outcome))
        outcome.responses.append({response.id, *sound});
  }
  if (!outcome.leftBehind.isEmpty()) {
    outcome.samples.clear();
    outcome.responses.clear();
    outcome.set = *known;
  }
  return outcome;
}

}  // namespace s2s
