// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/FigureTable.h"

#include "ui/common/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStringList>

#include <algorithm>

namespace s2s {
namespace {

constexpr int kRowsThatSetWidths = 60;

QString withoutBreaks(QString text) {
  text.replace(QLatin1Char('\t'), QLatin1Char(' '));
  text.replace(QLatin1Char('\n'), QLatin1Char(' '));
  return text;
}

QString line(const QAbstractItemModel& model, int row) {
  QStringList texts;
  for (int column = 0; column < model.columnCount(); ++column)
    texts << withoutBreaks(model.index(row, column).data().toString());
  return texts.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

}  // namespace

QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows) {
  QStringList titles;
  for (int column = 0; column < model.columnCount(); ++column)
    titles << withoutBreaks(model.headerData(column, Qt::Horizontal).toString());
  QString text = titles.join(QLatin1Char('\t')) + QLatin1Char('\n');
  if (rows.isEmpty())
    for (int row = 0; row < model.rowCount(); ++row)
      text += line(model, row);
  for (const int row : rows)
    text += line(model, row);
  return text;
}

FigureTable::FigureTable(QWidget* parent) : QTableView(parent) {
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setAttribute(Qt::WA_InputMethodEnabled, false);
  setAlternatingRowColors(false);
  setShowGrid(false);
  setWordWrap(false);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
  horizontalHeader()->setSortIndicatorClearable(true);
  takeRowHeight();
}

void FigureTable::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  setSortingEnabled(true);
}

void FigureTable::takeRowHeight() {
  verticalHeader()->setDefaultSectionSize(QFontMetrics(theme::tableFont()).height() + theme::kGrid);
}

void FigureTable::fitColumns() {
  if (!model())
    return;
  const QFontMetrics metrics(theme::tableFont());
  const int rows = std::min(model()->rowCount(), kRowsThatSetWidths);
  for (int column = 0; column < model()->columnCount(); ++column) {
    int width = horizontalHeader()->sectionSizeHint(column);
    for (int row = 0; row < rows; ++row)
      width =
          std::max(width, metrics.horizontalAdvance(model()->index(row, column).data().toString()) + 2 * theme::kGrid);
    setColumnWidth(column, width);
  }
}

QSize FigureTable::sizeHint() const {
  int width = 2 * frameWidth();
  for (int column = 0; model() && column < model()->columnCount(); ++column)
    width += columnWidth(column);
  const int rows = model() ? model()->rowCount() : 0;
  return {width, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()};
}

void FigureTable::copy() const {
  QList<int> rows;
  for (const QModelIndex& index : selectionModel()->selectedRows())
    rows << index.row();
  std::sort(rows.begin(), rows.end());
  QGuiApplication::clipboard()->setText(tabSeparated(*model(), rows));
}

void FigureTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy) && model()) {
    copy();
    return;
  }
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
    Q_EMIT activated(currentIndex());
    return;
  }
  QTableView::keyPressEvent(event);
}

void FigureTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    takeRowHeight();
}

}  // namespace s2s
