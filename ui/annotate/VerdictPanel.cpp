// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/VerdictPanel.h"

#include "ui/annotate/ChoiceButton.h"
#include "ui/annotate/KeyButton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace s2s {

VerdictPanel::VerdictPanel(QWidget* parent)
    : QWidget(parent),
      m_a(new ChoiceButton(theme::Color::SideA, this)),
      m_b(new ChoiceButton(theme::Color::SideB, this)),
      m_neither(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_cannot(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  m_a->setObjectName(QStringLiteral("chooseA"));
  m_b->setObjectName(QStringLiteral("chooseB"));
  m_neither->setObjectName(QStringLiteral("neitherAcceptable"));
  m_cannot->setObjectName(QStringLiteral("cannotJudge"));
  m_neither->setCheckable(true);
  m_neither->setHue(theme::Color::Bad);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid * 2);
  row->addWidget(m_a, 1);
  row->addWidget(m_b, 1);
  auto* besides = new QVBoxLayout;
  besides->setSpacing(0);
  besides->addStretch(1);
  besides->addWidget(m_neither);
  besides->addWidget(m_cannot);
  besides->addStretch(1);
  row->addLayout(besides);
  connect(m_a, &ChoiceButton::clicked, this, &VerdictPanel::chosenA);
  connect(m_b, &ChoiceButton::clicked, this, &VerdictPanel::chosenB);
  connect(m_neither, &KeyButton::clicked, this, [this] { Q_EMIT asked(Action::NeitherAcceptable); });
  connect(m_cannot, &KeyButton::clicked, this, [this] { Q_EMIT asked(Action::CannotJudge); });
}

void VerdictPanel::showLock(bool locked, const QString& missing) {
  m_a->setLocked(locked, missing);
  m_b->setLocked(locked, missing);
}

void VerdictPanel::showAwaited(bool on) {
  m_a->setAwaited(on);
  m_b->setAwaited(on);
}

void VerdictPanel::showNeither(bool on) { m_neither->setChecked(on); }

void VerdictPanel::setAsksAcceptable(bool on) { m_neither->setVisible(on); }

void VerdictPanel::retranslate(const KeyMap& keys) {
  m_a->setWords(tr("A is better"), keys.label(Action::SayA));
  m_b->setWords(tr("B is better"), keys.label(Action::SayB));
  m_neither->setWords(tr("Neither acceptable"), keys.label(Action::NeitherAcceptable));
  m_cannot->setWords(tr("Can't judge"), keys.label(Action::CannotJudge));
}

}  // namespace s2s
