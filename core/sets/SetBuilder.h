// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/Inventory.h"
#include "core/sets/JsonLines.h"
#include "core/sets/ListedFiles.h"
#include "core/sets/SetFiles.h"
#include "core/sets/SetReader.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace s2s {

/// A place in a file of the set; line 0: the file as a whole.
struct SetPlace {
  QString file;
  int line = 0;
};

/// What every layout builds a set with: looks up sounds, refuses what is there twice, keeps account of which files were
/// used, and at the end settles the levels and reports what is left over. One thread.
class SetBuilder {
 public:
  SetBuilder(const QString& root, Inventory inventory, const SetReadOptions& options);

  const SetReadOptions& options() const { return m_options; }
  const Inventory& inventory() const { return m_inventory; }
  SetFiles& files() { return m_files; }
  const QString& root() const { return m_files.root(); }
  const SetId& id() const { return m_result.set.id; }
  bool isCancelled() const;

  /// set.json, whatever the layout. @p name: of the set where nothing is said. Error: PathOutsideRoot, FileUnreadable.
  std::optional<Error> readDescription(const QString& name);
  void setLayout(SetLayout layout, const QString& evidence);
  /// The base of levels that a format has where none of them tells.
  void setFormatBase(int base) { m_formatBase = base; }

  /// Every object of a file of JSON lines, of a JSON list, or every row of a CSV file (*.csv) as an object of texts;
  /// what is none is reported. Nothing happens where there is no such file.
  std::optional<Error> forEachObject(const QString& name, const std::function<void(LineFields&)>& take);

  /// The sound under @p key of a line, relative to @p folder ("" or ending with '/').
  Sound soundFrom(LineFields& fields, const char* key = "file_name", const char* hash = "sha256",
                  const QString& folder = {});
  /// The same for a path as written.
  Sound soundAt(LineFields& fields, const QString& written, const QString& sha256, const QString& folder = {});
  /// A file of the inventory as a sound; reports an empty one.
  Sound soundOf(const QString& path);
  /// The text of a small file (64 kB), trimmed; empty where there is none.
  QString textIn(const QString& path);
  /// A file was read, or a line speaks of it.
  void markUsed(const QString& path);
  bool isUsed(const QString& path) const { return m_listed.isUsed(path) || m_usedOthers.contains(path); }

  /// Adds a sample with its level as written; false where its key is taken, which is reported.
  bool addSample(Sample sample, const QString& level, const SetPlace& place);
  void addSystem(System system);
  bool hasSystem(const QString& name) const { return m_systems.contains(name); }
  /// Adds an answer to the sample of that key; false where there is none, or the system has answered already.
  bool addResponse(Response response, const QString& sampleKey, const SetPlace& place);

  bool hasSample(const QString& key) const { return m_sampleOf.contains(key); }
  const Sample* sample(const QString& key) const;
  bool hasResponse(const QString& sampleKey, const QString& system) const;
  const QList<Sample>& samples() const { return m_result.samples; }
  /// As written, of a sample that was added.
  QString levelOf(const QString& key) const { return m_levels.value(m_sampleOf.value(key, -1)); }

  void report(ProblemKind kind, Severity severity, const SetPlace& place, const QString& detail);

  /// Errors: SetHasNoSamples, Cancelled.
  Result<ReadSet> finished() &&;

 private:
  void takeDescription(const Json& json);
  std::optional<Error> forEachRow(const QString& name, const QString& path,
                                  const std::function<void(LineFields&)>& take);
  std::optional<Error> forEachRecord(const QString& name, const QString& path,
                                     const std::function<void(LineFields&)>& take);
  void step(qint64 bytes);
  void settleLevels();
  int guessedBase();
  void reportLonelySamples();
  void reportLeftOver();
  void reportOddities();
  void sortProblems();

  const SetReadOptions& m_options;
  Inventory m_inventory;
  ListedFiles m_listed;
  SetFiles m_files;
  ReadSet m_result;
  std::optional<int> m_statedBase;
  int m_formatBase = -1;
  QStringList m_order;                   ///< files in the order in which they were read
  QStringList m_levels;                  ///< of each sample, as written
  QList<SetPlace> m_places;              ///< of each sample
  QList<int> m_answers;                  ///< responses to each sample
  QHash<QString, qsizetype> m_sampleOf;  ///< by key
  QSet<QString> m_systems;
  QSet<QString> m_usedOthers;  ///< links, and what is reached through one
  QSet<ResponseId> m_responses;
  int m_records = 0;  ///< good or bad
  qint64 m_done = 0, m_total = 0, m_told = 0;
};

}  // namespace s2s
