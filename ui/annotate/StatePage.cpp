// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/StatePage.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"

#include <QVBoxLayout>

namespace s2s {

StatePage::StatePage(QWidget* parent, const QString& name)
    : QWidget(parent),
      m_title(new Label(theme::Step::Title, theme::Color::Text, this)),
      m_text(new Label(theme::Step::Large, theme::Color::TextMuted, this)),
      m_action(new KeyButton(this)),
      m_other(new KeyButton(this)) {
  m_title->setObjectName(name + QStringLiteral("Title"));
  m_text->setObjectName(name + QStringLiteral("Text"));
  m_action->setObjectName(name + QStringLiteral("Action"));
  m_other->setObjectName(name + QStringLiteral("OtherAction"));
  m_title->setFit(Label::Fit::Wrap);
  m_text->setFit(Label::Fit::Wrap);
  for (Label* label : {m_title, m_text}) {
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  }
  auto* middle = new QWidget(this);
  middle->setMaximumWidth(theme::kGrid * 80);
  auto* column = new QVBoxLayout(middle);
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
  row->addWidget(middle, 100);
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
