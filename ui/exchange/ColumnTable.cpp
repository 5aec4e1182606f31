// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ColumnTable.h"

#include "ui/common/Theme.h"
#include "ui/exchange/ColumnHeader.h"

#include <QAbstractTableModel>
#include <QTextDocument>

#include <algorithm>

namespace s2s {

/// The rows as they are; columns without a meaning are muted.
class TextTableModel : public QAbstractTableModel {
 public:
  TextTableModel(const TextTable& table, QObject* parent) : QAbstractTableModel(parent), m_table(table) {
    m_isUsed.fill(false, table.columns.size());
  }

  void setUsed(const QList<bool>& used) {
    m_isUsed = used;
    Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1), {Qt::ForegroundRole});
  }
  int rowCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
  }
  int columnCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
  }
  QVariant data(const QModelIndex& index, int role) const override {
    const QString text = m_table.rows.at(index.row()).value(index.column());
    switch (role) {
      case Qt::DisplayRole: return text.left(kMostShown).replace(QLatin1Char('\n'), QLatin1Char(' '));
      case Qt::ToolTipRole: return Qt::convertFromPlainText(text.left(kMostInTip));
      case Qt::FontRole: return theme::tableFont();
      case Qt::ForegroundRole:
        return theme::color(m_isUsed.at(index.column()) ? theme::Color::Text : theme::Color::TextMuted);
      default: return {};
    }
  }
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (role != Qt::DisplayRole)
      return {};
    return orientation == Qt::Horizontal ? QVariant(m_table.columns.at(section)) : QVariant(section + 1);
  }

 private:
  static constexpr int kMostShown = 200, kMostInTip = 1000;

  TextTable m_table;
  QList<bool> m_isUsed;
};

ColumnTable::ColumnTable(const TextTable& table, const QStringList& codes, const QString& manyTimes, QWidget* parent)
    : QTableView(parent),
      m_columns(table.columns),
      m_codes(codes),
      m_manyTimes(static_cast<int>(codes.indexOf(manyTimes)) + 1),
      m_model(new TextTableModel(table, this)),
      m_header(new ColumnHeader(table.columns, this)) {
  setHorizontalHeader(m_header);
  setModel(m_model);
  setSelectionMode(QAbstractItemView::NoSelection);
  setWordWrap(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setAttribute(Qt::WA_InputMethodEnabled, false);
  setTabKeyNavigation(false);
  setFocusProxy(m_header->firstBox());
  m_wanted.resize(m_columns.size());
  connect(m_header, &ColumnHeader::chosen, this, &ColumnTable::takeChoice);
  connect(m_header, &ColumnHeader::focused, this, [this](int column) { scrollTo(m_model->index(0, column)); });
}

void ColumnTable::setWords(const QString& nothing, const QStringList& words) {
  m_header->setChoices(QStringList(nothing) + words);
  setAccessibleName(tr("The first rows of the table"));
  fitColumns();
}

void ColumnTable::fitColumns() {
  constexpr int kWidest = 28 * theme::kGrid;
  const QFontMetrics metrics(theme::tableFont());
  verticalHeader()->setDefaultSectionSize(metrics.height() + theme::kGrid);
  for (int column = 0; column < m_model->columnCount({}); ++column) {
    int width = metrics.horizontalAdvance(m_columns.at(column)) + 3 * theme::kGrid;
    for (int row = 0; row < m_model->rowCount({}); ++row)
      width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()) + theme::kGrid);
    setColumnWidth(column, std::max(m_header->boxWidth(), std::min(width, kWidest)));
  }
}

QWidget* ColumnTable::lastBox() const { return m_header->lastBox(); }

QMap<QString, QString> ColumnTable::meanings() const {
  QMap<QString, QString> meanings;
  for (int column = 0; column < m_columns.size(); ++column)
    if (const int choice = m_header->choice(column); choice > 0)
      meanings.insert(m_columns.at(column), m_codes.at(choice - 1));
  return meanings;
}

void ColumnTable::setMeanings(const QMap<QString, QString>& meanings) {
  for (int column = 0; column < m_columns.size(); ++column) {
    m_wanted[column] = {0, 0};
    for (auto it = meanings.cbegin(); it != meanings.cend(); ++it)
      if (it.key().compare(m_columns.at(column), Qt::CaseInsensitive) == 0)
        m_wanted[column].choice = static_cast<int>(m_codes.indexOf(it.value())) + 1;
  }
  settle();
}

void ColumnTable::takeChoice(int column) {
  m_wanted[column] = {m_header->choice(column), ++m_turn};
  settle();
  Q_EMIT pointed();
}

/// Of columns with the same meaning the one that was chosen last has it. The other gets it back when that one is chosen
/// to be something else: the arrow keys pass through every meaning on their way.
void ColumnTable::settle() {
  QList<bool> used;
  for (int column = 0; column < m_columns.size(); ++column) {
    const Wanted own = m_wanted.at(column);
    const bool isTaken = std::any_of(m_wanted.cbegin(), m_wanted.cend(), [&](const Wanted& other) {
      return other.choice == own.choice && other.turn > own.turn && own.choice != m_manyTimes;
    });
    const int choice = isTaken ? 0 : own.choice;
    if (m_header->choice(column) != choice)
      m_header->setChoice(column, choice);
    used.append(choice > 0);
  }
  m_model->setUsed(used);
}

void ColumnTable::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  m_header->placeBoxes();
}

}  // namespace s2s
