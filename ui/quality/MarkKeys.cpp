// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/MarkKeys.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace s2s {
namespace {

struct Own {
  MarkAction action;
  QKeyCombination key;
  const char* label;
};
constexpr std::array kOwn = {
    Own{MarkAction::WriteText, Qt::Key_W, "W"},         Own{MarkAction::SpanFrom, Qt::Key_BracketLeft, "["},
    Own{MarkAction::SpanTo, Qt::Key_BracketRight, "]"}, Own{MarkAction::SpanClear, Qt::Key_Backslash, "\\"},
    Own{MarkAction::NextRound, Qt::Key_U, "U"},
};

constexpr std::array kShared = {Action::PlayPause,  Action::Replay,       Action::ReplayFromCursor,
                                Action::Back,       Action::Forward,      Action::Loop,
                                Action::Speed,      Action::Quieter,      Action::Louder,
                                Action::Note,       Action::Undo,         Action::LastTen,
                                Action::Leave,      Action::TextUp,       Action::TextDown,
                                Action::NextView,   Action::ZoomIn,       Action::ZoomOut,
                                Action::ScrollBack, Action::ScrollForward};

}  // namespace

bool MarkKeys::arrowsAnswer() const {
  const auto isArrow = [this](Action action) {
    return m_shared.key(action) == Qt::Key_Left || m_shared.key(action) == Qt::Key_Right;
  };
  return isArrow(Action::SayA) || isArrow(Action::SaySame) || isArrow(Action::SayB);
}

std::optional<MarkAction> MarkKeys::action(const QKeyEvent& press) const {
  const QKeyCombination key = plainKey(press.keyCombination());
  if (const std::optional<Action> shared = m_shared.action(key))
    switch (*shared) {
      case Action::SayA: return MarkAction::Keep;
      case Action::SaySame: return MarkAction::KeepCorrected;
      case Action::SayB: return MarkAction::Reject;
      case Action::PreviousCriterion: return MarkAction::LevelUp;
      case Action::NextCriterion: return MarkAction::LevelDown;
      default: break;
    }
  if (key == Qt::Key_Left)
    return MarkAction::LevelDown;
  if (key == Qt::Key_Right)
    return MarkAction::LevelUp;
  for (const Own& own : kOwn)
    if (own.key == key)
      return own.action;
  return std::nullopt;
}

std::optional<Action> MarkKeys::sharedAction(const QKeyEvent& press) const {
  const std::optional<Action> action = m_shared.action(press);
  const bool isShared = action && std::find(kShared.begin(), kShared.end(), *action) != kShared.end();
  return isShared ? action : std::nullopt;
}

QString MarkKeys::label(MarkAction action) const {
  switch (action) {
    case MarkAction::Keep: return m_shared.label(Action::SayA);
    case MarkAction::KeepCorrected: return m_shared.label(Action::SaySame);
    case MarkAction::Reject: return m_shared.label(Action::SayB);
    case MarkAction::LevelDown: return arrowsAnswer() ? m_shared.label(Action::NextCriterion) : QStringLiteral("←");
    case MarkAction::LevelUp: return arrowsAnswer() ? m_shared.label(Action::PreviousCriterion) : QStringLiteral("→");
    default: break;
  }
  const auto* own = std::find_if(kOwn.begin(), kOwn.end(), [&](const Own& one) { return one.action == action; });
  return QString::fromLatin1(own->label);
}

}  // namespace s2s
