// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/StatePage.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"

#include <QVBoxLayout>

namespace s2s {

StatePage::StatePage(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(theme::Step::Title, theme::Color::Text, this)),
      m_text(new Label(theme::Step::Large, theme::Color::TextMuted, this)),
      m_action(new KeyButton(this)),
      m_other(new KeyButton(this)) {
  m_title->setObjectName(QStringLiteral("stateTitle"));
  m_text->setObjectName(QStringLiteral("stateText"));
  m_action->setObjectName(QStringLiteral("stateAction"));
  m_other->setObjectName(QStringLiteral("otherStateAction"));
  m_title->setFit(Label::Fit::Wrap);
  m_text->setFit(Label::Fit::Wrap);
  for (Label* label : {m_title, m_text}) {
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setMaximumWidth(theme::kGrid * 80);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  }
  auto* column = new QVBoxLayout;
  column->setSpacing(theme::kGrid * 2);
  column->addStretch(2);
  column->addWidget(m_title);
  column->addWidget(m_text);
  auto* actions = new QHBoxLayout;
  actions->addStretch(1);
  actions->addWidget(m_action);
  actions->addWidget(m_other);
  actions->addStretch(1);
  column->addLayout(actions);
  column->addStretch(3);
  auto* row = new QHBoxLayout(this);
  row->addStretch(1);
  row->addLayout(column, 8);
  row->addStretch(1);
  connect(m_action, &KeyButton::clicked, this, &StatePage::accepted);
  connect(m_other, &KeyButton::clicked, this, &StatePage::otherAccepted);
}

void StatePage::say(const QString& title, const QString& text) {
  m_title->setText(title);
  m_text->setText(text);
  offer({}, {});
  offerOther({}, {});
}

void StatePage::offer(const QString& words, const QString& key) {
  m_action->setVisible(!words.isEmpty());
  m_action->setWords(words, key);
}

void StatePage::offerOther(const QString& words, const QString& key) {
  m_other->setVisible(!words.isEmpty());
  m_other->setWords(words, key);
}

}  // namespace s2s
