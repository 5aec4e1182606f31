// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sets/ReadSet.h"
#include "core/sets/SetTree.h"

#include <QSet>

namespace s2s {

/// The sound files of a set by the paths that verdicts stated: under the same path, or under another spelling of it.
/// So an answer whose name says nothing (07.wav) is known where somebody judged it under that name. Pure.
class StatedAnswers {
 public:
  explicit StatedAnswers(const ReadSet& set);

  /// The file that such an answer is; empty where the set has none.
  QString fileOf(const Response& described) const;

 private:
  explicit StatedAnswers(const Inventory& sounds);

  QSet<QString> m_files;
  SetTree m_tree;
};

}  // namespace s2s
