// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ColumnHeader.h"

#include "ui/common/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace s2s {

ColumnHeader::ColumnHeader(const QStringList& columns, QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(false);
  setHighlightSections(false);
  setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  setMinimumSectionSize(8 * theme::kGrid);
  for (int column = 0; column < columns.size(); ++column) {
    auto* box = new QComboBox(viewport());
    box->setObjectName(QStringLiteral("column-") + columns.at(column));
    box->setFocusPolicy(Qt::StrongFocus);
    box->setAttribute(Qt::WA_InputMethodEnabled, false);
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this, [this, column] { Q_EMIT chosen(column); });
    if (!m_boxes.isEmpty())
      setTabOrder(m_boxes.constLast(), box);
    m_boxes.append(box);
  }
  connect(this, &QHeaderView::sectionResized, this, &ColumnHeader::placeBoxes);
  connect(this, &QHeaderView::geometriesChanged, this, &ColumnHeader::placeBoxes);
}

void ColumnHeader::setChoices(const QStringList& choices) {
  for (QComboBox* box : std::as_const(m_boxes)) {
    const QSignalBlocker quiet(box);
    const int chosenBefore = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(choices);
    box->setMaxVisibleItems(static_cast<int>(choices.size()));
    box->setCurrentIndex(chosenBefore);
  }
  for (int column = 0; column < m_boxes.size(); ++column)
    m_boxes.at(column)->setAccessibleName(
        tr("What the column %1 is").arg(model() ? model()->headerData(column, Qt::Horizontal).toString() : QString()));
  updateGeometry();
}

int ColumnHeader::choice(int column) const { return std::max(0, m_boxes.at(column)->currentIndex()); }

void ColumnHeader::setChoice(int column, int choice) {
  const QSignalBlocker quiet(m_boxes.at(column));
  m_boxes.at(column)->setCurrentIndex(choice);
}

void ColumnHeader::placeBoxes() {
  for (int column = 0; column < std::min(count(), static_cast<int>(m_boxes.size())); ++column)
    m_boxes.at(column)->setGeometry(sectionViewportPosition(column) + 2, 2, sectionSize(column) - 4, boxHeight());
}

QWidget* ColumnHeader::firstBox() const { return m_boxes.isEmpty() ? nullptr : m_boxes.constFirst(); }
QWidget* ColumnHeader::lastBox() const { return m_boxes.isEmpty() ? nullptr : m_boxes.constLast(); }

int ColumnHeader::boxHeight() const { return m_boxes.isEmpty() ? 0 : m_boxes.constFirst()->sizeHint().height(); }

int ColumnHeader::boxWidth() const {
  constexpr int kFrameAndArrow = 5 * theme::kGrid;
  const QComboBox* box = m_boxes.value(0);
  int width = 0;
  for (int choice = 0; box && choice < box->count(); ++choice)
    width = std::max(width, box->fontMetrics().horizontalAdvance(box->itemText(choice)));
  return width + kFrameAndArrow;
}

QSize ColumnHeader::sizeHint() const { return QHeaderView::sizeHint() + QSize(0, boxHeight() + 4); }

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
  QHeaderView::paintSection(painter, rect.adjusted(0, boxHeight() + 4, 0, 0), column);
}

void ColumnHeader::resizeEvent(QResizeEvent* event) {
  QHeaderView::resizeEvent(event);
  placeBoxes();
}

bool ColumnHeader::eventFilter(QObject* watched, QEvent* event) {
  const auto column = static_cast<int>(m_boxes.indexOf(static_cast<QComboBox*>(watched)));
  if (column >= 0 && event->type() == QEvent::FocusIn)
    Q_EMIT focused(column);
  // Scrolling the table must not change what a column is.
  if (column >= 0 && event->type() == QEvent::Wheel) {
    event->ignore();
    return true;
  }
  return QHeaderView::eventFilter(watched, event);
}

}  // namespace s2s
