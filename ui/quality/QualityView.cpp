// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quality/QualityView.h"

#include "ui/annotate/RecentStrip.h"
#include "ui/annotate/TranscriptView.h"
#include "ui/annotate/TransportBar.h"
#include "ui/common/Label.h"
#include "ui/quality/AuditPanel.h"
#include "ui/quality/CorrectionField.h"
#include "ui/quality/MarkButtons.h"
#include "ui/quality/MarkKeys.h"
#include "ui/quality/MarkQuestions.h"
#include "ui/quality/QualityHeader.h"
#include "ui/quality/SampleWave.h"
#include "ui/quality/SpanButtons.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace s2s {

QualityView::QualityView(QWidget* parent)
    : QWidget(parent),
      m_header(new QualityHeader(this)),
      m_transcript(new TranscriptView(this)),
      m_cues(new Label(theme::Step::Body, theme::Color::TextMuted, this)),
      m_opinions(new Label(theme::Step::Body, theme::Color::Text, this)),
      m_wave(new SampleWave(this)),
      m_transport(new TransportBar(this)),
      m_span(new SpanButtons(this)),
      m_questions(new MarkQuestions(this)),
      m_marks(new MarkButtons(this)),
      m_audit(new AuditPanel(this)),
      m_hint(new Label(theme::Step::Body, theme::Color::Warning, this)),
      m_correction(new CorrectionField(this)),
      m_note(new NoteField(this)),
      m_recent(new RecentStrip(this)) {
  m_cues->setObjectName(QStringLiteral("cues"));
  m_cues->setFit(Label::Fit::Elide);
  m_opinions->setObjectName(QStringLiteral("opinions"));
  m_opinions->setFit(Label::Fit::Wrap);
  m_hint->setObjectName(QStringLiteral("hint"));
  m_hint->setFit(Label::Fit::Elide);
  m_hint->setAlignment(Qt::AlignCenter);
  layOut();
}

namespace {

/// Room between two blocks, given up where the window is low.
void addRoom(QVBoxLayout& column, int grids) {
  column.addItem(new QSpacerItem(0, theme::kGrid * grids, QSizePolicy::Minimum, QSizePolicy::Maximum));
}

}  // namespace

void QualityView::layOut() {
  auto* transport = new QHBoxLayout;
  transport->setSpacing(theme::kGrid);
  transport->addWidget(m_transport, 1);
  transport->addWidget(m_span);
  auto* last = new QHBoxLayout;
  last->setSpacing(theme::kGrid * 2);
  last->addWidget(m_note, 1);
  last->addWidget(m_recent, 0, Qt::AlignBottom);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(theme::kGrid * 3, theme::kGrid, theme::kGrid * 3, theme::kGrid);
  column->setSpacing(theme::kGrid * 3 / 4);
  addRoom(*column, 1);
  column->addWidget(m_header);
  column->addWidget(m_transcript);
  column->addWidget(m_cues);
  column->addWidget(m_opinions);
  column->addWidget(m_wave, 100);  // what is to spare goes to the wave first
  column->addLayout(transport);
  addRoom(*column, 1);
  column->addStretch(1);
  column->addWidget(m_questions);
  column->addWidget(m_correction);
  column->addWidget(m_hint);
  column->addWidget(m_marks);
  column->addWidget(m_audit);
  column->addStretch(1);
  addRoom(*column, 1);
  column->addLayout(last);
  addRoom(*column, 1);
}

void QualityView::setRound(MarkRound round) {
  const bool isAudit = round == MarkRound::Audit;
  for (QWidget* part : std::initializer_list<QWidget*>{m_questions, m_correction, m_marks})
    part->setVisible(!isAudit);
  m_audit->setVisible(isAudit);
}

void QualityView::showCues(const QString& cues) { m_cues->setText(cues); }

void QualityView::showOpinions(const QStringList& opinions) {
  m_opinions->setText(opinions.join(QLatin1Char('\n')));
  m_opinions->setVisible(!opinions.isEmpty());
}

void QualityView::showHint(const QString& hint) {
  if (hint != m_hint->text())
    m_hint->setText(hint);
}

void QualityView::retranslate(const MarkKeys& keys) {
  m_header->retranslate(keys);
  m_transcript->setScrollKey(keys.label(Action::TextDown));
  m_wave->retranslate(keys);
  m_transport->retranslate(keys.shared());
  m_span->retranslate(keys);
  m_questions->retranslate(keys);
  m_marks->retranslate(keys);
  m_audit->retranslate(keys);
  m_correction->setWords(keys);
  m_note->retranslate(keys.shared());
  m_recent->retranslate(keys.shared());
}

}  // namespace s2s
