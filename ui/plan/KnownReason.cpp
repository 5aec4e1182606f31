// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/KnownReason.h"

#include "ui/common/Keys.h"
#include "ui/common/Label.h"
#include "ui/common/LiveTexts.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace s2s {

KnownReason::KnownReason(QWidget* parent)
    : QWidget(parent),
      m_englishLabel(new Label(theme::Step::Body)),
      m_chineseLabel(new Label(theme::Step::Body)),
      m_english(new QLineEdit),
      m_chinese(new QLineEdit) {
  m_english->setObjectName(QStringLiteral("knownReason"));
  m_chinese->setObjectName(QStringLiteral("knownReasonCn"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(theme::kGrid);
  int row = 0;
  for (const auto& [label, line] : {std::pair(m_englishLabel, m_english), std::pair(m_chineseLabel, m_chinese)}) {
    label->setBuddy(line);
    line->installEventFilter(this);
    connect(line, &QLineEdit::editingFinished, this, &KnownReason::take);
    connect(line, &QLineEdit::returnPressed, this, &KnownReason::left);
    grid->addWidget(label, row, 0);
    grid->addWidget(line, row++, 1);
  }
  (new LiveTexts(this))->add([this] { retranslate(); });
  showAnswer({});
}

void KnownReason::retranslate() {
  m_englishLabel->setText(tr("Reason in English  %1").arg(keyLabel(Qt::Key_R)));
  m_chineseLabel->setText(tr("Reason in Chinese"));
  m_english->setAccessibleName(tr("Reason in English, shown as feedback after a training item"));
  m_chinese->setAccessibleName(tr("Reason in Chinese, shown as feedback after a training item"));
  m_english->setPlaceholderText(tr("Shown as feedback after a training item"));
  m_chinese->setPlaceholderText(m_english->placeholderText());
}

void KnownReason::showAnswer(const std::optional<KnownAnswer>& answer) {
  const bool isSame = answer && m_answer && answer->battle == m_answer->battle;
  const bool isBeingWritten = isSame && (m_english->hasFocus() || m_chinese->hasFocus());
  const bool isAsBefore = isSame && answer->reason == m_answer->reason && answer->reasonCn == m_answer->reasonCn;
  m_answer = answer;
  if (!isBeingWritten && !isAsBefore)
    fill();
  setEnabled(answer.has_value());
}

void KnownReason::fill() {
  m_english->setText(m_answer ? m_answer->reason : QString());
  m_chinese->setText(m_answer ? m_answer->reasonCn : QString());
}

void KnownReason::setReadOnly(bool readOnly) {
  m_english->setReadOnly(readOnly);
  m_chinese->setReadOnly(readOnly);
}

void KnownReason::beginWriting() {
  m_english->setFocus(Qt::ShortcutFocusReason);
  m_english->selectAll();
}

void KnownReason::take() {
  if (!m_answer)
    return;
  KnownAnswer answer = *m_answer;
  answer.reason = m_english->text().trimmed();
  answer.reasonCn = m_chinese->text().trimmed();
  if (answer != *m_answer)
    Q_EMIT written(answer);
}

/// Esc takes back what was written.
bool KnownReason::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    fill();
    Q_EMIT left();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace s2s
