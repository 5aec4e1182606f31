// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/set/SampleTable.h"

#include "ui/common/Theme.h"
#include "ui/set/SampleTableModel.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <array>

namespace s2s {
namespace {

constexpr int kTextColumn = static_cast<int>(SampleColumn::Text);

/// Width of a column in digits.
constexpr std::array<int, kSampleColumns> kColumnDigits = {18, 20, 6, 20, 14, 10, 10, 11, 16};

int leastWidth(int column) {
  return kColumnDigits[static_cast<size_t>(column)] *
         QFontMetrics(theme::tableFont()).horizontalAdvance(QLatin1Char('0'));
}

}  // namespace

SampleTable::SampleTable(SampleTableModel* model, QWidget* parent) : QTableView(parent) {
  setObjectName(QStringLiteral("samples"));
  setModel(model);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setShowGrid(false);
  setAlternatingRowColors(true);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setAttribute(Qt::WA_InputMethodEnabled, false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsMovable(true);
  sortByColumn(static_cast<int>(SampleColumn::Key), Qt::AscendingOrder);
  setSortingEnabled(true);
  fitColumns();
}

void SampleTable::fitColumns() {
  const QFontMetrics metrics(theme::tableFont());
  if (font() != theme::tableFont())
    setFont(theme::tableFont());
  verticalHeader()->setDefaultSectionSize(metrics.height() + theme::kGrid);
  for (int column = 0; column < kSampleColumns; ++column) {
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    setColumnWidth(column, std::max(leastWidth(column), metrics.horizontalAdvance(title) + 3 * theme::kGrid));
  }
  stretchText();
}

/// Room that no other column needs belongs to the text.
void SampleTable::stretchText() {
  const int others = horizontalHeader()->length() - columnWidth(kTextColumn);
  setColumnWidth(kTextColumn, std::max(leastWidth(kTextColumn), viewport()->width() - others));
}

void SampleTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  stretchText();
}

bool SampleTable::event(QEvent* event) {
  const bool done = QTableView::event(event);
  if (event->type() == QEvent::ApplicationFontChange)
    fitColumns();
  return done;
}

}  // namespace s2s
