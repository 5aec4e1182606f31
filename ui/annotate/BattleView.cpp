// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/BattleView.h"

#include "ui/annotate/BattleHeader.h"
#include "ui/annotate/BrokenButtons.h"
#include "ui/annotate/ClipRows.h"
#include "ui/annotate/CriteriaPanel.h"
#include "ui/annotate/FeedbackPanel.h"
#include "ui/annotate/LoserRow.h"
#include "ui/annotate/NoteField.h"
#include "ui/annotate/ReasonPanel.h"
#include "ui/annotate/RecentStrip.h"
#include "ui/annotate/TranscriptView.h"
#include "ui/annotate/TransportBar.h"
#include "ui/annotate/VerdictPanel.h"
#include "ui/common/Label.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace s2s {

BattleView::BattleView(QWidget* parent)
    : QWidget(parent),
      m_header(new BattleHeader(this)),
      m_transcript(new TranscriptView(this)),
      m_clips(new ClipRows(this)),
      m_transport(new TransportBar(this)),
      m_broken(new BrokenButtons(this)),
      m_criteria(new CriteriaPanel(this)),
      m_loser(new LoserRow(this)),
      m_reasons(new ReasonPanel(this)),
      m_feedback(new FeedbackPanel(this)),
      m_hint(new Label(theme::Step::Body, theme::Color::Warning, this)),
      m_verdict(new VerdictPanel(this)),
      m_note(new NoteField(this)),
      m_recent(new RecentStrip(this)) {
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

void BattleView::layOut() {
  auto* answers = new QWidget(this);
  auto* answersColumn = new QVBoxLayout(answers);
  answersColumn->setContentsMargins(0, 0, 0, 0);
  answersColumn->setSpacing(theme::kGrid / 2);
  answersColumn->addWidget(m_criteria);
  answersColumn->addWidget(m_loser);
  answersColumn->addStretch(1);
  m_questions = new QStackedLayout;
  m_questions->addWidget(answers);
  m_questions->addWidget(m_reasons);
  m_questions->addWidget(m_feedback);

  auto* transport = new QHBoxLayout;
  transport->setSpacing(theme::kGrid);
  transport->addWidget(m_transport, 1);
  transport->addWidget(m_broken);
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
  column->addWidget(m_clips, 100);  // what is to spare goes to the waves first
  column->addLayout(transport);
  addRoom(*column, 1);
  column->addStretch(1);
  column->addLayout(m_questions);
  column->addWidget(m_hint);
  column->addWidget(m_verdict);
  column->addStretch(1);
  addRoom(*column, 1);
  column->addLayout(last);
  addRoom(*column, 1);
}

void BattleView::setQuestions(const StudyInfo& info) {
  m_criteria->setVisible(info.criteria != CriteriaMode::Off);
  m_loser->setVisible(info.askLoserReason);
  m_verdict->setAsksAcceptable(info.askAcceptable);
}

void BattleView::setAsking(bool on) { m_questions->setCurrentIndex(on ? 1 : 0); }

void BattleView::setTelling(bool on) { m_questions->setCurrentIndex(on ? 2 : 0); }

void BattleView::showHint(const QString& hint) {
  if (hint != m_hint->text())
    m_hint->setText(hint);
}

QString BattleView::hint() const { return m_hint->text(); }

void BattleView::retranslate(const KeyMap& keys) {
  m_header->retranslate(keys);
  m_transcript->setScrollKey(keys.label(Action::TextDown));
  m_clips->retranslate(keys);
  m_transport->retranslate(keys);
  m_broken->retranslate(keys);
  m_criteria->retranslate(keys);
  m_loser->retranslate(keys);
  m_verdict->retranslate(keys);
  m_note->retranslate(keys);
  m_recent->retranslate(keys);
}

}  // namespace s2s
