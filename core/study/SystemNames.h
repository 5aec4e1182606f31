// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Contents.h"

#include <QRegularExpression>
#include <QStringList>

namespace s2s {

/// Every text by which the systems of a study could be recognised: names, titles, and the spellings of aliases.json.
QStringList systemNames(const Contents& contents);

/// Finds such names in texts that annotators see: as whole words, in any case.
class NameFinder {
 public:
  explicit NameFinder(const QStringList& names);

  /// The first name in a text, as written there; empty when there is none.
  QString in(const QString& text) const;
  /// The text, or nothing if it names a system.
  QString unlessNamed(const QString& text) const { return in(text).isEmpty() ? text : QString(); }

 private:
  QRegularExpression m_pattern;
};

}  // namespace s2s
