// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/LoserRow.h"

#include "core/model/Words.h"
#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"

#include <QHBoxLayout>

namespace s2s {
namespace {

constexpr std::array kReasons = {LoserReason::Worse, LoserReason::Failed, LoserReason::NotRecognised};
constexpr std::array kActionsOf = {Action::LostWorse, Action::LostFailed, Action::LostNotRecognised};

}  // namespace

LoserRow::LoserRow(QWidget* parent)
    : QWidget(parent), m_question(new Label(theme::Step::Body, theme::Color::Text, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(theme::kGrid * 2, 0, 0, 0);
  row->setSpacing(theme::kGrid);
  m_question->setFit(Label::Fit::Elide);
  row->addWidget(m_question, 1);
  for (std::size_t i = 0; i < kReasons.size(); ++i) {
    m_reasons[i] = new KeyButton(this);
    m_reasons[i]->setCheckable(true);
    m_reasons[i]->setObjectName(QLatin1String("loser-") + code(kReasons[i]));
    row->addWidget(m_reasons[i]);
    connect(m_reasons[i], &KeyButton::clicked, this, [this, i] { Q_EMIT asked(kActionsOf[i]); });
  }
}

void LoserRow::showReason(LoserReason reason) {
  for (std::size_t i = 0; i < kReasons.size(); ++i)
    m_reasons[i]->setChecked(reason == kReasons[i]);
}

void LoserRow::retranslate(const KeyMap& keys) {
  m_question->setText(tr("The weaker one"));
  for (std::size_t i = 0; i < kReasons.size(); ++i)
    m_reasons[i]->setWords(words(kReasons[i]), keys.label(kActionsOf[i]));
}

}  // namespace s2s
