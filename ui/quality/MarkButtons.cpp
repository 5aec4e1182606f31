// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/MarkButtons.h"

#include "ui/annotate/ChoiceButton.h"
#include "ui/quality/QualityWords.h"

#include <QHBoxLayout>

namespace s2s {
namespace {

constexpr std::array kMarks = {Mark::Keep, Mark::KeepCorrected, Mark::Reject};
constexpr std::array kHues = {theme::Color::Good, theme::Color::Accent, theme::Color::Bad};
constexpr std::array kActionsOf = {MarkAction::Keep, MarkAction::KeepCorrected, MarkAction::Reject};

}  // namespace

MarkButtons::MarkButtons(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid * 2);
  for (size_t i = 0; i < kMarks.size(); ++i) {
    auto* button = new ChoiceButton(kHues[i], this);
    button->setObjectName(code(kMarks[i]));
    button->setAwaited(true);
    row->addWidget(button, 1);
    connect(button, &ChoiceButton::clicked, this, [this, mark = kMarks[i]] { Q_EMIT asked(mark); });
    m_buttons[i] = button;
  }
}

void MarkButtons::showLock(bool locked, const QString& missing) {
  for (ChoiceButton* button : m_buttons)
    button->setLocked(locked, missing);
}

void MarkButtons::retranslate(const MarkKeys& keys) {
  for (size_t i = 0; i < kMarks.size(); ++i)
    m_buttons[i]->setWords(words(kMarks[i]), keys.label(kActionsOf[i]));
}

}  // namespace s2s
