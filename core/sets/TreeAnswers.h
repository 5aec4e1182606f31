// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/OutputIndex.h"
#include "core/sets/SetBuilder.h"
#include "core/sets/SetTree.h"

#include <QHash>
#include <QList>

namespace s2s {

/// An answer that an item names by its path.
struct NamedAnswer {
  QString sample;  ///< its key
  QString system, path;
  SetPlace place;
};

/// Gives the outputs of a tree to the samples that a builder has: those that items name, those that output_index.csv
/// names, and those whose own path mirrors that of their input. Reports the rest.
class TreeAnswers {
 public:
  TreeAnswers(SetBuilder& builder, const SetTree& tree) : m_builder(builder), m_tree(tree), m_index(tree) {}

  void expect(NamedAnswer answer) { m_named.append(std::move(answer)); }
  /// A system that is expected to have answered: items speak of it.
  void expectSystem(const QString& system);
  /// Error: of the index file.
  std::optional<Error> run();

 private:
  struct Written {
    QString text;
    SetPlace place;
    bool used = false;
  };
  void readWrittenAnswers();
  void takeWritten(LineFields& fields, const QString& folder, int ordinal);
  void takeNamed(const NamedAnswer& named);
  void takeIndexed();
  void takeMirrored();
  bool take(const TreeFile& file, const QString& key);
  QString keyOf(const TreeFile& file) const;
  QString transcriptOf(const QString& path);
  std::optional<QString> keyOfVariant(const TreeFile& file) const;
  void reportMissing();
  void reportUnclear();

  SetBuilder& m_builder;
  const SetTree& m_tree;
  OutputIndex m_index;
  QList<NamedAnswer> m_named;
  QStringList m_expected;
  QStringList m_unindexed;            ///< systems some of whose answers could not be told apart
  QHash<QString, Written> m_written;  ///< by the path of the answer without its extension
};

}  // namespace s2s
