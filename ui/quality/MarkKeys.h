// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/annotate/KeyMap.h"

#include <QString>

#include <optional>

class QKeyEvent;

namespace s2s {

/// What can be done by one key in the quality check and not on the listening page.
enum class MarkAction {
  Keep,
  KeepCorrected,
  Reject,  ///< in the audit these answer: the first yes, the last no
  LevelDown,
  LevelUp,
  WriteText,
  SpanFrom,
  SpanTo,
  SpanClear,
  NextRound,
};

/// The keys of the quality check: those of the listening page where the act is the same one (the three answers, the
/// player, the note, undo ...), so that hands learn them once, and a few of its own. A value. Digits stand for reasons.
class MarkKeys {
 public:
  explicit MarkKeys(const KeyMap& shared = KeyMap()) : m_shared(shared) {}

  const KeyMap& shared() const { return m_shared; }
  std::optional<MarkAction> action(const QKeyEvent& press) const;
  /// What the quality check has in common with the listening page.
  std::optional<Action> sharedAction(const QKeyEvent& press) const;
  QString label(MarkAction action) const;
  QString label(Action action) const { return m_shared.label(action); }

 private:
  bool arrowsAnswer() const;

  KeyMap m_shared;
};

}  // namespace s2s
