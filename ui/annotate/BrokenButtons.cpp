// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/BrokenButtons.h"

#include "ui/annotate/KeyButton.h"

#include <QHBoxLayout>

namespace s2s {

BrokenButtons::BrokenButtons(QWidget* parent)
    : QWidget(parent),
      m_a(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_b(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  m_a->setObjectName(QStringLiteral("brokenA"));
  m_b->setObjectName(QStringLiteral("brokenB"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid / 2);
  for (KeyButton* button : {m_a, m_b}) {
    button->setCheckable(true);
    button->setHue(theme::Color::Bad);
    row->addWidget(button);
  }
  connect(m_a, &KeyButton::clicked, this, [this] { Q_EMIT asked(Action::BrokenA); });
  connect(m_b, &KeyButton::clicked, this, [this] { Q_EMIT asked(Action::BrokenB); });
}

void BrokenButtons::showDraft(const Draft& draft) {
  m_a->setChecked(draft.brokenA != Broken::No);
  m_b->setChecked(draft.brokenB != Broken::No);
}

void BrokenButtons::retranslate(const KeyMap& keys) {
  m_a->setWords(tr("A broken"), keys.label(Action::BrokenA));
  m_b->setWords(tr("B broken"), keys.label(Action::BrokenB));
}

}  // namespace s2s
