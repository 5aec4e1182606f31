// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Verdict.h"

#include <QHash>
#include <QList>

namespace s2s {

/// Which trial of its rater about its battle each current verdict is. A record of a foreign file is stored with what
/// the file alone says of it: one that states no trial is the first ("1", or a judge's order). Several records about
/// one battle by one rater, from one file or from many, are repeats: told apart here, from all that is there, so that
/// neither the order of imports nor that of merges changes anything. Own verdicts keep their trial, then the earliest
/// record of each stated one; the others get the next free numbers, by givenBefore(). The answers of a judge whose
/// study was imported and asked each battle in one order only, now this and now that, are first ones: it was not
/// asked twice.
class Trials {
 public:
  /// @p current has to outlive this.
  explicit Trials(const QList<const Verdict*>& current);

  const QString& of(const Verdict& verdict) const;

 private:
  QHash<const Verdict*, QString> m_moved;  ///< those that are not what is stored with them
};

}  // namespace s2s
