// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/ReasonPanel.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace s2s {
namespace {

constexpr int kColumns = 3;
constexpr int kMostAnswers = 6;

}  // namespace

ReasonPanel::ReasonPanel(QWidget* parent)
    : QWidget(parent),
      m_question(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_leave(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  m_question->setWeight(QFont::DemiBold);
  m_leave->setObjectName(QStringLiteral("leaveReasons"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::kGrid / 2);
  auto* head = new QHBoxLayout;
  head->addWidget(m_question, 1);
  head->addWidget(m_leave);
  column->addLayout(head);
  m_grid = new QGridLayout;
  m_grid->setSpacing(theme::kGrid / 2);
  column->addLayout(m_grid);
  for (int i = 0; i < kMostAnswers; ++i) {
    auto* answer = new KeyButton(this);
    answer->setObjectName(QStringLiteral("reason%1").arg(i + 1));
    m_grid->addWidget(answer, i / kColumns, i % kColumns);
    m_grid->setColumnStretch(i % kColumns, 1);
    connect(answer, &KeyButton::clicked, this, [this, i] { Q_EMIT answered(i); });
    m_answers.append(answer);
  }
  column->addStretch(1);
  connect(m_leave, &KeyButton::clicked, this, &ReasonPanel::left);
}

void ReasonPanel::ask(const QString& question, const QStringList& answers, const QString& leaveKey) {
  Q_ASSERT(answers.size() <= kMostAnswers);
  m_question->setText(question);
  m_leave->setWords(tr("Go back"), leaveKey);
  for (int i = 0; i < m_answers.size(); ++i) {
    m_answers.at(i)->setVisible(i < answers.size());
    if (i < answers.size())
      m_answers.at(i)->setWords(answers.at(i), QString::number(i + 1));
  }
}

void ReasonPanel::answer(int number) {
  if (number >= 1 && number <= m_answers.size() && !m_answers.at(number - 1)->isHidden())
    Q_EMIT answered(number - 1);
}

}  // namespace s2s
