// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/Inventory.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace s2s {

/// A sound file of a tree of inputs and outputs.
struct TreeFile {
  QString path;    ///< relative to the set's root
  QString system;  ///< canonical; empty: an input
  QString rest;    ///< below input/, or below the folder of the system
  QString key;     ///< soundKey(rest): what it has in common with its sample
};

/// The sound files of a tree where inputs lie by task and outputs by system, each maybe below input/ and output/, as
/// the published files and the outputs of runners have it. Knows the spellings of aliases.json.
class SetTree {
 public:
  explicit SetTree(const Inventory& inventory);

  const QList<TreeFile>& inputs() const { return m_inputs; }
  const QList<TreeFile>& outputs() const { return m_outputs; }
  QStringList systems() const;
  /// Folders of which one holds the instructions and others may be systems, where nothing tells which: nothing of them
  /// may be taken for an instruction by its place alone. inputs() has the files of all of them.
  const QStringList& rivalRoots() const { return m_rivals; }
  bool hasKnownTasks() const { return m_hasTasks; }
  bool hasKnownSystems() const { return m_hasSystems; }

  /// The file that a written path means: under another spelling of its folder or another extension if need be.
  const TreeFile* input(const QString& written) const;
  const TreeFile* output(const QString& system, const QString& written) const;
  const TreeFile* outputAt(const QString& path) const;
  /// The system in whose folder a file lies, whatever its name; empty if in none. @p rest: the path from there.
  QString systemAt(const QString& path, QString* rest = nullptr) const;

 private:
  struct Place {
    bool isOutput = false;
    QString root;    ///< what stands before
    QString system;  ///< as written
    int rest = -1;   ///< the part with which the rest begins; -1: neither input nor output
  };
  Place placeOf(const QString& path) const;
  void settleRoots(const QList<std::pair<QString, Place>>& placed);
  /// Which of the roots are not beside a system that is known.
  static QStringList notBesideSystems(const QStringList& roots, const QList<std::pair<QString, Place>>& placed);
  void takeInputsFrom(const QString& root);
  bool haveFilesInCommon(const QStringList& roots, const QList<std::pair<QString, Place>>& placed) const;

  QList<TreeFile> m_inputs, m_outputs;
  QHash<QString, QList<qsizetype>> m_inputsByKey, m_outputsByKey;
  QHash<QString, qsizetype> m_outputsByPath;
  QHash<QString, QString> m_roots;  ///< of inputs -> the system that it turned out to be; empty: inputs
  QStringList m_rivals;
  bool m_hasTasks = false, m_hasSystems = false;
};

}  // namespace s2s
