// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/SpanButtons.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"
#include "ui/quality/QualityWords.h"

#include <QHBoxLayout>

namespace s2s {

SpanButtons::SpanButtons(QWidget* parent)
    : QWidget(parent),
      m_title(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_from(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_to(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_clear(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  m_title->setObjectName(QStringLiteral("span"));
  m_title->setMinimumWidth(1);  // what is marked is seen in the wave too: it gives way to the remark of the player
  m_title->setFit(Label::Fit::Elide);
  m_from->setObjectName(QStringLiteral("spanFrom"));
  m_to->setObjectName(QStringLiteral("spanTo"));
  m_clear->setObjectName(QStringLiteral("spanClear"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid / 4);
  for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_from, m_to, m_clear})
    row->addWidget(part);
  connect(m_from, &KeyButton::clicked, this, [this] { Q_EMIT asked(MarkAction::SpanFrom); });
  connect(m_to, &KeyButton::clicked, this, [this] { Q_EMIT asked(MarkAction::SpanTo); });
  connect(m_clear, &KeyButton::clicked, this, [this] { Q_EMIT asked(MarkAction::SpanClear); });
}

void SpanButtons::showSpan(const SpanMs& span) {
  m_title->setText(span.isEmpty() ? QString() : tr("Marked: %1").arg(spanWords(span)));
  m_clear->setVisible(!span.isEmpty());
}

void SpanButtons::retranslate(const MarkKeys& keys) {
  m_from->setWords(tr("Mark from here"), keys.label(MarkAction::SpanFrom));
  m_to->setWords(tr("to here"), keys.label(MarkAction::SpanTo));
  m_clear->setWords(tr("Unmark"), keys.label(MarkAction::SpanClear));
}

}  // namespace s2s
