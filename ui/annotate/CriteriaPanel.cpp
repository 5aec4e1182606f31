// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotate/CriteriaPanel.h"

#include "core/model/Words.h"
#include "ui/annotate/KeyButton.h"
#include "ui/annotate/KeyMap.h"
#include "ui/common/Label.h"

#include <QGridLayout>
#include <QPainter>

namespace s2s {
namespace {

constexpr std::array kSays = {Say::A, Say::Same, Say::B};
constexpr std::array kHues = {theme::Color::SideA, theme::Color::Instruction, theme::Color::SideB};
constexpr std::array kActionsOf = {Action::SayA, Action::SaySame, Action::SayB};
constexpr int kMark = theme::kGrid / 2;  // width of the cursor's bar

}  // namespace

CriteriaPanel::CriteriaPanel(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(theme::kGrid);
  grid->setVerticalSpacing(theme::kGrid / 2);
  grid->setColumnMinimumWidth(0, theme::kGrid);
  for (int column = 2; column <= 4; ++column)
    grid->setColumnStretch(column, 1);
  for (int i = 0; i < static_cast<int>(kCriteria.size()); ++i)
    m_rows[static_cast<std::size_t>(i)] = addRow(kCriteria[static_cast<std::size_t>(i)], i);
}

CriteriaPanel::Row CriteriaPanel::addRow(Criterion criterion, int line) {
  auto* grid = static_cast<QGridLayout*>(layout());
  Row row;
  row.name = new Label(theme::Step::Body, theme::Color::Text, this);
  row.name->setContentsMargins(theme::kGrid, 0, theme::kGrid * 2, 0);
  grid->addWidget(row.name, line, 1);
  for (std::size_t i = 0; i < kSays.size(); ++i) {
    auto* answer = new KeyButton(this);
    answer->setCheckable(true);
    answer->setHue(kHues[i]);
    answer->setKeyShown(false);
    answer->setObjectName(code(criterion) + QLatin1Char('-') + QString::number(static_cast<int>(kSays[i])));
    grid->addWidget(answer, line, 2 + static_cast<int>(i));
    connect(answer, &KeyButton::clicked, this, [this, criterion, say = kSays[i]] { Q_EMIT said(criterion, say); });
    row.answers[i] = answer;
  }
  return row;
}

void CriteriaPanel::showDraft(const Draft& draft) {
  for (std::size_t i = 0; i < kCriteria.size(); ++i)
    for (std::size_t j = 0; j < kSays.size(); ++j)
      m_rows[i].answers[j]->setChecked(draft.criterion(kCriteria[i]) == kSays[j]);
}

void CriteriaPanel::showCursor(Criterion cursor) {
  m_cursor = cursor;
  for (std::size_t i = 0; i < kCriteria.size(); ++i) {
    const bool here = kCriteria[i] == cursor;
    m_rows[i].name->setWeight(here ? QFont::DemiBold : QFont::Normal);
    for (KeyButton* answer : m_rows[i].answers)
      answer->setKeyShown(here);
  }
  update();
}

void CriteriaPanel::setLocked(bool locked) {
  for (const Row& row : m_rows)
    for (KeyButton* answer : row.answers)
      answer->setEnabled(!locked);
}

void CriteriaPanel::retranslate(const KeyMap& keys) {
  const std::array names = {tr("A"), tr("same"), tr("B")};
  const std::array spoken = {tr("%1: A is better"), tr("%1: both the same"), tr("%1: B is better")};
  for (std::size_t i = 0; i < kCriteria.size(); ++i) {
    const QString criterion = words(kCriteria[i]);
    m_rows[i].name->setText(criterion);
    for (std::size_t j = 0; j < kSays.size(); ++j) {
      m_rows[i].answers[j]->setWords(names[j], keys.label(kActionsOf[j]));
      m_rows[i].answers[j]->setAccessibleName(spoken[j].arg(criterion));
    }
  }
}

QRect CriteriaPanel::frameOf(const Row& row) const {
  const int height = row.answers.front()->height();
  return {0, row.answers.front()->y() - 1, row.answers.front()->x() - theme::kGrid / 2, height + 2};
}

void CriteriaPanel::paintEvent(QPaintEvent*) {
  for (std::size_t i = 0; i < kCriteria.size(); ++i) {
    if (kCriteria[i] != m_cursor)
      continue;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(theme::Color::SurfaceHigh));
    const QRectF frame = frameOf(m_rows[i]);
    painter.drawRoundedRect(frame, theme::kGrid / 2, theme::kGrid / 2);
    painter.setBrush(theme::color(theme::Color::Accent));
    painter.drawRoundedRect(QRectF(frame.x(), frame.y() + kMark, kMark, frame.height() - 2 * kMark), 2, 2);
  }
}

}  // namespace s2s
