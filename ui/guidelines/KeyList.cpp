// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guidelines/KeyList.h"

#include "ui/common/Label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace s2s {
namespace {

const QList<QList<Action>>& columns() {
  static const QList<QList<Action>> all = {
      {Action::PlayPause, Action::PlayInstruction, Action::PlayA, Action::PlayB, Action::Replay, Action::Back,
       Action::Forward, Action::Loop, Action::Quieter, Action::Louder, Action::ReplayFromCursor, Action::Speed},
      {Action::SayA, Action::SaySame, Action::SayB, Action::PreviousCriterion, Action::NextCriterion,
       Action::NeitherAcceptable, Action::CannotJudge, Action::BrokenA, Action::BrokenB, Action::LostWorse,
       Action::LostFailed, Action::LostNotRecognised},
      {Action::Note, Action::Undo, Action::LastTen, Action::Leave, Action::TextUp, Action::TextDown, Action::NextView,
       Action::ZoomIn, Action::ZoomOut, Action::ScrollBack, Action::ScrollForward, Action::LoopFrom, Action::LoopTo},
  };
  return all;
}

}  // namespace

KeyList::KeyList(const KeyMap& keys, QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid * 4);
  for (const QList<Action>& actions : columns()) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kGrid * 3 / 2);
    grid->setVerticalSpacing(theme::kGrid / 2);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < actions.size(); ++i) {
      auto* key = new Label(theme::Step::Body, theme::Color::Text, this);
      key->setWeight(QFont::DemiBold);
      key->setAlignment(Qt::AlignRight | Qt::AlignTop);
      key->setText(keys.label(actions.at(i)));
      auto* what = new Label(theme::Step::Body, theme::Color::TextMuted, this);
      what->setFit(Label::Fit::Wrap);
      what->setText(words(actions.at(i)));
      grid->addWidget(key, i, 0);
      grid->addWidget(what, i, 1);
    }
    grid->setRowStretch(static_cast<int>(actions.size()), 1);
    row->addLayout(grid, 1);
  }
}

}  // namespace s2s
