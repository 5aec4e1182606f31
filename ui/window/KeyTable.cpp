// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/KeyTable.h"

#include "ui/common/Theme.h"
#include "ui/waveform/KeyCap.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kPad = theme::kGrid;

/// Prints a key as its cap; the one that is waited for in words.
class KeyDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    const bool selected = option.state & QStyle::State_Selected;
    if (index.data(KeyTableModel::kWaitingRole).toBool()) {
      empty.font.setWeight(QFont::DemiBold);
      if (!selected)
        empty.palette.setColor(QPalette::Text, theme::color(theme::Color::Accent));
      empty.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);
      return;
    }
    empty.text.clear();
    empty.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);
    const bool own = index.column() == KeyTableModel::Key;
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText)
                                : theme::color(own ? theme::Color::Text : theme::Color::TextMuted);
    paintKeyCap(*painter, {option.rect.left() + kPad / 2, option.rect.center().y()}, index.data().toString(), ink);
  }
};

}  // namespace

KeyTable::KeyTable(KeyTableModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
  setModel(&model);
  setItemDelegateForColumn(KeyTableModel::Key, new KeyDelegate(this));
  setItemDelegateForColumn(KeyTableModel::PresetKey, new KeyDelegate(this));
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setAttribute(Qt::WA_InputMethodEnabled, false);
  setShowGrid(false);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setCornerButtonEnabled(false);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setStretchLastSection(true);
  fitColumns();
  setCurrentIndex(model.index(0, KeyTableModel::Key));
}

void KeyTable::fitColumns() {
  const QFontMetrics metrics(theme::font(theme::Step::Body, QFont::DemiBold));
  verticalHeader()->setDefaultSectionSize(keyCapSize(QStringLiteral("F")).height() + kPad);
  int actions = 0, keys = 0;
  for (int row = 0; row < m_model.rowCount(); ++row) {
    const QModelIndex action = m_model.index(row, KeyTableModel::Action);
    actions = std::max(actions, metrics.horizontalAdvance(action.data().toString()));
    keys = std::max(keys, metrics.horizontalAdvance(action.siblingAtColumn(KeyTableModel::Key).data().toString()));
  }
  keys = std::max(keys, metrics.horizontalAdvance(KeyTableModel::tr("Press the new key …")));
  setColumnWidth(KeyTableModel::Action, actions + 3 * kPad);
  setColumnWidth(KeyTableModel::Key, keys + 3 * kPad);
}

void KeyTable::waitFor(int action) {
  if (action == m_waiting)
    return;
  m_waiting = action;
  m_model.setWaiting(action);
  Q_EMIT waitingChanged(action);
}

bool KeyTable::event(QEvent* event) {
  if (m_waiting >= 0 && event->type() == QEvent::ShortcutOverride) {
    event->accept();  // then it comes as a key press, not as a shortcut of the window
    return true;
  }
  if (m_waiting >= 0 && event->type() == QEvent::KeyPress) {
    take(*static_cast<QKeyEvent*>(event));  // before Tab is made a change of focus
    return true;
  }
  return QTableView::event(event);
}

void KeyTable::take(const QKeyEvent& press) {
  if (press.isAutoRepeat() || isModifier(static_cast<Qt::Key>(press.key())))
    return;
  if (press.keyCombination() == Qt::Key_Escape)
    return stopWaiting();
  Q_EMIT keyPressed(m_waiting, press.keyCombination());
}

void KeyTable::mousePressEvent(QMouseEvent* event) {
  const int before = m_waiting;
  QTableView::mousePressEvent(event);
  const QModelIndex hit = indexAt(event->pos());
  const bool onKey = hit.isValid() && hit.column() == KeyTableModel::Key && event->button() == Qt::LeftButton;
  waitFor(onKey && hit.row() != before ? hit.row() : -1);
}

void KeyTable::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F2:
      if (!event->isAutoRepeat() && currentIndex().isValid())
        waitFor(currentIndex().row());
      return;
    default: return QTableView::keyPressEvent(event);
  }
}

void KeyTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.row() != m_waiting)
    stopWaiting();
}

void KeyTable::focusOutEvent(QFocusEvent* event) {
  stopWaiting();
  QTableView::focusOutEvent(event);
}

void KeyTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  if (m_waiting >= 0)
    scrollTo(currentIndex());  // a message below may have taken its room
}

void KeyTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    fitColumns();
}

}  // namespace s2s
