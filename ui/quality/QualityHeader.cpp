// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityHeader.h"

#include "core/model/Words.h"
#include "ui/annotate/KeyButton.h"
#include "ui/annotate/LevelMark.h"
#include "ui/annotate/ProgressLine.h"
#include "ui/common/Label.h"
#include "ui/quality/QualityWords.h"

#include <QHBoxLayout>

namespace s2s {

QualityHeader::QualityHeader(QWidget* parent)
    : QWidget(parent),
      m_about(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_level(new LevelMark(this)),
      m_hidden(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_again(new Label(theme::Step::Body, theme::Color::Accent, this)),
      m_leave(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_roundName(new Label(theme::Step::Body, theme::Color::Accent, this)),
      m_nextRound(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_count(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_line(new ProgressLine(this)) {
  m_about->setObjectName(QStringLiteral("about"));
  m_about->setWeight(QFont::DemiBold);
  m_about->setFit(Label::Fit::Elide);
  m_level->setObjectName(QStringLiteral("claimedLevel"));
  m_hidden->setObjectName(QStringLiteral("levelHidden"));
  m_again->setWeight(QFont::DemiBold);
  m_leave->setObjectName(QStringLiteral("leaveReopened"));
  m_roundName->setObjectName(QStringLiteral("round"));
  m_roundName->setWeight(QFont::DemiBold);
  m_nextRound->setObjectName(QStringLiteral("nextRound"));
  m_count->setObjectName(QStringLiteral("progress"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::kGrid * 2);
  row->addWidget(m_about);
  row->addWidget(m_level);
  row->addWidget(m_hidden);
  row->addStretch(1);
  for (QWidget* part : std::initializer_list<QWidget*>{m_again, m_leave, m_roundName, m_nextRound, m_count, m_line})
    row->addWidget(part);
  setMinimumHeight(m_leave->sizeHint().height());
  connect(m_leave, &KeyButton::clicked, this, &QualityHeader::leaveAsked);
  connect(m_nextRound, &KeyButton::clicked, this, &QualityHeader::nextRoundAsked);
}

void QualityHeader::showSample(const ShownSample& sample) {
  QStringList about;
  if (sample.domain != Domain::Unknown)
    about.append(words(sample.domain));
  if (!sample.task.isEmpty())
    about.append(taskWords(sample.task));
  m_about->setText(about.join(QStringLiteral("  ·  ")));
  m_level->setLevel(sample.level);
  m_hidden->setVisible(sample.levelHidden);
  m_again->setVisible(sample.reopened);
  m_leave->setVisible(sample.reopened);
}

void QualityHeader::showProgress(int position, int done, int total) {
  m_count->setText(total > 0 ? QStringLiteral("%1 / %2").arg(position + 1).arg(total) : QString());
  m_count->setAccessibleName(tr("Sample %1 of %2").arg(position + 1).arg(total));
  m_line->setShare(total > 0 ? static_cast<double>(done) / total : 0);
  m_line->setVisible(total > 0 && m_leave->isHidden());  // a narrow window has room for one of them
}

void QualityHeader::showRound(MarkRound round, std::optional<MarkRound> next) {
  m_round = round;
  m_next = next;
  showRoundWords();
}

void QualityHeader::showRoundWords() {
  m_roundName->setVisible(m_next || m_round != MarkRound::Check);
  m_roundName->setText(words(m_round));
  m_nextRound->setVisible(m_next.has_value());
  //: %1 is a round: Check, Audit or Adjudication.
  m_nextRound->setWords(m_next ? tr("To: %1").arg(words(*m_next)) : QString(), m_roundKey);
}

void QualityHeader::retranslate(const MarkKeys& keys) {
  m_hidden->setText(tr("Level hidden until you have said it"));
  m_again->setText(tr("Opened again"));
  m_leave->setWords(tr("Leave as it was"), keys.label(Action::Leave));
  m_roundKey = keys.label(MarkAction::NextRound);
  showRoundWords();
}

}  // namespace s2s
