// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/AuditPanel.h"

#include "ui/annotate/ChoiceButton.h"
#include "ui/common/Label.h"
#include "ui/quality/QualityWords.h"

#include <QGridLayout>

namespace s2s {

AuditPanel::AuditPanel(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(theme::kGrid * 2);
  grid->setVerticalSpacing(theme::kGrid);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(2, 1);
  for (const AuditQuestion question : kAuditQuestions) {
    Row& row = m_rows[static_cast<size_t>(question)];
    const int line = static_cast<int>(question);
    row.question = new Label(theme::Step::Large, theme::Color::Text, this);
    row.yes = new ChoiceButton(theme::Color::Good, this);
    row.no = new ChoiceButton(theme::Color::Bad, this);
    row.yes->setObjectName(code(question) + QLatin1String("-yes"));
    row.no->setObjectName(code(question) + QLatin1String("-no"));
    grid->addWidget(row.question, line, 0);
    grid->addWidget(row.yes, line, 1);
    grid->addWidget(row.no, line, 2);
    connect(row.yes, &ChoiceButton::clicked, this, [this, question] { Q_EMIT answered(question, true); });
    connect(row.no, &ChoiceButton::clicked, this, [this, question] { Q_EMIT answered(question, false); });
  }
}

void AuditPanel::showAnswers(const AuditAnswers& answers) {
  m_answers = answers;
  showWords();
}

void AuditPanel::showCursor(AuditQuestion cursor) {
  m_cursor = cursor;
  showWords();
}

void AuditPanel::showLock(bool locked, const QString& missing) {
  for (const Row& row : m_rows)
    for (ChoiceButton* button : {row.yes, row.no})
      button->setLocked(locked, missing);
}

void AuditPanel::showWords() {
  for (const AuditQuestion question : kAuditQuestions) {
    const Row& row = m_rows[static_cast<size_t>(question)];
    const bool here = question == m_cursor;
    const std::optional<bool> answer =
        question == AuditQuestion::LevelRight ? m_answers.levelRight : m_answers.paralinguisticsRight;
    const auto marked = [](const QString& text, bool on) { return on ? QStringLiteral("✓ ") + text : text; };
    row.question->setText(words(question));
    row.question->setWeight(here ? QFont::DemiBold : QFont::Normal);
    row.yes->setWords(marked(tr("Yes"), answer == true), here ? m_yesKey : QString());
    row.no->setWords(marked(tr("No"), answer == false), here ? m_noKey : QString());
    row.yes->setAccessibleName(tr("%1 Yes").arg(words(question)));
    row.no->setAccessibleName(tr("%1 No").arg(words(question)));
    row.yes->setAwaited(here);
    row.no->setAwaited(here);
  }
}

void AuditPanel::retranslate(const MarkKeys& keys) {
  m_yesKey = keys.label(MarkAction::Keep);
  m_noKey = keys.label(MarkAction::Reject);
  showWords();
}

}  // namespace s2s
