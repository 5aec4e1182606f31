// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/RecentStrip.h"

#include "ui/annotate/KeyButton.h"

#include <QHBoxLayout>

namespace s2s {
namespace {

constexpr int kMost = 10;

}  // namespace

RecentStrip::RecentStrip(QWidget* parent)
    : QWidget(parent),
      m_last(new KeyButton(this, KeyButton::Frame::WhenUsed)),
      m_undo(new KeyButton(this, KeyButton::Frame::WhenUsed)) {
  m_last->setObjectName(QStringLiteral("lastTen"));
  m_last->setCheckable(true);
  m_undo->setObjectName(QStringLiteral("undo"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->setSizeConstraint(QLayout::SetNoConstraint);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  row->addWidget(m_last);
  for (int i = 0; i < kMost; ++i) {
    auto* mark = new KeyButton(this, KeyButton::Frame::WhenUsed);
    mark->setObjectName(QStringLiteral("recent%1").arg(i + 1));
    mark->hide();
    row->addWidget(mark);
    connect(mark, &KeyButton::clicked, this, [this, i] { Q_EMIT reopenAsked(m_recent.at(i).event); });
    m_marks.append(mark);
  }
  row->addStretch(1);
  row->addWidget(m_undo);
  connect(m_last, &KeyButton::clicked, this, [this] { Q_EMIT asked(Action::LastTen); });
  connect(m_undo, &KeyButton::clicked, this, [this] { Q_EMIT asked(Action::Undo); });
}

void RecentStrip::showRecent(const QList<RecentVerdict>& recent) {
  QList<RecentEntry> entries;
  for (const RecentVerdict& verdict : recent) {
    const QString number = QString::number(verdict.position + 1);
    entries.append({verdict.event, verdict.position, verdict.skipped ? QStringLiteral("–") : QStringLiteral("✓"),
                    verdict.skipped ? tr("Battle %1, put aside").arg(number) : tr("Battle %1, judged").arg(number)});
  }
  showEntries(entries);
}

void RecentStrip::showEntries(const QList<RecentEntry>& recent) {
  m_recent = recent.mid(0, kMost);
  m_undo->setEnabled(!recent.isEmpty());
  m_last->setEnabled(!recent.isEmpty());
  showWords();
}

void RecentStrip::setChoosing(bool on) {
  m_choosing = on;
  m_last->setChecked(on);
  showWords();
}

void RecentStrip::chooseDigit(int digit) {
  const int index = digit == 0 ? kMost - 1 : digit - 1;
  if (index < m_recent.size())
    Q_EMIT reopenAsked(m_recent.at(index).event);
}

void RecentStrip::showWords() {
  for (int i = 0; i < kMost; ++i) {
    KeyButton* mark = m_marks.at(i);
    if (i >= m_recent.size())
      continue;
    const RecentEntry& entry = m_recent.at(i);
    const QString number = QString::number(entry.position + 1);
    // The digit takes the place of the sign, so that hardly anything moves.
    mark->setWords(m_choosing ? number : entry.sign + QLatin1Char(' ') + number,
                   m_choosing ? QString::number((i + 1) % kMost) : QString());
    mark->setAccessibleName(entry.spoken);
  }
  updateGeometry();
  showWhatFits();
}

void RecentStrip::showWhatFits() {
  int room = width() - m_last->sizeHint().width() - m_undo->sizeHint().width() - theme::kGrid;
  for (int i = 0; i < kMost; ++i) {
    room -= m_marks.at(i)->sizeHint().width();
    m_marks.at(i)->setVisible(i < m_recent.size() && room >= 0);
  }
}

QSize RecentStrip::sizeHint() const {
  QSize size(minimumSizeHint().width(), m_undo->sizeHint().height());
  for (int i = 0; i < m_recent.size(); ++i)
    size.rwidth() += m_marks.at(i)->sizeHint().width();
  return size;
}

QSize RecentStrip::minimumSizeHint() const {
  const int undo = m_undo->sizeHint().width();
  return {m_last->sizeHint().width() + undo + theme::kGrid, m_undo->minimumSizeHint().height()};
}

void RecentStrip::resizeEvent(QResizeEvent*) { showWhatFits(); }

void RecentStrip::retranslate(const KeyMap& keys) {
  m_last->setWords(tr("Last"), keys.label(Action::LastTen));
  m_undo->setWords(tr("Undo"), keys.label(Action::Undo));
  showWords();
}

}  // namespace s2s
