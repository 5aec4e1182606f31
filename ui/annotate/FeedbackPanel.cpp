// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/FeedbackPanel.h"

#include "ui/annotate/KeyButton.h"
#include "ui/common/Label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace s2s {

FeedbackPanel::FeedbackPanel(QWidget* parent)
    : QWidget(parent),
      m_what(new Label(theme::Step::Small, theme::Color::TextMuted, this)),
      m_expected(new Label(theme::Step::Large, theme::Color::Text, this)),
      m_reason(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_goOn(new KeyButton(this)) {
  setObjectName(QStringLiteral("feedback"));
  m_expected->setObjectName(QStringLiteral("expectedAnswer"));
  m_reason->setObjectName(QStringLiteral("expectedReason"));
  m_goOn->setObjectName(QStringLiteral("feedbackGoOn"));
  m_expected->setWeight(QFont::DemiBold);
  m_reason->setFit(Label::Fit::Wrap);
  m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  // It takes what room the criteria leave: nothing on the page moves for a long reason.
  m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  auto* words = new QVBoxLayout;
  words->setSpacing(theme::kGrid / 2);
  words->addWidget(m_what);
  words->addWidget(m_expected);
  words->addWidget(m_reason, 1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid * 3);
  row->addLayout(words, 1);
  row->addWidget(m_goOn, 0, Qt::AlignVCenter);
  connect(m_goOn, &KeyButton::clicked, this, &FeedbackPanel::left);
}

void FeedbackPanel::tell(const QString& expected, const QString& reason, const QString& goOnKey) {
  m_what->setText(tr("Training item: it does not count"));
  m_expected->setText(expected);
  m_reason->setText(reason);
  m_reason->setToolTip(reason);
  m_goOn->setWords(tr("Go on"), goOnKey);
  setAccessibleName(expected + QLatin1Char(' ') + reason);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

}  // namespace s2s
