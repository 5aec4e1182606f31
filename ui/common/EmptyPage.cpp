// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/EmptyPage.h"

#include "ui/common/Label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace s2s {

EmptyPage::EmptyPage(const QString& actionName, QWidget* parent)
    : QWidget(parent), m_text(new Label(theme::Step::Large, theme::Color::TextMuted)), m_action(new QPushButton) {
  m_text->setObjectName(QStringLiteral("emptyText"));
  m_text->setFit(Label::Fit::Wrap);
  m_text->setMaximumWidth(80 * theme::kGrid);
  m_action->setObjectName(actionName);
  connect(m_action, &QPushButton::clicked, this, &EmptyPage::actionWanted);
  auto* rows = new QVBoxLayout(this);
  rows->setSpacing(2 * theme::kGrid);
  rows->addStretch(1);
  rows->addWidget(m_text);
  rows->addWidget(m_action, 0, Qt::AlignLeft);
  rows->addStretch(2);
}

void EmptyPage::setWords(const QString& whatItWouldShow, const QString& action) {
  m_text->setText(whatItWouldShow);
  m_action->setText(action);
}

void EmptyPage::offerAction(bool on) { m_action->setVisible(on); }

}  // namespace s2s
