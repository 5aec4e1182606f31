// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/SetBuilder.h"
#include "core/sets/SetTree.h"

namespace s2s {

/// Which samples the answers with numbers for names belong to, as somebody wrote it down: output_index.csv with the
/// columns system, file, sample. A row names one file ("sing/07.wav" below the system's folder) and its sample
/// ("sing/sing8"), or gives the rule for all files of a folder ("sing/*", or "*"): "=number" (the number is that in the
/// sample's name), "=sorted0" or "=sorted1" (the place among the inputs of the folder in the order of their names,
/// from 0 or from 1).
class OutputIndex {
 public:
  OutputIndex(const SetTree& tree) : m_tree(tree) {}

  /// One that cannot be read at all is reported; an error where it was given by name: FileMissing, FileUnreadable,
  /// BadTable.
  std::optional<Error> read(SetBuilder& builder);

  /// The key of the sample that the index says the file answers; empty where it says nothing of it.
  QString sampleOf(const TreeFile& output);
  /// Rows that named no file or no sample that is there.
  void reportUnused(SetBuilder& builder) const;

 private:
  struct Row {
    QString system, file, sample;
    SetPlace place;
    bool used = false;
  };
  void take(LineFields& fields);
  std::optional<Error> readElsewhere(SetBuilder& builder, const QString& path);
  QString byRule(const TreeFile& output, const QString& rule) const;
  QStringList inputsBeside(const QString& folder) const;

  const SetTree& m_tree;
  QList<Row> m_rows;
  QHash<QString, QList<qsizetype>> m_bySystem;  ///< rules behind rows of single files
};

/// The number at the end of a name: 23 of "audio_23" and 7 of "07"; -1 if there is none.
int numberOf(const QString& stem);
/// Whether a name says no more than a number: "07", "audio_3", "answer_3".
bool isNumberName(const QString& stem);

}  // namespace s2s
