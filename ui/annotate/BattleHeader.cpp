// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/BattleHeader.h"

#include "core/model/Words.h"
#include "ui/annotate/KeyButton.h"
#include "ui/annotate/KeyMap.h"
#include "ui/annotate/LevelMark.h"
#include "ui/annotate/ProgressLine.h"
#include "ui/common/Label.h"

#include <QHBoxLayout>

namespace s2s {

BattleHeader::BattleHeader(QWidget* parent)
    : QWidget(parent),
      m_task(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_level(new LevelMark(this)),
      m_again(new Label(theme::Step::Body, theme::Color::Accent, this)),
      m_leave(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_count(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_line(new ProgressLine(this)) {
  m_task->setWeight(QFont::DemiBold);
  m_task->setFit(Label::Fit::Elide);
  m_again->setWeight(QFont::DemiBold);
  m_leave->setObjectName(QStringLiteral("leaveReopened"));
  m_count->setObjectName(QStringLiteral("progress"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid * 2);
  row->addWidget(m_task);
  row->addWidget(m_level);
  row->addStretch(1);
  row->addWidget(m_again);
  row->addWidget(m_leave);
  row->addWidget(m_count);
  row->addWidget(m_line);
  setMinimumHeight(m_leave->sizeHint().height());
  connect(m_leave, &KeyButton::clicked, this, &BattleHeader::leaveAsked);
}

void BattleHeader::showBattle(const ShownBattle& battle) {
  QStringList about;
  if (battle.domain != Domain::Unknown)
    about.append(words(battle.domain));
  if (!battle.task.isEmpty())
    about.append(taskWords(battle.task));
  m_task->setText(about.join(QStringLiteral("  ·  ")));
  m_level->setLevel(battle.level);
  m_again->setVisible(battle.reopened);
  m_leave->setVisible(battle.reopened);
}

void BattleHeader::showProgress(int position, int done, int total) {
  m_count->setText(total > 0 ? QStringLiteral("%1 / %2").arg(position + 1).arg(total) : QString());
  m_count->setAccessibleName(tr("Battle %1 of %2").arg(position + 1).arg(total));
  m_line->setShare(total > 0 ? static_cast<double>(done) / total : 0);
  m_line->setVisible(total > 0 && m_leave->isHidden());  // a narrow window has room for one of them
}

void BattleHeader::retranslate(const KeyMap& keys) {
  m_again->setText(tr("Opened again"));
  m_leave->setWords(tr("Leave as it was"), keys.label(Action::Leave));
}

}  // namespace s2s
